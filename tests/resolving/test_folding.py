"""Much that speaks together makes one event of two, and what contradicts keeps them apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.records import Annotation, Article, EventReport, Mention, Party, Span
from analysis.resolving.affairs import Affairs, Words
from analysis.resolving.sides import most_told
from analysis.resolving.stories import merge_reports

# name, kind, state, sector
CAST = {
    "Ruritania": ("country", "RUR", "government"),
    "Syldavia": ("country", "SYL", "government"),
    "Borduria": ("country", "BOR", "government"),
    "Anna Holt": ("person", "RUR", "government"),
    "Otto Klein": ("person", "RUR", "government"),
    "Mila Renn": ("person", "RUR", "government"),
    "Ivo Tarn": ("person", "RUR", "government"),
    "Karl Brandt": ("person", "SYL", "government"),
    "Lantern Foundation": ("organisation", None, "ngo"),
    "Gorham Shipping": ("organisation", "RUR", "business"),
    "Lorn Cars": ("organisation", "RUR", "business"),
    "Gorham": ("place", None, None),
    "Lorn": ("place", None, None),
}
CHAINS = {name: number for number, name in enumerate(CAST)}
AFFAIR = ("Ruritania", "Syldavia", "Anna Holt", "Karl Brandt", "Lantern Foundation", "Gorham")
OTHER_AFFAIR = ("Otto Klein", "Lorn Cars", "Lorn")


def parties(*names: str) -> tuple[Party, ...]:
    """Those of the cast by their names; others are descriptions."""
    found = []
    for name in names:
        _, state, sector = CAST.get(name, (None, None, None))
        found.append(Party(0, 0, name, state, CHAINS.get(name), sector))
    return tuple(found)


class Told:
    """An article, sentence by sentence, with the reports of each."""

    def __init__(self, day: str, *names: str) -> None:
        self.day, self.names, self.text = date.fromisoformat(day), names, ""
        self.reports: list[EventReport] = []

    def says(self, sentence, kind, mode=None, by=(), to=(), status="occurred", day=None, rule="test") -> Told:
        """A sentence in which the word for what happened stands in [brackets]."""
        start = len(self.text)
        before, _, rest = sentence.partition("[")
        word, _, after = rest.partition("]")
        self.text += before + word + after + "\n"
        trigger = Span(start + len(before), start + len(before) + len(word))
        when = date.fromisoformat(day) if day else None
        self.reports.append(
            EventReport(
                start=start, end=len(self.text) - 1, rule=rule, confidence=0.8, trigger=trigger, type=kind, mode=mode,
                cameo="04", sources=parties(*by), targets=parties(*to), status=status, earliest=when, latest=when,
                precision="day" if day else None, date_basis="stated" if day else None,
            )
        )  # fmt: skip
        return self


def events(*told: Told):
    """The events, each with the reports of which article and in which order they stand there."""
    articles = [Article(id=f"a{n}", text=each.text, published=each.day) for n, each in enumerate(told)]
    notes = []
    for article, each in zip(articles, told, strict=True):
        mentions = tuple(
            Mention(
                start=0, end=1, rule="test", confidence=1, kind=CAST[name][0], form="name", name=name,
                chain=CHAINS[name], country=CAST[name][1],
            )
            for name in each.names
        )  # fmt: skip
        notes.append(Annotation(article=article.id, names=mentions, events=tuple(each.reports)))
    entity_of = {(a.id, chain): name.lower().replace(" ", "-") for a in articles for name, chain in CHAINS.items()}
    return merge_reports(articles, notes, entity_of)


def groups(*told: Told) -> set[frozenset[str]]:
    return {frozenset(f"{ref.article}.{ref.index}" for ref in each.reports) for each in events(*told)}


ONE = {frozenset({"a0.0", "a1.0"})}
TWO = {frozenset({"a0.0"}), frozenset({"a1.0"})}


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
        .says("The [investigation] goes on.", to=["Borduria"], rule="investigate+again", **probe)
    )
    assert frozenset({"a0.0", "a1.0"}) <= max(groups(first, second), key=len)


def test_borrowed_parties_and_another_word_say_little():
    meet = {"kind": "CONSULT", "mode": "meet", "by": ["Anna Holt"]}
    held = Told("2031-05-04", *AFFAIR).says("Holt [met] Brandt.", to=["Karl Brandt"], **meet)
    for word, expected in (("met", ONE), ("discussed", TWO)):
        again = Told("2031-05-08", *AFFAIR).says(
            f"What Holt [{word}].", to=["Syldavia"], status="planned", rule="meet+again", **meet
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
    reasons = events(*full, named)[0].reasons
    assert reasons[-1] == "names nobody, and means the event of whose parties its article tells"


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
        "Ruritania will [lift] its sanctions.", "AGREE", "cooperate", rule="ease+future", **lift
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
        .says("Her [probe] goes on.", to=["Borduria"], rule="investigate+again", **probe)
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
    expected = "same type, articles of one affair, same parties (anna-holt) where they are named, published 1 day apart"
    assert event.reasons == ("first account", expected)


def test_the_reason_names_the_states_where_no_person_stands_in_both():
    meet = {"kind": "CONSULT", "mode": "meet", "to": ["Syldavia"]}
    first = Told("2031-05-04", *AFFAIR).says("Holt [met] Syldavians.", by=["Anna Holt"], **meet)
    second = Told("2031-05-05", *AFFAIR).says("Ruritania [met] Syldavia.", by=["Ruritania"], **meet)
    (event,) = events(first, second)
    assert "same parties (syldavia), published 1 day apart" in event.reasons[1]


def test_articles_are_alike_by_what_few_others_name():
    def note(article: str, *names: str) -> Annotation:
        some = [
            Mention(start=0, end=1, rule="test", confidence=1, kind="person", form="name", name=name, chain=n)
            for n, name in enumerate(names)
        ]
        return Annotation(article=article, names=tuple(some))

    common = [note(f"x{n}", "Everybody") for n in range(500)]
    affairs = Affairs([note("a", "Everybody", "Rare"), note("b", "Everybody", "Rare", "Else"), *common], {})
    assert affairs.likeness("a", "a") == 1
    assert affairs.likeness("a", "x1") < 0.4 < affairs.likeness("a", "b")
    assert affairs.likeness("a", "unknown") == 0


def test_sentences_say_the_same_by_what_few_others_say():
    sentences = [frozenset(("met", "geologist")), frozenset(("met", "geologist", "again")), frozenset(("met", "king"))]
    words = Words(sentences)
    assert words.overlap(sentences[0], sentences[1]) == pytest.approx(1)
    assert words.overlap(sentences[0], sentences[2]) < 0.4
    assert words.overlap(frozenset(), sentences[0]) == 0


def test_who_is_named_by_most_accounts_comes_first_and_one_account_of_many_names_nobody():
    assert most_told([["b"], ["a", "b"], ["a"], ["a"]]) == ("a", "b")
    assert most_told([["a"], ["a", "c"], ["a"], ["a"]]) == ("a",)
    assert most_told([["a"], ["b"]]) == ("a", "b"), "two accounts are not many"
    assert most_told([["a"], ["b"], ["c"], ["d"]]) == ("a", "b", "c", "d"), "where all differ, all are kept"
    assert most_told([["a"], [], [], []], beside=True) == ()
