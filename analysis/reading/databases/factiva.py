"""What Factiva's HTML and its rich text have in common: codes of fields, and the order of lines without them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis.reading.databases import words
from analysis.reading.databases.record import Record
from analysis.reading.dates import leading_day

NO_END = "no number ends the article; it is read up to the next one, or to the end of the file"
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[AP]M)?", re.IGNORECASE)


@cache
def codes() -> dict[str, str]:
    """Each code of a field and what is taken from it; "" for nothing."""
    data = words.section("factiva")
    return {**dict.fromkeys(data["others"], ""), **data["fields"]}


_NUMBER = re.compile(r"[^\W\d_]{2,20}(?: [^\W\d_]{1,4})?\s+([A-Z][A-Z0-9]{2,9}(?:19|20)\d{6}[a-z0-9]{4,16})")
"""A word of whatever language and the article's number: letters of the source, day of publication, some more."""


def number_of(line: str) -> str | None:
    """The article's number, if ``line`` is the one that ends it ("Document LANTPO0020310314e73e0001r")."""
    found = _NUMBER.fullmatch(line.strip()) if len(line) < 100 else None
    return found[1] if found else None


def code_record(fields: Iterable[tuple[str, list[str]]]) -> Record:
    """The article of these codes and the lines of their values. Lines of the text are paragraphs."""
    made = Record()
    paragraphs: dict[str, list[str]] = {"lead": [], "text": []}
    for code, lines in fields:
        field = codes().get(code, "")
        if field in paragraphs:
            paragraphs[field] += lines
        elif field == "length":
            made.length = words.length(" ".join(lines))
        elif field == "id":
            made.id = number_of(" ".join(lines)) or " ".join(lines)
        elif field:
            setattr(made, field, " ".join(lines))
    made.paragraphs = [*paragraphs["lead"], *paragraphs["text"]]
    if not made.id:
        made.notes.append(NO_END)
    return made


class Head:
    """The lines between a headline and the text, in the order in which they come; `fill` says what they are."""

    def __init__(self) -> None:
        """No line was taken yet."""
        self._length: int | None = None
        self._lines: list[str] = []
        self.begun = False

    def take(self, line: str) -> None:
        """One more line. What comes before the number of words is left out."""
        if not line:
            return
        length = words.length(line)
        if not self.begun and length is not None:
            self._length, self.begun = length, True
        elif self.begun:
            self._lines.append(line)

    def fill(self, made: Record) -> None:
        """Day, source and language into the record: a time may stand between, code, edition and page behind."""
        made.length = self._length
        lines = list(self._lines)
        if lines and (leading_day(lines[0]) or any(each.isdigit() for each in lines[0])):
            made.published = lines.pop(0)
        if lines and _CLOCK.fullmatch(lines[0]):
            lines.pop(0)
        if lines:
            made.source = lines.pop(0)
        made.language = next((line for line in reversed(lines) if words.language_code(line)), "")
