"""What stands as a candidate, and what is asked of it."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.grounds import Grounds, grounds_of
from analysis.annotating.coreference.pairs import pairs_of
from analysis.annotating.coreference.phrases import Phrases, phrases_of
from analysis.annotating.coreference.senses import SENSES
from analysis.annotating.document import Document, document_of
from analysis.annotating.mentions import NAME
from analysis.annotating.mentions.drafts import Draft


@pytest.fixture
def rows(nlp: Language):
    """``rows(text, named="Berglund")``: the words and rows of a text with one name."""

    def run(text: str, named: str = "") -> tuple[Document, Phrases, Grounds]:
        with nlp.select_pipes(disable=nlp.pipe_names[nlp.pipe_names.index(NAME) :]):
            view = document_of(nlp(text))
        chains, drafts = Chains(view, {}), []
        for i, word in enumerate(view.text):
            if word == named:
                chain = next(iter(chains.all), None) or chains.new("person", named)
                drafts.append(Draft(i, i + 1, "person", "given", 1.0))
                chain.add(drafts[-1])
        return view, phrases_of(view, chains, drafts), grounds_of(view)

    return run


def test_nouns_names_pronouns_and_coordinations_have_rows(rows) -> None:
    view, phrases, _ = rows("Berglund and a farmer sold the old plans because they needed money.", "Berglund")
    forms = {view.text[head]: form for head, form in zip(phrases.head.tolist(), phrases.form.tolist(), strict=True)}
    assert forms["farmer"] == p.NOUN
    assert forms["plans"] == p.NOUN
    assert forms["they"] == p.PRONOUN
    assert p.SEVERAL in phrases.form
    assert p.NAME in phrases.form


def test_rows_are_in_the_order_of_their_heads(rows) -> None:
    _, phrases, _ = rows("The farmers sold plans. They told Berglund of it.", "Berglund")
    assert (np.diff(phrases.head) >= 0).all()


def test_one_noun_is_one_entity(rows) -> None:
    view, phrases, _ = rows("A farmer came. The farmer sold a plan.")
    entities = [
        entity
        for head, entity in zip(phrases.head.tolist(), phrases.entity.tolist(), strict=True)
        if view.text[head] == "farmer"
    ]
    assert len(entities) == 2
    assert len(set(entities)) == 1


def test_what_stands_in_apposition_to_a_name_is_the_named(rows) -> None:
    view, phrases, _ = rows("Berglund, a farmer, sold the plan.", "Berglund")
    chain = {view.text[head]: chain for head, chain in zip(phrases.head.tolist(), phrases.chain.tolist(), strict=True)}
    assert chain["farmer"] == chain["Berglund"] == 0
    assert chain["plan"] == -1


def test_pairs_come_in_the_order_of_the_text_and_leave_out_what_cannot_agree(rows) -> None:
    view, phrases, grounds = rows("Berglund sold the plans to a farmer. He read them.", "Berglund")
    senses = np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32)
    pairs = pairs_of(phrases, grounds, senses)
    words = [view.text[phrases.head[row]] for row in pairs.pronouns]
    assert words == ["He", "them"]
    of_he = {view.text[phrases.head[row]] for row in pairs.candidate[pairs.first[0] : pairs.first[1]]}
    assert "Berglund" in of_he
    assert "plans" not in of_he
    for start, end in zip(pairs.first[:-1], pairs.first[1:], strict=True):
        assert (np.diff(pairs.candidate[start:end]) > 0).all()


def test_verbs_tell_the_number_of_their_subjects(rows) -> None:
    view, _, grounds = rows("The farmers were late. The plan has failed.")
    assert grounds.agrees[view.text.index("were")] == 1
    assert grounds.agrees[view.text.index("failed")] == -1
