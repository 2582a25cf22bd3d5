"""Pages that are no article: errors, walls, fronts; told by their words (``reading/pages.toml``) and their links.

A page that says of itself, for machines, that it is an article is never taken for a front.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from analysis.language import lexicon

if TYPE_CHECKING:
    from analysis.reading.pages.blocks import Block
    from analysis.reading.pages.metadata import Metadata

SHORT = 1_200
"""Letters below which a text may be what a server sends in place of one, or the beginning of one."""
_NOTHING = 120
"""Letters below which a text is none."""
_LONGEST_TITLE = 120
_SENTENCE = 12
"""Words of a paragraph that is running text."""
_HEADLINES = 12
"""Links with the words of a headline from which on a page without running text is a front."""
_LEADS = 4
"""Leads below headlines from which on a page is a front."""


def why_none(
    paragraphs: list[str], whole: list[Block], about: Metadata, headings: list[str], unscripted: str = ""
) -> str | None:
    """Why a page is no article and what would help, in plain words; None where it is one.

    ``paragraphs`` are what was found as its text, ``whole`` is all that stands on it,
    and ``unscripted`` what it says to a program that runs no scripts.
    """
    letters = _letters(paragraphs)
    for title in (about.title, *headings[:2]):
        if title and letters < SHORT and is_error(title):
            return f"the page is no article but what a server sent instead (“{title[:60]}”); save the article again"
    if letters < SHORT:
        walls = [each for each in paragraphs if is_wall(each)]
        rest = letters - _letters(walls)
        shown = " ".join(each.text for each in whole)[:20_000]
        if rest < _NOTHING and (walls or is_wall(shown)):
            return (
                "the page holds no text but asks to log in or subscribe; save it from a browser where you can read it"
            )
        if rest < _NOTHING * 2 and needs_script(f"{shown} {unscripted}"):
            return "the page shows its text only with JavaScript; save it from a browser once the text can be read"
    if _is_front(paragraphs, whole, about):
        return "the page is a list of articles (a front or a section) and no article; save the articles themselves"
    if letters < _NOTHING // 2 or (letters < _NOTHING and not _is_called_article(about)):
        return "no text of an article was found in the page; save the article's own page, or its text"
    return None


def what_is_missing(paragraphs: list[str], about: Metadata) -> str | None:
    """What to note of a text that may be only the beginning of an article; None where nothing tells so."""
    last = paragraphs[-2:]
    if any(len(each) < 400 and is_wall(each) for each in last):
        return "the text ends where the page asks to log in or subscribe; save it from a browser where you can read all"
    if about.said.open_to_all is False and _letters(paragraphs) < SHORT:
        return "the page says that its article is for subscribers, and the text is short; it may be only the beginning"
    return None


def is_error(title: str) -> bool:
    """Whether the title or heading of a page is what a server writes where it has no article to send."""
    title = _plain(title)
    return len(title) < _LONGEST_TITLE and bool(_errors().fullmatch(title) or _phrases("error").search(title))


def is_wall(text: str) -> bool:
    """Whether words ask a reader to log in or pay."""
    return bool(_phrases("wall").search(_plain(text)))


def needs_script(text: str) -> bool:
    """Whether words ask a reader to let scripts run."""
    return bool(_phrases("script").search(_plain(text)))


def _is_called_article(about: Metadata) -> bool:
    return about.said.is_article or about.kind == "article"


def _is_front(paragraphs: list[str], whole: list[Block], about: Metadata) -> bool:
    """Whether what was found is the leads of other articles, each below its headline, which is a link."""
    if _is_called_article(about):
        return False
    found = set(paragraphs)
    headlines = [each.linked >= 0.9 * each.letters and len(each.text.split()) >= 4 for each in whole]
    leads = running = 0
    for n, each in enumerate(whole):
        if not headlines[n] and len(each.text.split()) >= _SENTENCE and each.text in found:
            running += 1
            leads += any(headlines[max(0, n - 2) : n])
    address = urlsplit(about.url or "")
    is_home = bool(about.url) and address.path in ("", "/") and not address.query
    if running < _LEADS:
        return sum(headlines) >= (_LEADS if is_home or about.said.is_list else _HEADLINES) and not running
    return leads >= running / 2 or ((is_home or about.said.is_list) and leads >= _LEADS)


def _letters(paragraphs: list[str]) -> int:
    return sum(map(str.isalnum, "".join(paragraphs)))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2019", "'").replace("\u2026", "...").split())


@cache
def _errors() -> re.Pattern[str]:
    words = lexicon.toml("reading/pages")["error"]
    titles, numbers = lexicon.alternatives(words["titles"]), lexicon.alternatives(words["numbers"])
    number = rf"(?:error\s)?(?:{numbers})(?:\serror)?(?:\s?[:|–—-]?\s(?:{titles}))?"
    # The name of an outlet may stand behind it, as in all titles of its pages.
    return re.compile(rf"(?:{titles}|{number})\.?(?:\s[|–—·-]\s.{{1,60}})?")


@cache
def _phrases(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternatives(lexicon.toml('reading/pages')[section]['phrases'])})")
