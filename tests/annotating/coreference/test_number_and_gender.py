"""Number, definiteness and gender of the words that describe somebody."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.number_and_gender import gender_of, gender_of_name, is_definite, is_plural
from analysis.annotating.document import Token, document_of
from analysis.language import lexicon
from tests.annotating.quotes.marked import read_example

OF_GENDER = {sex: lexicon.toml("names/words")[sex] for sex in ("female", "male")}
SECTIONS = lexicon.toml("names/number_and_gender") | OF_GENDER
EXAMPLES = [(key, example) for key, group in SECTIONS.items() for example in group["examples"]]


def head(nlp, text: str, start: int, end: int) -> Token:
    words = document_of(nlp(text))
    (span,) = [words.doc.char_span(start, end)]
    return words.tokens[span.root.i]


@pytest.mark.parametrize(("key", "example"), EXAMPLES)
def test_an_example_of_the_lexicon(nlp, key, example):
    text, spans = read_example(example)
    ((start, end),) = next(iter(spans.values()))
    noun = head(nlp, text, start, end)
    if key in ("female", "male"):
        assert gender_of(text[start:end]) == key
    else:
        assert is_definite(noun) == (key == "definite") and is_plural(noun) == (key == "plural")


def test_several_are_plural_and_what_is_joined_is_too(nlp):
    assert is_plural(head(nlp, "Two diplomats left.", 4, 13))
    assert is_plural(head(nlp, "The mayor and his sister left.", 0, 9))
    assert not is_plural(head(nlp, "The mayor left.", 0, 9))


def test_a_given_name_tells_only_in_a_full_name():
    assert gender_of_name("Robert Holm") == "male" and gender_of_name("SUSAN HOLM") == "female"
    assert gender_of_name("Robert") is None and gender_of("the ministry") is None
