"""Whether two reports can tell of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from analysis.resolving.events.compatibility import (
    after,
    apart_at_home,
    days,
    days_of_kin_agree,
    other_circle,
    other_table,
    same_circle,
    told_apart,
)
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

MAY_3, MAY_4, MAY_9 = ("2031-05-03",) * 2, ("2031-05-04",) * 2, ("2031-05-09",) * 2
MEET = {"kind": "CONSULT", "mode": "meet"}
ARREST = {"kind": "COERCE", "mode": "arrest"}


def test_the_same_arrest_may_differ_by_a_day():
    one, next_day, later = (
        account(report(**ARREST, to=[party(BRANDT)], days=day), article=id_)
        for id_, day in (("a", MAY_3), ("b", MAY_4), ("c", MAY_9))
    )
    assert days_of_kin_agree(one, next_day) and not days_of_kin_agree(one, later)


def test_what_was_planned_may_come_later_and_never_before():
    planned = account(report(**ARREST, to=[party(BRANDT)], days=MAY_4, status="planned"))
    done = account(report(**ARREST, to=[party(BRANDT)], days=MAY_9), article="b")
    before = account(report(**ARREST, to=[party(BRANDT)], days=("2031-04-01",) * 2), article="c")
    assert days_of_kin_agree(planned, done)
    assert not days_of_kin_agree(planned, before)


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


def test_what_is_told_without_a_day_came_about_before_it_was_told_give_or_take_a_day():
    told = account(report(**ARREST, to=[party(BRANDT)]), day="2031-05-04")
    next_day, later = (
        account(report(**ARREST, to=[party(BRANDT)], days=(day, day)), day="2031-05-09", article="b")
        for day in ("2031-05-05", "2031-05-06")
    )
    assert days_of_kin_agree(told, next_day) and days_of_kin_agree(next_day, told)
    assert not days_of_kin_agree(told, later) and not days_of_kin_agree(later, told)


def test_where_no_day_is_known_at_all_nothing_keeps_the_days_apart():
    one, other = (account(report(**ARREST, to=[party(BRANDT)]), day=None, article=id_) for id_ in "ab")
    assert days_of_kin_agree(one, other)


def test_within_a_state_those_whom_nobody_names_are_not_taken_for_the_same():
    def arrest(*whom):
        return account(report(**ARREST, by=[party(RURITANIA)], to=whom))

    nobody = party(None, "RUR")
    assert apart_at_home(arrest(nobody), arrest(nobody))
    assert not apart_at_home(arrest(party(HOLT)), arrest(party(HOLT)))
    assert apart_at_home(arrest(party(HOLT)), arrest(party(KLEIN)))


def test_others_around_a_table_make_another_circle_and_who_is_arrested_sits_at_none():
    def told(kind, *to):
        return account(report(**kind, by=[party(RURITANIA)], to=to))

    assert other_circle(told(MEET, party(SYLDAVIA)), told(MEET, party(None, "BOR")))
    assert not other_circle(told(MEET, party(SYLDAVIA)), told(MEET, party(BRANDT)))
    assert not other_circle(told(ARREST, party(BRANDT)), told(ARREST, party(None, "BOR")))


def test_one_state_in_both_does_not_tell_that_the_same_meet():
    def told(by, to):
        return account(report(**MEET, by=[by] if by else [], to=[to]))

    firms = party(None, name="heads of firms")
    both = told(party(RURITANIA), party(SYLDAVIA))
    assert other_table(told(party(RURITANIA), firms), both)
    assert other_table(both, told(party(RURITANIA), firms))
    assert not other_table(both, told(party(None, "RUR"), party(None, "SYL")))
    assert not other_table(told(None, party(RURITANIA)), both), "one side is left open"
    assert not other_table(told(party(None, name="envoys"), firms), both), "nobody is known"
    envoys = party(None, "RUR", "ambassadors")
    assert not other_table(told(envoys, firms), told(envoys, party(None, name="farmers")))


def test_one_person_in_both_does_not_tell_that_the_same_meet():
    def told(by, to, kind="CONSULT", mode="meet"):
        return account(report(kind, mode, by=[by], to=[to]))

    bankers = party(None, name="bankers")
    alone = told(party(HOLT), party(BRANDT))
    assert other_table(told(party(HOLT), bankers), alone)
    assert other_table(told(party(HOLT), party(None, "SYL", "ministers")), told(bankers, party(HOLT)))
    assert not other_table(alone, told(party(BRANDT), party(HOLT)))
    assert not other_table(told(party(HOLT), bankers), told(party(HOLT), party(None, "SYL", "central bankers")))
    assert not other_table(told(party(HOLT), bankers), told(party(HOLT), party(None, name="farmers")))
    assert not other_table(told(party(HOLT), bankers), told(party(HOLT), party(BRANDT), mode="phone"))


def test_no_day_is_after_the_last_of_the_calendar():
    assert after(date.max, timedelta(days=1)) == date.max
    assert after(date(2031, 5, 3), timedelta(days=1)) == date(2031, 5, 4)
