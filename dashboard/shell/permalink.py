"""What a person looks at ⇄ the address that shows it again: build, page, filter and what is picked on the page.

Pure functions, no Streamlit. An address is written out wholly: it names the build, so that it means the same when the
coverage has grown, and a field that is not in it does not narrow. Reading one never fails: what makes no sense is left
out, and said in a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast, get_args
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from analysis.coverage import ActorPart, Filter, Unit
from analysis.records import EventType, QuoteKind, Status

PAGES: tuple[str, ...] = (
    "overview",
    "timeline",
    "relations",
    "quotes",
    "actors",
    "compare",
    "search",
    "article",
    "event",
    "affair",
    "notebook",
    "sources",
    "curate",
    "method",
    "add",
)
"""The pages by their place in the address. The first is the one at the root."""

SELECTION: Mapping[str, str] = {
    "article": "an article's id",
    "start": "first character of a span in that article",
    "end": "the character after its last",
    "event": "an event's id",
    "affair": "an affair's id: the events that follow each other in one matter",
    "report": "a report's id",
    "quote": "a quote's id",
    "actor": "an entity's id: whose profile",
    "other": "an entity's id: with whom",
    "speaker": "an entity's id, or the words for a speaker whom no entity stands for",
    "about": "an entity's id: whom the quoted words name",
    "stance": "what a quote's cue does",
    "words": "words to look for in a list",
    "written": "a name as it is written in the articles",
    "kind": "a kind of entity",
    "view": "which of a page's views",
    "order": "the order of its list",
    "defect": "what was mended in texts",
    "reason": "a reason why something was not read, or noted",
    "notebook": "a notebook's id",
    "number": "which part of a long list, from 1",
    "placed": "where events without a date are drawn: told, on the day on which they were first told",
    "undated": "which part of the events without a date, from 1",
    "one": "entities' ids, joined by commas: one side of a relation",
    "two": "entities' ids, joined by commas: the other side",
    "alone": "whether states stand for themselves, without their ministries and officials: yes",
    "period": "the day, month or year of a list: 2031-04",
    "q": "what is looked for in the search",
    "by": "what is compared: outlets, actors or periods",
    "first": "the first that is compared: an outlet, an entity's id, or a period (2031-03-04..2031-03-31)",
    "second": "the second",
    "third": "the third",
    "fourth": "the fourth",
    "unnamed": "of which kind an unnamed source is",
    "from": "the first day that the timeline shows (2021-03-18)",
    "to": "the last day that the timeline shows (2021-03-18)",
    "lanes": "what the timeline has a lane for: affairs, or whoever acts where it is left out",
    "only": "what is shown alone, for a page that embeds it: drawing",
}
"""What can be picked on a page, and be in an address. A page that picks something new adds its name here."""

_ON = "on"
"""The page that a selection belongs to. Streamlit carries the parameters along when somebody goes to another page."""
PARTS = frozenset({"number", "undated"})
"""Which part of a list is shown: these mean nothing in another list."""
_NUMBERS = frozenset({"start", "end", *PARTS})
_LONGEST = 300
"""Characters of one value. Ids are shorter; whoever sends more does not mean a value."""
_MOST = 200
"""Values of one field."""
_BUILD = re.compile(r"b[0-9a-f]{12}")
_SPEAKERS = {"unnamed": True, "named": False}
_ALL, _WHOLE, _SHOWN = "all", "whole", "shown"
"""What an address says where actors are asked for together, with all who stand for a state, and doubtful events too."""

Query = dict[str, list[str]]
"""Query parameters; a field with several values repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One thing to look at. ``build`` None means the current one; ``selection`` holds names of `SELECTION`."""

    page: str = PAGES[0]
    build: str | None = None
    filter: Filter = field(default_factory=Filter)
    selection: Mapping[str, str] = field(default_factory=dict)


def to_query(view: View) -> Query:
    """The view, without its page, as query parameters. Raises ValueError for a selection that `SELECTION` lacks."""
    query: Query = {}
    if view.build:
        query["build"] = [view.build]
    for name, values in _written(view.filter):
        if values:
            query[name] = values
    for name in SELECTION:
        value = view.selection.get(name)
        if value is not None and value != "":
            query[name] = [str(value)]
    if set(query) & set(SELECTION):
        query[_ON] = [view.page]
    unknown = set(view.selection) - set(SELECTION)
    if unknown:
        raise ValueError(f"{sorted(unknown)} cannot stand in an address; `permalink.SELECTION` lists what can")
    return query


def _written(filter_: Filter) -> Iterable[tuple[str, list[str]]]:
    yield "actors", list(filter_.actors)
    yield "since", [filter_.since.isoformat()] if filter_.since else []
    yield "until", [filter_.until.isoformat()] if filter_.until else []
    # Written even where no day is given: the choice itself is part of what the screen shows.
    yield "dates", [filter_.date_kind]
    yield "types", list(filter_.event_types)
    yield "statuses", list(filter_.statuses)
    yield "kinds", list(filter_.quote_kinds)
    yield "speakers", [name for name, value in _SPEAKERS.items() if value is filter_.anonymous]
    yield "outlets", list(filter_.outlets)
    yield "text", [filter_.text] if filter_.text else []
    yield "count", [filter_.unit] if filter_.unit != "articles" else []
    yield "as", [f"{part}:{actor}" for actor, part in filter_.parts]
    yield "joined", [_ALL] if filter_.together else []
    yield "states", [_WHOLE] if filter_.whole_states else []
    yield "doubtful", [_SHOWN] if filter_.doubtful else []


FILTER_FIELDS: tuple[str, ...] = tuple(name for name, _ in _written(Filter()))
"""Names of the query parameters that carry the filter."""


def is_view(query: Mapping[str, Sequence[str]]) -> bool:
    """Whether the parameters describe a view at all: a bare page address does not."""
    return any(name in query for name in ("build", *FILTER_FIELDS, *SELECTION))


def from_query(query: Mapping[str, Sequence[str]], page: str = PAGES[0]) -> tuple[View, list[str]]:
    """The view that the parameters of ``page`` describe, and notes on what was left out, in plain words.

    What was picked on another page is not picked on this one.
    Parameters that are none of ours are passed over in silence.
    """
    notes: list[str] = []

    def values(name: str, read: Callable[[str], Any], what: str) -> list[Any]:
        found = []
        for raw in list(query.get(name, ()))[:_MOST]:
            try:
                value = read(raw[: _LONGEST + 1])
            except ValueError:
                notes.append(f"“{_shortened(raw)}” is not {what}; it was left out.")
            else:
                if value not in found:
                    found.append(value)
        return found

    def one(name: str, read: Callable[[str], Any], what: str, otherwise: Any = None) -> Any:
        found = values(name, read, what)
        return found[-1] if found else otherwise

    since = one("since", _day, "a day (2021-03-18)")
    until = one("until", _day, "a day (2021-03-18)")
    if since and until and since > until:
        notes.append(f"{since} to {until} ends before it begins; the dates were left out.")
        since = until = None
    filter_ = Filter(
        actors=tuple(values("actors", _plain, "an actor's id")),
        since=since,
        until=until,
        date_kind=one("dates", _among(("event", "published")), "“event” or “published”", "published"),
        event_types=tuple(values("types", _among(get_args(EventType)), "an event type")),
        statuses=tuple(values("statuses", _among(get_args(Status)), "an event's status")),
        quote_kinds=tuple(values("kinds", _among(get_args(QuoteKind)), "a kind of quote")),
        anonymous=_SPEAKERS.get(one("speakers", _among(tuple(_SPEAKERS)), "“named” or “unnamed”", "")),
        outlets=tuple(values("outlets", _plain, "an outlet")),
        text=one("text", _plain, "a text to look for", ""),
        unit=one("count", _among(get_args(Unit)), "“articles”, “texts” or “outlets”", "articles"),
        parts=tuple(values("as", _part, "a part of an actor (“source:” and its id)")),
        together=one("joined", _among((_ALL,)), "“all”") == _ALL,
        whole_states=one("states", _among((_WHOLE,)), "“whole”") == _WHOLE,
        doubtful=one("doubtful", _among((_SHOWN,)), "“shown”") == _SHOWN,
    )
    elsewhere = one(_ON, _among(PAGES), "a page", page) != page
    selection = {
        name: value
        for name, meaning in SELECTION.items()
        if not elsewhere and (value := one(name, _number if name in _NUMBERS else _plain, meaning)) is not None
    }
    build = one("build", _build, "a build's id")
    return View(page=page if page in PAGES else PAGES[0], build=build, filter=filter_, selection=selection), notes


def relative_url(view: View) -> str:
    """The view's address as a link on any page of the dashboard: ``quotes?build=…``."""
    place = "./" if view.page == PAGES[0] else quote(view.page)
    return f"{place}?{_encoded(view)}".rstrip("?")


def absolute_url(here: str, view: View) -> str:
    """The view's whole address. ``here`` is the address of any page of this dashboard, as the browser knows it."""
    parts = urlsplit(here)
    path = parts.path.rstrip("/")
    head, _, last = path.rpartition("/")
    root = head if last in PAGES else path
    place = "/" if view.page == PAGES[0] else f"/{quote(view.page)}"
    return urlunsplit((parts.scheme, parts.netloc, root + place, _encoded(view), ""))


def _encoded(view: View) -> str:
    return urlencode(to_query(view), doseq=True, quote_via=quote)


def _shortened(text: str) -> str:
    clean = "".join(each if each.isprintable() else "?" for each in text)
    return clean if len(clean) <= 40 else clean[:39] + "…"


def _plain(raw: str) -> str:
    text = raw.strip()
    if not text or len(raw) > _LONGEST or not all(each.isprintable() for each in text):
        raise ValueError
    return text


def _part(raw: str) -> tuple[str, ActorPart]:
    part, colon, actor = _plain(raw).partition(":")
    if not colon or not actor or part not in get_args(ActorPart):
        raise ValueError
    return actor, cast(ActorPart, part)


def _number(raw: str) -> str:
    if not re.fullmatch(r"[0-9]{1,9}", raw):
        raise ValueError
    return str(int(raw))


def _day(raw: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", raw):  # date.fromisoformat takes weeks ("2021-W11") too
        raise ValueError
    return date.fromisoformat(raw)


def _build(raw: str) -> str:
    if not _BUILD.fullmatch(raw):
        raise ValueError
    return raw


def _among(known: Sequence[str]) -> Callable[[str], str]:
    def read(raw: str) -> str:
        if raw not in known:
            raise ValueError
        return raw

    return read
