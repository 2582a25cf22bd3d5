"""Learning which reports tell of one event, from invented evidence."""

from __future__ import annotations

import tomllib

import pytest

from analysis.resolving.events.pair_evidence import NAMES
from training.pairs import AGAINST, FOR, PENALTY, learned, left_out, text_of
from training.told_events import Compared


def pair(number: int, *, same: bool, corpus: str = "ecb", topic: str = "ecb 1", **evidence: float) -> Compared:
    told = {name.replace("_", " "): value for name, value in evidence.items()}
    return Compared(corpus, topic, (number, number + 1), [told.get(name, 0.0) for name in NAMES], same, 1.0)


def some() -> list[Compared]:
    """The same day speaks for one event; the same word, by chance, against it."""
    return [
        pair(n, same=n % 2 == 0, topic=f"ecb {n % 4}", same_day=float(n % 2 == 0), word=float(n % 2 == 1 and n % 3 > 0))
        for n in range(80)
    ]


def test_what_speaks_for_one_event_is_learned():
    scorer = learned(some())
    weight = dict(zip(NAMES, scorer.weights, strict=True))
    assert weight["same day"] > 0
    assert scorer.score(pair(0, same=True, same_day=1.0).line) > 0 > scorer.score(pair(0, same=True).line)


def test_evidence_never_speaks_the_wrong_way():
    assert dict(zip(NAMES, learned(some()).weights, strict=True))["word"] == 0.0
    assert not FOR & AGAINST and {*FOR, *AGAINST} <= set(NAMES)


def test_each_topic_has_a_scorer_that_has_not_seen_it():
    lines = [*some(), pair(99, same=False, topic="ecb 9", same_day=1.0)]
    by = left_out(lines, lambda each: each.topic)
    assert set(by) == {"ecb 0", "ecb 1", "ecb 2", "ecb 3", "ecb 9"}
    assert by["ecb 9"] == learned(lines[:-1], PENALTY) != by["ecb 0"]


def test_the_same_pairs_give_the_same_file_and_only_what_weighs_stands_in_it():
    text = text_of(learned(some()))
    assert text == text_of(learned(some()))
    told = tomllib.loads(text)
    assert set(told["weights"]) == {"same day"}
    assert told["bias"] == pytest.approx(learned(some()).bias, abs=1e-4)
