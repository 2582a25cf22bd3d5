"""Transcripts, interviews and headlines: lines that begin with their speaker."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts, words

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


TURNS = [
    # text; the name and the words of each turn
    (
        "BRANDT: Good evening.\n\nLIND (through interpreter): We will not wait.\n\nBRANDT: Thank you.",
        [("BRANDT", "Good evening."), ("LIND", "We will not wait."), ("BRANDT", "Thank you.")],
    ),
    (
        "KARL BRANDT, HOST: But the mayor says...\n\nLIND: He lies.\n\nBRANDT: Thank you.",
        [("KARL BRANDT", "But the mayor says..."), ("LIND", "He lies."), ("BRANDT", "Thank you.")],
    ),
    (
        "Mara Lind has written three novels.\n\nQ. Why three?\n\nA. Two were not enough.",
        [(None, "Why three?"), ("Mara Lind", "Two were not enough.")],
    ),
    (
        "[00:01:12] Orvask: Good evening.\n[00:01:15] Feddelin: We will not wait.\n[00:01:20] Orvask: Why?",
        [("Orvask", "Good evening."), ("Feddelin", "We will not wait."), ("Orvask", "Why?")],
    ),
    (
        "**Harton Courier:** Will you wait?\n**Karl Brandt:** No. We will go.",
        [("Karl Brandt", "No. We will go.")],  # what the paper asks is nobody's
    ),
    (
        "Harton Courier: Will you wait?\nKarl Brandt: No, we will go.\nHC: When?\nKB: On Friday.",
        [("Karl Brandt", "No, we will go."), ("Karl Brandt", "On Friday.")],
    ),
    (
        "Mrs. Lind (Ruritania): We will not wait.\nMr. Brandt (Syldavia): I asked for the floor.\n"
        "Mrs. Lind (Ruritania): I thank you.",
        [("Mrs. Lind", "We will not wait."), ("Mr. Brandt", "I asked for the floor."), ("Mrs. Lind", "I thank you.")],
    ),
    ("10.15 GMT\nFeddelin: “We will not wait”", [("Feddelin", "“We will not wait”")]),
]


@pytest.mark.parametrize(("text", "turns"), TURNS)
def test_a_turn_is_told_by_its_label(annotate_text, text, turns):
    found = annotate_text(text).quotes
    assert [(words(text, quote.speaker), *parts(text, quote)) for quote in found] == turns


def test_speakers_under_a_number_are_as_many(annotate_text):
    text = "Speaker 1: Good evening.\nSpeaker 2: We will not wait.\nSpeaker 1: Thank you."
    assert [quote.speaker_name for quote in annotate_text(text).quotes] == ["Speaker 1", "Speaker 2", "Speaker 1"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed.\n\nWho is Karl Brandt?\nBorn: 3 May 1970\nParty: Green",
        "SECTION: NEWS\nLENGTH: 42 words\nLANGUAGE: ENGLISH\n\nThe bridge is closed.",
    ],
)
def test_a_label_in_a_box_of_facts_or_a_header_is_nobody(annotate_text, text):
    assert not annotate_text(text).quotes


def test_what_stands_in_a_transcript_was_said_word_for_word(annotate_text):
    text = "**Harton Courier:** Will you wait?\n**Karl Brandt:** No. We will go."
    assert [quote.kind for quote in annotate_text(text).quotes] == ["direct"]
