"""Which names are firms', and who acts for one: every group of the lexicon finds its examples."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from analysis.annotating import events
from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.firms import Firms
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.pipeline import tokenized
from analysis.language import lexicon
from analysis.records import Article

GROUPS = lexicon.toml("events/firms").values()
CASES = [(text, True) for row in GROUPS for text in row["examples"]]
CASES += [(text, False) for row in GROUPS for text in row["not_examples"]]


def is_of_firm(nlp: Language, marked: str) -> bool:
    """Whether the party in square brackets is a firm, or of one."""
    found = re.search(r"\[([^]]*)\]", marked)
    assert found
    text = marked.replace("[", "").replace("]", "")
    with nlp.select_pipes(disable=[events.NAME]):
        words = document_of(nlp(tokenized(Article(id="one", text=text), nlp)))
    parties = Parties(words)
    head = parties.offsets.head(found.start(), found.end() - 2)
    assert head is not None
    some = parties.of(head)
    assert some, text
    return any(map(Firms(words, parties).has, some))


@pytest.mark.parametrize(("text", "firm"), CASES)
def test_the_words_of_the_lexicon_tell_firms_from_others(nlp, text: str, firm: bool) -> None:
    assert is_of_firm(nlp, text) is firm


@pytest.mark.parametrize(
    "text",
    [
        "[Tarn Mills Ltd] sued a rival.",
        "The court ruled against [Tarn Mills] <TRN.L> on Monday.",
        "The court ruled against [Tarn Mills] (NYSE: TRN) on Monday.",
        "The court ruled against <[Tarn Mills]> on Monday.",
        "[Google] sued a rival.",
    ],
)
def test_a_firm_is_known_by_the_end_of_its_name_its_sign_and_the_gazetteer(nlp, text: str) -> None:
    assert is_of_firm(nlp, text)


@pytest.mark.parametrize(
    "text", ["The court ruled against [Tarn Mills].", "The court ruled against [Tarn Mills] (TMO)."]
)
def test_letters_alone_in_round_brackets_make_no_firm(nlp, text: str) -> None:
    assert not is_of_firm(nlp, text)


def test_a_chain_is_a_firm_where_one_of_its_names_is(nlp) -> None:
    assert is_of_firm(nlp, "The court ruled against [Tarn Mills] on Monday. Tarn Mills shareholders agreed.")


def test_people_told_of_by_the_name_of_a_firm_are_its_people(nlp) -> None:
    assert is_of_firm(nlp, "[Quillon Works Ltd officials] met Ruritanian farmers.")
    assert not is_of_firm(nlp, "[Ruritanian officials] met farmers of Quillon Works Ltd.")
