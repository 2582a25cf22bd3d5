"""Actors and their acts on each other as a drawing."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from dashboard.charts.network_svg import (
    BOTH,
    CONFLICT,
    COOPERATION,
    HEIGHT,
    WIDTH,
    colour_of,
    layout,
    network_alt,
    network_svg,
)
from tests.dashboard.acting import acting, actor, pair

FOUND = acting(
    actor("Ada <b> Quill", 5),
    actor("Borland", 3),
    actor("Fennmark", 2),
    pairs=(pair("ada-<b>-quill", "borland", 4, 4), pair("borland", "fennmark", 1)),
)


def test_every_actor_is_a_link_that_can_be_reached_and_heard() -> None:
    svg = network_svg(FOUND, lambda id_: f"actors?actor={len(id_)}&on=actors")
    assert re.findall(r'<a href="([^"]*)" aria-label="([^"]*)">', svg)[-1] == (
        "actors?actor=13&amp;on=actors",
        "Ada &lt;b&gt; Quill: 5 events",
    )
    assert svg.count("<path") == 2 and "<b>" not in svg
    assert network_alt(FOUND).startswith("Who acts on whom; most often Ada <b> Quill on Borland (4 events)")


def test_the_same_table_gives_the_same_drawing_inside_its_frame_with_nobody_on_top_of_another() -> None:
    many = acting(*(actor(f"A{nth}") for nth in range(20)), pairs=tuple(pair("a0", f"a{nth}") for nth in range(1, 20)))
    places = layout(many)
    assert places == layout(many)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in places.values())
    near = min(abs(x1 - x2) + abs(y1 - y2) for (x1, y1), (x2, y2) in combinations(places.values(), 2))
    assert near > 20


def test_who_deals_with_another_stands_nearer_than_who_does_not() -> None:
    found = acting(*map(actor, "abcd"), pairs=(pair("a", "b", 9), pair("c", "d", 9), pair("a", "c")))
    places = layout(found)

    def far(one: str, other: str) -> float:
        return abs(complex(*places[one]) - complex(*places[other]))

    assert far("a", "b") < far("b", "d") and far("c", "d") < far("a", "d")


def test_one_alone_stands_in_the_middle() -> None:
    assert layout(acting(actor("A"))) == {"a": (WIDTH / 2, HEIGHT / 2)}
    assert network_alt(acting()) == "Nobody acts on anybody"


@pytest.mark.parametrize(("conflict", "colour"), [(4, CONFLICT), (2, BOTH), (0, COOPERATION)])
def test_the_colour_tells_conflict_from_cooperation(conflict: int, colour: str) -> None:
    assert colour_of(pair("a", "b", 4, conflict)) == colour
