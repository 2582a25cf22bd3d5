"""Learning the ranker's nets, from numbers without meaning."""

from __future__ import annotations

import numpy as np
import pytest

from training.ranking import Options, Sample, learn, together

FEW = Options(units=2, units_nothing=2, rounds=3, nets=1)


def sample(named: bool) -> Sample:
    """Twelve pronouns with two candidates each, the first of which is right."""
    chance = np.random.default_rng(1)
    lines = chance.normal(size=(24, 3)).astype(np.float32)
    lines[::2, 0] += 3
    return Sample(
        lines,
        chance.normal(size=(12, 2)).astype(np.float32),
        np.arange(24) % 2 == 0,
        np.arange(0, 25, 2),
        np.ones(12, dtype=np.float32),
        np.full(12, named),
    )


def test_what_tells_the_right_candidate_is_learned() -> None:
    pair, _ = learn(sample(False), FEW)
    assert pair.linear[0] > 0


def test_a_pronoun_that_is_known_to_stand_for_a_candidate_teaches_nothing_of_standing_for_nothing() -> None:
    _, taught = learn(sample(False), FEW)
    _, untaught = learn(sample(True), FEW)
    assert taught.bias < 0
    assert untaught.bias == 0
    assert not untaught.linear.any()


def test_two_samples_become_one_in_which_the_second_counts_less() -> None:
    both = together(sample(False), sample(True), 0.25)
    assert both.first.tolist() == list(range(0, 49, 2))
    assert both.weight.sum() == pytest.approx(12 + 3)
    assert both.named.sum() == 12
