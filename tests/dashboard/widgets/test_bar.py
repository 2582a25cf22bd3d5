"""A bar under a name."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.widgets.bar import ACCENT, bar


@pytest.mark.parametrize(("value", "width"), [(8, "100.0%"), (1, "12.5%"), (0, "0.0%")])
def test_a_bar_is_as_long_as_its_share(monkeypatch: pytest.MonkeyPatch, value: int, width: str) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", drawn.append)
    bar(value, 8)
    bar(value, 8, "#123456")
    assert [
        f"width:{width};background:{colour}" in each for each, colour in zip(drawn, (ACCENT, "#123456"), strict=True)
    ] == [
        True,
        True,
    ]
