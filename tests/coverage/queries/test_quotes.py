"""Quotes: who said what, narrowed, ordered, in parts, and counted."""

import pytest

from analysis.coverage import ANY_SOURCE, EVERYTHING, NOBODY, Filter, QuoteChoice
from tests.coverage.queries.conftest import rows

ASKED, THREAT, MISTAKE = "gazette-1#q0", "herald-1#q0", "herald-1#q1"
TALKS, FAILED, REJECTED = "post-1#q0", "post-1#q1", "post-1#q2"


def test_quotes_newest_first_with_speaker_and_whom_they_are_about(coverage):
    frame = coverage.quotes()
    assert rows(frame, "quote", "kind", "speaker_text", "speaker_name", "anonymous", "about_entities") == [
        (ASKED, "direct", "a fisherman", "a fisherman", True, []),
        (THREAT, "indirect", "Orin Vask", "Orin Vask", False, ["fennmark", "borland", "strait-of-tarn"]),
        (MISTAKE, "mixed", "Ada Quill", "Ada Quill", False, []),
        (TALKS, "direct", "Quill", "Ada Quill", False, ["fennmark"]),
        (FAILED, "indirect", "A European diplomat", "a European diplomat", True, []),
        (REJECTED, "indirect", "Vask", "Orin Vask", False, ["fennmark", "borland", "strait-of-tarn"]),
    ]
    assert frame["text"].tolist()[3] == "“The talks with Fennmark were open,” … “We will come back in June.”"
    assert list(coverage.quotes(article="herald-1")["quote"]) == [THREAT, MISTAKE]


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ({"speaker": "ada-quill"}, [MISTAKE, TALKS]),
        ({"speaker": "a fisherman"}, [ASKED]),
        ({"speaker": NOBODY}, []),
        ({"about": "borland"}, [THREAT, REJECTED]),
        ({"stance": "criticises"}, [MISTAKE]),
        ({"words": "the  TALKS"}, [TALKS, FAILED]),
        ({"words": "diplomat"}, [FAILED]),
        ({"words": "%"}, []),
        ({"about": "fennmark", "speaker": "orin-vask", "words": "demand"}, [REJECTED]),
    ],
)
def test_a_choice_keeps(coverage, choice, found):
    choice = QuoteChoice(**choice)
    assert list(coverage.quotes(EVERYTHING, choice)["quote"]) == found
    assert coverage.count_quotes(EVERYTHING, choice)["quotes"] == len(found)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("oldest", [TALKS, FAILED, REJECTED, THREAT, MISTAKE, ASKED]),
        ("speaker", [FAILED, ASKED, MISTAKE, TALKS, THREAT, REJECTED]),
        ("outlet", [THREAT, MISTAKE, ASKED, TALKS, FAILED, REJECTED]),
    ],
)
def test_quotes_stand_in_order_and_come_in_parts(coverage, order, found):
    assert list(coverage.quotes(order=order)["quote"]) == found
    assert list(coverage.quotes(order=order, limit=2, offset=3)["quote"]) == found[3:5]


def test_quotes_are_counted_by_who_says_them(coverage):
    assert coverage.count_quotes() == {"quotes": 6, "units": 3, "unnamed": 2, "named": 4, "speakers": 2, "again": 0}
    assert coverage.count_quotes(Filter(text="no such words")) == dict.fromkeys(
        ("quotes", "units", "unnamed", "named", "speakers", "again"), 0
    )


def test_speakers_most_quoted_first(coverage):
    assert rows(coverage.speakers(), "key", "entity", "name", "anonymous", "quotes", "units") == [
        ("ada-quill", "ada-quill", "Ada Quill", False, 2, 2),
        ("orin-vask", "orin-vask", "Orin Vask", False, 2, 2),
        ("a European diplomat", "", "a European diplomat", True, 1, 1),
        ("a fisherman", "", "a fisherman", True, 1, 1),
    ]
    assert coverage.count_speakers() == 4
    assert list(coverage.speakers(limit=1, offset=3)["key"]) == ["a fisherman"]


def test_the_first_quotes_of_each_speaker(coverage):
    found = coverage.quotes_of_each(["ada-quill", "orin-vask"], 1, order="oldest")
    assert rows(found, "key", "quote") == [("ada-quill", TALKS), ("orin-vask", REJECTED)]


def test_whom_quotes_are_about_and_what_their_cues_do(coverage):
    assert rows(coverage.quoted_about(limit=2), "entity", "name", "quotes") == [
        ("fennmark", "Fennmark", 3),
        ("borland", "Borland", 2),
    ]
    assert coverage.count_quoted_about() == 3
    assert coverage.stances() == {"states": 4, "criticises": 1, "promises": 1}


def test_missing_offsets_are_masked(coverage):
    frame = coverage.quotes()
    assert str(frame.addressee_start.dtype) == "Int64" and frame.addressee_start.isna().all()
    assert str(frame.cue_start.dtype) == "int64"
    assert frame.published.dtype.kind == "M"


def test_whom_each_speaker_speaks_about_is_counted(coverage):
    found = coverage.said_about(speakers=["orin-vask", "ada-quill"], each=2)
    assert rows(found, "key", "entity", "name", "quotes") == [
        ("orin-vask", "borland", "Borland", 2),
        ("orin-vask", "fennmark", "Fennmark", 2),
        ("ada-quill", "fennmark", "Fennmark", 1),
    ]
    assert len(coverage.said_about(each=1)) == 2


def test_unnamed_sources_are_kept_by_kind_and_counted_by_outlet(coverage):
    assert coverage.unnamed_nouns() == {"": 2}
    assert rows(coverage.unnamed_by_outlet(), "outlet", "quotes", "unnamed") == [
        ("The Fennmark Post", 3, 1),
        ("Tarn <i>Gazette</i>", 1, 1),
        ("Borland Herald", 2, 0),
    ]
    for kind, found in ((ANY_SOURCE, [ASKED, FAILED]), ("other", [ASKED, FAILED]), ("officials", [])):
        assert coverage.quotes(choice=QuoteChoice(unnamed=kind))["quote"].tolist() == found


def test_a_passage_is_the_text_around_a_quote(coverage):
    (passage,) = coverage.passages([TALKS], 10).itertuples()
    row = coverage.quotes(choice=QuoteChoice(words="open")).iloc[0]
    text = coverage.article(row.article).text
    assert passage.words == text[row.start - 10 : row.end + 10]
    assert passage.begin == row.start - 10
