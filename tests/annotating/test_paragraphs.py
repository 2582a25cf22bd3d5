"""A line break ends a sentence."""

from __future__ import annotations

from spacy.language import Language


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
