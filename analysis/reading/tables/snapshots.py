"""Pages that were kept beside a table: the file that Zotero names in "File Attachments" of each row.

Only files below the table's own folder are read, and those in a folder of Zotero's own layout
(storage/ABCD1234/page.html): a table may come from anybody, and must not lead to any other file of the machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from analysis.reading.formats import Options
from analysis.reading.tables.columns import Columns, Row, is_empty
from analysis.records import Article, Rejection

_PAGES = (".html", ".htm", ".xhtml")
_OTHERS = (".pdf", ".docx", ".txt")
_STORAGE = re.compile(r"storage[/\\]([A-Z0-9]{8})[/\\]([^/\\]+)\Z")
_INSTEAD = "-"
"""Stands for the text where only the other fields of a row are read."""


class Snapshots:
    """Reads the kept pages of the rows of one table, which lies in the file ``table`` (None where it is in no file)."""

    def __init__(self, table: str | None, options: Options) -> None:
        """``options`` are what a user says about the inputs."""
        self._folder = Path(table).resolve().parent if table else None
        self._options = options

    def __call__(self, row: Row, columns: Columns, place: str) -> Iterator[Article | Rejection]:
        """The article in the row's page with what the row says of it; nothing where the row has a text or no page.

        A page that cannot be found or read is noted.
        """
        if not is_empty(columns.fields(row).get("text")):
            return
        names = [str(row[each]) for each in columns.snapshots if not is_empty(row.get(each))]
        paths = [part.strip() for name in names for part in name.split(";") if part.strip()]
        for ends in (_PAGES, _OTHERS):
            for path in paths:
                if path.lower().endswith(ends):
                    found = self._find(path)
                    if found is None:
                        reason = f"the kept page {path[:120]!r} is not there, below the table's folder; copy it there"
                        yield Rejection(origin=place, reason=reason)
                    else:
                        yield from self._read(found, row, columns, place)
                    return

    def _find(self, path: str) -> Path | None:
        stored = _STORAGE.search(path)
        if self._folder is not None:
            parts = [each for each in re.split(r"[/\\]", path) if each not in ("", ".", "..")]
            tails = [parts, parts[-3:], parts[-2:], parts[-1:]]
            for tail in tails:
                inside = self._folder.joinpath(*tail)
                if inside.is_file() and inside.resolve().is_relative_to(self._folder):
                    return inside
            if stored and Path(path).is_absolute() and Path(path).is_file() and not Path(path).is_symlink():
                return Path(path)
        return None

    def _read(self, path: Path, row: Row, columns: Columns, place: str) -> Iterator[Article | Rejection]:
        from analysis.reading.fields import article_from, content_id
        from analysis.reading.registry import read_stream

        notes: list[str] = []
        said = article_from({**columns.fields(row), "text": _INSTEAD}, place, notes, columns.day_first)
        own_id = not is_empty(columns.fields(row).get("id"))
        with path.open("rb") as content:
            for each in read_stream(content, path.name, place, self._options):
                if isinstance(each, Rejection):
                    yield replace(each, reason=f"the kept page {path.name[:80]!r}: {each.reason}")
                    continue
                title, published = said.title or each.title, said.published or each.published
                source, url = said.source or each.source, said.url or each.url
                yield replace(
                    each,
                    id=said.id if own_id else content_id(each.text, title, published, source, url),
                    title=title,
                    published=published,
                    dated_by=said.dated_by if said.published else each.dated_by,
                    source=source,
                    url=url,
                    author=said.author or each.author,
                )
        yield from (Rejection(origin=place, reason=note, kept=True) for note in notes)
