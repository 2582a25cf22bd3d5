"""A line break ends a sentence."""

from __future__ import annotations

from spacy.language import Language

from analysis.annotating.paragraphs import MOST_WORDS, cuts


def test_a_sentence_ends_with_its_line(nlp: Language):
    doc = nlp("Talks in Oslo fail\nThe envoys left on Monday. They were tired.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Talks in Oslo fail",
        "The envoys left on Monday.",
        "They were tired.",
    ]


def test_a_sentence_begins_behind_a_tag_and_a_dateline(nlp: Language):
    doc = nlp("WATCH: Vask slams Borevia\nKARSUND, March 6 - Borevia fined the mine.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "WATCH:",
        "Vask slams Borevia",
        "KARSUND, March 6 -",
        "Borevia fined the mine.",
    ]


def test_the_subject_of_a_line_is_not_cut_off_its_verb(nlp: Language):
    doc = nlp("Brazil expels Chinese envoy\n\nBrazil expelled China's ambassador on Monday.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Brazil expels Chinese envoy",
        "Brazil expelled China's ambassador on Monday.",
    ]


def test_a_sentence_that_does_not_end_is_cut_behind_a_comma_or_anywhere(nlp: Language):
    doc = nlp("Borevia fined the mine and the port, " * 100)
    assert max(len(sentence) for sentence in doc.sents) <= MOST_WORDS
    assert all(sentence[-1].text in (",", " ") for sentence in doc.sents)
    assert max(len(sentence) for sentence in nlp("fined " * 1_000).sents) <= MOST_WORDS


def test_a_long_sentence_stays_whole(nlp: Language):
    doc = nlp.make_doc("The council fined " + "the mine, the port, " * 25 + "and the bank.")
    assert 150 < len(doc) < MOST_WORDS and not list(cuts(doc))
