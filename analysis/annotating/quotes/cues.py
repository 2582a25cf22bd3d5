"""The cues of reported speech, read from ``lexicon/quotes/verbs.toml`` and ``lexicon/quotes/nouns.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon


@dataclass(frozen=True, slots=True)
class Sense:
    """One use of a verb: what it takes (``frames``), what it does (``stance``), and whom it is said to."""

    stance: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    along: frozenset[str]
    through: frozenset[str]
    addressee: bool
    negated: bool


@cache
def verb_senses() -> dict[str, tuple[Sense, ...]]:
    """The senses of every verb, by its lemma, in the order of the lexicon."""
    senses: dict[str, tuple[Sense, ...]] = {}
    for group in lexicon.toml("quotes/verbs")["group"]:
        sense = Sense(
            group["stance"],
            frozenset(group["frames"]),
            frozenset(group.get("prepositions", ())),
            frozenset(group.get("along", ())),
            frozenset(group.get("through", ())),
            group.get("addressee", False),
            group.get("negated", False),
        )
        for verb in group["verbs"]:
            senses[verb] = (*senses.get(verb, ()), sense)
    return senses
