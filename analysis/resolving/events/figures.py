"""How many: the counted things in a sentence, so that the figures that two accounts give can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.language.numbers import CARDINALS, number

_AHEAD = 4
"""How many words after its number the counted noun may stand."""
_NEAR = 6
"""How many words away the word may stand that tells what became of those who are counted."""
_ABOUT, _BOUND = 0.15, 1.5
"""By which share a figure may be off that is told to be near; up to how many times a least, or a most, may be away from
the number itself: "at least 9,000" is no word for 15,000. Our own choices."""

_WORD = re.compile(r"[\w’'%-]+")
_SCALES = "hundred|thousand|million|billion"
_JOINT = r"(?:\s+|-|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of things: ``low`` to ``high`` of ``noun``, at ``start`` to ``end`` of the text, with its bounds.

    ``outcome`` is what became of those who are counted ("killed"), empty where nothing near tells. ``noun`` is in the
    plural and in lower case. ``bound`` is the kind of words before the number (`least`, `below` …), empty for none.
    """

    start: int
    end: int
    low: float
    high: float
    noun: str
    outcome: str
    bound: str = ""

    @property
    def about(self) -> str:
        """What is counted, in words: ``people killed``."""
        return f"{self.noun} {self.outcome.replace('_', ' ')}".strip()

    def comparable(self, other: Figure) -> bool:
        """Whether both count the same: nobody tells what became of them, or both tell the same."""
        return self.noun == other.noun and (not self.outcome or not other.outcome or self.outcome == other.outcome)

    def agrees(self, other: Figure) -> bool:
        """Whether both can be true: "at least 12" and 14, never 12 and 14, nor "at least 12" and "almost 12"."""
        if {self.bound, other.bound} == {"least", "below"}:
            return self.low < other.high and other.low < self.high
        return self.low <= other.high and other.low <= self.high


def figures(text: str, without: Sequence[tuple[int, int]] = ()) -> Iterator[Figure]:
    """The counted things of a sentence, in order. ``without`` are stretches that count nothing, such as dates.

    A figure needs a noun in the plural behind it: a bare number, an ordinal, "one visit" and "dozens" tell nothing that
    two accounts could be held against each other by.
    """
    for match in number_pattern(r"\s+").finditer(text):
        if any(match.start("number") < end and start < match.end("number") for start, end in without):
            continue
        noun = _noun(text, match.end())
        first = number(match["number"].lower())
        second = number(match["second"].lower()) if match["second"] else first
        if noun is None or first is None or second is None or max(first, second) <= 1:
            continue
        low, high = interval(match["bound"], *sorted((first, second)))
        yield Figure(
            start=match.start(),
            end=noun.start() + len(noun[0].rstrip("’'-")),
            low=low,
            high=high,
            noun=noun[0].lower().rstrip("’'-"),
            outcome=_outcome(text, match.start(), noun.end()),
            bound=_bound(match["bound"]),
        )


def _bound(words: str | None) -> str:
    return _bounds()[" ".join(words.lower().split())] if words else ""


def interval(bound: str | None, low: float, high: float) -> tuple[float, float]:
    """From where to where a number may lie that the words of its bound stand before."""
    kind = _bound(bound)
    if kind == "least":
        return low, high * _BOUND
    if kind in ("most", "below"):
        return low / _BOUND, high
    if kind == "about":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


def _noun(text: str, place: int) -> re.Match[str] | None:
    """The first plural soon after the number, in the same phrase."""
    for _ in range(_AHEAD):
        word = _WORD.match(text, place)
        if word is None:
            return None
        plain = word[0].lower().rstrip("’'-")
        if plain in _listed("ends", "words"):
            return None
        if plain in _listed("plurals", "irregular"):
            return word
        if plain.endswith("s") and not plain.endswith(("ss", "’s", "'s", "us")):
            return None if plain in _listed("plurals", "not") else word
        place = word.end()
        if text[place : place + 1] != " ":
            return None
        place += 1
    return None


def _outcome(text: str, start: int, end: int) -> str:
    """What the nearest telling word says became of those who are counted."""
    ahead, behind = re.split(r"[;.!?]", text[:start])[-1], re.split(r"[;.!?]", text[end:])[0]
    near = [(nth, word) for nth, word in enumerate(reversed(_WORD.findall(ahead)[-_NEAR:]))]
    near += [(nth, word) for nth, word in enumerate(_WORD.findall(behind)[:_NEAR])]
    told = ((nth, _outcomes()[word.lower()]) for nth, word in near if word.lower() in _outcomes())
    return min(told, default=(0, ""))[1]


@cache
def number_pattern(behind: str = "") -> re.Pattern[str]:
    """A number or a range of two (``number``, ``second``) with its bound (``bound``), and what stands right behind."""
    words = "|".join(sorted(CARDINALS, key=len, reverse=True))
    spelled = rf"(?:half\s+a\s+dozen|a\s+(?:dozen|{_SCALES})|{words})(?:{_JOINT}(?:{words}|{_SCALES}|dozen))*"
    digits = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
    one = rf"(?:(?:{digits})(?:\s+(?:{_SCALES}))?|{spelled})"
    bounds = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(_bounds(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,$€£¥])(?:(?P<bound>{bounds})\s+)?(?:between\s+)?(?P<number>{one})"
        rf"(?:\s*(?:-|–|\s(?:to|or|and)\s)\s*(?P<second>{one})(?![\w.,]\d))?(?![\w%]){behind}",
        re.IGNORECASE,
    )


@cache
def _bounds() -> dict[str, str]:
    return {words: kind for kind, some in lexicon.toml("figures")["bounds"].items() for words in some}


@cache
def _outcomes() -> dict[str, str]:
    return {word: outcome for outcome, words in lexicon.toml("figures")["outcomes"].items() for word in words}


@cache
def _listed(section: str, key: str) -> frozenset[str]:
    return frozenset(lexicon.toml("figures")[section][key])
