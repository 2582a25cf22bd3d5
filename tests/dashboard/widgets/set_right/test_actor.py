"""What an actor is called, set right from the profile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open
from tests.dashboard.curating import button, press, waits

QUILL = "set_right_actor_ada-quill"


def opened(open_app: Open, folder: Path, what: str | None = None) -> AppTest:
    app = press(open_app("actors", builds=folder, actor="ada-quill", on="actors"), QUILL)
    if what:
        app.button_group(key="set_right_what_ada-quill").set_value(what)
        press(app, QUILL)
    return app


def test_a_title_is_taken_off_with_its_undo_on_the_profile(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "called")
    press(app, QUILL, "set_right_role_0")
    (said,) = waits(own_shelf)
    assert (said.kind, said.entity.name, said.value) == ("no-role", "Ada Quill", "envoy")
    assert "<span>“Ada Quill” is not called “envoy”, from the next build on.</span>" in [e.value for e in app.html]
    button(app, "set_right_undo_actor_ada-quill_0").click().run()
    assert waits(own_shelf) == []


def test_a_title_is_given_with_its_days(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "called")
    assert app.button(key="set_right_role_set").disabled
    app.text_input(key="set_right_title").set_value(" Prime  Minister ")
    press(app, QUILL)
    app.date_input(key="set_right_since").set_value(date(2031, 5, 9))
    press(app, QUILL)
    press(app, QUILL, "set_right_role_set")
    (said,) = waits(own_shelf)
    assert (said.kind, said.value, said.days) == ("role", "Prime Minister", "2031-05-09/..")


def test_who_is_no_actor_or_of_another_kind_is_said(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "kind")
    app.radio(key="set_right_sort").set_value("group")
    press(app, QUILL)
    press(app, QUILL, "set_right_sort_set")
    press(opened(open_app, own_shelf), QUILL, "set_right_no_actor")
    assert [(each.kind, each.value) for each in waits(own_shelf)] == [("kind", "group"), ("hide", None)]
