"""What counts as another look of a page."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.browser.baselines import TOLERATED, changed, small


def _page(*boxes: tuple[int, int, int, int], height: int = 900) -> Image.Image:
    picture = Image.new("RGB", (1440, height), "white")
    for box in boxes:
        ImageDraw.Draw(picture).rectangle(box, fill="black")
    held = io.BytesIO()
    picture.save(held, "PNG")
    return small(held.getvalue())


BEFORE = _page((100, 100, 700, 400), (800, 100, 1300, 700))


def test_the_same_page_is_the_same_and_a_shift_of_two_pixels_is_none() -> None:
    assert changed(BEFORE, BEFORE) == 0
    assert changed(BEFORE, _page((102, 100, 702, 400), (800, 100, 1300, 700))) < TOLERATED


@pytest.mark.parametrize(
    "now",
    [
        _page((100, 100, 700, 400)),
        _page((100, 200, 700, 500), (800, 100, 1300, 700)),
        _page((100, 100, 700, 400), (800, 100, 1300, 700), height=1000),
    ],
    ids=["a block went", "a block moved", "the page grew"],
)
def test_what_went_moved_or_came_is_another_look(now: Image.Image) -> None:
    assert changed(BEFORE, now) > TOLERATED


def test_noise_of_a_font_is_no_other_look() -> None:
    noise = np.random.default_rng(7).integers(-12, 12, (BEFORE.height, BEFORE.width))
    noisy = Image.fromarray((np.asarray(BEFORE, dtype=int) + noise).clip(0, 255).astype("uint8"))
    assert changed(BEFORE, noisy) == 0
