"""Reports of one event become one event, and reports of two stay two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.records import EventReport, ReportRef
from analysis.resolving.events.clustering import _vague
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, SYLDAVIA, reports_of
from tests.resolving.events.visits import account, merge, party, report, why


def test_two_articles_on_one_visit_are_one_event_with_both_accounts():
    visit = report(by=[party(RURITANIA)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03"))
    (event,) = merge(("2031-05-04", [visit]), ("2031-05-05", [visit]))
    assert event.reports == (ReportRef("a0", 0), ReportRef("a1", 0))
    assert (event.sources, event.targets) == (("ruritania",), ("syldavia",))
    assert (event.earliest, event.latest, event.precision) == (date(2031, 5, 3), date(2031, 5, 3), "day")
    assert event.id == "consult-visit-ruritania-syldavia-2031-05"


def test_a_party_without_an_entity_becomes_its_state():
    (event,) = merge(("2031-05-04", [report(by=[party(None, "RUR", "ambassadors")], to=[party(SYLDAVIA)])]))
    assert event.sources == ("ruritania",)


def test_representatives_and_their_state_can_be_one_side():
    by_state = report(by=[party(RURITANIA)], to=[party(SYLDAVIA)])
    by_person = report(by=[party(HOLT)], to=[party(SYLDAVIA)])
    assert len(merge(("2031-05-04", [by_state]), ("2031-05-05", [by_person]))) == 1


APART = {
    "two persons of one state": (
        report(by=[party(HOLT)], to=[party(SYLDAVIA)]),
        report(by=[party(KLEIN)], to=[party(SYLDAVIA)]),
    ),
    "the two directions of a visit": (
        report(by=[party(RURITANIA)], to=[party(SYLDAVIA)]),
        report(by=[party(SYLDAVIA)], to=[party(RURITANIA)]),
    ),
    "dates that exclude each other": (
        report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03")),
        report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-04-03", "2031-04-03")),
    ),
    "a visit of years ago and one that is stalled": (
        report(by=[party(RURITANIA)], to=[party(SYLDAVIA)], days=("2029-01-01", "2029-01-31")),
        report(by=[party(RURITANIA)], to=[party(SYLDAVIA)], status="stalled"),
    ),
    "different acts": (
        report("SANCTION", "expel", by=[party(RURITANIA)], to=[party(SYLDAVIA)]),
        report("SANCTION", "sanctions", by=[party(RURITANIA)], to=[party(SYLDAVIA)]),
    ),
    "attacks in two places": (
        report("ASSAULT", "other", by=[party(RURITANIA)], to=[party(SYLDAVIA)], place="Gorham"),
        report("ASSAULT", "other", by=[party(RURITANIA)], to=[party(SYLDAVIA)], place="Lorn"),
    ),
    "one side unknown": (report(by=[party(RURITANIA)]), report(by=[party(RURITANIA)], to=[party(SYLDAVIA)])),
}


@pytest.mark.parametrize("pair", APART.values(), ids=APART.keys())
def test_what_may_be_two_events_stays_two(pair: tuple[EventReport, EventReport]):
    assert reports_of(merge(("2031-05-04", [pair[0]]), ("2031-05-05", [pair[1]]))) == {
        frozenset({"a0.0"}),
        frozenset({"a1.0"}),
    }


def test_articles_weeks_apart_do_not_share_an_undated_event():
    visit = report(by=[party(RURITANIA)], to=[party(SYLDAVIA)])
    assert len(merge(("2031-05-04", [visit]), ("2031-07-04", [visit]))) == 2


def test_a_meeting_is_the_same_from_both_sides():
    one = report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)])
    other = report("CONSULT", "meet", by=[party(BRANDT)], to=[party(HOLT)])
    assert len(merge(("2031-05-04", [one]), ("2031-05-05", [other]))) == 1


def test_a_visit_and_the_meeting_there_are_one_event():
    visit = report("CONSULT", "visit", by=[party(HOLT)], to=[party(SYLDAVIA)])
    meeting = report("CONSULT", "meet", by=[party(BRANDT)], to=[party(HOLT)])
    assert len(merge(("2031-05-04", [visit]), ("2031-05-04", [meeting]))) == 1


def test_other_states_around_the_table_make_another_meeting():
    two = report("CONSULT", "meet", by=[party(RURITANIA), party(SYLDAVIA)], to=[party(RURITANIA), party(SYLDAVIA)])
    others = (party(RURITANIA), party(None, "BOR", "Bordurians"))
    assert len(merge(("2031-05-04", [two]), ("2031-05-04", [report("CONSULT", "meet", by=others, to=others)]))) == 2


def test_a_summit_to_come_is_not_the_meeting_that_was():
    held = report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)])
    planned = report("CONSULT", "meet", by=[party(RURITANIA)], to=[party(SYLDAVIA)], status="planned")
    assert len(merge(("2031-05-04", [held]), ("2031-05-05", [planned]))) == 2


def test_an_incomplete_report_of_a_state_joins_the_event_of_its_own_article_only():
    full = report(by=[party(RURITANIA)], to=[party(SYLDAVIA)])
    half = report(by=[party(RURITANIA)])
    found = reports_of(merge(("2031-05-04", [full, half]), ("2031-05-05", [half])))
    assert found == {frozenset({"a0.0", "a0.1"}), frozenset({"a1.0"})}


def test_what_one_person_does_goes_on_even_where_nobody_says_whom_it_is_about():
    about = report("ACCUSE", "investigate", by=[party(HOLT)], to=[party(SYLDAVIA)])
    bare = report("ACCUSE", "investigate", by=[party(HOLT)])
    other = report("ACCUSE", "investigate", by=[party(KLEIN)])
    found = reports_of(merge(("2031-05-04", [about]), ("2031-05-05", [bare]), ("2031-05-05", [other])))
    assert found == {frozenset({"a0.0", "a1.0"}), frozenset({"a2.0"})}


def test_a_report_that_fits_two_events_joins_neither():
    holt = report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)])
    klein = report("CONSULT", "meet", by=[party(KLEIN)], to=[party(BRANDT)])
    states = report("CONSULT", "meet", by=[party(RURITANIA)], to=[party(SYLDAVIA)])
    found = reports_of(merge(("2031-05-04", [holt]), ("2031-05-04", [klein]), ("2031-05-05", [states])))
    assert found == {frozenset({"a0.0"}), frozenset({"a1.0"}), frozenset({"a2.0"})}


def test_the_latest_account_tells_the_status_and_reports_keep_their_own():
    planned = report(by=[party(HOLT)], to=[party(SYLDAVIA)], status="planned")
    stalled = report(by=[party(HOLT)], to=[party(SYLDAVIA)], status="stalled")
    doubtful = report(by=[party(HOLT)], to=[party(SYLDAVIA)], status="occurred", sure=0.35)
    (event,) = merge(("2031-05-04", [planned]), ("2031-05-08", [stalled, doubtful]))
    assert event.status == "stalled" and len(event.reports) == 3


def test_the_most_precise_date_dates_the_event():
    month = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-01", "2031-05-31"))
    exact = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03"))
    (event,) = merge(("2031-05-20", [month]), ("2031-05-21", [exact]))
    assert event.earliest == event.latest == date(2031, 5, 3)


def test_ids_do_not_collide_and_do_not_depend_on_the_order_of_articles():
    first = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03"))
    second = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-23", "2031-05-23"))
    ids = [event.id for event in merge(("2031-05-04", [first]), ("2031-05-24", [second]))]
    assert ids == ["consult-visit-anna-holt-syldavia-2031-05", "consult-visit-anna-holt-syldavia-2031-05-2"]


def test_an_event_without_a_date_has_none():
    (event,) = merge(("2031-05-04", [report(by=[party(RURITANIA)], to=[party(SYLDAVIA)])]))
    assert event.earliest is event.latest is event.date_basis is None
    assert event.id == "consult-visit-ruritania-syldavia-told-2031-05"


def test_every_report_belongs_to_one_event():
    lots = [report(by=[party(n % 3)], to=[party(3 + n % 3)], days=("2031-05-03", "2031-05-03")) for n in range(40)]
    events = merge(("2031-05-04", lots), ("2031-05-05", lots))
    told = [ref for event in events for ref in event.reports]
    assert len(told) == len(set(told)) == 80


# --- the same people in the same act -------------------------------------------------------------------------------


def test_planned_put_off_and_held_is_one_visit_of_the_same_ambassadors():
    def ambassadors(status, days=None):
        return report(
            by=[party(None, "RUR", "ambassadors of Ruritania")], to=[party(SYLDAVIA)], status=status, days=days
        )

    planned = ambassadors("planned", ("2031-05-24", "2031-05-24"))
    stalled = ambassadors("stalled")
    held = ambassadors("occurred", ("2031-07-03", "2031-07-03"))
    (event,) = merge(("2031-05-04", [planned]), ("2031-06-08", [stalled]), ("2031-07-04", [held]))
    assert len(event.reports) == 3 and event.status == "occurred"


def test_a_visit_of_others_is_another_visit():
    by_farmers = report(by=[party(None, "RUR", "farmers")], to=[party(SYLDAVIA)], status="planned")
    by_poets = report(by=[party(None, "RUR", "poets")], to=[party(SYLDAVIA)], days=("2031-07-03", "2031-07-03"))
    assert len(merge(("2031-05-04", [by_farmers]), ("2031-07-04", [by_poets]))) == 2


def test_a_visit_planned_after_the_last_one_is_another():
    held = report(by=[party(None, "RUR", "ambassadors")], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03"))
    planned = report(by=[party(None, "RUR", "ambassadors")], to=[party(SYLDAVIA)], status="planned")
    assert len(merge(("2031-05-04", [held]), ("2031-06-04", [planned]))) == 2


ARREST = {"kind": "COERCE", "mode": "arrest"}


def test_an_arrest_told_again_without_a_day_or_a_jailer_is_the_same():
    told = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-03", "2031-05-03"))
    again = report(**ARREST, to=[party(BRANDT)])
    (event,) = merge(("2031-05-04", [told]), ("2031-07-20", [again]))
    assert why(event, 0) == [("first-account",)]
    assert why(event, 1) == [("same-type",), ("same-people", "karl-brandt"), ("published-apart", "77")]


def test_accounts_may_differ_by_a_day_and_not_by_a_week():
    first = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-03", "2031-05-03"))
    next_day = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-04", "2031-05-04"))
    later = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-14", "2031-05-14"))
    found = reports_of(merge(("2031-05-04", [first]), ("2031-05-05", [next_day]), ("2031-05-15", [later])))
    assert found == {frozenset({"a0.0", "a1.0"}), frozenset({"a2.0"})}


def test_one_article_ties_the_geologist_to_his_name():
    geologist = report(**ARREST, by=[party(RURITANIA)], to=[party(None, "SYL", "geologist")])
    named = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-03", "2031-05-03"))
    found = merge(("2031-05-04", [geologist, named]), ("2031-05-09", [geologist]), ("2031-05-30", [named]))
    assert len(found) == 1


def test_a_half_told_report_joins_the_event_of_its_very_day():
    day = ("2031-05-03", "2031-05-03")
    full = report("SANCTION", "sanctions", by=[party(RURITANIA)], to=[party(SYLDAVIA)], days=day)
    half = report("SANCTION", "sanctions", to=[party(SYLDAVIA)], days=day)
    (event,) = merge(("2031-05-04", [full]), ("2031-05-09", [half]))
    assert why(event, 1) == [("same-type",), ("one-party-named",), ("same-day",)]


def test_every_report_has_a_reason():
    visit = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03"))
    (event,) = merge(("2031-05-04", [visit]), ("2031-05-05", [visit]))
    assert [why(event, 0), why(event, 1)] == [
        [("first-account",)],
        [("same-type",), ("same-parties", "anna-holt"), ("same-day",)],
    ]


def test_open_days_do_not_run_off_the_calendar():
    until = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("0001-01-01", "2031-05-03"))
    since = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-01", "9999-12-31"))
    bare = report(**ARREST, to=[party(BRANDT)])
    (event,) = merge(("2031-05-04", [until]), ("0001-01-02", [bare]), ("2031-05-06", [since, bare]))
    assert [f"{ref.article}.{ref.index}" for ref in event.reports] == ["a1.0", "a0.0", "a2.0", "a2.1"]


def test_a_summit_of_the_same_two_stays_one_while_it_is_planned():
    def summit(status, days=None):
        both = (party(HOLT), party(BRANDT))
        return report("CONSULT", "meet", by=both, to=both, status=status, days=days)

    planned, held = summit("planned"), summit("occurred", ("2031-06-12", "2031-06-12"))
    crossed = report("CONSULT", "meet", by=[party(BRANDT)], to=[party(HOLT)], status="planned")
    found = merge(("2031-04-04", [planned]), ("2031-05-20", [crossed]), ("2031-06-13", [held]))
    assert len(found) == 1
    again = summit("occurred", ("2031-07-20", "2031-07-20"))
    assert len(merge(("2031-06-13", [held]), ("2031-07-21", [again]))) == 2


def test_every_organisation_has_its_council():
    one = report("CONSULT", "meet", by=[party(None, "RUR", "council")], to=[party(None, name="?")], status="planned")
    other = report("CONSULT", "meet", by=[party(None, "BOR", "council")], to=[party(None, name="?")], status="planned")
    assert len(merge(("2031-05-04", [one]), ("2031-05-05", [other]))) == 2


def test_an_account_with_a_stated_day_is_placed_before_one_that_is_told_as_news():
    stated = account(report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03")))
    news = account(replace(stated.report, date_basis="news"))
    assert _vague(stated) < _vague(news)
