"""An event as a sentence in plain English, in the tense of its status: "Borevia is to visit Meridian".

How each kind of event is told stands in ``lexicon/events/telling.toml``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analysis.language import lexicon
from analysis.language.inflection import Forms, base_of, forms_of
from analysis.language.spoken_names import is_plural, spoken
from analysis.records import Status

MOST_NAMES = 3
"""Names of one side that are told; the others are counted."""

_TARGET = "{t}"
_DONE_BY_WORDS = ("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
"""Acts that are done by saying so."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an event: its PLOVER type and mode, its status, the names of both sides (each may be empty), and
    ``verb``, the word by which an article tells it, in any form, or None. ``act`` is what is done in the article's own
    words, verb first in its dictionary form, with {t} for the targets, or None (`EventReport.act`)."""

    type: str
    mode: str
    status: Status
    sources: Sequence[str]
    targets: Sequence[str]
    verb: str | None = None
    act: str | None = None


def type_name(type_: str) -> str:
    """What events of a PLOVER type are called together: "Meetings and visits"; the type's word where that lacks."""
    row = lexicon.toml("events/telling")["types"].get(type_)
    return str(row["name"]) if row else type_.capitalize()


def kind_name(type_: str, mode: str | None) -> str:
    """What an event of this kind is: "visit", "accusation"; the type's own word where that is not known."""
    row = _row(type_, mode or "")
    return str(row["name"]) if row else type_.capitalize()


def kinds() -> tuple[tuple[str, str], ...]:
    """Every PLOVER type and mode that can be told, types in the order of the lexicon."""
    telling = lexicon.toml("events/telling")
    return tuple((type_, mode) for type_ in telling["types"] for mode in telling.get(type_, ()))


def sentence(event: Told, *, says: str | None = None) -> str:
    """The event in a sentence without a full stop. ``says``: who alone tells of it, where no article does so itself.

    Whoever tells of what he does himself is told as its source ("according to"). Names are told with an article where
    they have one ("the White House"); of more than `MOST_NAMES` the others are counted. Where nobody is named who acts,
    the sentence is in the passive; where nobody is named at all, it is the name of the kind of event.
    """
    if says and event.status == "denied":
        so = _clause(replace(event, status="occurred"))
        return _begun(f"{spoken(says)} {'deny' if is_plural(says) else 'denies'} that {so}")
    text = _clause(event)
    if says and says in event.sources and event.type in _DONE_BY_WORDS:
        return _begun(text)  # whoever says that he asks has asked
    if says and says in event.sources:
        text = f"{text}, according to {spoken(says)}"
    elif says:
        told = "say" if is_plural(says) else "says"
        text = f"{spoken(says)} {told} {text}"
    return _begun(text)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _clause(event: Told) -> str:
    row = _row(event.type, event.mode)
    if event.type == "REJECT" and event.status == "refused":
        event = replace(event, status="occurred")  # to refuse is what it is
    both = [name for name in event.sources if name in event.targets]
    sources, targets = list(event.sources), list(event.targets)
    if row is None:
        return _listed(sources) or _listed(targets) or event.type.capitalize()
    if both and "together" in row and len({*sources, *targets}) > 1:
        return _active([*dict.fromkeys([*sources, *targets])], row["together"], "", event.status)
    if len(both) > 1 and set(sources) == set(targets):
        return _active(sources, _phrase(row, event.verb, ()), "each other", event.status)
    if sources and not both and (act := _own_act(event)):
        return _active(sources, act, _listed(targets) if targets else "", event.status)
    targets = [name for name in targets if name not in both]
    phrase = _phrase(row, event.verb, targets)
    if sources and targets:
        return _active(sources, phrase, _listed(targets), event.status)
    if sources:
        return _active(sources, row["lone"], "", event.status)
    if targets:
        return _passive(targets, phrase, event.status)
    return _nameless(str(row["name"]), event.status)


def _row(type_: str, mode: str) -> dict[str, Any] | None:
    telling = lexicon.toml("events/telling")
    kinds: dict[str, dict[str, Any]] = telling.get(type_, {})
    return kinds.get(mode) or kinds.get(telling["types"].get(type_, {}).get("mode"))


def _phrase(row: dict[str, Any], verb: str | None, targets: Sequence[str]) -> str:
    """What is said of the one who acts: the article's own verb where it is one that can be told so."""
    told: dict[str, str] = row.get("words", {})
    own = base_of(verb.lower(), (*row.get("verbs", ()), *told)) if verb else None
    if own:
        return told.get(own, f"{own} {_TARGET}")
    one = len(targets) == 1 and not is_plural(targets[0])
    return str(row["one"] if one and "one" in row else row["says"])


def _own_act(event: Told) -> str | None:
    """The article's own words for it, where they can be put into the tense of the event."""
    act = event.act
    if not act or not event.verb or (_TARGET in act and not event.targets):
        return None
    return act if base_of(event.verb.lower(), (act.split()[0],)) else None


def _active(who: Sequence[str], phrase: str, whom: str, status: Status) -> str:
    verb, rest = _split(phrase.replace(_TARGET, whom))
    many = len(who) > 1 or is_plural(who[0])
    return _ACTIVE[status](_listed(who), forms_of(verb), rest, many)


def _passive(whom: Sequence[str], phrase: str, status: Status) -> str:
    verb, rest = _split(phrase)
    if not rest.startswith(f" {_TARGET}"):
        return _ACTIVE[status]("somebody", forms_of(verb), rest.replace(_TARGET, _listed(whom)), False)
    many = len(whom) > 1 or is_plural(whom[0])
    return _PASSIVE[status](_listed(whom), _in_passive(verb, many), rest.removeprefix(f" {_TARGET}"), many)


def _in_passive(verb: str, many: bool) -> Forms:
    """The verb's forms in the passive: "be jailed", "was jailed", "being jailed"."""
    done = forms_of(verb).participle
    was = "were" if many else "was"
    return Forms(f"be {done}", f"{_be(many)} {done}", f"{was} {done}", f"been {done}", f"being {done}")


def _nameless(name: str, status: Status) -> str:
    return name if status == "occurred" else f"{name}, {_NAMELESS.get(status, status)}"


_NAMELESS = {"ongoing": "under way", "denied": "which is denied", "hypothetical": "possible only"}


def _split(phrase: str) -> tuple[str, str]:
    verb, space, rest = phrase.partition(" ")
    return verb, space + rest


def _listed(names: Sequence[str]) -> str:
    """ "Ada Quill, Orin Vask and the Meridian League", "Ada Quill, Orin Vask and 4 others"."""
    shown = [spoken(name) for name in (names if len(names) <= MOST_NAMES else names[: MOST_NAMES - 1])]
    if len(shown) < len(names):
        return f"{', '.join(shown)} and {len(names) - len(shown)} others"
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _be(many: bool) -> str:
    return "are" if many else "is"


_Clause = Callable[[str, Forms, str, bool], str]

_ACTIVE: dict[Status, _Clause] = {
    "occurred": lambda who, verb, rest, many: f"{who} {verb.past}{rest}",
    "ongoing": lambda who, verb, rest, many: f"{who} {_be(many)} {verb.progressive}{rest}",
    "planned": lambda who, verb, rest, many: f"{who} {_be(many)} to {verb.base}{rest}",
    "requested": lambda who, verb, rest, many: f"{who} {_be(many)} asked to {verb.base}{rest}",
    "stalled": lambda who, verb, rest, many: f"plans for {who} to {verb.base}{rest} have stalled",
    "refused": lambda who, verb, rest, many: f"{who} {'refuse' if many else 'refuses'} to {verb.base}{rest}",
    "hypothetical": lambda who, verb, rest, many: f"{who} may {verb.base}{rest}",
    "denied": lambda who, verb, rest, many: f"it is denied that {who} {verb.past}{rest}",
}
_PASSIVE: dict[Status, _Clause] = _ACTIVE | {
    "requested": lambda whom, verb, rest, many: f"somebody asks for {whom} to {verb.base}{rest}",
    "refused": lambda whom, verb, rest, many: f"it is refused that {whom} {verb.base}{rest}",
}
"""The same of verbs in the passive, which nobody does on purpose."""
