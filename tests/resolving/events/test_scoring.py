"""What looks alike and is two events: busy parties, other days, other words; and the reasons that are told."""

from __future__ import annotations

from dataclasses import replace

from analysis.records import Span
from tests.resolving.events.told import AFFAIR, ONE, OTHER_AFFAIR, TWO, Told, events, groups
from tests.resolving.events.visits import why


def test_there_are_many_bankers_and_one_ambassador_to_a_state():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["bankers"]}
    first = Told("2031-05-04", *AFFAIR).says("A [meeting] of bankers.", **meet)
    for names, expected in ((AFFAIR, ONE), (OTHER_AFFAIR, TWO)):
        second = Told("2031-05-05", *names).says("A [meeting] of bankers.", **meet)
        assert groups(first, second) == expected


def test_where_two_states_meet_every_other_day_the_states_alone_tell_no_meeting():
    meet = {"kind": "CONSULT", "mode": "meet", "to": ["Syldavia"]}
    who = ("Anna Holt", "Otto Klein", "Mila Renn", "Ivo Tarn")
    days = (None, "2031-04-01", "2031-04-06", "2031-04-11")
    some = [
        Told("2031-05-04", *OTHER_AFFAIR, *who, "Syldavia").says(f"{each} [met] them.", by=[each], day=day, **meet)
        for each, day in zip(who, days, strict=True)
    ]
    state = Told("2031-05-05", *AFFAIR).says("They held [talks] on rice.", by=["Ruritania"], **meet)
    assert frozenset({"a4.0"}) in groups(*some, state)
    assert frozenset({"a0.0", "a1.0"}) in groups(some[0], state)


def test_talks_that_go_on_are_not_those_that_are_to_come():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Ruritania"], "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR).says("They [talk] in autumn.", status="planned", day="2031-10-01", **meet)
    second = Told("2031-05-05", *AFFAIR).says("They are [talking].", status="ongoing", **meet)
    assert groups(first, second) == TWO


def test_what_stands_in_two_datelines_is_not_said_by_both():
    ask = {"kind": "REQUEST", "mode": "change", "by": ["Anna Holt"], "to": ["Ruritania"]}
    first = Told("2031-05-04", *AFFAIR).says("GORHAM, May 4 - President Holt [asked] for cheaper harbours.", **ask)
    second = Told("2031-05-05", *AFFAIR).says("GORHAM, May 5 - She [urged] judges to hurry.", **ask)
    assert groups(first, second) == TWO


def test_a_league_meets_twice_on_one_day_where_nothing_ties_the_articles():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Ruritania"], "day": "2031-05-06"}
    others = ("Ruritania", "Otto Klein", "Lorn Cars", "Lorn", "Gorham Shipping")
    first = Told("2031-05-05", *AFFAIR).says("Ruritanians [meet] on rice.", **meet)
    second = Told("2031-05-05", *others).says("Experts of Ruritania [meet] on ships.", **meet)
    assert groups(first, second) == TWO


def test_who_boycotts_a_session_does_not_do_what_he_protested_with_last_week():
    protest = {"kind": "PROTEST", "by": ["Lantern Foundation"]}
    first = Told("2031-05-04", *AFFAIR).says("They [protested] at a vote.", mode="demo", to=["Anna Holt"], **protest)
    second = Told("2031-05-10", *AFFAIR).says("They have [boycotted] sessions.", mode="strike", **protest)
    assert groups(first, second) == TWO


def test_two_who_agree_are_not_one_of_them_and_a_third():
    agree = {"kind": "AGREE", "mode": "cooperate"}
    names = (*AFFAIR, "Gorham Shipping", "Lorn Cars", "Lantern Foundation")
    first, second = (
        Told("2031-05-04", *names).says(
            "They [agreed].", by=[each, "Lantern Foundation"], to=[each, "Lantern Foundation"], **agree
        )
        for each in ("Gorham Shipping", "Lorn Cars")
    )
    assert groups(first, second) == TWO


def test_who_is_dismissed_is_who_resigns_and_not_who_dismisses_him():
    resign = {"kind": "CONCEDE", "mode": "resign"}
    names = (*AFFAIR, "Lorn Cars")
    gone = Told("2031-05-04", *names).says("Brandt [resigned].", by=["Karl Brandt"], **resign)
    for who, expected in (("Karl Brandt", ONE), ("chief", TWO)):
        fired = Told("2031-05-05", *names).says(
            "Lorn Cars [fired] him.", by=["Lorn Cars"], to=[who], rule="dismiss-official", **resign
        )
        assert groups(gone, fired) == expected, who


def test_what_one_person_demands_of_his_state_in_a_speech_is_as_many_things_as_he_names():
    must = {"kind": "REQUEST", "mode": "change", "by": ["Anna Holt"], "to": ["Ruritania"]}
    speech = (
        Told("2031-05-04", *AFFAIR)
        .says("She [must] have cheaper harbours and rails.", **must)
        .says("Judges [must] work faster.", **must)
    )
    copy = Told("2031-05-04", *AFFAIR).says("Cheaper harbours and rails [must] come.", **must)
    assert groups(speech, copy) == {frozenset({"a0.0", "a1.0"}), frozenset({"a0.1"})}


def test_one_sentence_tells_of_two_talks_by_two_words():
    talk = {"kind": "CONSULT", "mode": "meet", "by": ["Ruritania"], "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR).says("They [negotiate] before the summit.", **talk)
    told = first.reports[0]
    first.reports.append(replace(told, trigger=Span(26, 32)))
    assert groups(first) == {frozenset({"a0.0"}), frozenset({"a0.1"})}


def test_what_was_done_weeks_ago_is_not_what_is_told_without_a_day():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Ruritania"], "to": ["Syldavia"]}
    for day, expected in (("2031-05-01", ONE), ("2031-04-10", TWO)):
        first = Told("2031-05-04", *AFFAIR).says("They [met] in spring.", day=day, **meet)
        second = Told("2031-05-04", *AFFAIR).says("Their [talks] are hard.", **meet)
        assert groups(first, second) == expected, day


def test_an_offer_to_mediate_is_not_the_meeting_that_is_planned():
    told = (
        Told("2031-05-04", *AFFAIR)
        .says("Holt will [meet] Brandt.", "CONSULT", "meet", ["Anna Holt"], ["Karl Brandt"], "planned")
        .says("Holt will answer the offer to [mediate].", "CONSULT", "third-party", ["Anna Holt"], status="planned")
    )
    assert groups(told) == {frozenset({"a0.0"}), frozenset({"a0.1"})}


def test_an_article_knows_the_day_of_what_it_tells_again_without_one():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Anna Holt"], "to": ["Karl Brandt"]}
    late = Told("2031-05-30", *AFFAIR).says("Holt [met] Brandt.", day="2031-05-04", **meet).says("They [met].", **meet)
    early = Told("2031-05-05", *AFFAIR).says("Holt [met] Brandt.", day="2031-05-04", **meet)
    assert groups(late, early) == {frozenset({"a0.0", "a0.1", "a1.0"})}


def test_who_is_locked_away_may_have_been_sentenced_and_who_rejects_charges_denies_them():
    for one, other, by in (
        (("COERCE", "arrest", "sentence"), ("COERCE", "arrest", "imprison"), ["Ruritania"]),
        (("REJECT", "deny", "deny"), ("REJECT", "change", "reject"), ["Syldavia"]),
    ):
        first, second = (
            Told(day, *AFFAIR).says("The court [did] it.", kind, mode, by, ["Karl Brandt"], day="2031-05-04", rule=rule)
            for day, (kind, mode, rule) in (("2031-05-05", one), ("2031-05-06", other))
        )
        assert groups(first, second) == ONE, one


def test_a_body_looks_into_much_and_a_person_into_one_matter():
    probe = {"kind": "ACCUSE", "mode": "investigate"}
    for who, expected in (("Lantern Foundation", TWO), ("Anna Holt", ONE)):
        first = Told("2031-05-04", *AFFAIR).says("An [inquiry] into a harbour.", by=[who], **probe)
        second = Told("2031-05-09", *AFFAIR).says("His [probe] of some banks.", by=[who], **probe)
        assert groups(first, second) == expected, who


def test_her_inquiry_is_the_one_that_all_tell_of_not_what_it_turned_to_last():
    probe = {"kind": "ACCUSE", "mode": "investigate", "by": ["Anna Holt"]}
    full = [Told("2031-05-04", *AFFAIR).says("Holt [probes] it.", to=["Syldavia"], **probe) for _ in range(3)]
    turned = (
        Told("2031-05-05", *AFFAIR)
        .says("Holt [probes] Borduria.", to=["Borduria"], **probe)
        .says("Her [probe] goes on.", to=["Borduria"], rule="investigate", anaphoric=True, **probe)
    )
    assert groups(*full, turned) == {frozenset({"a0.0", "a1.0", "a2.0", "a3.1"}), frozenset({"a3.0"})}


def test_a_meeting_at_home_is_none_with_another_state():
    meet = {"kind": "CONSULT", "mode": "meet"}
    home = Told("2031-05-04", *AFFAIR).says("Holt [met] her council.", by=["Anna Holt"], to=["Ruritania"], **meet)
    abroad = Told("2031-05-04", *AFFAIR).says("They [met].", by=["Ruritania"], to=["Syldavia"], **meet)
    assert groups(home, abroad) == TWO


def test_a_state_that_tests_weapons_again_months_later_tests_them_again():
    test = {"kind": "MOBILIZE", "mode": "weapons", "by": ["Ruritania"]}
    for day, expected in (("2031-05-06", ONE), ("2031-12-06", TWO)):
        first = Told("2031-05-04", *AFFAIR).says("Ruritania [tested] a missile.", **test)
        second = Told(day, *AFFAIR).says("A missile was [tested] by Ruritania.", **test)
        assert groups(first, second) == expected, day


def test_what_is_told_without_a_day_did_not_happen_years_ago():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Ruritania"], "to": ["Syldavia"]}
    then = Told("2031-05-04", *AFFAIR).says("They [met] then.", day="2030-01-10", **meet)
    now = Told("2031-05-05", *AFFAIR).says("They have [met].", **meet)
    assert groups(then, now) == TWO


def test_ministers_of_a_council_that_nobody_knows_are_not_both_sides():
    meet = {"kind": "CONSULT", "mode": "meet"}
    told = (
        Told("2031-05-04", *AFFAIR)
        .says("Holt [met] Brandt.", by=["Anna Holt"], to=["Karl Brandt"], **meet)
        .says("At the [meeting] of both ministers there was tea.", to=["both ministers"], rule="meet", **meet)
        .says("The [meeting] of ministers of Thule is over.", to=["ministers of Thule"], rule="meet", **meet)
    )
    assert groups(told) == {frozenset({"a0.0", "a0.1"}), frozenset({"a0.2"})}


def test_the_reason_names_the_affair_and_what_it_does_not_know():
    meet = {"kind": "CONSULT", "mode": "meet"}
    full = Told("2031-05-04", *AFFAIR).says("Holt [met] Brandt.", by=["Anna Holt"], to=["Karl Brandt"], **meet)
    half = Told("2031-05-05", *AFFAIR).says("Holt [met] them.", by=["Anna Holt"], **meet)
    (event,) = events(full, half)
    assert why(event, 1) == [
        ("same-type",),
        ("articles-of-one-affair",),
        ("same-parties-where-named", "anna-holt"),
        ("published-apart", "1"),
    ]


def test_the_reason_names_the_states_where_no_person_stands_in_both():
    meet = {"kind": "CONSULT", "mode": "meet", "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR).says("Holt [met] Syldavians.", by=["Anna Holt"], **meet)
    second = Told("2031-05-05", *AFFAIR).says("Ruritania [met] Syldavia.", by=["Ruritania"], **meet)
    (event,) = events(first, second)
    assert why(event, 1)[-2:] == [("same-parties", "syldavia"), ("published-apart", "1")]
