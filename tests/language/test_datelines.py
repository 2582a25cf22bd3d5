"""One detector tells what a dateline is: for names, times, quotes, events and accounts."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.datelines import after_dateline, datelines

TABLES = lexicon.toml("datelines")


@pytest.mark.parametrize("row", TABLES["examples"], ids=lambda row: row["text"][:30])
def test_examples_of_the_lexicon(row: dict[str, str]):
    text = row["text"]
    (found,) = datelines(text)
    assert text[found.place.start : found.place.end] == row["place"]
    for name in ("day", "agency"):
        span = getattr(found, name)
        assert (text[span.start : span.end] if span else "") == row.get(name, "")
    assert text[found.end :].strip().startswith(row["own"])
    assert found.sure is bool(row.get("day") or row.get("agency"))


@pytest.mark.parametrize("row", TABLES["no_examples"], ids=lambda row: row["text"][:30])
def test_what_is_none(row: dict[str, str]):
    assert datelines(row["text"]) == ()


def test_each_line_may_have_one_and_offsets_are_those_of_the_text():
    text = "A digest\n  KARSUND, May 3 - One.\nPORT ELLERY (HARNA) - Two.\nNot KARSUND, May 3 - three."
    found = datelines(text)
    assert [text[each.start : each.end] for each in found] == ["KARSUND, May 3 - ", "PORT ELLERY (HARNA) - "]
    assert [text[each.words.start : each.words.end] for each in found] == ["KARSUND, May 3", "PORT ELLERY (HARNA)"]


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("KARSUND, May 3 - The unions met.", "The unions met."),
        ("The unions met.", "The unions met."),
        ("The unions met:\nKARSUND, May 3 - Talks began.", "The unions met:\nKARSUND, May 3 - Talks began."),
    ],
)
def test_a_sentence_without_the_dateline_in_front_of_it(sentence: str, own: str):
    assert sentence[after_dateline(sentence) :] == own


def test_a_long_line_in_capitals_costs_no_time():
    assert datelines("WORD " * 20_000) == ()
    assert datelines("AA, BB " * 20_000) == ()
