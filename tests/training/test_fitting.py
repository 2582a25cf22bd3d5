"""Learning with numpy alone."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.weights.net import sigmoid, softmax
from training.fitting import logistic, minimised, regression, spread


@pytest.fixture(scope="module")
def lines():
    return np.random.default_rng(1).normal(size=(600, 3)).astype(np.float32)


def test_a_regression_tells_three_classes_apart(lines) -> None:
    labels = np.argmax(lines, axis=1)
    weights, bias = regression(lines, labels, 3, penalty=1e-4, rounds=20)
    assert (softmax(lines @ weights + bias).argmax(axis=1) == labels).mean() > 0.95


def test_a_column_that_never_changes_is_not_blown_up() -> None:
    mean, scale = spread(np.full((4, 1), 7, dtype=np.float32))
    assert mean.tolist() == [7]
    assert scale[0] >= 0.05


def test_a_logistic_regression_tells_how_likely_each_line_is(lines) -> None:
    chance = np.random.default_rng(2).random(len(lines))
    labels = (chance < sigmoid(2 * lines[:, 0] - 1)).astype(np.float32)
    weights, bias = logistic(lines, labels, np.ones(len(lines), dtype=np.float32), 1e-3)
    assert np.abs(weights - [2, 0, 0]).max() < 0.5 and abs(bias + 1) < 0.4
    shares = sigmoid(lines @ weights + np.float32(bias))
    assert abs(float(shares.mean()) - float(labels.mean())) < 1e-3


def test_a_penalty_draws_weights_to_zero_but_not_the_bias(lines) -> None:
    labels = (lines[:, 0] > -1).astype(np.float32)
    weights, bias = logistic(lines, labels, np.ones(len(lines), dtype=np.float32), 1e6)
    assert np.abs(weights).max() < 1e-2
    assert sigmoid(np.float32(bias)) == pytest.approx(float(labels.mean()), abs=1e-3)


def test_a_function_is_followed_to_its_least() -> None:
    bend, least = np.array([1.0, 10.0, 100.0]), np.array([3.0, -2.0, 0.5])
    found = minimised(lambda at: (float(bend @ (at - least) ** 2) + 1, 2 * bend * (at - least)), np.zeros(3))
    assert np.abs(found - least).max() < 0.01
