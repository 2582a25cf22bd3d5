"""The quotes by and about an actor in its profile."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.screen import facts, headings, html_targets


def test_quotes_by_and_about_stand_in_the_profile(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert "By Ada Quill" in headings(app)
    assert "About Ada Quill" not in headings(app)
    assert "partly word for word · criticism" in facts(app)
    fennmark = open_app("actors", actor="fennmark")
    assert "About Fennmark" in headings(fennmark)
    assert {"actor": ["orin-vask"]}.items() <= html_targets(fennmark, "Orin Vask")[-1].items()
