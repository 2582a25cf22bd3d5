"""To be written."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "events"
Doc.set_extension("events", default=(), force=True)


@Language.component(NAME)
def events(doc: Doc) -> Doc:
    """Sets ``doc._.events``."""
    return doc
