"""Words of articles where Streamlit reads Markdown: they are untrusted, and stay words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape


def plain(text: str) -> str:
    """Untrusted text for a label or Markdown: shown as it stands, nothing in it is read as formatting."""
    unlinked = _ADDRESS.sub("\u2060", " ".join(text.split()))
    escaped = _MARKDOWN.sub(r"\\\g<0>", unlinked)
    return _LIST.sub(r"\1\\\2", escaped)


def joined(facts: Iterable[str | None]) -> str:
    """Untrusted facts in a row, those left out that are empty: ``occurred · 2 articles``."""
    return plain(" · ".join(fact for fact in facts if fact))


# No escape keeps Markdown from making links of bare addresses; an invisible word joiner inside them does.
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\S)(?=@)", re.IGNORECASE)
_MARKDOWN = re.compile(r"[\\`*_\[\]<>#$:~|^&!]")
_LIST = re.compile(r"^(\d{0,9})([-+=.)])")


def emphasised_html(text: str) -> str:
    """Text of our own with ``*emphasis*``, as HTML; all else in it is escaped."""
    return re.sub(r"\*([^*\n]+)\*", r"<em>\1</em>", escape(text))
