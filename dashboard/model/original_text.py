"""A text as it came in beside the clean one, paragraph by paragraph, with the changed places marked. No Streamlit.

The text is untrusted: every character of it is escaped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from analysis.coverage import Coverage, Filter
from analysis.reading.cleaning.offsets import Change, OffsetMap
from dashboard.format.source_words import mended
from dashboard.model.paging import Paging, paging

AT_ONCE = 30_000
"""Characters of one part of both texts: a book must not be one page."""
_PIECE = 3_000
"""Characters of a stretch that is drawn as one; longer ones are cut."""
_BLANK = 100
"""Characters of white space between two paragraphs that are drawn with the first of them."""
_LAST = re.compile(r"\n{1,200}(</(?:del|ins)>)?\Z")
"""The ends of lines that end a row, which ends by itself."""
_NAMED = {"\n": "↵", "\r": "␍", "\t": "⇥", "\u00a0": "⍽", "\u00ad": "[soft hyphen]", "\ufeff": "[byte-order mark]"}
"""What stands for a character that nobody sees, where it was changed."""


class Stretch(NamedTuple):
    """What came in, what it became, and whether that is something else."""

    came: str
    clean: str
    changed: bool


Row = list[Stretch]
"""A paragraph of the clean text with what it was, or lines that were taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One part of both texts as HTML that is safe to show; ``changes`` counts all changed places, ``mended`` says what
    was mended. ``html`` is empty for a text that came in clean.
    """

    paging: Paging
    changes: int
    mended: str
    html: str


def compared_of(coverage: Coverage, filter_: Filter, article: str, number: int) -> Compared:
    """Part ``number`` of an article's text as it came in beside the clean one, whatever the filter."""
    found, original = coverage.article(article), coverage.original(article)
    if found is None or original is None:
        return Compared(paging=paging(1, 1, 1), changes=0, mended="", html="")
    changes = OffsetMap.unpack(original.offsets).changes(original.text, found.text)
    parts = _parts(rows_of(original.text, found.text, changes))
    part = paging(len(parts), number, 1)
    html = side_by_side(parts[part.number - 1] if parts else ())
    told = mended([{"defect": defect, "times": times} for defect, times in original.mended])
    return Compared(paging=part, changes=len(changes), mended=told, html=html)


def rows_of(came: str, clean: str, changes: Sequence[Change]) -> list[Row]:
    """Both texts cut into paragraphs: at the ends of lines of the clean one, and around lines that were taken out."""
    rows: list[Row] = []
    row: Row = []
    size = 0

    def close() -> None:
        nonlocal size
        blank = not any(each.came.strip() or each.clean.strip() for each in row)
        if blank and rows and size <= _BLANK:
            rows[-1].extend(row)  # white space between two paragraphs is no paragraph
        elif row:
            rows.append(list(row))
        row.clear()
        size = 0

    for each in _stretches(came, clean, changes):
        lines_out = each.changed and not each.clean and "\n" in each.came and bool(each.came.strip())
        if lines_out:
            close()
        row.append(each)
        size += max(len(each.came), len(each.clean))
        if lines_out or each.clean.endswith("\n") or size > _PIECE:
            close()
    close()
    return rows


def _stretches(came: str, clean: str, changes: Sequence[Change]) -> Iterator[Stretch]:
    """Both texts, cut where changes begin and end, at the ends of lines, and where it gets long."""
    at = 0
    for each in (*changes, Change(len(clean), len(clean), len(came), len(came))):
        for line in clean[at : each.start].splitlines(keepends=True):
            for piece in _cut(line):
                yield Stretch(piece, piece, False)
        before, after = came[each.original_start : each.original_end], clean[each.start : each.end]
        for one, other in zip_longest(_cut(before), _cut(after), fillvalue=""):
            yield Stretch(one, other, True)
        at = each.end


def _cut(text: str) -> list[str]:
    return [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]


def _size(row: Row) -> int:
    return sum(max(len(each.came), len(each.clean)) for each in row)


def side_by_side(rows: Sequence[Row]) -> str:
    """The rows as HTML: what came in, what it became; whether anything was changed in a row is its class."""
    drawn = []
    for row in rows:
        before = _LAST.sub(r"\1", "".join(_marked(each.came, "del" if each.changed else "") for each in row))
        after = _LAST.sub(r"\1", "".join(_marked(each.clean, "ins" if each.changed else "") for each in row))
        kind = "same" if not any(each.changed for each in row) else "changed" if after else "out"
        drawn.append(
            f'<div class="cq-row {kind}"><div class="came">{before}</div><div class="clean">{after}</div></div>'
        )
    head = '<div class="cq-row head"><div class="came">As it came in</div><div class="clean">As it is read</div></div>'
    return f'<div class="cq-compared">{head}{"".join(drawn)}</div>'


def _marked(text: str, tag: str) -> str:
    if not tag or not text:
        return escape(_printable(text))
    return f"<{tag}>{escape(_seen(text))}</{tag}>"


def _seen(text: str) -> str:
    """Changed characters so that all of them are seen: ``↵`` for the end of a line, a name for what has no looks."""
    if text.isspace() and set(text) == {" "}:
        return "·" * len(text)
    return "".join(each if each.isprintable() else _name(each) for each in text)


def _name(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character] + ("\n" if character == "\n" else "")
    name = unicodedata.name(character, f"U+{ord(character):04X}")
    return f"[{name.lower()}]" if not name.startswith("U+") else f"[{name}]"


def _printable(text: str) -> str:
    clean = "".join(each if each >= " " or each in "\t\n" else "\ufffd" for each in text)
    return clean.encode("utf-8", "replace").decode("utf-8")


def _parts(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows in parts of about `AT_ONCE` characters."""
    parts: list[list[Row]] = []
    size = AT_ONCE
    for row in rows:
        if size + _size(row) > AT_ONCE:
            parts.append([])
            size = 0
        parts[-1].append(row)
        size += _size(row)
    return parts
