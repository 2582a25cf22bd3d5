"""Where each state stands on a map of tiles."""

from __future__ import annotations

from analysis.language.gazetteer import state_names
from dashboard.format.state_tiles import size, tiles


def test_every_state_of_today_has_a_tile_of_its_own_inside_the_map() -> None:
    columns, lines = size()
    assert len(set(tiles().values())) == len(tiles())
    assert all(x < columns and y < lines for x, y in tiles().values())
    ended = {"SUN", "DDR", "CSK", "YUG", "YMD", "SCG", "EU"}
    assert set(state_names()) - ended <= set(tiles()), set(state_names()) - ended - set(tiles())


def test_neighbours_stand_as_they_lie() -> None:
    assert tiles()["CAN"][1] < tiles()["USA"][1] < tiles()["MEX"][1]
    assert tiles()["ESP"][0] < tiles()["ITA"][0] < tiles()["GRC"][0] < tiles()["JPN"][0]
