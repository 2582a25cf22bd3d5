"""Bringing what was picked into view."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.widgets.scrolling import focus_on, scroll_to


def test_each_pick_is_a_script_of_its_own_and_looks_for_the_selector(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", lambda script, **_: drawn.append(script))
    scroll_to("#hit", "3-9", block="center", above=0, below=0.95, focus=True)
    scroll_to("#hit", "4-9")
    first, second = drawn
    assert first != second and 'data-hit="3-9"' in first
    for part in ('querySelector("#hit")', 'block: "center"', "top < 0", "innerHeight * 0.95", "if (true &&"):
        assert part in first
    assert "if (false &&" in second and "{{" not in first


def test_the_focus_goes_where_nothing_has_it_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", lambda script, **_: drawn.append(script))
    focus_on(".st-key-search_q input")
    assert 'querySelector(".st-key-search_q input")' in drawn[0] and "activeElement === document.body" in drawn[0]
    assert "stTopNavLink" in drawn[0] and "{{" not in drawn[0]
