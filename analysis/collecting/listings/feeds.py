"""Feeds (RSS and Atom): the address of each entry, with its title and day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urljoin

from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.requests import BadList, Contents
from analysis.reading.feeds import LIMIT, looks, parsed
from analysis.reading.fields import Unreadable
from analysis.reading.pages.blocks import text_of

_HEAD = 1 << 17
"""Bytes of a page in which it may name its feed."""
_LINK = re.compile(rb"<link\s[^<>]{1,2000}>", re.I)
_FEED = re.compile(rb"application/(?:rss|atom)\+xml", re.I)
_HREF = re.compile(rb"\bhref\s{0,3}=\s{0,3}[\"']([^\"'\s<>]{1,1000})[\"']", re.I)
MOST = 10_000
"""Entries of a feed that are taken."""


def is_feed(content: bytes) -> bool:
    """Whether an answer, unpacked, is a feed, whatever its server calls it."""
    return looks(content)


def read(answer: Answer) -> Contents:
    """The entries of a feed that was fetched. Raises `BadList`."""
    try:
        raw = answer.content(LIMIT)
    except Unreadable as error:
        raise BadList(str(error)) from None
    return Contents(tuple(links(raw, answer.url)))


def links(raw: bytes, base: str) -> Iterator[Link]:
    """The entries of a feed. ``base`` is its address. Raises `BadList` where it is none."""
    if not looks(raw):
        raise BadList("this is no feed; check its address in a browser")
    feed = parsed(raw)
    nothing = True
    for entry in (feed.get("entries") or [])[:MOST]:
        url = _address(entry)
        if url:
            nothing = False
            published = entry.get("published") or entry.get("created") or None
            title = " ".join(text_of(str(entry.get("title") or "")[:2_000]).split()) or None
            yield Link(urljoin(base, url) if base else url, title, published)
    if nothing and feed.get("bozo"):
        raise BadList("the feed is damaged; try again later")


def named_in(content: bytes, base: str) -> str | None:
    """The address of the feed that a page (unpacked, at ``base``) names as its own, None where it names none."""
    for tag in _LINK.findall(content[:_HEAD]):
        href = _HREF.search(tag)
        if _FEED.search(tag) and href:
            return urljoin(base, unescape(href[1].decode("utf-8", "replace")))
    return None


def _address(entry: Mapping[str, Any]) -> str | None:
    """Where the entry's page is: the address that a service put its own before, else the one that is given."""
    original = entry.get("feedburner_origlink")
    given = original or entry.get("link")
    if not given and str(entry.get("id", "")).startswith("http"):
        given = entry.get("id")
    return str(given) if given else None
