"""The figures of the card of confidence."""

from __future__ import annotations

import numpy as np
import pytest

from training.confidence_card import area, calibration_error

ONES = np.ones(4, np.float32)


def test_the_area_is_how_often_a_right_one_is_surer() -> None:
    right = np.array([0, 0, 1, 1], np.float32)
    assert area(np.array([0.1, 0.2, 0.3, 0.4], np.float32), right, ONES) == 1
    assert area(np.array([0.4, 0.3, 0.2, 0.1], np.float32), right, ONES) == 0
    assert area(np.array([0.5, 0.5, 0.5, 0.5], np.float32), right, ONES) == 0.5


def test_an_event_counts_as_often_as_it_stands_for_others() -> None:
    right = np.array([0, 0, 1, 1], np.float32)
    sure = np.array([0.1, 0.9, 0.3, 0.4], np.float32)
    assert area(sure, right, np.array([3, 1, 1, 1], np.float32)) == 0.75


def test_the_calibration_error_is_the_gap_between_what_is_said_and_what_is_right() -> None:
    sure = np.array([0.25, 0.25, 0.75, 0.75], np.float32)
    assert calibration_error(sure, np.array([0, 0, 1, 1], np.float32), ONES) == pytest.approx(0.25)
    assert calibration_error(sure, np.array([0, 0, 1, 0], np.float32), ONES) == pytest.approx(0.25)
