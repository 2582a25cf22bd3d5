"""When: days that two aligned sentences tell of one act, without a day in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from analysis.language import lexicon
from analysis.records import TimeExpression
from analysis.resolving.differences.claims import clauses, is_denied, is_open
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, stems, teller

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
    start, end = _clause(sentence, days[0])
    if is_open(sentence.text[start:end]):
        return None
    place = days[0].start - sentence.start
    before = [stem_of(match[0]) for match in WORD.finditer(sentence.text, start, place)]
    last = next((stem for stem in reversed(before) if stem), "")
    ahead = sentence.text[start : max(start, place)].lower().split()[-1:]
    return None if last in _listed("saying") or set(ahead) & _listed("said") else days[0]


def _clause(sentence: Sentence, time: TimeExpression) -> tuple[int, int]:
    """The clause that a day stands in; the next one where it stands alone in front: "On Monday, the envoys left"."""
    text, place = sentence.text, time.start - sentence.start
    found = list(clauses(text))
    nth = next((nth for nth, (start, end) in enumerate(found) if start <= place < end), None)
    if nth is None:
        return 0, len(text)
    start, end = found[nth]
    rest = text[start:place] + " " + text[time.end - sentence.start : end]
    if nth == 0 and len(found) > 1 and not any(stem_of(match[0]) for match in WORD.finditer(rest)):
        return found[1]
    return start, end


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
    if not _share_somebody(one, other) or _again(one, mine, other, theirs) or _within(one, mine, other, theirs):
        return
    if _told(one, mine) not in {"", *other.stems} or _told(other, theirs) not in {"", *one.stems}:
        return
    if _of_others(_without(one, mine), _without(other, theirs)):
        return
    here, there = _beside(one, mine), _beside(other, theirs)
    shared = here.keys() & there.keys()
    close = {stem for stem in _beside(one, mine, CLOSE).keys() & _beside(other, theirs, CLOSE) if here[stem]}
    if len(shared) < SHARED or not close | (one.acts & other.acts & shared) or of_two_things(here, one, there, other):
        return
    yield Found(
        kind="when",
        about=None,
        one=_stated(one, mine),
        other=_stated(other, theirs),
        likeness=likeness,
    )


def _told(sentence: Sentence, time: TimeExpression) -> str:
    """The stem of the last plain word before the day in its clause, which is what happened then or stands beside it."""
    place = time.start - sentence.start
    start, _ = _clause(sentence, time)
    words = [match[0] for match in WORD.finditer(sentence.text, start, max(start, place)) if match[0].islower()]
    return next((stem for word in reversed(words) if (stem := stem_of(word))), "")


def _share_somebody(one: Sentence, other: Sentence) -> bool:
    """Whether both name somebody or something that the coverage knows, and not only as the place."""
    return bool(_somebody(one) & _somebody(other))


def _somebody(sentence: Sentence) -> set[str]:
    text = sentence.article.text
    return {
        entity
        for start, _, entity, _ in sentence.named
        if entity and not text[max(sentence.start, start - 4) : start].lower().endswith((" in ", " at "))
    }


def _without(sentence: Sentence, time: TimeExpression) -> Sentence:
    """The sentence without the words of its day."""
    words = sentence.article.text[time.start : time.end]
    return replace(sentence, stems=sentence.stems - set(stems(words)))


def _of_others(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are reports of one form about two: each has another number, or names somebody whom the
    other article does not."""
    here, there = ({stem for stem in each.stems if stem[0].isdigit()} for each in (one, other))
    return bool(here - there and there - here) or (_is_foreign(one, other) and _is_foreign(other, one))


def _is_foreign(one: Sentence, other: Sentence) -> bool:
    names = (one.article.text[start:end].split() for start, end, entity, _ in one.named if entity)
    return any(words and words[0][0].isupper() and words[0] not in other.article.text for words in names)


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


def of_two_things(here: Mapping[str, bool], one: Sentence, there: Mapping[str, bool], other: Sentence) -> bool:
    """Whether each of two stretches of words (stems, and whether each is no name) names somebody or something that the
    other one's sentence does not."""
    mine, theirs = ({stem for stem, plain in words.items() if not plain} for words in (here, there))
    return bool(mine - other.stems) and bool(theirs - one.stems)


def _beside(sentence: Sentence, time: TimeExpression, near: int = NEAR) -> dict[str, bool]:
    """Stems near the day, in its clause; whether each is no name and no word of saying."""
    text, place = sentence.text, time.start - sentence.start
    start, end = _clause(sentence, time)
    before = list(WORD.finditer(text, start, max(start, place)))
    behind = list(WORD.finditer(text, max(start, time.end - sentence.start), end))
    found = {}
    for match in (*_near(before[::-1], near), *_near(behind, near)):
        stem = stem_of(match[0])
        if match[0] not in _listed("calendar"):
            found[stem] = match[0].islower() and stem not in _listed("saying")
    return found


def _near(words: Sequence[re.Match[str]], near: int) -> Sequence[re.Match[str]]:
    return [match for match in words if stem_of(match[0])][:near]


def _stated(sentence: Sentence, time: TimeExpression) -> Stated:
    words = " ".join(sentence.article.text[time.start : time.end].split())
    key = f"{time.earliest}/{time.latest}"
    return Stated(sentence, time.start, time.end, words, key, teller(sentence, time.start, time.end))


@cache
def _listed(key: str) -> frozenset[str]:
    return lexicon.words("differences", "when", key)
