"""What keeps two accounts apart whatever speaks for one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.records import EventReport
from analysis.resolving.events.vetoes import Veto, veto
from tests.resolving.events.cast import BRANDT, FOUNDATION, HOLT, KLEIN, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

DAY, NEXT, LATER = ("2031-05-03",) * 2, ("2031-05-04",) * 2, ("2031-06-03",) * 2
ACCUSE, MEET = {"kind": "ACCUSE", "mode": "allege"}, {"kind": "CONSULT", "mode": "meet"}
ASSAULT, ARREST = {"kind": "ASSAULT", "mode": "other"}, {"kind": "COERCE", "mode": "arrest"}
BORDURIANS = party(None, "BOR", "Bordurians")


def between(one: EventReport, other: EventReport, day: str = "2031-05-04") -> Veto | None:
    found = veto(account(one, "2031-05-04", "a"), account(other, day, "b"))
    assert found == veto(account(other, day, "b"), account(one, "2031-05-04", "a"))
    return found


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        (report(**ACCUSE, by=[party(HOLT)]), report(**ACCUSE, by=[party(KLEIN)]), "other-party"),
        (report(**ACCUSE, by=[party(HOLT)]), report(**ACCUSE, by=[party(RURITANIA)]), None),
        (report(**ACCUSE, by=[party(RURITANIA)]), report(**ACCUSE, by=[BORDURIANS]), "other-party"),
        (report(**ACCUSE, by=[party(RURITANIA)]), report(**ACCUSE, by=[party(FOUNDATION)]), None),
        (report(**ARREST, to=[party(BRANDT)]), report(**ARREST, to=[party(KLEIN)]), "other-party"),
        (
            report(**MEET, by=[party(HOLT)], to=[party(BRANDT)]),
            report(**MEET, by=[party(BRANDT)], to=[party(HOLT)]),
            None,
        ),
        (
            report(**MEET, by=[party(RURITANIA)], to=[party(SYLDAVIA)]),
            report(**MEET, by=[party(RURITANIA)], to=[BORDURIANS]),
            "other-party",
        ),
        (
            report(by=[party(None, "RUR", "farmers")], to=[party(SYLDAVIA)]),
            report(by=[party(None, "RUR", "poets")], to=[party(SYLDAVIA)]),
            "other-party",
        ),
        (
            report(by=[party(RURITANIA)], to=[party(SYLDAVIA)]),
            report(by=[party(SYLDAVIA)], to=[party(RURITANIA)]),
            "other-direction",
        ),
        (report(**ASSAULT, place="Gorham"), report(**ASSAULT, place="Lorn"), "other-places"),
        (report(**ACCUSE, place="Gorham"), report(**ACCUSE, place="Lorn"), None),
        (
            report(**MEET, by=[party(HOLT)], to=[party(None, name="reporters")]),
            report(**MEET, by=[party(HOLT)], to=[party(BRANDT)]),
            "other-audience",
        ),
    ],
)
def test_other_people_places_and_listeners_make_another_event(one, other, ground: Veto | None):
    assert between(one, other) == ground


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        (report(**ACCUSE, days=DAY), report(**ACCUSE, days=NEXT), "other-days"),
        (report(**ACCUSE, days=DAY), report(**ACCUSE), None),
        (report(**ACCUSE), report(**ACCUSE), None),
        (report(**ARREST, to=[party(BRANDT)], days=DAY), report(**ARREST, to=[party(BRANDT)], days=NEXT), None),
        (report(days=DAY, status="planned"), report(days=LATER), None),
        (report(days=DAY), report(days=LATER, status="planned"), "other-days"),
        (report("COERCE", "interfere", days=DAY), report("COERCE", "interfere", days=LATER), None),
    ],
)
def test_days_that_exclude_each_other_make_another_event_and_no_day_does_not(one, other, ground: Veto | None):
    assert between(one, other) == ground


def test_what_is_still_to_come_is_not_what_came_about_long_ago():
    assert between(report(days=("2030-01-03",) * 2), report(status="stalled")) == "other-days"
    assert between(report(days=("2031-04-03",) * 2), report(status="stalled")) is None


def test_people_may_have_met_again_months_later():
    assert between(report(**MEET), report(**MEET), "2031-08-04") == "other-days"
    assert between(report(**ACCUSE), report(**ACCUSE), "2031-08-04") is None


def test_a_doubtful_account_of_another_month_tells_of_another_event():
    sure, doubtful = report(**ACCUSE), report(**ACCUSE, sure=0.2)
    assert between(sure, doubtful, "2031-06-09") == "other-days"
    assert between(sure, doubtful, "2031-05-24") is None and between(sure, sure, "2031-06-09") is None
    assert between(report(**ACCUSE, days=DAY), report(**ACCUSE, days=DAY, sure=0.2), "2031-06-09") is None


def test_places_in_two_states_are_two_places():
    one, other = account(report(place="Gorham"), article="a"), account(report(place="Lorn"), article="b")
    assert veto(one, other) is None
    assert veto(replace(one, place_state="RUR"), replace(other, place_state="SYL")) == "other-places"


def test_one_sentence_tells_of_two_by_two_words():
    told = account(report(**MEET, by=[party(HOLT)]))
    again = replace(told, ref=replace(told.ref, index=1))
    assert veto(told, again) == "told-apart"


def test_attacks_that_were_news_on_other_days_are_two():
    def attack(first: str, last: str) -> EventReport:
        return replace(report(**ASSAULT, by=[party(RURITANIA)], days=(first, last)), date_basis="news")

    one, next_week = attack("2031-05-01", "2031-05-04"), attack("2031-05-06", "2031-05-09")
    assert between(one, next_week, day="2031-05-09") == "other-days"
    assert between(one, attack("2031-05-03", "2031-05-06")) is None
    assert between(*(replace(each, type="ACCUSE") for each in (one, next_week)), day="2031-05-09") is None


def test_what_had_been_told_before_it_was_news_is_another_event():
    told = report(**ACCUSE, by=[party(HOLT)])
    news = replace(report(**ACCUSE, by=[party(HOLT)], days=("2031-05-17", "2031-05-20")), date_basis="news")
    assert between(told, news, day="2031-05-20") == "other-days"
    assert between(replace(told, status="planned"), news, day="2031-05-20") is None
    sooner = replace(news, earliest=date(2031, 5, 11), latest=date(2031, 5, 14))
    assert between(told, sooner, day="2031-05-14") is None


def test_what_is_asked_of_others_is_another_request():
    def asked(of: str) -> EventReport:
        return report("REQUEST", "change", by=[party(RURITANIA)], to=[party(None, name=of)])

    assert between(asked("trust banks"), asked("insurance firms")) == "other-party"
    assert between(asked("trust banks"), asked("other banks")) is None
    assert between(asked("trust banks"), report("REQUEST", "change", by=[party(RURITANIA)])) is None
    assert between(asked("Gorham"), asked("Lorn")) is None, "names are no nouns"
    blamed = [replace(asked(of), type="ACCUSE", mode="allege") for of in ("trust banks", "insurance firms")]
    assert between(*blamed) is None


def test_a_table_at_which_only_one_state_is_the_same_is_another():
    ministry = report(**MEET, by=[party(None, "RUR", "trade officials")], to=[party(None, name="envoys")])
    assert between(ministry, report(**MEET, by=[party(RURITANIA)], to=[party(SYLDAVIA)])) == "other-party"


def test_one_sentence_in_two_articles_is_kept_apart_by_nobody_whom_it_does_not_name():
    nameless = report(**ARREST, by=[party(None, "RUR", "Police")], to=[party(None, "RUR", "dozens")])
    one, other = (replace(account(nameless, "2031-05-04", name), wording="police arrested dozens") for name in "ab")
    assert veto(one, other) is None
    assert veto(one, replace(other, wording="police arrested two")) == "other-party"
    assert veto(one, replace(other, published=date(2031, 8, 4))) == "other-party"
