"""Lines between an article's paragraphs that are no part of it: teasers for other articles, the page's own furniture,
credits, and notes in which the desk corrects itself.

Reading takes out all but the notes, annotating passes over what is left; both ask here.

Nobody says in this article what stands there, and nothing happens in it. The words are those of
``lexicon/boilerplate.toml``, with examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from analysis.language import lexicon
from analysis.language.credits import credits

Sort = Literal["teaser", "furniture", "credit", "correction"]


class Boilerplate(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a text that are no part of the article, and why not."""

    start: int
    end: int
    sort: Sort


_LONGEST_LINE = {"begins": 100, "asks": 300, "rights": 300, "buttons": 100}
"""Characters that a line of a page's furniture has at most."""
_Pattern = tuple[re.Pattern[str], Sort, str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """What finds a line, of which sort it is, and the key of its greatest length."""
    data = lexicon.toml("boilerplate")
    return *_teasers(data["teasers"]), *_furniture(data["furniture"]), _corrections(data["corrections"])


_FLAGS = re.IGNORECASE | re.MULTILINE
_LINE_END = r"[ \t]{0,3}[:>»›→.]{0,3}[ \t]{0,8}$"


def _teasers(data: dict[str, list[str]]) -> tuple[_Pattern, ...]:
    either = lexicon.alternatives
    label = rf"(?:{either(data['labels'])})[ \t]*(?::|[-–—|])"
    colon = rf"(?:{either(data['colon'])}):[ \t]+(?=\S)"
    alone = rf"(?:{either(data['alone'])}){_LINE_END}"
    found = rf"^[ \t]*\(?(?:{label}|{colon})[^\n]*|^[ \t]*{alone}|[(\[](?:{label})[^()\n]*[)\]]"
    return ((re.compile(found, _FLAGS), "teaser", ""),)


def _furniture(data: dict[str, list[str]]) -> tuple[_Pattern, ...]:
    either = lexicon.alternatives
    follow = rf"follow (?:[^.\n]{{2,60}} on (?:{either(data['networks'])})\b[^\n]{{0,40}}|@\w{{2,30}}\.?)"
    button = rf"(?:\d{{1,5}}[ \t]+)?(?:{either(data['buttons'])})"
    single = rf"(?:\d{{1,5}}[ \t]+)?(?:{either(data['single'])})"
    between = r"[ \t]{0,3}(?:[|/·•,]|\n{1,2})?[ \t]{0,3}"
    bar = rf"{button}(?:{between}{button}){{1,11}}|{single}|\d{{1,3}}[ -]min(?:ute)?s?[ ](?:read|listen|watch)"
    signs = r"©|\(c\)[ \t]*\d{4}|copyright[ \t]*(?:©|\(c\)|\d{4})"
    rights = rf"(?:{either(data['rights'])}|{signs})[^\n]*|[^\n]{{0,200}}\b(?:{either(data['claims'])})\b[^\n]*"
    begins = rf"(?:{either(data['begins'])})\b[^\n.!?,]*|[\"“]?{follow}"
    return (
        (re.compile(rf"^[ \t]*(?:{begins})$", _FLAGS), "furniture", "begins"),
        (re.compile(rf"^[ \t]*(?:{either(data['asks'])})\b[^\n]*$", _FLAGS), "furniture", "asks"),
        (re.compile(rf"^[ \t]{{0,40}}(?:{rights})$", _FLAGS), "furniture", "rights"),
        (re.compile(rf"^[ \t]*(?:{bar})[ \t]*$", _FLAGS), "furniture", "buttons"),
    )


def _corrections(data: dict[str, list[str]]) -> _Pattern:
    either = lexicon.alternatives
    versions, texts = either(data["versions"]), either(data["texts"])
    wrong = rf"(?P<label>(?:{either(data['labels'])}):)"
    wrong += rf"|an? (?:{versions}) (?:headline|(?:{texts}) of th(?:is|e) (?:{texts}))\b"
    wrong += rf"|th(?:is|e) (?:{texts}) (?:was|has been|is) (?:\w+ )?(?:{either(data['done'])})\b"
    found = rf"^[ \t]*[(*_]?(?:(?:{wrong})[^\n]*|(?:{either(data['alone'])}){_LINE_END})"
    return re.compile(found, _FLAGS), "correction", ""


@cache
def insertions() -> re.Pattern[str]:
    """Finds what a desk sets into a sentence about its words: "[passage omitted]"."""
    words = lexicon.toml("boilerplate")["insertions"]["words"]
    return re.compile(rf"\[(?:{lexicon.alternatives(words)})\]", re.IGNORECASE)


@lru_cache(maxsize=16)
def boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """What of ``text`` is no part of the article, in its order.

    Several components ask for the same text, so that the answers for the last few are kept.
    """
    found: list[Boilerplate] = []
    for pattern, sort, longest in _patterns():
        for match in pattern.finditer(text):
            if longest and match.end() - match.start() > _LONGEST_LINE[longest]:
                continue
            if sort == "correction" and _is_the_text(match, text):
                continue
            found.append(Boilerplate(*match.span(), sort))
    found += [Boilerplate(each.start, each.end, "credit") for each in credits(text)]
    return tuple(_apart(sorted(found)))


def _apart(found: list[Boilerplate]) -> Iterator[Boilerplate]:
    """Those that do not stand within one before them."""
    end = -1
    for each in found:
        if each.start >= end:
            yield each
            end = each.end


def _is_the_text(match: re.Match[str], text: str) -> bool:
    """Whether a desk's note is what the article tells: it is all there is, or the line that the text begins with has
    its label."""
    if text[: match.start()].strip():
        return False
    return match["label"] is not None or not text[match.end() :].strip()
