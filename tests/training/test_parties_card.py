"""The figures of the card."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.training.test_parties import event
from training.parties import learned
from training.parties_card import by_rules, card, keeping, outcome, precision_and_recall, settled

SAMPLE = event(0)
ODDS = np.array([[-3, -3], [3, -3], [-3, 3]], dtype=np.float32)


def test_the_rules_and_the_scorer_choose_on_their_own() -> None:
    assert by_rules(SAMPLE, ODDS) == [[0], [2]]
    assert keeping(SAMPLE, ODDS) == [[], [2]]
    assert settled(SAMPLE, ODDS) == [[1], [2]]
    assert settled(replace(SAMPLE, known=(True, False)), ODDS) == [[0], [2]]


@pytest.mark.parametrize(
    ("some", "told"), [([0], "right"), ([1], "false"), ([0, 1], "false"), ([], "empty")], ids=lambda each: str(each)
)
def test_a_side_is_what_a_reader_finds(some: list[int], told: str) -> None:
    assert outcome(SAMPLE, some, 0) == told


def test_a_side_that_nobody_can_tell_is_right_while_it_is_empty() -> None:
    nobody = event(0)
    nobody.labels[:] = 0
    nobody = replace(nobody, true=(0, 0))
    assert outcome(nobody, [], 0) == "right"
    assert outcome(nobody, [0], 0) == "false"


def test_precision_is_of_those_told_and_recall_of_those_there_are() -> None:
    assert precision_and_recall([SAMPLE], [ODDS], by_rules) == (1, 1)
    assert precision_and_recall([SAMPLE], [ODDS], settled) == (0.5, 0.5)
    assert precision_and_recall([SAMPLE], [ODDS], keeping) == (1, 0.5)


def test_the_card_tells_what_it_was_learned_from() -> None:
    some = [event(number) for number in range(20)]
    text = card(some, 10.0, learned(some), ([ODDS] * 20, [ODDS] * 20))
    assert "20 events of 20 texts" in text and "wire 20" in text
    assert "| by the rules | 100.0 | 0.0 | 0.0 | 100.0 |" in text
