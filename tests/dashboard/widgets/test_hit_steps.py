"""The way from hit to hit."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.shell import context
from dashboard.widgets import hit_steps


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    monkeypatch.setattr(st, "html", lambda html, **_: shown.append(html))
    monkeypatch.setattr(context, "href", lambda page, **picked: f"{page}?q={picked['q']}")
    return shown


def test_which_of_how_many_is_shown_and_the_way_to_the_others(drawn: list[str]) -> None:
    hit_steps.show("<talks>", 12, 3, scroll=True)
    bar, script = drawn[:2]
    assert "3 of 12" in bar and "&lt;talks&gt;" in bar and 'href="search?q=&lt;talks&gt;"' in bar
    assert bar.count("<button") == 2 and 'aria-keyshortcuts="n"' in bar
    assert "steps.at = 3;" in script and "show(true)" in script and "{{" not in script


def test_a_single_hit_needs_no_buttons_and_none_is_said_so(drawn: list[str]) -> None:
    hit_steps.show("talks", 1, 1, scroll=False)
    assert "1 of 1" in drawn[0] and "<button" not in drawn[0] and "show(false)" in drawn[1]
    drawn.clear()
    hit_steps.show("talks", 0, 1, scroll=False)
    assert "stands in this text" in drawn[0]


def test_it_begins_with_the_hit_that_was_picked() -> None:
    hits = [(3, 8), (20, 25), (40, 45)]
    assert hit_steps.first_hit(hits, None) == 1
    assert hit_steps.first_hit(hits, (18, 30)) == 2
    assert hit_steps.first_hit(hits, (22, 24)) == 2
    assert hit_steps.first_hit(hits, (90, 99)) == 1
