"""How somebody left an office."""

from __future__ import annotations

import pytest

from analysis.resolving.differences.leaving import left
from tests.resolving.differences.telling import sentence


def found(one: str, other: str) -> list[tuple[str, str]]:
    told = [sentence(one, "a"), sentence(other, "b")]
    return [(each.one.words, each.other.words) for each in left(told, lambda a, b: a.article.id != b.article.id)]


RESIGNED = "After Orin Vask resigned the canal stood still."


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("Orin Vask was fired on Monday.", "fired"),
        ("Borevia fired the canal chief Orin Vask on Monday.", "fired"),
        ("Orin Vask has been ousted from the board.", "ousted"),
    ],
)
def test_who_resigned_was_not_dismissed(other: str, words: str) -> None:
    assert found(RESIGNED, other) == [("resigned", words)]


@pytest.mark.parametrize(
    "other",
    [
        "Edda Marlow was fired on Monday.",  # somebody else
        "Orin Vask fired back at the board.",  # he did, nobody did it to him
        "Orin Vask was not fired on Monday.",
        "It is asked whether Orin Vask was fired.",
        "Edda Marlow was fired by Orin Vask.",
        "Orin Vask resigned from the canal board.",
    ],
)
def test_others_doings_denials_and_doubts_are_none(other: str) -> None:
    assert found(RESIGNED, other) == []
