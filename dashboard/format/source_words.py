"""What is told of inputs in plain words: defects that were mended, why one is the original, how an article is dated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import takewhile

import pandas as pd

from analysis.coverage.queries.sources import UNDATED
from analysis.language.gazetteer import state_names
from analysis.reading.languages import name_of
from analysis.records import DatedBy, OriginalBy
from dashboard.format.remedies import once_analysed

DEFECTS: Mapping[str, str] = {
    "escapes": "Escapes that were written out (\\n, \\u2019)",
    "entities": "Codes in place of characters (&amp;)",
    "wrong character set": "Letters read in a wrong character set",
    "control characters": "Control characters",
    "line ends of other systems": "Line ends of other systems",
    "tags": "Left-over tags of a page (<p>)",
    "Markdown or BBCode": "Marks of Markdown or BBCode",
    "invisible characters": "Invisible characters",
    "odd spaces": "Unusual spaces",
    "ligatures": "Joined letters (ﬁ)",
    "letters in parts": "Letters written in parts (e + ´)",
    "apostrophes": "Look-alikes of apostrophes",
    "paragraphs run together": "Paragraphs that ran together",
    "marks of quoted mail": "Marks of quoted mail (>)",
    "page numbers and heads": "Page numbers and running heads",
    "wrapped lines": "Lines broken to a width",
    "divided words": "Words divided at the end of a line",
    "indents": "Indents",
    "by-lines": "By-lines",
    "teasers, furniture and credits": "Teasers, share bars, captions and credits",
    "notes of correction": "Notes of correction",
    "spare spaces and empty lines": "Spare spaces and empty lines",
}
"""What a reader calls each defect of `analysis.reading.cleaning.STEPS`."""

_ORIGINAL_BY: Mapping[OriginalBy, str] = {
    "agency": "it stands in the agency’s own name",
    "day": "it is the earliest",
    "writing": "it alone is written in full, and not in capitals",
    "credit": "it alone credits an agency",
    "length": "it is the longest",
    "id": "nothing tells these apart, and one had to be taken",
}

_DATED_BY: Mapping[DatedBy, str] = {
    "field": "By a field of the input",
    "page": "By its page",
    "URL": "By its address",
    "dateline": "By the dateline of its text",
}


_QUOTED = r"""“[^”]*”|(?<!\w)'(?:[^'\\]|\\.)*'(?!\w)|(?<!\w)"(?:[^"\\]|\\.)*"(?!\w)"""
_IN_BRACKETS = rf"\((?>{_QUOTED}|[^()]|\([^()]*\))*+\)"
_PARTS = re.compile(rf"{_QUOTED}|{_IN_BRACKETS}|; |.", re.DOTALL)


def why_original(ground: str | None, published: date | None) -> str:
    """Why an article of this day counts as the original, after "counts as the original: "; empty where nobody says."""
    words = next((words for name, words in _ORIGINAL_BY.items() if name == ground), "")
    if ground not in ("credit", "length"):
        return words
    return f"no day is known, and {words}" if pd.isna(published) else f"of those of its day {words}"


def dated_by(value: str | None) -> str:
    """How articles are dated, for a value of `Coverage.traits`."""
    if value == UNDATED:
        return "No day is known"
    return next((words for name, words in _DATED_BY.items() if name == value), "The input does not say by what")


def language(code: str | None) -> str:
    """The name of a language, and whether it is analysed."""
    name = name_of(code) if code else "Not known"
    return name if code in (None, "en") else f"{name} (kept, not analysed)"


def state(code: str | None) -> str:
    """The name of an outlet's state; its code where no list here names it, empty where it is not known."""
    return state_names().get(code, code) if code else ""


def format_name(value: str | None) -> str:
    """What articles were read as."""
    return value[:1].upper() + value[1:] if value else "Not said"


def defect(name: str) -> str:
    """The words for a defect; its own name where there are none."""
    return DEFECTS.get(name, name)


def mended(found: Iterable[Mapping[str, object]]) -> str:
    """What was mended in a text, each with how often: ``Indents (3), By-lines (1)``."""
    return ", ".join(f"{defect(str(each['defect']))} ({each['times']:,})" for each in found)


def reason_and_remedy(reason: str) -> tuple[str, str]:
    """What is wrong with an input, and what else is said of it: what became of it, and what would mend it.

    Both as sentences; the second is empty where nothing follows.
    """
    reason = once_analysed(reason)
    # What is quoted or told in brackets is passed over as one.
    what = "".join(takewhile(lambda part: part != "; ", _PARTS.findall(reason)))
    return _sentence(what), _sentence(reason[len(what) :].removeprefix("; "))


def _sentence(words: str) -> str:
    words = words.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".?!…" else ".")
