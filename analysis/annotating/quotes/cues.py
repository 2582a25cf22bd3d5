"""The cues of reported speech, read from ``lexicon/quotes/verbs.toml`` and ``lexicon/quotes/nouns.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.annotating.document import Token
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
    particles: frozenset[str] = frozenset()
    """Particles with which the verb tells of a deed: "called off the talks"."""
    deeds: frozenset[str] = frozenset()
    """Nouns of which, as its object, it tells a deed: "recalled the troops"."""


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
            frozenset(group.get("particles", ())),
            frozenset(group.get("deeds", ())),
        )
        for verb in group["verbs"]:
            senses[verb] = (*senses.get(verb, ()), sense)
    return senses


def senses_of(verb: Token) -> tuple[Sense, ...]:
    """The senses that the verb can have with the particle beside it, in the order of the lexicon; none where it is no
    cue."""
    found = verb_senses().get(verb.lemma_.lower(), ())
    if not any(each.particles for each in found):
        return found
    beside = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    return tuple(each for each in found if beside.isdisjoint(each.particles))
