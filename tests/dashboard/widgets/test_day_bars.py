"""Bars over time."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.screen import headings


def test_the_heading_says_what_is_counted_and_by_what(open_app: Open) -> None:
    assert "Articles by day of publication" in headings(open_app("sources"))
    assert "Outlets by day of publication" in headings(open_app("sources", count="outlets"))


def test_two_days_are_no_drawing(open_app: Open) -> None:
    assert not any("of publication" in each for each in headings(open_app("sources", until="2031-05-10")))
