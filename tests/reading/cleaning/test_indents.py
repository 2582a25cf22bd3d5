"""White space with which paragraphs begin."""

from __future__ import annotations

import pytest

from analysis.reading.cleaning.indents import edits
from analysis.reading.cleaning.offsets import apply


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\tBorevia left.\n\tMeridian stayed.\n", "Borevia left.\nMeridian stayed.\n"),
        ("   Borevia left.\n\n   Meridian stayed.", "Borevia left.\n\nMeridian stayed."),
        ("Borevia left.\n    Meridian stayed.", "Borevia left.\nMeridian stayed."),
        ("  Grain   12   14\n  Borevia left.\n", "  Grain   12   14\nBorevia left.\n"),
    ],
)
def test_it_goes_where_lines_are_set_in(text: str, plain: str) -> None:
    assert apply(text, edits(text))[0] == plain


@pytest.mark.parametrize(
    "text",
    [
        "  Borevia left.",
        " Borevia left.\n Meridian stayed.",
        "Borevia left.\n  A list\nB\nC\nD\nE",
        "\n  \n",
        "A  b\nC\td",
    ],
)
def test_a_slip_or_a_single_line_stays(text: str) -> None:
    assert not list(edits(text))
