"""An act that is done once has one day in an article, though only one of its accounts gives it."""

from __future__ import annotations

from datetime import date

from analysis.annotating.times.attachment import with_known_days
from analysis.records import EventReport, Party, Span

BRANDT = Party(0, 6, name="Karl Brandt", country=None, chain=1)
LIND = Party(0, 6, name="Mara Lind", country=None, chain=2)
POLICE = Party(10, 16, name="Ruritanian police", country="RUR", chain=3)
STATE = Party(20, 29, name="Ruritania", country="RUR", chain=4)
MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)


def report(day: date | None = None, **more) -> EventReport:
    given = {
        "start": 0,
        "end": 50,
        "rule": "",
        "confidence": 1.0,
        "trigger": Span(20, 28),
        "type": "COERCE",
        "mode": "arrest",
        "cameo": "17",
        "sources": (POLICE,),
        "targets": (BRANDT,),
        "status": "occurred",
        "earliest": day,
        "latest": day,
        "precision": "day" if day else None,
        "date_basis": "stated" if day else None,
    }
    return EventReport(**{**given, **more})


def test_the_other_account_has_the_day_and_not_as_stated():
    dated, other = with_known_days([report(MONDAY), report(sources=(STATE,))])
    assert dated == report(MONDAY)
    assert (other.earliest, other.latest, other.precision) == (MONDAY, MONDAY, "day")
    assert (other.date_basis, other.time) == ("running", None)


def test_a_day_that_is_told_is_surer_than_that_of_the_news():
    news = {"earliest": date(2031, 3, 2), "latest": date(2031, 3, 5), "precision": "week", "date_basis": "news"}
    _, other = with_known_days([report(MONDAY), report(**news)])
    assert (other.earliest, other.latest, other.date_basis) == (MONDAY, MONDAY, "running")


def test_two_days_are_no_day():
    *_, other = with_known_days([report(MONDAY), report(TUESDAY), report()])
    assert other == report()


def test_what_may_happen_again_or_to_others_keeps_no_day():
    for other in (
        report(targets=(LIND,)),
        report(mode="search"),
        report(status="planned"),
        report(type="SANCTION"),
    ):
        assert with_known_days([report(MONDAY), other])[1] == other
    attack = {"type": "ASSAULT", "mode": "shelling"}
    assert with_known_days([report(MONDAY, **attack), report(**attack)])[1].earliest is None


def test_a_year_is_too_wide_a_day():
    year = {"earliest": date(2031, 1, 1), "latest": date(2031, 12, 31), "precision": "year"}
    assert with_known_days([report(MONDAY, **year), report()])[1].earliest is None


def test_who_resigns_needs_no_target():
    resigned = {"type": "CONCEDE", "mode": "resign", "sources": (BRANDT,), "targets": ()}
    assert with_known_days([report(MONDAY, **resigned), report(**resigned)])[1].earliest == MONDAY
