"""What speaks for one of those whom a sentence gives to act in its event, or to be acted upon, as named facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.noun_phrases import is_human
from analysis.annotating.events.arguments.options import Option
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.voice import is_passive

_UP = 14
"""How many words above a trigger, and above an option, are looked at."""

_STEPS = 5
"""How many steps of a path are told apart."""

_DEEP = 4
"""How far below what fills a slot, and below another option, an option is looked for."""

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"))
_INSIDE = frozenset(("poss", "compound", "amod", "nmod", "pobj", "prep", "appos", "npadvmod"))
"""How what belongs to a phrase hangs on it."""


type Group = tuple[str, ...]
"""Facts that are told together. The groups of a text come again and again: each is put together once."""

_KEPT = 1 << 14
"""How many groups of a kind are kept."""


@dataclass(slots=True)
class _Around:
    """What is the same for all options of an event.

    ``voice``: the class of its word, and whether it is passive; ``above``: how far above the trigger each word stands;
    ``labels``: how each word from the trigger on hangs on the next; ``slots``: the names of the slots that a word is
    in; ``acting`` and ``hit``: the chains of its sources and targets.
    """

    candidate: Candidate
    type: str
    rule: str
    voice: str
    above: dict[int, int]
    labels: list[str]
    slots: dict[int, list[str]]
    acting: set[int]
    hit: set[int]
    shared: Group
    flags: Group
    told: tuple[bool, bool]
    """Whether anybody acts, and anybody is acted upon."""


def facts(candidate: Candidate, options: Sequence[Option]) -> list[list[str]]:
    """The facts of each option of an event, in their order."""
    return [list(chain.from_iterable(some)) for some in groups(candidate, options)]


def groups(candidate: Candidate, options: Sequence[Option]) -> list[list[Group]]:
    """The `facts` of each option, those together that are told together."""
    around = _around(candidate)
    sentence, n, trigger = candidate.token.words.sentence, candidate.sentence, candidate.token.i
    places = {each.token.i for each in options if sentence[each.token.i] == n}
    ranks = {place: rank for rank, place in enumerate(sorted(places))}
    behind = sum(place < trigger for place in places)
    found = []
    for option in options:
        token = option.token
        i = token.i
        some = [around.shared, _who(option, around, here=i in places)]
        side = _by_rules(option, around, some)
        if i in places:
            before = i < trigger
            between = behind - ranks[i] - 1 if before else max(0, ranks[i] - behind - (trigger in places))
            far = abs(i - trigger).bit_length()
            some.append(_placed(around.voice, before, min(between, _DEEP), _inside(token, places), token.dep_, far))
            some.append(_path(token, around))
            _slots(option, around, some)
        else:
            some.append(_elsewhere(around.voice, around.type, side, min(n - sentence[i], 3)))
        found.append(some)
    return found


def _around(candidate: Candidate) -> _Around:
    token = candidate.token
    voice: str = candidate.trigger.word_class
    if voice in ("verb", "adjective") and is_passive(token):
        voice = f"{voice} passive"
    deps = {child.dep_ for child in token.children}
    shared = (f"has {not deps.isdisjoint(('nsubj', 'nsubjpass'))} {'dobj' in deps} {voice}",)
    above, labels = {token.i: 0}, []
    for step in range(1, _UP):
        if token.head.i == token.i:
            break
        labels.append(_label(token))
        token = token.head
        above[token.i] = step
    slots: dict[int, list[str]] = {}
    for name, tokens in candidate.slots.items():
        for each in tokens:
            slots.setdefault(each.i, []).append(name)
    return _Around(
        candidate=candidate,
        type=candidate.type,
        rule=candidate.lexical.id,
        voice=voice,
        above=above,
        labels=labels,
        slots=slots,
        acting={each.chain for each in candidate.sources if each.chain is not None},
        hit={each.chain for each in candidate.targets if each.chain is not None},
        shared=shared,
        flags=_flags(candidate),
        told=(bool(candidate.sources), bool(candidate.targets)),
    )


def _label(token: Token) -> str:
    """How a word hangs on the next; a preposition by its own word."""
    if token.dep_ in ("prep", "agent", "dative") and token.pos_ in ("ADP", "SCONJ", "ADV", "PART"):
        return token.lower_
    return token.dep_


def _flags(candidate: Candidate) -> Group:
    """What makes all that the rules say of an event more or less sure."""
    found = [each.kind for each in (*candidate.party_criteria, *candidate.doubts)]
    flags = {
        "mutual": candidate.mutual or candidate.lexical.reciprocal,
        "again": candidate.again is not None,
        "inner": candidate.inner,
        "claimed": bool(candidate.claimed),
        "several act": len(candidate.sources) > 1,
        "several on": len(candidate.targets) > 1,
    }
    return (*found, *(name for name, holds in flags.items() if holds))


def _who(option: Option, around: _Around, *, here: bool) -> Group:
    """Who it is, beside the type of the event and how it is told; by which words only where they stand ``here``."""
    token, mention = option.token, option.mention
    if mention is None:
        kind, form = "human" if is_human(token.lemma_.lower()) else "body", token.pos_
    else:
        kind, form = mention.kind, mention.form
    if not here:
        return _named(around.voice, around.type, kind, "", "", adjectival=False, unsure=None)
    noun = "" if form == "name" else token.lower_ if token.pos_ == "PRON" else token.lemma_.lower()
    adjectival = mention is not None and mention.adjectival
    unsure = round(4 * mention.confidence) if mention is not None and form == "pronoun" else None
    return _named(around.voice, around.type, kind, form, noun, adjectival=adjectival, unsure=unsure)


@lru_cache(maxsize=_KEPT)
def _named(voice: str, type_: str, kind: str, form: str, noun: str, *, adjectival: bool, unsure: int | None) -> Group:
    """``form`` and ``noun``: empty where they are not told."""
    found = [f"kind {kind} {type_}", f"kind {kind} {voice}"]
    if form:
        found.append(f"kind {kind} {form}")
    if form and form != "name":
        found.append(f"noun {noun}")
    if adjectival:
        found += ("adjectival", f"adjectival {voice}")
    if unsure is not None:
        found.append(f"unsure {unsure}")
    return tuple(found)


def _by_rules(option: Option, around: _Around, found: list[Group]) -> str:
    """What the rules made of it and of the others; returns on which sides they put it."""
    acting, hit = bool(option.acting), bool(option.hit)
    side = "both" if acting and hit else "acts" if acting else "on" if hit else "neither"
    kind = option.mention.kind if option.mention else "none"
    found.append(_ruled(side, around.told, around.voice, around.type, around.rule, kind, around.flags))
    same = option.mention.chain if side == "neither" and option.mention is not None else None
    if same is not None:
        if same in around.acting:
            found.append(("same as acts",))
        if same in around.hit:
            found.append(("same as on",))
    return side


@lru_cache(maxsize=_KEPT)
def _ruled(side: str, told: tuple[bool, bool], voice: str, type_: str, rule: str, kind: str, flags: Group) -> Group:
    return (
        f"rules {side}, found {told[0]} {told[1]}",
        f"rules {side} {voice}",
        f"rules {side} {type_}",
        f"rules {side} {rule}",
        f"rules {side} {kind}",
        *(f"rules {side} {flag}" for flag in flags),
    )


@lru_cache(maxsize=_KEPT)
def _placed(voice: str, before: bool, between: int, inside: bool, dep: str, far: int) -> Group:
    """Where it stands beside the trigger and the other options."""
    return (
        f"rank {before} {between}",
        f"rank {voice} {before} {min(between, 2)}",
        f"inside {inside}",
        f"inside {inside} {dep}",
        f"far {before} {far}",
    )


@lru_cache(maxsize=_KEPT)
def _elsewhere(voice: str, type_: str, side: str, back: int) -> Group:
    """``back``: how many sentences before the event's it stands."""
    return "elsewhere", f"elsewhere {voice}", f"elsewhere {type_}", f"elsewhere {side} back {back}"


def _path(token: Token, around: _Around) -> Group:
    """How the parse leads from it to the trigger: up from it to a word above both, and down again."""
    above = around.above
    while token.dep_ in ("conj", "appos") and token.head.pos_ in _NOMINAL and token.head.i not in above:
        token = token.head
    up: list[str] = []
    for _ in range(_UP):
        if token.i in above or token.head is token:
            break
        up.append(_label(token))
        token = token.head
    top = above.get(token.i)
    down = around.labels[:top] if top is not None else ("?",)
    return _led(around.voice, around.type, tuple(up), tuple(down))


@lru_cache(maxsize=_KEPT)
def _led(voice: str, type_: str, up: tuple[str, ...], down: tuple[str, ...]) -> Group:
    path = f"{'<'.join(up[:_STEPS])}|{'<'.join(down[:_STEPS])}"
    ends = f"{up[-1] if up else 'self'}|{down[-1] if down else ''}"
    return (
        f"path {path}",
        f"path {voice} {path}",
        f"path {type_} {path}",
        f"ends {ends}",
        f"ends {voice} {ends} {len(down)}",
        f"steps {min(len(up) + len(down), 8)}",
        f"steps {voice} {min(len(up), _DEEP)} {min(len(down), _DEEP)}",
    )


def _slots(option: Option, around: _Around, found: list[Group]) -> None:
    """Which slot of the trigger it fills, or stands in what fills it, and what the event's rule makes of that slot."""
    token = option.token
    names = around.slots.get(token.i)
    head = token
    while names is None and head.dep_ in ("conj", "appos") and head.head.pos_ in _NOMINAL:
        head = head.head
        if head.i in around.above:
            break
        names = around.slots.get(head.i)
    if names is None:
        _within(token, around, found)
        names = ["none"]
    rule, (acts, on) = around.candidate.lexical, around.told
    for name in names:
        source = f"{acts} {bool(option.acting)}" if name in rule.source else ""
        target = f"{on} {bool(option.hit)}" if name in rule.target else ""
        found.append(_fills(name, around.voice, around.type, source, target))


@lru_cache(maxsize=_KEPT)
def _fills(name: str, voice: str, type_: str, source: str, target: str) -> Group:
    """``source`` and ``target``: whether anybody is on the side that the slot fills, and whether it is; else empty."""
    found = [f"slot {name}", f"slot {name} {voice}", f"slot {name} {type_}"]
    if source:
        found += (f"source {voice}", f"source {source}")
    if target:
        found += (f"target {voice}", f"target {target}")
    return tuple(found)


def _within(token: Token, around: _Around, found: list[Group]) -> None:
    below = token.dep_
    for step in range(1, _DEEP + 1):
        if token.head is token or token.i in around.above:
            return
        token = token.head
        if token.i in around.slots:
            for name in around.slots[token.i]:
                found.append(_stands_in(name, around.voice, around.type, below, step))
            return


@lru_cache(maxsize=_KEPT)
def _stands_in(name: str, voice: str, type_: str, below: str, step: int) -> Group:
    return (
        f"within {name} {voice}",
        f"within {name} {type_}",
        f"within {name} {below}",
        f"within {name} {step}",
    )


def _inside(token: Token, places: set[int]) -> bool:
    """Whether it stands in the phrase of another option."""
    for _ in range(_DEEP):
        if token.dep_ not in _INSIDE:
            return False
        token = token.head
        if token.i in places:
            return True
    return False
