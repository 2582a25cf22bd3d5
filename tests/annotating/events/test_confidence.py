"""How sure an event is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.confidence import PARTS, Scorer, confidences, scorer
from analysis.annotating.events.evidence import Evidence, Weighed
from analysis.annotating.word_vectors import WIDTH
from analysis.records import SHOWN_CONFIDENCE, Criterion


def of(names: dict[str, tuple[float, ...]], bias: float = 3.0) -> Scorer:
    """A scorer that weighs the names as told, for each of the six questions."""
    size = len(names)
    return Scorer(
        names=tuple(names),
        mean=np.zeros(size, np.float32),
        scale=np.ones(size, np.float32),
        weights=np.array(list(names.values()), np.float32),
        bias=np.full(len(PARTS), bias, np.float32),
        usual=np.zeros(WIDTH, np.float32),
        about=np.zeros((WIDTH, len(PARTS)), np.float32),
        slope=(4.0, 0.0),
        offset=-2.0,
    )


@pytest.fixture
def weighed(candidates):
    def of_text(text: str) -> tuple[Weighed, Evidence]:
        candidate = candidates(text)[0]
        words = candidate.token.words
        return Weighed(candidate, 0.7, (Criterion("no target", (), -0.3),)), Evidence(words, Parties(words))

    return of_text


def test_sure_and_doubtful_are_told_apart(code) -> None:
    (sure,) = code("Ruritania imposed sanctions on Syldavia.")
    (doubtful,) = code("Ruritania might have been considering sanctions.")
    assert doubtful.confidence + 0.2 < sure.confidence >= 0.6


def test_what_speaks_against_one_question_makes_the_whole_less_sure(weighed) -> None:
    each, evidence = weighed("Ruritania attacked Syldavia.")
    ((sure, _),) = confidences([each], evidence, of({"type ASSAULT": (0, 0, 0, 0, 0, 0)}))
    ((less, doubts),) = confidences([each], evidence, of({"type ASSAULT": (-3, 0, 0, 0, 0, 0)}))
    assert less < sure
    assert [(one.kind, one.values) for one in doubts] == [("no target", ()), ("doubtful-sense", ("50", "use"))]


def test_what_was_never_learned_counts_as_nothing(weighed) -> None:
    each, evidence = weighed("Ruritania attacked Syldavia.")
    ((known, _),) = confidences([each], evidence, of({"of another branch": (-9, 0, 0, 0, 0, 0)}))
    ((none, _),) = confidences([each], evidence, of({"": (0, 0, 0, 0, 0, 0)}))
    assert known == none


def test_another_sense_of_the_word_is_never_shown_nor_what_another_event_is_about(weighed) -> None:
    each, evidence = weighed("Ruritania attacked Syldavia.")
    by = of({"type ASSAULT": (5, 5, 5, 5, 5, 5)})
    ((sure, _),) = confidences([each], evidence, by)
    ((doubted, _),) = confidences([replace(each, criteria=(Criterion("of words", (), -0.35),))], evidence, by)
    each.candidate.inner = True
    ((inner, _),) = confidences([each], evidence, by)
    assert doubted < SHOWN_CONFIDENCE <= sure
    assert inner < SHOWN_CONFIDENCE


def test_the_sum_of_the_hand_made_weights_counts_beside_the_product() -> None:
    by = replace(of({"a": (0, 0, 0, 0, 0, 0)}), slope=(0.0, 4.0))
    shares = np.full((2, 6), 0.9, np.float32)
    low, high = by.together(shares, np.array([0.5, 0.9], np.float32)).tolist()
    assert low < high


def test_what_is_missing_counts_less_than_what_is_false() -> None:
    by = of({"a": (0, 0, 0, 0, 0, 0)})
    shares = np.full((2, 6), 0.9, np.float32)
    shares[0, PARTS.index("on")] = shares[1, PARTS.index("whole")] = 0.4
    false, missing = by.together(shares, np.array([0.6, 0.6], np.float32)).tolist()
    assert false < missing < by.together(np.full((1, 6), 0.9, np.float32), np.array([0.6], np.float32))[0]


def test_a_scorer_is_the_same_after_it_was_packed() -> None:
    by = scorer()
    again = Scorer.unpack(by.pack())
    assert again.names == by.names and (again.weights == by.weights).all() and again.slope == by.slope
    assert (again.about == by.about).all() and (again.usual == by.usual).all()
    assert by.weights.shape == (len(by.names), len(PARTS))


def test_what_the_words_of_the_text_mean_counts_beside_the_evidence(weighed) -> None:
    each, evidence = weighed("Ruritania attacked Syldavia.")
    by = of({"type ASSAULT": (0, 0, 0, 0, 0, 0)})
    ((sure, _),) = confidences([each], evidence, by)
    assert evidence.topics.middle is not None
    against = replace(by, about=np.outer(evidence.topics.middle, (-9, 0, 0, 0, 0, 0)).astype(np.float32))
    ((less, doubts),) = confidences([each], evidence, against)
    assert less < sure
    assert [one.values[1:] for one in doubts if one.kind == "doubtful-sense"] == [("text",)]
    evidence.topics.middle = None  # with another language model
    ((unknown, _),) = confidences([each], evidence, against)
    assert unknown == sure
