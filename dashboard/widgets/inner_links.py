"""Links inside a piece of HTML that stay in this visit: the page changes without being loaded anew.

Without the script, or with a key held (a new tab), they are links like any other.
"""

from __future__ import annotations

import streamlit as st

CLASS = "cq-go"
"""The CSS class of links that stay in the visit. Their addresses are those of `context.href`."""

# The browser's own "back" tells Streamlit of an address that has changed; this tells it of one that goes forward.
_SCRIPT = f"""<script>
(() => {{
  if (window.cqInnerLinks) return;
  window.cqInnerLinks = true;
  document.addEventListener("click", (event) => {{
    const link = event.target.closest && event.target.closest("a.{CLASS}");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (new URL(link.href).origin !== window.location.origin) return;
    event.preventDefault();
    window.history.pushState({{}}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate", {{ state: {{}} }}));
    const main = document.querySelector('[data-testid="stMain"]');
    if (main) main.scrollTo({{ top: 0 }});
  }});
}})();
</script>"""


def keep_inner_links() -> None:
    """Makes the links of this page's HTML with `CLASS` stay in the visit. Once for a page."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)
