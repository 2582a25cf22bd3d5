"""Datelines: where and when an agency's report was filed, in front of its first sentence ("PORT ELLERY, March 5 - ").

The only place that recognises them; readers of names, times, quotes, events and accounts all ask here. Examples of
what is one and what is none stand in ``lexicon/datelines.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from analysis.language import lexicon
from analysis.records import Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline of a text; all offsets are characters into it, end exclusive.

    ``start`` to ``end`` is all that stands in front of the report's own words, the dash and the spaces around it
    included; ``words`` the same without the dash. ``place`` is the town in capitals, without the state or district
    behind it.
    """

    start: int
    end: int
    words: Span
    place: Span
    day: Span | None = None
    agency: Span | None = None

    @property
    def sure(self) -> bool:
        """Whether a day or an agency stands in it. With a dash alone it may be a heading or who speaks."""
        return self.day is not None or self.agency is not None


_UPPER = "A-ZÀ-ÖØ-Þ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’]+"
_PLACE = rf"(?P<place>{_CAPITALS}(?:[ /-]{_CAPITALS}){{0,4}})"
_NAME = rf"[{_UPPER}][^\W\d_]+[.'’]?"
_DISTRICT = rf"[{_UPPER}][\w.]*(?:[ -][{_UPPER}][\w.]*){{0,3}}"
_COMMA = r"(?: ?, ?-? {0,2}| )"
_ISO = r"(?:19|20)\d\d-\d\d-\d\d\b"
_DASH = r"(?:-{1,2}|–|—)"
_OPENS = re.compile(rf"[\"“‘'<({_UPPER}\d]")
"""What a report's own words begin with."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.toml("times/words")
    month, weekday = (rf"(?:{'|'.join(sorted(words[each], key=len, reverse=True))})" for each in ("months", "weekdays"))
    day = (
        rf"(?:[A-Z][a-z]{{2,8}}\.? {{1,2}}\d{{1,2}}\b(?:, \d{{4}})?"  # misspelt months, too: "Narch 2"
        rf"|(?i:{month})\.? {{1,2}}\d{{1,2}}\b(?:, \d{{4}})?"
        rf"|\d{{1,2}} (?i:{month})\b\.?(?:,? \d{{4}})?"
        rf"|(?i:{weekday})\b\.?(?:,? (?i:{month})\.? \d{{1,2}})?"
        rf"|{_ISO})"
    )
    return _with_dash(day), _with_colon(day)


def _with_colon(day: str) -> re.Pattern[str]:
    """At the very beginning of a text, as monitoring services write it: "Karsund, 5 March: "."""
    return re.compile(
        rf"\A\s*(?P<words>(?P<place>{_NAME}(?:[ -]{_NAME}){{0,3}}), (?P<day>{day}))"
        r"(?P<agency>)?(?P<dash>:[ \t]+)(?=[\"“‘'A-ZÀ-ÖØ-Þ])"
    )


def _with_dash(day: str) -> re.Pattern[str]:
    return re.compile(
        rf"^[ \t]*(?P<words>{_PLACE}(?:(?!{_COMMA}{day}){_COMMA}{_DISTRICT}){{0,3}}"
        rf"(?:{_COMMA}(?P<day>{day}))?(?: ?\((?P<agency>[^()\n]{{2,40}})\))?)"
        rf"(?:(?P<dash>[,.]{{0,2}}[ \t]*{_DASH}[ \t]*)|(?<=-\d\d)(?=\s)|(?=[ \t]*$))",
        re.MULTILINE,
    )


@lru_cache(maxsize=16)
def datelines(text: str) -> tuple[Dateline, ...]:
    """The datelines at the beginning of the lines of ``text``, in their order; white space may stand in front of them.

    What follows a dateline is a dash, at the beginning of the text a colon, or nothing where a day or an agency stands
    in it. Several components ask for the
    same text, so that the answers for the last few are kept.
    """
    with_dash, with_colon = _patterns()
    first = with_colon.match(text)
    return tuple(
        each
        for found in ([first] if first else [], with_dash.finditer(text))
        for match in found
        if (each := _read(text, match)) is not None
    )


def _read(text: str, found: re.Match[str]) -> Dateline | None:
    day, agency = (Span(*found.span(each)) if found[each] else None for each in ("day", "agency"))
    dash = found["dash"] or ""
    if day is None and agency is None:
        spaced = dash[:1] in (" ", "\t") and dash[-1:] in (" ", "\t")
        if not spaced or not _OPENS.match(text, found.end()):
            return None
    words, place = Span(*found.span("words")), Span(*found.span("place"))
    return Dateline(found.start("words"), found.end(), words, place, day, agency)


def after_dateline(sentence: str) -> int:
    """Where a sentence's own words begin: the offset after the dateline in front of it, 0 where there is none."""
    first = next(iter(datelines(sentence)), None)
    return first.end if first is not None and not sentence[: first.start].strip() else 0
