"""How likely two accounts are of one event."""

from __future__ import annotations

import pytest

from analysis.resolving.events.pair_evidence import NAMES
from analysis.resolving.events.pair_scorer import PairScorer, pair_scorer


def test_the_score_is_the_sum_of_what_each_piece_of_evidence_adds():
    scorer = PairScorer.of({"word": 2.0, "doubt": -1.0}, bias=0.5)
    line = [0.0] * len(NAMES)
    line[NAMES.index("word")], line[NAMES.index("doubt")] = 1.0, 0.5
    assert scorer.parts(line) == {"word": 2.0, "doubt": -0.5}
    assert scorer.score(line) == pytest.approx(2.0)


def test_the_package_has_weights_for_evidence_that_there_is():
    scorer = pair_scorer()
    assert len(scorer.weights) == len(NAMES) and scorer.bias < 0
    weight = dict(zip(NAMES, scorer.weights, strict=True))
    assert weight["same day"] > 0 > weight["days far"]
