"""The scorer of reality and its weights."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.modality import reality
from analysis.annotating.events.modality.features import facts, levels
from analysis.annotating.events.modality.scorer import LINES, SCALE, Scorer, Seen, pack, scorer, unpack, vectors
from analysis.annotating.events.modality.scorer import words_of as read_words
from analysis.annotating.word_vectors import WIDTH

WEIGHTS = files("analysis.annotating.weights")

PAIRS = [
    # what is likelier to have happened than what
    ("Ruritania attacked Syldavia.", "attacked", "Brandt spoke of attacking Syldavia.", "attacking"),
    ("Holt praised the arrest.", "arrest", "Holt wants an arrest.", "arrest"),
    ("Holt managed to visit the camp.", "visit", "Holt hoped to visit the camp.", "visit"),
    ("Troops left after the attack.", "attack", "This could lead to an attack.", "attack"),
    ("They stayed after Ruritania attacked.", "attacked", "They stay until Ruritania attacks.", "attacks"),
]


@pytest.fixture(scope="module")
def share(given):
    """How likely what the word of that form tells is to have happened."""

    def run(text: str, form: str) -> float:
        words = document_of(given(text))
        trigger = next(each for each in words.tokens if each.text == form)
        seen = levels(trigger)
        return float(scorer()([Seen(facts(seen, reality(trigger)), read_words(seen))], words)[0])

    return run


@pytest.mark.parametrize(("real", "one", "unreal", "other"), PAIRS, ids=[f"{row[0]} {row[2]}" for row in PAIRS])
def test_what_happened_is_likelier_than_what_did_not(share, real: str, one: str, unreal: str, other: str) -> None:
    assert share(real, one) > share(unreal, other) + 0.1


def test_a_score_is_the_sum_of_facts_vectors_and_bias(given) -> None:
    words = document_of(given("Ruritania attacked Syldavia."))
    lines = np.zeros((LINES, WIDTH), dtype=np.float32)
    lines[0] = vectors(words, [1])[0] / SCALE**2
    by = Scorer({"a": 1.5, "b": -1.0}, lines, 0.5, unreal=0.4, sure=0.7)
    some = by([Seen(["a", "b", "unknown"], []), Seen(["a"], [(1, 0)]), Seen([], [(1, 1)])], words)
    assert some == pytest.approx(1 / (1 + np.exp([-1.0, -3.0, -0.5])), abs=1e-4)


def test_a_word_above_has_the_line_of_how_the_trigger_hangs_on_it(word) -> None:
    assert [line for _, line in read_words(levels(word("Holt wants to attack.", "attack")))] == [0, 1]
    assert [line for _, line in read_words(levels(word("Holt wants an attack.", "attack")))] == [0, 2]
    assert [line for _, line in read_words(levels(word("The attack shocked Holt.", "attack")))] == [0, 3]
    assert [line for _, line in read_words(levels(word("Holt hoped to plan for an attack.", "attack")))] == [0, 4, 5]


def test_packed_and_unpacked_it_is_the_same() -> None:
    once = pack(scorer())
    again = pack(unpack(once))
    assert once.keys() == again.keys()
    assert all(np.array_equal(once[name], again[name]) for name in once)


def test_the_weights_are_small_and_have_a_card() -> None:
    assert len(WEIGHTS.joinpath("reality.npz").read_bytes()) < 300_000
    card = WEIGHTS.joinpath("reality.md").read_text(encoding="utf-8")
    for part in ("Learned from", "CC BY", "Made by", "Figures", "threshold"):
        assert part in card
    assert 0 < scorer().unreal < scorer().sure < 1


@pytest.mark.parametrize(("share", "doubtful"), [(0.0, False), (0.4, True), (0.59, True), (0.6, False), (1.0, False)])
def test_between_what_did_not_happen_and_what_surely_did_lies_doubt(share: float, doubtful: bool) -> None:
    told = Scorer({}, np.zeros((LINES, WIDTH), dtype=np.float32), 0.0, unreal=0.4, sure=0.6)
    assert told.doubts(share) == doubtful
