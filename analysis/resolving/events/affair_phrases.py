"""The noun phrases of which names of affairs are made: "the visit of the Meridian League to Sarnova"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args

from analysis.language import lexicon
from analysis.language.spoken_names import spoken
from analysis.language.stems import stem
from analysis.language.titles import offices
from analysis.records import Entity, Kind

_COUNT = re.compile(r"(?:[\d,.]+|about|some|at least|nearly|over|more than)\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z]{2,4}\Z")

_OF, _BETWEEN = re.compile(r"the \{word\} of \{source\}"), re.compile(r"the \{word\} between \{source\} and \{target\}")
"""What can be said in fewer words with a genitive: "Ada Quill's visit to Fennmark"."""

_LONG = 2
"""From how many words on a body is told by its acronym before a noun: "the EU visit"."""


class Names:
    """What parties are called: which of them are names, and of what kind."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """The entities of the coverage."""
        found = tuple(entities)
        # Of several with one name the state is meant: "Fennmark", and not its football team.
        by_kind = sorted(found, key=lambda each: each.kind == "country")
        self.kinds: Mapping[str, Kind] = {each.name: each.kind for each in by_kind}
        self._acronyms = {
            each.name: acronym
            for each in found
            if (each.kind == "organisation" or each.country == "EU") and len(each.name.split()) >= _LONG
            for acronym in [next((alias for alias in each.aliases if _ACRONYM.match(alias)), None)]
            if acronym
        }
        self._words = {word for name in self.kinds for word in name.split()}
        places = (name for name, kind in sorted(self.kinds.items()) if kind in ("country", "place"))
        self.places: Mapping[str, str] = {name.lower(): name for name in places if " " not in name}
        """The names of states and places of one word, by the same in small letters."""

    def first(self, names: Sequence[str]) -> str | None:
        """Whom one side is told by: the first of those that an entity stands for, else the first description of
        several; None where neither is. A single nameless person ("one criminal", "a judge") names no affair."""
        known = [name for name in names if name in self.kinds]
        described = (self._described(name) for name in names)
        return next(iter(known), None) or next((each for each in described if each), None)

    def _described(self, name: str) -> str | None:
        """A description as it stands inside a sentence, without its number: "demonstrators" for "300 Demonstrators".

        None for what is told of one, or by whose it is.
        """
        table = lexicon.toml("events/affairs")["descriptions"]
        found = _COUNT.sub("", name)
        counted = found.split()
        while counted and counted[0].lower() in table["numbers"]:
            counted.pop(0)
        if not counted or counted[0].lower() in table["whose"] or re.search(r"['’](?:s\b|\s)", name):
            return None
        last = " ".join(counted).partition(" of ")[0].split()[-1].lower()  # "a group of producers" is told of one
        if last in table["vague"]:
            return None
        several = last.endswith("s") and not last.endswith("ss") and last not in offices()
        if not (several or last in table["plurals"]):
            return None
        first = counted[0]
        text = " ".join(counted)
        return text if first in self._words or first.isupper() else text[:1].lower() + text[1:]

    def short(self, name: str) -> str | None:
        """A body's acronym, which the texts give: "EU"; None where there is none."""
        return self._acronyms.get(name)


def phrases(
    topic: Mapping[str, Any],
    source: str | None,
    target: str | None,
    triggers: Mapping[str, int],
    sentences: Mapping[str, int],
    names: Names,
) -> Iterator[tuple[str, set[str]]]:
    """What a row of the lexicon says with these sides, the fullest first and each in fewer words as well, and which of
    the sides stand in it.

    ``triggers`` are the words by which accounts name the event, ``sentences`` all of their sentences.
    """
    word = word_of(topic, triggers, sentences)
    sides = {"source": source, "target": target}
    if target is not None and names.kinds.get(target, "group") not in topic.get("target_kinds", get_args(Kind)):
        sides["target"] = None
    acronym = names.short(source) if source is not None else None
    for pattern in topic["phrases"]:
        asked = {side for side in sides if f"{{{side}}}" in pattern}
        known = {side: name for side, name in sides.items() if side in asked and name}
        nameless = "{target} by {source}" in pattern and source not in names.kinds
        if len(known) == len(asked) and not nameless:
            if acronym and known.get("source"):
                pattern = pattern.replace("the {word} of {source}", f"the {acronym} {{word}}")
            told = {side: spoken(name) for side, name in known.items()}
            yield pattern.format(word=word, **told), set(known.values())
            short = {side: spoken(names.short(name) or name, name) for side, name in known.items()}
            genitive = _OF.sub(r"{source}'s {word}", _BETWEEN.sub(r"{source}'s {word} with {target}", pattern))
            if genitive == pattern or told["source"].endswith("s"):
                yield pattern.format(word=word, **short), set(known.values())
            else:
                yield genitive.format(word=word, **told), set(known.values())
                yield genitive.format(word=word, **short), set(known.values())


def word_of(topic: Mapping[str, Any], triggers: Mapping[str, int], sentences: Mapping[str, int]) -> str:
    """The word of the row that names the event most often, else the one that its sentences have, else the first."""
    stems: Counter[str] = Counter()
    for word, times in triggers.items():
        stems[stem(word)] += times
    own: Sequence[str] = topic["words"]
    first = {word: word.partition(" ")[0] for word in own}
    named = [word for word in own if stems[stem(first[word])]]
    if named:
        return max(named, key=lambda word: stems[stem(first[word])])
    used = [word for word in own if sentences.get(first[word])]
    return max(used, key=lambda word: sentences[first[word]], default=own[0])
