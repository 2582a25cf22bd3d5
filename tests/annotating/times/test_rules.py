"""Every rule's example in the lexicon is its test: what is found, its type and its value."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from analysis.annotating.times import NAME as TIMES
from analysis.annotating.times.rules import FILES, by_prefix, rules
from analysis.language import lexicon

PUBLISHED = date(2021, 3, 18)


def found(nlp: Language, text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    doc = nlp.make_doc(text)
    doc._.published = published
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", TIMES]):
        doc = nlp(doc)
    return [(text[each.start : each.end], each.type, each.value) for each in doc._.times]


def examples() -> list[Any]:
    return [
        pytest.param(*example, id=f"{entry['name']}: {example[1]}")
        for file in FILES
        for entry in lexicon.toml(file)["rule"]
        for example in entry["examples"]
    ]


@pytest.mark.parametrize(("text", "words", "kind", "value"), examples())
def test_the_example_of_a_rule(nlp: Language, text: str, words: str, kind: str, value: str):
    assert (words, kind, value) in found(nlp, text)


def joins() -> list[Any]:
    return [pytest.param(*each["example"], id=each["name"]) for each in lexicon.toml("times/joins")["join"]]


@pytest.mark.parametrize(("text", "words", "value"), joins())
def test_the_example_of_a_join(nlp: Language, text: str, words: str, value: str):
    assert (words, value) in [(w, v) for w, _, v in found(nlp, text)]


def test_every_rule_has_an_example_or_is_part_of_more():
    bare = [
        entry["name"]
        for file in FILES
        for entry in lexicon.toml(file)["rule"]
        if not entry["examples"] and not entry.get("bound")
    ]
    assert not bare


def test_every_rule_can_be_reached_by_the_letters_of_a_word():
    reachable = {rule.name for each in by_prefix().values() for rule in each}
    assert reachable == {rule.name for rule in rules()}


def test_who_speaks_is_no_month(annotate_text):
    text = "May said the talks had been useful. They will go on in May."
    (time,) = annotate_text(text, "2031-03-18").times
    assert text.index("in May") + 3 == time.start
