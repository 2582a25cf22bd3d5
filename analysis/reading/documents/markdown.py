"""Markdown: an article a file. Lines between two "---" at the top, or a header as in plain text, give its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from analysis.reading.encodings import decoded
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.plain import LIMIT, split_header
from analysis.records import Article, Rejection

SUFFIXES = (".md", ".markdown")
_FRONT = re.compile(r"\s{0,20}(---|\+\+\+)[ \t]*\r?\n")
_FIELD = re.compile(r"([A-Za-z][\w -]{0,30}?)[ \t]*[:=][ \t]*[\"']?([^\s\"'\[{|>][^\n]{0,1000}?)[\"']?[ \t]*\Z")
_LINES = 200
"""Lines at the top in which the fields end."""
_TITLE = re.compile(r"[ \t]{0,3}#[ \t]+(.{1,500}?)[ \t#]*\Z")
_SETEXT = re.compile(r"[ \t]{0,3}(?:=+|-{2,})[ \t]*\Z")
_FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")
_MARKS = (
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)"), ""),  # a picture
    (re.compile(r"\[([^\]\[\n]{1,500})\]\([^)\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)"), r"\1"),
    (re.compile(r"\[([^\]\[\n]{1,500})\]\[[^\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,500})>"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])\1(?![\w_])"), r"\2"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)
_BEFORE = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)")
_RULE = re.compile(r"[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_REFERENCE = re.compile(r"[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")


def read_markdown(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the file, without the marks of Markdown; its first heading is the title where no field says it."""
    raw = stream.read(LIMIT + 1)
    notes: list[str] = []
    try:
        if len(raw) > LIMIT:
            raise Unreadable(f"the file is larger than {LIMIT // 1_000_000} MB; split it into one file an article")
        text = "".join(decoded(BytesIO(raw), notes)).replace("\r\n", "\n").replace("\r", "\n")
        fields, text = front_matter(text, notes)
        title, text = title_and_text(text)
        fields.setdefault("title", title or "")
        yield article_from({**fields, "text": plain_text(text)}, origin, notes, options.day_first)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        yield Rejection(origin=origin, reason=str(error), content=raw[:LIMIT])


def front_matter(text: str, notes: list[str]) -> tuple[dict[str, str], str]:
    """The fields at the top, of YAML or TOML or a plain header, and the text after them.

    Lists and what stands in several lines are passed over: no key that counts here is one.
    """
    start = _FRONT.match(text)
    if not start:
        return split_header(text, notes)
    lines = text[start.end() :].split("\n", _LINES + 1)
    ends = [n for n, line in enumerate(lines[:_LINES]) if line.rstrip() in (start[1], "...")]
    if not ends:
        return {}, text
    header = "".join(f"{found[1]}: {found[2]}\n" for line in lines[: ends[0]] if (found := _FIELD.match(line)))
    fields, _ = split_header(header + "\n", [])
    return fields, "\n".join(lines[ends[0] + 1 :])


def title_and_text(text: str) -> tuple[str | None, str]:
    """The heading with which the text begins, and the rest; None and all where it begins otherwise."""
    lines = text.lstrip("\n").split("\n", 2)
    heading = _TITLE.match(lines[0])
    if heading:
        return plain_line(heading[1]), "\n".join(lines[1:])
    if len(lines) > 1 and lines[0].strip() and _SETEXT.match(lines[1]) and len(lines[0]) < 500:
        return plain_line(lines[0]), "\n".join(lines[2:])
    return None, text


def plain_text(text: str) -> str:
    """The text without marks: headings, lists, emphasis, links, pictures, quotations, code."""
    lines = []
    for line in text.split("\n"):
        if _FENCE.match(line) or _RULE.match(line) or _REFERENCE.match(line):
            continue
        while (found := _BEFORE.match(line)) and found.end() > 0:
            line = line[found.end() :]
        lines.append(plain_line(line))
    return "\n".join(lines).strip("\n")


def plain_line(line: str) -> str:
    """One line without the marks inside of it."""
    for pattern, instead in _MARKS:
        line = pattern.sub(instead, line)
    return line.strip()
