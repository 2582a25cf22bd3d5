"""Corrections in words."""

from __future__ import annotations

import pytest

from analysis.records import Correction
from dashboard.format.correction_words import in_words
from tests.affair import QUILL


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (Correction(kind="kind", entity=QUILL, value="organisation"), "“Ada Quill” is an organisation"),
        (Correction(kind="country", entity=QUILL, value="FEN"), "“Ada Quill” belongs to FEN"),
        (Correction(kind="country", entity=QUILL), "“Ada Quill” belongs to no state"),
        (Correction(kind="identity", entity=QUILL, value="Q7"), "“Ada Quill” is Q7 in Wikidata"),
        (Correction(kind="identity", entity=QUILL), "“Ada Quill” is not in Wikidata"),
    ],
)
def test_a_correction_is_told_in_words(correction: Correction, words: str) -> None:
    assert in_words(correction, {}) == words
