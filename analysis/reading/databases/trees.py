"""Pieces of an HTML export as trees, and what is written in them. Nothing is fetched, and no entity is blown up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.reading.pages.trees import tree_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement as HtmlElement

_ROWS = frozenset(("dd", "dl", "dt", "li", "ol", "table", "tbody", "td", "th", "thead", "tr", "ul"))
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "hr"))
_TEXTS = frozenset(("address", "article", "blockquote", "div", "p", "pre", "section", "text"))
BLOCKS = _ROWS | _HEADS | _TEXTS
"""Elements that begin a line of their own."""
SILENT = frozenset(("script", "style", "head", "noscript", "template", "title"))
"""Elements whose characters are no part of what a page shows."""
NODES = 200_000
"""Elements of one article that are looked at."""


tree = tree_of
"""The piece as a tree, whatever is missing in it; None where nothing is in it."""


def lines(element: HtmlElement) -> list[str]:
    """What an element shows, a line for each block and each ``<br>``; empty lines are left out.

    Words that only a mark divides (a search term in bold) stay one line.
    """
    pieces: list[str] = []
    for number, (event, node) in enumerate(_walk(element)):
        if number > 2 * NODES:
            break
        breaks = node.tag in BLOCKS or node.tag == "br"
        if event == "start":
            pieces.append(("\n" if breaks and node is not element else "") + _flat(node.text))
        elif node is not element:
            pieces.append(("\n" if breaks and node.tag != "br" else "") + _flat(node.tail))
    whole = "".join(pieces)
    return [line for line in (" ".join(line.split()) for line in whole.split("\n")) if line]


def line(element: HtmlElement | None) -> str:
    """All that an element shows in one line; "" for None."""
    return "" if element is None else " ".join(lines(element))


def _flat(text: str | None) -> str:
    return text.replace("\n", " ").replace("\r", " ") if text else ""


def _walk(element: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Beginnings and ends of the elements; of a silent one only its end."""
    from lxml import etree

    silent = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in SILENT:
            silent += 1 if event == "start" else -1
            if event == "end" and not silent:
                yield event, node
        elif not silent:
            yield event, node


def with_class(element: HtmlElement, name: str) -> list[HtmlElement]:
    """The elements of a class, in their order. Capitals do not count."""
    wanted = name.lower()
    return [each for each in element.iter() if wanted in (each.get("class") or "").lower().split()]
