"""What is measured of texts made of one thing many times."""

from __future__ import annotations

from tests.evaluation.repetition import KINDS, repeated, steep


def test_there_are_forty_kinds_and_more_each_of_which_is_repeated():
    assert len(KINDS) > 100
    for piece in KINDS.values():
        assert 0 < len(repeated(piece, 1_000)) < 1_000 + 2 * len(piece)
    names = repeated(KINDS["other names each time"], 1_000).split()
    assert len(set(names)) > 40


def test_a_stage_that_costs_more_than_the_length_explains_is_told():
    few = {"fine": 0.1, "square": 0.1, "small": 0.0001}
    assert steep(few, {"fine": 0.45, "square": 1.6, "small": 0.002}).keys() == {"square"}
