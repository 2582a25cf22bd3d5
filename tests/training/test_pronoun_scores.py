"""Scores of the package's answers to pronouns."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from training.coreference import learned
from training.pronoun_scores import answered
from training.ranking import Options
from training.wordnet import nouns


def test_a_chain_below_its_threshold_is_no_answer(every, nlp) -> None:
    by = learned(every, nouns(None, nlp.vocab.strings), Options(units=2, units_nothing=2, rounds=2, nets=1))
    low, high = answered(every, replace(by, sure=(0.0,) * 4)), answered(every, replace(by, sure=(1.1,) * 4))
    assert len(low) == len(high) == sum(int(np.sum(text.phrases.class_ >= 0)) for text in every)
    assert any(each.answered for each in low) and not any(each.answered for each in high)
