"""What only the layout attributes: transcripts, interviews, live blogs, names after a dash or before a colon."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts

LAYOUT = [
    # text; rule; (words, name) of each quote
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
    ("“We will never give up the bridge.” — Karl Brandt", "signed", ["“We will never give up the bridge.”"]),
    ("Karl Brandt was blunt: “There is no deal.”", "announced", ["“There is no deal.”"]),
    (
        "Karl Brandt said in a letter:\n\nThe border is open to all.\n\nHe left.",
        "colon",
        ["The border is open to all."],
    ),
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
    ("HARTON, March 6 - The border is open, Karl Brandt said.", "after a clause", ["The border is open"]),
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


def test_a_live_blog_names_the_speaker_before_the_colon(annotate_text):
    text = (
        "15:20 Mara Lind speaks from the roof of a van. “My brother is not a symbol. He snores.\n"
        "“I want him back exactly as he was.”\n15:22 More from her: “We will come every Saturday.”"
    )
    first, second = annotate_text(text).quotes
    assert parts(text, first) == ["“My brother is not a symbol. He snores.", "“I want him back exactly as he was.”"]
    assert parts(text, second) == ["“We will come every Saturday.”"]
    assert first.speaker_name == second.speaker_name == "Mara Lind"
