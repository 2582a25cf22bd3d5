"""RSS and Atom: an article an entry, by feedparser, which reads them as they are written and not as they should be.

The full text (``content:encoded``) counts before the description, which is often only the beginning: that is noted.
Origins are ``feed.xml#3`` for the third entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, BinaryIO

from analysis.language import lexicon
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.blocks import PARAGRAPH, text_of
from analysis.reading.pages.trees import after_prolog
from analysis.records import Article, Rejection

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
LIMIT = 50_000_000
"""Bytes of a feed, which is read as a whole."""
_START = re.compile(rb"<(?:rss|feed|rdf:rdf|[a-z]{1,10}:feed)[\s>]")
_DOCTYPE = re.compile(rb"<!doctype[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*")
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE)\b", re.I)
_NUMBER = re.compile(rb"&#(?:[xX]0{0,20}([0-9a-fA-F]{1,40})|0{0,20}([0-9]{1,40}));?")
_LAST_CHARACTER = 0x10FFFF
_APPEARED = re.compile(r"The post .{1,300} (?:first )?appeared (?:first )?on .{1,150}\.\s*\Z", re.S)
_ESCAPED = re.compile(
    r"</?(?:p|br|div|a|em|strong|b|i|span|img|h\d|ul|li)\b[^<>]{0,500}>|&(?:amp|lt|gt|quot|#\d{2,5}|[a-z]{2,6});"
)
"""Tags and entities that are left in a text without tags: it was escaped twice."""
_NOTE = 500
"""Characters at the end of a text in which a weblog may name itself."""
_END = 200
"""Characters at the end of a text in which it may say that it goes on."""
_FULL = 1_200
"""Characters from which on a description is taken for the whole text, unless it says that it goes on."""


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a feed, whatever it is called."""
    start = after_prolog(head)
    before = _DOCTYPE.match(start)
    return bool(_START.match(start, before.end() if before else 0))


def read_feed(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of each entry, or why there is none, and what could not be used of it."""
    raw = stream.read(LIMIT + 1)
    if len(raw) > LIMIT:
        yield Rejection(origin=origin, reason=f"the feed is larger than {LIMIT // 1_000_000} MB; split it")
        return
    if not looks(raw):
        reason = "the XML is no feed (RSS or Atom), and other XML is not read; save the articles as text or pages"
        yield Rejection(origin=origin, reason=reason, content=raw)
        return
    feed = parsed(raw)
    entries = feed.get("entries") or []
    if not entries:
        told = "it is damaged or holds no entries" if feed.get("bozo") else "it holds no entries"
        yield Rejection(origin=origin, reason=f"there is no article in the feed: {told}; save it again", content=raw)
        return
    if feed.get("bozo") and _is_damage(feed):
        yield Rejection(origin=origin, reason="the feed is no well-formed XML; what could be read of it was", kept=True)
    about = feed.get("feed") or {}
    for number, entry in enumerate(entries, start=1):
        here = f"{origin}#{number}"
        notes: list[str] = []
        try:
            yield _article(entry, about, here, notes, options)
            yield from (Rejection(origin=here, reason=note, kept=True) for note in notes)
        except Unreadable as error:
            yield Rejection(origin=here, reason=str(error), content=str(entry.get("link", "")).encode())


def is_cut(text: str) -> bool:
    """Whether a text says at its end that it goes on elsewhere."""
    return bool(_cut().search(text[-_END:]))


def parsed(raw: bytes) -> Mapping[str, Any]:
    """What feedparser makes of a feed: its ``entries``, and what it says of itself in ``feed``."""
    import feedparser

    # Entities of its own blow up, or lead to files of the machine: the declarations are taken out before parsing.
    if _ENTITY.search(raw[:1_000_000]):
        raw = re.sub(rb"<!ENTITY[^>]{0,2000}>", b"", raw)
    # A number that is no character's would end the parser, and with it the feed.
    raw = _NUMBER.sub(_of_a_character, raw)
    found: Mapping[str, Any] = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    return found


def _of_a_character(number: re.Match[bytes]) -> bytes:
    """The number of a character as it stands; of none, the mark for a lost one."""
    value = int(number[1], 16) if number[1] else int(number[2])
    is_one = 0 < value <= _LAST_CHARACTER and not 0xD800 <= value <= 0xDFFF
    return number[0] if is_one else b"&#xFFFD;"


def _is_damage(feed: Mapping[str, Any]) -> bool:
    """Whether it is the XML that is wrong, and not what a server would have said of its character set."""
    return type(feed.get("bozo_exception")).__name__ not in ("CharacterEncodingOverride", "NonXMLContentType")


def _article(
    entry: Mapping[str, Any], about: Mapping[str, Any], origin: str, notes: list[str], options: Options
) -> Article:
    contents = [each.get("value") or "" for each in entry.get("content") or []]
    summary = entry.get("summary") or ""
    longest = max([*contents, summary], key=len)
    text = _without_note(_plain(longest)).strip()
    goes_on = is_cut(text)
    text = text.removesuffix("[…]").removesuffix("[...]").rstrip()
    if not text:
        raise Unreadable("the entry holds no text, only a title and a link; fetch the page first")
    is_summary = longest not in contents or (bool(contents) and contents[0] == summary and len(text) < _FULL)
    if goes_on or (is_summary and len(text) < _FULL):
        notes.append("the feed gives only the beginning or a summary of the article; fetch the page for all of it")
    source = (entry.get("source") or {}).get("title") or about.get("title")
    fields = {
        "text": text,
        "title": " ".join(_plain(entry.get("title") or "").split()) or None,
        # Never from an update, and never from half of a date, of which feedparser makes a whole one.
        "published": entry.get("published") or entry.get("created") or None,
        "author": _plain(entry.get("author") or "") or None,
        "source": _outlet(_plain(source or "")) or None,
        "url": entry.get("link") or None,
        "language": about.get("language") or None,
    }
    return article_from(fields, origin, notes, options.day_first)


def _plain(markup: str) -> str:
    """The text of what a feed holds as HTML, also where it was escaped once too often."""
    paragraphs = text_of(markup).split(PARAGRAPH)
    again = (text_of(each) if _ESCAPED.search(each) else each for each in paragraphs)
    return PARAGRAPH.join(each for each in again if each)


def _without_note(text: str) -> str:
    """Without the line that weblogs put below each entry: "The post … appeared first on …"."""
    return text[:-_NOTE] + _APPEARED.sub("", text[-_NOTE:])


def _outlet(title: str) -> str:
    return _tail().sub("", title).strip()


@cache
def _tail() -> re.Pattern[str]:
    """What stands behind an outlet's name in the title of its feed."""
    words = lexicon.alternatives(lexicon.toml("reading/pages")["feed"]["tails"])
    return re.compile(rf"\s+[-|–—»:]\s+(?:{words})\b.{{0,40}}\Z", re.I)


@cache
def _cut() -> re.Pattern[str]:
    """How a text ends that goes on elsewhere: with an ellipsis, or with words that lead there, or both."""
    words = lexicon.alternatives(lexicon.toml("reading/pages")["feed"]["more"])
    dots = r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])"
    return re.compile(rf"(?:{dots}|(?:{dots}\s*)?\b(?:{words})\b.{{0,60}})\s*\Z", re.I | re.S)
