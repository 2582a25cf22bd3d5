"""Pieces that several pages use: turning to a part of a long list, buttons that mean what is on the screen, and
bringing what was picked into view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zlib import crc32

import streamlit as st

from dashboard import context


def turner(parts: int, number: int, *, key: str, name: str = "number") -> None:
    """Page numbers of ``parts`` parts with ``number`` shown; nothing where there is but one.

    What is turned to is picked as ``name`` (one of `permalink.SELECTION`); the first part needs no word in the address.
    """
    if parts <= 1:
        return
    st.session_state[key] = number

    def turn() -> None:
        chosen = st.session_state[key]
        context.select(**{name: None if chosen == 1 else chosen})

    st.pagination(parts, key=key, on_change=turn)


def button_for(label: str, *, key: str, on_click: Callable[..., None], args: tuple[Any, ...], **looks: Any) -> None:
    """A button, or its shortcut key, that does something with what is shown beside it.

    Streamlit knows a button by its key, and calls back with the arguments of the latest run. In a list that moves up,
    somebody who presses again while the next run is under way would decide about what they have not seen yet. So the
    key holds what is done and to what: each press means what was on the screen. ``key`` is its place on the page.
    """
    mark = crc32(repr((on_click.__qualname__, args)).encode("utf-8", "surrogatepass"))
    st.button(label, key=f"{key}_{mark}", on_click=on_click, args=args, **looks)


# Only numbers and names of ours are put into this script, never an article's text. The page may still be growing when
# it runs, so that it looks again for a while, until the reader scrolls, presses or types.
_SCROLL = """<script data-hit="{pick}">
(() => {{
  const until = Date.now() + 4000;
  let waiting = true;
  for (const event of ["wheel", "touchmove", "pointerdown", "keydown"])
    window.addEventListener(event, () => {{ waiting = false; }}, {{ once: true, passive: true, capture: true }});
  const show = () => {{
    const target = document.querySelector("{selector}");
    if (target) {{
      const top = target.getBoundingClientRect().top;
      if (top < {above} || top > window.innerHeight * {below}) target.scrollIntoView({{ block: "{block}" }});
      // Whoever came by a link goes on from here; whoever pressed an entry of a list stays in the list.
      if ({focus} && document.activeElement === document.body) target.focus({{ preventScroll: true }});
    }}
    if (waiting && Date.now() < until) setTimeout(show, 100);
  }};
  show();
}})();
</script>"""


def scroll_to(
    selector: str, pick: str, *, block: str = "start", above: int = 40, below: float = 0.5, focus: bool = False
) -> None:
    """Brings what the CSS ``selector`` (of ours) finds into view, anew for each ``pick`` (numbers of ours).

    Left where it is between ``above`` pixels from the top of the window and the share ``below`` of its height.
    """
    script = _SCROLL.format(
        selector=selector, pick=pick, block=block, above=above, below=below, focus=str(focus).lower()
    )
    st.html(script, unsafe_allow_javascript=True)
