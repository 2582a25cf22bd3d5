"""A text in which several others stand is a digest."""

from __future__ import annotations

from analysis.resolving.articles.digests import Digests
from analysis.resolving.articles.shared_words import Text, compare
from analysis.resolving.articles.word_runs import words


def text(name: str, count: int) -> str:
    return " ".join(f"{name}{n}" for n in range(count))


def digests(whole: str, *parts: str) -> set[int]:
    found = Digests()
    for part in parts:
        found.note(0, *compare(Text.of(words(whole)), Text.of(words(part))))
    return found.found


A, B = text("a", 60), text("b", 40)


def test_two_texts_in_places_of_their_own_make_a_digest():
    assert digests(f"{A} {B}", A, B) == {0}


def test_two_cuts_of_one_text_make_none():
    assert digests(text("a", 100), text("a", 80), text("a", 60)) == set()


def test_a_text_that_stands_there_only_in_part_makes_none():
    assert digests(f"{A} {B}", A, f"{B} {text('c', 40)}") == set()


def test_a_few_words_make_none():
    assert digests(f"{A} {text('b', 20)}", A, text("b", 20)) == set()


def test_the_whole_text_is_no_part_of_itself():
    whole = f"{A} {B}"
    assert digests(whole, whole, B) == set()
    assert digests(whole, *[whole] * 9, A, B) == {0}
