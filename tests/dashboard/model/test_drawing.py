"""What the Timeline's drawing holds."""

from __future__ import annotations

from dashboard.model.drawing import MOST_LANES, MOST_MARKS, NOBODY, OTHERS, Drawing, Mark


def mark(event: str) -> Mark:
    return Mark(event, "CONSULT", "occurred", 22_000, "day", 22_000, 22_000, "stated", (0,), "", "", "", "")


def test_a_drawing_is_whole_where_every_event_is_a_mark() -> None:
    assert Drawing(dated=2, marks=(mark("a"), mark("b"))).is_whole
    assert not Drawing(dated=3, marks=(mark("a"), mark("b"))).is_whole
    assert Drawing().is_whole


def test_shared_lanes_have_keys_that_no_name_has() -> None:
    assert OTHERS != NOBODY
    assert all(key.startswith("\0\0") for key in (OTHERS, NOBODY))


def test_the_sizes_are_what_a_screen_can_hold() -> None:
    assert 5 <= MOST_LANES <= 15
    assert 100 <= MOST_MARKS <= 1000
