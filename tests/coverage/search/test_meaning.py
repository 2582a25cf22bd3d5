"""What the fields of a question mean."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.coverage.search.meaning import days_of, kinds_called, meaning_of
from analysis.coverage.search.question import Field


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-07", date(2031, 5, 7), date(2031, 5, 7)),
        ("2031-2", date(2031, 2, 1), date(2031, 2, 28)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
    ],
)
def test_days_months_and_years(value: str, first: date, last: date) -> None:
    assert days_of(value) == (first, last)
    assert meaning_of(Field("before", value)).day == first
    assert meaning_of(Field("after", value)).day == last


@pytest.mark.parametrize("value", ["May", "2031-13", "2031-02-30", "0000", "31-05-07"])
def test_what_is_no_day_is_said_so_and_narrows_nothing(value: str) -> None:
    meaning = meaning_of(Field("before", value))
    assert not meaning.is_known and f"“{value}” is not a day, month or year" in meaning.note


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("visit", ("CONSULT", "visit")),
        ("Visits", ("CONSULT", "visit")),
        ("meeting", ("CONSULT", "meet")),
        ("arrest", ("COERCE", "arrest")),
        ("consult", ("CONSULT", "")),
        ("meetings and visits", ("CONSULT", "")),
        ("telephone call", ("CONSULT", "phone")),
    ],
)
def test_kinds_of_events_have_plain_names_and_codes(value: str, kind: tuple[str, str]) -> None:
    assert kind in kinds_called(value)
    assert len(kinds_called(value)) == 1


def test_what_is_no_kind_or_status_is_said_so_with_what_there_is() -> None:
    assert "Try “visit”" in meaning_of(Field("type", "picnic")).note
    assert "planned" in meaning_of(Field("status", "broken")).note
    assert meaning_of(Field("status", "Happened")).states == ("occurred",)
    assert meaning_of(Field("status", "disputed")).states == ("disputed",)


def test_an_actor_whom_nobody_knows_is_nobody_and_a_speaker_may_be_a_description() -> None:
    nobody = meaning_of(Field("actor", "Nobody Here"))
    assert nobody.is_known and nobody.nobody and "Nobody of this coverage is called" in nobody.note
    described = meaning_of(Field("speaker", "European diplomat"))
    assert described.words == ("european", "diplomat") and not described.note
