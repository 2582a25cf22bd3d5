"""The regression over named facts and vectors."""

from __future__ import annotations

import numpy as np
import pytest

from training.facts import Options, columns, learn
from training.factuality import Event

FEW = Options(least=2, rounds=60)


def event(facts: list[str], value: float, vector: float = 0.0, **other) -> Event:
    vectors = np.full((1, 300), vector, dtype=np.float32)
    given = {"corpus": "uw", "fold": 0, "rules": "occurred", "known": True, "found": True} | other
    return Event(value=value, facts=facts, lines=[0], vectors=vectors, **given)


def test_a_fact_of_what_happened_speaks_for_it() -> None:
    by = learn([event(["a"], 3.0), event(["a"], 3.0), event(["b"], 0.0), event(["b"], 0.0)], FEW)
    real, unreal = by([event(["a"], 0.0), event(["b"], 0.0)])
    assert real > 0.7 > 0.3 > unreal


def test_a_vector_speaks_too() -> None:
    some = [event([], 3.0, 0.1), event([], 3.0, 0.1), event([], 0.0, -0.1), event([], 0.0, -0.1)]
    real, unreal = learn(some, FEW)([event([], 0.0, 0.1), event([], 0.0, -0.1)])
    assert real > 0.7 > 0.3 > unreal


def test_what_nobody_can_tell_and_what_is_rare_teaches_nothing() -> None:
    by = learn([event(["a", "rare"], 3.0), event(["a"], 0.0), event(["open"], 1.0), event(["open"], 1.0)], FEW)
    assert list(by.number) == ["a"]


def test_the_same_events_make_the_same_weights() -> None:
    some = [event(["a"], 3.0, 0.1), event(["a"], 0.0, -0.1), event(["b"], 0.0, 0.3), event(["b"], 3.0)]
    one, other = learn(some, FEW).weights, learn(some, FEW).weights
    assert all(np.array_equal(one[name], other[name]) for name in one)


def test_the_gradient_is_the_slope() -> None:
    some = [event(["a", "b"], 3.0, 0.1), event(["b"], 0.0, -0.2)]
    seen = columns(some, {"a": 0, "b": 1})
    weights = {
        "facts": np.array([0.3, -0.2], dtype=np.float32),
        "lines": np.full((6, 300), 0.01, dtype=np.float32),
        "bias": np.zeros(1, dtype=np.float32),
    }
    off = np.array([1.0, -2.0], dtype=np.float32)
    slopes = seen.gradients(off, weights, penalty=0.0)
    for name, place in (("facts", (1,)), ("lines", (0, 7)), ("bias", (0,))):
        step = {key: each.copy() for key, each in weights.items()}
        step[name][place] += 0.01
        slope = float((off * (seen.scores(step) - seen.scores(weights))).sum()) / 0.01
        assert slopes[name][place] == pytest.approx(slope, abs=1e-3)
