"""The Method page: what this coverage holds back, and how good each kind of finding is."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import headings, links, titles


def test_it_tells_what_is_held_back_here_and_the_figures_with_their_day(open_app: Open, badly: Path) -> None:
    app = open_app("method", builds=badly)
    page = "".join(each.value for each in app.html)
    assert titles(app) == ["How it is found, and how far to trust it"]
    assert headings(app) == ["What this coverage holds back", "How good it is"]
    assert "1 file or entry that could not be read." in page
    assert "6 notes on something in an article that was not understood." in page
    assert '<td class="cq-right">78.8</td>' in page
    assert any("Measured on" in each.value for each in app.markdown)


def test_it_leads_to_what_was_not_read_and_has_no_filters(open_app: Open, badly: Path) -> None:
    app = open_app("method", builds=badly)
    assert ("What was not read, and why", ["rejected"]) in [(label, query.get("view")) for label, query in links(app)]
    assert not app.sidebar.subheader
