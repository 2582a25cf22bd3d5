"""Which texts share enough with another to be compared with it."""

from __future__ import annotations

from analysis.resolving.articles.index import CANDIDATES, COMMON, KEPT, RUN, Index
from analysis.resolving.articles.word_runs import Sketch, sketch, words


def text(name: str, count: int = 100) -> str:
    return " ".join(f"{name}{n}" for n in range(count))


def sketches(*texts: str) -> list[Sketch]:
    return [sketch(words(each).codes, RUN, KEPT) for each in texts]


def filled(*texts: str) -> Index:
    index = Index(sketches(*texts))
    for place in range(len(texts) - 1):
        index.add(place, {place})
    return index


def test_texts_that_share_runs_are_candidates_and_others_are_none():
    assert filled(text("a"), text("b"), f"{text('own', 30)} {text('a', 60)}").candidates(2) == [0]
    assert filled(text("a"), text("b"), text("c")).candidates(2) == []


def test_who_shares_most_comes_first():
    assert filled(text("a", 40), text("a", 90), text("a")).candidates(2)[0] == 1


def test_a_short_text_is_found_in_a_long_one_and_a_long_one_by_a_short():
    long = " ".join(text(name, 300) for name in "abcdef")
    assert filled(long, text("c", 80)).candidates(1) == [0]
    assert filled(text("c", 300), long).candidates(1) == [0]


def test_one_run_in_common_is_not_enough():
    assert filled(text("a"), f"{text('b', 60)} {text('a', 4)} {text('c', 60)}").candidates(1) == []
    assert filled(text("a", 60), f"{text('b', 28)} {text('a', 5)} {text('c', 28)}").candidates(1) == []


def test_a_run_of_many_distinct_texts_is_a_formula():
    formula = text("formula", 20)
    texts = [f"{formula} {text(f'x{n}y', 5)}" for n in range(COMMON + 2)]
    assert filled(*texts).candidates(COMMON + 1) == []
    assert len(filled(*texts[: COMMON // 2]).candidates(COMMON // 2 - 1)) == CANDIDATES


def test_copies_stand_under_the_name_of_their_original_so_that_many_are_found():
    texts = [text("a")] * (COMMON * 3)
    index = Index(sketches(*texts))
    for place in range(len(texts) - 1):
        index.add(place, {0})
    assert index.candidates(len(texts) - 1) == [0]


def test_what_only_a_copy_has_leads_to_the_copy():
    index = Index(sketches(text("a"), f"{text('a', 60)} {text('b', 60)}", text("b", 60), text("a", 60)))
    index.add(0, {0})
    index.add(1, {0})
    assert index.candidates(2) == [1]
    assert index.candidates(3) == [0]


def test_it_can_be_emptied_and_may_hold_nothing():
    index = filled(text("a"), text("a"))
    index.clear()
    assert index.candidates(1) == []
    Index([]).clear()
