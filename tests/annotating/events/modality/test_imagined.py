"""What happens only in a work or a game."""

from __future__ import annotations

import pytest

from analysis.annotating.events.modality.imagined import is_imagined

TEXTS = [
    ("In the novel, Ruritania attacked Syldavia.", True),
    ("In his film, Ruritania flourished and attacked Syldavia.", True),
    ("Ruritania attacked Syldavia in a simulation.", True),
    ("In the north, Ruritania attacked Syldavia.", False),
    ("After the film, Ruritania attacked Syldavia.", False),
    ("Ruritania invested in film and Borduria attacked Syldavia.", False),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_is_set_in_a_work_is_imagined(word, text: str, expected: bool):
    assert is_imagined(word(text, "attacked")) is expected


def test_it_did_not_happen_but_what_is_said_there_is_said(code):
    assert [e.status for e in code("In the novel, Ruritania attacked Syldavia.")] == ["hypothetical"]
    assert [e.status for e in code("In the film, Ruritania condemned Syldavia.")] == ["occurred"]
