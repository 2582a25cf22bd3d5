"""Buttons that mean what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.widgets.buttons import button_for


def joined(*_: Any) -> None:
    """Something to call."""


def parted(*_: Any) -> None:
    """Something else."""


@pytest.fixture
def key_of(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """``key_of(key, on_click, *args)``: the key that Streamlit gets for the button."""
    drawn: list[dict[str, Any]] = []
    monkeypatch.setattr(st, "button", lambda label, **given: drawn.append(given | {"label": label}))

    def run(key: str, on_click: Callable[..., None], *args: Any, **looks: Any) -> str:
        button_for("Same", key=key, on_click=on_click, args=args, **looks)
        assert drawn[-1]["on_click"] is on_click and drawn[-1]["args"] == args and looks.items() <= drawn[-1].items()
        found: str = drawn[-1]["key"]
        return found

    return run


def test_the_same_button_keeps_its_key_from_run_to_run(key_of: Callable[..., str]) -> None:
    first = key_of("same_0", joined, "ada-quill", "orin-vask", type="tertiary")
    assert first.startswith("same_0_")
    assert key_of("same_0", joined, "ada-quill", "orin-vask") == first


def test_a_place_that_means_something_else_has_another_key(key_of: Callable[..., str]) -> None:
    keys = [
        key_of("same_0", joined, "ada-quill", "orin-vask"),
        key_of("same_0", joined, "ada-quill", "borland"),
        key_of("same_0", parted, "ada-quill", "orin-vask"),
        key_of("same_1", joined, "ada-quill", "orin-vask"),
    ]
    assert len(set(keys)) == 4


def test_words_that_are_no_unicode_make_a_key_too(key_of: Callable[..., str]) -> None:
    assert key_of("same_0", joined, "\ud800").startswith("same_0_")


def draw() -> None:
    import streamlit as st

    from dashboard.widgets.buttons import button_for

    queue = st.session_state.setdefault("queue", ["first", "second", "third"])
    st.session_state.setdefault("done", [])

    def decide(name: str) -> None:
        st.session_state["done"].append(name)
        queue.remove(name)

    if queue:
        button_for("Decide", key="decide_0", on_click=decide, args=(queue[0],))


def test_each_press_decides_what_was_shown_when_it_was_pressed() -> None:
    app = AppTest.from_function(draw).run()
    pressed = app.button[0]
    app.button[0].click().run()
    assert app.session_state["done"] == ["first"]
    assert app.button[0].key != pressed.key  # so that a second press on the old button reaches nobody
    app.button[0].click().run()
    assert app.session_state["done"] == ["first", "second"]
