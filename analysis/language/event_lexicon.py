"""Where the lexicon's rules of events stand: a file a PLOVER type, and those that only count where the text has told
of the event before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from analysis.language import lexicon

TYPES = (
    "reject",
    "consult",
    "support",
    "accuse",
    "cooperate",
    "agree",
    "request",
    "threaten",
    "aid",
    "concede",
    "protest",
    "retreat",
    "sanction",
    "coerce",
    "assault",
    "mobilize",
)
"""The files of rules by type. Of rules that ask for as much of a word, and have one priority, those of the file that
stands first are tried first: "reject" before "agree", so that "refused to agree" is no agreement."""

ANAPHORA = "anaphora"
"""The file of rules whose words mean an event only where it was told before ("the call")."""


def rows(*, anaphora: bool = True) -> Iterator[dict[str, Any]]:
    """The rules as they stand in ``lexicon/events``, in the order in which they are tried. ``anaphora``: with those
    that point back."""
    for name in (*TYPES, ANAPHORA) if anaphora else TYPES:
        yield from lexicon.toml(f"events/{name}")["rule"]


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A word list of ``lexicon/events/parties.toml``."""
    return frozenset(lexicon.toml("events/parties")[section][key])
