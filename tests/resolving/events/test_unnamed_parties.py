"""Events whose accounts name nobody are those that their articles mean."""

from __future__ import annotations

from tests.resolving.events.told import AFFAIR, OTHER_AFFAIR, Told, groups

MEET = {"kind": "CONSULT", "mode": "meet", "rule": "meet"}


def talks(day: str = "2031-05-04") -> Told:
    return Told(day, *AFFAIR).says("Holt [met] Brandt.", by=["Anna Holt"], to=["Karl Brandt"], **MEET)


def test_the_meeting_is_the_one_of_which_its_article_told():
    assert groups(talks().says("The [meeting] lasted an hour.", **MEET)) == {frozenset({"a0.0", "a0.1"})}


def test_a_meeting_is_any_meeting():
    assert groups(talks().says("They spoke of a [meeting] long ago.", **MEET)) == {
        frozenset({"a0.0"}),
        frozenset({"a0.1"}),
    }


def test_the_meeting_is_the_one_of_the_affair_whose_parties_the_article_names():
    later = Told("2031-05-06", *AFFAIR).says("The [meeting] lasted an hour.", **MEET)
    assert groups(talks(), later) == {frozenset({"a0.0", "a1.0"})}


def test_another_affair_or_a_month_later_means_another_meeting():
    elsewhere = Told("2031-05-06", *OTHER_AFFAIR).says("The [meeting] lasted an hour.", **MEET)
    assert len(groups(talks(), elsewhere)) == 2
    long_after = Told("2031-07-06", *AFFAIR).says("The [meeting] lasted an hour.", **MEET)
    assert len(groups(talks(), long_after)) == 2


def test_of_two_meetings_that_are_told_about_as_often_none_is_meant():
    other = Told("2031-05-05", *AFFAIR).says("Klein [met] Brandt.", by=["Otto Klein"], to=["Karl Brandt"], **MEET)
    meant = Told("2031-05-06", *AFFAIR, "Otto Klein").says("The [meeting] lasted an hour.", **MEET)
    assert frozenset({"a2.0"}) in groups(talks(), other, meant)
