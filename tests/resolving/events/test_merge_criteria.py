"""Why a report joined an event."""

from __future__ import annotations

import pytest

from analysis.records import EventReport
from analysis.resolving.events.merge_criteria import joined, unnamed
from analysis.resolving.events.pair_evidence import NAMES
from tests.resolving.events.cast import BRANDT, HOLT, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

DAY, NEXT, MAY = ("2031-05-03",) * 2, ("2031-05-04",) * 2, ("2031-05-01", "2031-05-31")
VISIT = {"by": [party(HOLT)], "to": [party(SYLDAVIA)]}


def why(one: EventReport, other: EventReport, day: str | None = "2031-05-06", article: str = "b", **line: float):
    """Kind and values of why the one joined the other; ``line``: evidence by its name, with _ for a space."""
    told = dict.fromkeys(NAMES, 0.0) | {name.replace("_", " "): value for name, value in line.items()}
    found = joined(account(one, day, article), account(other, "2031-05-04" if day else None, "a"), told, {})
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
    told = why(report(**VISIT, days=one), report(**VISIT, days=other))
    assert told == [("same-type",), ("same-parties", "anna-holt"), when]


def test_a_planned_day_that_passed_moved_and_statuses_are_told():
    told = why(report(**VISIT, days=NEXT), report(**VISIT, days=DAY, status="planned"))
    assert told[-2:] == [("moved-day",), ("statuses-differ", "occurred", "planned")]


def test_without_any_day_nothing_is_told_of_it():
    assert why(report(**VISIT), report(**VISIT), day=None)[-1] == ("no-day-told",)
    assert why(report(**VISIT), report(**VISIT), article="a")[-1] == ("same-article",)


def test_people_are_told_one_by_one_and_two_who_meet_together():
    meet = {"kind": "CONSULT", "mode": "meet", "by": [party(HOLT)], "to": [party(BRANDT)]}
    assert ("same-people", "anna-holt", "karl-brandt") in why(report(**meet), report(**meet))


def test_what_is_named_counts_and_else_the_words():
    half = report(by=[party(HOLT)])
    assert why(half, report(**VISIT))[1] == ("same-parties-where-named", "anna-holt")
    assert why(report(), report(**VISIT))[1] == ("no-party-named",)
    called = report("COERCE", "destroy", to=[party(None, name="the warehouse")])
    assert why(called, called)[1] == ("parties-called-alike",)


def test_articles_that_are_alike_are_a_reason():
    assert why(report(), report(), affair=0.5)[-1] == ("articles-of-one-affair",)
    assert why(report(), report(), lead_alike=0.5)[-1] == ("articles-begin-alike",)
    assert why(report(), report(), affair=0.5, article="a")[-1] == ("same-article",)
    assert why(report(), report(), same_sentence=1.0) == [("same-sentence",)]


def test_each_reason_weighs_what_its_evidence_adds():
    parts = {"source person": 1.5, "same day": 1.0, "word": 0.5, "affair": 0.25, "alone": 9.0, "asked": -9.0}
    parts |= {"asked other about": -0.25, "asked apart": -0.5, "one chair": -1.0}
    line = dict.fromkeys(NAMES, 0.0) | {"affair": 0.5}
    one = account(report(**VISIT, days=DAY), article="b")
    found = joined(one, account(report(**VISIT, days=DAY)), line, parts)
    assert {each.kind: each.weight for each in found} == {
        "same-type": 0.25,
        "same-parties": 0.5,
        "same-day": 0.5,
        "articles-of-one-affair": 0.25,
    }


@pytest.mark.parametrize(("article", "kind"), [("a", "means-event-told-before"), ("b", "means-event-of-parties-named")])
def test_what_names_nobody_means_an_event(article: str, kind: str):
    (told,) = unnamed(account(report(), article=article), [account(report(by=[party(RURITANIA)]), article="a")])
    assert told.kind == kind
