"""Names become ids that an address can hold."""

from __future__ import annotations

import pytest

from analysis.language.slugs import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Holt", "anna-holt"),
        ("  Lorn Cars, Inc. ", "lorn-cars-inc"),
        ("Élodie Béranger", "elodie-beranger"),
        ("Mønsted", "mnsted"),  # ø has no plain letter in Unicode's tables
        ("CONSULT-visit-anna-holt-2031-05", "consult-visit-anna-holt-2031-05"),
        ("日本", "u65e5-u672c"),
        ("…", ""),
    ],
)
def test_a_name_becomes_letters_digits_and_hyphens(text: str, expected: str):
    assert slug(text) == expected
