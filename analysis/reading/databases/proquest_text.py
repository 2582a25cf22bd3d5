"""Text files of ProQuest: a line of underscores between the articles, fields ``Key: value``, paragraphs as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analysis.reading.databases import proquest
from analysis.reading.databases.incoming import Incoming, by_lines, reader
from analysis.reading.databases.paragraphs import paragraphs
from analysis.reading.databases.record import LIMIT, Record

_LINE = re.compile(r"\s*_{20,}\s*")


def known(text: str) -> bool:
    """Whether a text with this beginning is an export."""
    return proquest.known(text.splitlines())


looks = by_lines(known)


def articles(lines: Iterable[str]) -> Iterator[Record]:
    """The articles of an export, of its lines."""
    held: list[str] = []
    size = 0
    for line in lines:
        if _LINE.fullmatch(line):
            yield from _records_of(held, size)
            held, size = [], 0
            continue
        size += len(line) + 1
        if size <= LIMIT:
            held.append(line)
    yield from _records_of(held, size)


def _records_of(lines: list[str], size: int) -> Iterator[Record]:
    """The article between two lines of underscores; none of a foot, which has no keys."""
    if not proquest.known(lines):
        return
    keyed = [(at, found) for at, line in enumerate(lines) if (found := proquest.key(line)) is not None]
    fields = []
    text: list[str] = []
    begun = False
    end = 0
    for (at, (field, value)), following in zip(keyed, [*(at for at, _ in keyed[1:]), len(lines)], strict=True):
        if at < end:
            continue
        end = following
        if field == "text" and not begun:
            begun, end = True, _next_key(lines, at + 1)
            text = [value, *lines[at + 1 : end]]
        else:
            fields.append((field, " ".join([value, *(line.strip() for line in lines[at + 1 : end])]).strip()))
    headline = next((line.strip() for line in lines[: keyed[0][0]] if line.strip()), "")
    made = proquest.record(fields, headline, _paragraphs(text))
    made.raw = "\n".join(lines)
    if size > LIMIT:
        made.refused = f"it is longer than {LIMIT // 1_000_000} million characters; the mark that ends it may be lost"
    yield made


def _paragraphs(text: list[str]) -> list[str]:
    """A line is one; where empty ones stand between them, lines may be wrapped."""
    while text and not text[-1].strip():
        text.pop()
    return paragraphs(text) if any(not line.strip() for line in text[1:]) else text


def _next_key(lines: list[str], start: int) -> int:
    """The line behind the text: one with a key, and keys in those that follow; a line of a text may begin like one."""
    filled = [at for at in range(start, len(lines)) if lines[at].strip()]
    keyed = [proquest.key(lines[at]) is not None for at in filled]
    for number, at in enumerate(filled):
        following = keyed[number + 1 : number + 4]
        if keyed[number] and sum(following) >= min(2, len(following)):
            return at
    return len(lines)


def _records(incoming: Incoming) -> Iterator[Record]:
    return articles(incoming.lines())


read = reader(_records)
