"""TAR, also compressed: each file in it is read as it comes, forward, so that a pipe will do. Links are no files."""

from __future__ import annotations

import lzma
import tarfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from analysis.reading.archives.members import is_litter, place_of
from analysis.reading.archives.nesting import Counted, TooMuch, inside, take_member
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".tar",)
_MAGIC = slice(257, 262)
_DAMAGE = (tarfile.TarError, EOFError, OSError, zlib.error, lzma.LZMAError, ValueError)


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a TAR."""
    return head[_MAGIC] == b"ustar"


def read_tar(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """What stands in the files of the archive, in their order."""
    from analysis.reading.registry import read_stream

    found = False
    try:
        options = inside(options)
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for member in archive:
                if member.isdir() or is_litter(member.name):
                    continue
                take_member(options)
                found = True
                place = place_of(origin, member.name)
                content = archive.extractfile(member) if member.isreg() else None
                if content is None:
                    yield Rejection(origin=place, reason="this is a link or a device and no file; pack the file itself")
                    continue
                counted = Counted(cast("BinaryIO", content), options)
                yield from read_stream(cast("BinaryIO", counted), member.name, place, options)
                archive.members = []  # type: ignore[attr-defined]  # or it holds on to what it knows of each
        if not found:
            yield Rejection(origin=origin, reason="there is no file in the archive; pack the articles again")
    except TooMuch as error:
        yield Rejection(origin=origin, reason=f"the archive was not read to its end: {error}")
    except _DAMAGE as error:
        yield Rejection(origin=origin, reason=f"the TAR archive is damaged ({error}); download or pack it again")
