"""States acting on states on a map of tiles."""

from __future__ import annotations

import re

from dashboard.charts.states_svg import states_svg
from dashboard.format.state_tiles import tiles
from tests.dashboard.acting import acting, actor, pair


def names(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_a_state_stands_on_its_tile_and_leads_to_its_profile_and_the_rest_of_the_world_is_quiet() -> None:
    found = acting(actor("France", 3, "FRA"), actor("Japan", 2, "JPN"), pairs=(pair("france", "japan", 2, 2),))
    svg = states_svg(found, lambda id_: f"actors?actor={id_}")
    assert svg.count('class="cq-land"') == len(tiles()) - 2 and svg.count('class="cq-acts"') == 2
    assert '<a href="actors?actor=france" aria-label="France: 3 events">' in svg
    assert names(svg) == ["France", "Japan"]
    assert svg.count("<polygon") == 1


def test_invented_states_stand_in_a_ring_without_a_world() -> None:
    found = acting(actor("Borland", 1, "BLD"), actor("Fennmark", 1, "FEN"), pairs=(pair("borland", "fennmark"),))
    svg = states_svg(found, str)
    assert "cq-land" not in svg and names(svg) == ["Borland", "Fennmark"]


def test_what_is_on_no_map_stands_below_it_and_the_union_before_its_shore() -> None:
    found = acting(
        actor("European Union", 2, "EU"), actor("Old League", 1, ""), pairs=(pair("european-union", "old-league"),)
    )
    svg = states_svg(found, str)
    assert svg.count('class="cq-land"') == len(tiles()) and names(svg) == ["European Union", "Old League"]
    ys = [float(y) for y in re.findall(r'class="cq-acts" x="[^"]*" y="([^"]*)"', svg)]
    assert ys[0] < 100 < ys[1]


def test_names_never_cover_each_other() -> None:
    close = [code for code, (x, y) in tiles().items() if 9 <= x <= 14 and 2 <= y <= 6]
    found = acting(*(actor(f"Long Name {code}", 1, code) for code in close), pairs=(pair("a", "b"),) * 0)
    shown = names(states_svg(found, str))
    assert 3 < len(shown) < len(close)
