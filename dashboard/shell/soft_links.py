"""Links inside HTML that keep the page: what is only read is one piece of HTML, and its links must not load all anew.

A link of Streamlit's own is an element of the page each, which costs as much as a widget. A link in HTML would load the
whole app again. This makes it what the browser's back and forward buttons are: another address, and the same page.
"""

from __future__ import annotations

import streamlit as st

# Streamlit listens to "popstate" and shows what the address then says. Left to the browser: what opens elsewhere, what
# leads out of the app, a press with a key held or another button, and all of it where the app is shown inside a frame.
_SCRIPT = """<script data-soft="1">
(() => {
  if (window.communiqueSoftLinks) return;
  window.communiqueSoftLinks = true;
  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("[data-testid=stHtml] a[href]") : null;
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey
      || event.altKey || link.target || link.hasAttribute("download")) return;
    const to = new URL(link.getAttribute("href"), document.baseURI);
    if (to.origin !== location.origin || to.hash) return;
    event.preventDefault();
    const from = location.pathname;
    history.pushState({}, "", to);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (to.pathname !== from) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
})();
</script>"""


def keep_the_page() -> None:
    """Puts the script on the page, which is one element; it works for all HTML of all pages."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)
