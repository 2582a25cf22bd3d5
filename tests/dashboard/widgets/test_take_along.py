"""Events as files for other programs, offered when somebody asks."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
import streamlit as st

from dashboard.widgets.take_along import addresser
from tests.dashboard.conftest import Open


def test_closed_it_costs_one_button(open_app: Open) -> None:
    app = open_app("timeline")
    assert not app.get("download_button")


def test_opened_it_offers_a_table_a_calendar_and_a_timeline(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: dict[str, dict[str, Any]] = {}
    popover = st.popover

    def opened(*args: Any, **given: Any) -> Any:
        box = popover(*args, **given)
        box._open = True
        return box

    monkeypatch.setattr(st, "popover", opened)
    monkeypatch.setattr(
        st, "download_button", lambda label, data, **given: offered.update({label: {"data": data} | given})
    )
    open_app("timeline")
    assert list(offered) == ["Table (CSV)", "Calendar (iCalendar)", "TimelineJS (JSON)"]
    assert all(isinstance(each["data"], partial) and each["on_click"] == "ignore" for each in offered.values())
    assert b"BEGIN:VEVENT" in offered["Calendar (iCalendar)"]["data"]()
    assert offered["Calendar (iCalendar)"]["file_name"].endswith(".ics")


def test_addresses_of_events_are_made_when_nobody_is_at_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.widgets.take_along.context.href", lambda page, event: f"{page}?event={event}")
    assert addresser()("ev & visit") == "event?event=ev%20%26%20visit"
