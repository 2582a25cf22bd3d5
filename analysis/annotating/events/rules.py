"""The event rules of the lexicon, indexed by the word that may trigger them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from analysis.language.event_lexicon import nominalisations, rows, with_things
from analysis.records import EventType

WordClass = Literal["verb", "noun", "adjective", "modal"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the lexicon. The fields are explained in ``lexicon/events/README.md``."""

    id: str
    type: EventType
    mode: str | None
    cameo: str
    confidence: float
    source: tuple[str, ...]
    target: tuple[str, ...]
    objects: frozenset[str]
    subjects: frozenset[str]
    not_subjects: frozenset[str]
    infinitive: frozenset[str]
    needs: tuple[str, ...]
    content: Literal["", "absorb", "presuppose"]
    reciprocal: bool
    lone: bool
    custody: bool
    actors_only: bool
    active: bool
    passive: bool
    not_said: bool
    not_content: frozenset[str]
    not_objects: frozenset[str]
    not_beside: frozenset[str]
    figurative: bool
    noun_needs: tuple[str, ...]
    received: bool
    again: bool
    in_person: bool
    at_home: float
    priority: int
    traits: frozenset[str]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word by which a rule may fire. ``beside`` must stand with it: a particle or preposition of a verb ("call
    for"; with a plus sign: right on the verb, not on its object; with an exclamation mark: a particle), the words
    before a noun ("hunger strike")."""

    rule: Rule
    word_class: WordClass
    beside: str = ""
    plural: bool = False
    asks: tuple[frozenset[str], ...] = ()
    """Words; the sentence must hold one of each set for the trigger to be worth a look at the parse."""
    derived: bool = False
    """Whether it is the noun of a verb of the rule ("suspension" of "suspend"); it must name an object of the rule."""

    @property
    def rank(self) -> int:
        """How much the trigger asks for: what asks for more is tried first, the noun of a verb late, and last what
        only points back."""
        if self.derived or self.rule.again:
            return -2 if self.rule.again else -1
        rule = self.rule
        asked = bool(rule.objects) * 3 + bool(rule.subjects) * 3 + bool(rule.infinitive) * 4 + bool(rule.needs)
        return asked + 2 * len(self.beside.split())


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        type=row["type"],
        mode=row.get("mode"),
        cameo=row["cameo"],
        confidence=row.get("confidence", 0.7),
        source=tuple(row.get("source", ["subject"])),
        target=tuple(row.get("target", ["object"])),
        objects=with_things(row.get("objects", [])),
        subjects=frozenset(row.get("subjects", [])),
        not_subjects=with_things(row.get("not_subjects", [])),
        infinitive=frozenset(row.get("infinitive", [])),
        needs=tuple(row.get("needs", [])),
        content=row.get("content", ""),
        reciprocal=row.get("reciprocal", False),
        lone=row.get("lone", False),
        custody=row.get("custody", False),
        actors_only=row.get("actors_only", False),
        active=row.get("active", False),
        passive=row.get("passive", False),
        not_said=row.get("not_said", False),
        not_content=frozenset(row.get("not_content", [])),
        not_objects=with_things(row.get("not_objects", [])),
        not_beside=frozenset(row.get("not_beside", [])),
        figurative=row.get("figurative", False),
        noun_needs=tuple(row.get("noun_needs", [])),
        received=row.get("received", False),
        again=row.get("again", False),
        in_person=row.get("in_person", False),
        at_home=row.get("at_home", 0.0),
        priority=row.get("priority", 0),
        traits=frozenset(row.get("traits", [])),
        examples=tuple(row["examples"]),
    )


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the lexicon, in the order of the files."""
    return tuple(map(_rule, rows()))


_IN_WORDS = frozenset(("between", "on", "with", "against", "for", "to", "of", "over", "from"))
"""Needs of a noun that are met by that very word beside it."""


def _asks(rule: Rule, word_class: WordClass, beside: str) -> tuple[frozenset[str], ...]:
    """What the words of a sentence must hold for the rule to be met by one of them, whatever its parse is."""
    found: list[frozenset[str]] = []
    if word_class == "verb":
        lists = [rule.objects, rule.subjects, rule.infinitive]
        found += [_any_of(each.rpartition(" ")[2] for each in some) for some in lists if some and not _open(some)]
        found += [_any_of([each.lstrip("+!")]) for each in beside.split()]
    elif word_class == "noun":
        if rule.noun_needs and _IN_WORDS.issuperset(rule.noun_needs):
            found.append(_any_of(rule.noun_needs))
        if rule.subjects and not _open(rule.subjects):
            found.append(_any_of(rule.subjects))
    return tuple(found)


def _open(some: frozenset[str]) -> bool:
    return any(each.startswith("@") for each in some)


def _any_of(some: Iterable[str]) -> frozenset[str]:
    return frozenset(form for each in some for form in (each, each.capitalize()))


def _derived(row: dict[str, Any]) -> list[str]:
    """The nouns of the verbs of a rule that says what is done to which things: "suspension", "suspending" of aid.

    A rule of the passive has none: its parties stand elsewhere beside a noun."""
    if row.get("received") or row.get("passive") or all(each.startswith("@") for each in row.get("objects", ())):
        return []
    listed = {words.rpartition(" ")[2].partition(":")[0] for words in row.get("nouns", [])}
    nouns = {noun for verb in row.get("verbs", []) for noun in nominalisations(verb)}
    told = (nouns - listed - set(row.get("not_nouns", ()))) | set(row.get("nouns_with_objects", ()))
    return sorted(told)


def _plain(some: Iterable[str]) -> list[str]:
    """The last words of what a rule lists."""
    return [each.rpartition(" ")[2] for each in some]


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """A dictionary form (also capitalised) to what it may trigger, the most exacting first."""
    found: dict[str, list[Trigger]] = {}
    for rule, row in zip(rules(), rows(), strict=True):
        for words in row.get("verbs", []):
            head, _, beside = words.partition(" ")
            found.setdefault(head, []).append(Trigger(rule, "verb", beside, asks=_asks(rule, "verb", beside)))
        for words in row.get("nouns", []):
            words, _, number = words.partition(":")
            before, _, head = words.rpartition(" ")
            asks = _asks(rule, "noun", "")
            found.setdefault(head, []).append(Trigger(rule, "noun", before, number == "plural", asks))
        for noun in _derived(row):
            asks = () if _open(rule.objects) else (_any_of(_plain(rule.objects)),)
            found.setdefault(noun, []).append(Trigger(rule, "noun", asks=asks, derived=True))
        for words in row.get("adjectives", []):
            found.setdefault(words, []).append(Trigger(rule, "adjective"))
        for word in row.get("modals", []):
            found.setdefault(word, []).append(Trigger(rule, "modal"))
    index: dict[str, tuple[Trigger, ...]] = {}
    for head, some in found.items():
        ordered = tuple(sorted(some, key=lambda each: (-each.rank, -each.rule.priority)))
        for form in {head, head.capitalize()}:
            index[form] = ordered
    return index


@cache
def triggers_of(lemma: str, word_class: WordClass, *, is_verb: bool) -> tuple[Trigger, ...]:
    """Those triggers of a dictionary form that a word of a class may be, in their order. ``is_verb``: the tagger takes
    the word for a verb, so that it may be one where its class is another: "is opposed to"."""
    return tuple(
        each for each in triggers()[lemma] if each.word_class == word_class or (is_verb and each.word_class == "verb")
    )
