"""What somebody is called by charged words, with who calls him so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Entity, Mention, Quote, Resolution, Span
from dashboard.model.portraits import Calling, portraits_of

TEXTS = {
    "post": "The spy Orin Vask came. Nobody wept.",
    "herald": "Ada Quill said the spy Orin Vask was paid.",
    "wire": "“The spy Orin Vask was paid,” Ada Quill said.",
    "gazette": "Orin Vask is a spy.",
    "courier": "The charge that Orin Vask is a spy stands.",
    "lantern": "Orin Vask met a spy.",
    "observer": "Orin Vask is not a spy.",
}


def _annotation(article: Article) -> Annotation:
    at = article.text.index("Orin Vask")
    given = {"rule": "test", "confidence": 0.9, "kind": "person"}
    name = Mention(start=at, end=at + 9, form="name", name="Orin Vask", chain=1, **given)
    word = article.text.index("spy")
    tied = article.text[word + 4 : word + 8] == "Orin"
    start = word if tied else word - 2
    called = Mention(start=start, end=word + 3, form="role", name="spy", chain=1 if tied else 2, **given)
    quotes = []
    if "Ada" in article.text:
        parts = (Span(0, article.text.index(" Ada")),) if article.id == "wire" else (Span(15, len(article.text) - 1),)
        kind = "direct" if article.id == "wire" else "indirect"
        quotes = [
            Quote(
                start=parts[0].start,
                end=parts[0].end,
                kind=kind,
                parts=parts,
                speaker_name="Ada Quill",
                rule="test",
                confidence=0.9,
            )
        ]
    return Annotation(
        article=article.id, mentions=tuple(sorted((name, called), key=lambda each: each.start)), quotes=tuple(quotes)
    )


@pytest.fixture
def callings(tmp_path: Path) -> dict[str, Calling]:
    articles = [
        Article(id=id_, text=text, source=f"The {id_.title()}", published=date(2031, 5, day))
        for day, (id_, text) in enumerate(TEXTS.items(), start=1)
    ]
    annotations = [_annotation(each) for each in articles]
    entity = Entity(id="orin-vask", name="Orin Vask", kind="person")
    chains = {(article.id, 1): "orin-vask" for article in articles}
    resolution = Resolution(entities=(entity,), entity_of=chains)
    path = write_build(tmp_path, "b0123456789ab", articles, annotations, resolution, (), model="en_test 1.0")
    with Coverage(path) as coverage:
        (portrait,) = portraits_of(coverage, Filter(), "orin-vask")
        assert portrait.words == "spy"
        return {each.article: each for each in portrait.callings}


@pytest.mark.parametrize(
    ("article", "voice", "speaker"),
    [
        ("post", "outlet", ""),
        ("herald", "told", "Ada Quill"),
        ("wire", "speaker", "Ada Quill"),
        ("gazette", "outlet", ""),
        ("courier", "distanced", ""),
    ],
)
def test_who_answers_for_the_word_is_told(callings: dict[str, Calling], article: str, voice: str, speaker: str) -> None:
    found = callings[article]
    assert (found.voice, found.speaker, found.source) == (voice, speaker, f"The {article.title()}")
    assert not found.denied


def test_the_sentence_shows_the_word_and_a_denial_is_one(callings: dict[str, Calling]) -> None:
    assert "The <mark>spy</mark> Orin Vask came." in callings["post"].html and "Nobody" not in callings["post"].html
    assert callings["observer"].denied


def test_what_is_said_of_somebody_else_in_the_sentence_is_not_his(callings: dict[str, Calling]) -> None:
    assert "lantern" not in callings
