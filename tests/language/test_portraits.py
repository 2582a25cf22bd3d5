"""What people are called: roles, and what only charges, abuses or judges."""

from __future__ import annotations

import re

import pytest

from analysis.language import lexicon
from analysis.language.portraits import (
    denied_words,
    heads,
    in_own_voice,
    is_abuse,
    is_charge,
    is_charged,
    is_claimed,
    pattern,
    without_verdicts,
)

_EXAMPLE = re.compile(r"\[([cu]) ([^\]]+)\]")
EXAMPLES = [
    (section, *_EXAMPLE.fullmatch(example).groups())
    for section, table in lexicon.toml("names/charged").items()
    for example in table["examples"]
]


@pytest.mark.parametrize(("section", "sort", "title"), EXAMPLES)
def test_each_example_is_charged_or_not(section: str, sort: str, title: str) -> None:
    assert is_charged(title) == (sort == "c")
    if sort == "c":
        assert re.search(pattern(), title)


@pytest.mark.parametrize("title", ["Foreign Minister", "spokeswoman", "Special Counsel", "film director", "deputy"])
def test_an_office_charges_nobody(title: str) -> None:
    assert not is_charged(title) and without_verdicts(title) == title


def test_a_charge_is_told_from_abuse_and_from_a_verdict() -> None:
    assert is_charge("Spies") and not is_abuse("spies")
    assert is_abuse("Ice Queen") and not is_charge("Ice Queen")
    assert without_verdicts("jailed Uighur academic") == "Uighur academic"
    assert without_verdicts("convicted") == ""
    assert heads("rebel leader") == {"rebel"}


@pytest.mark.parametrize(
    ("text", "words", "own"),
    [
        ("the spy Orin Vask", "spy", True),
        ("the “spy” Orin Vask", "spy", False),
        ("the alleged Borland spy Orin Vask", "spy", False),
        ("Vask, accused of being a spy", "spy", False),
        ("“The spy Vask must go.”", "spy", True),
    ],
)
def test_quotation_marks_and_hedges_leave_the_words_to_others(text: str, words: str, own: bool) -> None:
    start = text.index(words)
    assert in_own_voice(text, start, start + len(words)) == own


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("He is no spy.", {"spy"}),
        ("She isn’t a foreign agent", {"agent"}),
        ("He is a spy.", set()),
        ("not a teacher", set()),
    ],
)
def test_what_a_text_denies_is_found(text: str, denied: set[str]) -> None:
    assert denied_words(text) == denied


@pytest.mark.parametrize(
    ("sentence", "claimed"),
    [
        ("The charge that Vask is a spy stands.", True),
        ("Is Vask a spy?", True),
        ("Vask is a spy.", False),
        ("The spy made a claim.", False),
    ],
)
def test_a_claim_and_a_question_are_told_from_what_is_so(sentence: str, claimed: bool) -> None:
    assert is_claimed(sentence, sentence.index("spy")) == claimed
