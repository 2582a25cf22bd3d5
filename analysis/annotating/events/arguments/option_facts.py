"""What speaks for one of those whom a sentence gives to act in its event, or to be acted upon, as named facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.noun_phrases import is_human
from analysis.annotating.events.arguments.options import Option
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.syntax import is_passive

_UP = 14
"""How many words above a trigger, and above an option, are looked at."""

_STEPS = 5
"""How many steps of a path are told apart."""

_DEEP = 4
"""How far below what fills a slot, and below another option, an option is looked for."""

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"))
_INSIDE = frozenset(("poss", "compound", "amod", "nmod", "pobj", "prep", "appos", "npadvmod"))
"""How what belongs to a phrase hangs on it."""


@dataclass(slots=True)
class _Around:
    """What is the same for all options of an event.

    ``voice``: the class of its word, and whether it is passive; ``above``: how far above the trigger each word stands;
    ``labels``: how each word from the trigger on hangs on the next; ``slots``: the names of the slots that a word is
    in; ``acting`` and ``hit``: the chains of its sources and targets.
    """

    candidate: Candidate
    voice: str
    above: dict[int, int]
    labels: list[str]
    slots: dict[int, list[str]]
    acting: set[int]
    hit: set[int]
    shared: list[str]
    flags: list[str]


def facts(candidate: Candidate, options: Sequence[Option]) -> list[list[str]]:
    """The facts of each option of an event, in their order."""
    around = _around(candidate)
    sentence, n, trigger = candidate.token.words.sentence, candidate.sentence, candidate.token.i
    places = {each.token.i for each in options if sentence[each.token.i] == n}
    found = []
    for option in options:
        i = option.token.i
        some = around.shared + _who(option, around, here=i in places)
        side = _by_rules(option, around, some)
        if i in places:
            before = i < trigger
            between = sum(i < each < trigger if before else trigger < each < i for each in places)
            inside = _inside(option.token, places)
            some += (
                f"rank {before} {min(between, _DEEP)}",
                f"rank {around.voice} {before} {min(between, 2)}",
                f"inside {inside}",
                f"inside {inside} {option.token.dep_}",
                f"far {before} {abs(i - trigger).bit_length()}",
            )
            _path(option.token, around, some)
            _slots(option, around, some)
        else:
            some += (
                "elsewhere",
                f"elsewhere {around.voice}",
                f"elsewhere {candidate.type}",
                f"elsewhere {side} back {min(n - sentence[i], 3)}",
            )
        found.append(some)
    return found


def _around(candidate: Candidate) -> _Around:
    token = candidate.token
    voice: str = candidate.trigger.word_class
    if voice in ("verb", "adjective") and is_passive(token):
        voice = f"{voice} passive"
    deps = {child.dep_ for child in token.children}
    shared = [f"has {not deps.isdisjoint(('nsubj', 'nsubjpass'))} {'dobj' in deps} {voice}"]
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
    acting = {each.chain for each in candidate.sources if each.chain is not None}
    hit = {each.chain for each in candidate.targets if each.chain is not None}
    return _Around(candidate, voice, above, labels, slots, acting, hit, shared, _flags(candidate))


def _label(token: Token) -> str:
    """How a word hangs on the next; a preposition by its own word."""
    if token.dep_ in ("prep", "agent", "dative") and token.pos_ in ("ADP", "SCONJ", "ADV", "PART"):
        return token.lower_
    return token.dep_


def _flags(candidate: Candidate) -> list[str]:
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
    return found + [name for name, holds in flags.items() if holds]


def _who(option: Option, around: _Around, *, here: bool) -> list[str]:
    """Who it is, beside the type of the event and how it is told; by which words only where they stand ``here``."""
    token, mention = option.token, option.mention
    if mention is None:
        kind, form = "human" if is_human(token.lemma_.lower()) else "body", token.pos_
    else:
        kind, form = mention.kind, mention.form
    found = [f"kind {kind} {around.candidate.type}", f"kind {kind} {around.voice}"]
    if not here:
        return found
    found.append(f"kind {kind} {form}")
    if form != "name":
        found.append(f"noun {token.lower_ if token.pos_ == 'PRON' else token.lemma_.lower()}")
    if mention is not None:
        if mention.adjectival:
            found += ("adjectival", f"adjectival {around.voice}")
        if form == "pronoun":
            found.append(f"unsure {round(4 * mention.confidence)}")
    return found


def _by_rules(option: Option, around: _Around, found: list[str]) -> str:
    """What the rules made of it and of the others; returns on which sides they put it."""
    candidate = around.candidate
    acting, hit = bool(option.acting), bool(option.hit)
    side = "both" if acting and hit else "acts" if acting else "on" if hit else "neither"
    found += (
        f"rules {side}, found {bool(candidate.sources)} {bool(candidate.targets)}",
        f"rules {side} {around.voice}",
        f"rules {side} {candidate.type}",
        f"rules {side} {candidate.lexical.id}",
        f"rules {side} {option.mention.kind if option.mention else 'none'}",
    )
    found += [f"rules {side} {flag}" for flag in around.flags]
    if side == "neither" and option.chain is not None:
        if option.chain in around.acting:
            found.append("same as acts")
        if option.chain in around.hit:
            found.append("same as on")
    return side


def _path(token: Token, around: _Around, found: list[str]) -> None:
    """How the parse leads from it to the trigger: up from it to a word above both, and down again."""
    while token.dep_ in ("conj", "appos") and token.head.pos_ in _NOMINAL and token.head.i not in around.above:
        token = token.head
    up: list[str] = []
    for _ in range(_UP):
        if token.i in around.above or token.head.i == token.i:
            break
        up.append(_label(token))
        token = token.head
    top = around.above.get(token.i)
    down = around.labels[:top] if top is not None else ["?"]
    path = f"{'<'.join(up[:_STEPS])}|{'<'.join(down[:_STEPS])}"
    ends = f"{up[-1] if up else 'self'}|{down[-1] if down else ''}"
    found += (
        f"path {path}",
        f"path {around.voice} {path}",
        f"path {around.candidate.type} {path}",
        f"ends {ends}",
        f"ends {around.voice} {ends} {len(down)}",
        f"steps {min(len(up) + len(down), 8)}",
        f"steps {around.voice} {min(len(up), _DEEP)} {min(len(down), _DEEP)}",
    )


def _slots(option: Option, around: _Around, found: list[str]) -> None:
    """Which slot of the trigger it fills, or stands in what fills it, and what the event's rule makes of that slot."""
    token, candidate = option.token, around.candidate
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
    rule = candidate.lexical
    for name in names:
        found += (f"slot {name}", f"slot {name} {around.voice}", f"slot {name} {candidate.type}")
        if name in rule.source:
            found.append(f"source {around.voice}")
            found.append(f"source {bool(candidate.sources)} {bool(option.acting)}")
        if name in rule.target:
            found.append(f"target {around.voice}")
            found.append(f"target {bool(candidate.targets)} {bool(option.hit)}")


def _within(token: Token, around: _Around, found: list[str]) -> None:
    below = token.dep_
    for step in range(1, _DEEP + 1):
        if token.head.i == token.i or token.i in around.above:
            return
        token = token.head
        if token.i in around.slots:
            for name in around.slots[token.i]:
                found += (
                    f"within {name} {around.voice}",
                    f"within {name} {around.candidate.type}",
                    f"within {name} {below}",
                    f"within {name} {step}",
                )
            return


def _inside(token: Token, places: set[int]) -> bool:
    """Whether it stands in the phrase of another option."""
    for _ in range(_DEEP):
        if token.dep_ not in _INSIDE:
            return False
        token = token.head
        if token.i in places:
            return True
    return False
