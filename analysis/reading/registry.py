"""The formats that are read, in the order in which they are asked, and the way from an open file to its reader."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from analysis.reading import databases, feeds, jsonl, mailboxes, messages, plain, web_archives
from analysis.reading.archives import compressed, tar_files, zip_files
from analysis.reading.archives.nesting import DAMAGE, TooMuch
from analysis.reading.documents import epub, markdown, open_document, pdf, rich_text, word
from analysis.reading.formats import AS_IT_IS, HEAD, Format, Options
from analysis.reading.outlets import outlet_of
from analysis.reading.pages import web_page
from analysis.reading.tables import delimited, excel, json_documents, parquet
from analysis.records import Article, Rejection

FORMATS: tuple[Format, ...] = (
    # A file that is packed in another as it is would make that look like itself.
    Format("ZIP", zip_files.SUFFIXES, zip_files.read_zip, zip_files.looks),
    Format("TAR", tar_files.SUFFIXES, tar_files.read_tar, tar_files.looks),
    *databases.FORMATS,
    Format("JSON Lines", jsonl.SUFFIXES, jsonl.read_jsonl, jsonl.are_lines),
    Format("JSON Lines", tuple(f"{each}.gz" for each in jsonl.SUFFIXES), jsonl.read_gzip),
    Format("JSON", json_documents.SUFFIXES, json_documents.read_json, json_documents.looks),
    Format("Excel", excel.SUFFIXES, excel.read_excel, excel.looks),
    Format("old Excel", excel.OLD_SUFFIXES, excel.read_old),
    Format("Parquet", parquet.SUFFIXES, parquet.read_parquet, parquet.looks),
    Format("PDF", pdf.SUFFIXES, pdf.read_pdf, pdf.looks),
    Format("Word", word.SUFFIXES, word.read_word, word.looks),
    Format("OpenDocument", open_document.SUFFIXES, open_document.read_open_document, open_document.looks),
    Format("EPUB", epub.SUFFIXES, epub.read_epub, epub.looks),
    Format("another document", word.OTHER_SUFFIXES, word.read_other),
    Format("rich text", rich_text.SUFFIXES, rich_text.read_rich_text, rich_text.looks),
    Format("WARC", web_archives.SUFFIXES, web_archives.read_warc, web_archives.looks),
    Format("feed", feeds.SUFFIXES, feeds.read_feed, feeds.looks),
    Format("web page", web_page.SUFFIXES, web_page.read_page, web_page.looks),
    Format("mailbox", mailboxes.SUFFIXES, mailboxes.read_mailbox, mailboxes.looks),
    Format("message", messages.SUFFIXES, messages.read_message, messages.looks),
    Format("Markdown", markdown.SUFFIXES, markdown.read_markdown),
    Format("compressed", compressed.SUFFIXES, compressed.read_compressed),
    Format("CSV", delimited.SUFFIXES, delimited.read_delimited, delimited.looks),
    Format("plain text", plain.SUFFIXES, plain.read_plain),
)
"""What a file holds says more than what it is called: a database's export is never read as plain text."""

NOT_READ = (
    "files of this kind are not read; save it as text, a web page, PDF, Word (.docx), a table (.csv, .xlsx) or JSON "
    "Lines (.jsonl)"
)
"""What is said of a file that no format knows: what one can do, not all that there is."""

TABLES = frozenset(("CSV", "Excel", "Parquet"))
"""Those whose rows may be counted in a column that is called their id."""


def format_of(name: str, head: bytes) -> Format | None:
    """The format of a file with this name and beginning; None where it is none that is read."""
    for each in FORMATS:
        if each.looks(head):
            return each
    name = name.lower()
    ends = ((end, each) for each in FORMATS for end in each.suffixes if name.endswith(end))
    return max(ends, key=lambda found: len(found[0]), default=(None, None))[1]


def read_stream(stream: BinaryIO, name: str, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """What stands in an open file called ``name``, also in one that stands in an archive or a message."""
    # A stream that can be looked into without being read; what it reads from may be a pipe.
    buffered = io.BufferedReader(stream, HEAD)  # type: ignore[type-var]
    found = format_of(name, buffered.peek(HEAD)[:HEAD])
    if found is None:
        yield Rejection(origin=origin, reason=NOT_READ)
        return
    try:
        yield from _read(found, buffered, origin, options)
    except (TooMuch, OSError, EOFError, *DAMAGE):  # of what it stands in, which tells it
        raise
    except Exception as error:  # whatever a library stumbles over costs this input, and no other
        reason = f"reading it as {found.name} failed ({type(error).__name__}); save it in another format"
        yield Rejection(origin=origin, reason=reason)


def _read(found: Format, stream: BinaryIO, origin: str, options: Options) -> Iterator[Article | Rejection]:
    for each in found.read(stream, origin, options):
        yield _settled(each, found.name, options) if isinstance(each, Article) else each


def _settled(article: Article, format: str, options: Options) -> Article:
    """The article with what it was read as, and its outlet under one name, whatever its input calls it."""
    outlet = outlet_of(article.source, article.url, options.outlets)
    return replace(
        article,
        format=article.format or format,
        source=outlet.name if outlet else None,
        country=outlet.country if outlet else None,
    )
