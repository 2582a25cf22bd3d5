"""Much that speaks together makes one event of two, and what contradicts keeps them apart."""

from __future__ import annotations

import pytest

from tests.resolving.events.told import AFFAIR, ONE, OTHER_AFFAIR, TWO, Told, events, groups


@pytest.mark.parametrize(("names", "expected"), [(AFFAIR, ONE), (OTHER_AFFAIR, TWO)], ids=["one", "two"])
def test_what_two_states_do_is_one_event_in_articles_of_one_affair(names, expected):
    pact = {"kind": "AGREE", "mode": "cooperate", "by": ["Ruritania"], "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR).says("Ruritania [agreed] with Syldavia.", **pact)
    second = Told("2031-05-05", *names).says("Ruritania and Syldavia [agree].", **pact)
    assert groups(first, second) == expected


def test_two_companies_of_a_state_are_not_one():
    sell = {"kind": "SUPPORT", "mode": "agreement", "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR, "Gorham Shipping").says("It [signed].", by=["Gorham Shipping"], **sell)
    second = Told("2031-05-04", *AFFAIR, "Lorn Cars").says("It [signed].", by=["Lorn Cars"], **sell)
    assert groups(first, second) == TWO


def test_a_summit_is_one_however_sides_are_named_while_another_of_the_same_state_is_not():
    meet = {"kind": "CONSULT", "mode": "meet"}
    first = Told("2031-05-04", *AFFAIR).says(
        "Holt will [meet] Brandt.", by=["Anna Holt"], to=["Karl Brandt"], status="planned", **meet
    )
    second = Told("2031-05-04", *AFFAIR).says(
        "The [meeting] of Ruritania and Syldavia may fail.",
        by=["Ruritania"],
        to=["Syldavia"],
        status="hypothetical",
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


def test_borrowed_parties_and_another_word_say_little():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Anna Holt"]}
    held = Told("2031-05-04", *AFFAIR).says("Holt [met] Brandt.", to=["Karl Brandt"], **meet)
    for word, expected in (("met", ONE), ("discussed", TWO)):
        again = Told("2031-05-08", *AFFAIR).says(
            f"What Holt [{word}].", to=["Syldavia"], status="planned", rule="meet", anaphoric=True, **meet
        )
        assert groups(held, again) == expected, word


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
    fishing = Told("2031-05-04", *AFFAIR).says("It [asked] about licences for fishing boats.", **ask)
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
        .says("Holt [met] them again.", **meet)
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


def test_what_one_tells_of_a_body_without_a_name_is_not_what_another_names():
    talk = {"kind": "CONSULT", "mode": "meet", "to": ["Lantern Foundation"]}
    first = Told("2031-05-04", *AFFAIR).says("[Talks] of Ruritania with the foundation.", by=["Ruritania"], **talk)
    second = Told("2031-05-05", *AFFAIR).says("Some [talks] on steel.", by=["commercial banks"], **talk)
    assert groups(first, second) == TWO


def test_a_visitor_who_talks_to_somebody_on_the_way_visits_others():
    told = (
        Told("2031-05-04", *AFFAIR)
        .says("Holt held [talks] with Brandt on the way.", "CONSULT", "meet", ["Anna Holt"], ["Karl Brandt"])
        .says("Her [visit] is long.", "CONSULT", "visit", ["Anna Holt"])
    )
    assert groups(told) == {frozenset({"a0.0"}), frozenset({"a0.1"})}
