"""What a quote denies: the stems of its words, and the types of acts that it names.

A denial is one by its cue ("denied that he had been beaten"), or because it says that there was no such thing ("there
has been no mobilisation"); of that only the noun is denied.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from analysis.language.event_lexicon import rows
from analysis.language.stems import stem
from analysis.records import EventType

_NO_SUCH = re.compile(
    r"\bthere\s+(?:(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:no|not\s+an?|never\s+an?|never\s+any)"
    r"|never\s+(?:is|was|were|has\s+been|had\s+been)\s+(?:an?|any))\s+(?P<noun>[^,.;:!?]{2,60})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NOUN_WORDS = 3
"""How many words the noun may have that is said not to be there: "troop movement"."""


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied: the stems of its words, and the types of the acts that its nouns name."""

    stems: frozenset[str]
    types: frozenset[EventType]


def denied_in(text: str, stance: str | None) -> Denied | None:
    """What the words of a quote deny; None where they deny nothing. ``stance`` is that of the quote's cue."""
    if stance == "denies":
        return Denied(frozenset(map(stem, _words(text))), frozenset())
    stems: set[str] = set()
    types: set[EventType] = set()
    for found in _NO_SUCH.finditer(text):
        noun = _words(found["noun"])[:_NOUN_WORDS]
        types |= _types_of(noun)
        stems |= {stem(each) for each in noun[:1]}
    return Denied(frozenset(stems), frozenset(types)) if stems else None


def _words(text: str) -> list[str]:
    return [each.lower() for each in _WORD.findall(text)]


def _types_of(noun: list[str]) -> set[EventType]:
    """The types of acts that the first words name: "mobilisation", "troop movements"."""
    beginnings = (" ".join(noun[:length]) for length in range(1, len(noun) + 1))
    return {type_ for each in beginnings for form in (each, each.removesuffix("s")) for type_ in _nouns()[form]}


@cache
def _nouns() -> defaultdict[str, set[EventType]]:
    """The nouns of the lexicon's rules with the types of their events."""
    found: defaultdict[str, set[EventType]] = defaultdict(set)
    for rule in rows(anaphora=False):
        for noun in rule.get("nouns", ()):
            found[noun.partition(":")[0]].add(rule["type"])
    return defaultdict(set, found)
