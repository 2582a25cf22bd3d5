"""One file that is compressed (gzip, bzip2, xz): read as what it was before. Its articles have its own origin."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from analysis.reading.archives.nesting import Counted, Metered, TooMuch, inside
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz")
_TARS = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
_SORTS = ((b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"))


def read_compressed(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """What the file holds. What precedes damage is kept; the damage is one rejection."""
    from analysis.reading.registry import read_stream

    head = stream.peek(6)[:6] if hasattr(stream, "peek") else b""
    sort = next((name for magic, name in _SORTS if head.startswith(magic)), None)
    if sort is None:
        reason = "the file is not compressed as its name says; download it again, or give it the end of what it is"
        yield Rejection(origin=origin, reason=reason)
        return
    metered = Metered(stream)
    plain = _unpacked(io.BufferedReader(metered), sort)
    try:
        options = inside(options)
        with plain:
            counted = Counted(plain, options, lambda: metered.count, lenient=True)
            yield from read_stream(cast("BinaryIO", counted), name_inside(origin), origin, options)
            if counted.damage is not None:
                reason = f"the {sort} file is damaged ({counted.damage}) and was read up to there; compress it again"
                yield Rejection(origin=origin, reason=reason)
    except TooMuch as error:
        yield Rejection(origin=origin, reason=f"the file was not read to its end: {error}")
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        yield Rejection(origin=origin, reason=f"the {sort} file is damaged ({error}); compress it again")


def _unpacked(stream: BinaryIO, sort: str) -> BinaryIO:
    if sort == "gzip":
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    return cast("BinaryIO", bz2.BZ2File(stream) if sort == "bzip2" else lzma.LZMAFile(stream))


def name_inside(origin: str) -> str:
    """What the file was called before it was compressed: "crawl.warc" for "folder/crawl.warc.gz"."""
    name = origin.rpartition("/")[2]
    stem, _, end = name.rpartition(".")
    return stem + _TARS.get(f".{end.lower()}", "")
