from __future__ import annotations

import numpy as np

from training.casing_card import card


def test_the_card_tells_what_is_right_of_small_letters_and_capitals():
    ours = np.array([[90, 10, 0], [5, 40, 5], [0, 0, 50]])
    mostly = np.array([[100, 0, 0], [25, 25, 0], [50, 0, 0]])
    text = card(12, 345, {"wire": (ours, mostly)})
    assert "| wire | 200 | 90.0 | 90.0 | 90.0 | 62.5 | 100.0 | 25.0 |" in text
    assert "how 345 words" in text and "12 texts" in text
