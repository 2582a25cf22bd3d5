"""A list taken along as a file."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
import streamlit as st

from dashboard.format.csv_file import csv_file
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
    monkeypatch.setattr(context, "coverage", lambda: SimpleNamespace(id="b0123456789ab", urls=dict))
    csv_button("events", make, key="timeline_csv", help="4 events")
    (button,) = drawn
    assert (button["file_name"], button["key"], button["help"]) == (
        "events-b0123456789ab.csv",
        "timeline_csv",
        "4 events",
    )
    assert made == []
    assert button["data"]() == b"event,status\n" and button["on_click"] == "ignore"


def test_each_row_has_the_whole_address_where_the_dashboard_knows_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Any] = []
    coverage = SimpleNamespace(id="b0123456789ab", urls=lambda: {"a1": "https://post.example/1"})
    monkeypatch.setattr(st, "download_button", lambda label, data, **given: drawn.append(data))
    monkeypatch.setattr(st, "context", SimpleNamespace(url="https://desk.example/news/quotes"))
    monkeypatch.setattr(context, "coverage", lambda: coverage)
    table = pd.DataFrame({"event": ["ev-1"], "article": ["a1"]})
    csv_button("events", lambda: csv_file(table, ["event", "article"]), key="csv", help="")
    _, row = drawn[0]().decode("utf-8-sig").splitlines()
    assert row == (
        "ev-1,a1,https://desk.example/news/event?build=b0123456789ab&dates=published&event=ev-1&on=event,"
        "https://post.example/1"
    )
