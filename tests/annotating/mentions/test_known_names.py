"""The gazetteers in a document: nothing in them that could not be found."""

from __future__ import annotations

from spacy.language import Language

from analysis.annotating.mentions.known_names import Gazetteer
from analysis.language.gazetteer import entries


def test_everything_known_is_found_where_it_stands(nlp: Language):
    gazetteer = Gazetteer(nlp)
    lost = []
    for words in entries():
        doc = nlp.make_doc(words)
        if [(start, end) for start, end, _ in gazetteer.find(doc)] != [(0, len(doc))]:
            lost.append(words)
    assert not lost
