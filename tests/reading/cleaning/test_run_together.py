from __future__ import annotations

import pytest

from analysis.reading.cleaning.run_together import edits
from tests.reading.cleaning.steps import cleaned, is_linear

FILLER = "It rained in Kesh, and nobody in the old harbour knew for how long it would go on raining there. " * 5

TEXTS = {
    "a quotation of several paragraphs": (
        "“We waited for a week. We did not mind.\n“We shall not wait again,” Vask said. “It is late.”"
    ),
    "a transcript": (
        "The talks, on 5 March\nORIN VASK: Good morning. It rained.\nQUESTION: Why?\nMIRA HALVEK: Nobody knows.\n"
        "QUESTION: Who does?\nVASK: I do."
    ),
    "an interview": (
        "She receives us at home.\nLantern: Why did you leave?\nMira Halvek: Because of the rain.\n"
        "Lantern: Will you be back?\nHalvek: No. Not today.\nLantern: “Never”?\nHalvek: Never."
    ),
    "a live blog": "08:15 Good morning.\n09:05 It rains.\n10:40 “It rains,” Vask says.\n12:20 We close here.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_paragraphs_that_are_known_to_be_ones_are_apart_again(name):
    text = f"{FILLER.rstrip()}\n{TEXTS[name]}" if name == "a live blog" else f"{FILLER}{TEXTS[name]}"
    assert cleaned(edits, text.replace("\n", " ")) == text


@pytest.mark.parametrize(
    "text",
    [
        FILLER + "He had one wish. Peace: that was all. Then another. Bread: not too much.",
        FILLER + "Vask: It rained. Vask: It did. Vask: It does. Vask: It will.",
        FILLER + "They met at 9.15 and left. 10:40 Vask returned, he said.",
        FILLER + "“We waited,” he said. “We shall not,” he added.",
        FILLER + "At first. 12:20 They. 09:05 Then. 11:11 We came.",
        FILLER + "“Why? “Because,” he said.\nIt rained.",
        "“Why? “Because,” he said.",
    ],
)
def test_other_texts_stay(text):
    assert list(edits(text)) == []


@pytest.mark.parametrize("piece", ["A b ", ". A: ", "“. ", ". 09:05 A", "A A A A ", "AB CD ", ". A'", "A"])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
