"""Whether two reports can tell of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.resolving.events.compatibility import (
    apart_at_home,
    are_kin,
    completes,
    dates_agree,
    days,
    days_of_kin_agree,
    same_actor,
    same_circle,
    same_days,
    same_parties,
    shares_sides,
    told_apart,
)
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

MAY_3, MAY_4, MAY_9 = ("2031-05-03",) * 2, ("2031-05-04",) * 2, ("2031-05-09",) * 2
MEET = {"kind": "CONSULT", "mode": "meet"}
ARREST = {"kind": "COERCE", "mode": "arrest"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"by": [party(HOLT)], "to": [party(SYLDAVIA)]}, {"by": [party(RURITANIA)], "to": [party(BRANDT)]}, True),
        ({"by": [party(HOLT)], "to": [party(SYLDAVIA)]}, {"by": [party(SYLDAVIA)], "to": [party(HOLT)]}, True),
        ({"by": [party(HOLT)], "to": [party(SYLDAVIA)]}, {"by": [party(KLEIN)], "to": [party(SYLDAVIA)]}, False),
        ({"by": [party(HOLT)], "to": [party(BRANDT)]}, {"by": [party(HOLT)], "to": [party(KLEIN)]}, False),
    ],
)
def test_who_meets_can_be_the_same(one, other, same: bool):
    assert same_parties(account(report(**MEET, **one)), account(report(**MEET, **other), article="b")) is same


def test_a_visit_goes_one_way():
    there = account(report(by=[party(HOLT)], to=[party(SYLDAVIA)]))
    back = account(report(by=[party(SYLDAVIA)], to=[party(HOLT)]), article="b")
    assert not same_parties(there, back)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (MAY_3, MAY_3, True),
        (MAY_3, MAY_4, False),
        (("2031-05-01", "2031-05-31"), MAY_4, True),
        (("2031-05-01", None), MAY_4, False),  # what goes on since then is not what happened on one day of it
        (None, MAY_3, True),
        (None, ("2031-04-01",) * 2, False),  # another article still tells without a day of what is long over
    ],
)
def test_days_can_be_the_same(one, other, agree: bool):
    def told(days, article: str):
        first, last = days or (None, None)
        made = report(by=[party(HOLT)], to=[party(SYLDAVIA)])
        made = replace(
            made,
            earliest=date.fromisoformat(first) if first else None,
            latest=date.fromisoformat(last) if last else None,
            date_basis="stated" if days else None,
        )
        return account(made, article=article)

    assert dates_agree(told(one, "a"), told(other, "b")) is agree


def test_the_same_arrest_may_differ_by_a_day():
    one, next_day, later = (
        account(report(**ARREST, to=[party(BRANDT)], days=day), article=id_)
        for id_, day in (("a", MAY_3), ("b", MAY_4), ("c", MAY_9))
    )
    assert are_kin(one, next_day) and days_of_kin_agree(one, next_day)
    assert are_kin(one, later) and not days_of_kin_agree(one, later)


def test_what_was_planned_may_come_later_and_never_before():
    planned = account(report(**ARREST, to=[party(BRANDT)], days=MAY_4, status="planned"))
    done = account(report(**ARREST, to=[party(BRANDT)], days=MAY_9), article="b")
    before = account(report(**ARREST, to=[party(BRANDT)], days=("2031-04-01",) * 2), article="c")
    assert days_of_kin_agree(planned, done)
    assert not days_of_kin_agree(planned, before)


def test_a_side_that_is_known_is_completed_by_who_knows_both():
    full = account(report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)]))
    assert completes(account(report(**ARREST, to=[party(BRANDT)])), full)
    assert not completes(account(report(**ARREST, to=[party(KLEIN)])), full)
    assert not completes(account(report(**ARREST, to=[party(BRANDT)], status="planned")), full)
    assert not completes(full, account(report(**ARREST, to=[party(BRANDT)])))


def test_one_who_inquires_goes_on_for_years_unless_another_is_looked_into():
    inquiry = {"kind": "ACCUSE", "mode": "investigate", "by": [party(HOLT)]}
    now, long_ago = account(report(**inquiry, days=MAY_3)), account(report(**inquiry, days=("2029-01-01",) * 2))
    assert same_actor(now, long_ago)
    one = account(report(**inquiry, to=[party(BRANDT)]))
    assert not same_actor(one, account(report(**inquiry, to=[party(KLEIN)])))


def test_around_a_table_some_may_be_left_out_and_no_two_sit_in_one_chair():
    both = account(report(**MEET, by=[party(HOLT)], to=[party(BRANDT)])).circle
    states = account(report(**MEET, by=[party(RURITANIA)], to=[party(SYLDAVIA)])).circle
    other = account(report(**MEET, by=[party(KLEIN)], to=[party(BRANDT)])).circle
    assert same_circle(both, states)
    assert not same_circle(both, other)


def test_one_sentence_tells_of_two_meetings_by_two_words():
    one = account(report(**MEET, by=[party(HOLT)], to=[party(BRANDT)]))
    assert told_apart(one, one)
    assert not told_apart(one, account(report(**MEET, by=[party(HOLT)], to=[party(BRANDT)]), article="b"))


def test_the_running_time_says_nothing_of_what_is_to_come():
    inferred = replace(report(days=MAY_3), date_basis="running")
    assert days(inferred) == (date(2031, 5, 3), date(2031, 5, 3))
    assert days(replace(inferred, status="planned")) is None
    assert days(report()) is None
    assert same_days(inferred, report(days=MAY_3)) and not same_days(report(), report())


def test_what_is_told_without_a_day_came_about_before_it_was_told_give_or_take_a_day():
    told = account(report(**ARREST, to=[party(BRANDT)]), day="2031-05-04")
    next_day, later = (
        account(report(**ARREST, to=[party(BRANDT)], days=(day, day)), day="2031-05-09", article="b")
        for day in ("2031-05-05", "2031-05-06")
    )
    assert days_of_kin_agree(told, next_day) and days_of_kin_agree(next_day, told)
    assert not days_of_kin_agree(told, later) and not days_of_kin_agree(later, told)


def test_where_no_day_is_known_at_all_only_one_article_can_mean_one_event():
    one, same, other = (account(report(**ARREST, to=[party(BRANDT)]), day=None, article=id_) for id_ in "aab")
    assert days_of_kin_agree(one, same) and not days_of_kin_agree(one, other)


def test_who_meets_may_stand_on_either_side_and_who_arrests_may_not():
    def both_ways(**kind):
        there = account(report(**kind, by=[party(HOLT)], to=[party(BRANDT)]))
        back = account(report(**kind, by=[party(BRANDT)], to=[party(HOLT)]), article="b")
        return shares_sides(there, there, timedelta(1)), shares_sides(there, back, timedelta(1))

    assert both_ways(**MEET) == (True, True)
    assert both_ways(**ARREST) == (True, False)


def test_within_a_state_those_whom_nobody_names_are_not_taken_for_the_same():
    def arrest(*whom):
        return account(report(**ARREST, by=[party(RURITANIA)], to=whom))

    nobody = party(None, "RUR")
    assert apart_at_home(arrest(nobody), arrest(nobody))
    assert not apart_at_home(arrest(party(HOLT)), arrest(party(HOLT)))
    assert apart_at_home(arrest(party(HOLT)), arrest(party(KLEIN)))
