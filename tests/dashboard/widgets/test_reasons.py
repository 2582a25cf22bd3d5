"""Why the accounts of an event are one, closed at first."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open


def test_the_reasons_are_worked_out_only_once_they_are_asked_for(open_app: Open) -> None:
    app = open_app("event", event="ev-visit")
    assert "Why these 2 accounts are one event" in [each.label for each in app.main.expander]
    assert not listed(app)
    app.session_state["why_ev-visit"] = True
    app.run()
    (told,) = listed(app)
    assert told.count("<li>") == 2 and "Borland Herald · 9 May 2031" in told


def listed(app: AppTest) -> list[str]:
    return [each.value for each in app.html if each.value.startswith("<ol")]


def test_one_account_needs_no_reason(open_app: Open) -> None:
    assert not [each for each in open_app("event", event="ev-protest").main.expander if each.label.startswith("Why")]
