"""What a page says where the filters leave nothing to show."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.screen import headings, texts


def draw(what: str, since: int) -> None:
    from datetime import date

    import streamlit as st

    from analysis.coverage import Filter
    from dashboard.shell import context
    from dashboard.shell.empty_states import nothing_matches

    context.enter("quotes")
    if since and "drawn" not in st.session_state:
        st.session_state["drawn"] = True
        context.narrow(Filter(since=date(since, 1, 1), date_kind="event"))
    nothing_matches(what)


@pytest.mark.parametrize("what", ["quotes", "articles"])
def test_without_a_filter_there_is_nothing_to_clear(what: str) -> None:
    app = AppTest.from_function(draw, args=(what, 0)).run()
    assert not app.exception
    assert headings(app) == [f"No {what} here"]
    assert f"This coverage holds no {what}." in texts(app)
    assert not app.button


def test_filters_that_leave_nothing_can_be_cleared_and_the_kind_of_date_stays() -> None:
    app = AppTest.from_function(draw, args=("events", 2031)).run()
    assert headings(app) == ["No events match these filters"]
    assert "Loosen a filter in the sidebar, or clear them all." in texts(app)
    app.button(key="clear_nothing_events").click().run()
    assert headings(app) == ["No events here"]
    assert app.session_state["_view"].filter.date_kind == "event"
