"""Learning what others make of a report."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import numpy as np
import pytest

from analysis.resolving.events.pair_scorer import PairScorer
from tests.resolving.events.test_vouching import AGAIN, VISIT, reports, visit
from training import vouching
from training.judged_events import Line
from training.vouching import Heard, by_left_out, heard, learned, samples, text_of, write

TOLD = Heard("ecb", 0.5, 0.45, -2.0, (0.6, 0.3), 1.0, 1.0)
FALSE = Heard("ecb", 0.4, 0.45, -2.0, (0.1,), 0.0, 0.0)
SOME = [TOLD, replace(TOLD, share=0.7), FALSE, replace(FALSE, share=0.3)] * 5


def test_voices_speak_for_a_report_as_they_did_for_those_that_were_judged():
    by = learned(SOME, -2.0)
    assert by.first > 0 and by.base == -2.0
    assert by.raised(0.5, [0.6, 0.3]) > by.raised(0.5, [0.1])


def test_a_voice_that_would_speak_against_a_report_says_nothing():
    against = [replace(each, event=1.0 - each.event) for each in SOME]
    by = learned(against, -2.0)
    assert by.first == 0 or by.second == 0
    assert min(by.share, by.first, by.second) >= 0


def test_nothing_is_learned_from_what_nobody_else_tells_and_what_is_not_known():
    alone = [replace(FALSE, voices=(), event=1.0), replace(FALSE, event=nan)]
    assert learned([*SOME, *alone], -2.0) == learned(SOME, -2.0)


def test_a_scorer_for_a_corpus_has_seen_nothing_of_it_and_has_its_base():
    other = [replace(each, corpus="wire", base=-1.5, event=1.0 - each.event) for each in SOME]
    found = by_left_out([*SOME, *other])
    assert found["wire"] == replace(learned(SOME, 0.0), base=-1.5)


def test_the_voices_of_judged_events_are_found_by_their_places():
    articles, notes = reports(visit(VISIT), visit(AGAIN))
    start = notes[0].events[0].trigger.start
    at = heard(articles, notes, [("a0", start, "CONSULT"), ("a0", 9999, "CONSULT")], PairScorer.of({}, 2.0))
    assert list(at) == [("a0", start, "CONSULT")]
    assert at["a0", start, "CONSULT"] == (pytest.approx(0.8 / (1 + np.exp(-2.0))),)


def test_a_sample_has_what_scorers_say_that_have_not_seen_its_corpus():
    def line(corpus: str, start: int) -> Line:
        labels = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0) if start % 2 else (0.0, nan, nan, nan, nan, nan)
        return Line(
            corpus, "t", {"a": float(start % 2)}, labels, labels[0], 0.0, True, 0.5, start=start, type="CONSULT"
        )

    some = [line(corpus, start) for corpus in ("ecb", "newswcl", "wire") for start in range(20)]
    at = {corpus: {("t", 1, "CONSULT"): (0.4,), ("t", 99, "CONSULT"): ()} for corpus in vouching.CORPORA}
    found = samples(some, at)
    assert [(each.corpus, each.voices, each.event) for each in found] == [(c, (0.4,), 1.0) for c in vouching.CORPORA]
    assert all(0 < each.share < 1 and 0 < each.sure < 1 for each in found)


def test_the_file_of_weights_reads_as_it_was_written(tmp_path):
    some = [*SOME, *(replace(each, corpus="wire") for each in SOME)]
    write(some, tmp_path)
    by = learned(some, vouching.confidence_scorer().offset)
    assert (tmp_path / "vouching.toml").read_text(encoding="utf-8") == text_of(by)
    assert f"first = {by.first:.4f}" in text_of(by)
    assert (tmp_path / "vouching.md").read_text(encoding="utf-8").startswith("# vouching.toml")
