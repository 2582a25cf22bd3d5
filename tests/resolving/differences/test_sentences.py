"""Sentences with the stems of their words."""

from __future__ import annotations

from analysis.records import Annotation
from analysis.resolving.differences.sentences import sentences_of, stem_of, teller
from tests.resolving.differences.telling import annotation, article, entity_of, said


def test_forms_of_one_word_have_one_stem() -> None:
    for one, other in (("pleads", "pleading"), ("collusion", "collude"), ("denied", "deny"), ("envoys", "envoy")):
        assert stem_of(one) == stem_of(other), one
    assert stem_of("the") == stem_of("would") == ""


def test_a_dateline_is_no_part_of_a_sentence() -> None:
    told = article("OSTREL, June 3 - Twelve envoys of Borevia arrived in the town.")
    first = next(sentences_of(told, Annotation(article="a"), {}))
    assert first.text.startswith("Twelve envoys")


def test_headings_and_tables_are_no_sentences() -> None:
    told = article("More\nNet 12 MLN VS 14 MLN Revs 20 MLN VS 30\nTwelve envoys of Borevia arrived in the town.")
    assert [each.text for each in sentences_of(told, Annotation(article="a"), {})] == [
        "Twelve envoys of Borevia arrived in the town."
    ]


def test_what_is_quoted_is_told_by_its_speaker() -> None:
    text = '"Twelve envoys came to us," Orin Vask said of the visit.'
    told = article(text)
    first = next(sentences_of(told, annotation(told, quotes=(said(text, text[:26], "Orin Vask"),)), entity_of(told)))
    assert teller(first, 1, 14) == "Orin Vask"
    assert teller(first, 45, 50) is None
