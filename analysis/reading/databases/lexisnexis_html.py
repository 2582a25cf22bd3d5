"""HTML files of LexisNexis' old interface: ``<DOC NUMBER=1>`` in a comment before each article, fields as a flat run of
``<DIV>``. Their classes have other numbers in each file, so that only what is written in them tells what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.databases import trees
from analysis.reading.databases.incoming import Incoming, head_text, reader
from analysis.reading.databases.lexisnexis import Block, numbers, record
from analysis.reading.databases.record import LIMIT, Record

MARK = re.compile(r"<DOC\s{1,9}NUMBER\s{0,9}=\s{0,9}[\"']?\d{1,9}[\"']?\s{0,9}>", re.IGNORECASE)
_FULL = re.compile(r"<DOCFULL>", re.IGNORECASE)
_END = re.compile(r"</DOCFULL>", re.IGNORECASE)
_COMMENT_END = re.compile(r"\A\s*(?:<DOCFULL>)?\s*-->", re.IGNORECASE)


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is one."""
    text = head_text(head)
    return bool(MARK.search(text) and _FULL.search(text)) or "<!-- LXNComment" in text


def _records(incoming: Incoming) -> Iterator[Record]:
    for piece in incoming.pieces(MARK):
        yield _record(piece)


def _record(piece: str) -> Record:
    start = MARK.match(piece)
    inside = piece[start.end() if start else 0 :]
    closing = _COMMENT_END.match(inside)
    end = _END.search(inside)
    inside = inside[closing.end() if closing else 0 : end.start() if end else None]
    if len(piece) > LIMIT:
        return Record(raw=piece, refused=f"it is longer than {LIMIT // 1_000_000} million characters")
    root = trees.tree(inside)
    blocks = list(_blocks(root)) if root is not None else []
    if not any(block.text for block in blocks):
        return Record(raw=piece, refused="there is nothing in it; export it again")
    made = record(blocks, lambda text: [line for block in text for line in block.lines])
    made.raw = piece
    return made


def _blocks(root: trees.HtmlElement) -> Iterator[Block]:
    """A block for each division; a paragraph of it is a line."""
    for each in root.iter("div"):
        if each.find("div") is not None:
            continue
        lines = trees.lines(each)
        if lines and not numbers(" ".join(lines)):
            yield Block(tuple(lines))


read = reader(_records)
