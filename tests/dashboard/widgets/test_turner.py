"""Page numbers below a long list."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.model.paging import paging
from dashboard.shell import context
from dashboard.widgets.turner import turner


def draw(total: int) -> None:
    from dashboard.model.paging import paging
    from dashboard.shell import context
    from dashboard.widgets.turner import turner

    context.enter("quotes")
    turner(paging(total, 2, 10), key="turned")


def test_a_list_of_one_part_has_none() -> None:
    app = AppTest.from_function(draw, args=(9,)).run()
    assert not app.exception and not app.get("pagination")


def test_the_shown_part_of_several_is_set() -> None:
    app = AppTest.from_function(draw, args=(25,)).run()
    assert not app.exception
    assert app.session_state["turned"] == 2


@pytest.mark.parametrize(("chosen", "number"), [(3, 3), (1, None)])
def test_what_is_turned_to_is_picked_and_the_first_part_needs_no_word(
    monkeypatch: pytest.MonkeyPatch, chosen: int, number: int | None
) -> None:
    picked: list[dict[str, Any]] = []
    drawn: list[dict[str, Any]] = []
    monkeypatch.setattr(st, "session_state", {})
    monkeypatch.setattr(st, "pagination", lambda parts, **given: drawn.append({"parts": parts} | given))
    monkeypatch.setattr(context, "select", lambda **given: picked.append(given))
    turner(paging(25, 2, 10), key="turned")
    st.session_state["turned"] = chosen
    drawn[0]["on_change"]()
    assert (drawn[0]["parts"], picked) == (3, [{"number": number}])
