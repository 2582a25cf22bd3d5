"""A plugin for pytest that keeps what the tests of reading read, as a list of names and contents, for `fuzz`."""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Iterator
from functools import wraps
from pathlib import Path
from typing import Any, BinaryIO

LARGEST = 300_000
"""Bytes of what is kept; longer files are tests of sizes."""

_kept: dict[bytes, str] = {}


class _Behind(io.RawIOBase):
    """A stream whose beginning was read already."""

    def __init__(self, begun: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._begun, self._rest = io.BytesIO(begun), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._begun.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def pytest_configure(config: Any) -> None:
    from analysis.reading import registry

    inner = registry._read

    def recorded(found: Any, stream: BinaryIO, origin: str, options: Any) -> Iterator[Any]:
        return inner(found, _kept_of(stream, origin.rpartition("/")[2].partition("#")[0]), origin, options)

    registry._read = recorded
    # Tests of a format call its reader without asking which format it is.
    for each in registry.FORMATS:
        module = sys.modules[each.read.__module__]
        if each.read is getattr(module, each.read.__name__, None):
            setattr(module, each.read.__name__, _recording(each.read, f"a{each.suffixes[0] if each.suffixes else ''}"))


def _recording(read: Any, name: str) -> Any:
    @wraps(read)
    def recorded(stream: BinaryIO, *others: Any, **more: Any) -> Iterator[Any]:
        return read(_kept_of(stream, name), *others, **more)

    return recorded


def _kept_of(stream: BinaryIO, name: str) -> BinaryIO:
    """The stream, read from its beginning again, its content kept where it is not too long."""
    begun = stream.read(LARGEST + 1)
    if len(begun) > LARGEST:
        return io.BufferedReader(_Behind(begun, stream), 1 << 16)  # type: ignore[return-value]
    _kept.setdefault(begun, name or "a")
    return io.BufferedReader(io.BytesIO(begun), 1 << 16)  # type: ignore[arg-type, return-value]


def pytest_unconfigure(config: Any) -> None:
    found = sorted((name, content) for content, name in _kept.items() if content)
    Path(os.environ["FUZZ_SAMPLES"]).write_bytes(pickle.dumps(found))
