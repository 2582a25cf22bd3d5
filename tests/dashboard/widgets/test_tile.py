"""A key figure with the way to what it counts."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, figures, links, target


def test_a_figure_leads_to_what_it_counts(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly)
    assert figures(app)["Cleaned"] == "1"
    assert target(app, "See what was mended")["view"] == ["cleaned"]


def test_a_figure_of_nothing_leads_nowhere(open_app: Open) -> None:
    app = open_app("sources")
    assert figures(app)["Cleaned"] == "0"
    assert "every text came in clean" in captions(app)
    assert not [label for label, _ in links(app) if "mended" in label]
