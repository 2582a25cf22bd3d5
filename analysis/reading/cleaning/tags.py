"""Tags of HTML that were left in a text: paragraphs and line ends take the place of those that make them.

Scripts, styles, captions and the like go with what they hold. "a < b", "<3" and an address in angle brackets
are no tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from analysis.language import lexicon
from analysis.reading.cleaning.offsets import Edit

Kind = Literal["inline", "gap", "break", "line", "paragraph"]
"""What takes the place of a tag: nothing, a space, a line end (an empty line where two stand), a line end, an empty
line."""


class _Tag(NamedTuple):
    start: int
    end: int
    kind: Kind
    text: str = ""


_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*(?:[:_-][A-Za-z0-9]+)*)(?P<rest>|\s[^<>]*|/)>")
_CUT = re.compile(r"<(?:a|img|p|div|span|iframe)\s[^<>]*=[^<>]*\Z", re.IGNORECASE)
"""A tag in which a text was cut off."""

_DECLARATION = re.compile(r"<!--|<!\[CDATA\[|\]\]>|<[!?][A-Za-z][^<>]*>")


@cache
def _kinds() -> dict[str, Kind]:
    """What takes the place of an element's tags, by its name."""
    return {name: kind for kind, names in lexicon.toml("html")["elements"].items() for name in names}


@cache
def _without_content() -> re.Pattern[str]:
    names = lexicon.alternatives(lexicon.toml("html")["sorts"]["without_content"])
    return re.compile(rf"<({names})(?=[\s>])[^<>]*>", re.IGNORECASE)


def edits(text: str) -> Iterator[Edit]:
    """What takes the place of each tag, with the white space around those that begin or end a line."""
    if "<" not in text:
        return
    group: list[_Tag] = []
    for tag in _tags(text):
        if group and text[group[-1].end : tag.start].strip():
            yield from _replaced(text, group)
            group = []
        group.append(tag)
    if group:
        yield from _replaced(text, group)


def _tags(text: str) -> Iterator[_Tag]:
    """The tags in their order, each with what goes with it."""
    closed = {found["name"].lower() for found in _TAG.finditer(text) if found["end"]}
    opened = {found["name"].lower() for found in _TAG.finditer(text) if not found["end"]}
    taken = 0
    found = [*_contents(text), *_declarations(text), *_plain(text, opened & closed), *_cut(text)]
    for tag in sorted(found, key=lambda tag: (tag.start, -tag.end)):
        if tag.start >= taken:
            yield tag
            taken = tag.end


def _plain(text: str, paired: set[str]) -> Iterator[_Tag]:
    for found in _TAG.finditer(text):
        if not _is_tag(found, paired):
            continue
        name = found["name"].lower()
        marks = ("”" if found["end"] else "“") if name == "q" else ""
        yield _Tag(*found.span(), _kinds().get(name, "inline"), marks)


def _is_tag(found: re.Match[str], paired: set[str]) -> bool:
    """Whether a name in angle brackets is a tag; those ``paired`` are opened and closed somewhere in the text.

    A lone one may be a share's sign in a wire report ("Lantern Steel <P>"), or words that somebody set in brackets.
    """
    name, rest = found["name"].lower(), found["rest"]
    if "=" in rest:
        return True
    attributes = rest.strip(" \t\n/").split()
    if not lexicon.words("html", "sorts", "flags").issuperset(attributes):
        return False
    if name in lexicon.words("html", "sorts", "alone") or name in paired:
        return True
    if _kinds().get(name, "inline") == "inline" or attributes:
        return False
    before = found.start()
    while before and found.string[before - 1] in " \t":
        before -= 1
    return not before or found.string[before - 1] in _BEFORE_A_BLOCK


_BEFORE_A_BLOCK = frozenset('\n.!?”">')
"""What stands before a tag that begins a paragraph or a line, where nothing closes it."""


def _contents(text: str) -> Iterator[_Tag]:
    """Elements whose content is not the text's, from their first tag to their last."""
    done = 0
    unclosed: set[str] = set()
    for found in _without_content().finditer(text):
        name = found[1].lower()
        if found.start() < done or name in unclosed:
            continue
        end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, found.end())
        if end is None:
            unclosed.add(name)
            continue
        done = end.end()
        yield _Tag(found.start(), done, "paragraph" if name in ("figcaption", "head") else "inline")


def _declarations(text: str) -> Iterator[_Tag]:
    """Comments with what they hold, declarations, and the marks around raw text."""
    done = 0
    endless = False
    for found in _DECLARATION.finditer(text):
        if found.start() < done:
            continue
        done = found.end()
        if found[0] == "<!--":
            end = -1 if endless else text.find("-->", done)
            endless = end < 0
            if endless:
                continue
            done = end + 3
        elif found[0] == "]]>" and "<![CDATA[" not in text:
            continue
        yield _Tag(found.start(), done, "inline")


def _cut(text: str) -> Iterator[_Tag]:
    last = text.rfind("<")
    if ">" not in text[last:] and _CUT.match(text, last):
        yield _Tag(last, len(text), "inline")


def _replaced(text: str, group: list[_Tag]) -> Iterator[Edit]:
    """The edits for tags between which there is nothing but white space."""
    kinds = [tag.kind for tag in group]
    start, end = group[0].start, group[-1].end
    if not {"paragraph", "line", "break"}.isdisjoint(kinds):
        breaks = "\n\n" if "paragraph" in kinds or kinds.count("break") > 1 else "\n"
        while start and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        if not start or end == len(text):
            breaks = ""
        marks = "".join(tag.text for tag in group)
        yield Edit(start, end, f"{breaks}{marks}" if marks.startswith("“") else f"{marks}{breaks}")
        return
    for number, tag in enumerate(group):
        put = tag.text or (" " if tag.kind == "gap" and number == 0 else "")
        yield Edit(tag.start, tag.end, put)
