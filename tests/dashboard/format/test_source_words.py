"""What is told of inputs in plain words."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from analysis.coverage.queries.sources import UNDATED
from analysis.reading.cleaning import STEPS
from analysis.records import DatedBy, OriginalBy
from dashboard.format.source_words import (
    DEFECTS,
    dated_by,
    format_name,
    language,
    mended,
    reason_and_remedy,
    state,
    why_original,
)


def test_every_defect_has_words() -> None:
    assert set(DEFECTS) == {step.defect for step in STEPS}
    assert mended([{"defect": "indents", "times": 1200}, {"defect": "new", "times": 1}]) == "Indents (1,200), new (1)"


def test_every_ground_for_an_original_has_words() -> None:
    assert all(why_original(each, date(2031, 5, 5)) for each in get_args(OriginalBy))
    assert why_original("length", date(2031, 5, 5)) == "of those of its day it is the longest"
    assert why_original("length", None) == "no day is known, and it is the longest"
    assert why_original(None, None) == ""


def test_how_articles_are_dated_has_words() -> None:
    assert len({dated_by(each) for each in (*get_args(DatedBy), UNDATED, None)}) == len(get_args(DatedBy)) + 2
    assert dated_by(UNDATED) == "No day is known"


def test_languages_and_formats_have_names() -> None:
    assert (language("en"), language("fr"), language(None)) == ("English", "French (kept, not analysed)", "Not known")
    assert (state("GBR"), state("QVX"), state(None)) == ("United Kingdom", "QVX", "")
    assert (format_name("plain text"), format_name("CSV"), format_name(None)) == ("Plain text", "CSV", "Not said")


@pytest.mark.parametrize(
    ("reason", "what", "remedy"),
    [
        ("the date 'x' is no day; write it as YYYY-MM-DD", "The date 'x' is no day.", "Write it as YYYY-MM-DD."),
        (
            "it is not in UTF-8; it was read as UTF-16; save it",
            "It is not in UTF-8.",
            "It was read as UTF-16; save it.",
        ),
        ("The file holds no text.", "The file holds no text.", ""),
        ("the date 'x; y' is no day; write it", "The date 'x; y' is no day.", "Write it."),
        ("it is damaged (at 3; “(”); load it again", "It is damaged (at 3; “(”).", "Load it again."),
        ("it is packed (zip (old; odd)); unpack it", "It is packed (zip (old; odd)).", "Unpack it."),
        ("the article's title is “A; B”; shorten it", "The article's title is “A; B”.", "Shorten it."),
        ("it ends in an open bracket (; mend it", "It ends in an open bracket (.", "Mend it."),
        (
            "the text was taken from the column 'a'; if that is wrong, say --map text=COLUMN",
            "The text was taken from the column 'a'.",
            "If that is wrong, analyse again with --map text=COLUMN, in a terminal.",
        ),
        ("", "", ""),
    ],
)
def test_a_reason_is_told_apart_from_its_remedy(reason: str, what: str, remedy: str) -> None:
    assert reason_and_remedy(reason) == (what, remedy)
