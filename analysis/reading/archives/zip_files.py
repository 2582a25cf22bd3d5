"""ZIP: each file in it is read by what it holds. A Word or Excel file is a ZIP, too, and is left to its own reader.

Nothing is written to disk under a name of the archive's, so that a path that leads out of it leads nowhere.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from analysis.reading.archives.members import is_litter, place_of
from analysis.reading.archives.nesting import Counted, TooMuch, inside, seekable, take_member
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".zip", ".wacz")
_FILE = b"PK\x03\x04"
_EMPTY = b"PK\x05\x06"
_OFFICE = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"mimetype")
"""What the first file is called in what an office writes; EPUB and ODT begin with "mimetype"."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)
_WACZ = "datapackage.json"


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a ZIP and no document of an office."""
    if head.startswith(_EMPTY):
        return True
    return head.startswith(_FILE) and not head[30 : 30 + int.from_bytes(head[26:28], "little")].startswith(_OFFICE)


def read_zip(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """What stands in the files of the archive, in their order; what cannot be unpacked costs itself."""
    try:
        options = inside(options)
        with seekable(stream) as file, zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            # Of an archive of the web only the records are texts; the rest is about them.
            is_web = any(each.filename == _WACZ for each in members)
            found = False
            for member in members:
                if member.is_dir() or is_litter(member.filename):
                    continue
                if is_web and not member.filename.startswith("archive/"):
                    continue
                take_member(options)
                found = True
                yield from _read(archive, member, place_of(origin, member.filename), options)
            if not found:
                yield Rejection(
                    origin=origin, reason="there is no file in the archive; pack the articles into it again"
                )
    except TooMuch as error:
        yield Rejection(origin=origin, reason=f"the archive was not read to its end: {error}")
    except _DAMAGE as error:
        yield Rejection(origin=origin, reason=f"the ZIP archive is damaged ({error}); download or pack it again")


def _read(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, origin: str, options: Options
) -> Iterator[Article | Rejection]:
    from analysis.reading.registry import read_stream

    if member.flag_bits & 1:
        yield Rejection(origin=origin, reason="the file is encrypted; unpack it with its password and give the folder")
        return
    if (member.external_attr >> 16) & 0o170000 == 0o120000:
        yield Rejection(origin=origin, reason="this is a link and no file; pack the file that it leads to")
        return
    try:
        with archive.open(member) as content:
            counted = Counted(cast("BinaryIO", content), options, lambda: max(member.compress_size, 1))
            yield from read_stream(cast("BinaryIO", counted), member.filename, origin, options)
    except TooMuch as error:
        if options.nest is not None and options.nest.take():
            yield Rejection(origin=origin, reason=f"the file was not read: {error}")
        else:
            raise
    except _DAMAGE as error:
        yield Rejection(origin=origin, reason=f"the file in the archive is damaged ({error}); pack it again")
