"""Text files of LexisNexis' old interface: wrapped lines, a line "1 of 10 DOCUMENTS" before each article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analysis.reading.databases import words
from analysis.reading.databases.incoming import Incoming, by_lines, reader
from analysis.reading.databases.lexisnexis import Block, has_keys, numbers, record
from analysis.reading.databases.paragraphs import unwrapped
from analysis.reading.databases.record import LIMIT, Record

_INDENT = re.compile(r"(?: {5}| *\t)")


def known(text: str) -> bool:
    """Whether a text with this beginning is an export: its cover page, the line that begins an article, or its keys."""
    lines = text.splitlines()
    if has_keys(lines):
        return True
    if sum(words.begins(line, "lexisnexis", "covers") for line in lines[:60]) > 1:
        return True
    return any(numbers(line) and _alone(lines, at) for at, line in enumerate(lines))


looks = by_lines(known)


def _alone(lines: list[str], at: int) -> bool:
    """Whether the line stands apart from others, as one that begins an article does."""
    around = (lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else "")
    return not any(line.strip() for line in around) and len(lines) > at + 2


def articles(lines: Iterable[str]) -> Iterator[Record]:
    """The articles of an export, of its lines. Lines before the first mark of one are none, if there is one."""
    held: list[str] = []
    size, before, begun = 0, 0, False
    notes: list[str] = []
    for line in lines:
        found = numbers(line)
        if found:
            if begun:
                yield _record(held, size, notes)
            notes = []
            if begun and found[0] > before + 1:
                notes.append(f"number {before + 1} of the export, which should stand before it, is not in the file")
            held, size, before, begun = [], 0, found[0], True
        else:
            size += len(line) + 1
            if size <= LIMIT:
                held.append(line.replace("\f", ""))
    if begun or has_keys(held):
        yield _record(held, size, notes)


def _record(lines: list[str], size: int, notes: list[str]) -> Record:
    made = record(list(_blocks(lines)), _paragraphs)
    made.notes += notes
    if size > LIMIT:
        made.refused = f"it is longer than {LIMIT // 1_000_000} million characters; the mark that ends it may be lost"
    return made


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    held: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            held.append(line)
        elif held:
            centred = all(_INDENT.match(each) for each in held)
            # The empty line says where a paragraph ends, once lines are all that is left of a text.
            yield Block((*(each.strip() if centred else each.rstrip() for each in held),), centred)
            held = []


def _paragraphs(text: list[Block]) -> list[str]:
    return unwrapped([list(block.lines) for block in text])


def _records(incoming: Incoming) -> Iterator[Record]:
    return articles(incoming.lines())


read = reader(_records)
