"""How sure an event is: from its rule, its parties and how it is told."""

from __future__ import annotations

from functools import cache

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.plausibility import doubt
from analysis.annotating.syntax import is_passive
from analysis.language import lexicon
from analysis.language.event_lexicon import words
from analysis.records import SHOWN_CONFIDENCE

KEPT = 0.25
"""Reports below this confidence are not worth keeping."""


_DOUBT = 0.3

_SUFFERED = frozenset(("ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "PROTEST"))
"""Types that are often told by whom they hit alone."""

_ADDRESSED = frozenset(("CONSULT", "REQUEST", "AGREE", "SUPPORT"))
"""Types that are not done to the public at large."""


@cache
def doubtful() -> dict[str, frozenset[str]]:
    """The words that make an event of a type doubtful, by type."""
    return {kind: frozenset(row["words"]) for kind, row in lexicon.toml("events/doubt").items()}


def confidence(candidate: Candidate, said: frozenset[str], parties: Parties) -> float:
    """How sure the event is, from its rule, its parties and how it is told; 0 where it has no party. ``said``: the
    dictionary forms of its sentence; ``parties``: the mentions of its document."""
    rule, token = candidate.lexical, candidate.token
    sources, targets = candidate.sources, candidate.targets
    if not sources and not targets:
        return 0.0
    sure = rule.confidence - candidate.penalty
    against = doubtful().get(rule.type)
    if against and not said.isdisjoint(against):
        sure -= _DOUBT
    if candidate.inner and not candidate.claimed:
        sure = min(sure, SHOWN_CONFIDENCE - 0.05)
    if not sources:
        sure -= _unknown_source(candidate)
    if not targets:
        things = candidate.trigger.word_class == "verb" and bool(candidate.slots["object"])
        state = candidate.type in ("ACCUSE", "REJECT", "THREATEN") and any(party.country for party in sources)
        if rule.lone:
            sure -= 0.05
        elif rule.reciprocal and len(sources) < 2 and not things:
            sure -= 0.25  # with whom, if anybody?
        elif rule.custody:
            sure -= 0.35
        else:
            sure -= (
                0.3 if things and not state else 0.2
            )  # "fought the ruling"; a state that condemns does it to somebody
    if not targets and candidate.trigger.word_class == "verb" and "content" in rule.target:
        sure -= 0.1
    for side in (sources, targets):
        if any(party.country for party in side):
            sure += 0.03
        elif side and all(party.chain is None for party in side):
            sure -= 0.1
    if rule.type in _ADDRESSED and targets and all(_is_public(party.name) for party in targets):
        sure -= 0.2  # "spoke to voters"
    if token.dep_ == "amod" and token.pos_ == "VERB":
        sure -= 0.35  # "the jailed writer": told in passing
    if candidate.trigger.word_class == "noun" and not candidate.slots["owner"] and not sources:
        sure -= 0.1
    states = any(party.country for party in sources) and any(party.country for party in targets)
    if candidate.status in ("hypothetical", "denied", "requested"):
        sure -= 0.05 if states or rule.custody or candidate.claimed else 0.15
    if candidate.status == "planned" and rule.type != "CONSULT" and not states:
        sure -= 0.1
    if candidate.speaker is not None and not any(party.country for party in (*sources, *targets)):
        sure -= 0.05
    if sure >= KEPT:
        sure = max(KEPT, sure - doubt(candidate, parties))
    return round(max(0.05, min(0.95, sure)), 2)


def _is_public(name: str) -> bool:
    return name.lower().split()[-1].removesuffix("s") in words("actors", "publics") if name.strip() else False


def _unknown_source(candidate: Candidate) -> float:
    """How much less sure an event without a source is: a passive or a noun may leave it out, a person may stand
    behind a pronoun; a thing that acts ("the missiles threaten") is no actor."""
    if candidate.lexical.custody and candidate.targets:
        return 0.1
    if candidate.trigger.word_class == "noun" or is_passive(candidate.token):
        suffered = (
            (candidate.lexical.type in _SUFFERED or (candidate.mode == "host" and candidate.token.lemma_ != "greet"))
            and candidate.targets
            and (candidate.slots["object"] or candidate.type == "PROTEST")
        )
        return 0.1 if suffered else 0.25
    pronouns = all(each.tag_ in ("PRP", "WP", "WDT") for each in candidate.slots["subject"])
    return 0.25 if pronouns else 0.35
