"""What is told of an event in a few words."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.event_words import (
    answered_for,
    codes,
    course_in_words,
    coverage_of,
    doubt,
    how_far,
    kind_of,
    silence,
    standing_told,
    status_word,
    when,
)


@pytest.mark.parametrize(
    ("standing", "by", "words"),
    [
        ("reported", [], "told by The Fennmark Post"),
        ("reported", ["Tarn Gazette"], "told by Tarn Gazette"),
        ("alleged", ["Open Cells", "an aunt"], "said only by Open Cells, an aunt"),
        ("disputed", ["Irina Vask"], "disputed, denied by Irina Vask"),
        ("confirmed", ["Borevia"], "confirmed by Borevia"),
    ],
)
def test_who_answers_for_it(standing: str, by: list[str], words: str) -> None:
    row = SimpleNamespace(standing=standing, standing_by=by, asserted_by=None, source="The Fennmark Post")
    assert answered_for(row) == words


def test_an_article_without_an_outlet_answers_itself() -> None:
    row = SimpleNamespace(standing="reported", standing_by=[], asserted_by=None, source=None)
    assert answered_for(row) == "told by the article itself"


def test_the_kind_in_plain_words_and_the_codes_for_who_needs_them() -> None:
    row = SimpleNamespace(type="CONSULT", mode="visit", cameo="04", status="planned")
    assert kind_of(row) == "visit, planned"
    assert codes(row) == "PLOVER CONSULT, visit · CAMEO 04"
    assert codes(SimpleNamespace(type="REJECT", mode=None, cameo="12")) == "PLOVER REJECT · CAMEO 12"


@pytest.mark.parametrize(
    ("articles", "texts", "outlets", "words"),
    [
        (1, 1, 1, "1 article"),
        (3, 3, 2, "3 articles from 2 outlets"),
        (3, 2, 3, "3 articles (1 of them a copy) from 3 outlets"),
        (5, 3, 1, "5 articles (2 of them copies) from 1 outlet"),
    ],
)
def test_how_widely_it_is_told(articles: int, texts: int, outlets: int, words: str) -> None:
    assert coverage_of(SimpleNamespace(articles=articles, texts=texts, outlets=outlets)) == words


def test_how_widely_it_is_told_in_the_unit_that_is_counted() -> None:
    row = SimpleNamespace(articles=5, texts=3, outlets=2)
    assert coverage_of(row, "texts") == "3 texts from 2 outlets"
    assert coverage_of(SimpleNamespace(articles=2, texts=1, outlets=1), "texts") == "1 text"
    assert coverage_of(row, "outlets") == "2 outlets"


@pytest.mark.parametrize(("basis", "words"), [("stated", "5 May 2031"), ("news", "told as news of 5 May 2031")])
def test_when_with_how_it_is_known(basis: str, words: str) -> None:
    day = date(2031, 5, 5)
    assert when(SimpleNamespace(earliest=day, latest=day, precision="day", date_basis=basis)) == words


def test_an_event_that_is_held_back_says_so_without_a_figure() -> None:
    assert doubt(SimpleNamespace(confidence=0.38)) == "doubtful"
    assert doubt(SimpleNamespace(confidence=SHOWN_CONFIDENCE)) == ""


def test_the_course_tells_each_status_with_the_day_from_which_it_is_told() -> None:
    def told(*turns: tuple[str, date]) -> str:
        return course_in_words(SimpleNamespace(course=[{"status": status, "published": day} for status, day in turns]))

    assert told(("planned", date(2031, 4, 3)), ("stalled", date(2031, 4, 9))) == (
        "planned (3 April) → held up (9 April 2031)"
    )
    assert told(("planned", date(2030, 12, 3)), ("occurred", date(2031, 1, 9))) == (
        "planned (3 December 2030) → happened (9 January 2031)"
    )
    assert told() == ""


def test_outlets_that_tell_nothing_of_it_are_named() -> None:
    assert silence(("Borland Herald", "Tarn Gazette")) == "Nothing of it in Borland Herald, Tarn Gazette"
    assert silence(()) == ""


@pytest.mark.parametrize(
    ("standing", "by", "claimants", "as_fact", "words"),
    [
        ("reported", ["Tarn Gazette"], (), ("Tarn Gazette",), "Tarn Gazette tells it as a fact."),
        ("reported", ["Tarn Gazette", "Borland Post"], (), (), "Tarn Gazette and Borland Post tell it as a fact."),
        ("alleged", ["Open Cells"], (), (), "Only Open Cells says so: no outlet tells it as a fact of its own."),
        (
            "disputed",
            ["Irina Vask"],
            ("Open Cells", "an aunt"),
            (),
            "Open Cells and an aunt say so; Irina Vask denies it.",
        ),
        (
            "disputed",
            ["Irina Vask"],
            ("Open Cells",),
            ("Borland Post",),
            "Borland Post tells it as a fact; Irina Vask denies it.",
        ),
        ("confirmed", ["White House"], (), (), "Told as a fact, and the side that acts says so too: the White House."),
        (
            "alleged",
            ["Borevia"],
            (),
            (),
            "Borevia says so, whose own act it is: no outlet tells it as a fact of its own.",
        ),
    ],
)
def test_who_answers_for_an_event_is_told_in_a_sentence(
    standing: str, by: list[str], claimants: tuple[str, ...], as_fact: tuple[str, ...], words: str
) -> None:
    row = SimpleNamespace(standing=standing, standing_by=by, source_names=["Borevia"])
    assert standing_told(row, claimants, as_fact) == words


def test_what_is_only_claimed_is_said_to_have_happened() -> None:
    assert how_far(SimpleNamespace(standing="disputed", status="occurred")) == "said to have happened"
    assert how_far(SimpleNamespace(standing="reported", status="occurred")) == "happened"
    assert how_far(SimpleNamespace(standing="disputed", status="planned")) == "planned"
    assert status_word("hypothetical") == "only possible"
