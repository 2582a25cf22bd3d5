"""When: days that two aligned sentences tell of one act, without a day in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.language import lexicon
from analysis.records import TimeExpression
from analysis.resolving.differences.claims import is_denied, is_open
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.happenings import (
    beside,
    clause_of,
    of_others,
    of_two_things,
    share_somebody,
    told_before,
    without,
)
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, teller

LIKE = 0.35
"""How much two sentences must tell the same for their days to be held against each other."""
NEAR, SHARED = 7, 2
"""Words on each side of a day that tell what happened then; how many of them both sentences must have."""
CLOSE = 3
"""Words on each side of a day of which one that is no name must be in both, where no word for an event is."""
WEEKEND = 3
"""Days that may pass between two reports of what happens each working day."""
_ROUGH = {"day": 1, "week": 3, "month": 3}
"""Precisions that are compared, and by how many days each may be off: a day of the one place is another one elsewhere,
and "last week", told on a Monday, may be the week before."""


def dated(sentence: Sentence) -> TimeExpression | None:
    """The one day (week, month) of a sentence on which what it tells happened; None where it has none, or several.

    When something was said or announced is no day of what was said.
    """
    said = {(span.start, span.end) for quote in sentence.quotes for span in quote.times}
    days = [
        each
        for each in sentence.times
        if each.type == "DATE" and each.earliest and each.latest and (each.start, each.end) not in said
    ]
    if len(days) != 1 or days[0].precision not in _ROUGH:
        return None
    if sentence.article.text[days[0].end : days[0].end + 2] in ("'s", "’s"):
        return None  # "Friday's close" tells which one, not when
    start, end = clause_of(sentence, days[0].start, days[0].end)
    if is_open(sentence.text[start:end]):
        return None
    place = days[0].start - sentence.start
    before = [stem_of(match[0]) for match in WORD.finditer(sentence.text, start, place)]
    last = next((stem for stem in reversed(before) if stem), "")
    ahead = sentence.text[start : max(start, place)].lower().split()[-1:]
    return None if last in _listed("saying") or set(ahead) & _listed("said") else days[0]


def when(
    one: Sentence, mine: TimeExpression, other: Sentence, theirs: TimeExpression, likeness: float
) -> Iterator[Found]:
    """The days of two sentences (as `dated` gives them) where they have none in common, and the same words stand
    beside them."""
    if likeness < LIKE or not mine.earliest or not mine.latest or not theirs.earliest or not theirs.latest:
        return
    apart = max((theirs.earliest - mine.latest).days, (mine.earliest - theirs.latest).days)
    if apart <= max(_ROUGH[each.precision] for each in (mine, theirs) if each.precision):
        return
    if is_denied(one.text, 0, 0) != is_denied(other.text, 0, 0):
        return  # the one tells that it came about, the other that it did not, or not then
    if not share_somebody(one, other) or _again(one, mine, other, theirs) or _within(one, mine, other, theirs):
        return
    here, there = (mine.start, mine.end), (theirs.start, theirs.end)
    if told_before(one, *here) not in {"", *other.stems} or told_before(other, *there) not in {"", *one.stems}:
        return
    if of_others(without(one, *here), without(other, *there)):
        return
    beside_one, beside_other = _beside(one, mine), _beside(other, theirs)
    shared = beside_one.keys() & beside_other.keys()
    close = {stem for stem in _beside(one, mine, CLOSE).keys() & _beside(other, theirs, CLOSE) if beside_one[stem]}
    if len(shared) < SHARED or not close | (one.acts & other.acts & shared):
        return
    if of_two_things(beside_one, one, beside_other, other):
        return
    yield Found(
        kind="when",
        about=None,
        one=_stated(one, mine),
        other=_stated(other, theirs),
        likeness=likeness,
    )


def _again(one: Sentence, mine: TimeExpression, other: Sentence, theirs: TimeExpression) -> bool:
    """Whether each article tells news of its own day: what happens again and again is told alike each time."""
    published = one.article.published, other.article.published
    if not published[0] or not published[1] or not mine.latest or not theirs.latest:
        return False
    ago = abs((published[0] - mine.latest).days), abs((published[1] - theirs.latest).days)
    return published[0] != published[1] and abs(ago[0] - ago[1]) <= WEEKEND


def _within(one: Sentence, mine: TimeExpression, other: Sentence, theirs: TimeExpression) -> bool:
    """Whether the words for the one day hold those for the other: "November", "November 2030"."""
    words = [
        set(each.article.text[time.start : time.end].lower().split()) for each, time in ((one, mine), (other, theirs))
    ]
    return words[0] <= words[1] or words[1] <= words[0]


def _beside(sentence: Sentence, time: TimeExpression, near: int = NEAR) -> dict[str, bool]:
    """Stems near the day, in its clause; whether each is no name and no word of saying."""
    return beside(sentence, time.start, time.end, near, _listed("calendar"), _listed("saying"))


def _stated(sentence: Sentence, time: TimeExpression) -> Stated:
    words = " ".join(sentence.article.text[time.start : time.end].split())
    key = f"{time.earliest}/{time.latest}"
    return Stated(sentence, time.start, time.end, words, key, teller(sentence, time.start, time.end))


@cache
def _listed(key: str) -> frozenset[str]:
    return lexicon.words("differences", "when", key)
