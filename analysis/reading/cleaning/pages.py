"""What stands at the top and foot of each printed page is taken out: page numbers, and heads that come again and again.

A sentence that ran across the page goes on in the next line, as if the page had not ended.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.reading.cleaning.lines import Line, begins_lower, ends_closed, label_of, lines_of
from analysis.reading.cleaning.offsets import Edit

_NUMBER = re.compile(r"[-–— ]{0,3}(\d{1,3})[-–— ]{0,3}$")
_PAGE = re.compile(
    r"[-–—\[( ]{0,3}(?:page|pg\.?|p\.)[ \t]{0,3}(\d{1,4})(?:[ \t]{0,3}(?:of|/)[ \t]{0,3}\d{1,4})?[-–—\]) .]{0,3}$",
    re.IGNORECASE,
)
_OF = re.compile(r"(\d{1,4})[ \t]{0,3}(?:/|of)[ \t]{0,3}(\d{1,4})$", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_HINT = re.compile(
    r"^[-–—\[( \t]{0,8}(?:\d{1,4}|(?:page|pg|p)\b[^\n]{0,20})[-–—\]) \t./\dof]{0,16}$", re.IGNORECASE | re.MULTILINE
)
_NUMBERED = re.compile(
    r"^[ \t]{0,80}(?:(?P<first>\d{1,3})[ \t]+[^\W\d_][^\n]{1,70}"
    r"|[^\W\d_][^\n]{1,70}?[ \t](?P<last>\d{1,3}))[ \t]{0,8}$",
    re.MULTILINE,
)
_LONGEST_HEAD = 80
_OFTEN = 3
"""Times that a line stands in a text that is the head of its pages."""
_NEAR = 2
"""Lines between a page's number and its head, at most."""


def edits(text: str) -> Iterator[Edit]:
    """The lines of page ends, each with what stands around it that the page end brought in."""
    if not _HINT.search(text) and not _NUMBERED.search(text):
        return
    lines = lines_of(text)
    numbers = _numbers(lines)
    taken = numbers | _heads(lines, numbers)
    if not numbers or len(taken) == len(lines):
        return
    n = 0
    while n < len(lines):
        last = n
        while last in taken:
            last += 1
        if last > n:
            yield _edit(text, lines, n, last)
        n = last + 1


def _numbers(lines: Sequence[Line]) -> set[int]:
    """The places among the lines of those that are page numbers: they say so, or count on through the text.

    Bare figures that count on are the numbers of sections, too; those of pages stand in the middle of a sentence here
    or there.
    """
    found = {n for n, each in enumerate(lines) if _PAGE.match(each.words)}
    plain = _counted([(n, int(m[1])) for n, each in enumerate(lines) if (m := _NUMBER.match(each.words))])
    if any(_is_in_sentence(lines, n) for n in plain):
        found |= plain
    found |= _numbered(lines)
    some = ((n, m) for n, each in enumerate(lines) if (m := _OF.match(each.words)))
    return found | _counted([(n, int(m[1])) for n, m in some if int(m[1]) <= int(m[2])])


def _numbered(lines: Sequence[Line]) -> set[int]:
    """The places of lines that are the same but for a page number at one end, which counts on."""
    same: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, each in enumerate(lines):
        if found := _NUMBERED.fullmatch(each.words):
            start, end = found.span("first" if found["first"] else "last")
            same[f"{each.words[:start]}#{each.words[end:]}"].append((n, int(each.words[start:end])))
    numbered = [_counted(places) for places in same.values() if len(places) >= _OFTEN]
    return {n for places in numbered if any(_is_in_sentence(lines, each) for each in places) for n in places}


def _counted(some: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the numbers that follow on one another, with lines between them that a list would not have."""
    found: set[int] = set()
    for (one, first), (two, second) in pairwise(some):
        if second == first + 1 and two - one > _NEAR:
            found |= {one, two}
    return found


def _is_in_sentence(lines: Sequence[Line], n: int) -> bool:
    """Whether the line stands in the middle of a sentence; a page's head may stand there with it."""
    before = [lines[at].words for at in range(max(0, n - _NEAR), n)]
    after = [each.words for each in lines[n + 1 : n + 1 + _NEAR]]
    return any(not ends_closed(each) for each in before) and any(begins_lower(each) for each in after)


def _heads(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """The places of lines that stand again and again beside a page number, or with another figure in them."""
    same: dict[str, list[int]] = defaultdict(list)
    for n, each in enumerate(lines):
        if len(each.words) <= _LONGEST_HEAD and n not in numbers and not label_of(each.words):
            same[_FIGURES.sub("#", each.words)].append(n)
    found: set[int] = set()
    for places in same.values():
        if len(places) < _OFTEN or any(two - one <= _NEAR for one, two in pairwise(places)):
            continue
        beside = sum(any(near in numbers for near in range(n - _NEAR, n + _NEAR + 1)) for n in places)
        if beside * 3 >= len(places) * 2:
            found |= set(places)
    return found


def _edit(text: str, lines: Sequence[Line], first: int, last: int) -> Edit:
    """Takes out lines ``first`` to ``last`` (exclusive); the sentence that they interrupt goes on in the next line."""
    if first == 0:
        return Edit(0, text.rfind("\n", 0, lines[last].start) + 1)
    if last == len(lines):
        return Edit(lines[first - 1].end, len(text.rstrip("\n")))
    above, below = lines[first - 1], lines[last]
    start, end = above.end, text.rfind("\n", 0, below.start) + 1
    runs_on = not ends_closed(above.words) and (begins_lower(below.words) or above.words[-1] not in '.!?”"’')
    apart = lines[first].gap or below.gap
    return Edit(start, end, "\n" if runs_on or not apart else "\n\n")
