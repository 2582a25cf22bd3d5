"""The parties that tokens stand for."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.parties import Parties
from tests.annotating.conftest import side


def test_a_party_that_no_name_covers_has_the_state_of_its_modifier(code):
    (event,) = code("Ruritanian warships shelled a Syldavian village.")
    assert [(p.name, p.country) for p in event.sources] == [("Ruritanian warships", "RUR")]
    assert {p.country for p in event.targets} == {"SYL"}


def test_a_dateline_is_no_party(code):
    (event,) = code("GORHAM, May 3 - Ruritania has expelled Karl Brandt from its capital.")
    assert side(event.sources) == ["Ruritania"]


OWN_WORDS = [
    # text; who acts, by its own words and state
    ("GORHAM, May 3 - Ruritania's rebel army has arrested two men.", ("Ruritania's rebel army", "RUR")),
    ("14 AM Police arrested two men.", ("Police", None)),
]


@pytest.mark.parametrize(("text", "party"), OWN_WORDS)
def test_a_party_begins_with_its_own_words(code, text: str, party: tuple[str, str | None]):
    assert [(each.name, each.country) for event in code(text) for each in event.sources] == [party]


WHOLE = [
    # a text that a whole pipeline reads; the words of who acts or is acted upon
    ("Japan condemned the U.S. Refusal.", ("United States",)),
    ("Japan condemned U.S. Legislators.", ("U.S. Legislators",)),
    ("Rio de Janeiro's 2,400 welders condemned Japan.", ("Rio de Janeiro's 2,400 welders",)),
    ("The <KLM.L> Harbour Oil and Gas Ltd unit condemned Japan.", ("Harbour Oil and Gas Ltd unit",)),
]


@pytest.mark.parametrize(("text", "names"), WHOLE)
def test_a_party_has_its_whole_name_and_nothing_else(annotate_text, text: str, names: tuple[str, ...]):
    (event,) = [each for each in annotate_text(text).events if each.type == "ACCUSE"]
    told = event.targets if text.startswith("Japan") else event.sources
    assert tuple(each.name for each in told) == names


STATES = [
    # a text that a whole pipeline reads; whom it is about; the states that they are of
    ("Karl Olvaan, the Chinese president, spoke. China rose. Britain accused Olvaan's government.", {"CHN"}),
    ("China invited the eastern European countries to the talks.", {None}),
    ("China invited European diplomats to the talks.", {"EU"}),
]


@pytest.mark.parametrize(("text", "states"), STATES)
def test_a_state_is_said_of_the_party_itself(annotate_text, text: str, states: set[str | None]):
    assert {each.country for event in annotate_text(text).events for each in event.targets} == states


def test_the_last_resort_is_neither_a_place_nor_an_adjective(given):
    words = document_of(given("Ruritania vowed to keep the peace of Gorham with Syldavian jobs and ships of Borduria."))
    vowed = next(each for each in words.tokens if each.text == "keep")
    assert [each.name for each in Parties(words).anyone(vowed)] == ["Borduria"]


STANDS = [
    # text; the head word; the parties that it stands for, with what it owns and whom it concerns
    ("Thousands of students marched.", "Thousands", ["students"]),
    ("The homes of Syldavia burnt.", "homes", ["Syldavia"]),
    ("The detainee, Karl Brandt, left.", "detainee", ["Karl Brandt"]),
    ("Ruritanian and Syldavian warships left.", "warships", ["Ruritania", "Syldavia"]),
    ("The table was long.", "table", []),
]


@pytest.mark.parametrize(("text", "head", "names"), STANDS)
def test_a_head_word_stands_for_parties(given, text: str, head: str, names: list[str]):
    words = document_of(given(text))
    token = next(each for each in words.tokens if each.text == head)
    assert [party.name for party in Parties(words).of(token)] == names


def test_things_stand_for_nobody_where_owners_do_not_count(given):
    words = document_of(given("The homes of Syldavia burnt."))
    assert Parties(words).of(words.tokens[1], owned="") == []


@pytest.mark.parametrize(("head", "human"), [("geologist", True), ("ministry", False), ("he", True), ("table", False)])
def test_human_beings_are_known_by_their_nouns(given, head: str, human: bool):
    words = document_of(given(f"The {head} left early." if head != "he" else "Yesterday he left early."))
    assert Parties(words).human(words.tokens[1]) is human
