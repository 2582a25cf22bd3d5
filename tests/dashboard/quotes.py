"""Quotes by hand: one of which next to nothing is told, and a build with many."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Quote, Resolution, Span

ROW: dict[str, object] = {
    "speaker_text": None,
    "speaker_name": None,
    "speaker_entity_name": None,
    "anonymous": False,
    "kind": "direct",
    "modality": "asserted",
    "cue_text": None,
    "stance": None,
    "unnamed_office": None,
    "unnamed_nationality": None,
    "unnamed_affiliation": None,
    "unnamed_number": None,
    "condition_text": None,
    "times_text": None,
    "setting_text": None,
}
"""A quote of which the article tells next to nothing."""


def write_long(folder: Path, quotes: int = 45) -> Path:
    """A build of one article with many quotes: the nth says “Number n.”; every third speaker is unnamed."""
    text, found = "", []
    for number in range(quotes):
        start = len(text)
        text += f"“Number {number}.”"
        end = len(text)
        text += " someone told us.\n"
        who = Span(end + 1, end + 8)
        found.append(
            Quote(
                start=start,
                end=end,
                kind="direct",
                parts=(Span(start, end),),
                speaker=who,
                speaker_name=None if number % 5 == 4 else f"someone {number % 15}",
                anonymous=number % 3 == 0 and number % 5 != 4,
                addressee=Span(end + 14, end + 16) if number == 40 else None,
                rule="test",
                confidence=0.9,
            )
        )
    article = Article(id="long", text=text, title="Many words", published=date(2031, 5, 1), source="The Long Read")
    articles, annotations = (article,), (Annotation(article="long", quotes=tuple(found)),)
    id_ = build_id(articles, (), "en_test 1.0")
    return write_build(folder, id_, articles, annotations, Resolution(), (), model="en_test 1.0")
