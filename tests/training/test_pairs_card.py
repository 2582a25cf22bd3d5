"""The card of the weights of pairs."""

from __future__ import annotations

import pytest

from analysis.resolving.events.pair_evidence import NAMES
from analysis.resolving.events.pair_scorer import PairScorer
from tests.training.test_told_events import coverage
from training.pairs_card import SUBJECTS, Joined, average_precision, card, joined
from training.told_events import compared

ALL, NONE = PairScorer.of({}, 3.0), PairScorer.of({}, -3.0)


def test_average_precision_is_that_of_those_that_are_one_event():
    assert average_precision([3.0, 2.0, 1.0], [True, False, True]) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([1.0], [False]) == 0.0


def test_what_is_joined_is_counted_over_phrases_of_two_articles_of_one_affair():
    told = coverage("ecb", ("1ecb", "x"), ("1ecb", "x"), ("1ecb", "y"), ("2ecb", "z"))
    assert joined(told, lambda _place: ALL) == Joined(right=1, false=2, missed=0)
    assert joined(told, lambda _place: NONE) == Joined(right=0, false=0, missed=1)
    assert Joined(1, 2, 0).cells == "33.3 | 100.0"


def test_every_piece_of_evidence_speaks_of_something():
    begins = [begin for some in SUBJECTS.values() for begin in some]
    told = [name for name in NAMES if any(name.startswith(b) if b.endswith(" ") else name == b for b in begins)]
    assert set(NAMES) - set(told) == set()


def test_the_card_tells_of_every_corpus_and_of_what_each_sort_of_evidence_brings():
    told = [coverage(corpus, ("1", "x"), ("1", "x"), ("1", "y")) for corpus in ("ecb", "newswcl")]
    some = [each for each_coverage in told for each in compared(each_coverage)]
    topics, corpora = {each.topic: ALL for each in some}, {each.corpus: ALL for each in some}
    text = card(told, some, (ALL, topics, corpora), lambda _lines: topics)
    assert "| ecb | 3 | 1 | " in text and "| without who" not in text
    assert all(f"| {subject} |" in text for subject in SUBJECTS)
