"""No text may raise, offsets hold, and the time grows with the length and not faster."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from analysis.annotating.quotes.quotation_marks import stretches

MARKS = str.split("“ ” ‘ ’ \" ' « » „ 「 」 `` '' ‹ › , . ? ! : ; — – … ( ) [ Q: A: Brandt: 5'10\" isn't ministers'")
SPACES = ["\n", "\n\n", "\r\n", "\u2028", " ", "\u00a0", "\t", "\u200b", "\ufeff", "\x00"]
CUES = [
    " he said",
    " said Karl Brandt",
    " told reporters ",
    "according to",
    " the claim that ",
    " called for ",
    " was told ",
]
WORDS = [
    "Karl Brandt",
    "who said",
    " reportedly ",
    " were his words ",
    "QUESTION: ",
    "KARL BRANDT: ",
    "10:52 ",
    " asked by Mara Lind whether ",
    " that the border was open ",
    ", while Mara Lind said ",
    "; ",
    "and",
    "no",
    "The border is open",
    "Граница открыта",
    "国境",
    "الحدود",
    "😀",
]
PIECES = st.sampled_from(MARKS + SPACES + CUES + WORDS)


@given(st.lists(PIECES, max_size=60))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_any_mix_of_marks_words_and_breaks_is_read(nlp: Language, pieces: list[str]):
    text = "".join(pieces)
    quotes = nlp(text)._.quotes
    assert list(quotes) == sorted(quotes, key=lambda quote: quote.start)
    for quote in quotes:
        assert (quote.start, quote.end) == (quote.parts[0].start, quote.parts[-1].end)
        assert 0 < quote.confidence <= 1 and quote.rule
        for before, after in zip(quote.parts, quote.parts[1:], strict=False):
            assert before.end <= after.start
        for span in (*quote.parts, quote.speaker, quote.cue, quote.addressee):
            assert span is None or 0 <= span.start < span.end <= len(text)
        for part in quote.parts:
            for hole in (quote.speaker, quote.cue):
                assert hole is None or hole.end <= part.start or part.end <= hole.start


@given(st.text(alphabet="“”‘’\"'«»„「」` \n.,ab5s", max_size=300))
@settings(max_examples=300, deadline=None)
def test_marks_pair_into_stretches_that_nest(text: str):
    found = stretches(text)
    assert found == sorted(found, key=lambda each: (each.start, -each.end))
    for stretch in found:
        assert 0 <= stretch.start < stretch.end <= len(text)
    for one in found:
        for other in found:
            assert not one.start < other.start < one.end < other.end, "stretches nest or stand apart"


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_at_all_is_read(nlp: Language, text: str):
    assert isinstance(nlp(text)._.quotes, tuple)


def seconds(text: str) -> float:
    began = time.process_time()
    stretches(text)
    return time.process_time() - began


@pytest.mark.parametrize(
    "unit",
    ["“a ", "‘a ", "“", '"a" ', "a' ", "“A,” he said. “B.”\n", '" ', "''a ", "„a“ ", "“a\n\n", "s' a ", "«“‘"],
    ids=repr,
)
def test_pairing_a_million_characters_takes_time_by_length(unit):
    text = unit * (1_000_000 // len(unit))
    short = min(seconds(text[: len(text) // 8]) for _ in range(2))
    assert seconds(text) < 8 * 4 * short + 0.2


UNITS = [
    "“The border is open,” Karl Brandt said. “It will stay open.”\nHe added that the “winter road” was closed.\n",
    "“The border is open and will stay open for all.”\n“The road is closed until the winter is over.” She left.\n",
    "KARL BRANDT: The border is open.\nMARA LIND: It is closed.\nQ: Why?\nA: It is late.\n",
    "An official said that it was late. He said so twice. “Late,” the official said.\n",
    "Foreign Minister Karl Brandt left. The minister said “it is late”. A clerk spoke on condition of anonymity.\n",
]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit[:30])
def test_an_article_four_times_as_long_takes_about_four_times_as_long(nlp: Language, unit: str):
    from analysis.annotating.quotes import quotes

    short, long = nlp(unit * 60), nlp(unit * 240)

    def cost(doc) -> float:
        best = 1e9
        for _ in range(3):
            began = time.process_time()
            quotes(doc)
            best = min(best, time.process_time() - began)
        return best

    assert cost(long) < 4 * 2.5 * cost(short) + 0.05
    assert len(long._.quotes) >= 3.8 * len(short._.quotes)
