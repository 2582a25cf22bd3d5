"""Learning who acts."""

from __future__ import annotations

import numpy as np
import pytest

from training.parties import by_corpus, cross_validated, fold_of, learned, of_unseen
from training.true_parties import Sample


def event(number: int, corpus: str = "wire") -> Sample:
    """An event whose first option acts and whose last one is acted upon."""
    facts = [["subject", f"only {number}"], ["other"], ["object"]]
    labels = np.array([[1, 0], [0, np.nan], [0, 1]], dtype=np.float32)
    found = ([{0}, set(), set()], [set(), set(), {0}])
    ruled = np.nan_to_num(labels)
    return Sample(corpus, str(number), (False, False), facts, labels, ruled, [True] * 3, (1, 1), found)


@pytest.fixture(scope="module")
def some() -> list[Sample]:
    return [event(number, "wire" if number % 2 else "ecb") for number in range(60)]


def test_it_learns_which_facts_speak_for_a_side(some) -> None:
    odds = learned(some)([["subject"], ["object"], ["other"]])
    assert odds[0, 0] > 0 > odds[1, 0]
    assert odds[1, 1] > 0 > odds[0, 1]


def test_a_rare_fact_teaches_nothing(some) -> None:
    assert set(learned(some).number) == {"subject", "object", "other"}


def test_who_is_not_known_teaches_nothing(some) -> None:
    odds = learned(some)([["other"]])[0]
    assert odds[0] < odds[1]  # that it acts is known to be false, whether it is acted upon nobody knows


def test_odds_come_from_who_has_not_seen_the_part(some) -> None:
    odd = [
        Sample(
            "odd",
            "x",
            (False, False),
            [["subject"]],
            np.array([[0, 0]], np.float32),
            np.zeros((1, 2)),
            [True],
            (0, 0),
            ([set()], [set()]),
        )
    ]
    said = cross_validated([*some, *odd * 20], [*by_corpus(some), *["odd"] * 20])
    assert said[-1][0, 0] > 0  # nobody told it
    assert len(of_unseen(some)) == 7
    assert 0 <= fold_of("wire", "1") < 7


def test_corpora_of_one_sort_are_left_out_together() -> None:
    assert len(set(by_corpus([event(1, "polnear"), event(2, "polneardev")]))) == 1


def test_the_same_events_make_the_same_weights(some) -> None:
    assert learned(some).weights.tobytes() == learned(some).weights.tobytes()
