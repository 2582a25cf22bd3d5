"""Buttons that mean what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zlib import crc32

import streamlit as st


def button_for(label: str, *, key: str, on_click: Callable[..., None], args: tuple[Any, ...], **looks: Any) -> None:
    """A button, or its shortcut key, that does something with what is shown beside it.

    Streamlit knows a button by its key, and calls back with the arguments of the latest run. In a list that moves up,
    somebody who presses again while the next run is under way would decide about what they have not seen yet. So the
    key holds what is done and to what: each press means what was on the screen. ``key`` is its place on the page.
    """
    mark = crc32(repr((on_click.__qualname__, args)).encode("utf-8", "surrogatepass"))
    st.button(label, key=f"{key}_{mark}", on_click=on_click, args=args, **looks)
