"""Articles and sentences are alike by what they share and few others have."""

from __future__ import annotations

import pytest

from analysis.records import Annotation, Mention
from analysis.resolving.articles.similarity import Likeness, Overlap


def test_articles_are_alike_by_what_few_others_name():
    def note(article: str, *names: str) -> Annotation:
        some = [
            Mention(start=0, end=1, rule="test", confidence=1, kind="person", form="name", name=name, chain=n)
            for n, name in enumerate(names)
        ]
        return Annotation(article=article, mentions=tuple(some))

    common = [note(f"x{n}", "Everybody") for n in range(500)]
    likeness = Likeness([note("a", "Everybody", "Rare"), note("b", "Everybody", "Rare", "Else"), *common], {})
    assert likeness.of("a", "a") == 1
    assert likeness.of("a", "x1") < 0.4 < likeness.of("a", "b")
    assert likeness.of("a", "unknown") == 0


def test_sentences_say_the_same_by_what_few_others_say():
    sentences = [frozenset(("met", "geologist")), frozenset(("met", "geologist", "again")), frozenset(("met", "king"))]
    overlap = Overlap(sentences)
    assert overlap.of(sentences[0], sentences[1]) == pytest.approx(1)
    assert overlap.of(sentences[0], sentences[2]) < 0.4
    assert overlap.of(frozenset(), sentences[0]) == 0
