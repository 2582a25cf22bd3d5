"""HTML made of untrusted words: escaped, and links to places of ours. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def tag(name: str, inner: str, kind: str = "") -> str:
    """An element around HTML; ``kind`` is its CSS class."""
    return f'<{name} class="{kind}">{inner}</{name}>' if kind else f"<{name}>{inner}</{name}>"


def text(words: str | None) -> str:
    """Untrusted words as HTML."""
    return escape(words or "")


def anchor(label: str, href: str, kind: str = "") -> str:
    """A link with an untrusted label to an address of ours."""
    looks = f' class="{kind}"' if kind else ""
    return f'<a{looks} href="{escape(href)}">{escape(label)}</a>'


def facts(parts: Iterable[str | None], kind: str = "cq-facts") -> str:
    """A quiet line of untrusted facts, those left out that are empty."""
    told = " · ".join(escape(part) for part in parts if part)
    return tag("p", told, kind) if told else ""
