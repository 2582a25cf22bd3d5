"""What an affair is called: "Ada Quill and the visit of the Meridian League to Sarnova".

The second part is what the affair turns on: of the kinds of its events the one of which most is told, as a noun phrase
with the parties of its most widely told event (``lexicon/events/affairs.toml``). The first is whom the affair is about
besides: somebody who is party to enough of it and does not stand in that phrase, a person before a body before a state.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.language import lexicon
from analysis.records import Entity, Event, Kind, Status

_ENOUGH = 0.3
"""In how much of what is told of an affair somebody must be party for the affair to be called by him."""

_OFTEN = 3
"""How often an article must name a thing to be about it."""

_HALF = 0.5
"""How many of an affair's articles must be about a thing for the affair to turn on it, and of those name what it is
on."""

_RANKS: tuple[tuple[Kind, ...], ...] = (("person",), ("organisation",), ("country", "place"))
"""People before bodies before states."""

_UNREAL: Mapping[Status, float] = {"hypothetical": 0.3, "denied": 0.5, "requested": 0.7}
"""What an event counts that has not come about and is not planned either, against one that has or is."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event of an affair with what tells of it: in how many texts, how surely, and by which words."""

    event: Event
    texts: int
    confidence: float
    words: Counter[str]

    @property
    def weight(self) -> float:
        """How much of the affair it is."""
        return self.texts * self.confidence * _UNREAL.get(self.event.status, 1.0)


class Names:
    """What parties are called: which of them are names, and of what kind."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """The entities of the coverage."""
        self.kinds: Mapping[str, Kind] = {each.name: each.kind for each in entities}
        self._words = {word for name in self.kinds for word in name.split()}

    def first(self, names: Sequence[str]) -> str | None:
        """Whom one side is told by: the first of those that an entity stands for, else the first description."""
        known = [name for name in names if name in self.kinds]
        return next(iter(known or map(self._described, names)), None)

    def _described(self, name: str) -> str:
        """A description as it stands inside a sentence: "demonstrators" for the "Demonstrators" that began one."""
        first = name.partition(" ")[0]
        return name if first in self._words or first.isupper() else name[:1].lower() + name[1:]


def affair_name(steps: Sequence[Step], names: Names, texts: Sequence[str] = ()) -> str | None:
    """What the affair of these events is called; None where nothing can be said.

    ``names`` are those of the coverage, ``texts`` the articles that tell of the events, copies left out.
    """
    by_topic: dict[int, list[Step]] = defaultdict(list)
    for step in steps:
        found = _topic(step.event)
        if found is not None:
            by_topic[found].append(step)
    if not by_topic:
        return None
    topics = lexicon.toml("events/affairs")["topic"]
    most = max(by_topic, key=lambda n: sum(step.weight for step in by_topic[n]) * topics[n].get("weight", 1.0))
    about, parties = _turned_on(steps, texts, topics) or _phrase(topics[most], by_topic[most], names)
    lead = _lead(steps, names.kinds, parties)
    name = " and ".join(each for each in (with_article(lead or ""), about) if each)
    return name[:1].upper() + name[1:] if name else None


def _topic(event: Event) -> int | None:
    """The row of the lexicon for this kind of event: that of its mode before that of its type."""
    rows = _by_kind()
    return rows.get(f"{event.type}/{event.mode}", rows.get(event.type))


@cache
def _by_kind() -> Mapping[str, int]:
    return {kind: n for n, row in enumerate(lexicon.toml("events/affairs")["topic"]) for kind in row["of"]}


def _turned_on(
    steps: Sequence[Step], texts: Sequence[str], topics: Sequence[Mapping[str, Any]]
) -> tuple[str, set[str]] | None:
    """What enough of the events name and most of the articles are about, whatever happens in them, and the thing that
    it is on ("tariffs on steel"); None for nothing."""
    least = _ENOUGH * sum(step.weight for step in steps)
    none = lexicon.toml("events/affairs")["things"]["none"]
    for topic in (each for each in topics if "about" in each):
        named = _named(topic["about"], tuple(topic["words"]))
        found = [some for text in texts if len(some := named.findall(text)) >= _OFTEN]
        if not found or len(found) < _HALF * len(texts):
            continue
        word = Counter(word for some in found for word, _ in some).most_common(1)[0][0]
        if sum(step.weight for step in steps if step.words[word]) < least:
            continue
        things = Counter(thing for some in found for thing in {thing for _, thing in some if thing not in ("", *none)})
        thing, count = max(things.items(), key=lambda each: (each[1], each[0]), default=("", 0))
        if count >= _HALF * len(found):
            return f"the {word} {topic['about']} {thing}", set()
    return None


@cache
def _named(about: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """Where a text has one of the words, and the thing that follows it after the preposition, where one does."""
    return re.compile(rf"\b({lexicon.alternatives(words)})\b(?: {about} ([a-z]+)\b)?")


def _phrase(topic: Mapping[str, Any], steps: Sequence[Step], names: Names) -> tuple[str, set[str]]:
    """What the events are, as a noun phrase, and who stands in it. The parties are those of the fullest of the widely
    told ones."""
    step = max(steps, key=lambda each: (each.weight * (1 + _sides(each.event)), each.event.id))
    source, target = names.first(step.event.source_names), names.first(step.event.target_names)
    if source == target:
        other = names.first([each for each in step.event.target_names if each != source])
        source, target = (source, other) if other else (None, target)
    return phrase(topic, source, target, sum((each.words for each in steps), Counter()))


def phrase(
    topic: Mapping[str, Any], source: str | None, target: str | None, words: Mapping[str, int]
) -> tuple[str, set[str]]:
    """A row of the lexicon with these sides and the word that most accounts use; and which of the sides stand in it."""
    used = [word for word in topic["words"] if words.get(word)]
    word = max(used, key=lambda each: words[each], default=topic["words"][0])
    sides = {"source": source, "target": target}
    for pattern in topic["phrases"]:
        asked = {side for side in sides if f"{{{side}}}" in pattern}
        known = {side: name for side, name in sides.items() if side in asked and name}
        if len(known) == len(asked):
            told = pattern.format(word=word, **{side: with_article(name) for side, name in known.items()})
            return told, set(known.values())
    return "", set()


def _sides(event: Event) -> int:
    return bool(event.source_names) + bool(event.target_names)


def _lead(steps: Sequence[Step], kinds: Mapping[str, Kind], told: set[str]) -> str | None:
    """Whom the affair is about besides those who are ``told`` already; None where nobody is party to enough of it."""
    of: dict[str, float] = defaultdict(float)
    for step in steps:
        for name in {*step.event.source_names, *step.event.target_names}:
            of[name] += step.weight
    least = _ENOUGH * sum(step.weight for step in steps)
    for rank in _RANKS:
        some = [name for name in of if kinds.get(name) in rank and of[name] >= least]
        if some:
            first = min(some, key=lambda name: (-of[name], name))
            return None if first in told else first
    return None


def with_article(name: str) -> str:
    """The name as it stands in a sentence: "the United States", "Ada Quill"."""
    words = name.partition(" (")[0].split()
    articles = lexicon.toml("events/affairs")["articles"]
    if words and (words[-1] in articles["last"] or (len(words) > 1 and words[0] in articles["first"])):
        return f"the {name}"
    return name
