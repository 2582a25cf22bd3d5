"""Lines that were broken to fit a width are joined; lines that somebody ended stay apart.

The evidence is where a line ends. Text is wrapped by putting a word on the next line only where it does not fit any
more, so that one width explains nearly all ends of lines in mid-sentence; lines of verse, lists, tables and
transcripts, and headlines, end where their author ended them. Without a width (two or three lines, or columns of no
fixed width) a line is joined to the next where the sentence runs on for sure: the next begins with a small letter,
this one ends with "the" or "of", or a name that the gazetteer knows stands across the end.

Words divided by a hyphen are left to `hyphens`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from analysis.language.boilerplate import boilerplate
from analysis.language.gazetteer import entries
from analysis.reading.cleaning.lines import (
    Line,
    begins_lower,
    ends_closed,
    ends_open,
    ends_sentence,
    is_address,
    is_heading,
    is_row,
    item_mark,
    label_of,
    lines_of,
)
from analysis.reading.cleaning.offsets import Edit

_ADJACENT = re.compile(r"[^\n]\n[ \t]*[^\s]")
_DOUBLE_SPACED = re.compile(r"[a-z,]\n[ \t]*\n[ \t]*[a-z]")
_HYPHEN = re.compile(r"\w[-\u2010\u00ad]$")
_GLUED = re.compile(r"\S[—/]$")
_NARROWEST, _WIDEST = 24, 200
"""Characters. A column of a newspaper has some 30; longer lines than 200 are paragraphs."""
_WORD_AND_SPACE = 6
"""Characters of a usual word and the space behind it."""
_INSIDE = re.compile(r"[a-z][.!?][\"”’]? {1,2}[A-Z“\"‘]")
"""The end of a sentence within a line."""
_LONG_ENOUGH = 0.75
"""The share of the width from which on a line that ends in mid-sentence may have been wrapped."""
_RAGGED = 0.2
"""The share of the width by which lines of a proportional font differ in characters."""


class _Break(NamedTuple):
    """The end of a line ``above`` another: what speaks for and against their being one."""

    above: Line
    below: Line
    closed: bool
    lower: bool
    open: bool
    apart: bool
    divided: bool

    @property
    def runs_on(self) -> bool:
        """Whether the sentence goes on in the next line for sure."""
        return not self.closed and (self.lower or self.open)

    @property
    def narrowest(self) -> int:
        """The smallest width, in characters, at which the line above is no wider."""
        return _width(self.above)

    @property
    def widest(self) -> int:
        """The greatest width at which the first word below does not fit behind the line above."""
        return _width(self.above) + len(self.below.words.split(None, 1)[0])


def edits(text: str) -> Iterator[Edit]:
    """A space for each end of a line at which the text runs on, with the white space around it."""
    if not _ADJACENT.search(text) and not _DOUBLE_SPACED.search(text):
        return
    lines = _single_spaced(lines_of(text))
    breaks = _breaks(text, lines)
    for each in _joined(lines, breaks):
        if not each.divided:
            yield Edit(each.above.end, each.below.start, "" if _GLUED.search(each.above.words[-2:]) else " ")


def _single_spaced(lines: list[Line]) -> list[Line]:
    """The lines, an empty one between each and the next left out of account where most sentences run across it."""
    spaced = [(above, below) for above, below in pairwise(lines) if below.gap == 1]
    across = sum(begins_lower(below.words) and not ends_closed(above.words) for above, below in spaced)
    adjacent = sum(each.gap == 0 for each in lines[1:])
    if across < 3 or across * 2 < len(spaced) or adjacent * 4 > len(spaced):
        return lines
    return [each._replace(gap=max(each.gap - 1, 0)) for each in lines]


def _width(line: Line) -> int:
    return line.indent + line.end - line.start


# --- what stands apart by its form -----------------------------------------------------------------------------------


def _breaks(text: str, lines: Sequence[Line]) -> list[_Break]:
    labels = Counter(label for each in lines if (label := label_of(each.words)))
    margin = _margin(lines)
    furniture = {each.start: each.end for each in boilerplate(text) if each.sort != "correction"}
    found = []
    marks: set[str] = set()
    for above, below in pairwise(lines):
        if above.gap:
            marks.clear()
        mark, label = item_mark(below.words), label_of(below.words)
        marks.add(item_mark(above.words))
        closed, lower = ends_closed(above.words), begins_lower(below.words)
        apart = (
            any(is_row(each.words) or is_address(each.words) for each in (above, below))
            or _is_furniture(above, furniture, text)
            or (_is_furniture(below, furniture, text) and (closed or not lower))
            or bool(mark and (closed or mark in marks))
            or bool(label and (closed or labels[label] > 1))
            or _begins_paragraph(above, below, margin, closed, lower)
        )
        open_ = not closed and (ends_open(above.words) or _is_name_across(above.words, below.words))
        divided = bool(_HYPHEN.search(above.words[-2:]) and below.words[0].isalnum())
        found.append(_Break(above, below, closed, lower, open_, apart, divided))
    return found


def _margin(lines: Sequence[Line]) -> int:
    """The indent from which paragraphs are indented: the smallest that a tenth of the lines have."""
    counts = Counter(each.indent for each in lines)
    return min((indent for indent, count in counts.items() if count * 10 >= len(lines)), default=0)


def _begins_paragraph(above: Line, below: Line, margin: int, closed: bool, lower: bool) -> bool:
    """Whether the indent of the line below says so. The lines of a quotation set in are no paragraphs each."""
    if below.indent <= margin or (lower and not closed) or item_mark(above.words):
        return False
    return below.indent > above.indent or closed


def _is_furniture(line: Line, furniture: dict[int, int], text: str) -> bool:
    """Whether the line is a page's furniture: from its first character, the white space before it counted or not."""
    end = furniture.get(line.start) or furniture.get(text.rfind("\n", 0, line.start) + 1)
    return end is not None and end >= line.end and len(line.words) <= 60


@cache
def _names() -> frozenset[str]:
    return frozenset(words for words in entries() if " " in words)


def _is_name_across(above: str, below: str) -> bool:
    """Whether a name of the gazetteer begins in the one line and ends in the next: "the United", "States and"."""
    before, after = above[-40:].split(), below[:40].split()
    if not before or not after or not before[-1][0].isupper() or not after[0][0].isupper():
        return False
    after = [each.rstrip(".,;:!?’'”\")") for each in after[:3]]
    after[0] = after[0].removesuffix("’s").removesuffix("'s")
    return any(
        " ".join((*before[-left:], *after[:right])) in _names()
        for left in range(1, min(3, len(before)) + 1)
        for right in range(1, len(after) + 1)
    )


# --- the width -------------------------------------------------------------------------------------------------------


def width_of(lines: Sequence[Line], breaks: Sequence[_Break]) -> tuple[int, int] | None:
    """The width at which the lines were wrapped, and how many characters shorter a full line can be; None where no
    width explains where they end.
    """
    asked = [each for each in breaks if not each.below.gap and not each.closed and not each.apart and not each.divided]
    if len(asked) < 2:
        return None
    small = sum(each.lower for each in asked)
    capitals = not any(any(ch.islower() for ch in each.words) for each in lines[:20])
    if len(asked) < 5 if capitals else small * 3 < len(asked):
        return None
    width, ragged = _best_fit(asked)
    beyond = sum(_width(each) > width and " " in each.words for each in lines)
    return (width, int(ragged * width)) if width and beyond * 20 <= len(lines) else None


def _best_fit(asked: Sequence[_Break]) -> tuple[int, float]:
    """The width that explains most ends of lines, and the share of it by which full lines differ; 0 for no width.

    The more the lines may differ, the more ends have to be explained.
    """
    best = (0.75, 0, 0.0)
    for ragged in (0.0, _RAGGED / 2, _RAGGED):
        width, met = _best_width(asked, ragged)
        # A looser fit has to explain one end in twenty more than a closer one does.
        share = met / len(asked) - ragged / 2
        if share >= best[0] and (not ragged or (met > 3 and share > best[0])):
            best = (share, width, ragged)
    return best[1:]


def _best_width(breaks: Sequence[_Break], ragged: float) -> tuple[int, int]:
    """The width that most of the breaks meet, and how many those are."""
    change = [0] * (_WIDEST + 2)
    for each in breaks:
        low, high = max(each.narrowest, _NARROWEST), min(int(each.widest / (1 - ragged)), _WIDEST)
        if low <= high:
            change[low] += 1
            change[high + 1] -= 1
    width = met = running = 0
    for at, step in enumerate(change[:-1]):
        running += step
        if running >= met and running:
            width, met = at, running
    return width, met


# --- which are joined ------------------------------------------------------------------------------------------------


def _joined(lines: Sequence[Line], breaks: Sequence[_Break]) -> Iterator[_Break]:
    """The breaks that are none: by the width of the text, or of a block of it, or by the sentence alone."""
    whole = width_of(lines, breaks)
    marked = _is_marked(breaks, whole) or _is_indented(breaks)
    ending = not marked and whole is not None and _is_mostly_an_end(lines, breaks, whole)
    for first, last in _blocks(breaks):
        block = breaks[first:last]
        width = whole or (width_of(_lines_in(block), block) if last - first > 2 else None)
        if width is None:
            yield from _by_sentence(block)
        elif not _is_verse(block):
            yield from (each for each in block if _is_wrapped(each, width, marked, ending))
        if whole and last < len(breaks):
            gap = breaks[last]
            if gap.runs_on and gap.lower and not gap.apart and _is_full(gap, whole):
                yield gap


def _is_marked(breaks: Sequence[_Break], width: tuple[int, int] | None) -> bool:
    """Whether empty lines stand between paragraphs: more of them end so than with a short line above the next."""
    ends = [each for each in breaks if each.closed and not each.apart]
    empty = sum(each.below.gap > 0 for each in ends)
    short = sum(not each.below.gap and width is not None and not _is_full(each, width) for each in ends)
    return empty > short


def _blocks(breaks: Sequence[_Break]) -> Iterator[tuple[int, int]]:
    """Stretches of breaks between empty lines, from and to (exclusive); the break at the end is that empty line."""
    first = 0
    for n, each in enumerate(breaks):
        if each.below.gap:
            yield first, n
            first = n + 1
    yield first, len(breaks)


def _lines_in(block: Sequence[_Break]) -> list[Line]:
    return [block[0].above, *(each.below for each in block)]


def _is_indented(breaks: Sequence[_Break]) -> bool:
    """Whether paragraphs begin with an indent."""
    return sum(each.below.indent > each.above.indent and each.closed for each in breaks) > 1


def _is_full(each: _Break, width: tuple[int, int]) -> bool:
    """Whether the next word did not fit any more."""
    return each.widest >= width[0] - width[1]


def _is_wrapped(each: _Break, width: tuple[int, int], marked: bool, ending: bool) -> bool:
    if each.apart:
        return False
    if _width(each.above) > width[0]:  # a paragraph on one line among wrapped ones
        return each.runs_on
    if not _is_full(each, width):
        # Long words make a line short; a headline over its text is shorter still.
        return each.runs_on or (marked and not each.closed and _width(each.above) >= _LONG_ENOUGH * width[0])
    if marked or not ends_sentence(each.above.words):
        return True
    # Where nothing marks paragraphs, one may end with a full line; that speech begins below says so.
    return not ending and each.below.words[0] not in "“\"‘'"


def _is_mostly_an_end(lines: Sequence[Line], breaks: Sequence[_Break], width: tuple[int, int]) -> bool:
    """Whether a full line at whose end a sentence ends more probably is the last of its paragraph than not.

    That is counted: how many paragraphs end with a short line, how many sentences end within a line, and how likely it
    is that the end of either falls on a full line.
    """
    short = sum(not _is_full(each, width) and each.closed and not each.apart for each in breaks)
    inside = sum(len(_INSIDE.findall(each.words)) for each in lines)
    full = min((_WORD_AND_SPACE + width[1]) / width[0], 0.9)
    return short * full / (1 - full) > inside * _WORD_AND_SPACE / width[0]


def _is_verse(block: Sequence[_Break]) -> bool:
    """Whether every line begins with a capital though sentences run on: verse, names, or headlines."""
    asked = [each for each in block if not each.closed]
    return len(asked) > 2 and not any(each.lower or each.open for each in asked) and not _is_capitals(block)


def _is_capitals(block: Sequence[_Break]) -> bool:
    return not any(ch.islower() for each in block[:20] for ch in each.above.words)


def _by_sentence(block: Sequence[_Break]) -> Iterator[_Break]:
    """Where the sentence runs on for sure; and where it may, in a block in which it mostly does."""
    if not any(each.runs_on for each in block) or _is_list(block):
        return
    sure = [
        each for each in block if each.runs_on and not each.apart and (each.open or not is_heading(each.above.words))
    ]
    asked = [each for each in block if not each.closed and not each.apart]
    mostly = len(sure) * 4 >= len(asked) * 3 and len(sure) > 1
    yield from asked if mostly else sure


def _is_list(block: Sequence[_Break]) -> bool:
    """Whether the lines are short and nothing ends a sentence: names of things below one another."""
    if not block:
        return False
    lines = _lines_in(block)
    return all(len(each.words.split()) < 5 for each in lines) and not ends_closed(lines[-1].words)
