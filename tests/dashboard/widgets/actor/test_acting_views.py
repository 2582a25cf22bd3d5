"""Who acts on whom, as a drawing with the same as a list."""

from __future__ import annotations

import pytest

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, html, html_targets


@pytest.mark.parametrize("view", ["network", "states"])
def test_the_drawing_has_a_twin_that_tells_the_events_of_each_pair(open_app: Open, view: str) -> None:
    app = open_app("actors", on="actors", view=view)
    shown = html(app)
    assert "<b>Fennmark → Borland</b> 2<small>mostly conflict</small>" in shown
    assert ("<b>Ada Quill → Fennmark</b> 1<small>mostly cooperation</small>" in shown) == (view == "network")
    threat = html_targets(app, "Orin Vask says Fennmark may threaten Borland")
    assert threat[0]["event"] == ["ev-threat"]


def test_filters_that_leave_no_event_leave_no_drawing(open_app: Open) -> None:
    app = open_app("actors", on="actors", view="states", types="AID")
    assert "Nobody is told to act on anybody under these filters." in captions(app)


def test_the_view_is_in_the_address(open_app: Open) -> None:
    app = open_app("actors")
    app.segmented_control(key="actors_view").set_value("states").run()
    assert query(app, "view") == ["states"]
    app.segmented_control(key="actors_view").set_value("list").run()
    assert query(app, "view") == []
