"""Names in the order of a figure."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.shell import context
from dashboard.widgets.ranks import Rank, ranking


def test_a_name_with_a_page_is_a_link_and_others_stay_words(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    led: list[str] = []
    monkeypatch.setattr(st, "caption", lambda words, **_: told.append(words))
    monkeypatch.setattr(st, "markdown", lambda words, **_: told.append(words))
    monkeypatch.setattr(context, "link", lambda label, *_, **__: led.append(label))
    ranks = [Rank(name="Quill", value=5, page="actors"), Rank(name="*CSV*", value=2), *[Rank(name="x", value=1)] * 2]
    ranking("Who", "mention", "Nobody.", ranks, most_lines=2)
    assert led == ["Quill"]
    assert told == ["5 mentions", ":small[\\*CSV\\*]", "2 mentions", "and 2 mentions more, in 2 smaller groups"]


def test_without_names_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(st, "caption", lambda words, **_: told.append(words))
    ranking("Who", "mention", "Nobody.", [])
    assert told == ["Nobody."]
