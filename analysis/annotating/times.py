"""To be written."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "times"
Doc.set_extension("times", default=(), force=True)


@Language.component(NAME)
def times(doc: Doc) -> Doc:
    """Sets ``doc._.times``."""
    return doc
