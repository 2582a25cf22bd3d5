"""A build of two invented articles that differ in a figure and quote one statement."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.coverage import Coverage
from analysis.coverage.writer import write_build
from analysis.records import (
    Annotation,
    Article,
    Compared,
    Difference,
    Quote,
    Resolution,
    Retelling,
    Span,
    Telling,
    Utterance,
    Version,
)

WORDS = "we shall open the canal before the harvest"
TEXTS = {
    "post": f'Twelve envoys toured the camp. "{WORDS} begins," Orin Vask said.',
    "herald": f'The camp was toured by eleven envoys. "{WORDS}," Orin Vask said.',
}
ARTICLES = tuple(
    Article(id=id_, text=text, source=f"The {id_.title()}", published=date(2031, 6, day), title=f"Title of {id_}")
    for day, (id_, text) in enumerate(TEXTS.items(), start=3)
)


def _annotation(article: Article) -> Annotation:
    start = article.text.index('"')
    end = article.text.rindex('"') + 1
    quote = Quote(
        start=start,
        end=end,
        rule="test",
        confidence=1,
        kind="direct",
        parts=(Span(start, end),),
        speaker_name="Orin Vask",
    )
    return Annotation(article=article.id, quotes=(quote,))


def _telling(id_: str, words: str, teller: str | None = None) -> Telling:
    start = TEXTS[id_].index(words)
    return Telling(
        article=id_,
        start=start,
        end=start + len(words),
        sentence_start=0,
        sentence_end=TEXTS[id_].index(".") + 1,
        teller=teller,
    )


def _retelling(article: Article, words: str, shown: str) -> Retelling:
    start = article.text.index(words)
    return Retelling(article=article.id, quote=0, start=start, end=start + len(words), words=shown)


DIFFERENCE = Difference(
    id="post.how-many-0",
    kind="how many",
    about="envoys",
    versions=(
        Version(value="Twelve envoys", tellings=(_telling("post", "Twelve envoys"),)),
        Version(value="eleven envoys", tellings=(_telling("herald", "eleven envoys", "Edda Marlow"),)),
    ),
    likeness=0.6,
    outlets=False,
    affair="borevia-meridian",
)
UTTERANCE = Utterance(
    id="post.u0-31",
    tellings=(
        _retelling(ARTICLES[0], f"{WORDS} begins", f"{WORDS} begins"),
        _retelling(ARTICLES[1], WORDS, f"{WORDS} […]"),
    ),
)
RESOLUTION = Resolution(
    differences=(DIFFERENCE,),
    utterances=(UTTERANCE,),
    compared=Compared(sentences=2, figures=1, days=0, words=1, outlets=2),
)


def build(folder: Path, resolution: Resolution = RESOLUTION, id_: str = "bd1ffe7e2ce5d") -> Coverage:
    """The build; another id where a page has shown one of this id already, which it keeps."""
    notes = [_annotation(each) for each in ARTICLES]
    return Coverage(write_build(folder, id_, ARTICLES, notes, resolution, (), model="en_test 1.0"))
