"""Paragraphs of wrapped lines, by the width to which they were wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_ENOUGH = 5
"""Lines that say how wide a text is, or that words were written twice."""
WIDTH = 78
"""Characters of a line, where the text is too short to tell."""
WIDEST = 120
"""Characters. Lines that are longer were not wrapped."""


def paragraphs(lines: Iterable[str]) -> list[str]:
    """Paragraphs of lines: those between empty ones where the lines are wrapped, else a line is one."""
    rows: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            rows[-1].append(line)
        elif rows[-1]:
            rows.append([])
    if max((len(line) for row in rows for line in row), default=0) > WIDEST:
        return [" ".join(line.split()) for row in rows for line in row]
    return unwrapped([row for row in rows if row])


def unwrapped(blocks: Iterable[Sequence[str]]) -> list[str]:
    """A paragraph for each block: its lines in one, except where one ends though the next word had still fitted in."""
    rows = _single_words([[" ".join(line.split()) for line in block] for block in blocks])
    lengths = [len(line) for row in rows for line in row]
    width = max(lengths, default=0) if len(lengths) >= _ENOUGH else min(WIDTH, max(lengths, default=0))
    return [_joined(row, width) for row in rows]


def _joined(lines: list[str], width: int) -> str:
    pieces = lines[:1]
    for last, line in pairwise(lines):
        if last.endswith("-") and last[-2:-1].isalpha() and line[:1].isalpha():
            pieces.append(line)
            continue
        fitted = len(last) + 1 + len(line[:width].split(" ", 1)[0]) <= width
        ends = _SENTENCE_END.search(last[-8:]) or not line[:1].islower()
        pieces.append(f"\n{line}" if fitted and ends else f" {line}")
    return "".join(pieces)


def _single_words(rows: list[list[str]]) -> list[list[str]]:
    """The lines without the word that some exports write twice, at the end of nearly every line or around its end."""
    lines = [line.split(" ") for row in rows for line in row]
    pairs = [(row[at].split(" "), row[at + 1].split(" ")) for row in rows for at in range(len(row) - 1)]
    at_end = sum(line[-1] == line[-2] for line in lines if len(line) > 2)
    around = sum(first[-1] == second[0] for first, second in pairs)
    if at_end >= max(_ENOUGH, 0.8 * len(lines)):
        return [[_without_last_of_two(line) for line in row] for row in rows]
    if around >= max(_ENOUGH, 0.8 * len(pairs)):
        return [[row[0], *(_without_first(row[at - 1], row[at]) for at in range(1, len(row)))] for row in rows if row]
    return rows


def _without_last_of_two(line: str) -> str:
    *others, last = line.split(" ")
    return " ".join(others) if others and others[-1] == last else line


def _without_first(before: str, line: str) -> str:
    first, *others = line.split(" ")
    return " ".join(others) if first == before.split(" ")[-1] else line
