"""The way from one word that was looked for to the next, in an article's text: by button and by key, in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.format.wording import shortened
from dashboard.shell import context

# Only numbers of ours are put into this script. It finds the marks anew at each step, since the text may have been
# drawn again, and waits for one that is still to come.
_SCRIPT = """<script data-hits="{pick}">
(() => {{
  const steps = window.cqHits = window.cqHits || {{ at: 0 }};
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const all = () => document.querySelectorAll(".cq-text [data-found]");
  const total = () => Array.from(all()).reduce((most, each) => Math.max(most, Number(each.dataset.found)), 0);
  const show = (scroll) => {{
    let first = null;
    for (const each of all()) {{
      const here = Number(each.dataset.found) === steps.at;
      each.classList.toggle("now", here);
      if (here && !first) first = each;
    }}
    const place = document.querySelector(".cq-steps b");
    if (place) place.textContent = steps.at + " of " + total();
    const top = first ? first.getBoundingClientRect().top : 0;
    const seen = first && top > 120 && top < window.innerHeight * 0.85;
    const go = scroll === "always" || (scroll && !seen);
    if (first && go) first.scrollIntoView({{ block: "center", behavior: still ? "auto" : "smooth" }});
    return first !== null;
  }};
  steps.go = (by) => {{
    const most = total();
    if (!most) return;
    steps.at = ((steps.at - 1 + by + most) % most) + 1;
    show("always");
  }};
  if (!steps.listening) {{
    steps.listening = true;
    document.addEventListener("click", (event) => {{
      const button = event.target.closest && event.target.closest(".cq-steps button");
      if (button) steps.go(button.classList.contains("cq-previous") ? -1 : 1);
    }});
    document.addEventListener("keydown", (event) => {{
      if (!document.querySelector(".cq-steps") || event.metaKey || event.ctrlKey || event.altKey) return;
      const inside = event.target.closest && event.target.closest(".cq-steps");
      const typing = event.target.closest && event.target.closest(
        "input, textarea, select, [contenteditable], [role=combobox], [role=listbox]");
      const by = {{ n: 1, p: -1 }}[event.key]
        || (inside ? {{ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }}[event.key] : 0);
      if (!by || typing) return;
      event.preventDefault();
      steps.go(by);
    }});
  }}
  steps.at = {first};
  const until = Date.now() + 4000;
  const begin = () => {{ if (!show({scroll}) && Date.now() < until) setTimeout(begin, 100); }};
  begin();
}})();
</script>"""


def show(asked: str, total: int, first: int, *, scroll: bool) -> None:
    """What was looked for, which of the ``total`` hits is shown, and the way to the others.

    ``first`` is the hit to begin with, from 1; ``scroll`` brings it into view.
    """
    back = (
        f'<a href="{escape(context.href("search", q=asked))}" title="Back to all that was found">'
        f"{escape(shortened(asked, 60))}</a>"
    )
    with st.container(key="hit_steps", gap=None):
        if not total:
            st.html(f'<div class="cq-steps"><span>No word of {back} stands in this text.</span></div>')
            return
        buttons = (
            '<button type="button" class="cq-previous" aria-keyshortcuts="p" title="Key p">Previous</button>'
            '<button type="button" class="cq-next" aria-keyshortcuts="n" title="Key n">Next</button>'
            if total > 1
            else ""
        )
        st.html(
            f'<div class="cq-steps" role="group" aria-label="Words that were looked for"><span>{back}</span>'
            f'<b role="status">{first} of {total}</b>{buttons}</div>'
        )
        script = _SCRIPT.format(pick=f"{first}-{total}", first=first, scroll=str(scroll).lower())
        st.html(script, unsafe_allow_javascript=True)


def first_hit(hits: Sequence[tuple[int, int]], picked: tuple[int, int] | None) -> int:
    """The hit to begin with, from 1: the first in the stretch that was picked or after it, else the first of all."""
    if picked is None:
        return 1
    return next((nth for nth, (_, end) in enumerate(hits, start=1) if end > picked[0]), 1)
