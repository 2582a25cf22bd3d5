"""Nouns that stand for a company."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.company_nouns import company_nouns
from analysis.annotating.coreference.phrases import phrases_of
from analysis.annotating.document import Document, document_of
from analysis.annotating.mentions import NAME
from analysis.annotating.mentions.drafts import Draft


def read(nlp: Language, text: str, *names: str) -> tuple[Document, Chains, list[Draft]]:
    """The words of a text, and a chain for each of the names."""
    with nlp.select_pipes(disable=nlp.pipe_names[nlp.pipe_names.index(NAME) :]):
        view = document_of(nlp(text))
    chains, drafts = Chains(view, {}), []
    for name in names:
        chain = chains.new("organisation", name)
        for i in [i for i, word in enumerate(view.text) if word == name]:
            drafts.append(Draft(i, i + 1, "organisation", name, 1.0))
            chain.add(drafts[-1])
    return view, chains, drafts


def test_the_ending_of_a_companys_name_is_the_company(nlp) -> None:
    view, chains, drafts = read(nlp, "Lantern Corp sold a ship. It bought another.", "Lantern")
    assert company_nouns(view, chains, drafts) == {view.text.index("Corp"): 0}
    phrases = phrases_of(view, chains, drafts)
    assert phrases.chain[phrases.head.tolist().index(view.text.index("Corp"))] == 0


TWO = "Lantern Corp met Tolvan Inc in Oslo. The company sold a ship."


@pytest.mark.parametrize(
    ("text", "names", "chain"),
    [
        ("Lantern Corp met farmers in Oslo. The company sold a ship.", ["Lantern"], 0),
        (TWO, ["Lantern", "Tolvan"], None),  # two companies
        (TWO, ["Lantern"], None),  # the other of which was not found
        ("Lantern met farmers in Oslo. The company sold a ship.", ["Lantern"], 0),  # no other body
        ("Lantern met Tolvan in Oslo. The company sold a ship.", ["Lantern", "Tolvan"], None),  # nothing says which
        ("Lantern met the Council. The company sold a ship.", ["Lantern", "Council"], 0),  # no company
        ("Lantern Corp lost. Lantern met Tolvan Inc. The company sold it.", ["Lantern", "Tolvan"], 0),  # told of more
        ("Lantern Corp met farmers. The Norwegian company sold a ship.", ["Lantern"], 0),
        ("Lantern Corp met farmers. The other company sold a ship.", ["Lantern"], None),
        ("A company sold a ship to Lantern Corp.", ["Lantern"], None),  # named later
    ],
)
def test_the_company_is_the_only_one_named_before(nlp, text, names, chain) -> None:
    view, chains, drafts = read(nlp, text, *names)
    assert company_nouns(view, chains, drafts).get(view.text.index("company")) == chain


def test_all_endings_of_a_name_are_the_company(nlp) -> None:
    view, chains, drafts = read(nlp, "Lantern Co Plc said it sold a ship.", "Lantern")
    assert company_nouns(view, chains, drafts) == {1: 0, 2: 0}
