"""GDELT's search of news (DOC 2.0): the addresses of articles that fit a query, over any span of days.

The service gives no more than `MOST` articles for a request. Where there are as many, the span is asked for in halves,
down to `SHORTEST`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any
from urllib.parse import urlencode

from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.requests import BadList, Contents, Listing
from analysis.reading.fields import Unreadable

API = "https://api.gdeltproject.org/api/v2/doc/doc"
MOST = 250
"""Articles that it gives for a request."""
PAUSE = 6.0
"""Seconds between two requests: it asks for five."""
SHORTEST = timedelta(minutes=30)
"""It knows when it saw an article to a quarter of an hour."""
DAYS = 7
"""Days before the last one that are asked for where nobody says from when on."""
_STYLE = "%Y%m%d%H%M%S"
_LARGEST = 20_000_000


def search(query: str, first: date | None, last: date | None, api: str = API) -> Listing:
    """The first request for a query; ``first`` and ``last`` are days (in universal time), both included."""
    today = datetime.now(UTC).date()
    last = min(last or today, today)
    first = first or last - timedelta(days=DAYS)
    start = datetime.combine(first, time.min, UTC)
    return _request(api, query, start, datetime.combine(last, time.max, UTC).replace(microsecond=0))


def _request(api: str, query: str, start: datetime, end: datetime) -> Listing:
    parameters = {
        "query": query,
        "mode": "ArtList",
        "format": "json",
        "sort": "DateAsc",
        "maxrecords": MOST,
        "startdatetime": start.strftime(_STYLE),
        "enddatetime": end.strftime(_STYLE),
    }
    read = partial(_read, api, query, start, end)
    return Listing(f"{api}?{urlencode(parameters)}", read, service=True, pause=PAUSE)


def _read(api: str, query: str, start: datetime, end: datetime, answer: Answer) -> Contents:
    """The articles of an answer, or the requests for the halves of its span. Raises `BadList`."""
    found = list(_links(_told(answer)))
    if len(found) < MOST:
        return Contents(found)
    if end - start <= SHORTEST:
        note = f"GDELT names only {MOST} articles of {start:%d %B %Y, %H:%M}; a narrower query finds the others"
        return Contents(found, notes=(note,))
    middle = (start + (end - start) / 2).replace(microsecond=0)
    halves = (_request(api, query, start, middle), _request(api, query, middle + timedelta(seconds=1), end))
    return Contents(found, halves)


def _told(answer: Answer) -> Any:
    try:
        text = answer.content(_LARGEST).decode("utf-8", "replace").strip()
    except Unreadable as error:
        raise BadList(str(error)) from None
    if not text or text == "{}":
        return {}
    try:
        # Titles come with line ends in them, and with marks that were escaped and need not be.
        return json.loads(re.sub(r'\\(?!["\\/bfnrtu])', r"\\\\", text), strict=False)
    except (ValueError, RecursionError):
        said = " ".join(text.split())[:200]
        raise BadList(f"GDELT does not take the query: {said}", again="limit requests" in said.lower()) from None


def _links(told: Any) -> Iterator[Link]:
    articles = told.get("articles") if isinstance(told, dict) else None
    for each in articles if isinstance(articles, list) else ():
        url, title = (each.get("url"), each.get("title")) if isinstance(each, dict) else (None, None)
        if isinstance(url, str) and url:
            yield Link(url, title if isinstance(title, str) else None)
