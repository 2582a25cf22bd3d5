"""What a sentence denies, and which words have opposites."""

from __future__ import annotations

import pytest

from analysis.resolving.differences.claims import denials, is_denied, is_open, sides


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The suit does not name Vask as a defendant, but others.", "not name Vask as a defendant"),
        ("No meeting with Borevia is planned.", "No meeting with Borevia is planned"),
        ("Vask denied selling the papers to Meridian.", "denied selling the papers to Meridian"),
    ],
)
def test_the_words_behind_a_no_are_denied(text: str, denied: str) -> None:
    (found,) = denials(text)
    assert text[found.start : found.end] == denied


@pytest.mark.parametrize(
    "text",
    ["Not only Vask came.", "He did not immediately answer our letter.", "It did not.", "It is not grain-related."],
)
def test_what_denies_nothing_is_left_out(text: str) -> None:
    assert not list(denials(text))


def test_a_denial_that_is_called_wrong_tells_what_it_leaves_out() -> None:
    (found,) = denials("He incorrectly noted that there were no questions about grain.")
    assert found.so


def test_what_may_be_is_open_and_what_others_reject_is_denied() -> None:
    assert is_open("whether Vask sold the papers")
    assert not is_open("Vask sold the papers")
    text = "Vask dismissed claims that he sold the papers."
    assert is_denied(text, 20, 40)


def test_a_no_turns_an_opposite_round() -> None:
    assert [(each.so) for each in sides("The papers are genuine, not forged.")] == [True, True]
    assert [(each.so) for each in sides("The papers are forged.")] == [False]


def test_a_plea_is_no_side() -> None:
    assert [each.so for each in sides("Orin Vask is guilty.")] == [True]
    assert list(sides("Orin Vask pleaded not guilty.")) == list(sides("Orin Vask had to plead guilty.")) == []


def test_the_month_of_may_leaves_nothing_open() -> None:
    assert is_open("the envoys may come")
    assert not is_open("the envoys came on 3 May")
    assert is_open("a probe into the envoys")
