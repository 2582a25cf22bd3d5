"""The text of a document, put together once for all components: spaCy joins the tokens anew at every ``doc.text``."""

from __future__ import annotations

from spacy.tokens import Doc

Doc.set_extension("text", default=None, force=True)


def text_of(doc: Doc) -> str:
    """``doc.text``, kept with the document. Tokens may be merged or tagged later on, the text never changes."""
    text: str | None = doc._.text
    if text is None:
        text = doc._.text = doc.text
    return text
