"""Further places of names that are known."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_a_surname_at_the_start_of_a_sentence_is_found(annotate_text: Annotate):
    text = "Anna Berglund resigned on Monday. \n\nBerglund's party was surprised."
    assert at(annotate_text(text), text, "Berglund", 2).name == "Anna Berglund"


def test_a_surname_in_a_headline_in_capitals_is_found(annotate_text: Annotate):
    text = "BERGLUND RESIGNS AFTER PARTY VOTE\nAnna Berglund resigned on Monday."
    assert at(annotate_text(text), text, "BERGLUND").name == "Anna Berglund"


def test_a_word_that_is_written_small_too_is_no_surname(annotate_text: Annotate):
    text = "Anna Stone resigned. Each stone was moved. Stone walls fell."
    last = text.rindex("Stone")
    assert not [m for m in annotate_text(text).mentions if m.start == last]


def test_initials_stand_for_a_name_of_three_words(annotate_text: Annotate):
    text = "Mahmoud bin Vaskeller left. MBV said no. MbV later agreed. Anna Berglund and AB stayed."
    annotation = annotate_text(text)
    chain = at(annotation, text, "Mahmoud bin Vaskeller").chain
    assert at(annotation, text, "MBV").chain == at(annotation, text, "MbV").chain == chain
