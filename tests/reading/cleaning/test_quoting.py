"""The marks of quoted mail."""

from __future__ import annotations

import pytest

from analysis.reading.cleaning.offsets import apply
from analysis.reading.cleaning.quoting import edits


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("> Borevia left.\n> Meridian\n>\n> stayed.", "Borevia left.\nMeridian\n\nstayed."),
        (">> Borevia left.\n> > Meridian stayed.", "Borevia left.\nMeridian stayed."),
        (">Borevia left.\n>“No,” he said.", "Borevia left.\n“No,” he said."),
    ],
)
def test_the_marks_go(text: str, plain: str) -> None:
    assert apply(text, edits(text))[0] == plain


@pytest.mark.parametrize("text", ["Borevia > Meridian", ">50 % left", ">= 3", "Borevia left.", "<b>\n"])
def test_other_such_signs_stay(text: str) -> None:
    assert not list(edits(text))
