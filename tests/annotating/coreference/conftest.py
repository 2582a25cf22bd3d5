"""The words and candidates of a text with one name, as the modules of coreference take them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.grounds import Grounds, grounds_of
from analysis.annotating.coreference.phrases import Phrases, phrases_of
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
