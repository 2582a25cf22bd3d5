"""Who said what: quotes with their speaker, cue and addressee (``doc._.quotes``).

>>> nlp.add_pipe("speech")                                 # doctest: +SKIP
>>> nlp("“No,” she said.")._.quotes                        # doctest: +SKIP
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.speech.assembly import assemble, kind_of
from analysis.annotating.speech.phrases import phrase_drafts
from analysis.annotating.speech.reading import Draft, Reading
from analysis.annotating.speech.verbs import verb_drafts
from analysis.records import Quote, Span

NAME = "speech"
Doc.set_extension("quotes", default=(), force=True)


@Language.component(NAME)
def speech(doc: Doc) -> Doc:
    """Sets ``doc._.quotes``, ordered by start; reads ``doc._.names`` where there is one."""
    if len(doc):
        reading = Reading(doc)
        drafts = assemble(reading, [*verb_drafts(reading), *phrase_drafts(reading)])
        doc._.quotes = tuple(_quote(reading, draft) for draft in drafts)
    return doc


def _quote(reading: Reading, draft: Draft) -> Quote:
    return Quote(
        start=draft.start,
        end=draft.end,
        rule=draft.rule,
        confidence=draft.confidence,
        kind=kind_of(reading, draft.parts),
        parts=tuple(Span(start, end) for start, end in draft.parts),
        speaker=Span(*draft.speaker_span) if draft.speaker_span else None,
        speaker_name=reading.text[slice(*draft.speaker_span)] if draft.speaker_span else None,
        cue=Span(*draft.cue) if draft.cue else None,
        stance=draft.stance,
    )
