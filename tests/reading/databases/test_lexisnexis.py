"""An article of LexisNexis, of its blocks."""

from __future__ import annotations

import pytest

from analysis.reading.databases.lexisnexis import Block, numbers, record
from analysis.reading.databases.words import section

KEYS = [
    (place, field, key)
    for place in ("before", "behind", "tail")
    for field, names in section("lexisnexis")[place].items()
    for key in names
]


def paragraphs(text):
    return [block.text for block in text]


def blocks(*lines: str) -> list[Block]:
    return [Block((line,)) for line in lines]


TOP = blocks("The Meridian Post", "March 14, 2031 Friday", "Treaty signed")


@pytest.mark.parametrize(
    "name", ["documents", "document", "dokumente", "dokument", "documentos", "documento", "documenten", "documenti"]
)
@pytest.mark.parametrize("of", section("lexisnexis")["of"])
def test_the_line_that_begins_an_article(name, of):
    assert name in section("lexisnexis")["documents"]
    assert numbers(f"  3 {of} 10 {name.upper()} ") == numbers(f"{name} 3 {of} 10") == (3, 10)
    assert numbers(f"3 {of} 10 {name} were lost") is None


@pytest.mark.parametrize(("place", "field", "key"), KEYS)
def test_each_key_stands_before_or_behind_the_text(place, field, key):
    value = {"length": "5 words", "language": "GERMAN"}.get(field, "one two")
    if place == "before":
        text = [] if field == "body" else blocks("It was signed.")
        made = record([*TOP, *blocks(f"{key}: {value}"), *text, *blocks("LANGUAGE: GERMAN")], paragraphs)
        assert made.paragraphs == (["one two"] if field == "body" else ["It was signed."])
    else:
        made = record([*TOP, *blocks("LENGTH: 5 words", "It was signed.", f"{key}: {value}")], paragraphs)
        assert made.paragraphs == ["It was signed."]
    if field not in ("other", "body"):
        assert getattr(made, field) == (5 if field == "length" else value)


@pytest.mark.parametrize("edition", section("lexisnexis")["editions"])
def test_an_edition_is_no_headline(edition):
    made = record(
        [*TOP[:2], *blocks(f"Early {edition}"), *TOP[2:], *blocks("LENGTH: 5 words", "It was signed.")], paragraphs
    )
    assert made.title == "Treaty signed"
    made = record([*blocks("The Post", "March 14, 2031", f"Early {edition}", "LENGTH: 5 words", "x")], paragraphs)
    assert made.title == f"Early {edition}"


def test_a_headline_may_be_centred_below_an_edition():
    top = [Block((each,), centred=True) for each in ("The Post", "March 14, 2031", "Late Edition", "Treaty signed")]
    made = record([*top, *blocks("LENGTH: 5 words", "It was signed.")], paragraphs)
    assert (made.source, made.published, made.title) == ("The Post", "March 14, 2031", "Treaty signed")


def test_the_text_may_follow_its_length_without_an_empty_line():
    made = record([*TOP, Block(("LENGTH: 5 words", "It was", "signed.")), *blocks("It rained.")], paragraphs)
    assert (made.length, made.paragraphs) == (5, ["It was signed.", "It rained."])


@pytest.mark.parametrize("words", section("lexisnexis")["errors"])
def test_an_error_in_place_of_a_document_is_no_article(words):
    assert record(blocks(words.capitalize()), paragraphs).refused


def test_without_any_key_the_headline_is_the_first_block_behind_the_day():
    made = record([*TOP, *blocks("It was signed.", "It rained.")], paragraphs)
    assert (made.source, made.title, made.paragraphs) == (
        "The Meridian Post",
        "Treaty signed",
        ["It was signed.", "It rained."],
    )


def test_a_length_that_is_no_number_is_told():
    made = record([*TOP, *blocks("LENGTH: long", "It was signed.", "LANGUAGE: GERMAN")], paragraphs)
    assert made.paragraphs == ["It was signed."] and "'long' is no number" in made.notes[0]


def test_no_blocks_are_an_article_without_text():
    assert record([], paragraphs).paragraphs == []
