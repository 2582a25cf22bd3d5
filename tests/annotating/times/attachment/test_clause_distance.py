"""How an expression stands to a verb or noun: what hangs on it, what lends its time, what is dated for itself."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import Token, document_of
from analysis.annotating.offsets import Offsets
from analysis.annotating.syntax import clause
from analysis.annotating.times.attachment.clause_distance import (
    above,
    dated_noun,
    hangs_on,
    is_dated_apart,
    is_to_be_done,
    is_when,
    leads_to,
    lends_its_time,
)

BASE = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]


@pytest.fixture
def heads(nlp: Language):
    """``heads(text, words, …)``: the word on which the others of each phrase hang."""

    def run(text: str, *phrases: str) -> list[Token]:
        with nlp.select_pipes(enable=BASE):
            offsets = Offsets(document_of(nlp(text)))
        found = [offsets.head(text.index(each), text.index(each) + len(each)) for each in phrases]
        return [each for each in found if each is not None]

    return run


def test_above_a_word_is_all_that_it_hangs_on(heads):
    (friday,) = heads("Ruritania expelled two envoys on Friday.", "Friday")
    assert [each.text for each in above(friday)] == ["on", "expelled"]


HANGING = [
    # text, expression, trigger, whether it hangs on the trigger with no verb between
    ("The visit of the envoy on Monday angered many.", "Monday", "visit", True),
    ("The talks planned for May were called off.", "May", "talks", True),
    ("The army shelled the town, which fell on Monday.", "Monday", "shelled", False),
    ("The visit angered many on Monday.", "Monday", "visit", False),
]


@pytest.mark.parametrize(("text", "time", "trigger", "expected"), HANGING)
def test_whether_an_expression_hangs_on_a_trigger(heads, text: str, time: str, trigger: str, expected: bool):
    assert hangs_on(*heads(text, time, trigger)) is expected


def test_the_years_debate_is_no_occasion_and_tuesdays_meeting_is_one(heads):
    (debate,) = heads("The council won this year's debate.", "this year")
    (meeting,) = heads("The council quarrelled at Tuesday's meeting.", "Tuesday")
    assert dated_noun(debate) is debate.head
    assert dated_noun(meeting) is None


def test_of_behind_a_noun_dates_the_noun_and_not_behind_a_part_of_time(heads):
    (war,) = heads("Ruritania lost its war of 1990.", "1990")
    (course,) = heads("Ruritania expelled envoys over the course of 2029.", "2029")
    found = dated_noun(war)
    assert found is not None and found.text == "war"
    assert dated_noun(course) is None


def test_whose_noun_a_decree_is_and_an_agent_is_none(heads):
    (decree,) = heads("Karl Brandt pardoned the envoy by decree of 3 March.", "3 March")
    (attack,) = heads("The envoy was angered by Tuesday's attack.", "Tuesday")
    assert dated_noun(decree) is None
    assert dated_noun(attack) is attack.head


def test_what_is_asked_for_is_to_be_done(heads):
    assert is_to_be_done(*heads("Ruritania will press Borduria to end it by May.", "end", "press"))
    assert not is_to_be_done(*heads("The envoys began to leave in May.", "leave", "began"))
    assert not is_to_be_done(*heads("Borduria wept and left in May.", "left", "wept"))


LENDING = [
    # text, verb with the time, trigger, whether the time is the trigger's
    ("The army began on Monday to withdraw.", "began", "withdraw", True),
    ("The army crossed the river on Monday and took the town.", "crossed", "took", True),
    ("Ruritania answered on Monday by closing the border.", "answered", "closing", True),
    ("The army broke the truce on Sunday, shelling two villages.", "broke", "shelling", True),
    ("He led the party from 1995 to 1997 and has backed it since.", "led", "backed", False),
    ("The envoy left on Monday because rebels attacked.", "left", "attacked", False),
]


@pytest.mark.parametrize(("text", "verb", "trigger", "expected"), LENDING)
def test_whether_a_verb_lends_its_time(heads, text: str, verb: str, trigger: str, expected: bool):
    assert lends_its_time(*heads(text, verb, trigger)) is expected


APART = [
    # text, verb with the time, trigger, whether the verb is dated for itself
    ("The envoy, who arrived on Sunday, praised the visit.", "arrived", "visit", True),
    ("The council met on Monday after rebels had attacked.", "met", "attacked", True),
    ("The council urged the envoy on Monday to leave.", "urged", "leave", False),
]


@pytest.mark.parametrize(("text", "verb", "trigger", "expected"), APART)
def test_whether_a_verb_is_dated_for_itself(heads, text: str, verb: str, trigger: str, expected: bool):
    assert is_dated_apart(*heads(text, verb, trigger)) is expected


def test_an_expression_leads_to_the_cue_unless_it_is_its_topic(heads):
    tuesday, said = heads("Karl Brandt said on Tuesday that it was late.", "Tuesday", "said")
    assert leads_to(tuesday, {said.i})
    year, spoke = heads("Karl Brandt spoke of the vote of 2016.", "2016", "spoke")
    assert not leads_to(year, {spoke.i})


WHEN = [
    # text, expression, trigger, whether one clause says when the other was
    ("Karl Brandt was ill on Monday when Borevia attacked.", "Monday", "attacked", True),
    ("In 1990, when Borevia attacked, he was ill.", "1990", "attacked", True),
    ("Karl Brandt was ill on Monday because Borevia attacked.", "Monday", "attacked", False),
    ("Borevia attacked when the king died on Monday.", "Monday", "attacked", True),
    ("Borevia attacked after the king died on Monday.", "Monday", "attacked", False),
]


@pytest.mark.parametrize(("text", "time", "trigger", "expected"), WHEN)
def test_a_clause_that_says_when_another_was(heads, text: str, time: str, trigger: str, expected: bool):
    head, event = heads(text, time, trigger)
    assert is_when(clause(head), head, clause(event)) == expected
