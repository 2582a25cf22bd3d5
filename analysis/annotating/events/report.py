"""The event reports of one document: candidates with their implicit parties, dates, places and assertors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from analysis.annotating.document import Document
from analysis.annotating.events.arguments.firms import Firms
from analysis.annotating.events.arguments.implicit import complete
from analysis.annotating.events.arguments.scorer import PartyScorer
from analysis.annotating.events.arguments.sectors import Sectors
from analysis.annotating.events.arguments.settling import settle
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.coder import Coder
from analysis.annotating.events.confidence import confidences
from analysis.annotating.events.evidence import Evidence, Weighed
from analysis.annotating.events.hand_weights import KEPT, by_hand, doubtful_words
from analysis.annotating.events.modality.verdict import judge
from analysis.annotating.events.own_words import act_of
from analysis.annotating.offsets import Offsets
from analysis.annotating.times.attachment import Datable, EventDates, day_scorer, with_known_days
from analysis.records import HAPPENED, Criterion, EventReport, Span, Status

_UNLIKELY, _SURER = 0.15, 0.3
"""A report with a confidence below the first is left out beside one with at least the second. Of the events that were
judged (`training/readings`), 10 of 149 with a confidence below 0.15 are right in everything."""

_PUT_OFF: tuple[Status, ...] = ("stalled", "refused")
"""What is told of an event with these is dated apart from the event ("put off on Friday")."""

_DONE_BY_WORDS = ("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN")
"""Types of act that are done by saying so, and no other way, so that they are done on the day on which they are said.
Support is given by other means, too."""


def _says_so(candidate: Candidate) -> bool:
    """Whether those who act are also those who tell of it."""
    return candidate.speaker is not None and candidate.speaker.is_among(candidate.sources)


@dataclass(frozen=True, slots=True)
class Told:
    """A candidate that is worth keeping, with its days, and its sentence."""

    weighed: Weighed
    sentence: Span


def reports(words: Document) -> tuple[EventReport, ...]:
    """Every event report of the document whose confidence is worth keeping, ordered by sentence and trigger."""
    coder = Coder(words)
    some = told(coder)
    if not some:
        return ()
    every = [each.weighed for each in some]
    sure = confidences(every, Evidence(words, coder.parties, every))
    found = [_report(each, *of, coder) for each, of in zip(some, sure, strict=True)]
    told_well = _without_unlikely(with_known_days(found))
    return tuple(sorted(told_well, key=lambda each: (each.start, each.trigger.start)))


def _without_unlikely(found: Sequence[EventReport]) -> list[EventReport]:
    """The reports without those that are hardly right where their sentence tells a surer event: they mostly tell what
    led up to it, or misread it. What has not come about is never sure, and stays."""
    surest: dict[int, float] = {}
    for each in found:
        surest[each.start] = max(each.confidence, surest.get(each.start, 0.0))
    return [
        each
        for each in found
        if each.confidence >= _UNLIKELY or surest[each.start] < _SURER or each.status not in HAPPENED
    ]


type Dating = Callable[[Doc, Offsets, set[int]], EventDates]
"""Gives what finds the days of a document's events. The set holds the numbers of the words that trigger one."""


def _likely_days(doc: Doc, offsets: Offsets, triggers: set[int]) -> EventDates:
    """Days that the learned scorer holds likely enough."""
    return EventDates(doc, offsets, triggers, day_scorer())


def told(coder: Coder, dating: Dating = _likely_days, by: PartyScorer | None = None) -> list[Told]:
    """The candidates of a document that its rules and the hand-made weights keep, with all that is found out of them,
    but for how sure they are. ``by``: what settles their parties; the scorer of the package where it is None."""
    candidates = ruled(coder)
    kept = weighed(coder, candidates)
    if not kept:
        return []
    changed = settle([each.candidate for each in kept], coder.parties, by)
    if changed:
        anew = {id(each.candidate): each for each in weighed(coder, changed)}
        kept = [anew.get(id(each.candidate), each) for each in kept]
    dates = dating(coder.words.doc, coder.parties.offsets, {candidate.token.i for candidate in candidates})
    sectors = Sectors(coder.parties, Firms(coder.words, coder.parties))
    found = []
    for each in kept:
        candidate = each.candidate
        start, end = _sentence(coder, candidate)
        attachment = dates.date_of(_datable(candidate, start, end))
        if attachment is not None and attachment.ahead and candidate.status in HAPPENED:
            candidate.status = "planned"  # "they meet tomorrow"
        candidate.sources, candidate.targets = sectors.of(candidate.sources), sectors.of(candidate.targets)
        found.append(Told(replace(each, attachment=attachment), Span(start, end)))
    return found


def ruled(coder: Coder) -> list[Candidate]:
    """The candidates of a document with their status, and with their parties as the rules find them."""
    candidates = coder.candidates()
    if candidates:
        judge(candidates, coder.words)
        complete(candidates, coder.parties, _place_states(coder.words))
    return candidates


def weighed(coder: Coder, candidates: Sequence[Candidate]) -> list[Weighed]:
    """Those of the candidates that are worth keeping by the hand-made weights."""
    words = coder.words
    said: dict[int, frozenset[str]] = {}
    found = []
    for candidate in candidates:
        if candidate.inner and not candidate.again and not (candidate.sources and candidate.targets):
            continue
        if candidate.lexical.again and candidate.again is None:
            continue
        n = candidate.sentence
        if n not in said and candidate.lexical.type in doubtful_words():
            said[n] = frozenset(lemma.lower() for lemma in words.lemma[slice(*words.words_of_sentence(n))])
        sure, doubts = by_hand(candidate, said.get(n, frozenset()), coder.parties)
        if sure >= KEPT:
            found.append(Weighed(candidate, sure, doubts))
    return found


def _datable(candidate: Candidate, start: int, end: int) -> Datable:
    """The candidate, in the sentence of the characters ``start`` to ``end``, as the attachment of times asks for it."""
    return Datable(
        trigger=candidate.token,
        type=candidate.type,
        status=candidate.status,
        sentence=Span(start, end),
        put_off=candidate.is_noun and candidate.status in _PUT_OFF,
        announced=candidate.type in _DONE_BY_WORDS and candidate.status == "occurred" and _says_so(candidate),
        antecedent=candidate.again.token.i if candidate.again is not None else None,
        custody=candidate.lexical.custody,
    )


def _place_states(words: Document) -> list[str | None]:
    """For each sentence the one state whose name or place it gives in a role other than acting; None for several."""
    codes: list[set[str]] = [set() for _ in words.begins]
    n = 0
    for mention in words.doc._.mentions:
        if mention.kind not in ("country", "place") or mention.country is None or mention.acts:
            continue
        while n + 1 < len(codes) and words.start[words.begins[n + 1]] <= mention.start:
            n += 1
        codes[n].add(mention.country)
    return [next(iter(some)) if len(some) == 1 else None for some in codes]


def _sentence(coder: Coder, candidate: Candidate) -> tuple[int, int]:
    """The characters of the candidate's sentence, white space around it left out."""
    words, token = coder.words, candidate.token
    first, end = words.words_of_sentence(candidate.sentence)
    while first < token.i and words.text[first].isspace():
        first += 1
    while end - 1 > token.i and words.text[end - 1].isspace():
        end -= 1
    return words.characters(first, end)


def _report(told: Told, sure: float, doubts: tuple[Criterion, ...], coder: Coder) -> EventReport:
    candidate, sentence, attachment = told.weighed.candidate, told.sentence, told.weighed.attachment
    token = candidate.token
    quote = coder.assertions.quote(token)
    return EventReport(
        start=sentence.start,
        end=sentence.end,
        rule=candidate.lexical.id,
        confidence=sure,
        trigger=Span(token.idx, token.idx + len(token)),
        type=candidate.type,
        mode=candidate.mode,
        cameo=candidate.cameo,
        sources=candidate.sources,
        targets=candidate.targets,
        status=candidate.status,
        earliest=attachment.earliest if attachment else None,
        latest=attachment.latest if attachment else None,
        precision=attachment.precision if attachment else None,
        date_basis=attachment.basis if attachment else None,
        time=attachment.time if attachment and attachment.basis == "stated" else None,
        place=_place(candidate, coder),
        asserted_by=quote.speaker_name if quote else None,
        asserted_by_chain=quote.speaker_chain if quote else None,
        anaphoric=candidate.anaphoric,
        announced=candidate.announced,
        hostile=candidate.hostile,
        doubts=doubts,
        act=act_of(candidate),
    )


def _place(candidate: Candidate, coder: Coder) -> str | None:
    for slot in ("in", "at", "near"):
        for token in candidate.slots.get(slot, ()):
            mention = coder.parties.mention(token)
            if mention is not None and mention.kind in ("place", "country"):
                return mention.name
    return None
