"""PDF with a text layer, by pypdf: an article a file, or the many of a database's export.

The lines come as they stand on the page; `analysis.reading.cleaning` joins them. Lines that stand at the top or the
foot of page after page are left out. A scan holds no text, only pictures of it, which is said.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from analysis.reading.archives.nesting import TooMuch, seekable
from analysis.reading.databases import lines_of
from analysis.reading.databases.record import results
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".pdf",)
LIMIT = 300_000_000
"""Bytes of a file."""
_PAGES = 3_000
_LETTERS = 20_000_000
"""Pages and characters that are read of one file."""
_BARE = 20
"""Letters below which a page has no text layer."""
_EDGE = 3
"""Lines at the top and at the foot of a page that may be a running head."""
_SHARE = 0.5
"""The share of pages on which a line stands at the same edge that is a running head."""
_FEW = 3
"""Pages from which on that can be told."""
_NO_TITLE = re.compile(
    r"untitled|microsoft \w+ - |.{0,200}\.(?:docx?|indd|qxp|pdf|pub|rtf|txt|html?)\Z|\W*\Z|\d+\Z", re.I
)
_NUMBER = re.compile(
    r"(?:page|p\.|seite)?\s{0,3}[-–—]?\s{0,3}\d{1,4}\s{0,3}[-–—]?(?:\s{0,3}(?:of|/|von|de)\s{0,3}\d{1,4})?", re.I
)


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a PDF; what a mail or a printer put before it is no hindrance."""
    return b"%PDF-" in head[:1024]


def read_pdf(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the file, or those of a database's export, or why there is none."""
    notes: list[str] = []
    try:
        with seekable(stream, LIMIT) as file:
            pages, title = _pages(file, notes)
        text = "\n".join("\n".join(page) for page in without_running_heads(pages))
        export = lines_of.layout(text)
        if export is not None:
            for each in results(export.articles(iter(text.split("\n"))), origin, options):
                yield replace(each, format=f"{export.database}, PDF") if isinstance(each, Article) else each
        else:
            yield article_from({"text": text, "title": title}, origin, notes, options.day_first)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except (Unreadable, TooMuch) as error:
        yield Rejection(origin=origin, reason=str(error))


def _pages(file: BinaryIO, notes: list[str]) -> tuple[list[list[str]], str | None]:
    """The lines of each page, and the title that the file gives itself. Raises `Unreadable`."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of damage is said as a rejection
    try:
        reader = PdfReader(file, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("the PDF is locked with a password; open it with the password and print it into a new PDF")
        count = len(reader.pages)
        title = reader.metadata.title if reader.metadata else None
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        OSError,
        NotImplementedError,
        IndexError,
    ) as error:
        raise Unreadable(
            f"the PDF is damaged ({str(error)[:150] or type(error).__name__}); download it again"
        ) from error
    pages: list[list[str]] = []
    broken = letters = 0
    for number in range(min(count, _PAGES)):
        try:
            text = reader.pages[number].extract_text()
        except Exception:  # the library raises whatever a broken page makes it stumble over
            broken += 1
            continue
        letters += len(text)
        pages.append([line.strip() for line in text.split("\n")])
        if letters > _LETTERS:
            break
    if count > len(pages) + broken:
        notes.append(f"only the first {len(pages):,} of {count:,} pages were read; split the file")
    if broken:
        notes.append(f"{broken:,} of {count:,} pages are damaged and were left out; download the file again")
    bare = sum(sum(map(str.isalnum, "".join(page))) < _BARE for page in pages)
    if bare == len(pages):
        raise Unreadable(
            "the PDF has no text layer (it is a scan); make one with a program for OCR, such as ocrmypdf, and read that"
        )
    if bare > len(pages) / 3:
        notes.append(f"{bare:,} of {count:,} pages have no text (they are pictures); OCR, such as ocrmypdf, adds it")
    title = " ".join(title.split()) if isinstance(title, str) else None
    return pages, None if not title or _NO_TITLE.match(title) else title


def without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the lines that stand at the edge of most of them, their numbers apart, and page numbers."""
    filled = [[line for line in page if line] for page in pages]
    filled = [page for page in filled if page]
    heads: Counter[str] = Counter()
    for page in filled:
        heads.update({_form(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    running = {form for form, times in heads.items() if len(filled) >= _FEW and times > max(2, _SHARE * len(filled))}

    def is_head(line: str) -> bool:
        return _form(line) in running or bool(_NUMBER.fullmatch(line))

    kept = []
    for page in pages:
        lines = [n for n, line in enumerate(page) if line]
        edge = {*lines[:_EDGE], *lines[-_EDGE:]}
        kept.append([line for n, line in enumerate(page) if n not in edge or not is_head(line)])
    return kept


def _form(line: str) -> str:
    return re.sub(r"\d+", "0", line.lower())
