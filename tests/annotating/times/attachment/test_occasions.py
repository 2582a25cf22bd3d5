"""When and where a quote was said: only what belongs to its cue, never what stands in what was said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.times import NAME
from analysis.annotating.times.attachment import Occasion, Occasions

BASE = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]

SAID = [
    # text, cue, what is said, the times, the setting
    ("Karl Brandt said on Tuesday the road was open.", "said", "the road was open", ["Tuesday"], None),
    ("Karl Brandt said the road would open on Friday.", "said", "the road would open on Friday", [], None),
    ("In a statement, the ministry said it was late.", "said", "it was late", [], "In a statement"),
    (
        "Speaking at a rally in Harton on Sunday, Mara Lind said it was late.",
        "said",
        "it was late",
        ["Sunday"],
        "at a rally in Harton",
    ),
    ("Karl Brandt, who was elected on Monday, said it was late.", "said", "it was late", [], None),
    ("Mara Lind said in an interview published on Monday it was late.", "said", "it was late", [], "in an interview"),
]


def occasion(nlp: Language, components: list[str], text: str, cue: str, said: str) -> Occasion:
    with nlp.select_pipes(enable=components):
        words = document_of(nlp(text))
    number = next(token.i for token in words.tokens if token.text == cue)
    start = text.index(said)
    return Occasions(words, bytearray(len(words))).occasion_of(words.tokens[number], [(start, start + len(said))])


@pytest.mark.parametrize(("text", "cue", "said", "times", "setting"), SAID)
@pytest.mark.parametrize("components", [BASE, [*BASE, NAME]], ids=["by the model's dates", "by our own"])
def test_the_occasion_of_a_quote(nlp: Language, components, text, cue, said, times, setting):
    found = occasion(nlp, components, text, cue, said)
    assert [text[each.start : each.end] for each in found.times] == times
    assert (text[found.setting.start : found.setting.end] if found.setting else None) == setting


def test_without_a_cue_there_is_no_occasion(nlp: Language):
    with nlp.select_pipes(enable=[*BASE, NAME]):
        words = document_of(nlp("It was late on Tuesday."))
    assert Occasions(words, bytearray(len(words))).occasion_of(None, [(0, 11)]) == Occasion((), None)


def test_what_stands_in_quotation_marks_is_no_occasion(nlp: Language):
    text = "Karl Brandt said on Tuesday it was late."
    with nlp.select_pipes(enable=[*BASE, NAME]):
        words = document_of(nlp(text))
    marked = Occasions(words, bytearray(b"\x01" * len(words)))
    assert marked.occasion_of(words.tokens[2], [(28, 39)]) == Occasion()
