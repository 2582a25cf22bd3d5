"""Stretches that no cue claims: names after a dash or before a colon, live blogs, paragraphs that go on."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts

LAYOUT = [
    # text; rule; the words of each quote
    ("Karl Brandt was blunt: “There is no deal.”", "announced", ["“There is no deal.”"]),
    (
        "“The border is open,” Karl Brandt said.\n\n“It will stay open for all who come in peace.”\n\nHe left.",
        "after a quotation",
        ["“The border is open,”“It will stay open for all who come in peace.”"],
    ),
    (
        "Mara Lind was in tears last night. “He was so young. He was a good man.”",
        "told before",
        ["“He was so young. He was a good man.”"],
    ),
    (
        "09:12 Good morning to all.\n10:31 Mara Lind has resigned.\n10:34 “I have asked to go home.”",
        "told before",
        ["“I have asked to go home.”"],
    ),
    (
        "Karl Brandt said in a letter:\n\nThe border is open to all.\n\nHe left.",
        "colon",
        ["The border is open to all."],
    ),
    ("HARTON, March 6 - The border is open, Karl Brandt said.", "after a clause", ["The border is open"]),
]


@pytest.mark.parametrize(("text", "rule", "expected"), LAYOUT)
def test_layout_attributes_words(annotate_text, text, rule, expected):
    quotes = annotate_text(text).quotes
    assert ["".join(text[p.start : p.end] for p in quote.parts) for quote in quotes] == expected
    assert rule is None or {quote.rule for quote in quotes} == {rule}


def test_a_live_blog_names_the_speaker_before_the_colon(annotate_text):
    text = (
        "15:20 Mara Lind speaks from the roof of a van. “My brother is not a symbol. He snores.\n"
        "“I want him back exactly as he was.”\n15:22 More from her: “We will come every Saturday.”"
    )
    first, second = annotate_text(text).quotes
    assert parts(text, first) == ["“My brother is not a symbol. He snores.", "“I want him back exactly as he was.”"]
    assert parts(text, second) == ["“We will come every Saturday.”"]
    assert first.speaker_name == second.speaker_name == "Mara Lind"


def test_a_speaker_before_a_colon_holds_no_word_of_what_was_said(annotate_text):
    (quote,) = annotate_text("’KARL BRANDT: “ the claim that \n").quotes
    assert quote.speaker and quote.speaker.end <= quote.start
