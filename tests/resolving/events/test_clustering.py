"""Reports of one event become one event, and reports of two stay two."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.records import EventReport, ReportRef
from analysis.resolving.events.clustering import Comparison
from analysis.resolving.events.pair_scorer import pair_scorer
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, SYLDAVIA, entity_of, reports_of
from tests.resolving.events.told import AFFAIR, ONE, TWO, Told, events, groups, written
from tests.resolving.events.visits import merge, party, report, why

ELSEWHERE = ("Lantern Foundation", "Borduria", "Mila Renn", "Lorn Cars")
"""Whom an article of another affair names."""


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
    day = ("2031-05-03", "2031-05-03")
    by_state = report(by=[party(RURITANIA)], to=[party(SYLDAVIA)], days=day)
    by_person = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=day)
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
    day = ("2031-05-03", "2031-05-03")
    visit = report("CONSULT", "visit", by=[party(HOLT)], to=[party(SYLDAVIA)], days=day)
    meeting = report("CONSULT", "meet", by=[party(BRANDT)], to=[party(HOLT)], days=day)
    assert len(merge(("2031-05-04", [visit]), ("2031-05-04", [meeting]))) == 1


def test_other_states_around_the_table_make_another_meeting():
    two = report("CONSULT", "meet", by=[party(RURITANIA), party(SYLDAVIA)], to=[party(RURITANIA), party(SYLDAVIA)])
    others = (party(RURITANIA), party(None, "BOR", "Bordurians"))
    assert len(merge(("2031-05-04", [two]), ("2031-05-04", [report("CONSULT", "meet", by=others, to=others)]))) == 2


def test_a_summit_to_come_is_not_the_meeting_that_was():
    held = report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)])
    planned = report("CONSULT", "meet", by=[party(RURITANIA)], to=[party(SYLDAVIA)], status="planned")
    assert len(merge(("2031-05-04", [held]), ("2031-05-05", [planned]))) == 2


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


ARREST = {"kind": "COERCE", "mode": "arrest"}


def test_an_arrest_told_again_without_a_day_or_a_jailer_is_the_same():
    told = report(**ARREST, by=[party(RURITANIA)], to=[party(BRANDT)], days=("2031-05-03", "2031-05-03"))
    again = report(**ARREST, to=[party(BRANDT)])
    (event,) = merge(("2031-05-04", [told]), ("2031-07-20", [again]))
    assert why(event, 0) == [("first-account",)]
    assert why(event, 1)[:3] == [("same-type",), ("same-people", "karl-brandt"), ("published-apart", "77")]


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
    assert why(event, 1)[:3] == [("same-type",), ("same-parties-where-named", "syldavia"), ("same-day",)]


def test_every_report_has_a_reason():
    visit = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-03", "2031-05-03"))
    (event,) = merge(("2031-05-04", [visit]), ("2031-05-05", [visit]))
    assert [why(event, 0), why(event, 1)] == [
        [("first-account",)],
        [("same-type",), ("same-parties", "anna-holt"), ("same-day",), ("articles-of-one-affair",)],
    ]
    assert all(each.weight > 0 for each in event.criteria[1])


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


# --- much that speaks together, and what keeps apart ----------------------------------------------------------------


def test_two_companies_of_a_state_are_not_one():
    sell = {"kind": "SUPPORT", "mode": "agreement", "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR, "Gorham Shipping").says("It [signed].", by=["Gorham Shipping"], **sell)
    second = Told("2031-05-04", *AFFAIR, "Lorn Cars").says("It [signed].", by=["Lorn Cars"], **sell)
    assert groups(first, second) == TWO


def test_a_summit_is_one_however_sides_are_named_while_another_of_the_same_state_is_not():
    meet = {"kind": "CONSULT", "mode": "meet"}
    day = "2031-05-20"
    first = Told("2031-05-04", *AFFAIR).says(
        "Holt will [meet] Brandt.", by=["Anna Holt"], to=["Karl Brandt"], status="planned", day=day, **meet
    )
    second = Told("2031-05-04", *AFFAIR).says(
        "The [meeting] of Ruritania and Syldavia may fail.",
        by=["Ruritania"],
        to=["Syldavia"],
        status="hypothetical",
        day=day,
        **meet,
    )
    third = Told("2031-05-04", *AFFAIR, "Otto Klein").says(
        "Klein [met] Brandt.", by=["Otto Klein"], to=["Karl Brandt"], **meet
    )
    assert groups(first, second, third) == {frozenset({"a0.0", "a1.0"}), frozenset({"a2.0"})}


def test_what_fits_two_events_that_contradict_each_other_joins_neither():
    meet = {"kind": "CONSULT", "mode": "meet"}
    holt = Told("2031-05-04", *AFFAIR).says("Holt [met] Brandt.", by=["Anna Holt"], to=["Karl Brandt"], **meet)
    klein = Told("2031-05-04", *AFFAIR, "Otto Klein").says(
        "Klein [met] Brandt.", by=["Otto Klein"], to=["Karl Brandt"], **meet
    )
    brandt = Told("2031-05-05", *AFFAIR).says("Brandt [met] them.", by=["Karl Brandt"], **meet)
    assert groups(holt, klein, brandt) == {frozenset({"a0.0"}), frozenset({"a1.0"}), frozenset({"a2.0"})}


def test_parties_that_only_stand_in_for_a_noun_do_not_contradict():
    probe = {"kind": "ACCUSE", "mode": "investigate", "by": ["Anna Holt"]}
    first = Told("2031-05-04", *AFFAIR).says("Holt [investigates].", to=["Karl Brandt"], **probe)
    second = (
        Told("2031-05-05", *AFFAIR)
        .says("Holt [investigates].", **probe)
        .says("The [investigation] goes on.", to=["Borduria"], rule="investigate", anaphoric=True, **probe)
    )
    assert frozenset({"a0.0", "a1.0"}) <= max(groups(first, second), key=len)


def test_one_account_with_another_day_is_another_event_unless_it_is_an_arrest():
    for kind, mode, expected in (("COERCE", "arrest", ONE), ("ASSAULT", "other", TWO)):
        deed = {"kind": kind, "mode": mode, "by": ["Ruritania"], "to": ["Syldavia"]}
        first = Told("2031-05-05", *AFFAIR).says("They [struck].", day="2031-05-03", **deed)
        second = Told("2031-05-05", *AFFAIR).says("They [struck].", day="2031-05-04", **deed)
        assert groups(first, second) == expected, kind


def test_the_talks_are_those_of_which_the_article_told_last():
    meet = {"kind": "CONSULT", "mode": "meet"}
    told = (
        Told("2031-05-04", *AFFAIR)
        .says("Ruritania opened [talks] with Syldavia.", by=["Ruritania"], to=["Syldavia"], **meet)
        .says("Borduria has [met] Brandt.", by=["Borduria"], to=["Karl Brandt"], **meet)
        .says("The [talks] are slow.", rule="talk", **meet)
        .says("There were [talks] elsewhere.", rule="talk", **meet)
    )
    assert groups(told) == {frozenset({"a0.0", "a0.2"}), frozenset({"a0.1"}), frozenset({"a0.3"})}


def test_the_inquiry_is_the_one_of_the_affair_if_its_article_names_the_parties():
    probe = {"kind": "ACCUSE", "mode": "investigate"}
    full = [
        Told("2031-05-04", *AFFAIR).says("Holt [probes] it.", by=["Anna Holt"], to=["Karl Brandt"], **probe)
        for _ in range(3)
    ]
    named = Told("2031-05-05", *AFFAIR).says("He spoke of the [probe].", rule="investigate", **probe)
    not_named = Told("2031-05-05", "Ruritania", "Gorham").says("He spoke of the [probe].", rule="investigate", **probe)
    assert groups(*full, named) == {frozenset({"a0.0", "a1.0", "a2.0", "a3.0"})}
    assert frozenset({"a3.0"}) in groups(*full, not_named)
    (why,) = events(*full, named)[0].criteria[-1]
    assert why.kind == "means-event-of-parties-named"


def test_to_have_spoken_to_somebody_may_be_to_have_called():
    call = Told("2031-05-04", *AFFAIR).says(
        "Holt [called] Brandt.", kind="CONSULT", mode="phone", by=["Anna Holt"], to=["Karl Brandt"]
    )
    talk = Told("2031-05-05", *AFFAIR).says(
        "Holt [spoke] to Brandt.", kind="CONSULT", mode="meet", by=["Anna Holt"], to=["Karl Brandt"], rule="talk"
    )
    assert groups(call, talk) == ONE


def test_what_is_promised_is_told_of_the_act_itself():
    lift = {"by": ["Ruritania"], "to": ["Syldavia"]}
    promised = Told("2031-05-04", *AFFAIR).says(
        "Ruritania will [lift] its sanctions.", "AGREE", "cooperate", rule="ease", announced=True, **lift
    )
    lifted = Told("2031-05-04", *AFFAIR).says(
        "Ruritania has [lifted] its sanctions.", "CONCEDE", "restrictions", status="planned", rule="ease", **lift
    )
    assert groups(promised, lifted) == ONE
    assert [each.type for each in events(promised, lifted, lifted)] == ["CONCEDE"]


def test_two_requests_of_the_same_people_are_one_only_if_they_say_the_same():
    ask = {"kind": "REQUEST", "mode": "change", "by": ["Lantern Foundation"]}
    doctors = Told("2031-05-04", *AFFAIR).says("It [asked] for independent doctors and lawyers.", **ask)
    fishing = Told("2031-05-04", *ELSEWHERE).says("It [asked] about licences for fishing boats.", **ask)
    again = Told("2031-05-05", *AFFAIR).says("Independent doctors and lawyers were [asked] for.", **ask)
    assert groups(doctors, fishing, again) == {frozenset({"a0.0", "a2.0"}), frozenset({"a1.0"})}


@pytest.mark.parametrize(
    ("by", "to", "says", "expected"),
    [
        (["Otto Klein"], ["Anna Holt"], "He [blamed] her again.", ONE),
        (["Otto Klein"], ["Ruritania"], "He [accused] the courts.", TWO),
        (["Otto Klein"], ["Ruritania"], "He [blamed] her, as on Monday, for slow trains to the coast.", ONE),
    ],
    ids=["the same two within days", "one of them, and their state", "the same words"],
)
def test_at_home_the_state_says_nothing_of_who_is_blamed(by, to, says, expected):
    blame = {"kind": "ACCUSE", "mode": "allege"}
    first = Told("2031-05-04", *AFFAIR, "Otto Klein").says(
        "He [blamed] Holt for slow trains to the coast.", by=["Otto Klein"], to=["Anna Holt"], **blame
    )
    second = Told("2031-05-06", *AFFAIR, "Otto Klein").says(says, by=by, to=to, **blame)
    assert groups(first, second) == expected


def test_another_company_that_asks_the_same_one_at_home_asks_for_itself():
    ask = {"kind": "REQUEST", "mode": "assist", "to": ["Gorham Shipping"], "day": "2031-05-03"}
    names = (*AFFAIR, "Gorham Shipping", "Lorn Cars")
    holt = Told("2031-05-04", *names).says("Holt [asked] Gorham Shipping.", by=["Anna Holt"], **ask)
    cars = Told("2031-05-04", *names).says("Lorn Cars [asked] Gorham Shipping.", by=["Lorn Cars"], **ask)
    assert groups(holt, cars) == TWO


def test_to_talk_to_reporters_is_not_to_meet_the_party_that_is_left_out():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Anna Holt"]}
    told = (
        Told("2031-05-04", *AFFAIR)
        .says("Holt [met] Brandt.", to=["Karl Brandt"], **meet)
        .says("Holt [talked] to reporters.", to=["reporters"], **meet)
        .says("Holt has [met] Brandt.", to=["Karl Brandt"], **meet)
    )
    assert groups(told) == {frozenset({"a0.0", "a0.2"}), frozenset({"a0.1"})}


def test_to_meet_bankers_is_not_to_meet_whom_the_article_names_elsewhere():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Anna Holt"]}
    told = (
        Told("2031-05-04", *AFFAIR)
        .says("Holt [met] the foundation.", to=["Lantern Foundation"], **meet)
        .says("Holt [met] bankers.", to=["senior bankers"], **meet)
    )
    assert groups(told) == {frozenset({"a0.0"}), frozenset({"a0.1"})}


def test_what_is_told_in_articles_that_are_hardly_alike_counts_less():
    def score(names: tuple[str, ...]) -> float:
        told = (
            Told("2031-05-04", *each).says(
                "Ruritania [urged] Syldavia to act.", "REQUEST", by=["Ruritania"], to=["Syldavia"]
            )
            for each in (AFFAIR, names)
        )
        articles, notes = written(*told)
        ((_, pair),) = Comparison(articles, notes, entity_of(articles)).weighed(pair_scorer()).items()
        return pair.score

    assert score(ELSEWHERE) < score(AFFAIR) - 1


@pytest.mark.parametrize(
    ("matter", "groups_of"),
    [("to open herring and oyster markets", ONE), ("to withdraw diplomats from the summit hotel", TWO)],
)
def test_who_asks_the_same_state_again_a_week_later_asks_for_something_else(matter: str, groups_of):
    ask = {"kind": "REQUEST", "mode": "change", "by": ["Ruritania"], "to": ["Syldavia"]}
    one = Told("2031-05-04", *AFFAIR).says("It [urged] it to open herring and oyster markets.", **ask)
    later = Told("2031-05-11", *AFFAIR).says(f"It [urged] it {matter}.", **ask)
    assert groups(one, later) == groups_of
