"""Where the learned scorer and the rules disagree on whether an event happened.

The rules know which of the statuses an event has that did not happen; the scorer knows better whether it happened. What
the rules tell as happening and the scorer holds for unlikely gets the status that fits what it hangs on. In doubt the
event keeps its status, and the doubt makes it less sure. What was settled from elsewhere (an announcement that has been
made, a claim) stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.annotating.document import Document, Token
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.modality.features import Level, facts, levels
from analysis.annotating.events.modality.imagined import is_imagined
from analysis.annotating.events.modality.retractions import is_retracted
from analysis.annotating.events.modality.scorer import Seen, scorer, words_of
from analysis.language.event_lexicon import words as listed
from analysis.records import HAPPENED, EventType, Status

_SAID_IN_EARNEST: tuple[EventType, ...] = ("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
"""What may be done by saying so, support included: who says it of a film or a game has said it in earnest."""

_STATUSES: tuple[Status, ...] = ("planned", "requested", "stalled", "refused", "denied", "hypothetical")
"""Those of what has not happened."""


def judge(candidates: Iterable[Candidate], words: Document) -> None:
    """Sets status and likelihood of the candidates of one document, and of what they are about, in place."""
    asked = {}
    for i, candidate in _with_absorbed(candidates).items():
        if candidate.status in (*HAPPENED, "hypothetical") and is_retracted(candidate.token):
            candidate.status = "denied"
        elif candidate.status in HAPPENED and candidate.type not in _SAID_IN_EARNEST and is_imagined(candidate.token):
            candidate.status = "hypothetical"
        elif _is_open(candidate):
            asked[i] = candidate
    if not asked:
        return
    seen = {i: levels(each.token) for i, each in asked.items()}
    by = scorer()
    shares = by([Seen(facts(seen[i], each.reality), words_of(seen[i])) for i, each in asked.items()], words).tolist()
    for (i, candidate), share in zip(asked.items(), shares, strict=True):
        candidate.real = share
        if share < by.unreal:
            candidate.status = unreal_status(seen[i])


def _with_absorbed(candidates: Iterable[Candidate]) -> dict[int, Candidate]:
    """The candidates and what they are about, by the trigger's place. Two may be about each other."""
    found: dict[int, Candidate] = {}
    waiting = list(candidates)
    while waiting:
        each = waiting.pop()
        if found.setdefault(each.token.i, each) is each:
            waiting += (inner for inner in each.absorbed if inner.token.i not in found)
    return found


def _is_open(candidate: Candidate) -> bool:
    """Whether it is told as happening because the rules say so of its own word, and nothing else has settled it."""
    if candidate.status not in HAPPENED or candidate.status != candidate.reality.status:
        return False
    settled = candidate.announced or candidate.hostile or candidate.claimed or candidate.trigger.word_class == "modal"
    return not settled and not _is_implied(candidate.token)


def _is_implied(verb: Token) -> bool:
    """Whether the verb tells what was done by doing what the verb above tells: "voted to ratify"."""
    complement = verb.dep_ in ("xcomp", "advcl", "ccomp") and verb.tag_ == "VB"
    return complement and verb.head.lemma_ in listed("implying", "verbs")


def unreal_status(seen: list[Level]) -> Status:
    """The status of what has not happened, by the evidence on the way up: a condition, a modal, "not", a word that
    tells a status; a bare purpose is planned, and what nothing tells of is only thought of. ``seen``: its levels."""
    for n, level in enumerate(seen):
        found = _by_own_words(level) or (_by_meaning(level) if n else None)
        if found is not None:
            return found
    return "planned" if any(each.startswith("to/") for each in seen[0].auxiliaries) else "hypothetical"


def _by_own_words(level: Level) -> Status | None:
    """What the words say that hang on one of the words: "if", "may", "will", "not"."""
    if any(fact.removeprefix("mark=") in listed("modals", "conditional") for fact in level.facts):
        return "hypothetical"
    modals = [each.removesuffix("/MD") for each in level.auxiliaries if each.endswith("/MD")]
    if modals:
        ahead = any(each in listed("modals", "planned") for each in modals)
        return "refused" if level.negated else "planned" if ahead else "hypothetical"
    return "denied" if level.negated else None


def _by_meaning(level: Level) -> Status | None:
    """What the word itself tells of what hangs on it: "want", "plan", "possibility"."""
    told = next((fact.removeprefix("status=") for fact in level.facts if fact.startswith("status=")), None)
    return next((each for each in _STATUSES if each == told), None)
