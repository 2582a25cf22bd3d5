"""Links and copy buttons in a page's own HTML."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import streamlit as st

from dashboard.shell import context
from dashboard.widgets import listening
from tests.dashboard.conftest import Open


@pytest.mark.parametrize(
    ("followed", "shown"), [("quotes?speaker=orin-vask", ["quotes?speaker=orin-vask"]), (None, [])]
)
def test_what_is_followed_is_shown(monkeypatch: pytest.MonkeyPatch, followed: str | None, shown: list[str]) -> None:
    went: list[str] = []
    monkeypatch.setattr(context, "follow", went.append)
    monkeypatch.setattr(st.components.v2, "component", lambda *_, **__: lambda **_: SimpleNamespace(followed=followed))
    listening.listen()
    assert went == shown


def test_pages_with_links_in_their_html_listen_once(open_app: Open) -> None:
    assert len(open_app("quotes").get("bidi_component")) == 1
