"""The model's entities are cut into shape, and left where they are no names."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from analysis.annotating.document import document_of
from analysis.annotating.mentions.model_names import model_names


def named(nlp: Language, text: str, words: str, label: str) -> list[tuple[str, str]]:
    """What becomes of ``words`` where the model takes them for an entity of the kind ``label``."""
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]):
        doc: Doc = nlp(text)
    start = text.index(words)
    span = doc.char_span(start, start + len(words), label=label, alignment_mode="expand")
    assert isinstance(span, Span)
    doc.ents = [span]
    return [(doc[each.start : each.end].text, each.kind) for each in model_names(document_of(doc))]


@pytest.mark.parametrize(
    ("text", "words", "label", "expected"),
    [
        ("They met the Lantern Union on Monday.", "the Lantern Union", "ORG", [("Lantern Union", "organisation")]),
        ("They met Mr. Kolm on Monday.", "Mr. Kolm", "ORG", [("Kolm", "person")]),
        ("The Lind Council of the Karsund left.", "Lind Council of the", "ORG", [("Lind Council", "organisation")]),
        ("They left the K.L.P.O.A. on Monday.", "K.L.P.O.A.", "PERSON", [("K.L.P.O.A.", "organisation")]),
        ("They met Astrid Kolm on Monday.", "Astrid Kolm", "ORG", [("Astrid Kolm", "person")]),
        ("She won the Kolm Prize in May.", "Kolm Prize", "PERSON", [("Kolm Prize", "work")]),
        ("They met at Kolm Station in May.", "Kolm Station", "PERSON", [("Kolm Station", "place")]),
        ("The anti-Kolm march began.", "anti-Kolm", "PERSON", [("Kolm", "person")]),
        ("KARSUND — Astrid Kolm left.", "KARSUND — Astrid Kolm", "PERSON", [("Astrid Kolm", "person")]),
        ("The Foreign Minister left.", "Foreign Minister", "ORG", []),
        ("They speak Norwegian at home.", "Norwegian", "NORP", []),
        ("They left on Monday.", "Monday", "DATE", []),
        ("Net Shr rose in May.", "Net Shr", "ORG", []),
        ("They met the Congress on Monday.", "Congress", "ORG", [("Congress", "organisation")]),
        ("They met the Administration on Monday.", "Administration", "ORG", []),
        ("They met <Kolm Mill Corp> on Monday.", "Kolm Mill Corp>", "ORG", [("Kolm Mill Corp", "organisation")]),
        ("They met the <Kolm Union> on Monday.", "<Kolm Union", "ORG", [("Kolm Union", "organisation")]),
        ("They met the Lantern\nUnion on Monday.", "Lantern\nUnion", "ORG", [("Lantern", "organisation")]),
    ],
)
def test_an_entity_becomes_a_name_or_none(nlp: Language, text, words, label, expected):
    assert named(nlp, text, words, label)[:1] == expected


def test_the_sign_of_a_share_is_no_name_of_its_own(nlp: Language):
    assert named(nlp, "They met Kolm Inc <KLM> on Monday.", "Kolm Inc <KLM", "ORG") == [("Kolm Inc", "organisation")]
