"""From a piece of HTML to its paragraphs, all of them: what a feed, a message or a chosen part of a page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PARAGRAPH = "\n\n"
"""What stands between the paragraphs of a text that was made of one with tags."""

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt"),
        *("fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
        "ul",
    )
)
_UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "canvas"),
        *("audio", "video", "select", "button", "input", "textarea", "map", "area", "figcaption"),
    )
)
_SPACE = re.compile(r"\s+")
_BREAKS = re.compile(r"\n[ \t]*\n\s*")


class Block(NamedTuple):
    """A paragraph: its text, and how many of its letters stand in links."""

    text: str
    linked: int = 0

    @property
    def letters(self) -> int:
        """Letters and digits of the text."""
        return sum(map(str.isalnum, self.text))


def blocks(root: HtmlElement) -> Iterator[Block]:
    """The paragraphs below ``root``, in their order; captions, forms and scripts are left out.

    A line break parts lines of one paragraph, two of them part paragraphs.
    """
    pieces: list[str] = []
    linked = 0
    links = 0
    for is_end, element in _walk(root):
        tag = element.tag
        if tag in _BLOCKS:
            yield from _parted("".join(pieces), linked)
            pieces, linked = [], 0
        elif tag == "br" and not is_end:
            pieces.append("\n")
        if tag == "a":
            links += -1 if is_end else 1
        text = element.tail if is_end else element.text
        if text:
            pieces.append(_SPACE.sub(" ", text))
            if links > 0:
                linked += sum(map(str.isalnum, text))
    yield from _parted("".join(pieces), linked)


def text_of(markup: str) -> str:
    """The paragraphs of a piece of HTML as text; text without a tag comes out as it is."""
    from analysis.reading.pages.trees import tree_of

    if "<" not in markup and "&" not in markup:
        return markup.strip()
    tree = tree_of(f"<html><body>{markup}</body></html>")
    return PARAGRAPH.join(each.text for each in blocks(tree)) if tree is not None else ""


def _walk(root: HtmlElement) -> Iterator[tuple[bool, HtmlElement]]:
    """Each element as it begins (False) and as it ends (True), those unseen only as they end. Never recursive."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if not isinstance(element.tag, str) or element.tag in _UNSEEN:
                walk.skip_subtree()
            else:
                yield False, element
        elif element is not root:
            yield True, element


def _parted(text: str, linked: int) -> Iterator[Block]:
    for part in _BREAKS.split(text):
        lines = (line.strip() for line in part.split("\n"))
        whole = "\n".join(line for line in lines if line)
        if whole:
            # Where a break parted it, nobody knows which half the links stood in.
            yield Block(whole, min(linked, sum(map(str.isalnum, whole))))
