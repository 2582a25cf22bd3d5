"""What comes with a quote: the source's sort where it has no name, the occasion; and quoted words that nobody says."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.records import UnnamedSource
from tests.annotating.quotes.test_lexicon import read_example
from tests.annotating.quotes.test_quotes import words

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


OCCASIONS = [
    # text; the times and the setting of its first quote
    (
        "Karl Brandt said on Tuesday in an interview with the Northern Post that the border was open.",
        ["Tuesday"],
        "in an interview with the Northern Post",
    ),
    ("“It is open,” Karl Brandt told reporters at a news conference.", [], "at a news conference"),
    ("In a statement on Wednesday, the ministry said the road would close on Friday.", ["Wednesday"], "In a statement"),
    (
        "Speaking at a rally in Berlin on Sunday, Mara Lind said the vote was stolen in 2019.",
        ["Sunday"],
        "at a rally in Berlin",
    ),
    ("The border is open, according to a ministry statement on Tuesday.", ["Tuesday"], None),
    ("Karl Brandt, who was elected on Monday, said the border was open.", [], None),
    ("Karl Brandt said the border would open on Monday.", [], None),
    ("“I gave an interview on Monday,” Karl Brandt said.", [], None),
]


@pytest.mark.parametrize(("text", "times", "setting"), OCCASIONS)
def test_the_occasion_is_when_and_where_it_was_said(annotate_text, text, times, setting):
    quote = annotate_text(text, published="2031-05-07").quotes[0]
    assert [words(text, time) for time in quote.times] == times
    assert words(text, quote.setting) == setting


def test_the_times_of_an_occasion_are_time_expressions(annotate_text):
    text = "Karl Brandt said on Tuesday, 6 May 2031 that the border was open."
    found = annotate_text(text)
    assert {(t.start, t.end) for q in found.quotes for t in q.times} <= {(t.start, t.end) for t in found.times}


PHRASES = [(sort, example) for sort, group in lexicon.toml("quotes/phrases").items() for example in group["examples"]]


@pytest.mark.parametrize(("sort", "example"), PHRASES)
def test_quoted_words_that_nobody_says_keep_their_place_and_sort(annotate_text, sort, example):
    text, spans = read_example(example)
    found = annotate_text(text)
    assert not found.quotes
    assert [(phrase.start, phrase.end, phrase.sort) for phrase in found.phrases] == [(*spans["p"][0], sort)]


def test_a_quote_is_no_phrase(annotate_text):
    found = annotate_text("“The border is open,” Karl Brandt said of the “people’s court”.")
    assert not {(p.start, p.end) for p in found.phrases} & {(p.start, p.end) for q in found.quotes for p in q.parts}
    assert annotate_text("“The border is open to all who come,” it went.").phrases[0].sort == "unattributed"
