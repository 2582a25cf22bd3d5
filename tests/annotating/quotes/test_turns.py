"""Transcripts, interviews and headlines: lines that begin with their speaker."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts

LAYOUT = [
    # text; rule; the words of each quote
    (
        "INTERVIEWER: Why now?\nKARL BRANDT: It is time.\nINTERVIEWER: And then?\nKARL BRANDT: We shall see.",
        "transcript",
        ["Why now?", "It is time.", "And then?", "We shall see."],
    ),
    (
        "Mara Lind has written three novels.\n\nQ: Why three?\nA: Two were not enough.",
        None,
        ["Why three?", "Two were not enough."],
    ),
    ("Minister: no deal on border\n\nThe talks failed on Monday.", "headline", ["no deal on border"]),
]


@pytest.mark.parametrize(("text", "rule", "expected"), LAYOUT)
def test_layout_attributes_words(annotate_text, text, rule, expected):
    quotes = annotate_text(text).quotes
    assert ["".join(text[p.start : p.end] for p in quote.parts) for quote in quotes] == expected
    assert rule is None or {quote.rule for quote in quotes} == {rule}


def test_answers_are_those_of_the_one_person_who_is_introduced(annotate_text):
    text = "Mara Lind has written three novels.\n\nQ: Why three?\nA: Two were not enough.\nQ: Four?\nA: Perhaps."
    assert [quote.speaker_name for quote in annotate_text(text).quotes] == [None, "Mara Lind", None, "Mara Lind"]


def test_a_paragraph_of_a_transcript_goes_on_with_its_turn_and_questions_are_nobodys(annotate_text):
    text = (
        "KARL BRANDT: Good afternoon. I have one announcement.\nOn 7 March we lost a bridge.\n"
        "QUESTION: When was that?\nMARA LIND: In the spring.\nQUESTION: And then?\nKARL BRANDT: Nothing.\nThe end."
    )
    found = [(quote.speaker_name, parts(text, quote)) for quote in annotate_text(text).quotes]
    assert found == [
        ("Karl Brandt", ["Good afternoon. I have one announcement.", "On 7 March we lost a bridge."]),
        ("Mara Lind", ["In the spring."]),
        ("Karl Brandt", ["Nothing."]),
    ]
