"""Number, definiteness and gender of the words that describe somebody."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.number_and_gender import (
    gender_by_mentions,
    gender_by_names,
    gender_of,
    gender_of_name,
    genders_of,
    is_definite,
    is_plural,
)
from analysis.annotating.document import Token, document_of
from analysis.annotating.mentions.drafts import Draft
from analysis.language import lexicon
from analysis.records import Mention
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


def named(start: int, end: int, name: str, **known: str) -> Draft:
    return Draft(start, end, "person", "model", 0.6, name=name, **known)


def test_names_tell_by_what_is_known_and_else_by_the_given_name_as_it_is_written():
    vask = [named(0, 1, "Vask"), named(3, 5, "Susan Vask")]
    assert gender_by_names("male", ("susan", "vask"), vask) == "male"
    assert gender_by_names("", ("susan", "vask"), vask) == "female"
    assert gender_by_names("", ("susan", "vask"), [named(0, 2, "SUSAN VASK")]) == ""
    assert gender_by_names("", ("susan",), vask) == ""


def test_mentions_of_a_whole_chain_tell_by_a_form_of_address_and_by_a_noun_too(nlp):
    view = document_of(nlp("Mrs Vask left. The spokesman stayed. Susan Vask came back."))
    described = named(5, 6, "", form="description")
    assert gender_by_mentions(view, "male", [named(1, 2, "Vask")]) == "male"
    assert gender_by_mentions(view, "", [named(1, 2, "Vask")]) == "female"
    assert gender_by_mentions(view, "", [described]) == "male"
    assert gender_by_mentions(view, "", [named(8, 10, "Susan Vask"), described]) == "female"
    assert gender_by_mentions(view, "", [named(9, 10, "Vask")]) == ""


def test_found_mentions_tell_by_title_name_and_description():
    text = "Mr. Vask, spokesman of the port, met Susan Holm. The actress left. Orlin stayed."
    made = {"rule": "test", "confidence": 1.0, "kind": "person"}
    mentions = [
        Mention(start=4, end=8, form="name", name="Vask", chain=0, **made),
        Mention(start=37, end=47, form="name", name="Susan Holm", chain=1, **made),
        Mention(start=49, end=60, form="description", name="actress", chain=2, **made),
        Mention(start=67, end=72, form="name", name="Orlin", chain=3, **made),
    ]
    assert genders_of(text, mentions, {}) == {0: "male", 1: "female"}
    assert genders_of(text, mentions, {2: mentions[3]}) == {0: "male", 1: "female", 3: "female"}
