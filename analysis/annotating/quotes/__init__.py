"""Who said what: quotes with their speaker, cue, addressee and stance, as the spaCy component ``quotes``.

>>> nlp.add_pipe("quotes")                                 # doctest: +SKIP
>>> nlp("“No,” she said.")._.quotes                        # doctest: +SKIP

It needs a tagger, a lemmatizer and a parser before it. Who is meant it reads from `coreference` over
``doc._.mentions``; without that component over the model's ``doc.ents``.

In the order of the work: `quotation_marks` pairs the marks, and `document_view` holds what all rules ask of a document.
`verb_cues` (with `cue_clause`, `before_cue`, `quote_end`), `phrase_cues`, `turns` and `signed_lines` find quotes, each
a `quote_draft`, `floating` those that no cue claims; `word_order` helps where the parse errs, `wordless` and `asides`
tell what is nobody's words. `assembly` cuts, joins and sorts. `speaker_attribution` says who speaks (`speaker_nouns`:
common nouns that do), `anonymous_sources` and `anonymity_conditions` what is told of a source without a name,
`times.attachment` when and where it was said. `quoted_phrases` sorts what stands in quotation marks and is nobody's
statement (``doc._.phrases``). The words are those of ``lexicon/quotes/``. ``Quote.rule`` is one of `quote_draft.Rule`.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.coreference.candidates import Identity
from analysis.annotating.coreference.speaking_pronouns import first_persons, with_speakers
from analysis.annotating.document import Token
from analysis.annotating.quotes.anonymous_sources import unnamed_sources
from analysis.annotating.quotes.asides import is_in_aside
from analysis.annotating.quotes.assembly import assemble, in_order, kind_of
from analysis.annotating.quotes.cue_clause import noun_phrase
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.floating import floating_drafts
from analysis.annotating.quotes.phrase_cues import phrase_drafts
from analysis.annotating.quotes.quote_draft import Draft
from analysis.annotating.quotes.quoted_phrases import quoted_phrases
from analysis.annotating.quotes.signed_lines import line_drafts
from analysis.annotating.quotes.speaker_attribution import Attribution
from analysis.annotating.quotes.turns import SPOKEN, turn_drafts, without_labels
from analysis.annotating.quotes.verb_cues import verb_drafts
from analysis.annotating.quotes.word_order import final_cues
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
        view = DocumentView(doc)
        told = verb_drafts(view)
        told += final_cues(view, told)
        lines = line_drafts(view)
        known = {draft.start for draft in lines}
        told = [draft for draft in told if draft.start not in known]
        turns = turn_drafts(view)
        found = [*without_labels([*told, *phrase_drafts(view)], turns), *turns, *lines]
        drafts = assemble(view, [each for each in found if not is_in_aside(each.cue, view.asides)])
        drafts = in_order([*drafts, *floating_drafts(view, drafts)])
        attribution = Attribution(view, drafts)
        identities: dict[int, Identity | None] = {}
        for draft in sorted(drafts, key=lambda each: each.speaker_span or (each.start, each.end)):
            before = identities.get(id(draft.follows)) if draft.follows is not None else None
            identities[id(draft)] = before or attribution.identity(draft)
        if Doc.has_extension("mentions") and doc._.mentions:
            said = [
                (part, identity.chain)
                for draft in drafts
                if (identity := identities[id(draft)]) is not None and identity.chain is not None
                for part in draft.parts
            ]
            spoken = first_persons(view.offsets, view.inside, said)
            doc._.mentions = with_speakers(view.mentions, attribution.pronouns | spoken)
        unnamed = unnamed_sources(view, drafts, identities)
        occasions = Occasions(view.words, view.inside)
        doc._.quotes = tuple(_quote(view, draft, identities[id(draft)], unnamed, occasions) for draft in drafts)
        doc._.phrases = quoted_phrases(view, drafts)
    return doc


def _quote(
    view: DocumentView,
    draft: Draft,
    identity: Identity | None,
    unnamed: Mapping[str, UnnamedSource],
    occasions: Occasions,
) -> Quote:
    addressee, chain = None, None
    if draft.addressee is not None:
        span = noun_phrase(view, view.tree[draft.addressee])
        mention = view.mention_around(view.tree[draft.addressee].idx)
        addressee, chain = Span(*span) if span else None, mention.chain if mention else None
    occasion = occasions.occasion_of(_cue(view, draft), draft.parts)
    return Quote(
        start=draft.start,
        end=draft.end,
        rule=draft.rule,
        confidence=draft.confidence,
        kind="direct" if draft.rule in SPOKEN else kind_of(view, draft.parts),
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


def _cue(view: DocumentView, draft: Draft) -> Token | None:
    """The word on which the occasion hangs: the verb of speaking, or who is named behind "according to"."""
    if draft.verb is not None and view.tree[draft.verb].pos_ in ("VERB", "AUX"):
        return view.tree[draft.verb]
    if draft.rule == "according to" and draft.speaker is not None:
        return view.tree[draft.speaker]
    return None
