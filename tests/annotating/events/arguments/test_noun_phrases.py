"""What a noun without a name stands for."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.noun_phrases import acts, is_crowd, is_human, kinds, several
from analysis.annotating.syntax import subjects


@pytest.mark.parametrize(
    ("lemma", "party", "human"),
    [
        ("accountant", True, True),
        ("trawler", False, False),
        ("geologist", True, True),
        ("ministry", True, False),
        ("generator", False, False),
        ("river", False, False),
    ],
)
def test_what_acts_and_what_is_human(lemma: str, party: bool, human: bool):
    assert (acts(lemma), is_human(lemma)) == (party, human)


def test_amounts_are_read_through(word):
    assert {"ton", "ton of aid", "aid", "food aid"} == kinds(word("It sent tons of food aid.", "tons"))
    assert "military aid" in kinds(
        word("The House voted to block 40 million dollars in military aid to rebels.", "dollars")
    )
    assert "letter" not in kinds(word("It sent a copy of the letter.", "copy"))


def test_a_thing_is_known_by_what_stands_after_of(word):
    assert "state of siege" in kinds(word("It lifted the state of siege.", "state"))


def test_a_number_of_people_without_a_noun_is_a_crowd(word):
    assert is_crowd(word("Thousands marched.", "Thousands"))
    assert not is_crowd(word("Thousands of students marched.", "Thousands"))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Holt and Brandt agreed.", "agreed", True),
        ("Both sides agreed.", "agreed", True),
        ("Holt agreed.", "agreed", False),
        ("Greek and Turkish farmers agreed.", "agreed", True),
        ("Old and tired farmers agreed.", "agreed", False),
    ],
)
def test_several_do_it_with_each_other(word, text: str, verb: str, expected: bool):
    assert several(subjects(word(text, verb))) is expected
