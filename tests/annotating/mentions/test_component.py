"""The component ``mentions`` alone: names with their kinds, each in a chain of its own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating import coreference, mentions
from analysis.annotating.document import document_of
from analysis.annotating.pipeline import COMPONENTS


@pytest.fixture(scope="module")
def alone(nlp: Language):
    """What the component finds in a text where no other of ours runs."""

    def run(text: str):
        with nlp.select_pipes(disable=[name for name in COMPONENTS if name != mentions.NAME]):
            return nlp(text)

    return run


def test_alone_it_finds_names_with_kinds_and_titles_and_links_none(alone):
    doc = alone("Norwegian Foreign Minister Anna Berglund met Olav Strand. Berglund said she would return to Oslo.")
    found = [(doc.text[m.start : m.end], m.kind, m.name) for m in doc._.mentions if m.form == "name"]
    assert found == [
        ("Anna Berglund", "person", "Anna Berglund"),
        ("Olav Strand", "person", "Olav Strand"),
        ("Berglund", "person", "Berglund"),
        ("Oslo", "place", "Oslo"),
    ]
    assert len({m.chain for m in doc._.mentions}) == len(doc._.mentions)
    assert next(m for m in doc._.mentions if m.name == "Anna Berglund").role == "Norwegian Foreign Minister"
    assert not [m for m in doc._.mentions if m.form in ("pronoun", "role")]


def test_what_it_leaves_to_coreference_is_taken_once(nlp: Language, alone):
    doc = alone("Anna Berglund left. She was tired.")
    assert [draft.name for draft in doc._.drafts] == ["Anna Berglund"]
    doc = nlp.get_pipe(coreference.NAME)(doc)
    assert doc._.drafts == ()
    assert [m.name for m in doc._.mentions] == ["Anna Berglund", "Anna Berglund"]
    assert document_of(doc).text[0] == "Anna"


def test_without_names_coreference_has_nothing_to_link(nlp: Language):
    with nlp.select_pipes(disable=[mentions.NAME]):
        doc = nlp("She waited.")
    assert doc._.mentions == ()
