"""What stands at the beginning of a line and is no part of its first sentence: datelines, and tags of the desk or page.

"KARSUND, March 6 - ", "EXCLUSIVE-", "WATCH: ", "Read more: ", "Q. ". The tags are those of ``lexicon/openings.toml``,
with examples. Where a line's own words begin, a sentence begins (`analysis.annotating.paragraphs`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.language import lexicon
from analysis.language.datelines import datelines
from analysis.records import Span


@cache
def _pattern() -> re.Pattern[str]:
    tags = lexicon.toml("openings")["tags"]
    glued, labels = lexicon.alternatives(tags["glued"]), lexicon.alternatives(tags["labels"])
    upper = rf"(?:{glued})(?: \d{{1,2}})? ?[-–—] ?(?=[\"“‘'\w])"
    label = rf"\(?(?i:{labels})[ \t]?(?::|[ \t][-–—|])[ \t]+(?=\S)"
    return re.compile(rf"^[ \t]*(?:(?:{upper})+|(?:{label})|(?:[QA]\.[ \t]+(?=[A-Z“\"])))", re.MULTILINE)


@lru_cache(maxsize=16)
def openings(text: str) -> tuple[Span, ...]:
    """The openings of the lines of ``text`` in their order; an opening ends where the line's own words begin.

    The tokenizer and the sentences ask for the same text, so that the answers for the last few are kept.
    """
    found = [Span(*match.span()) for match in _pattern().finditer(text)]
    found += [Span(each.start, each.end) for each in datelines(text) if each.sure]
    return tuple(sorted(found, key=lambda each: each.start))
