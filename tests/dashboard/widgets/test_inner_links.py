"""Links inside HTML that stay in the visit."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.widgets.inner_links import CLASS, keep_inner_links


def test_the_script_takes_plain_clicks_on_these_links_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", lambda script, **_: drawn.append(script))
    keep_inner_links()
    (script,) = drawn
    assert f'closest("a.{CLASS}")' in script
    # A key held means a new tab; another origin is another site.
    for part in ("event.metaKey", "event.ctrlKey", "window.location.origin", "pushState", "popstate"):
        assert part in script
