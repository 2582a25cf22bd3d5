"""The body that the holder of a title serves: "European Commission" of "president of the European Commission"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.language.gazetteer import entries
from analysis.language.lexicon import words
from analysis.resolving.actors.chain_summaries import office_of
from analysis.resolving.actors.office_words import listed

_LONGEST = 8
"""How many words the name of a known body has at most."""

_SEAT = 3
"""How many words the name of a seat has at most."""

_FORMER = re.compile(r"\b(?:then|ex|former)-(?=[A-Z])")


@lru_cache(maxsize=1 << 14)
def served_body(title: str) -> str | None:
    """The body whose office a title is: a known one, by its full name, else the words in capitals after "of the" or
    "at", or before the office, that end with a word for a body. None where it names none.
    """
    found = re.findall(r"[^\s,]+", _FORMER.sub("", title))
    return _known_body(found) or _Title(found).body()


def _known_body(found: list[str]) -> str | None:
    """The full name of the longest name of a known body among the words of a title."""
    known, longer_names = entries(), listed("bodies", "longer")
    for size in range(min(_LONGEST, len(found)), 0, -1):
        for start in range(len(found) - size + 1):
            if start and _reach(found[:start]) == "to":
                continue
            entry = known.get(_without_genitive(found[start : start + size]))
            if entry is None or entry.kind != "organisation" or entry.sort == "seat":
                continue
            if not (start and size > 1 and found[start - 1].rpartition("-")[2] in longer_names):
                return entry.name
    return None


class _Title:
    """The words of a title, as written and in lower case, and which of them are the office itself."""

    def __init__(self, found: list[str]) -> None:
        self.found, self.low = found, [word.lower() for word in found]
        self.office = office_of(" ".join(found)).split()
        self.inside = _span(self.low, self.office)

    def body(self) -> str | None:
        """What its words describe as a body, the last of several; None where they describe none."""
        for last in reversed(range(len(self.found))):
            if self._is_head(last):
                start = self._start(last)
                body = None if start is None else self._between(start, last, self._end(start, last))
                if body is not None:
                    return body
        return None

    def _is_head(self, n: int) -> bool:
        """Whether the word is one for bodies; one of the office itself only where it names a body by itself: "Commerce
        Secretary" names an office, and no body "Commerce"."""
        if self.low[n] in listed("bodies", "small") or self.low[n] not in _heads():
            return False
        return n not in self.inside or (
            self.found[n] in words("names/words", "heads", "alone") and not self._is_seat(n)
        )

    def _is_seat(self, n: int) -> bool:
        """Whether the word ends the name of a seat, which stands for a state and is no body: "White House"."""
        names = (" ".join(self.found[n - size : n + 1]) for size in range(1, min(n, _SEAT - 1) + 1))
        return any((entry := entries().get(name)) is not None and entry.sort == "seat" for name in names)

    def _start(self, last: int) -> int | None:
        """Where the name that ends with its head begins; None where a part of the name must stand behind the head."""
        start = last
        while start and (self.found[start - 1][:1].isupper() or self.low[start - 1] in listed("bodies", "inside")):
            if self.low[start - 1] in self.office:
                break
            start -= 1
        while start < last and self.low[start] in listed("bodies", "ranks"):
            start += 1  # "Assistant Treasury Secretary"
        if start > 1 and self.low[start - 1] == "of" and self.low[start - 2] in _heads():
            return start - 2  # "Ministry of Foreign Affairs"
        return None if self.low[last] in listed("bodies", "fields") else start

    def _end(self, start: int, last: int) -> int:
        """Where the name ends that goes on behind its head: "Centre for Karsund Studies"."""
        end, count = last + 1, len(self.found)
        while end + 1 < count and self.low[end] in listed("bodies", "links") and self.found[end - 1][-1].isalpha():
            after = next((n for n in range(end, count) if self.low[n] not in listed("bodies", "links")), end)
            if not self.found[after][:1].isupper() or start == 0:
                break
            end = after + 1
            while end < count and self.found[end][:1].isupper():
                end += 1
        return end

    def _between(self, start: int, last: int, end: int) -> str | None:
        body = _without_genitive(self.found[start:end])
        if body.islower() or (self.low[last] in listed("bodies", "states") and start != last):
            return None
        whole = start == 0 and end == len(self.found)
        return None if whole or _reach(self.found[:start]) == "to" else body


def _without_genitive(found: list[str]) -> str:
    return " ".join(found).removesuffix("'s").removesuffix("’s")


def _span(low: list[str], office: list[str]) -> range:
    """Which words of a title are the office itself."""
    for start in range(len(low) - len(office) + 1):
        if office and low[start : start + len(office)] == office:
            return range(start, start + len(office))
    return range(0)


def _reach(before: list[str]) -> str:
    """The preposition that governs what comes next: "to" leads to whom somebody is sent, and that is not served."""
    for word in reversed(before):
        low = word.lower()
        if low in listed("bodies", "prepositions"):
            return low
        if low not in listed("bodies", "articles") and not word[:1].isupper():
            return ""
    return ""


@cache
def _heads() -> frozenset[str]:
    """Words for bodies, in lower case."""
    heads = words("names/words", "heads", "organisation") | words("names/words", "heads", "state")
    return frozenset(word.lower() for word in heads) | listed("bodies", "heads")
