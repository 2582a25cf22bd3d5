"""What an affair is called: "Ada Quill and the visit of the Meridian League to Sarnova".

The second part is what the affair turns on. That is the kind of its events of which most is told, as a noun phrase with
the parties of its most widely told event (``lexicon/events/affairs.toml``); where its events are only talks and words,
the thing with which its articles begin ("the sales tax"). The first is whom the affair is about besides: somebody who
is party to enough of it, or whom its articles begin with, and who does not stand in that phrase; a person before a
body before a state.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from analysis.language import lexicon
from analysis.language.spoken_names import spoken
from analysis.records import Event, Kind, Status
from analysis.resolving.events.affair_heads import Told
from analysis.resolving.events.affair_phrases import Names, phrases, word_of

_ENOUGH = 0.3
"""In how much of what is told of an affair somebody must be party for the affair to be called by him."""

_OFTEN = 3
"""How often an article must name a thing to be about it."""

_HALF = 0.5
"""How many of an affair's articles must be about a thing for the affair to turn on it, and of those name what it is
on; how many must tell of talks for it to be called by them, and how many begin with somebody for it to be about him."""

_LONGEST = 8
"""How many words a name has, where a shorter one can be said."""

_MANY = 3
"""From more parties than these on two of them do not tell whose an agreement is."""

_ACCUSED = 0.7
"""The least that words must turn an affair to be what it is called by where half of the articles tell of both sides: an
accusation does, an appeal does not."""

_ROOT = 6
"""How many letters tell that a name and an adjective are of one state: "Borevia", "Borevian"."""

_QUARTER = 0.25
"""How many of the articles must tell of a deed for the affair to turn on it whatever they begin with."""

_NEARLY = 0.5
"""How much of an affair a deed must be, against the words of which most is told, for the affair to turn on the deed."""

_RANKS: tuple[tuple[Kind, ...], ...] = (("person",), ("organisation",), ("country", "place"))
"""People before bodies before states."""

_UNREAL: Mapping[Status, float] = {"hypothetical": 0.3, "denied": 0.5, "requested": 0.7}
"""What an event counts that has not come about and is not planned either, against one that has or is."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event of an affair with what tells of it: in how many texts, how surely, and by which words; ``triggers`` are
    the words that name the event itself."""

    event: Event
    texts: int
    confidence: float
    words: Counter[str]
    triggers: Counter[str] = field(default_factory=Counter)

    @property
    def weight(self) -> float:
        """How much of the affair it is."""
        return self.texts * self.confidence * _UNREAL.get(self.event.status, 1.0)

    @property
    def parties(self) -> frozenset[str]:
        """The names of both sides."""
        return frozenset((*self.event.source_names, *self.event.target_names))


@dataclass(frozen=True, slots=True)
class _About:
    """What an affair turns on, in words; who stands in these, and who else is party to the event that they tell."""

    text: str
    sides: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    thing: bool = False


@dataclass(frozen=True, slots=True)
class _Turn:
    """A kind of events of an affair: its row of the lexicon, the fullest of its widely told events and what is said of
    that, how much of the affair it is, and whether it is more than words."""

    topic: Mapping[str, Any]
    step: Step
    said: Sequence[_About]
    weight: float
    firm: bool


def affair_name(steps: Sequence[Step], names: Names, told: Sequence[Told] = (), thing: str | None = None) -> str | None:
    """What the affair of these events is called; None where nothing can be said.

    ``names`` are those of the coverage, ``told`` the articles that tell of the events, copies left out, and ``thing``
    what they begin with.
    """
    whole = [name for some in _abouts(steps, names, told, thing) for name in _named(some, steps, names, told)]
    name = next((each for each in whole if len(each.split()) <= _LONGEST), None)
    name = name or min(whole, key=lambda each: len(each.split()), default=None)
    return name[:1].upper() + name[1:] if name else None


def _named(abouts: Sequence[_About], steps: Sequence[Step], names: Names, told: Sequence[Told]) -> Iterator[str]:
    """The phrases that say the same, with whom the affair is about besides, and without."""
    for about in abouts:
        lead = _lead(about, steps, names.kinds, told)
        if lead is not None:
            yield f"{spoken(lead)} and {about.text}"
    yield from (about.text for about in abouts if not about.thing)


def _abouts(steps: Sequence[Step], names: Names, told: Sequence[Told], thing: str | None) -> Iterator[list[_About]]:
    """What the affair can be said to turn on, the best first, each in all ways in which it can be said."""
    topics = lexicon.toml("events/affairs")["topic"]
    turned = _turned_on(steps, [each.text for each in told], topics)
    turn = _turn(steps, names, len(told))
    if turn is None:
        return
    if turned is not None:
        yield [_About(turned, thing=True)]
    things = [[each] for each in _things(thing, turn.topic, turn.step)] if thing else []
    full = [each for each in turn.said if each.sides == turn.said[0].sides]
    if turn.firm:
        yield full
    yield from things
    yield full
    yield list(turn.said[len(full) :])


def _turn(steps: Sequence[Step], names: Names, texts: int) -> _Turn | None:
    """The kind of events of which most is told; rather one that is more than words, where nearly as much is told of it.

    ``texts`` is how many articles tell of the affair. None where no kind has a name.
    """
    by_topic: dict[int, list[Step]] = defaultdict(list)
    for step in steps:
        found = _topic(step.event)
        if found is not None:
            by_topic[found].append(step)
    topics = lexicon.toml("events/affairs")["topic"]
    turns = []
    for n, some in sorted(by_topic.items()):
        topic, (step, sides) = topics[n], _told_most(some, names)
        said = [
            _About(text, frozenset(told), step.parties - told)
            for text, told in phrases(topic, *sides, step.triggers, step.words, names)
        ]
        weight = sum(step.weight for step in some) * topic.get("weight", 1.0)
        firm = bool(said) and _firm(topic, step, sides, texts, names.kinds)
        turns.append(_Turn(topic, step, said, weight, firm))
    turns.sort(key=lambda turn: (not turn.said, -turn.weight))
    most = turns[0] if turns else None
    return next((turn for turn in turns if turn.firm and turn.weight >= _NEARLY * turns[0].weight), most)


def _things(thing: str, topic: Mapping[str, Any], step: Step) -> Iterator[_About]:
    """The thing, which needs somebody beside it, and talks on it, which do not."""
    yield _About(f"the {thing}", thing=True)
    if "on" in topic:
        yield _About(f"the {word_of(topic, step.triggers, step.words)} on {thing}", frozenset(), step.parties)


def _firm(
    topic: Mapping[str, Any], step: Step, sides: tuple[str | None, str | None], texts: int, kinds: Mapping[str, Kind]
) -> bool:
    """Whether an event is what an affair turns on, and no word or meeting about something else: a deed, or what half of
    the articles tell of two sides that are not both states."""
    if not topic.get("said", False):
        return step.texts >= _QUARTER * texts
    mutual = "between" in topic["phrases"][0]
    several = mutual and max(len(step.event.source_names), len(step.event.target_names)) > _MANY
    states = all(kinds.get(each or "") in ("country", "place") for each in sides)
    widely = step.texts >= _HALF * texts and topic.get("weight", 1.0) >= _ACCUSED
    return widely and all(sides) and not states and not several


def _topic(event: Event) -> int | None:
    """The row of the lexicon for this kind of event: that of its mode before that of its type."""
    rows = _by_kind()
    return rows.get(f"{event.type}/{event.mode}", rows.get(event.type))


@cache
def _by_kind() -> Mapping[str, int]:
    return {kind: n for n, row in enumerate(lexicon.toml("events/affairs")["topic"]) for kind in row["of"]}


def _turned_on(steps: Sequence[Step], texts: Sequence[str], topics: Sequence[Mapping[str, Any]]) -> str | None:
    """What enough of the events name and most of the articles are about, whatever happens in them, and the thing that
    it is on ("tariffs on steel"); None for nothing."""
    least = _ENOUGH * sum(step.weight for step in steps)
    none = lexicon.toml("events/affairs")["things"]["none"]
    for topic in (each for each in topics if "about" in each):
        named = _on(topic["about"], tuple(topic["words"]))
        found = [some for text in texts if len(some := named.findall(text)) >= _OFTEN]
        if not found or len(found) < _HALF * len(texts):
            continue
        word = Counter(word for some in found for word, _ in some).most_common(1)[0][0]
        if sum(step.weight for step in steps if step.words[word]) < least:
            continue
        things = Counter(thing for some in found for thing in {thing for _, thing in some if thing not in ("", *none)})
        thing, count = max(things.items(), key=lambda each: (each[1], each[0]), default=("", 0))
        if count >= _HALF * len(found):
            return f"the {word} {topic['about']} {thing}"
    return None


@cache
def _on(about: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """Where a text has one of the words, and the thing that follows it after the preposition, where one does."""
    return re.compile(rf"\b({lexicon.alternatives(words)})\b(?: {about} ([a-z]+)\b)?")


def _told_most(steps: Sequence[Step], names: Names) -> tuple[Step, tuple[str | None, str | None]]:
    """The fullest of the widely told events, and whom each of its sides is told by."""
    sides = [(step, _sides(step.event, names)) for step in steps]
    return max(sides, key=lambda each: (each[0].weight * (1 + sum(map(bool, each[1]))), each[0].event.id))


def _sides(event: Event, names: Names) -> tuple[str | None, str | None]:
    source, target = names.first(event.source_names), names.first(event.target_names)
    if source is not None and source == target:
        other = names.first([each for each in event.target_names if each != source])
        other = other or names.first([each for each in event.source_names if each != source])
        return source, other
    return source, target


def _lead(about: _About, steps: Sequence[Step], kinds: Mapping[str, Kind], told: Sequence[Told]) -> str | None:
    """Somebody who is party to enough of the affair together with those who stand in the phrase, or with whom half of
    the articles begin. None where it is one of these."""
    whole = sum(step.weight for step in steps)
    of: dict[str, float] = defaultdict(float)
    beside: set[str] = set()
    for step in steps:
        for name in step.parties:
            of[name] += step.weight / whole
        if step.parties & about.sides:
            beside |= step.parties
    begin = Counter(name for each in told for name in each.named if kinds.get(name) in ("person", "organisation"))
    begins = {name: times / len(told) for name, times in begin.items() if times >= _HALF * len(told)}
    score = {name: of.get(name, 0.0) + begins.get(name, 0.0) for name in {*of, *begins}}
    # "Orin Vask and Ada Quill's visit": two people of whom nothing is told together are not named together.
    peopled = any(kinds.get(name) == "person" for name in about.sides)
    spoken = {word[:_ROOT] for word in about.text.split()}
    for rank in _RANKS:
        some = [
            name
            for name in score
            if kinds.get(name) in rank
            and (name in begins or of.get(name, 0.0) >= _ENOUGH)
            and (about.thing or name in beside or (name in begins and not peopled))
            and not (about.thing and spoken & {word[:_ROOT] for word in name.split()})
        ]
        if some:
            first = min(some, key=lambda name: (-score[name], name))
            if sum(score[name] == score[first] for name in some) > _MANY - 1:
                return None  # one of many
            return None if first in about.sides or first in about.beside else first
    return None
