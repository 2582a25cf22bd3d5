"""The article's own text in a page: what trafilatura finds, without what the page's links give away as teasers.

Measured on 181 real pages (scrapinghub's benchmark), half of which were looked at: F1 over four words in a row.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from analysis.reading.pages.blocks import blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_STRICT_KEEPS = 0.5
"""What the strict search takes out beyond this share of the letters is no clutter: then it went wrong."""
_ALL = 0.9
"""The share of a paragraph's letters from which on it is nothing but a link."""
_LABEL = re.compile(r"[^.!?:]{0,40}:\s*")
"""What stands before a link to another article: "Related: …"."""
_HEADLINE = 4
"""Words of a link that may be a headline; shorter ones are names, addresses and numbers."""
_FEW = 5
"""Paragraphs that may stand in boxes alike without being an article."""
_MOST_BOXES = 50
_LONG = 80
"""Letters of a paragraph that is running text."""


def main_text(page: HtmlElement, titles: Iterable[str | None] = ()) -> list[str]:
    """The paragraphs of the article in a page, none where none is found. ``page`` is changed.

    One of ``titles`` that stands first is left out: it is the article's title and not of its text.
    """
    teasers = {_key(each.text) for each in blocks(page) if each.linked and is_teaser(each.text, each.linked)}
    _put_together(page)
    found = _found(page, strict=True)
    loose = _found(page, strict=False)
    if _letters(found) < _STRICT_KEEPS * _letters(loose):
        found = loose
    headings = {_key(each) for each in titles if each}
    while len(found) > 1 and _key(found[0]) in headings:
        found = found[1:]
    kept = [each for each in found if _key(each) not in teasers]
    return kept if _letters(kept) >= _STRICT_KEEPS * _letters(found) else found


def is_teaser(text: str, linked: int) -> bool:
    """Whether a paragraph is the headline of another article: a link and nothing else, or a label and a link."""
    if text.endswith((".", ":")) or (not text[0].isupper() and not text[0].isdigit()):
        return False
    label = _LABEL.match(text)
    headline = text[label.end() :] if label else text
    return any(len(part.split()) >= _HEADLINE and linked >= _ALL * _letters([part]) for part in (text, headline))


def _found(page: HtmlElement, strict: bool) -> list[str]:
    from trafilatura import bare_extraction

    document = bare_extraction(deepcopy(page), include_comments=False, favor_precision=strict, with_metadata=False)
    text = getattr(document, "text", None) or ""
    return [line for each in text.split("\n") if (line := _plain(each))]


def _plain(line: str) -> str:
    """A paragraph without the marks that trafilatura writes for items of lists and cells of tables."""
    line = line.strip().removeprefix("- ").strip()
    if line.startswith("|"):
        cells = [each.strip() for each in line.split("|")]
        return " | ".join(each for each in cells if each.strip("-"))
    return line


def _key(text: str) -> str:
    """What is compared of a paragraph that was found in two ways: its letters and digits."""
    return "".join(filter(str.isalnum, text))


def _letters(paragraphs: list[str]) -> int:
    return sum(len(_key(each)) for each in paragraphs)


def _put_together(page: HtmlElement) -> None:
    """Moves the parts of an article that stands in several boxes, with advertisements between them, into the first."""
    boxes: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    for box in page.xpath("//body//*[self::div or self::section][@class][p]"):
        if any(map(_is_running, box.iterchildren("p"))):
            boxes[box.tag, box.get("class")].append(box)
    for alike in boxes.values():
        if (
            1 < len(alike) <= _MOST_BOXES
            and sum(len(list(each.iterchildren("p"))) for each in alike) > 5
            and _one_article(alike)
        ):
            for other in alike[1:]:
                alike[0].extend(list(other))
            return


def _is_running(paragraph: HtmlElement) -> bool:
    text = paragraph.text_content()
    return len(text) > _LONG and sum(len(each.text_content()) for each in paragraph.iter("a")) < len(text) / 2


def _one_article(boxes: list[HtmlElement]) -> bool:
    """Whether boxes are parts of one article: they stand side by side, and none below a heading of its own."""
    above = [list(each.iterancestors()) for each in boxes]
    if len(set(map(len, above))) > 1:
        return False
    common = next((each for each in above[0] if all(each in others for others in above[1:])), None)
    if common is None or common.tag == "html":
        return False
    return sum(1 for _ in common.iter("article", "h1")) <= 1 and not any(
        each.xpath(".//h1 | .//h2//a") for each in boxes
    )
