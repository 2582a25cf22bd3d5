"""Articles of Wikinews by category, by the interface that MediaWiki offers to programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.requests import BadList, Contents, Listing
from analysis.reading.fields import Unreadable

API = "https://en.wikinews.org/w/api.php"
MOST = 500
"""Pages that it names for a request."""
_LARGEST = 20_000_000


def category(name: str, api: str = API) -> Listing:
    """The first request for a category ("Diplomacy", with or without "Category:" before it)."""
    name = name.strip()
    return _request(api, name if name.lower().startswith("category:") else f"Category:{name}", {})


def _request(api: str, title: str, further: Mapping[str, str]) -> Listing:
    parameters = {
        "action": "query",
        "list": "categorymembers",
        "cmtitle": title,
        "cmnamespace": "0",
        "cmtype": "page",
        "cmlimit": str(MOST),
        "format": "json",
        "formatversion": "2",
        "maxlag": "5",
        **further,
    }
    return Listing(f"{api}?{urlencode(parameters)}", partial(_read, api, title), service=True)


def _read(api: str, title: str, answer: Answer) -> Contents:
    """The pages of an answer, and the request for those that follow. Raises `BadList`."""
    try:
        told = json.loads(answer.content(_LARGEST).decode("utf-8", "replace"))
    except (ValueError, RecursionError, Unreadable):
        raise BadList("the answer of Wikinews cannot be read; try again later") from None
    if not isinstance(told, dict):
        raise BadList("the answer of Wikinews is none of its usual ones; try again later")
    if "error" in told:
        raise BadList(f"Wikinews does not take the request: {_said(told['error'])}", again=_is_busy(told["error"]))
    query = told.get("query")
    members = query.get("categorymembers") if isinstance(query, dict) else None
    members = members if isinstance(members, list) else []
    further = told.get("continue")
    if not members and not further:
        raise BadList(f"Wikinews has no article in {title!r}; check the name of the category")
    site = "{0.scheme}://{0.netloc}".format(urlsplit(api))
    links = [
        Link(f"{site}/wiki/{quote(each['title'].replace(' ', '_'), safe=':,()!@*;/~')}", each["title"])
        for each in members
        if isinstance(each, dict) and isinstance(each.get("title"), str)
    ]
    plain = {str(key): str(value) for key, value in further.items()} if isinstance(further, dict) else {}
    return Contents(links, (_request(api, title, plain),) if plain else ())


def _is_busy(error: Any) -> bool:
    return isinstance(error, dict) and error.get("code") in ("maxlag", "ratelimited", "readonly")


def _said(error: Any) -> str:
    return str(error.get("info", error) if isinstance(error, dict) else error)[:200]
