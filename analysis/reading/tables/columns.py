"""Which columns of a table, or fields of JSON, hold what of an article: by their names, else by what stands in them.

The names stand in ``reading/columns.toml``. What is only guessed from the content is told to the user, who says with
``--map title=Headline`` what is right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any, get_args

from analysis.language import lexicon
from analysis.reading.dates import day_first_of, read_day
from analysis.reading.filed import Batch, batch_of
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import DatedBy

Row = Mapping[str, Any]
"""The cells of one article by the names of their columns. Fields of an object in it are named with dots."""

FIELDS: tuple[str, ...] = tuple(lexicon.toml("reading/columns")["fields"])
_DATED_BY = "dated_by"
_ORIGINS = get_args(DatedBy)
_SHOWN = {"published": "date", "url": "address", "source": "outlet"}
_NAMES = 10_000
"""Names of columns that are remembered: objects of strangers may have any number of them."""
_DEEPEST = 4
"""Objects within objects that are looked into."""
_LONG = 200
"""Characters on average from which on a column of unknown name may hold texts."""
_TITLE_WORDS = range(3, 26)
"""Words on average of a column that may hold titles."""
_LONGER = 5
"""How many times as long the texts of a column of unknown name must be to be told of beside short texts."""
_MOST = 0.9
"""The share of cells that must be days, addresses or titles for a column to be guessed to hold them."""
_ADDRESS = re.compile(r"https?://[^\s]+\Z")
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)(?:\?|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the fields of articles stand: for each field its columns, of which the first that holds something counts.

    ``summaries`` are columns of parts of texts, ``snapshots`` of files with saved pages; ``notes`` say what was
    guessed, and which column of the user's is not there. ``day_first`` says how 03/04/2031 is read in this input,
    ``batch`` between which days its articles came out.
    ``guessed`` are the fields that were taken by what stands in a column.
    """

    of: Mapping[str, tuple[str, ...]]
    summaries: tuple[str, ...] = ()
    snapshots: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    day_first: bool | None = None
    epochs: frozenset[str] = field(default_factory=frozenset)
    guessed: tuple[str, ...] = ()
    batch: Batch | None = None

    def fields(self, row: Row) -> dict[str, Any]:
        """The fields of the article in a row, as `analysis.reading.fields.article_from` takes them."""
        found: dict[str, Any] = {}
        for name, columns in self.of.items():
            there = [(column, row[column]) for column in columns if not is_empty(row.get(column))]
            for column, value in there:
                if _fits(name, value):
                    found[name] = _moment(value) if column in self.epochs else _joined(name, value)
                    break
            else:
                if there:
                    found[name] = there[0][1]
                elif name == "text" and any(isinstance(row.get(column), str) for column in columns):
                    found[name] = ""
        if row.get(_DATED_BY) in _ORIGINS:  # what `communique read` wrote
            found[_DATED_BY] = row[_DATED_BY]
        return found

    def summary(self, row: Row) -> str | None:
        """The name of a column of the row that holds a part of the text."""
        return next((each for each in self.summaries if not is_empty(row.get(each))), None)


def columns_of(rows: Sequence[Row], options: Options = AS_IT_IS, guess: bool = True) -> Columns:
    """Where the fields stand in these rows, which are all of an input or its beginning."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    given, notes = _given(options.fields, names)
    of = {name: _named(name, names) for name in FIELDS}
    _tell_ids_from_texts(of)
    of |= {name: (column,) for name, column in given.items()}
    unwanted = {name for name, column in options.fields.items() if not column}
    of |= dict.fromkeys(unwanted, ())
    guessed = []
    if guess:
        for name, column in _guessed(of, names, rows):
            if name in unwanted:
                continue
            of[name] = (column,)
            guessed.append(name)
            what = _SHOWN.get(name, name)
            notes.append(
                f"the {what} was taken from the column {column!r}, by what stands in it; if that is wrong, say "
                f"--map {name}=COLUMN"
            )
        notes += _longer(of, names, rows)
    day_first = options.day_first
    if day_first is None:
        day_first = day_first_of(row[column] for row in rows for column in of["published"] if _is_text(row.get(column)))
    return Columns(
        of={name: columns for name, columns in of.items() if columns},
        summaries=_called(names, "summaries"),
        snapshots=_called(names, "snapshots"),
        notes=tuple(notes),
        day_first=day_first,
        epochs=frozenset(_called(names, "epochs")),
        guessed=tuple(guessed),
        batch=batch_of(_days(rows, of["published"], day_first)),
    )


def _days(rows: Sequence[Row], columns: Sequence[str], day_first: bool | None) -> Iterator[date]:
    for row in rows:
        value = next((row[column] for column in columns if not is_empty(row.get(column))), None)
        day = read_day(value, day_first) if isinstance(value, str) else value
        if isinstance(day, datetime):
            day = day.date()
        if isinstance(day, date):
            yield day


def flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record as a row: what stands in objects is named with dots, beside the objects themselves."""
    row: dict[str, Any] = {}

    def add(inner: Mapping[str, Any], before: str, depth: int) -> None:
        for name, value in inner.items():
            row[f"{before}{name}"] = value
            if isinstance(value, dict) and depth < _DEEPEST:
                add(value, f"{before}{name}.", depth + 1)

    add(record, "", 1)
    return row


def is_empty(value: Any) -> bool:
    """Whether a cell holds nothing: null, white space, not a number, a list or an object without anything."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or value != value or value in ([], {})


@lru_cache(maxsize=_NAMES)
def field_named(name: str) -> str | None:
    """Which of `FIELDS` a column of this name holds; None for any other."""
    plain = _plain(name)
    return next((each for each in FIELDS if plain in _aliases(each)), None)


def looks_like_an_article(record: Mapping[str, Any]) -> bool:
    """Whether a JSON object is an article, or what a list of articles holds of one: text, or title and address or day.

    Only its own fields count, and those in a container.
    """
    row = flat(record)
    held = {
        name for name in FIELDS for column in _named(name, list(row)) if isinstance(row[column], str) and row[column]
    }
    return "text" in held or ("title" in held and bool(held & {"url", "published"}))


def _given(wanted: Mapping[str, str], names: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The columns that a user names and that are there, and what to tell of those that are not."""
    given: dict[str, str] = {}
    notes: list[str] = []
    for name, column in wanted.items():
        if not column:
            continue
        there = [each for each in names if each == column] or [each for each in names if _plain(each) == _plain(column)]
        if there:
            given[name] = there[0]
        else:
            notes.append(
                f"there is no column {column!r} for the {_SHOWN.get(name, name)}; its columns are {shown(names)}"
            )
    return given, notes


def shown(names: Iterable[str]) -> str:
    """Names of columns for a message: the first of them, each cut short."""
    listed = [repr(each if len(each) <= 40 else each[:39] + "…") for each in names]
    return ", ".join(listed[:15]) + (f" and {len(listed) - 15} more" if len(listed) > 15 else "")


@lru_cache(maxsize=_NAMES)
def _plain(name: str) -> str:
    """The name of a column as it is compared: letters, digits and dots in lower case."""
    folded = unicodedata.normalize("NFC", name[:200]).casefold()
    return "".join(each for each in folded if each.isalnum() or each == ".")


@cache
def _aliases(name: str) -> Mapping[str, int]:
    """The names of a field, and the place of each in the order in which they count."""
    return {_plain(each): place for place, each in enumerate(lexicon.toml("reading/columns")["fields"][name])}


@cache
def _others(kind: str) -> frozenset[str]:
    return frozenset(_plain(each) for each in lexicon.toml("reading/columns")["others"][kind])


def _called(names: Sequence[str], kind: str) -> tuple[str, ...]:
    return tuple(each for each in names if _own(each) in _others(kind))


@lru_cache(maxsize=_NAMES)
def _own(name: str) -> str:
    """The compared name of a column, without the objects that only contain the article."""
    # Marks count here: what stands in "_source" is the article, what stands in "source" its outlet.
    while "." in name and name.partition(".")[0].casefold() in lexicon.words("reading/columns", "others", "containers"):
        name = name.partition(".")[2]
    return _plain(name)


def _named(name: str, names: Sequence[str]) -> tuple[str, ...]:
    aliases = _aliases(name)
    found = [each for each in names if _own(each) in aliases]
    return tuple(sorted(found, key=lambda each: (aliases[_own(each)], each.count("."))))


def _tell_ids_from_texts(of: dict[str, tuple[str, ...]]) -> None:
    """Takes a column that is an id beside a text out of those that hold texts."""
    ids = tuple(each for each in of["text"] if _own(each) in _others("ids_beside_text"))
    texts = tuple(each for each in of["text"] if each not in ids)
    if texts:
        of["text"], of["id"] = texts, (*of["id"], *ids)
    # An address is the better id only where nothing else is one.
    of["id"] = tuple(sorted(of["id"], key=lambda each: _plain(each) == "uri"))


def _guessed(of: Mapping[str, tuple[str, ...]], names: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Fields that no column is named after, each with the column that seems to hold it."""
    taken = {column for columns in of.values() for column in columns}
    left = [each for each in names if each not in taken and _own(each) not in _others("summaries")]
    cells = {name: [row[name] for row in rows if not is_empty(row.get(name))] for name in left}
    texts = {name: found for name, found in cells.items() if found and all(isinstance(each, str) for each in found)}
    for name in ("text", "published", "url", "title"):
        if of[name]:
            continue
        likely = max(((_likely(name, found), column) for column, found in cells.items()), default=(0.0, ""))
        if likely[0] > 0:
            yield name, likely[1]
            cells.pop(likely[1])
            texts.pop(likely[1], None)


def _longer(of: Mapping[str, tuple[str, ...]], names: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    """What to tell of a column whose texts are far longer than those of the one that is called text."""

    def length(column: str) -> float:
        cells = [row[column] for row in rows if isinstance(row.get(column), str)]
        return sum(map(len, cells)) / len(rows) if cells else 0.0

    if of["text"] and rows and length(of["text"][0]) < _LONG:
        taken = {column for columns in of.values() for column in columns}
        longest = max((each for each in names if each not in taken), key=length, default="")
        if longest and length(longest) >= _LONGER * _LONG:
            yield (
                f"the text was taken from the column {of['text'][0]!r}, though {longest!r} holds longer texts; if "
                f"these are the articles, say --map text={longest}"
            )


def _likely(name: str, cells: Sequence[Any]) -> float:
    """How well the cells of a column do for a field; 0 where they do not."""
    if not cells:
        return 0.0
    if name == "published":
        days = sum(isinstance(each, date) or (_is_text(each) and read_day(each, True) is not None) for each in cells)
        return _share(days, cells)
    if not all(isinstance(each, str) for each in cells):
        return 0.0
    if name == "url":
        return _share(sum(bool(_ADDRESS.match(each)) and not _IMAGE.search(each) for each in cells), cells)
    length = sum(map(len, cells)) / len(cells)
    words = sum(len(each[: _LONG * 5].split()) for each in cells) / len(cells)
    if name == "text":
        return length if length >= _LONG and words >= _LONG / 10 else 0.0
    various = len(set(cells)) / len(cells)
    return words * various if round(words) in _TITLE_WORDS and length < _LONG and various >= _MOST else 0.0


def _share(fitting: int, cells: Sequence[Any]) -> float:
    return fitting / len(cells) if fitting >= _MOST * len(cells) else 0.0


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 120


def _fits(name: str, value: Any) -> bool:
    """Whether a field can be of the value's kind."""
    if name == "text":
        return isinstance(value, str) or (isinstance(value, list) and all(isinstance(each, str) for each in value))
    if name in ("title", "id"):
        return isinstance(value, str | int | float) and not isinstance(value, bool)
    if name in ("source", "author"):
        return isinstance(value, str | dict | list)
    return name == "published" or isinstance(value, str)


def _joined(name: str, value: Any) -> Any:
    """A text that is a list of paragraphs as one."""
    return "\n\n".join(value) if name == "text" and isinstance(value, list) else value


def _moment(value: Any) -> Any:
    """The day of seconds or thousandths of seconds since 1970, in universal time; anything else as it is."""
    from datetime import UTC, datetime

    text = str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(r"\d{9,10}(?:\d{3})?(?:\.\d{1,9})?", text):
        return value
    seconds = float(text)
    return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).date()
