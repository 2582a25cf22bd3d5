"""What a page says of its article for machines: JSON-LD (schema.org NewsArticle), as pages really write it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = re.compile(r"article|blogposting|reportage|newsreport|analysis|opinion|review(?=news)|liveblog", re.I)
_LISTS = frozenset(("collectionpage", "searchresultspage", "itemlist", "contactpage", "aboutpage", "profilepage"))
_DEEPER = ("@graph", "mainEntity", "mainEntityOfPage", "publisher")
_MOST = 400
"""Things that are looked at in one page."""
_LONGEST = 2_000_000
"""Characters of one block of JSON-LD."""


class Structured(NamedTuple):
    """What JSON-LD says: each None where it does not. ``is_list``: the page is called a list of articles."""

    headline: str | None = None
    published: str | None = None
    author: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    open_to_all: bool | None = None
    is_article: bool = False
    is_list: bool = False


def structured(page: HtmlElement) -> Structured:
    """What the first article says that the page describes; empty where it describes none."""
    things = list(_things(page))
    kinds = {kind for thing in things for kind in _kinds(thing)}
    articles = [each for each in things if any(map(_ARTICLES.search, _kinds(each)))]
    # A front describes many articles, an article at times those beside it: the first one counts, if it says when.
    found = next((each for each in articles if each.get("datePublished")), articles[0] if articles else None)
    if found is None:
        return Structured(is_list=bool(kinds & _LISTS))
    return Structured(
        headline=text_in(found.get("headline") or found.get("name")),
        published=text_in(found.get("datePublished") or found.get("dateCreated")),
        author=text_in(found.get("author") or found.get("creator")),
        outlet=text_in(_named(found.get("publisher"), things)),
        language=text_in(found.get("inLanguage")),
        url=text_in(found.get("url") or found.get("mainEntityOfPage")),
        open_to_all=_truth(found.get("isAccessibleForFree")),
        is_article=True,
    )


def text_in(value: object) -> str | None:
    """The words of a value: a string, what an object is called, or those of a list, between commas."""
    if isinstance(value, str):
        return " ".join(html.unescape(value).split())[:1_000] or None
    if isinstance(value, Mapping):
        return text_in(next((value[key] for key in ("name", "@id", "url", "@value") if value.get(key)), None))
    if isinstance(value, list):
        names = dict.fromkeys(name for each in value[:20] if not isinstance(each, list) and (name := text_in(each)))
        return ", ".join(names) or None
    return None


def _named(value: object, things: list[Mapping[str, Any]]) -> object:
    """The thing itself, where a value only gives the number under which it stands elsewhere in the page."""
    if isinstance(value, Mapping) and not value.get("name") and isinstance(value.get("@id"), str):
        return next((each.get("name") for each in things if each.get("@id") == value["@id"] and each.get("name")), None)
    return value


def _truth(value: object) -> bool | None:
    return {"true": True, "false": False}.get(str(value).lower())


def _kinds(thing: Mapping[str, Any]) -> list[str]:
    kind = thing.get("@type")
    return [each.lower() for each in (kind if isinstance(kind, list) else [kind]) if isinstance(each, str)]


def _things(page: HtmlElement) -> Iterator[Mapping[str, Any]]:
    count = 0
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting: list[Any] = [_read(script.text or "")]
        while waiting and count < _MOST:
            each = waiting.pop(0)
            if isinstance(each, list):
                waiting[:0] = each[:_MOST]
            elif isinstance(each, dict):
                count += 1
                yield each
                waiting += [each[key] for key in _DEEPER if key in each]


def _read(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    if len(text) > _LONGEST:
        return None
    for form in (text, re.sub(r"[\x00-\x1f]+", " ", text), re.sub(r",\s{0,20}(?=[}\]])", "", text)):
        try:
            return json.loads(form, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
