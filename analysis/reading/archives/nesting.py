"""What may be unpacked of one input, all archives in it together: how deep, how many files, how many bytes."""

from __future__ import annotations

import io
import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO, cast

from analysis.reading.formats import Nest, Options

DEPTH = 3
"""Archives in each other: a ZIP of folders that are zipped, in a ZIP of a colleague."""
MEMBERS = 200_000
BYTES = 20_000_000_000
"""What may come out of one input in all."""
RATIO = 1_000
"""What a byte may be unpacked to. Text gets to a tenth or twentieth of its size, a log or a table of zeros to less."""
FREE = 50_000_000
"""Bytes that count for no ratio: a small file of spaces is no attack."""
HELD = 1 << 24
"""Bytes of a spooled stream that are held in memory; the rest goes to a temporary file."""
SPOOLED = 4_000_000_000


DAMAGE = (zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)
"""What unpacking raises for damage, beside OSError and EOFError."""


class TooMuch(Exception):
    """More would be unpacked than is allowed. The message says what, and the remedy."""


def inside(options: Options) -> Options:
    """The options for what stands in an archive. Raises `TooMuch` where it would be too deep."""
    nest = options.nest or Nest(MEMBERS, BYTES)
    if nest.depth >= DEPTH:
        raise TooMuch(f"there are more than {DEPTH} archives in each other; unpack it and give the folder")
    return replace(options, nest=nest.deeper())


def take_member(options: Options) -> None:
    """One more file comes out. Raises `TooMuch`."""
    if options.nest is not None and not options.nest.take(members=1):
        raise TooMuch(f"there are more than {MEMBERS:,} files in it; unpack it and give the folders one by one")


class Counted(io.RawIOBase):
    """A stream of what is unpacked that ends in `TooMuch` where it is too much.

    ``packed`` tells how many bytes it was unpacked from so far; without it no ratio counts.
    A ``lenient`` one ends where the stream is damaged, and says so as its ``damage``; any other raises.
    """

    def __init__(
        self, stream: BinaryIO, options: Options, packed: Callable[[], int] | None = None, lenient: bool = False
    ) -> None:
        """``options`` are those for what stands in the archive."""
        super().__init__()
        self._stream = stream
        self._nest = options.nest
        self._packed = packed
        self._lenient = lenient
        self.damage: Exception | None = None
        self._read = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Up to as many bytes as the buffer takes."""
        got = 0
        while got < len(buffer) and (piece := self._piece(len(buffer) - got)):
            buffer[got : got + len(piece)] = piece
            got += len(piece)
        self._read += got
        if self._packed is not None and self._read > FREE and self._read > self._packed() * RATIO:
            raise TooMuch(f"it unpacks to more than {RATIO:,} times its size; unpack it if you trust it")
        if self._nest is not None and not self._nest.take(bytes_=got):
            raise TooMuch(
                f"it unpacks to more than {BYTES // 1_000_000_000} GB; unpack it and give the folders one by one"
            )
        return got

    def _piece(self, size: int) -> bytes:
        if not self._lenient:
            return self._stream.read(size)
        if self.damage is not None:
            return b""
        try:
            # Not ``read``, which loses what it has where it comes upon damage.
            piece: bytes = self._stream.read1(size)  # type: ignore[attr-defined]
        except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError) as error:
            self.damage = error
            return b""
        return piece


class Metered(io.RawIOBase):
    """A stream that counts what is read of it: ``count`` bytes."""

    def __init__(self, stream: BinaryIO) -> None:
        """``stream`` is read forward."""
        super().__init__()
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Up to as many bytes as the buffer takes."""
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        self.count += len(piece)
        return len(piece)


@contextmanager
def seekable(stream: BinaryIO, limit: int = SPOOLED) -> Iterator[BinaryIO]:
    """The stream, or a copy on disk where it cannot be read from any place. Raises `TooMuch`."""
    try:
        if stream.seekable():
            stream.seek(0)
            yield stream
            return
    except (OSError, ValueError):  # what a stream in an archive says that can only be read forward
        pass
    with tempfile.SpooledTemporaryFile(max_size=HELD) as copy:
        while piece := stream.read(1 << 16):
            copy.write(piece)
            if copy.tell() > limit:
                raise TooMuch(f"it is larger than {limit // 1_000_000:,} MB; unpack it, or split it")
        copy.seek(0)
        yield cast("BinaryIO", copy)
