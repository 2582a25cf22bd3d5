"""The quotes and events of an actor in its profile."""

from __future__ import annotations

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import facts, headings, html_targets, sentences


def test_quotes_by_and_about_stand_in_the_profile(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert "By Ada Quill" in headings(app)
    assert "About Ada Quill" not in headings(app)
    assert "partly word for word · criticism" in facts(app)
    fennmark = open_app("actors", actor="fennmark")
    assert "About Fennmark" in headings(fennmark)
    assert html_targets(fennmark, "Orin Vask")[0]["actor"] == ["orin-vask"]


def test_events_are_told_apart_by_side_and_open_in_place(open_app: Open) -> None:
    app = open_app("actors", actor="fennmark")
    assert app.button(key="acts_0").label.replace("\\", "") == "**Orin Vask says Fennmark may threaten Borland**"
    assert app.button(key="acted_upon_0").label.replace("\\", "") == "**Ada Quill visited Fennmark**"
    app.button(key="acted_upon_0").click().run()
    assert query(app, "event") == ["ev-visit"]
    assert any("Ada Quill, who <mark>visited</mark> Fennmark" in each for each in sentences(app))
    app.button(key="event_close").click().run()
    assert query(app, "event") == []
