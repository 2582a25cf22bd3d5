"""Every stage costs time in proportion to a text's length, whatever the text repeats.

``python -m tests.evaluation.repetition`` measures the same for longer texts, where a small square shows, too.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.evaluation.repetition import KINDS, TIMES, measured, steep

CHARACTERS = 400
"""Of the shorter text: as few as tell a square, for the sake of the time that the tests take."""


@pytest.fixture(scope="module")
def warm(nlp: Language) -> Language:
    """The pipeline once lexicons and weights are loaded."""
    measured("one event", 400, nlp)
    measured("quotes with names", 400, nlp)
    return nlp


@pytest.mark.parametrize("kind", KINDS)
def test_each_stage_is_linear_in_a_text_that_repeats_itself(kind: str, warm: Language) -> None:
    few, many = (measured(kind, length, warm) for length in (CHARACTERS, TIMES * CHARACTERS))
    if steep(few, many):
        # Rules that look a few sentences or accounts back reach as far as they may only in a longer text.
        few, many = (measured(kind, times * CHARACTERS, warm) for times in (TIMES, TIMES**2))
    assert not steep(few, many)
