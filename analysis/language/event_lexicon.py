"""The lexicon of events: its rules, a file a PLOVER type, and its groups of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from analysis.language import lexicon
from analysis.language.inflection import forms_of

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


_WORDS = ("parties", "syntax", "modality", "plausibility", "attribution", "things")
"""The files of word lists. A section stands in one of them only."""


@cache
def sections() -> dict[str, dict[str, Any]]:
    """The groups of words by section and key: each a table with its ``words`` and examples."""
    return {section: groups for name in _WORDS for section, groups in lexicon.toml(f"events/{name}").items()}


@cache
def words(section: str, key: str) -> frozenset[str]:
    """The words of a group of ``lexicon/events``, such as ``words("light", "verbs")``."""
    return frozenset(sections()[section][key]["words"])


def with_things(some: Iterable[str]) -> frozenset[str]:
    """What a rule lists as objects or subjects, with the words of a group in the place of its name ("*weapons")."""
    return frozenset(
        word for each in some for word in (words("things", each[1:]) if each.startswith("*") else frozenset((each,)))
    )


def nominalisations(verb: str) -> frozenset[str]:
    """The nouns that tell what a verb of one word does: "suspension" and "suspending" of "suspend"."""
    if not verb.isalpha():
        return frozenset()
    return frozenset((*lexicon.toml("events/nominalisations")["nouns"].get(verb, ()), forms_of(verb).progressive))


@cache
def cameo_of(type_: str, mode: str | None) -> str | None:
    """The CAMEO root code that most rules of a PLOVER type and mode have, of the type alone where none has the mode;
    None for a type that no rule has."""
    own = [row for row in rows() if row.get("type") == type_]
    some = [row for row in own if row.get("mode") == mode] or own
    codes = Counter(str(row["cameo"]) for row in some)
    return min(codes, key=lambda code: (-codes[code], code), default=None)
