"""HTML of ours in which something can be pressed, as one element: a long list of buttons would be hundreds."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.shell import builds

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
    const at = event.target.closest("[data-pick]")
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setTriggerValue("picked", at.dataset.pick)
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
    while it is drawn, as opening a form. Its links keep the page, as all in our HTML do (`shell.soft_links`).
    """

    def picked() -> None:
        chosen = st.session_state[key].get("picked")
        if isinstance(chosen, str):
            on_pick(chosen)

    found = _PRESSABLE(key=key, data={"html": html}, on_picked_change=picked)
    return found.picked if isinstance(found.picked, str) else None
