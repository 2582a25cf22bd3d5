"""Marks in a text: taken out, they leave the text and their offsets in it."""

from __future__ import annotations

import pytest

from analysis.demo.marks import BadMark, compile_marks


def test_marks_may_stand_inside_each_other():
    text, marks = compile_marks(r"A [new [treaty|r1]|q1] \[sic\].")
    assert text == "A new treaty [sic]."
    assert [(text[mark.start : mark.end], mark.tags) for mark in marks] == [
        ("new treaty", ("q1",)),
        ("treaty", ("r1",)),
    ]


@pytest.mark.parametrize(
    "source", ["A [new treaty", "A new] treaty", "A [new] treaty", "A [|q1] treaty", "A [new|] treaty"]
)
def test_marks_that_do_not_add_up_are_refused(source: str):
    with pytest.raises(BadMark):
        compile_marks(source)
