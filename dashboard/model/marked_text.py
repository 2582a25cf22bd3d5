"""An article's text as HTML with its evidence marked: pure functions, no Streamlit.

The text is untrusted: every character of it, and every word of a tooltip, is escaped. Marks may nest and overlap: the
text is cut at every border, and each stretch carries the classes of all marks that cover it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import pandas as pd

from analysis.language.event_sentences import kind_name
from dashboard.format.event_words import status_word
from dashboard.format.wording import period, shortened
from dashboard.model.table_rows import rows

MarkKind = Literal["quote", "event", "time", "name", "trigger", "speaker", "hit", "found"]

LAYERS: Mapping[str, str] = {"quote": "Quotes", "event": "Events", "time": "Times", "name": "Names"}
"""What can be shown or hidden, and what it is called."""

_CLASS: Mapping[MarkKind, str] = {
    "quote": "q",
    "event": "e",
    "time": "t",
    "name": "n",
    "trigger": "g",
    "speaker": "s",
    "hit": "hit",
    "found": "f",
}
_PARAGRAPH = re.compile(r"[^\r\n]+")
_TITLED: frozenset[MarkKind] = frozenset({"time", "name", "trigger", "speaker"})
HIT = "hit"
"""The HTML id of the first character that is picked: where the page scrolls to."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the text to mark: offsets in characters, end exclusive.

    ``title`` is a tooltip in plain text; ``number`` a small label before the stretch ("q1"), as in the evidence list.
    Of a word that was looked for ("found") it says which of them it is, from 1.
    """

    start: int
    end: int
    kind: MarkKind
    title: str = ""
    number: str = ""


def to_html(text: str, marks: Iterable[Mark], hit: tuple[int, int] | None = None, language: str = "en") -> str:
    """The text as paragraphs with its marks; ``hit`` is the stretch that was picked. Safe to put into a page.

    Marks outside the text, or without a character, are left out. Time is linear in text and marks, save for the depth
    to which marks overlap.
    """
    wanted = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    if hit and 0 <= hit[0] < hit[1] <= len(text):
        wanted.append(Mark(hit[0], hit[1], "hit"))
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in wanted:
        opening.setdefault(mark.start, []).append(mark)
        closing.setdefault(mark.end, []).append(mark)
    borders = sorted({*opening, *closing})
    active: list[Mark] = []
    parts: list[str] = []
    place = 0
    found_hit = False
    for paragraph in _PARAGRAPH.finditer(text):
        parts.append("<p>")
        start = paragraph.start()
        while True:
            while place < len(borders) and borders[place] <= start:
                at = borders[place]
                active = [mark for mark in active if mark.end != at] + opening.get(at, [])
                parts += (_number(mark) for mark in opening.get(at, ()) if mark.number and mark.kind != "found")
                place += 1
            end = paragraph.end()
            if place < len(borders):
                end = min(end, borders[place])
            is_hit = not found_hit and any(mark.kind == "hit" for mark in active)
            parts.append(_stretch(text[start:end], active, anchor=is_hit))
            found_hit = found_hit or is_hit
            start = end
            if start >= paragraph.end():
                break
        parts.append("</p>")
    return f'<article class="cq-text" lang="{escape(language)}">{"".join(parts)}</article>'


def _stretch(words: str, active: Sequence[Mark], *, anchor: bool) -> str:
    shown = escape(_printable(words))
    if not active:
        return shown
    classes = " ".join(dict.fromkeys(_CLASS[mark.kind] for mark in active))
    titled = [mark for mark in active if mark.title and mark.kind in _TITLED]
    title = min(titled, key=lambda mark: mark.end - mark.start).title if titled else ""
    hint = f' title="{escape(_printable(title))}"' if title else ""
    place = f' id="{HIT}" tabindex="-1"' if anchor else ""
    looked_for = next((mark.number for mark in active if mark.kind == "found"), "")
    step = f' data-found="{escape(looked_for)}"' if looked_for else ""
    tag = "mark" if {"hit", "f"} & set(classes.split()) else "span"
    return f'<{tag} class="{classes}"{hint}{place}{step}>{shown}</{tag}>'


def _number(mark: Mark) -> str:
    # Not part of the text: hidden from screen readers and from what is copied.
    return f'<sup class="{_CLASS[mark.kind]}" aria-hidden="true">{escape(mark.number)}</sup>'


def _printable(text: str) -> str:
    """The text with what cannot stand in a page (control characters, halves of pairs) as replacement characters."""
    clean = "".join(each if each >= " " or each == "\t" else "\ufffd" for each in text)
    return clean.encode("utf-8", "replace").decode("utf-8") if not clean.isascii() else clean


def legend(layers: Iterable[str]) -> str:
    """What the marks of the layers mean, as HTML in the marks' own drawing."""
    samples = {
        "quote": '<span class="q">quoted words</span>',
        "event": '<span class="g">what happened</span>',
        "time": '<span class="t">a time</span>',
        "name": '<span class="n">a name</span>',
    }
    shown = set(layers)
    return f'<p class="cq-legend">{"".join(html for layer, html in samples.items() if layer in shown)}</p>'


def first_words(text: str) -> str:
    """What stands in place of a headline where an article has none."""
    return shortened(next((line for line in text.splitlines() if line.strip()), ""), 90)


# --- marks from the tables of a build -------------------------------------------------------------------------------


def marks_of(
    layers: Iterable[str],
    *,
    mentions: pd.DataFrame,
    times: pd.DataFrame,
    quotes: pd.DataFrame,
    reports: pd.DataFrame,
) -> list[Mark]:
    """Marks of one article for the chosen layers (keys of `LAYERS`). The tables are `Coverage`'s, of that article."""
    shown = set(layers)
    marks: list[Mark] = []
    if "event" in shown:
        marks += _event_marks(reports)
    if "quote" in shown:
        marks += _quote_marks(quotes)
    if "time" in shown:
        marks += [
            Mark(row.start, row.end, "time", period(row.earliest, row.latest, row.precision)) for row in rows(times)
        ]
    if "name" in shown:
        marks += [
            Mark(row.start, row.end, "name", f"{row.entity_name or row.name}, {row.kind}")
            for row in rows(mentions)
            if row.form != "pronoun"
        ]
    return marks


def found_marks(hits: Iterable[tuple[int, int]]) -> list[Mark]:
    """Marks for the words that were looked for, numbered from 1."""
    return [Mark(start, end, "found", number=str(nth)) for nth, (start, end) in enumerate(hits, start=1)]


def _quote_marks(quotes: pd.DataFrame) -> Iterable[Mark]:
    for place, row in enumerate(rows(quotes), start=1):
        who = row.speaker_name or "speaker not known"
        for nth, part in enumerate(row.parts):
            yield Mark(part["start"], part["end"], "quote", number="" if nth else f"q{place}")
        if not pd.isna(row.speaker_start):
            yield Mark(int(row.speaker_start), int(row.speaker_end), "speaker", f"says quote {place}: {who}")


def _event_marks(reports: pd.DataFrame) -> Iterable[Mark]:
    for place, row in enumerate(rows(reports), start=1):
        yield Mark(row.start, row.end, "event")
        title = f"{kind_name(row.type, row.mode)}, {status_word(row.status)}"
        yield Mark(row.trigger_start, row.trigger_end, "trigger", title, f"e{place}")
