"""Bringing what was picked into view."""

from __future__ import annotations

import streamlit as st

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


# Only where nothing has the focus yet, but for the page's name in the menu: whoever is somewhere already stays there.
_FOCUS = """<script>
(() => {{
  const until = Date.now() + 3000;
  const menu = "[data-testid=stTopNavLink], [data-testid=stSidebarNavLink]";
  const free = () => document.activeElement === document.body || document.activeElement?.matches(menu);
  const focus = () => {{
    const target = document.querySelector("{selector}");
    if (target && free()) target.focus({{ preventScroll: true }});
    else if (!target && Date.now() < until) setTimeout(focus, 100);
  }};
  focus();
}})();
</script>"""


def focus_on(selector: str) -> None:
    """Puts the focus on what the CSS ``selector`` (of ours) finds, so that one can type at once."""
    st.html(_FOCUS.format(selector=selector), unsafe_allow_javascript=True)
