"""How many died, were hurt or are missing, with a noun or without: "killing two", "2 dead", "wounding a third"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.language import lexicon
from analysis.language.numbers import number
from analysis.resolving.differences.facts import EVERYBODY, Fact
from analysis.resolving.differences.sentences import stems
from analysis.resolving.events.figures import interval, number_pattern

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
PHRASE = 4
"""Words of the phrase behind a number that may name who is counted."""
BEFORE = 3
"""Words before a number that may tell that it counts a part, or what comes on top."""


def tolls(text: str, without: Sequence[tuple[int, int]] = ()) -> list[Fact]:
    """The tolls of a sentence; none of a kind that it tells in two ways. ``without``: stretches that tell a time."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for each in _tolls(text):
        if not any(each.start < end and start < each.end for start, end in without):
            found[each.about].append(each)
    return [some[0] for some in found.values() if len({(each.low, each.high) for each in some}) == 1]


def _tolls(text: str) -> Iterator[Fact]:
    for match in number_pattern().finditer(text):
        low, high = number(match["number"].lower()), number((match["second"] or match["number"]).lower())
        if low is None or high is None or low < 1:
            continue
        made = _of(text, match.start(), match.end(), *interval(match["bound"], *sorted((low, high))))
        if made:
            yield made
    for match in _a_third().finditer(text):
        if made := _of(text, match.start(), match.end(), 1, 1):
            yield made


def _of(text: str, start: int, end: int, low: float, high: float) -> Fact | None:
    """The toll that the number from ``start`` to ``end`` tells; None where it tells none."""
    phrase: list[re.Match[str]] = []
    place, became, verb = end, "", False
    while match := re.compile(rf"[ -]{_WORD.pattern}").match(text, place):
        word = match[0][1:].lower()
        if told := _became().match(text, place):
            became, end = _outcomes()[told[1].lower()], told.end()
            break
        if word in _listed("aux") or word.endswith("ly"):
            verb = True
        elif verb or word in _listed("ends") or len(phrase) == PHRASE:
            break
        else:
            phrase.append(match)
        place = match.end()
    whole = bool(became) and not verb and text[:end].lower().split()[-1] not in _listed("finite")
    if _is_part(text, start, whole):
        return None
    if not became:
        end = phrase[-1].end() if phrase else end
        start, became = _ahead(text, start)
        if not became or (not phrase and became not in _listed("without_noun")):
            return None
    if not phrase and _YEAR.fullmatch(text[start:end].split()[0]):
        return None  # "the blast of 1998 killed them"
    last = phrase[-1][0][1:].lower() if phrase else ""
    if last in lexicon.words("differences", "how many", "lengths") or (last == "others" and became == "killed"):
        return None
    whom = _whom(last)
    about = f"{whom} {'are' if became == 'missing' else 'were'} {became}"
    return Fact(start, end, low, high, became, about, changes=True, whom=whom)


def _ahead(text: str, start: int) -> tuple[int, str]:
    """Where the word right before a number begins, and what it says became of those it counts: "killing two"."""
    toll = _death_toll().search(text[:start])
    if toll:
        return toll.start(), "killed"
    before = re.search(rf"({_WORD.pattern}) $", text[:start])
    return (before.start(), _doing().get(before[1].lower(), "")) if before else (start, "")


def _is_part(text: str, start: int, whole: bool) -> bool:
    """Whether words before a number tell that it counts a part.

    It does not where a participle tells of the ``whole``: "one of 99 men seized".
    """
    ahead = " ".join(text[:start].lower().split())
    if whole and ahead.endswith(tuple(f" {each}" for each in _listed("whole_of"))):
        return False
    before = {word.strip(",;:“”\"'") for word in ahead.split()[-BEFORE:]}
    return bool(_parts() & before) or ahead.endswith(tuple(_listed_in("how many", "part_of")))


def _whom(noun: str) -> str:
    """Who is counted, in the plural; ``people`` where the phrase only says that they are."""
    if not noun or noun in _listed("anybody"):
        return EVERYBODY
    if noun in _listed("workers"):
        return "workers"
    return noun if noun.endswith("s") or noun in _irregular() else f"{noun}s"


@cache
def of_tolls() -> frozenset[str]:
    """Stems of which a sentence has one if it tells a toll: a quick look, since most sentences tell none."""
    return frozenset(stem for each in (*_outcomes(), *_doing(), *_listed("toll")) for stem in stems(each))


@cache
def _became() -> re.Pattern[str]:
    return re.compile(rf"[ -]({lexicon.alternatives(_outcomes())})\b", re.IGNORECASE)


@cache
def _death_toll() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{lexicon.alternatives(_listed('toll'))})\b[^.;:,]{{0,40}} (?:to|at|of|is|was) $", re.IGNORECASE
    )


@cache
def _a_third() -> re.Pattern[str]:
    return re.compile(rf"\ba(?:nother)? (?:{lexicon.alternatives(_listed('ordinals'))})\b(?! of\b)", re.IGNORECASE)


@cache
def _outcomes() -> dict[str, str]:
    return {word: became for became, words in lexicon.toml("differences")["toll"]["became"].items() for word in words}


@cache
def _doing() -> dict[str, str]:
    return {word: became for became, words in lexicon.toml("differences")["toll"]["doing"].items() for word in words}


@cache
def _parts() -> frozenset[str]:
    return _listed_in("how many", "part") - _listed("no_part")


@cache
def _irregular() -> frozenset[str]:
    return frozenset(lexicon.toml("figures")["plurals"]["irregular"])


def _listed(key: str) -> frozenset[str]:
    return _listed_in("toll", key)


def _listed_in(section: str, key: str) -> frozenset[str]:
    return lexicon.words("differences", section, key)
