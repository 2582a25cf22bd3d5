"""Who said what: quotes with their speaker, cue, addressee and stance, as the spaCy component ``quotes``.

>>> nlp.add_pipe("quotes")                                 # doctest: +SKIP
>>> nlp("“No,” she said.")._.quotes                        # doctest: +SKIP

It needs a tagger, a lemmatizer and a parser before it, and takes names from ``doc._.mentions`` where the component
``coreference`` ran, else from ``doc.ents``. `quotation_marks` pairs quotation marks, `verbs` and `phrases` find cues
and what they introduce (`clauses` reads the parse, `before_cue` looks before the cue, `extent` tells where the words
end), `layout` reads transcripts and floating quotes, `lines` headlines and tweets, `assembly` joins and sorts,
`attribution` says who is meant (`speakers`: those without a name). The cues are those of
``lexicon/quotes/verbs.toml`` and ``lexicon/quotes/nouns.toml``, unnamed sources those of
``lexicon/quotes/sources.toml``.

``Quote.rule`` is where the words were found: after, before or inside the cue's clause, by which complement, by which
phrase, or by the layout. `standing_for` ties offices and kin to names, `flat` reads word order where the parse errs,
`anonymous_sources` types sources without a name, `times.attachment` finds when and where something was
said, `quoted_phrases` what stands in quotation marks and is nobody's statement (``doc._.phrases``).
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.coreference.candidates import Identity
from analysis.annotating.document import Token, document_of
from analysis.annotating.quotes.anonymous_sources import unnamed_sources
from analysis.annotating.quotes.asides import is_in_aside
from analysis.annotating.quotes.assembly import assemble, in_order, kind_of
from analysis.annotating.quotes.attribution import Attribution
from analysis.annotating.quotes.clauses import noun_phrase
from analysis.annotating.quotes.document_view import Draft, Reading
from analysis.annotating.quotes.flat import final_cues
from analysis.annotating.quotes.layout import floating_drafts, layout_drafts
from analysis.annotating.quotes.lines import line_drafts
from analysis.annotating.quotes.phrases import phrase_drafts
from analysis.annotating.quotes.quoted_phrases import quoted_phrases
from analysis.annotating.quotes.verbs import verb_drafts
from analysis.annotating.times.attachment import Occasions
from analysis.records import Quote, Span, UnnamedSource

NAME = "quotes"
Doc.set_extension("quotes", default=(), force=True)
Doc.set_extension("phrases", default=(), force=True)


@Language.component(NAME)
def quotes(doc: Doc) -> Doc:
    """Sets ``doc._.quotes`` and ``doc._.phrases``, ordered by start; reads ``doc._.mentions`` and ``doc._.times`` where
    there are such."""
    if len(doc):
        reading = Reading(doc)
        told = verb_drafts(reading)
        told += final_cues(reading, told)
        lines = line_drafts(reading)
        known = {draft.start for draft in lines}
        told = [draft for draft in told if draft.start not in known]
        found = [*told, *phrase_drafts(reading), *layout_drafts(reading), *lines]
        drafts = assemble(reading, [each for each in found if not is_in_aside(each.cue, reading.asides)])
        drafts = in_order([*drafts, *floating_drafts(reading, drafts)])
        attribution = Attribution(reading, drafts)
        identities: dict[int, Identity | None] = {}
        for draft in sorted(drafts, key=lambda each: each.speaker_span or (each.start, each.end)):
            before = identities.get(id(draft.follows)) if draft.follows is not None else None
            identities[id(draft)] = before or attribution.identity(draft)
        unnamed = unnamed_sources(reading, drafts, identities)
        occasions = Occasions(document_of(doc), reading.inside)
        doc._.quotes = tuple(_quote(reading, draft, identities[id(draft)], unnamed, occasions) for draft in drafts)
        doc._.phrases = quoted_phrases(reading, drafts)
    return doc


def _quote(
    reading: Reading,
    draft: Draft,
    identity: Identity | None,
    unnamed: Mapping[str, UnnamedSource],
    occasions: Occasions,
) -> Quote:
    addressee, chain = None, None
    if draft.addressee is not None:
        span = noun_phrase(reading, reading.tree[draft.addressee])
        mention = reading.mention_around(reading.tree[draft.addressee].idx)
        addressee, chain = Span(*span) if span else None, mention.chain if mention else None
    occasion = occasions.occasion_of(_cue(reading, draft), draft.parts)
    return Quote(
        start=draft.start,
        end=draft.end,
        rule=draft.rule,
        confidence=draft.confidence,
        kind=kind_of(reading, draft.parts),
        parts=tuple(Span(start, end) for start, end in draft.parts),
        speaker=Span(*draft.speaker_span) if draft.speaker_span else None,
        speaker_name=identity.name if identity else None,
        speaker_chain=identity.chain if identity else None,
        anonymous=bool(identity and identity.anonymous),
        cue=Span(*draft.cue) if draft.cue else None,
        addressee=addressee,
        addressee_chain=chain,
        stance=draft.stance,
        modality=draft.modality,
        unnamed=unnamed.get(identity.name) if identity and identity.anonymous else None,
        times=occasion.times,
        setting=occasion.setting,
    )


def _cue(reading: Reading, draft: Draft) -> Token | None:
    """The word on which the occasion hangs: the verb of speaking, or who is named behind "according to"."""
    if draft.verb is not None and reading.tree[draft.verb].pos_ in ("VERB", "AUX"):
        return reading.tree[draft.verb]
    if draft.rule == "according to" and draft.speaker is not None:
        return reading.tree[draft.speaker]
    return None
