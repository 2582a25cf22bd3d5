"""Which expressions date a span: its own clause first, then its sentence."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from analysis.annotating.times import NAME, dating

BASE = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", NAME]

DATED = [
    # text, the span that is asked for, what dates it
    ("Ruritania expelled two envoys on Friday.", "expelled", ["Friday"]),
    ("On Friday, Ruritania expelled two envoys.", "expelled", ["Friday"]),
    ("Ruritania said on Tuesday it had expelled two envoys.", "said", ["Tuesday"]),
    ("Ruritania said on Tuesday it had expelled two envoys.", "expelled", []),
    ("Ruritania said on Tuesday it expelled two envoys on Sunday.", "expelled", ["Sunday"]),
    ("Ruritania said on Tuesday it expelled two envoys on Sunday.", "said", ["Tuesday"]),
    ("The army began on Monday to withdraw.", "withdraw", ["Monday"]),
    ("The army crossed the river on Monday and took the town.", "took", ["Monday"]),
    ("The army crossed the river on Monday and took the town on Tuesday.", "took", ["Tuesday"]),
    ("The envoy, who arrived on Sunday, met the premier on Monday.", "met", ["Monday"]),
    ("The envoy, who arrived on Sunday, met the premier on Monday.", "arrived", ["Sunday"]),
    ("The visit of the envoy on Monday angered many.", "visit", ["Monday"]),
    ("The council meets every week.", "meets", []),
    ("The council met recently.", "met", []),
    ("The council met.", "met", []),
    ("The envoy left on Sunday. The council met.", "met", []),
    ("He was jailed in May 2019 and freed in June 2020.", "jailed", ["May 2019"]),
    ("He was jailed in May 2019 and freed in June 2020.", "freed", ["June 2020"]),
    ("He was jailed from March 3 to May 5, 2029.", "jailed", ["March 3", "May 5, 2029"]),
    ("Ruritania promised on Monday to open the port in June.", "open", ["June"]),
    ("Ruritania promised on Monday to open the port.", "open", []),
    ("The envoy left on Sunday.", "left on Sunday", ["Sunday"]),
    ("The first visit of an envoy in four years began well.", "visit", []),
    ("The envoy has been held for three days.", "held", ["three days"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "expected"), DATED)
def test_what_dates_a_span(nlp: Language, text: str, span: str, expected: list[str]):
    doc = nlp.make_doc(text)
    doc._.published = date(2031, 3, 5)
    with nlp.select_pipes(enable=BASE):
        doc = nlp(doc)
    start = text.index(span)
    assert [text[each.start : each.end] for each in dating(doc, start, start + len(span))] == expected


def test_nothing_dates_an_empty_span_or_text(nlp: Language):
    for text, start, end in (("", 0, 0), ("The council met on Monday.", 3, 3), ("Monday", 5, 90)):
        doc = nlp.make_doc(text)
        doc._.published = date(2031, 3, 5)
        with nlp.select_pipes(enable=BASE):
            assert isinstance(dating(nlp(doc), start, end), tuple)
