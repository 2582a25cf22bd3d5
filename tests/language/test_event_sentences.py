from __future__ import annotations

import itertools
from dataclasses import replace
from typing import get_args

import pytest

from analysis.language import event_lexicon, lexicon
from analysis.language.event_sentences import Told, kind_name, sentence, type_name
from analysis.language.inflection import forms_of
from analysis.records import EventType, Status

TELLING = lexicon.toml("events/telling")
KINDS = [(type_, mode) for type_ in get_args(EventType) for mode in TELLING[type_]]


def told(type_, mode, sources, targets, status="occurred", verb=None, **more):
    return sentence(Told(type_, mode, status, sources, targets, verb), **more)


def test_every_kind_that_the_rules_find_can_be_told():
    assert {(row["type"], row["mode"]) for row in event_lexicon.rows()} <= set(KINDS)
    assert set(TELLING) == {*get_args(EventType), "types"}
    assert set(TELLING["types"]) == set(get_args(EventType))
    assert [type_ for type_, row in TELLING["types"].items() if row["mode"] not in TELLING[type_]] == []


@pytest.mark.parametrize(("type_", "mode"), KINDS)
def test_every_kind_is_a_sentence_in_every_status(type_, mode):
    sides = ((["Borevia"], ["Ada Quill"]), (["Borevia"], []), ([], ["Ada Quill"]), ([], []))
    for status, (sources, targets) in itertools.product(get_args(Status), sides):
        text = told(type_, mode, sources, targets, status)
        assert "{" not in text
        assert "  " not in text
        assert text[0].isupper()
        assert [name for name in (*sources, *targets) if name not in text] == []


@pytest.mark.parametrize(("type_", "mode"), KINDS)
def test_the_verbs_of_articles_are_told_as_they_are(type_, mode):
    for verb in TELLING[type_][mode].get("verbs", []):
        forms = forms_of(verb)
        assert told(type_, mode, ["Borevia"], ["Ada Quill"], verb=forms.past) == f"Borevia {forms.past} Ada Quill"
        assert told(type_, mode, [], ["Ada Quill"], verb=forms.past) == f"Ada Quill was {forms.participle}"


@pytest.mark.parametrize(
    ("status", "active", "passive"),
    [
        ("occurred", "Borevia jailed Ada Quill", "Ada Quill was jailed"),
        ("ongoing", "Borevia is jailing Ada Quill", "Ada Quill is being jailed"),
        ("planned", "Borevia is to jail Ada Quill", "Ada Quill is to be jailed"),
        ("requested", "Borevia is asked to jail Ada Quill", "Somebody asks for Ada Quill to be jailed"),
        (
            "stalled",
            "Plans for Borevia to jail Ada Quill have stalled",
            "Plans for Ada Quill to be jailed have stalled",
        ),
        ("refused", "Borevia refuses to jail Ada Quill", "It is refused that Ada Quill be jailed"),
        ("hypothetical", "Borevia may jail Ada Quill", "Ada Quill may be jailed"),
        ("denied", "It is denied that Borevia jailed Ada Quill", "It is denied that Ada Quill was jailed"),
    ],
)
def test_the_status_makes_the_tense(status, active, passive):
    assert told("COERCE", "arrest", ["Borevia"], ["Ada Quill"], status, "jailed") == active
    assert told("COERCE", "arrest", [], ["Ada Quill"], status, "jail") == passive


def test_a_refusal_that_is_refused_is_a_refusal():
    assert told("REJECT", "change", ["Borevia"], [], "refused") == "Borevia refused"


def test_a_word_that_is_no_verb_of_the_kind_is_told_by_the_kind():
    assert told("CONSULT", "visit", ["Borevia"], ["Meridian"], verb="trip") == "Borevia visited Meridian"


def test_whoever_does_it_together_stands_in_one_row():
    both = ["Ada Quill", "Orin Vask"]
    assert told("CONSULT", "meet", both, both) == "Ada Quill and Orin Vask held talks"
    assert told("CONSULT", "meet", both, both, "planned") == "Ada Quill and Orin Vask are to hold talks"


def test_what_both_sides_do_to_each_other_is_said_so():
    both = ["Ada Quill", "Orin Vask"]
    assert told("ACCUSE", "allege", both, both, verb="blamed") == "Ada Quill and Orin Vask blamed each other"
    assert told("ACCUSE", "allege", ["Ada Quill"], both) == "Ada Quill accused Orin Vask"


def test_somebody_acts_where_a_sentence_cannot_be_turned_into_the_passive():
    assert told("SANCTION", "sanctions", [], ["Borevia"]) == "Somebody imposed sanctions on Borevia"


def test_many_take_the_plural_and_bodies_an_article():
    assert told("COERCE", "arrest", ["United Kingdom"], ["Iranians"], "planned") == (
        "The United Kingdom is to arrest Iranians"
    )
    assert told("COERCE", "arrest", [], ["Iranians"]) == "Iranians were arrested"
    assert told("REJECT", "change", ["Borevia"], ["Meridian"]) == "Borevia rejected what Meridian wants"
    assert told("REJECT", "change", ["Borevia"], ["Iranians"]) == "Borevia rejected what Iranians want"


def test_a_verb_that_is_told_otherwise_has_its_own_words():
    assert (
        told("SANCTION", "expel", ["Borevia"], ["Meridian"], verb="recalled") == "Borevia recalled envoys from Meridian"
    )
    assert (
        told("SANCTION", "expel", ["Borevia"], ["Meridian"], verb="expelled") == "Borevia expelled envoys of Meridian"
    )


def test_more_than_three_are_counted():
    some = ["Ada Quill", "Orin Vask", "Lena Castarel"]
    assert told("PROTEST", "demo", some, []) == "Ada Quill, Orin Vask and Lena Castarel demonstrated"
    assert told("PROTEST", "demo", [*some, "Tarn"], []) == "Ada Quill, Orin Vask and 2 others demonstrated"


def test_a_claim_is_told_with_who_makes_it():
    beaten = ("ASSAULT", "beat", ["Borevia"], ["Ada Quill"])
    assert told(*beaten, verb="beat", says="Open Cells") == "Open Cells says Borevia beat Ada Quill"
    assert told(*beaten, verb="beat", says="analysts") == "Analysts say Borevia beat Ada Quill"
    assert told(*beaten, verb="beat", says="Borevia") == "Borevia beat Ada Quill, according to Borevia"
    denied = told(*beaten, "denied", "beat", says="Borevia")
    assert denied == "Borevia denies that Borevia beat Ada Quill"


def test_what_nobody_is_named_for_is_told_by_its_kind():
    assert told("CONSULT", "visit", [], []) == "Visit"
    assert told("CONSULT", "visit", [], [], "planned") == "Visit, planned"
    assert kind_name("CONSULT", "visit") == "visit"
    assert kind_name("CONSULT", "of another release") == kind_name("CONSULT", None) == "meeting or talks"
    assert kind_name("BARTER", None) == type_name("BARTER") == "Barter"
    assert type_name("CONSULT") == "Meetings and visits"


def test_the_articles_own_words_are_told_in_the_tense_of_the_event():
    event = Told("REQUEST", "change", "occurred", ["Borevia"], [], "demanded", "demand clarification of its status")
    assert sentence(event) == "Borevia demanded clarification of its status"
    assert sentence(replace(event, status="planned")) == "Borevia is to demand clarification of its status"
    assert sentence(event, says="Ada Quill") == "Ada Quill says Borevia demanded clarification of its status"


def test_the_other_side_stands_in_the_articles_own_words_under_its_name():
    event = Told("REQUEST", "change", "ongoing", ["Ada Quill"], ["White House"], "urging", "urge {t} to talk")
    assert sentence(event) == "Ada Quill is urging the White House to talk"
    assert "{t}" not in sentence(replace(event, targets=[]))


def test_words_whose_verb_is_not_the_one_that_tells_the_event_are_not_taken():
    event = Told("ACCUSE", "allege", "occurred", ["Borevia"], ["Meridian"], "blame", "seek a way out")
    assert sentence(event) == "Borevia blamed Meridian"


def test_what_is_done_by_saying_so_needs_nobody_who_says_it():
    event = Told("REJECT", "change", "occurred", ["Borevia"], [], "opposes", "oppose higher duties")
    assert sentence(event, says="Borevia") == "Borevia opposed higher duties"
