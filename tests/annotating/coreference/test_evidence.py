"""What tells for and against a candidate."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from analysis.annotating.coreference.evidence import _products, evidence
from analysis.annotating.coreference.pairs import pairs_of
from analysis.annotating.coreference.pronouns import Ruled
from analysis.annotating.coreference.senses import SENSES

Line = Callable[..., dict[str, float]]


@pytest.fixture
def line(rows) -> Line:
    """``line(text, named, candidate)``: the evidence for one candidate of the text's last pronoun, by name."""

    def run(text: str, named: str, candidate: str, ruled: dict[int, Ruled] | None = None) -> dict[str, float]:
        view, phrases, grounds = rows(text, named)
        even = np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32)
        pairs = pairs_of(phrases, grounds, even)
        names, lines = evidence(phrases, grounds, pairs, even, even, ruled or {})
        assert lines.shape == (len(pairs.of), len(names))
        assert np.isfinite(lines).all()
        last = len(pairs.pronouns) - 1
        for place in range(pairs.first[last], pairs.first[last + 1]):
            if view.text[phrases.head[pairs.candidate[place]]] == candidate:
                return dict(zip(names, lines[place].tolist(), strict=True))
        raise AssertionError(f"{candidate!r} is no candidate")

    return run


def test_each_column_has_a_name_of_its_own(rows) -> None:
    _, phrases, grounds = rows("Berglund came. He left.", "Berglund")
    even = np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32)
    names, _ = evidence(phrases, grounds, pairs_of(phrases, grounds, even), even, even, {})
    assert len(set(names)) == len(names)


def test_the_subject_of_the_sentence_before_is_told_as_such(line: Line) -> None:
    found = line("Berglund sold the plan. He left.", "Berglund", "Berglund")
    assert found["previous main subject"] == found["both subjects"] == found["sentences 1"] == 1
    assert found["sentences 0"] == found["same quotation"] == 0


def test_an_owner_of_its_object_stands_beside_its_subject(line: Line) -> None:
    assert line("Berglund sold his plan.", "Berglund", "Berglund")["owner of its object"] == 1


def test_who_speaks_is_told_of_a_pronoun_in_the_quotation(line: Line) -> None:
    found = line("Berglund said: “He will come.”", "Berglund", "Berglund")
    assert found["speaker of its quotation"] == found["in quotation"] == 1


def test_what_the_rules_choose_is_told(line: Line) -> None:
    text = "Berglund came. He left."
    assert line(text, "Berglund", "Berglund", {3: Ruled({0: 1.5}, 0)})["person chosen by rule"] == 1
    assert line(text, "Berglund", "Berglund", {3: Ruled({}, -1)})["person chosen by rule"] == 0


def test_text_without_pronouns_has_no_lines(rows) -> None:
    _, phrases, grounds = rows("Berglund sold the plan.", "Berglund")
    even = np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32)
    names, lines = evidence(phrases, grounds, pairs_of(phrases, grounds, even), even, even, {})
    assert lines.shape == (0, len(names))


def test_an_owner_of_one_of_several_stands_beside_the_one_before(line: Line) -> None:
    found = line("Farmers met Berglund and his sons.", "Berglund", "Berglund")
    assert found["joined with what it owns"] == found["first joined with what it owns"] == 1
    found = line("Farmers met Berglund in his house.", "Berglund", "Berglund")
    assert found["joined with what it owns"] == found["first joined with what it owns"] == 0


def test_products_of_pairs_are_the_same_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(1)
    ones, others = (chance.random((rows, 8), dtype=np.float32) for rows in (30, 40))
    one, other = chance.integers(0, 30, 500), chance.integers(0, 40, 500)
    expected = _products(ones, others, one, other)
    monkeypatch.setattr("analysis.annotating.coreference.evidence._EACH_WITH_EACH", 10)
    monkeypatch.setattr("analysis.annotating.coreference.evidence._BLOCK", 64)
    assert np.allclose(_products(ones, others, one, other), expected)
    assert np.allclose(expected[3], ones[one[3]] @ others[other[3]])
