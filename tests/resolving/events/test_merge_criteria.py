"""Why a report joined an event."""

from __future__ import annotations

import pytest

from analysis.records import EventReport
from analysis.resolving.events.merge_criteria import Way, criteria
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

DAY, NEXT, MAY = ("2031-05-03",) * 2, ("2031-05-04",) * 2, ("2031-05-01", "2031-05-31")
VISIT = {"by": [party(HOLT)], "to": [party(SYLDAVIA)]}


def why(
    way: Way, one: EventReport, other: EventReport, day: str | None = "2031-05-06", article: str = "b"
) -> list[tuple[str, ...]]:
    found = criteria(way, account(one, day, article), [account(other, "2031-05-04" if day else None, "a")])
    return [(each.kind, *each.values) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "when"),
    [
        (DAY, DAY, ("same-day",)),
        (MAY, MAY, ("same-days",)),
        (DAY, MAY, ("overlapping-days",)),
        (DAY, NEXT, ("neighbouring-days",)),
        (None, DAY, ("published-apart", "2")),
    ],
)
def test_days_are_compared(one, other, when: tuple[str, ...]):
    told = why("parties", report(**VISIT, days=one), report(**VISIT, days=other))
    assert told == [("same-type",), ("same-parties", "anna-holt"), when]


def test_a_planned_day_that_passed_moved_and_statuses_are_told():
    told = why("parties", report(**VISIT, days=NEXT), report(**VISIT, days=DAY, status="planned"))
    assert told[-2:] == [("moved-day",), ("statuses-differ", "occurred", "planned")]


def test_without_any_day_nothing_is_told_of_it():
    assert why("parties", report(**VISIT), report(**VISIT), day=None)[-1] == ("no-day-told",)
    assert why("article", report(**VISIT), report(**VISIT), article="a")[-1] == ("same-article",)


def test_people_are_told_one_by_one_and_two_who_meet_together():
    meet = {"kind": "CONSULT", "mode": "meet", "by": [party(HOLT)], "to": [party(BRANDT)]}
    assert ("same-people", "anna-holt", "karl-brandt") in why("people", report(**meet), report(**meet))
    assert ("same-people",) in why("people", report(**VISIT), report("COERCE", "arrest", to=[party(KLEIN)]))


def test_in_articles_of_one_affair_what_is_named_counts():
    half = report(by=[party(HOLT)])
    assert why("affair", half, report(**VISIT))[1:3] == [
        ("articles-of-one-affair",),
        ("same-parties-where-named", "anna-holt"),
    ]
    assert why("affair", report(), report(**VISIT))[2] == ("no-party-named",)
    assert why("affair", report(**VISIT), report(**VISIT))[2] == ("same-parties", "anna-holt")


@pytest.mark.parametrize(
    ("way", "article", "kind"),
    [
        ("wording", "b", "same-sentence"),
        ("unnamed", "a", "means-event-told-before"),
        ("unnamed", "b", "means-event-of-parties-named"),
    ],
)
def test_some_ways_say_all(way: Way, article: str, kind: str):
    assert why(way, report(by=[party(RURITANIA)]), report(**VISIT), article=article) == [(kind,)]
