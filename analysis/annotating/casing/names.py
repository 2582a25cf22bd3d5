"""How the gazetteers and a user's own actors write names, for texts in capitals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.annotating.casing.words import LOWER, Word, way_of, words_of

type Phrase = tuple[tuple[str, ...], tuple[int, ...]]
"""The words of a name in small letters, and how each is written."""


class Names:
    """Names of one word, which other words may share, and those of several, which are sure."""

    def __init__(self, names: Iterable[str]) -> None:
        """``names``: as they are written in mixed letters."""
        self.single: dict[str, int] = {}
        """How a name of one word is written, by its small letters."""
        self._phrases: dict[str, list[Phrase]] = {}
        for name in names:
            words = words_of(name)
            ways = tuple(way_of(name[word.start : word.end]) for word in words)
            if len(words) == 1 and ways[0] != LOWER:
                self.single.setdefault(words[0].lower, ways[0])
            elif len(words) > 1:
                lower = tuple(word.lower for word in words)
                self._phrases.setdefault(lower[0], []).append((lower, ways))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def ways(self, words: Sequence[Word]) -> dict[int, int]:
        """How the words of names of several words are written, by the words' places; the longest name counts."""
        found: dict[int, int] = {}
        done = 0
        for at, word in enumerate(words):
            if at >= done and word.lower in self._phrases:
                for place, way in self._longest(words, at):
                    found[place] = way
                    done = place + 1
        return found

    def _longest(self, words: Sequence[Word], at: int) -> Iterator[tuple[int, int]]:
        for lower, ways in self._phrases[words[at].lower]:
            some = words[at : at + len(lower)]
            if tuple(word.lower for word in some) == lower and not any(word.begins for word in some[1:]):
                yield from ((at + number, way) for number, way in enumerate(ways))
                return
