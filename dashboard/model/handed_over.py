"""Files that somebody handed over, in a temporary folder under names of ours, until they are let go. No Streamlit.

What a stranger calls a file is shown, and never used as a path: only an ending of letters and digits is taken from it,
by which formats are known that nothing in the file tells.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

MOST_BYTES = 500_000_000
"""Of all files together. Streamlit holds each in memory while it comes in."""
MOST_FILES = 500
PASTED = 2_000_000
"""Characters of a text that is pasted."""
_NAME = 120
"""Characters of a name that are shown."""
_ENDING = re.compile(r"(?:\.[a-z0-9]{1,8}){1,2}\Z")


class Refused(Exception):
    """A file that is not taken. The message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Handed:
    """One file: its number, what somebody calls it, its bytes, where it lies, and what they said of its columns.

    ``fields`` and ``day_first`` are those of `analysis.reading.Options`.
    """

    number: int
    name: str
    size: int
    path: Path
    digest: str
    fields: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None


class HandedOver:
    """The files of one person. The folder is deleted with this object, or when the program ends."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._folder = TemporaryDirectory(prefix="communique-upload-", ignore_cleanup_errors=True)
        self._files: dict[int, Handed] = {}
        self._count = 0

    @property
    def files(self) -> tuple[Handed, ...]:
        """In the order in which they came."""
        return tuple(self._files.values())

    @property
    def size(self) -> int:
        """Bytes of all of them."""
        return sum(each.size for each in self._files.values())

    def take(self, name: str, content: bytes | memoryview, ending: str | None = None) -> Handed:
        """Takes a file over. Raises `Refused` for one that is there already, and where it would be too much.

        ``ending`` is that of our own name for it; by default it is taken from what somebody calls it.
        """
        if len(self._files) >= MOST_FILES:
            raise Refused(f"There are {MOST_FILES:,} files already. Put them into one ZIP, or analyse a folder.")
        if self.size + len(content) > MOST_BYTES:
            raise Refused(
                f"All files together may have {MOST_BYTES // 1_000_000:,} MB. Put larger coverage into a folder and "
                "run: communique analyse FOLDER"
            )
        digest = hashlib.sha256(content).hexdigest()
        same = next((each for each in self._files.values() if each.digest == digest), None)
        if same is not None:
            raise Refused(f"It is the same file as {same.name}, which is here already.")
        self._count += 1
        number = self._count
        path = Path(self._folder.name) / f"{number}{ending_of(name) if ending is None else ending}"
        try:
            path.write_bytes(content)
        except OSError as why:
            path.unlink(missing_ok=True)
            raise Refused(f"It could not be kept ({why.strerror or why}). Make room, then hand it over again.") from why
        self._files[number] = Handed(number, shown_name(name) or f"file {number}", len(content), path, digest)
        return self._files[number]

    def paste(self, text: str, title: str = "", published: str = "", source: str = "") -> Handed:
        """Takes a text over that was pasted. With a title, a day or an outlet it is one article; without them it is
        known by what it holds, as a file is: a table that was copied, or an export. Raises `Refused`."""
        if not text.strip():
            raise Refused("There is no text in it.")
        if len(text) > PASTED:
            raise Refused(f"A pasted text may have {PASTED:,} characters. Save it in a file, and drop that.")
        given = {"title": title.strip(), "published": published.strip(), "source": source.strip()}
        given = {name: value for name, value in given.items() if value}
        name = f"pasted text {self._count + 1}"
        if given:
            return self.take(name, json.dumps({"text": text, **given}).encode(), ".jsonl")
        return self.take(name, text.encode("utf-8", "replace"), ".txt")

    def drop(self, number: int) -> None:
        """Lets go of one."""
        gone = self._files.pop(number, None)
        if gone is not None:
            gone.path.unlink(missing_ok=True)

    def say(self, number: int, fields: Mapping[str, str], day_first: bool | None) -> None:
        """What columns hold in one of them."""
        if number in self._files:
            self._files[number] = replace(self._files[number], fields=dict(fields), day_first=day_first)

    def mark(self) -> tuple[Any, ...]:
        """Changes whenever something changes that decides what the files hold."""
        return tuple((each.number, tuple(sorted(each.fields.items())), each.day_first) for each in self.files)

    def request(self, base: Path | None = None, title: str = "") -> Path:
        """A file that asks `analysis.additions` for a look into them, or for a build with them."""
        inputs = [
            {"path": str(each.path), "name": each.name, "fields": dict(each.fields), "day_first": each.day_first}
            for each in self.files
        ]
        asked = {"inputs": inputs, "base": str(base) if base else None, "title": title or None}
        self._count += 1
        path = Path(self._folder.name) / f"request-{self._count}.json"
        path.write_text(json.dumps(asked), encoding="utf-8")
        return path


def shown_name(name: str) -> str:
    """What somebody calls a file, as it can be shown: without folders, and without marks that nobody sees."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(each if unicodedata.category(each)[0] != "C" else " " for each in last[: _NAME * 4])
    line = " ".join(seen.split())
    return line if len(line) <= _NAME else f"{line[: _NAME - 21]}…{line[-20:]}"


def ending_of(name: str) -> str:
    """``.csv``, ``.jsonl.gz``; empty where the name has none of letters and digits."""
    found = _ENDING.search(name.lower()[-40:])
    return found[0] if found else ""
