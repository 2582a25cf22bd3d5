"""HTML of ours in which something can be pressed, as one element: a long list of buttons would be hundreds."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any

import streamlit as st

from dashboard.shell import builds, context
from dashboard.shell.permalink import SELECTION

_SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
  const home = parentElement.querySelector(".cq-pressable")
  if (home.dataset.shown !== data.html) {
    // Whoever pressed with the keyboard stays where they were, though the button is a new one.
    const buttons = () => [...home.querySelectorAll("button")]
    const at = buttons().indexOf(document.activeElement)
    home.innerHTML = data.html
    home.dataset.shown = data.html
    if (at >= 0) buttons()[at]?.focus({ preventScroll: true })
  }
  home.onclick = event => {
    const at = event.target.closest("[data-pick], [data-go]")
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (at.dataset.pick) setTriggerValue("picked", at.dataset.pick)
    else setTriggerValue("gone", at.dataset.go)
  }
}
"""
_PRESSABLE = st.components.v2.component(
    "pressable",
    html='<div class="cq-pressable"></div>',
    css=(builds.ASSETS / "event_rows.css").read_text(encoding="utf-8"),
    js=_SCRIPT,
    isolate_styles=False,
)


def pressable(html: str, *, key: str, on_pick: Callable[[str], None]) -> str | None:
    """Shows HTML of ours, every word of an article in it escaped. Press on what has ``data-pick`` and ``on_pick`` is
    called with its value, before the page is drawn anew; what was pressed is given back too, for what can only be done
    while it is drawn, as opening a form. A press on a link made by `way` leads there without loading the page anew.

    Raises nothing of what a browser sends: a way that is none leads nowhere.
    """

    def picked() -> None:
        chosen = st.session_state[key].get("picked")
        if isinstance(chosen, str):
            on_pick(chosen)

    found = _PRESSABLE(key=key, data={"html": html}, on_picked_change=picked, on_gone_change=lambda: None)
    if isinstance(found.gone, str):
        _go(found.gone)
    return found.picked if isinstance(found.picked, str) else None


def way(words: str, page: str, **selected: str | int | None) -> str:
    """A link as HTML, to be shown by `pressable`: the whole address for a new tab, and where a press leads."""
    asked: dict[str, Any] = {name: str(value) for name, value in selected.items() if value is not None}
    told = json.dumps([page, asked])
    return f'<a href="{escape(context.href(page, **asked))}" data-go="{escape(told)}">{escape(words)}</a>'


def _go(told: str) -> None:
    try:
        page, asked = json.loads(told)
    except (TypeError, ValueError):
        return
    if isinstance(page, str) and page in context.SCRIPTS and isinstance(asked, dict):
        picked: dict[str, Any] = {name: str(asked[name]) for name in SELECTION if name in asked}
        context.go(page, **picked)
