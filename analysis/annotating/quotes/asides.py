"""What others hold of reported words, told after them: "…, a charge that Ruritania denies".

The words are in ``[aside]`` of ``lexicon/quotes/nouns.toml``.

It is no part of what was said, and its verb introduces nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.annotating.quotes.quote_draft import Range
from analysis.language import lexicon


@cache
def _aside() -> re.Pattern[str]:
    table = lexicon.toml("quotes/nouns")["aside"]
    nouns, verbs = "|".join(table["nouns"]), "|".join(table["verbs"])
    who = r"[^,.;:“”\"\n]{2,60}? "
    what = rf"(?:an? (?:{nouns}) (?:that |which )?(?:{who})?|which {who})"
    return re.compile(rf", {what}(?:{verbs})(?=[.,;:”\"]| by | and | but |\s*$)", re.MULTILINE)


def asides(text: str) -> list[Range]:
    """Where the text tells what others hold of what it reported: "…, a charge that Ruritania denies"."""
    return [found.span() for found in _aside().finditer(text)]


def before_aside(part: Range, asides: Sequence[Range]) -> Range:
    """The part without an aside in it, and without what follows the aside."""
    start, end = part
    return next(((start, first) for first, _ in asides if start < first < end), part)


def is_in_aside(cue: Range | None, asides: Sequence[Range]) -> bool:
    """Whether a cue stands in an aside, so that it introduces nothing."""
    return cue is not None and any(start <= cue[0] < end for start, end in asides)
