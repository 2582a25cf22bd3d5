"""Marks in a text: taken out, they leave the text and their offsets in it."""

from __future__ import annotations

import pytest

from analysis.demo.marks import BadMark, Mark, compile_marks


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


def test_marks_stand_in_the_order_of_the_text_the_longer_first():
    _, marks = compile_marks("[[Ada|@a] Quill|@q s1] and [Vask|@v]")
    assert marks == (Mark(0, 9, ("@q", "s1")), Mark(0, 3, ("@a",)), Mark(14, 18, ("@v",)))


def test_a_bar_outside_of_marks_belongs_to_the_text():
    assert compile_marks(r"a | b, [c \| d|q1] and a \ of its own") == (
        "a | b, c | d and a \\ of its own",
        (Mark(7, 12, ("q1",)),),
    )


def test_the_message_shows_where():
    with pytest.raises(BadMark, match="Borland met ▶ ] and left"):
        compile_marks("Borland met] and left")
