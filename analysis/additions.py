"""Files that somebody hands over: what they hold before anything is analysed, and the build that they make.

A `Request` is a JSON file, written by a program that asks (the dashboard does) and read by `analysis.job`:

    {"inputs": [{"path": "/tmp/…/1.csv", "name": "news.csv", "fields": {"text": "Volltext"}, "day_first": true}],
     "base": "builds/b0123456789ab.duckdb", "title": "Spring"}

``name`` is what somebody calls the file, and only ever shown; ``fields`` and ``day_first`` are those of
`analysis.reading.Options`. With ``base`` the new build holds the articles, actors and corrections of that one, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis import Built, NothingToAnalyse, build_articles, open_coverage
from analysis.cli.summary import Summary
from analysis.reading import Input, Options, read_inputs
from analysis.reading.fields import id_of
from analysis.reading.formats import TableSeen
from analysis.records import Actor, Article, Correction, Rejection

Progress = Callable[[str, int, int], None]

TABLES = 4
"""Tables of one input that are told of; an archive may hold any number."""
COLUMNS = 40
"""Columns of a table that are told of."""
CELL = 120
"""Characters of a cell or a name of a column."""
SAMPLES = 3
"""Articles of one input that are told of."""
_BEGINNING = 160
"""Characters of their texts."""


class BadRequest(Exception):
    """A request that cannot be read. The message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: files, the build that they are added to (None for a new one), and the title of the result."""

    inputs: tuple[Input, ...]
    base: Path | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` made: the build; ``before`` articles of it stood in the old one, ``new`` came in, ``already`` of what
    was handed over stood there before, and ``rejected`` inputs could not be read."""

    built: Built
    before: int
    new: int
    already: int
    rejected: int


def read_request(path: Path) -> Request:
    """The request in a file. Raises `BadRequest`."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        inputs = tuple(
            Input(Path(each["path"]), str(each["name"]), Options(dict(each.get("fields", {})), each.get("day_first")))
            for each in told["inputs"]
        )
        base, title = told.get("base"), told.get("title")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadRequest(f"The request in {path.name} cannot be read ({type(error).__name__}: {error}).") from None
    return Request(inputs, Path(base) if base else None, str(title).strip() or None if title else None)


def look(request: Request, progress: Progress = lambda stage, done, total: None) -> dict[str, Any]:
    """What the files hold, as values that JSON knows: ``all`` of them together, and ``inputs`` one by one.

    Nothing is analysed. However large the files, the answer is short.
    """
    everything = Summary()
    looks = [_Look(each) for each in request.inputs]
    at = 0

    def in_order() -> Iterator[Input]:
        # An input is read when it is asked for, so that what comes out next is of the last one that was.
        nonlocal at
        for at, each in enumerate(looks):  # noqa: B007 - read below
            yield each.watched()

    for found in read_inputs(in_order()):
        everything.add(found)
        looks[at].add(found)
        progress("reading", everything.articles, 0)
    return {"all": everything.told(), "inputs": [each.told() for each in looks]}


def add(request: Request, shelf: Path, progress: Progress = lambda stage, done, total: None) -> Added:
    """Makes the build that is asked for in the folder ``shelf``. Raises as `analysis.build` and `open_coverage` do."""
    known = _Base.of(request.base, progress)
    articles = {each.id: each for each in known.articles}
    rejections: list[Rejection] = []
    already = 0
    for each in read_inputs(request.inputs):
        if isinstance(each, Rejection):
            rejections.append(each)
            continue
        if each.id in articles and articles[each.id].text != each.text:  # an id that somebody gave to two articles
            each = replace(each, id=id_of(each))
        if each.id in articles:
            already += 1
        else:
            articles[each.id] = each
        progress("reading", len(articles), 0)
    if not articles:
        raise NothingToAnalyse(rejections)
    built = _built(request, known, list(articles.values()), rejections, shelf, progress)
    lost = sum(not each.kept for each in rejections)
    before = len(known.articles)
    return Added(built, before=before, new=len(articles) - before, already=already, rejected=lost)


def _built(
    request: Request,
    known: _Base,
    articles: Sequence[Article],
    rejections: Sequence[Rejection],
    shelf: Path,
    progress: Progress,
) -> Built:
    from analysis.annotating import ModelNotFound

    def make(model: str | None) -> Built:
        return build_articles(
            articles,
            shelf,
            rejections=(*known.rejections, *rejections),
            model=model,
            actors=known.actors,
            corrections=known.corrections,
            title=request.title,
            progress=progress,
        )

    if known.model is None:
        return make(None)
    try:
        return make(known.model)
    except ModelNotFound:  # the build came from elsewhere; what it holds is analysed anew with the model of here
        return make(None)


@dataclass(frozen=True, slots=True)
class _Base:
    """What the new build takes over from another one; nothing where there is none."""

    articles: tuple[Article, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    actors: tuple[Actor, ...] = ()
    corrections: tuple[Correction, ...] = ()
    model: str | None = None

    @classmethod
    def of(cls, path: Path | None, progress: Progress) -> _Base:
        """The build at this path. Raises `analysis.coverage.CoverageError`."""
        from analysis.coverage.inputs import inputs_of, outcomes_of

        if path is None:
            return cls()
        progress("reading the build", 0, 0)
        with open_coverage(path) as coverage:
            inputs = inputs_of(coverage)
            said = tuple(each.correction for each in outcomes_of(coverage))
            # "en_core_web_md 3.8.0": the name under which it is installed, then its version.
            return cls(inputs.articles, inputs.rejections, inputs.actors, said, coverage.info.model.partition(" ")[0])


class _Look:
    """What one input holds."""

    def __init__(self, given: Input) -> None:
        self._given = given
        self._summary = Summary()
        self._tables: list[TableSeen] = []
        self._samples: list[Article] = []

    def watched(self) -> Input:
        """The input, with this looking on."""
        return replace(self._given, options=replace(self._given.options, on_table=self._see))

    def _see(self, table: TableSeen) -> None:
        if len(self._tables) < TABLES:
            self._tables.append(table)

    def add(self, found: Article | Rejection) -> None:
        """Something that came out of it."""
        self._summary.add(found)
        if isinstance(found, Article) and len(self._samples) < SAMPLES:
            self._samples.append(found)

    def told(self) -> dict[str, Any]:
        """All of it."""
        return {
            "name": self._given.origin,
            **self._summary.told(),
            "tables": [_table(each) for each in self._tables],
            "samples": [_sample(each) for each in self._samples],
        }


def _table(seen: TableSeen) -> dict[str, Any]:
    # The columns that hold something of an article are told of in any case, however wide the table.
    held = [each for each in seen.columns if each in set(seen.of.values())]
    others = [each for each in seen.columns if each not in set(held)]
    told = set(held[:COLUMNS]) | set(others[: max(0, COLUMNS - len(held))])
    columns = [each for each in seen.columns if each in told]
    return {
        "origin": seen.origin,
        "columns": columns,
        "left_out": len(seen.columns) - len(columns),
        "of": dict(seen.of),
        "guessed": list(seen.guessed),
        "rows": [[_cell(row, each) for each in columns] for row in seen.rows],
    }


def _cell(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    text = "" if value is None or value != value else str(value)[: CELL * 10]
    line = " ".join(text.split())
    return line if len(line) <= CELL else line[: CELL - 1] + "…"


def _sample(article: Article) -> dict[str, Any]:
    return {
        "title": (article.title or "")[:_BEGINNING],
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "text": " ".join(article.text[: _BEGINNING * 2].split())[:_BEGINNING],
    }
