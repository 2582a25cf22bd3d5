"""Words that tell the status of an event: "plan", "postponed", "without" (``lexicon/events/modality.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from analysis.annotating.document import Token
from analysis.language.event_lexicon import sections
from analysis.records import Status

Modality = Literal["", "future", "would", "obligation"]

_STATUSES: tuple[Status, ...] = ("refused", "stalled", "denied", "requested", "planned", "hypothetical", "ongoing")


@dataclass(frozen=True, slots=True)
class Reality:
    """A status; the modality of the trigger's own verb, which may change the event's type; whether it is negated."""

    status: Status
    modality: Modality = ""
    negated: bool = False


@cache
def _index() -> dict[tuple[str, str], Status]:
    """(kind, dictionary form) to the status that it tells. The first status that lists a word has it."""
    found: dict[tuple[str, str], Status] = {}
    table = sections()["status"]
    for status in _STATUSES:
        for kind in ("verbs", "nouns", "adjectives"):
            for word in table[status][kind]:
                found.setdefault((kind, word), status)
    return found


def status_of_adjective(word: str) -> Status | None:
    """The status that an adjective or participle tells, as it stands in lower case."""
    return _index().get(("adjectives", word))


def status_of_noun(lemma: str) -> Status | None:
    """The status that a noun tells of what hangs on it, by its dictionary form."""
    return _index().get(("nouns", lemma.lower()))


def lookup(kind: Literal["verbs", "nouns"], token: Token) -> Status | None:
    """The status that a verb or noun tells, with its particle where it has one ("called off", "look
    forward")."""
    index = _index()
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ == "prt" or child.lower_ == "forward":
            found = index.get((kind, f"{lemma} {child.lower_}"))
            if found:
                return found
    return index.get((kind, lemma))
