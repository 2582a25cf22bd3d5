"""Lines between an article's paragraphs that are no part of it: teasers for other articles, the page's own furniture,
and notes in which the desk corrects itself.

Nobody says in this article what stands there, and nothing happens in it. The words are those of
``lexicon/boilerplate.toml``, with examples.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from analysis.language import lexicon

Sort = Literal["teaser", "furniture", "correction"]


class Boilerplate(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a text that are no part of the article, and why not."""

    start: int
    end: int
    sort: Sort


_LONGEST_LINE = 100
"""Characters that a line of a page's furniture has at most."""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Sort], ...]:
    data = lexicon.toml("boilerplate")
    either = lexicon.alternatives
    teasers, furniture, corrections = data["teasers"], data["furniture"], data["corrections"]
    label = rf"(?:{either(teasers['labels'])})[ \t]*(?::|[-–—|])"
    follow = rf"follow [^.\n]{{2,60}} on (?:{either(furniture['networks'])})\b[^\n]{{0,40}}"
    versions, texts = either(corrections["versions"]), either(corrections["texts"])
    wrong = rf"(?P<label>(?:{either(corrections['labels'])}):)"
    wrong += rf"|an? (?:{versions}) (?:headline|(?:{texts}) of th(?:is|e) (?:{texts}))\b"
    flags = re.IGNORECASE | re.MULTILINE
    return (
        (re.compile(rf"^[ \t]*\(?{label}[^\n]*|[(\[](?:{label})[^()\n]*[)\]]", flags), "teaser"),
        (re.compile(rf"^[ \t]*(?:(?:{either(furniture['begins'])})\b[^\n.!?,]*|[\"“]?{follow})$", flags), "furniture"),
        (re.compile(rf"^[ \t]*[(*_]?(?:{wrong})[^\n]*", flags), "correction"),
    )


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
    found = []
    for pattern, sort in _patterns():
        for match in pattern.finditer(text):
            if sort == "furniture" and match.end() - match.start() > _LONGEST_LINE:
                continue
            if sort == "correction" and _is_the_text(match, text):
                continue
            found.append(Boilerplate(*match.span(), sort))
    return tuple(sorted(found))


def _is_the_text(match: re.Match[str], text: str) -> bool:
    """Whether a desk's note is what the article tells: it is all there is, or the line that the text begins with has
    its label."""
    if text[: match.start()].strip():
        return False
    return match["label"] is not None or not text[match.end() :].strip()
