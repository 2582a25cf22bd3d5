"""Which rule a word triggers, and which it does not."""

from __future__ import annotations

import pytest

from analysis.records import SHOWN_CONFIDENCE

NO_EVENT = [
    "Anna Holt said that Syldavia is a large country.",
    "Karl Brandt noted the weather in Ruritania.",
    "The Syldavian embassy stands in a quiet street.",
    "Ruritania agreed that the winter was long.",
    "Ruritania declined to comment.",
    "Ruritania was too poor to meet its needs.",
    "Karl Brandt invited criticism.",
    "The festival in Syldavia runs until March 7.",
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_speech_and_description_are_no_events(code, text):
    assert [e.rule for e in code(text) if e.confidence >= SHOWN_CONFIDENCE] == []


RULES = [
    # text; the rule of its one event
    ("Ruritania called for talks with Syldavia.", "call-for"),
    ("Ruritania called on Syldavia to leave.", "call-on"),
    ("Ruritania summoned the Syldavian ambassador.", "summon-envoy"),
    ("Ruritania pulled its troops out of Borduria.", "withdraw-forces"),
    ("Anna Holt called Karl Brandt on Friday, discussing the harvest.", "call-to-discuss"),
    ("Anna Holt said that Syldavia must be ready to help Borduria.", "must"),
]


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_what_asks_for_more_is_tried_first(code, text: str, rule: str):
    assert rule in [event.rule for event in code(text)]


def test_a_rule_for_somebody_does_not_fire_for_a_thing(code):
    assert "meet" not in [event.rule for event in code("Ruritania met its needs.")]


OF_VERBS = [
    # text; the rule of its one event
    ("Ruritania announced a suspension of aid to Syldavia.", "halt"),
    ("Ruritania announced cuts in aid to Syldavia.", "halt"),
    ("Ruritania ordered the freezing of aid for Syldavia.", "halt"),
    ("Ruritania's deployment of troops in Syldavia goes on.", "mobilise"),
]


@pytest.mark.parametrize(("text", "rule"), OF_VERBS)
def test_the_noun_of_a_verb_tells_the_same_of_the_same_things(code, text: str, rule: str):
    assert [(e.rule, e.targets[0].name) for e in code(text) if e.confidence >= SHOWN_CONFIDENCE] == [(rule, "Syldavia")]


def test_the_noun_of_a_verb_tells_nothing_of_other_things(code):
    assert code("Ruritania announced a suspension of the car for Syldavia.") == ()


def test_an_amount_of_money_is_given(code):
    assert "give-money" in [e.rule for e in code("Ruritania gave $40 million to Syldavia.")]


def test_what_stands_after_a_verbs_own_preposition_is_its_object(code):
    assert "break-deal" in [e.rule for e in code("Ruritania withdrew from the treaty with Syldavia.")]
    assert "break-deal" not in [e.rule for e in code("Ruritania withdrew from the town with Syldavia.")]


def test_who_does_not_rule_out_refuses_nothing(code):
    told = {
        text: [each.type for each in code(text)]
        for text in (
            "Ruritania ruled out an attack on Syldavia.",
            "Ruritania did not rule out an attack on Syldavia.",
        )
    }
    assert list(told.values()) == [["REJECT"], ["ASSAULT"]]


NOT_MEANT = [
    # text; the rule that its words do not meet
    ("Ruritania looks into joint ventures with Syldavia.", "investigate"),
    ("A storm that struck Syldavia killed three fishermen.", "kill"),
    ("Three Syldavian fishermen were killed by a storm.", "kill"),
    ("Karl Brandt said that Anna Holt had stifled Ruritania's economy.", "harass"),
    ("Two envoys asked for anonymity.", "ask"),
    ("Anna Holt said that the responsible ministers of Syldavia were at lunch.", "responsible"),
    ("Karl Brandt must have seen Anna Holt, the minister said.", "must"),
    ("Karl Brandt must be dreaming of Syldavia, Anna Holt said.", "must"),
    ("“We must admit that the text is ready,” Anna Holt said.", "must"),
    ("“We must say that the sides have drafted the text,” Anna Holt said.", "must"),
    ("The crisis of Ruritania calls for a political solution in Syldavia.", "call-for"),
]


@pytest.mark.parametrize(("text", "rule"), NOT_MEANT)
def test_a_word_in_another_sense_triggers_nothing(code, text: str, rule: str):
    assert rule not in [event.rule for event in code(text)]


COMPANIONS = [
    # text; whether something is seized in it: "seized on the words" is another sense
    ("Ruritania seized on the words of Karl Brandt.", False),
    ("Ruritania seized the ship of Karl Brandt on Friday.", True),
    ("On arrest, Ruritanian police seized the car of Karl Brandt.", True),
]


@pytest.mark.parametrize(("text", "seized"), COMPANIONS)
def test_a_preposition_speaks_against_a_verb_only_where_it_belongs_to_it(code, text: str, seized: bool):
    assert ("seize" in [event.rule for event in code(text)]) == seized
