"""What reports of one event have in common: the family of its act, and what is known of acts of that family."""

from __future__ import annotations

from functools import cache

from analysis.language import lexicon
from analysis.language.event_lexicon import rows
from analysis.records import EventReport


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """A list of ``lexicon/events/merging.toml``."""
    return frozenset(lexicon.toml("events/merging")[section][key])


MUTUAL = listed("families", "mutual")
"""Families in which both sides do the same."""

LONE = listed("families", "by_actor")
"""Families whose reports can be told to be one by who acts, even where nobody says whom it is about."""

FOR_YEARS = listed("families", "for_years")
"""Those that go on: a date tells when something was said or done of them, not when they happened."""


def family(report: EventReport) -> str:
    """The type, and the mode of the types whose modes are different acts."""
    type_: str = report.type
    mode = report.mode
    rule = report.rule
    if report.announced:  # to be about to lift sanctions, an agreement for the coder, is told of their lifting
        type_, mode = _types().get(rule, (type_, mode))
    act = _acts().get(rule)
    if act and act.startswith(type_):
        return act
    if not mode:
        return type_
    mode = lexicon.toml("events/merging")["modes"]["same"].get(mode, mode)
    own = f"{type_}/{mode}"
    return own if own in listed("modes", "acts") or type_ in listed("modes", "types") else type_


def families(report: EventReport) -> tuple[str, ...]:
    """Its family, and those that its words may also tell of: to speak to somebody may be to telephone."""
    own, rule = family(report), report.rule
    return (own, *(name for name, rules in _kindred().items() if rule in rules and name != own))


def once(name: str) -> bool:
    """Whether one person suffers it, or does it, so seldom that it is the same act each time that it is told of."""
    return name in listed("once", "target") or name in listed("once", "source")


def alone(name: str) -> bool:
    """Whether one side does it by itself."""
    return name in listed("lone", "families")


def many(name: str) -> bool:
    """Whether it is an act of which the same people do many at a time: acts of words, attacks."""
    some = listed("many", "families")
    return name in some or (name.partition("/")[0] in some and name not in LONE and not once(name))


def asked(name: str) -> bool:
    """Whether it is what somebody wants of somebody, or refuses: told of a matter, and again of the next one."""
    return name.partition("/")[0] in listed("asked", "types") and name not in listed("asked", "not")


def is_suffered(report: EventReport) -> bool:
    """Whether its rule tells from the other side what others of its family tell: who is dismissed resigns."""
    return report.rule in listed("suffered", "rules")


def is_noun(report: EventReport, word: str) -> bool:
    """Whether the word (lower case) is one of the nouns by which the rule of the report knows its act."""
    nouns = _nouns().get(report.rule, frozenset())
    return word in nouns or word.removesuffix("s") in nouns


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """The nouns of each rule of the coder, their last words where they have several."""
    return {
        row["id"]: frozenset(words.partition(":")[0].rpartition(" ")[2] for words in row.get("nouns", ()))
        for row in rows(anaphora=False)
    }


@cache
def _acts() -> dict[str, str]:
    return {rule: name for name, some in lexicon.toml("events/merging")["acts"].items() for rule in some}


@cache
def _kindred() -> dict[str, frozenset[str]]:
    return {name: frozenset(some) for name, some in lexicon.toml("events/merging")["kindred"].items()}


@cache
def _types() -> dict[str, tuple[str, str | None]]:
    """Type and mode of each rule of the coder."""
    return {row["id"]: (row["type"], row.get("mode")) for row in rows(anaphora=False)}
