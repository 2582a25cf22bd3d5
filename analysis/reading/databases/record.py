"""What a database's export tells of one article, as it is written there, and the way from it to an `Article`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.reading.databases import words
from analysis.reading.dates import leading_day, read_day, why_not
from analysis.reading.fields import ID_LIMIT, Unreadable, article_from
from analysis.reading.formats import Options
from analysis.records import Article, Rejection

KEPT = 100_000
"""Characters of an article that cannot be read that are kept beside the reason."""
LIMIT = 5_000_000
"""Characters. No article of a database is longer; what is longer lost the mark that ends it."""


_CHARACTERS = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(slots=True)
class Record:
    """One article as a database tells it; empty strings for what it does not tell.

    ``length`` is the number of words that the database counted. ``raw`` is what stood in the export, for a rejection.
    ``notes`` are said of the article when it is read, ``refused`` why it cannot be.
    """

    title: str = ""
    published: str = ""
    source: str = ""
    author: str = ""
    language: str = ""
    url: str = ""
    id: str = ""
    length: int | None = None
    paragraphs: list[str] = field(default_factory=list)
    raw: str = ""
    notes: list[str] = field(default_factory=list)
    refused: str = ""

    def results(self, origin: str, options: Options) -> Iterator[Article | Rejection]:
        """The article and what is to be said of it, or why it cannot be read."""
        notes = list(self.notes)
        try:
            article = self._article(origin, options, notes)
        except Unreadable as error:
            yield Rejection(origin=origin, reason=str(error), content=self.raw[:KEPT].encode("utf-8", "replace"))
            return
        yield article
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)

    def _article(self, origin: str, options: Options, notes: list[str]) -> Article:
        called = f"the article {_short(self.title)!r}" if self.title else "the article"
        if self.refused:
            raise Unreadable(f"{called} was left out: {self.refused}")
        text = "\n\n".join(each for each in (each.strip() for each in self.paragraphs) if each)
        if not text:
            raise Unreadable(f"{called} comes without its text; export it again with the full text")
        fields = {
            "text": text,
            "title": _one_line(self.title),
            "published": self._day(options, notes),
            "source": _one_line(self.source).rstrip(".;,") or None,
            "author": words.without_by(_one_line(self.author)) or None,
            "language": self._language(notes),
            "url": self.url.strip() or None,
            "id": self._id(notes),
        }
        self._compare_length(text, notes)
        return article_from({name: value for name, value in fields.items() if value}, origin, notes)

    def _day(self, options: Options, notes: list[str]) -> str | None:
        written = _one_line(self.published)
        if not written:
            notes.append("no day of publication was found beside the article; it is read without one")
            return None
        found = leading_day(written, options.day_first)
        # An edition may stand behind it ("March 14, 2031 Friday Late Edition").
        day = read_day(written, options.day_first) or (found.day if found else None)
        if day is None:
            reason = why_not(written, options.day_first)
            notes.append(f"the date {_short(written)!r} was left out: {reason}; the article is read without a day")
            return None
        return day.isoformat()

    def _language(self, notes: list[str]) -> str | None:
        code = words.language_code(self.language)
        if self.language.strip() and code is None:
            notes.append(f"the language {_short(self.language)!r} is not known here, and was left out")
        return code

    def _id(self, notes: list[str]) -> str | None:
        given = self.id.strip()
        if len(given) > ID_LIMIT or not given.isprintable():
            notes.append("the article's number in the database is no short line of text, and was left out")
            return None
        return given or None

    def _compare_length(self, text: str, notes: list[str]) -> None:
        # Chinese and Japanese have no spaces; their characters are counted.
        read = max(len(text.split()), len(_CHARACTERS.findall(text)))
        if self.length and read * 2 < self.length:
            notes.append(
                f"the database counts {self.length} words and {read} were read; "
                "look whether the text is whole, and export it again with the full text if not"
            )


def results(records: Iterator[Record], origin: str, options: Options) -> Iterator[Article | Rejection]:
    """What comes of the records of a file; the third has the origin ``origin#3``. A file without any is rejected."""
    number = 0
    for number, record in enumerate(records, start=1):
        yield from record.results(f"{origin}#{number}", options)
    if not number:
        reason = "this is the export of a news database without an article in it; export it again with the full text"
        yield Rejection(origin=origin, reason=reason)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    line = _one_line(text)
    return line if len(line) <= 60 else f"{line[:59]}…"
