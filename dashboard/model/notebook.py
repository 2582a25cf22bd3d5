"""A notebook: a named list of what somebody keeps of a coverage, with their notes, in their order. No Streamlit.

An entry holds its own words and where they stand, so that it can be read when its build is gone, and checked: the hash
is that of the article's whole text, in which ``start`` to ``end`` are the words. Every change makes a new notebook.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Literal, get_args

Kind = Literal["event", "quote", "passage"]

MOST_ENTRIES = 500
"""Entries of one notebook."""
LONGEST_NOTE = 5_000
"""Characters of one note, and of what the whole notebook begins with."""
LONGEST_TITLE = 120
LONGEST_WORDS = 4_000
"""Characters of the words that an entry keeps; what is longer is cut."""


class NotebookFull(Exception):
    """A notebook holds `MOST_ENTRIES` entries and takes no more."""


class BadNotebook(ValueError):
    """What was read is no notebook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that is kept.

    ``heading`` is the event in a sentence, the speaker of a quote, the headline of a passage's article. ``words`` are
    the characters ``start`` to ``end`` (end exclusive) of the article ``article`` of the build ``build``; ``thing`` is
    the event's or quote's id there. ``text_hash`` is the SHA-256 of the article's text, as UTF-8.
    """

    kind: Kind
    heading: str
    words: str
    build: str
    article: str
    start: int
    end: int
    thing: str = ""
    title: str = ""
    source: str = ""
    published: str = ""
    url: str = ""
    text_hash: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """What tells it from other entries: the same thing at the same place is kept once."""
        return f"{self.kind}:{self.article}:{self.start}:{self.end}"

    @property
    def day(self) -> date | None:
        """The article's day of publication."""
        return date.fromisoformat(self.published) if self.published else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """Entries in the order in which their keeper wants them. ``id`` is the name of its file and stands in its link."""

    id: str
    title: str
    about: str = ""
    entries: tuple[Entry, ...] = ()
    changed: str = ""

    def has(self, key: str) -> bool:
        """Whether an entry with this `Entry.key` is in it."""
        return any(each.key == key for each in self.entries)


def entry(
    kind: Kind, heading: str, text: str, start: int, end: int, *, build: str, article: str, **facts: str
) -> Entry:
    """The entry for the stretch ``start`` to ``end`` of the article's whole text. ``facts`` are fields of `Entry`.

    Raises ValueError for a stretch that the text does not have.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start} to {end} is no stretch of a text of {len(text)} characters")
    words = text[start:end]
    return Entry(
        kind=kind,
        heading=heading,
        words=words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1] + "…",
        build=build,
        article=article,
        start=start,
        end=end,
        text_hash=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        **facts,
    )


# --- changes --------------------------------------------------------------------------------------------------------


def with_entry(book: Notebook, kept: Entry, at: int | None = None) -> Notebook:
    """The notebook with one more entry, at its end or before the entry number ``at`` (from 0); the same where it is
    there. Raises `NotebookFull`."""
    if book.has(kept.key):
        return book
    if len(book.entries) >= MOST_ENTRIES:
        raise NotebookFull(f"A notebook holds at most {MOST_ENTRIES} entries.")
    entries = list(book.entries)
    entries.insert(len(entries) if at is None else at, kept)
    return replace(book, entries=tuple(entries))


def without(book: Notebook, key: str) -> Notebook:
    """The notebook without the entry of this key."""
    return replace(book, entries=tuple(each for each in book.entries if each.key != key))


def moved(book: Notebook, key: str, by: int) -> Notebook:
    """The notebook with the entry ``by`` places further down (up where negative), at most to an end."""
    entries = list(book.entries)
    place = next((number for number, each in enumerate(entries) if each.key == key), None)
    if place is None:
        return book
    taken = entries.pop(place)
    entries.insert(min(max(place + by, 0), len(entries)), taken)
    return replace(book, entries=tuple(entries))


def by_day(book: Notebook) -> Notebook:
    """The notebook in the order of publication; what is undated stands last, and equal days keep their order."""
    return replace(book, entries=tuple(sorted(book.entries, key=lambda each: each.published or "9999")))


def annotated(book: Notebook, key: str, note: str) -> Notebook:
    """The notebook with this note under the entry; "" takes the note away."""
    note = note.strip()[:LONGEST_NOTE]
    return replace(book, entries=tuple(replace(each, note=note) if each.key == key else each for each in book.entries))


def titled(book: Notebook, title: str) -> Notebook:
    """The notebook under another title; an empty one changes nothing."""
    title = " ".join(title.split())[:LONGEST_TITLE]
    return replace(book, title=title) if title else book


def introduced(book: Notebook, about: str) -> Notebook:
    """The notebook with this text at its head."""
    return replace(book, about=about.strip()[:LONGEST_NOTE])


# --- as data --------------------------------------------------------------------------------------------------------


def to_data(book: Notebook) -> dict[str, Any]:
    """The notebook as what JSON can hold."""
    return asdict(book) | {"entries": [asdict(each) for each in book.entries]}


def from_data(data: Any) -> Notebook:
    """The notebook that `to_data` made. Raises `BadNotebook` for anything else: its file may have been edited."""
    if not isinstance(data, Mapping) or not isinstance(data.get("entries"), list):
        raise BadNotebook("it holds no list of entries")
    for name in ("id", "title", "about", "changed"):
        if not isinstance(data.get(name), str):
            raise BadNotebook(f"its {name} is no text")
    _check_time(data["changed"])
    return Notebook(
        id=data["id"],
        title=data["title"],
        about=data["about"],
        changed=data["changed"],
        entries=tuple(_entry_from(each, number) for number, each in enumerate(data["entries"][:MOST_ENTRIES], 1)),
    )


def _entry_from(data: Any, number: int) -> Entry:
    wrong = BadNotebook(f"its entry {number} is not one that was written here")
    if not isinstance(data, Mapping) or data.get("kind") not in get_args(Kind):
        raise wrong
    known = {each.name: each.type for each in fields(Entry)}
    values = {name: value for name, value in data.items() if name in known}
    numbers = {"start", "end"}
    if any(not isinstance(value, int if name in numbers else str) for name, value in values.items()):
        raise wrong
    try:
        made = Entry(**values)
        _ = made.day
    except (TypeError, ValueError):
        raise wrong from None
    return made


def _check_time(text: str) -> None:
    if text:
        try:
            datetime.fromisoformat(text)
        except ValueError:
            raise BadNotebook("the time at which it was changed is none") from None
