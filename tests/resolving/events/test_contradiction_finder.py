"""Accounts are made ready to be held against each other: their parties and places are those of the coverage."""

from __future__ import annotations

from dataclasses import replace

from analysis.records import Annotation, Article, Entity, Event, ReportRef, Resolution, TimeExpression
from analysis.resolving.events.contradiction_finder import ContradictionFinder
from tests.resolving.events.visits import report

KLOW = Entity(id="klow", name="Klow", kind="place", country="SYL")
STRELSAU = Entity(id="strelsau", name="Strelsau", kind="place", country="RUR", aliases=("the capital",))
CAPITAL = Entity(id="capital", name="Zenda", kind="place", country="RUR", aliases=("the capital",))
EVENT = Event(
    id="visit",
    type="CONSULT",
    mode="visit",
    cameo="04",
    status="occurred",
    sources=(),
    targets=(),
    reports=(ReportRef("a", 0), ReportRef("b", 0)),
)


def aspects(one, other, text: str = "Twelve envoys left.", **more) -> list[str]:
    articles = [Article(id=id_, text=text) for id_ in "ab"]
    notes = [Annotation(article=id_, events=(told,), **more) for id_, told in zip("ab", (one, other), strict=True)]
    finder = ContradictionFinder(articles, notes, Resolution(entities=(KLOW, STRELSAU, CAPITAL)))
    return [each.aspect for each in finder.contradictions(EVENT)]


def test_places_of_two_states_contradict_each_other():
    assert aspects(report(place="Klow"), report(place="Strelsau")) == ["where"]
    assert aspects(report(place="Klow"), report(place="Klow")) == []


def test_a_name_that_two_places_bear_is_no_place():
    assert aspects(report(place="Klow"), report(place="the capital")) == []


def test_a_doubtful_account_is_not_asked():
    assert aspects(report(place="Klow"), report(place="Strelsau", sure=0.4)) == []


def test_a_day_is_no_figure():
    one = replace(report(), end=19)
    day = TimeExpression(start=0, end=6, rule="test", confidence=1, type="DATE", value="XXXX-12")
    finder = ContradictionFinder(
        [Article(id="a", text="Twelve envoys left.")],
        [Annotation(article="a", events=(one,), times=(day,))],
        Resolution(),
    )
    assert finder._told(ReportRef("a", 0)).dates == ((0, 6),)
