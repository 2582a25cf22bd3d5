"""A drawing on the page."""

from __future__ import annotations

import json

from tests.dashboard.conftest import Open


def test_the_page_gets_the_drawing(open_app: Open) -> None:
    app = open_app("actors", on="actors", view="network")
    shown = [each.proto for each in app.get("bidi_component")]
    (drawing,) = [each for each in shown if each.component_name == "communique_drawing"]
    svg = json.loads(drawing.json)["svg"]
    assert svg.startswith("<svg") and "Ada Quill" in svg
