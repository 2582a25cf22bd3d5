"""Mentions of people, states, organisations and places, and which of them are one (``doc._.names``)."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.records import Kind, Mention

NAME = "names"
Doc.set_extension("names", default=(), force=True)
Doc.set_extension("published", default=None, force=True)

_KIND: dict[str, Kind] = {
    "PERSON": "person",
    "GPE": "place",
    "NORP": "group",
    "ORG": "organisation",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "WORK_OF_ART": "work",
}


@Language.component(NAME)
def names(doc: Doc) -> Doc:
    """Sets ``doc._.names``, ordered by start."""
    chains: dict[str, int] = {}
    doc._.names = tuple(
        Mention(
            start=ent.start_char,
            end=ent.end_char,
            rule="model",
            confidence=0.6,
            kind=_KIND[ent.label_],
            form="name",
            name=ent.text,
            chain=chains.setdefault(ent.text, len(chains)),
        )
        for ent in doc.ents
        if ent.label_ in _KIND
    )
    return doc
