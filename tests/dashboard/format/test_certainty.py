"""How sure an event is, in words and never as a figure."""

from types import SimpleNamespace

import pytest

from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.certainty import HOW_SURE, cost_of_doubt, held_back, how_sure


@pytest.mark.parametrize(
    ("confidence", "texts", "outlets", "words"),
    [
        (SHOWN_CONFIDENCE - 0.01, 5, 4, "doubtful"),
        (0.9, 3, 2, "well supported"),
        (0.6, 3, 2, "several accounts"),
        (0.9, 2, 1, "one outlet’s account"),
        (0.9, 1, 1, "one account"),
        (0.9, 1, 0, "one account"),
    ],
)
def test_an_event_is_as_sure_as_its_words_and_those_who_tell_it(confidence, texts, outlets, words) -> None:
    assert how_sure(SimpleNamespace(confidence=confidence, texts=texts, outlets=outlets)) == words
    assert HOW_SURE[words].endswith(".")


def test_what_is_held_back_is_counted() -> None:
    assert held_back(154, False) == "154 doubtful events held back"
    assert held_back(1, True) == "1 doubtful event shown"


@pytest.mark.parametrize(
    ("right", "words"),
    [
        (0.27, "About one in three of these is right"),
        (0.01, "About one in ten of these is right"),
        (0.41, "About two in five of these are right"),
    ],
)
def test_what_doubt_costs_is_told_as_one_says_it(right: float, words: str) -> None:
    assert words in cost_of_doubt(right)
