"""Factiva as plain lines, of a text file or rich text: codes before the values, or without them lines in one order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from analysis.reading.databases import words
from analysis.reading.databases.factiva import NO_END, Head, code_record, codes, number_of
from analysis.reading.databases.incoming import Incoming, by_lines, reader
from analysis.reading.databases.paragraphs import paragraphs
from analysis.reading.databases.record import LIMIT, Record
from analysis.reading.dates import read_day, why_not

_WIDE = re.compile(r"\s?([A-Z]{2,4})(?:\s*[|\t]\s*|\s{2,}|\s*$)(.*)", re.DOTALL)
_NARROW = re.compile(r"\s?([A-Z]{2,4}) (.*)", re.DOTALL)
_WORDS_TOO = frozenset(("IN", "CO", "RE", "AN", "ART"))
"""Codes that could be words of a headline in capitals, if only one space stands behind them."""
_FIRST = 2_000
"""Lines that tell which layout a file has."""
_HEAD = 14
"""Lines between the number of words and the text, at most."""
_NAME = 6
"""Words of a line that names an author, at most."""


def known(text: str) -> bool:
    """Whether a text with this beginning is an export, with codes or without."""
    lines = text.splitlines()
    return _has_codes(lines) or _has_order(lines)


looks = by_lines(known)


def _has_codes(lines: Iterable[str]) -> bool:
    seen = {code for code, _ in map(_coded, lines) if code}
    return len(seen) > 4 and "HD" in seen and bool(seen & {"LP", "TD"}) and bool(seen & {"PD", "SN", "AN"})


def _has_order(lines: list[str]) -> bool:
    filled = [line.strip() for line in lines if line.strip()]
    for at, line in enumerate(filled):
        if words.length(line) is not None and at + 1 < len(filled) and _is_day(filled[at + 1]):
            head = filled[at + 2 : at + _HEAD]
            if any(words.is_about_rights(each) or number_of(each) or words.is_language(each) for each in head):
                return True
    return False


def _is_day(line: str) -> bool:
    return len(line) < 60 and (read_day(line) is not None or why_not(line) != "it is not a date")


def _coded(line: str, in_text: bool = False, narrow: bool = True) -> tuple[str, str]:
    """The code with which a line begins, and the value behind it; no code for other lines.

    ``narrow``: one space behind a code may be enough.
    """
    found = _WIDE.match(line)
    if found and found[1] in codes():
        return found[1], found[2].strip().rstrip("|").strip()
    found = _NARROW.match(line) if narrow else None
    if found and found[1] in codes():
        code, value = found[1], found[2].strip()
        plain = code not in _WORDS_TOO and not in_text
        if plain or (code == "AN" and number_of(value)) or " : " in value or (code == "TD" and in_text):
            return code, value
    return "", line


def articles(lines: Iterable[str]) -> Iterator[Record]:
    """The articles of an export, of its lines. The first of them tell which of the two layouts it is."""
    lines = iter(lines)
    first = list(islice(lines, _FIRST))
    if _has_codes(first):
        narrow = not any(_coded(line, narrow=False)[0] == "HD" for line in first)
        yield from _coded_articles(chain(first, lines), narrow)
    else:
        yield from _ordered_articles(chain(first, lines))


def _coded_articles(lines: Iterable[str], narrow: bool) -> Iterator[Record]:
    fields: dict[str, list[str]] = {}
    size, last = 0, ""
    for line in lines:
        code, value = _coded(line, last in ("LP", "TD"), narrow)
        if fields and ((code and last == "AN") or (code == "HD" and code in fields) or _summary(line)):
            yield _of_codes(fields, size)
            fields, size, last = {}, 0, ""
        size += len(line) + 1
        last = code or last
        if last and size <= LIMIT and (code or last != "AN" or fields["AN"] == [""]):
            fields.setdefault(last, []).append(value if code else line.strip().rstrip("|").strip())
    if "HD" in fields or "AN" in fields:
        yield _of_codes(fields, size)


def _summary(line: str) -> bool:
    return words.is_line(line, "factiva", "summaries")


def _of_codes(fields: dict[str, list[str]], size: int) -> Record:
    made = code_record(
        (code, paragraphs(lines) if codes().get(code) in ("lead", "text") else lines) for code, lines in fields.items()
    )
    made.raw = "\n".join(f"{code}  {line}" for code, lines in fields.items() for line in lines)
    return _bounded(made, size)


def _bounded(made: Record, size: int) -> Record:
    if size > LIMIT:
        made.refused = f"it is longer than {LIMIT // 1_000_000} million characters; the mark that ends it may be lost"
    return made


def _ordered_articles(lines: Iterable[str]) -> Iterator[Record]:
    held: list[str] = []
    size = 0
    ended = False
    for line in lines:
        number = number_of(line)
        if number or _summary(line):
            made = _of_order(held, size)
            if made:
                made.id = number or ""
                made.notes += [] if number else [NO_END]
                yield made
            held, size, ended = [], 0, not number
        elif not ended:
            size += len(line) + 1
            if size <= LIMIT:
                held.append(line.strip())
    made = _of_order(held, size)
    if made:
        made.notes.append(NO_END)
        yield made


def _of_order(lines: list[str], size: int) -> Record | None:
    """The article of these lines; None where no number of words is among them, as behind the last article."""
    lengths = [at for at, line in enumerate(lines) if words.length(line) is not None]
    if not lengths:
        return None
    anchor = next((at for at in lengths if _is_day(_next_filled(lines, at))), lengths[0])
    made = Record(raw="\n".join(lines))
    _read_top(made, [line for line in lines[:anchor] if line])
    head = Head()
    at = anchor
    begin = anchor + 1
    taken = 0
    while at < len(lines) and taken < _HEAD:
        line = lines[at]
        if words.is_about_rights(line):
            begin = at + 1
            break
        if line and taken > 2 and (len(line) > 100 or words.is_language(_last(lines, at))):
            break
        head.take(line)
        taken += bool(line)
        at += 1
        begin = at
    head.fill(made)
    made.paragraphs = paragraphs(lines[begin:])
    return _bounded(made, size)


def _last(lines: list[str], at: int) -> str:
    return next((line for line in reversed(lines[:at]) if line), "")


def _next_filled(lines: list[str], at: int) -> str:
    return next((line for line in lines[at + 1 : at + 4] if line), "")


def _read_top(made: Record, top: list[str]) -> None:
    """Headline and author, of the lines before the number of words; a section may stand before them."""
    if not top:
        return
    # Three lines are section, headline and author; before the first article a list of titles may stand.
    if len(top) > 1 and (words.without_by(top[-1]) != top[-1] or len(top) == 3 or _is_author(top[-1], top[-2])):
        made.author = top[-1]
        top = top[:-1]
    made.title = top[-1]


def _is_author(line: str, headline: str) -> bool:
    """Whether a line without "By" is a name: a few words in capitals, fewer than those of the headline before it."""
    parts = line.split()
    names = all(part[:1].isupper() or part in ("and", "und", "et", "y", "en") for part in parts)
    return names and 1 < len(parts) <= _NAME and len(parts) < len(headline.split())


def _records(incoming: Incoming) -> Iterator[Record]:
    return articles(incoming.lines())


read = reader(_records)
