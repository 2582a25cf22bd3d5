"""Notebooks as files in the folder ``notebooks`` beside the builds: never part of a build. No Streamlit.

A notebook's id is 16 random hexadecimal digits: who has its link can read it, nobody can guess it. A change is made to
what the file holds at that moment, under a lock, and the file is moved into place whole.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from dashboard.model.notebook import BadNotebook, Notebook, from_data, to_data

_LOCK = threading.Lock()
_ID = re.compile(r"[0-9a-f]{16}")


class NotebookShelf:
    """The notebooks beside the builds of a folder."""

    def __init__(self, builds: Path) -> None:
        """``builds`` is the folder of builds."""
        self._folder = builds / "notebooks"

    def new(self, title: str) -> Notebook:
        """An empty notebook with an id of its own; its file is written with its first change."""
        return Notebook(id=secrets.token_hex(8), title=title)

    def read(self, id_: str) -> Notebook | None:
        """The notebook of this id; None where there is none. Raises `BadNotebook` for a file that somebody spoiled."""
        if not _ID.fullmatch(id_):
            return None
        path = self._path(id_)
        try:
            status = path.stat()
        except FileNotFoundError:
            return None
        return replace(_read(path, status.st_mtime_ns, status.st_size), id=id_)

    def listed(self) -> list[Notebook]:
        """All notebooks, the one that was changed last first; files that are none are passed over."""
        found = []
        for path in self._folder.glob("*.json"):
            try:
                book = self.read(path.stem)
            except (BadNotebook, OSError):
                continue
            if book is not None:
                found.append(book)
        return sorted(found, key=lambda each: (each.changed, each.id), reverse=True)

    def change(self, book: Notebook, how: Callable[[Notebook], Notebook]) -> Notebook:
        """Makes a change to the notebook as it stands in its file (as given where it has none yet) and writes it.

        Two who change one notebook at a time lose nothing of each other's. Raises OSError, `BadNotebook`, and what
        ``how`` raises.
        """
        if not _ID.fullmatch(book.id):
            raise ValueError(f"{book.id!r} is no id of a notebook")
        with _LOCK:
            now = self.read(book.id) or book
            after = how(now)
            if after == now and self._path(book.id).is_file():
                return now
            after = replace(after, changed=datetime.now(UTC).isoformat(timespec="microseconds"))
            self._write(after)
        return after

    def remove(self, id_: str) -> None:
        """Removes the notebook's file. Raises OSError."""
        if _ID.fullmatch(id_):
            with _LOCK:
                self._path(id_).unlink(missing_ok=True)

    def _path(self, id_: str) -> Path:
        return self._folder / f"{id_}.json"

    def _write(self, book: Notebook) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=self._folder, suffix=".tmp", encoding="utf-8", delete=False) as aside:
            try:
                json.dump(to_data(book), aside, ensure_ascii=True, indent=1)
                aside.flush()
                os.fsync(aside.fileno())
                Path(aside.name).replace(self._path(book.id))
            except BaseException:
                Path(aside.name).unlink(missing_ok=True)
                raise


@lru_cache(maxsize=256)
def _read(path: Path, changed: int, size: int) -> Notebook:
    # Many cards of one page ask for one notebook: its file is read once for each of its states.
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        raise BadNotebook("it is not JSON") from None
    return from_data(data)
