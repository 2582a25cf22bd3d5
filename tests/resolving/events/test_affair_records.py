"""The affairs to which events belong: days, turns, outlets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from analysis.records import Affair, Article, Entity, Event, EventReport, ReportRef, Turn
from analysis.resolving.events import affair_records
from analysis.resolving.events.affair_records import AffairRecords
from tests.resolving.events.visits import report

SENTENCE = "The two had a summit in Lorn."
ARTICLES = [
    Article(id=f"a{n}", text=SENTENCE, published=date(2031, 5, n), source=outlet)
    for n, outlet in enumerate(("Post", "Herald", "Post", "Gazette"), start=1)
]
ENTITIES = [Entity(id=name.lower(), name=name, kind="person") for name in ("Holt", "Brandt")]


def event(id_: str, *articles: str, day: int, **more) -> Event:
    when = date(2031, 5, day)
    given = {"type": "CONSULT", "mode": "meet", "cameo": "04", "status": "occurred", "precision": "day", **more}
    refs = tuple(ReportRef(each, 0) for each in articles)
    days = {"earliest": when, "latest": when, "day": when}
    return Event(
        id=id_, sources=(), targets=(), reports=refs, representative=refs[0], affair="one", **{**days, **given}
    )


def affairs(
    *events: Event, sure: Mapping[str, float] | None = None, copies: Mapping[str, str] | None = None
) -> Sequence[Affair]:
    told: dict[ReportRef, EventReport] = {}
    for each in events:
        for ref in each.reports:
            told[ref] = report(sure=(sure or {}).get(each.id, 0.8))
            told[ref] = replace(told[ref], end=len(SENTENCE))
    return AffairRecords(ARTICLES, told, ENTITIES, copies or {}).affairs(events)


def test_an_affair_has_its_events_in_order_and_the_days_and_parties_of_those_that_are_shown():
    first = event("first", "a1", day=1, source_names=("Holt",))
    later = event("later", "a3", day=3, source_names=("Holt", "Brandt"))
    doubtful = event("doubtful", "a4", day=9, target_names=("Brandt",))
    alone = replace(event("alone", "a2", day=2), affair=None)
    (found,) = affairs(later, doubtful, alone, first, sure={"doubtful": 0.3})
    assert (found.id, found.events) == ("one", ("first", "later", "doubtful"))
    assert (found.parties, found.earliest, found.latest) == (("Holt", "Brandt"), date(2031, 5, 1), date(2031, 5, 3))


def test_what_is_known_to_the_year_does_not_stretch_an_affair_whose_days_are_known():
    year = {"earliest": date(2029, 1, 1), "latest": date(2029, 12, 31), "precision": "year"}
    (found,) = affairs(event("first", "a1", day=1), event("long-ago", "a2", day=2, **year))
    assert (found.earliest, found.latest) == (date(2031, 5, 1), date(2031, 5, 1))
    (found,) = affairs(event("long-ago", "a2", day=2, **year))
    assert found.earliest == date(2029, 1, 1)


def test_outlets_that_tell_of_none_of_its_events_are_silent():
    (found,) = affairs(event("first", "a1", "a2", day=1))
    assert (found.outlets, found.silent) == (("Herald", "Post"), ("Gazette",))


def test_its_turns_are_every_status_of_its_main_events_in_order(monkeypatch):
    course = (
        Turn(date(2031, 5, 1), "planned", ReportRef("a1", 0)),
        Turn(date(2031, 5, 4), "occurred", ReportRef("a2", 0)),
    )
    held = event("held", "a1", "a2", day=3, course=course)
    between = event("between", "a3", day=2, status="refused")
    (found,) = affairs(held, between)
    told = [(turn.event, turn.status, turn.day.day, turn.report.article) for turn in found.turns]
    # What has come about stands on its own day, and not on that of the article that tells it.
    assert told == [("held", "planned", 1, "a1"), ("between", "refused", 2, "a3"), ("held", "occurred", 3, "a2")]
    monkeypatch.setattr(affair_records, "MAIN", 1)
    (found,) = affairs(held, between)
    assert {turn.event for turn in found.turns} == {"held"}
    (found,) = affairs(held, between, event("copied", "a3", "a4", day=2), copies={"a3": "a1", "a4": "a1"})
    assert {turn.event for turn in found.turns} == {"held"}, "copies are one text"


def test_it_is_called_by_what_it_is_about_in_the_words_of_its_articles():
    (found,) = affairs(event("first", "a1", day=1, source_names=("Holt",), target_names=("Brandt",)))
    assert found.name == "The summit between Holt and Brandt"


def test_the_smaller_of_two_affairs_of_one_name_is_told_by_its_year_or_month():
    sides = {"source_names": ("Holt",), "target_names": ("Brandt",)}
    large = [event(f"e{n}", "a1", day=1, **sides) for n in range(2)]
    for when, told in ((date(2029, 4, 1), ", 2029"), (date(2031, 4, 1), ", April 2031"), (date(2031, 5, 9), "")):
        other = replace(event("other", "a2", day=1, **sides), affair="two", earliest=when, latest=when)
        assert {each.name for each in affairs(*large, other)} == {
            "The summit between Holt and Brandt",
            f"The summit between Holt and Brandt{told}",
        }


def test_an_affair_of_one_text_is_called_by_its_headline_and_of_two_of_it_the_larger(monkeypatch):
    titled = [replace(each, title="Holt at the summit in Lorn") for each in ARTICLES]
    monkeypatch.setattr(affair_records, "first_sentence", lambda text: 0)
    sides = {"source_names": ("Holt",), "target_names": ("Brandt",)}
    larger = [event(name, "a1", day=1, **sides) for name in ("first", "second")]
    smaller = replace(event("third", "a1", day=1, **sides), affair="other")
    told = {ref: replace(report(sure=0.8), end=len(SENTENCE)) for each in larger for ref in each.reports}
    records = AffairRecords(titled, told, ENTITIES, {})
    names = {each.id: each.name for each in records.affairs([*larger, smaller])}
    assert names == {"one": "Holt at the summit in Lorn", "other": "The summit between Holt and Brandt"}
    both = [event("first", "a1", day=1, **sides), event("second", "a2", day=1, **sides)]
    told = {ref: replace(report(sure=0.8), end=len(SENTENCE)) for each in both for ref in each.reports}
    (found,) = AffairRecords(titled, told, ENTITIES, {}).affairs(both)
    assert found.name == "The summit between Holt and Brandt"
    (found,) = AffairRecords(titled, told, ENTITIES, {"a2": "a1"}).affairs(both)
    assert found.name == "Holt at the summit in Lorn"
