"""Sentences of different articles that tell the same are found by their rarest words."""

from __future__ import annotations

from analysis.resolving.differences.alignment import Alignment
from tests.resolving.differences.telling import sentence

SAME = (
    sentence("Twelve envoys toured the prison camp at Ostrel.", "a"),
    sentence("The prison camp at Ostrel was toured by eleven envoys.", "b"),
    sentence("The prison camp stands empty, said a guard.", "b"),
    sentence("Wheat prices in Borevia rose again this spring.", "c"),
)


def pairs(alignment: Alignment) -> list[tuple[int, int]]:
    every = alignment.alike(lambda one, other: one.article.id != other.article.id)
    return [pair[:2] for pair in alignment.best(every)]


def test_the_likest_sentences_of_two_articles_are_a_pair() -> None:
    assert pairs(Alignment(SAME)) == [(0, 1)]


def test_articles_that_may_not_be_compared_have_no_pairs() -> None:
    assert Alignment(SAME).alike(lambda one, other: False) == []


def test_sentences_with_all_of_some_words_are_found() -> None:
    alignment = Alignment(SAME)
    assert alignment.with_all(("prison", "camp"), 10) == [0, 1, 2]
    assert alignment.with_all(("prison", "camp"), 2) == []


def test_each_must_be_the_likest_of_the_other() -> None:
    told = (
        sentence("Twelve envoys toured the prison camp at Ostrel.", "a"),
        sentence("The envoys saw the prison camp.", "a"),
        sentence("The prison camp at Ostrel was toured by envoys.", "b"),
    )
    alignment = Alignment(told)
    every = alignment.alike(lambda one, other: one.article.id != other.article.id)
    assert [pair[:2] for pair in every] == [(0, 2), (1, 2)]
    assert [pair[:2] for pair in alignment.best(every)] == [(0, 2)]
