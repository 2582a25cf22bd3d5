"""What the tagger and lemmatizer get wrong is set right before times are read, in the document itself."""

from __future__ import annotations

import pytest

from analysis.annotating import retagging, times
from analysis.annotating.document import document_of
from analysis.annotating.pipeline import COMPONENTS
from analysis.language import lexicon


@pytest.mark.parametrize(("text", "word", "lemma", "pos"), lexicon.toml("retagging")["examples"]["rows"])
def test_examples_of_the_lexicon(nlp, text: str, word: str, lemma: str, pos: str):
    (token,) = (each for each in nlp(text) if each.text == word)
    assert (token.lemma_, token.pos_) == (lemma, pos)


def test_it_runs_right_before_times(nlp):
    assert COMPONENTS.index(retagging.NAME) + 1 == COMPONENTS.index(times.NAME)


def test_lists_tree_and_document_say_the_same_afterwards(nlp):
    with nlp.select_pipes(disable=[retagging.NAME]):
        doc = nlp("Veldrian unions staged a strike in Port Ellery.")
    words = document_of(doc)
    tree = words.tokens
    words.set_lemma(2, "stag")
    retagging.retagging(doc)
    assert document_of(doc) is words, "nothing has to be read anew"
    assert doc[2].lemma_ == words.lemma[2] == tree[2].lemma_ == "stage"


def test_a_document_without_a_parse_stays_as_it_is(nlp):
    doc = nlp.make_doc("Holt and Brandt talk by telephone.")
    retagging.retagging(doc)
    assert [token.pos_ for token in doc] == [""] * len(doc)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Veldrian envoy recalled", "recalled", "VBN"),
        ("Two Veldrians held over harbour fire\n\nThe fire went out.", "held", "VBN"),
        ("Borevia held talks", "held", "VBD"),  # it has an object
        ("Veldrian envoy recalled.", "recalled", "VBD"),  # no headline
    ],
)
def test_a_past_form_without_an_object_is_a_participle_in_a_headline(nlp, text, word, tag):
    assert [each.tag_ for each in nlp(text) if each.text == word] == [tag]
