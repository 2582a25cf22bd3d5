"""Text in: files and folders in, `Article` records and `Rejection` records out. One module a format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from analysis.reading.archives.nesting import Metered
from analysis.reading.fields import id_of
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.outlets import OneName
from analysis.reading.registry import FORMATS, TABLES, read_stream
from analysis.reading.seen import Seen
from analysis.records import Article, Rejection

KEPT = 1_000_000
"""Bytes of what was rejected that are kept aside, as a build does."""
KEPT_IN_ALL = 50_000_000
KEPT_OF_EACH = 1_000
"""Once so many bytes of all rejected inputs are kept, only so many of each further one are."""

STDIN = "-"
"""The path that stands for standard input."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read under another name than its own: ``origin`` is what its articles say where they come from.

    ``path`` is the file, whose ending counts where nothing in it tells its format; ``options`` are those for it alone.
    """

    path: Path
    origin: str
    options: Options = AS_IT_IS


def read(paths: Iterable[str | Path], options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """What stands in the files and, with all folders inside them, the folders, in the order of their names.

    A bad input costs that input only: it comes out as a `Rejection`, and so does an id that came before; the same
    article once more is only noted (``kept``). Hidden files and folders are skipped. Origins are relative: a folder's
    name and the path inside it, or a file's name. ``-`` is standard input. Nothing is raised for an input that cannot
    be read. ``options`` are what a user says about the inputs.
    """
    return read_inputs(Input(path, origin, options) for path, origin in files_in(paths))


def read_inputs(inputs: Iterable[Input]) -> Iterator[Article | Rejection]:
    """The same for files each of which has its own name and options."""
    left, outlets = KEPT_IN_ALL, OneName()
    with Seen() as seen:
        for given in inputs:
            for found in _read_file(given.path, given.origin, given.options):
                if isinstance(found, Article) and found.source and not found.country:
                    found = replace(found, source=outlets.of(found.source))
                for each in _once(found, seen) if isinstance(found, Article) else (found,):
                    if isinstance(each, Rejection) and each.content:
                        content = each.content[: max(KEPT_OF_EACH, min(KEPT, left))]
                        left -= len(content)
                        each = replace(each, content=content)
                    yield each


def _once(article: Article, seen: Seen) -> Iterator[Article | Rejection]:
    """The article, unless another had its id before it."""
    first = seen.first(article.id)
    if first is not None and _only_counts(article, first):
        reason = f"the id {article.id!r} of {first} stands here, too; the article got one of its own"
        yield Rejection(origin=article.origin, reason=reason, kept=True)
        article = replace(article, id=id_of(article))
        first = seen.first(article.id)
    if first is not None:
        if article.id == id_of(article):  # nothing is lost
            reason = f"the same article was already read from {first}; it counts once"
            yield Rejection(origin=article.origin, reason=reason, kept=True)
        else:
            reason = f"the id {article.id!r} was already read from {first}; give each article an id of its own"
            yield Rejection(origin=article.origin, reason=reason, content=article.text.encode())
        return
    seen.add(article.id, article.origin)
    yield article


def _only_counts(article: Article, other: str) -> bool:
    """Whether an id that came before, at ``other``, only counts the rows of a table, and so stands in each table."""
    files = {origin.partition("#")[0] for origin in (article.origin, other)}
    return article.id.isdigit() and len(files) == 2 and article.format in TABLES


def files_in(paths: Iterable[str | Path]) -> Iterator[tuple[Path, str]]:
    """Each file that `read` looks into, in its order, with its origin."""
    for given in map(Path, paths):
        if str(given) == STDIN:
            yield given, STDIN
        elif given.is_dir():
            yield from _walk(given, given.name, frozenset())
        else:
            yield given, given.name if given.exists() else str(given)


def _walk(folder: Path, origin: str, above: frozenset[Path]) -> Iterator[tuple[Path, str]]:
    real = folder.resolve()
    if real in above:  # a link that leads back up
        return
    try:
        inside = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield folder, origin
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        below = f"{origin}/{path.name}" if origin else path.name
        if path.is_dir():
            yield from _walk(path, below, above | {real})
        else:
            yield path, below


def _read_file(path: Path, origin: str, options: Options) -> Iterator[Article | Rejection]:
    try:
        if str(path) == STDIN:
            given = sys.stdin.buffer
            # Without a name only what it holds tells its format; what nothing tells is text. The first line of JSON
            # Lines may be longer than what is looked at.
            begins = given.peek(1)[:100].lstrip() if hasattr(given, "peek") else b""
            name = "-.jsonl" if begins.startswith(b"{") else "-.txt"
            yield from read_stream(cast("BinaryIO", Metered(given)), name, STDIN, options)
        elif not path.exists():
            yield Rejection(origin=origin, reason="there is no such file or folder; check the path")
        elif path.is_dir():
            yield Rejection(origin=origin, reason="the folder cannot be listed; check its permissions")
        elif not path.is_file():  # opening a pipe waits for somebody to write into it, perhaps for ever
            yield Rejection(origin=origin, reason="this is a pipe or a device and no file; save its content in a file")
        else:
            with path.open("rb") as content:
                yield from read_stream(content, path.name, origin, options)
    except OSError as error:
        reason = f"the file cannot be read ({error.strerror or error}); check its permissions"
        yield Rejection(origin=origin, reason=reason)


__all__ = ["AS_IT_IS", "FORMATS", "Input", "Options", "files_in", "read", "read_inputs"]
