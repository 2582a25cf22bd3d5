"""Corrections in words: what somebody says of actors and events, as a sentence each. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.language.event_sentences import kind_name
from analysis.reading.correction_values import days_of
from analysis.reading.corrections import QUOTE_KINDS, REPORT_KINDS
from analysis.records import Correction, EntityRef, Place
from dashboard.format.set_right_words import PARTS, QUOTES, STANDINGS, STATUSES, begun
from dashboard.format.wording import period, shortened

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
        case "role":
            days = f", {_days(correction.days)}" if correction.days else ""
            return f"{one} is called “{value}”{days}"
        case "no-role":
            return f"{one} is not called “{value}”"
        case "same-event":
            return f"One event: {_told(correction, articles)}"
        case "different-event":
            return f"Two events: {_told(correction, articles)}"
    if correction.kind in QUOTE_KINDS:
        return _of_quote(correction, articles)
    return _of_event(correction, articles)


def shortly(correction: Correction) -> str:
    """What is said, on the card of what it speaks of: ``Dated March 2031``, ``“Borland” takes no part``."""
    value, name = correction.value or "", _name(correction.entity)
    match correction.kind.partition("-")[2]:
        case "party":
            return PARTS[value or "none"].format(name).removesuffix(" in")
        case "swap":
            return "The sides the other way round"
        case "days":
            return f"Dated {_days(correction.days)}" if correction.days else "Without a day"
        case "type":
            type_, _, mode = value.partition("/")
            return f"Told as another kind of event: {kind_name(type_, mode)}"
        case "status":
            return begun(STATUSES.get(value, value))
        case "standing":
            return begun(STANDINGS.get(value, value)) + (f", {name}" if name else "")
        case "speaker":
            return f"Said by {name or ('an unnamed source' if value else 'an unknown speaker')}"
        case "extent":
            return f"Reads {_words(correction.other_place)}"
        case "kind":
            return f"{begun(value)} quote"
    return in_words(correction, {})


def _of_event(correction: Correction, articles: Mapping[str, str]) -> str:
    """What is said of an event, or of one account of it."""
    place, what = correction.place, correction.kind.partition("-")[2]
    name = "account" if correction.kind in REPORT_KINDS else "event"
    it = f"the {name} told as {_words(place)} ({_where(place, articles)})"
    match what:
        case "event" | "report":
            return f"Left out: {it}"
        case "party":
            return f"{PARTS[correction.value or 'none'].format(_name(correction.entity))} {it}"
        case "swap":
            return f"Who acts and upon whom change places in {it}"
        case "days":
            told = f"is dated {_days(correction.days)}" if correction.days else "is not dated"
        case "type":
            type_, _, mode = (correction.value or "").partition("/")
            told = f"is of another kind: {kind_name(type_, mode)}"
        case "status":
            told = f"stands otherwise: {STATUSES.get(correction.value or '', correction.value)}"
        case _:
            by = f", by {_name(correction.entity)}" if correction.entity else ""
            told = f"is answered for otherwise: {STANDINGS.get(correction.value or '', correction.value)}{by}"
    return f"{it[:1].upper()}{it[1:]} {told}"


def _of_quote(correction: Correction, articles: Mapping[str, str]) -> str:
    it = f"{_words(correction.place)} ({_where(correction.place, articles)})"
    match correction.kind:
        case "no-quote":
            return f"Left out: the quote {it}"
        case "quote-extent":
            return f"The quote {it} reads {_words(correction.other_place)}"
        case "quote-kind":
            return f"The quote {it} is {QUOTES.get(correction.value or '', correction.value)}"
        case _:
            who = _name(correction.entity) or ("an unnamed source" if correction.value else "an unknown speaker")
            return f"{it} was said by {who}"


def _days(text: str | None) -> str:
    found = days_of(text)
    return period(found.earliest, found.latest, found.precision)


def _name(ref: EntityRef | None) -> str:
    return f"“{shortened(ref.name or ref.id, 60)}”" if ref else ""


def _words(place: Place | None) -> str:
    return f"“{shortened(place.words, 60)}”" if place and place.words else "a mention"


def _where(place: Place | None, articles: Mapping[str, str]) -> str:
    return articles.get(place.article, place.article) if place else ""


def _told(correction: Correction, articles: Mapping[str, str]) -> str:
    first, second = correction.place, correction.other_place
    return f"{_words(first)} ({_where(first, articles)}) and {_words(second)} ({_where(second, articles)})"
