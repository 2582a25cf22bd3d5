"""What HTML of ours holds: its words, its links, its parts."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

Anchors = list[tuple[str, str, dict[str, list[str]]]]


def html_of(app: AppTest, name: str = "cq-front") -> str:
    """The page's own HTML: that of the element with this class."""
    return next((each.value for each in app.main.get("html") if f'class="{name}"' in each.value), "")


def words(html: str) -> str:
    """What is read of it, one line a block."""
    lined = re.sub(r"</?(?:p|li|h\d|section|blockquote|td|th|dt|dd|summary|time)\b[^>]*>", "\n", html)
    lined = re.sub(r"<small>", " ", lined)
    text = unescape(re.sub(r"<[^>]*>", "", lined))
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def anchors(html: str) -> Anchors:
    """Words, page and query of each link."""
    found = []
    for href, label in re.findall(r'<a[^>]*href="([^"]*)"[^>]*>(.*?)</a>', html, re.DOTALL):
        place = urlsplit(unescape(href))
        query = parse_qs(place.query)
        found.append((words(label), place.path.removeprefix("./") or "overview", query))
    return found


def leads(html: str, label: str) -> tuple[str, dict[str, list[str]]]:
    """Page and query of the first link with these words."""
    return next((page, query) for words_, page, query in anchors(html) if words_ == label)
