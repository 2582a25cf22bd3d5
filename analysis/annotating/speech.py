"""To be written."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "speech"
Doc.set_extension("quotes", default=(), force=True)


@Language.component(NAME)
def speech(doc: Doc) -> Doc:
    """Sets ``doc._.quotes``."""
    return doc
