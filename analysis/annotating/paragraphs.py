"""A line break ends a sentence: news is written in paragraphs, and the parser does not see them by itself."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "paragraphs"


@Language.component(NAME)
def paragraphs(doc: Doc) -> Doc:
    """Sets a sentence start after every token that holds a line break, before the parser runs."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc
