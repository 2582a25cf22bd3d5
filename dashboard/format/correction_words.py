"""Corrections in words: what somebody says of actors and events, as a sentence each. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.records import Correction, EntityRef, Place
from dashboard.format.wording import shortened

KINDS: Mapping[str, str] = {
    "person": "a person",
    "country": "a state",
    "organisation": "an organisation",
    "group": "a group",
    "place": "a place",
    "event": "a named event",
    "work": "a work",
}


def in_words(correction: Correction, articles: Mapping[str, str]) -> str:
    """The correction as one sentence. ``articles`` are the words for where an article comes from, by its id."""
    one, two = _name(correction.entity), _name(correction.other)
    value = correction.value
    match correction.kind:
        case "same":
            return f"{one} and {two} are one"
        case "different":
            return f"{one} and {two} are two"
        case "rename":
            return f"{one} is called “{value}”"
        case "kind":
            return f"{one} is {KINDS.get(value or '', value)}"
        case "country":
            return f"{one} belongs to {value}" if value else f"{one} belongs to no state"
        case "hide":
            return f"{one} is no actor"
        case "identity":
            return f"{one} is {value} in Wikidata" if value else f"{one} is not in Wikidata"
        case "detach":
            instead = f", but {two}" if correction.other else ""
            return f"{_words(correction.place)} in {_where(correction.place, articles)} is not {one}{instead}"
        case "same-event":
            return f"One event: {_told(correction, articles)}"
        case _:
            return f"Two events: {_told(correction, articles)}"


def _name(ref: EntityRef | None) -> str:
    return f"“{shortened(ref.name or ref.id, 60)}”" if ref else ""


def _words(place: Place | None) -> str:
    return f"“{shortened(place.words, 60)}”" if place and place.words else "a mention"


def _where(place: Place | None, articles: Mapping[str, str]) -> str:
    return articles.get(place.article, place.article) if place else ""


def _told(correction: Correction, articles: Mapping[str, str]) -> str:
    first, second = correction.place, correction.other_place
    return f"{_words(first)} ({_where(first, articles)}) and {_words(second)} ({_where(second, articles)})"
