"""The weights that come with the package."""

from __future__ import annotations

from importlib.resources import files

import numpy as np

from analysis.annotating.coreference.ranker import pack, ranker, unpack
from analysis.annotating.coreference.senses import SENSES

WEIGHTS = files("analysis.annotating.weights")


def test_the_weights_are_small_and_have_a_card() -> None:
    assert len(WEIGHTS.joinpath("coreference.npz").read_bytes()) < 400_000
    card = WEIGHTS.joinpath("coreference.md").read_text(encoding="utf-8")
    for part in ("Learned from", "CC BY", "Made by", "Figures", "F1"):
        assert part in card


def test_packed_and_unpacked_they_are_the_same() -> None:
    once = pack(ranker())
    again = pack(unpack(once))
    assert once.keys() == again.keys()
    assert all(np.array_equal(once[name], again[name]) for name in once)


def test_every_class_of_pronouns_has_a_threshold() -> None:
    assert len(ranker().sure) == 4
    assert all(0 < each < 1 for each in ranker().sure)


def test_nouns_are_of_sorts(nlp) -> None:
    lemmas = np.array([nlp.vocab.strings.add(word) for word in ("farmer", "plan", "xyzzyx")], dtype=np.uint64)
    farmer, plan, unknown = ranker().nouns.look_up(lemmas)
    assert SENSES[farmer.argmax()] == "person"
    assert SENSES[plan.argmax()] == "abstract"
    assert not unknown.any()
