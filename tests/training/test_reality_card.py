"""The figures of the card."""

from __future__ import annotations

import pytest

from tests.training.test_facts import event
from training.reality_card import Asked, auc, false_happenings, lost, told_real

SOME = [
    Asked(event([], 3.0), 0.9),
    Asked(event([], 3.0), 0.6),
    Asked(event([], 3.0, rules="planned"), 0.9),
    Asked(event([], 0.0), 0.8),
    Asked(event([], 0.0), 0.2),
    Asked(event([], 0.0, rules="denied"), 0.9),
    Asked(event([], 1.0), 0.9),
]


def test_both_rules_and_scorer_have_to_tell_it_as_real() -> None:
    assert [told_real(each, 0.7) for each in SOME] == [True, False, False, True, False, False, True]


def test_shares_are_of_what_is_known() -> None:
    assert false_happenings(SOME, 0.7) == pytest.approx(100 / 3)
    assert false_happenings(SOME, 0.0) == pytest.approx(200 / 3)
    assert lost(SOME, 0.7) == pytest.approx(200 / 3)
    assert lost(SOME, 0.5) == pytest.approx(100 / 3)


def test_the_order_is_of_what_the_rules_tell_as_happening() -> None:
    assert auc(SOME) == pytest.approx(75.0)
    assert auc(SOME[:2]) == 0.0
