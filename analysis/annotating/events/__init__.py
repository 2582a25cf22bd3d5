"""What happened, who did it to whom, when, whether it came about and who says so (``doc._.events``)."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.events.report import reports

NAME = "events"
Doc.set_extension("events", default=(), force=True)


@Language.component(NAME)
def events(doc: Doc) -> Doc:
    """Sets ``doc._.events``, ordered by start. Reads ``doc._.names``, ``doc._.times`` and ``doc._.quotes``.

    A document without a parse (a pipeline without parser) has no events.
    """
    doc._.events = reports(doc) if doc.has_annotation("DEP") and doc.has_annotation("LEMMA") else ()
    return doc


__all__ = ["NAME", "events"]
