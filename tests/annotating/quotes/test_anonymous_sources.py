"""What an article tells of a source without a name."""

from __future__ import annotations

import pytest

from analysis.records import UnnamedSource
from tests.annotating.quotes.marked import words

UNNAMED = [
    # text; office, nationality, affiliation, number, condition of its first quote
    ("A European diplomat said the talks had failed.", ("diplomat", "EU", None, "one", None)),
    (
        "Two German officials said on condition of anonymity that the border was open.",
        ("official", "DEU", None, "2", "on condition of anonymity"),
    ),
    (
        "“It is over,” said a Foreign Ministry official, who asked not to be named because the talks were private.",
        ("official", None, "Foreign Ministry", "one", "asked not to be named because the talks were private"),
    ),
    ("A spokesman for the defence ministry said it was late.", ("spokesman", None, "defence ministry", "one", None)),
    ("One of the three diplomats said the talks had failed.", ("diplomat", None, None, "one", None)),
    ("Twelve witnesses said they saw smoke.", ("witness", None, None, "12", None)),
    ("Dozens of witnesses said they saw smoke.", ("witness", None, None, "several", None)),
    ("Some said it was late.", (None, None, None, "several", None)),
    ("Police sources told reporters the man had fled.", ("source", None, "Police", "several", None)),
    ("An aide to Karl Brandt said he slept.", ("aide", None, "Karl Brandt", "one", None)),
    ("The ministry’s spokeswoman agreed that it was late.", ("spokeswoman", None, "ministry", "one", None)),
    (
        "A French diplomat said it was over. The border is closed. The diplomat spoke on condition of anonymity.",
        ("diplomat", "FRA", None, "one", "on condition of anonymity"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNNAMED)
def test_a_source_without_a_name_is_typed(annotate_text, text, expected):
    told = annotate_text(text).quotes[0].unnamed
    assert told is not None
    found = (told.office, told.nationality, told.affiliation, told.number, words(text, told.condition))
    assert found == expected


def test_all_that_an_article_tells_of_one_source_is_put_together(annotate_text):
    text = "A French diplomat said it was late. “It is over,” the diplomat said on condition of anonymity."
    first, second = annotate_text(text).quotes
    assert first.unnamed == second.unnamed and first.speaker_name == second.speaker_name == "French diplomat"
    assert words(text, first.unnamed.condition) == "on condition of anonymity"


def test_sources_of_different_articles_are_never_one(annotate_text):
    told = annotate_text("The diplomat said it was late.").quotes[0]
    assert told.unnamed in (None, UnnamedSource(office="diplomat"))


def test_who_has_a_name_is_no_unnamed_source(annotate_text):
    (quote,) = annotate_text("“It is over,” Karl Brandt said. He slept.").quotes
    assert quote.speaker_name == "Karl Brandt" and quote.unnamed is None
