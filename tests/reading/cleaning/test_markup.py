from __future__ import annotations

import pytest

from analysis.reading.cleaning.markup import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("[Borevia](https://example.org/a) met **Meridian** and *Vask*.", "Borevia met Meridian and Vask."),
        ("![A picture](https://example.org/a.jpg)\nIt rained.", "\nIt rained."),
        ('[Vask](/people/vask "Orin Vask") left', "Vask left"),
        ("__Vask__ left, _he said_, ***late***", "Vask left, he said, late"),
        ("# Visit stalls\n\n## Who said it\nIt rained.", "Visit stalls\n\nWho said it\nIt rained."),
        (
            "[b]Borevia[/b] and [url=https://example.org]Meridian[/url] [IMG]https://example.org/a.jpg[/IMG]",
            "Borevia and Meridian ",
        ),
    ],
)
def test_marks_go_and_words_stay(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4 and 5 * 6 * 7",
        "the book[s] he [b] had [Vask] said (https://example.org)",
        "* one\n* two",
        "[u] here and [/i] there",
        "f*** and s*** them",
        "#1 in Borevia, see # 4",
        "snake_case_name and a_b_",
        "*Names were changed.",
        "______________ * * *",
    ],
)
def test_what_may_be_something_else_stays(text):
    assert list(edits(text)) == []


@pytest.mark.parametrize("piece", ["[", "[a](", "**a", "*a ", "_a", "#", "[b]", "[/b]", "![a](/", "[a](/b ", "[/"])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
