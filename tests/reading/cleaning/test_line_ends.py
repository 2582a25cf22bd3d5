from __future__ import annotations

import pytest

from analysis.reading.cleaning.line_ends import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Vask left.\r\nOrin stayed.\r\n", "Vask left.\nOrin stayed.\n"),
        ("Vask left.\rOrin stayed.", "Vask left.\nOrin stayed."),
        ("Vask left.\r\r\nOrin stayed.", "Vask left.\nOrin stayed."),
        ("Vask left.\r\n\r\nOrin stayed.", "Vask left.\n\nOrin stayed."),
        ("Vask left.\u2028Orin stayed.\u2029It rained.", "Vask left.\nOrin stayed.\n\nIt rained."),
        ("the end of\x0ca page", "the end of\na page"),
        ("Vask left.\nOrin stayed.\n", "Vask left.\nOrin stayed.\n"),
    ],
)
def test_every_line_ends_alike(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize("piece", ["\r", "\r\n", "\x0c "])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
