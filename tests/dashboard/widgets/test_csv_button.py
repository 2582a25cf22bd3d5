"""A list taken along as a file."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from dashboard.shell import context
from dashboard.widgets.csv_button import csv_button


def test_the_file_is_named_after_the_build_and_made_only_when_somebody_presses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []
    drawn: list[dict[str, Any]] = []

    def make() -> bytes:
        made.append("file")
        return b"event,status\n"

    monkeypatch.setattr(st, "download_button", lambda label, data, **given: drawn.append({"data": data} | given))
    monkeypatch.setattr(context, "coverage", lambda: SimpleNamespace(id="b0123456789ab"))
    csv_button("events", make, key="timeline_csv", help="4 events")
    (button,) = drawn
    assert (button["file_name"], button["key"], button["help"]) == (
        "events-b0123456789ab.csv",
        "timeline_csv",
        "4 events",
    )
    assert made == []
    assert button["data"]() == b"event,status\n" and button["on_click"] == "ignore"
