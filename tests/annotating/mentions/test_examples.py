"""The examples of the lexicon of names: each says what one mention of its text has to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis.language import lexicon
from analysis.language.person_names import name_parts, same_person
from analysis.language.transliteration import spelt_alike
from analysis.records import Annotation

FILES = ("context", "descriptions", "given", "groups", "places", "titles", "words")
TOLD = {"kind", "form", "name", "country", "role", "acts"}
EXAMPLES = [
    pytest.param(example, id=f"{file}: {example['words']}")
    for file in FILES
    for example in lexicon.toml(f"names/{file}")["example"]
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_of_the_lexicon(annotate_text: Callable[..., Annotation], example: dict[str, Any]):
    text, words = example["text"], example["words"]
    expected = {key: example[key] for key in TOLD & example.keys()}
    assert expected, "an example that says nothing cannot fail"
    found = [each for each in annotate_text(text).mentions if text[each.start : each.end] == words]
    assert found, f"no mention {words!r}"
    told = {key: getattr(found[-1], key) or "" if key == "country" else getattr(found[-1], key) for key in expected}
    assert told == expected
    assert {each.kind for each in found} == {found[-1].kind}, "the same words are of one kind in all of a text"


@pytest.mark.parametrize(
    ("names", "same"),
    [
        (row["names"], same)
        for kind, same in (("same", True), ("other", False))
        for row in lexicon.toml("names/spellings")[kind]
    ],
)
def test_spellings_of_one_name(names: list[str], same: bool):
    one, other = (name_parts(name) for name in names)
    assert (spelt_alike(one, other) or same_person(one, other)) is same
