"""What can be said of events, accounts and quotes when they are set right, in words. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.language.event_sentences import kind_name, kinds, type_name

STATUSES: Mapping[str, str] = {
    "occurred": "it happened",
    "ongoing": "it is going on",
    "planned": "it is planned",
    "requested": "somebody asks for it",
    "stalled": "it is held up",
    "refused": "it is refused",
    "hypothetical": "it is only a possibility",
    "denied": "it is denied",
}
STANDINGS: Mapping[str, str] = {
    "reported": "an outlet reports it as a fact",
    "alleged": "it is only claimed",
    "disputed": "somebody denies it",
    "confirmed": "whoever did it confirms it",
}
SIDES: Mapping[str, str] = {
    "source": "Does it",
    "target": "It is done to them",
    "both": "Both",
    "none": "Takes no part",
}
"""On which side of an event somebody stands, beside a name."""
QUOTES: Mapping[str, str] = {
    "direct": "a direct quote: all in quotation marks",
    "mixed": "a partial quote: some words in quotation marks",
    "indirect": "indirect speech: in the article’s own words",
}
PARTS: Mapping[str, str] = {
    "source": "{0} acts in",
    "target": "{0} is acted upon in",
    "both": "{0} acts and is acted upon in",
    "none": "{0} takes no part in",
}


def begun(words: str) -> str:
    """The words as they begin a line."""
    return words[:1].upper() + words[1:]


def kind_label(type_: str, mode: str | None) -> str:
    """A kind of event where one is to be picked: ``Arrest · Coercion``."""
    return f"{begun(kind_name(type_, mode))} · {type_name(type_)}"


def kinds_of_events() -> dict[str, str]:
    """Every kind that can be picked, by the value of a correction (``COERCE/arrest``), in the order of its label."""
    found = {f"{type_}/{mode}": kind_label(type_, mode) for type_, mode in kinds()}
    return dict(sorted(found.items(), key=lambda each: each[1]))
