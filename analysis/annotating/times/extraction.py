"""From text to expressions: rules find the pieces, neighbours are joined, modifiers in front are taken in."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from analysis.annotating.document import text_of
from analysis.annotating.times.checks import CHECKS
from analysis.annotating.times.joining import join
from analysis.annotating.times.match import Expression, Match, lowered
from analysis.annotating.times.meaning import Meaning, build
from analysis.annotating.times.modifiers import with_modifier
from analysis.annotating.times.pattern_index import candidates
from analysis.annotating.times.patterns import Rule
from analysis.annotating.times.ranges import with_ranges
from analysis.annotating.times.word_lists import context_words

_SLASHED = ("american date", "short american date")
_NOUNS = ("NN", "NNS")
_WORD_BEFORE = re.compile(r"([a-z’']+)\s+$")
_LONG_LINE = 50
"""A line break inside an expression is a wrapped line only where the line is at least so long (characters)."""


def expressions(doc: Doc) -> list[Expression]:
    """The temporal expressions of ``doc`` in the order of the text; none overlaps another."""
    text = text_of(doc)
    lower = lowered(text)
    found = _pieces(doc, text, lower)
    found = with_ranges(lower, _day_first(found))
    found = _joined(text, lower, found)
    found = [with_modifier(lower, each) for each in _same_week(found)]
    return [_bare(doc, lower, each) for each in _apart(text, found) if not each.meaning.bound]


def _pieces(doc: Doc, text: str, lower: str) -> list[Expression]:
    found: list[Expression] = []
    reached = 0
    for start, rules in candidates(lower):
        if start < reached:
            continue
        matches = [(rule, match) for rule in rules if (match := rule.pattern.match(lower, start)) is not None]
        matches.sort(key=_longest_first)
        for rule, match in matches:
            if "\n" in match[0] and not _wrapped(text, match.start()):
                continue
            meaning = build(rule.means, match.groupdict())
            if meaning is None:
                continue
            adjective = match.groupdict().get("adjective") or ""
            if CHECKS[rule.needs](Match(doc, text, lower, match.start(), match.end(), meaning, adjective)):
                begin = match.start()
                if meaning.kind == "duration" and lower.startswith(("over ", "under "), begin):
                    begin, meaning = _past_preposition(lower, begin, meaning)
                found.append(Expression(begin, match.end(), meaning, rule.name))
                reached = match.end()
                break
    return found


def _longest_first(found: tuple[Rule, re.Match[str]]) -> tuple[int, bool]:
    """Of two as long the one first that is an expression by itself; of those the one whose rule stands first."""
    rule, match = found
    return -match.end(), bool(rule.means.get("bound"))


def _past_preposition(lower: str, start: int, meaning: Meaning) -> tuple[int, Meaning]:
    """ "Over six years" is more than six only behind words that take a length ("for", "took"): else "over" leads it."""
    before = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    if before is not None and before[1] in context_words("before_over"):
        return start, meaning
    return _next_word(lower, lower.index(" ", start)), replace(meaning, mod=None)


def _bare(doc: Doc, lower: str, each: Expression) -> Expression:
    """In front of a noun the article is the noun's: "third-quarter" in "the third-quarter results"."""
    if (
        each.meaning.kind != "date"
        or lower[each.start : each.start + 4] != "the "
        or lower[each.end : each.end + 1] != " "
    ):
        return each
    if "-" not in lower[each.start : each.end] and each.meaning.shape not in ("season", "clock"):
        return each
    span = doc.char_span(each.start, each.end, alignment_mode="expand")
    if span is None or span.end >= len(doc) or doc[span.end].tag_ not in _NOUNS:
        return each
    last = span[-1]
    held = last.dep_ in ("compound", "amod", "nmod") and last.head.i >= span.end
    return replace(each, start=each.start + 4) if held else each


def _same_week(found: list[Expression]) -> list[Expression]:
    """ "Monday" in "Monday through Friday of last week" is one of that week."""
    out = list(found)
    for n, (each, following) in enumerate(pairwise(found)):
        if each.meaning.closes is not None and following.meaning.within is not None:
            out[n] = replace(each, meaning=replace(each.meaning, within=following.meaning.within))
    return out


def _day_first(found: list[Expression]) -> list[Expression]:
    """ "12/03/2030" has the day first where another date of the text does ("13/12/2030"), and none has the month."""
    slashed = [each for each in found if each.rule in _SLASHED]
    months_first = any((each.meaning.day or 0) > 12 for each in slashed)
    if months_first or not any(each.rule == "day-first date" for each in found):
        return found
    return [
        replace(each, meaning=replace(each.meaning, day=each.meaning.month, month=each.meaning.day))
        if each.rule in _SLASHED
        else each
        for each in found
    ]


def _wrapped(text: str, start: int) -> bool:
    """Whether the next line break from ``start`` on is one of wrapped lines and not of paragraphs."""
    place = text.index("\n", start)
    begin = text.rfind("\n", 0, start) + 1
    return place - begin >= _LONG_LINE


# --- neighbours ------------------------------------------------------------------------------------------------------


def _joined(text: str, lower: str, found: list[Expression]) -> list[Expression]:
    """Neighbours that say one time become one expression, from the right to the left."""
    done: list[Expression] = []
    for left in reversed(found):
        while done:
            right = done[-1]
            between = lower[left.end : right.start]
            broken = "\n" in between and not _wrapped(text, left.end)
            both = join(left, right, between, lower) if len(between) <= 20 and not broken else None
            if both is None:
                break
            if both.end < right.start or both.start > left.start:
                left, done[-1] = (both, right) if both.start == left.start else (left, both)
                break
            done.pop()
            left = both
        done.append(left)
    return done[::-1]


def _apart(text: str, found: list[Expression]) -> list[Expression]:
    """No overlaps: what was there first keeps its ground."""
    kept: list[Expression] = []
    for each in found:
        if kept and each.start < kept[-1].end:
            if each.start <= kept[-1].start:
                kept.pop()
            else:
                each = replace(each, start=_next_word(text, kept[-1].end))
                if each.start >= each.end:
                    continue
        kept.append(each)
    return kept


def _next_word(text: str, place: int) -> int:
    """The next character from ``place`` on that is no white space."""
    while place < len(text) and text[place].isspace():
        place += 1
    return place
