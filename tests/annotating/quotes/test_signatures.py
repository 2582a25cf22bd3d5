"""Names behind words in quotation marks."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts, words

SIGNED = [
    # text; who signs
    ("“We will never give up the bridge.” — Karl Brandt", "Karl Brandt"),
    ("“We will never give up the bridge.” -Commissioner Karl Brandt", "Karl Brandt"),
    ("“We will never give up the bridge.”\n— Karl Brandt, mayor of Harton", "Karl Brandt"),
    ("“We will not wait” – Feddelin", "Feddelin"),
    ("“We will not wait.”\nMara Lind, foreign minister", "Mara Lind"),
    ("“We will not wait.” (Mara Lind, foreign minister)\n\nShe left.", "Mara Lind"),
    ("'We will not wait': Feddelin", "Feddelin"),
]


@pytest.mark.parametrize(("text", "name"), SIGNED)
def test_a_name_behind_the_words_signs_them(annotate_text, text, name):
    (quote,) = annotate_text(text).quotes
    assert quote.rule == "signed" and words(text, quote.speaker) == name
    assert len(parts(text, quote)) == 1 and quote.start == 0


@pytest.mark.parametrize(
    "text",
    [
        "“We will not wait for it.”\nKarl Brandt left on Monday.",
        "“We will not wait.”\n\nThe Council\n\nHe left.",
        "The rite is the “night of the long bridge” – Karl Brandt knows why.",
    ],
)
def test_a_sentence_or_a_heading_behind_them_does_not(annotate_text, text):
    assert not [quote for quote in annotate_text(text).quotes if quote.rule == "signed"]
