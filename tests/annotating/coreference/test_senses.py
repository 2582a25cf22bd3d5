"""What sort of thing a phrase is."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.coreference.ranker import ranker
from analysis.annotating.coreference.senses import SENSES, Nouns, senses_of, slots_of


@pytest.mark.parametrize(("noun", "sense"), [("farmer", "person"), ("village", "place"), ("ministry", "organization")])
def test_a_noun_is_most_likely_what_it_is(rows, noun, sense) -> None:
    view, phrases, grounds = rows(f"They saw the {noun} again.")
    shares = senses_of(view, phrases, grounds, ranker().nouns, ranker().sense)
    row = phrases.head.tolist().index(view.text.index(noun))
    assert SENSES[shares[row].argmax()] == sense
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-5)


def test_whoever_says_something_is_asked_to_be_a_person(rows) -> None:
    view, phrases, grounds = rows("The monk said so.")
    shares = slots_of(phrases, grounds, ranker().slot)
    row = phrases.head.tolist().index(view.text.index("monk"))
    assert SENSES[shares[row].argmax()] == "person"


def test_a_noun_that_no_table_has_is_of_no_sort() -> None:
    table = Nouns(np.array([7], dtype=np.uint64), np.array([0]), np.array([[1.0] + [0.0] * 6], dtype=np.float32))
    known, unknown = table.look_up(np.array([7, 8], dtype=np.uint64))
    assert known[0] == 1
    assert not unknown.any()


def test_an_empty_table_knows_nothing() -> None:
    table = Nouns(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64), np.zeros((1, 7), dtype=np.float32))
    assert not table.look_up(np.array([7], dtype=np.uint64)).any()
