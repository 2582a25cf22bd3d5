"""Texts that were printed again."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, links


def test_a_text_tells_its_original_why_it_is_one_and_who_printed_it(open_app: Open, badly: Path) -> None:
    for unit in ("articles", "outlets"):
        app = open_app("sources", builds=badly, view="copies", count=unit)
        told = "Meridian Wire · 5 May 2031 · counts as the original: it stands in the agency’s own name"
        assert told in captions(app)
        printed = [label for label, _ in links(app) if label.endswith("May 2031")]
        assert printed == ["The Fennmark Post, 6 May 2031", "Borland Herald, 7 May 2031"]


def test_where_nothing_is_printed_twice_that_is_said(open_app: Open) -> None:
    app = open_app("sources", view="copies")
    assert "No text is printed twice among the articles that the filters leave." in [
        each.value for each in app.markdown
    ]
