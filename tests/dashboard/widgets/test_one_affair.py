"""What the Timeline tells of an affair that it shows alone."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, target


def test_it_has_its_days_its_outlets_and_its_turns_each_with_a_link(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="ev-visit")
    assert any(each.startswith("5 – 9 May 2031 · 3 events · 2 outlets") for each in captions(app))
    assert target(app, "5 May 2031: occurred")["event"] == ["ev-visit"]
