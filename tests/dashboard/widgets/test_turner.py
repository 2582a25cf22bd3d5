"""Page numbers below a long list."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


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
