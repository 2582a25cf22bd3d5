"""Where: places that two aligned sentences give one happening, and of which neither can lie in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.language.geography import lie_apart
from analysis.resolving.differences.claims import is_denied, is_open
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.happenings import (
    beside,
    clause_of,
    days_apart,
    of_one_week,
    of_others,
    of_two_things,
    share_somebody,
    told_before,
    without,
)
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, teller

LIKE = 0.35
"""How much two sentences must tell the same for their places to be held against each other."""
NEAR, SHARED = 7, 2
"""Words on each side of a place that tell what happened there; how many of them both sentences must have."""
UNNAMED = 4
"""The same where nobody is named in both."""
LEAD = 48
"""Characters before a place in which its preposition stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where a sentence tells that something happened: ``start`` to ``end`` of the article, the preposition left out.

    ``name`` is the place, ``inside`` the names of what it is said to lie in ("Kesh, Borevia"); ``state`` is the code of
    its state, where known.
    """

    start: int
    end: int
    name: str
    state: str | None
    inside: tuple[str, ...]


def placed(sentence: Sentence) -> Place | None:
    """The one place of what a sentence tells to have happened; None where it has none, or several.

    Where something was said is no place of what was said.
    """
    text = sentence.article.text
    leads = [
        (each, _lead().search(text, max(sentence.start, each.start - LEAD), each.start)) for each in sentence.places
    ]
    at = [(each, lead) for each, lead in leads if lead and not _is_in_name(text, lead, each.end)]
    if not at:
        return None
    first, lead = at[0]
    last, inside = first, []
    for each in sentence.places:
        if each.start < last.end:
            continue
        if _inside().fullmatch(text, last.end, each.start):
            last = each
            inside.append(each)
    if lead is None or {each.start for each, _ in at} - {first.start, *(each.start for each in inside)}:
        return None
    low, high = clause_of(sentence, lead.start(), first.end)
    if is_open(sentence.text[low:high]):
        return None
    ahead = sentence.text[: lead.start() - sentence.start].lower().split()[-1:]
    if set(ahead) & lexicon.words("differences", "when", "said"):
        return None
    state = next((each.country for each in (first, *inside) if each.country), None)
    return Place(lead.start(), last.end, first.name, state, tuple(each.name for each in inside))


def _is_in_name(text: str, lead: re.Match[str], end: int) -> bool:
    """Whether a place only tells which one a thing is: "in the Kesh market"."""
    behind = WORD.match(text, end + 1)
    determined = text[: lead.end()].split()[-1].lower() in _determiners()
    return determined and behind is not None and behind[0].islower() and bool(stem_of(behind[0]))


def where(one: Sentence, mine: Place, other: Sentence, theirs: Place, likeness: float) -> Iterator[Found]:
    """The places of two sentences (as `placed` gives them) where they lie apart, and the same words stand beside them.

    An article that names both places may tell of two happenings, and so differs from nobody.
    """
    if likeness < LIKE or not lie_apart(mine.name, mine.state, theirs.name, theirs.state):
        return
    if _names(one, theirs) or _names(other, mine) or not of_one_week(one, other) or days_apart(one, other):
        return
    if is_denied(one.text, 0, 0) != is_denied(other.text, 0, 0):
        return
    here, there = (mine.start, mine.end), (theirs.start, theirs.end)
    if told_before(one, *here) not in {"", *other.stems} or told_before(other, *there) not in {"", *one.stems}:
        return
    if of_others(_elsewhere(one, mine), _elsewhere(other, theirs)):
        return
    beside_one, beside_other = (
        beside(sentence, place.start, place.end, NEAR, _calendar(), _saying())
        for sentence, place in ((one, mine), (other, theirs))
    )
    shared = beside_one.keys() & beside_other.keys()
    if len(shared) < (SHARED if share_somebody(one, other) else UNNAMED):
        return
    if of_two_things(beside_one, one, beside_other, other):
        return
    yield Found(
        kind="where",
        about=None,
        one=_stated(one, mine),
        other=_stated(other, theirs),
        likeness=likeness,
    )


def _names(sentence: Sentence, place: Place) -> bool:
    """Whether the article of a sentence names a place that another one tells."""
    return any(re.search(rf"\b{re.escape(name)}\b", sentence.article.text) for name in (place.name, *place.inside[:1]))


def _elsewhere(sentence: Sentence, place: Place) -> Sentence:
    """The sentence without the words of its place."""
    return without(sentence, place.start, place.end)


def _stated(sentence: Sentence, place: Place) -> Stated:
    words = " ".join(sentence.article.text[place.start : place.end].split())
    return Stated(sentence, place.start, place.end, words, place.name, teller(sentence, place.start, place.end))


@cache
def _determiners() -> frozenset[str]:
    return lexicon.words("differences", "where", "determiners")


def _calendar() -> frozenset[str]:
    return lexicon.words("differences", "when", "calendar")


def _saying() -> frozenset[str]:
    return lexicon.words("differences", "when", "saying")


@cache
def _lead() -> re.Pattern[str]:
    """A preposition right before a place, with small words between that tell of the place: "in the port of"."""
    at = lexicon.alternatives(lexicon.words("differences", "where", "at"))
    others = lexicon.alternatives(lexicon.words("differences", "where", "links"))
    small = rf"(?:(?!(?:{at}|{others})\b)[a-z][\w-]*\s+){{0,4}}"
    return re.compile(rf"\b(?:{at})\s+{small}$", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    """What stands between a place and the larger one that it lies in: "Kesh, Borevia", "Kesh in northern Borevia"."""
    return re.compile(r",\s+(?:in\s+)?|\s+in\s+(?:the\s+)?(?:[a-z]+\s+){0,2}")
