"""Marks in a text: what is what stands in the text itself, and the offsets follow from it.

``[words|tags]`` marks words; marks may stand inside each other; a tag says what the words are. Taking the marks out
gives the text that readers see, and for each mark its offsets there. A bracket or bar that belongs to the text has a
backslash before it.

>>> compile_marks("[China|@china] [said|c1] [it will [act|r1]|q1].")[0]
'China said it will act.'
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text without marks (``start`` inclusive, ``end`` exclusive, in characters), and its tags."""

    start: int
    end: int
    tags: tuple[str, ...]


class BadMark(Exception):
    """The marks of a text do not add up. The message shows where."""


def compile_marks(source: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks with offsets into it, by start, the longer first.

    Raises `BadMark` for a bracket that is not closed or opened, and for a mark without words or tags.
    """
    text: list[str] = []
    open_marks: list[int] = []
    marks: list[Mark] = []
    length = at = 0
    while at < len(source):
        char = source[at]
        if char == "\\" and source[at + 1 : at + 2] in ("[", "]", "|"):
            at += 1
            text.append(source[at])
            length += 1
        elif char == "[":
            open_marks.append(length)
        elif char == "|" and open_marks:
            close = source.find("]", at)
            tags = source[at + 1 : close].split()
            if close < 0 or not tags or open_marks[-1] == length:
                raise BadMark(f"words and tags are wanted: {_around(source, at)}")
            marks.append(Mark(open_marks.pop(), length, tuple(tags)))
            at = close
        elif char == "]":
            raise BadMark(f"a mark ends here that has no tags or was not begun: {_around(source, at)}")
        else:
            text.append(char)
            length += 1
        at += 1
    if open_marks:
        raise BadMark(f"{len(open_marks)} marks are not closed: … {source[-60:]}")
    return "".join(text), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _around(source: str, at: int) -> str:
    return f"{source[max(0, at - 40) : at]} ▶ {source[at : at + 20]}"
