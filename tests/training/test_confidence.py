"""Learning how sure events are, from invented lines."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import numpy as np
import pytest

from analysis.annotating.word_vectors import WIDTH
from training.confidence import Taste, by_corpus, by_text, calibrated, cross_validated, eases, learned, shares_of
from training.confidence_card import card
from training.judged_events import Line

NONE = (0.0, nan, nan, nan, nan, nan)
"""The labels of what is no event."""


@pytest.fixture(scope="module")
def some() -> list[Line]:
    """Events of which those with a film beside them are none, and one in four of the others has a false actor."""
    found = []
    for number in range(400):
        film, false = number % 2 == 0, number % 8 == 1
        traits = {"film": float(film), "guessed": float(false), "by hand": 0.6, "rare": float(number == 3)}
        labels = NONE if film else (1.0, 1.0, 1.0, float(not false), 1.0, nan if false else 1.0)
        right = float(not film and not false)
        corpus = ("wire", "ecb", "aquaint", "timebank")[number // 8 % 4]
        found.append(Line(corpus, str(number), traits, labels, right, 1 - right, True, 0.6))
    return found


def test_the_questions_are_learned_apart(some) -> None:
    by = learned(some)
    asked = ({"film": 1.0, "by hand": 0.6}, {"guessed": 1.0, "by hand": 0.6}, {"by hand": 0.6})
    shares = shares_of(by, [replace(some[0], traits=traits) for traits in asked])
    assert shares[0, 0] < 0.5 < shares[1, 0]
    assert shares[1, 3] < shares[2, 3]
    assert "rare" not in by.names


def test_the_product_is_calibrated_to_the_share_that_is_right(some) -> None:
    shares, sure = cross_validated(some, by_text(some))
    right = np.array([each.right for each in some])
    assert abs(float(sure.mean()) - float(right.mean())) < 0.05
    assert sure[right == 1].mean() > sure[right == 0].mean() + 0.2
    by = calibrated(learned(some), shares, some)
    assert by.slope[0] + 0.6 * by.slope[1] > 0


def test_no_text_and_no_corpus_is_asked_by_what_has_seen_it(some) -> None:
    parts = by_text(some)
    assert len(set(parts)) == 7
    assert all(
        a == b for a, b, one, other in zip(parts, by_text(some[::-1])[::-1], some, some, strict=True) if one is other
    )
    assert set(by_corpus(some)) == {"wire", "ecb", "timebank"}
    odd = [Line("wire", "x", {"only here": 1.0}, NONE, 0.0, 1.0, True, 0.6)] * 20
    shares, _ = cross_validated([*some, *odd], [*by_corpus(some), *["odd"] * 20])
    assert shares[-1, 0] > 0.3  # nobody told it that the name speaks against the event


def test_corpora_of_the_same_sort_are_left_out_together() -> None:
    of = [Line(corpus, "x", {}, NONE, 0.0, 1.0, True, 0.6) for corpus in ("polnear", "polneardev")]
    assert len(set(by_corpus(of))) == 1


def test_what_texts_mean_is_learned_apart_from_their_evidence(some) -> None:
    sport, other = np.zeros((2, WIDTH), np.float32)
    sport[0], other[0] = 0.2, -0.2
    texts = [replace(each, traits={"by hand": 0.6}, middle=sport if each.labels[0] == 0 else other) for each in some]
    shares = shares_of(learned(texts), [replace(texts[0], middle=each) for each in (sport, other)])
    assert shares[0, 0] < 0.4 < 0.6 < shares[1, 0]
    assert shares[0, 3] == pytest.approx(shares[1, 3], abs=0.05)  # who acts is not a matter of the text


def test_a_sort_of_evidence_is_made_easier_or_harder_to_learn_from() -> None:
    names = ("lemma visit", "criterion of words", "acts firm", "depth")
    taste = Taste(floor=0.2, words=0.5, reasons=2.0, sides=3.0, others=1.0)
    found = eases(names, np.full(4, 0.4, np.float32), taste)
    assert found.tolist() == [0.5, 2, 3, 1]
    rare = eases(names[3:], np.array([0.1], np.float32), taste)
    assert rare.tolist() == [0.5]


def test_the_same_lines_make_the_same_weights(some) -> None:
    one, other = learned(some).pack(), learned(some).pack()
    assert all(one[name].tobytes() == other[name].tobytes() for name in one)


def test_the_card_tells_reliability_and_what_is_shown(some) -> None:
    of_texts, of_corpora = cross_validated(some, by_text(some)), cross_validated(some, by_corpus(some))
    text = card(some, 3, 300.0, calibrated(learned(some), of_texts[0], some), (of_texts, of_corpora))
    assert "400 events of 400 texts" in text and "3 more" in text
    assert "## Reliability, by corpus" in text
    assert "| the hand-made sum, 0.5 | 38 | 62 | 100 |" in text
