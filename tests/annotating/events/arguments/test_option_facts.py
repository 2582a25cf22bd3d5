"""What speaks for an option to be a party."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.option_facts import facts
from analysis.annotating.events.arguments.options import Options
from analysis.annotating.events.arguments.parties import Parties


@pytest.fixture
def told(candidates):
    """The facts of each option of the first event of a text, by the option's word."""

    def of(text: str, sentence: int = 0):
        candidate = candidates(text)[0]
        candidate.sentence = sentence
        options = Options(Parties(candidate.token.words)).of(candidate)
        return {each.token.text: set(some) for each, some in zip(options, facts(candidate, options), strict=True)}

    return of


FACTS = [
    # what is told: the text, the word of the option, its fact
    ("the way up from a subject", "Ruritania attacked Syldavia.", "Ruritania", "path verb nsubj|"),
    ("prepositions by their word", "Holt met with Brandt.", "Brandt", "path pobj<with|"),
    ("the way down from above both", "Holt wants to attack Syldavia.", "Holt", "path nsubj|xcomp"),
    ("who is joined stands where the first one stands", "Ruritania and Syldavia met.", "Syldavia", "path nsubj|"),
    ("the passive", "Holt was attacked by Brandt.", "Brandt", "path verb passive pobj<by|"),
    ("the slot", "Ruritania attacked Syldavia.", "Syldavia", "slot object verb"),
    ("the slot of the rule", "Ruritania attacked Syldavia.", "Syldavia", "target verb"),
    ("what it stands in", "Ruritania attacked Holt, an ally of Syldavia.", "Syldavia", "inside True pobj"),
    ("who it is", "Ruritania attacked Syldavia.", "Ruritania", "kind country name"),
    ("a noun by its word", "Soldiers attacked Syldavia.", "Soldiers", "noun soldier"),
    ("what the rules made of it", "Ruritania attacked Syldavia.", "Syldavia", "rules on ASSAULT"),
    ("whom the rules leave out", "Ruritania attacked Syldavia, said Holt.", "Holt", "rules neither, found True True"),
    ("its rank", "Holt said Ruritania attacked Syldavia.", "Holt", "rank True 1"),
    ("a phrase around it", "The president of Syldavia attacked Holt.", "Syldavia", "inside True"),
]


@pytest.mark.parametrize(("text", "word", "fact"), [row[1:] for row in FACTS], ids=[row[0] for row in FACTS])
def test_an_option_has_the_fact(told, text: str, word: str, fact: str) -> None:
    assert fact in told(text)[word]


def test_another_place_makes_other_facts(told) -> None:
    found = told("Ruritania attacked Syldavia.")
    assert {"path verb nsubj|", "slot subject verb", "rules acts ASSAULT"} <= found["Ruritania"] - found["Syldavia"]
    assert "inside True" not in found["Ruritania"]


def test_of_who_stands_elsewhere_no_way_is_told(told) -> None:
    found = told("Ruritania attacked Syldavia. It rained.", sentence=1)["Ruritania"]
    assert {"elsewhere", "elsewhere acts back 1"} <= found
    assert not any(fact.startswith(("path", "slot", "rank")) for fact in found)


def test_who_is_the_same_as_a_party_is_told(told) -> None:
    assert "same as acts" in told("Anna Holt attacked Syldavia as Holt left.")["Holt"]
