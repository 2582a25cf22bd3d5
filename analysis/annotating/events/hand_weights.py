"""What the rule of an event, its parties and how it is told say for it and against it, by weights made by hand.

Every reason has a name and a weight, and stays with the report as a `Criterion`. The sum says whether the event is
worth keeping; the learned scorer of `confidence` takes the sum and each reason as evidence among other. The weights
follow from reading events of political news by eye.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.plausibility import doubts
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import sections, words
from analysis.records import Criterion, Party

KEPT = 0.25
"""Reports with a lower sum are not worth keeping."""

_LEAST, _MOST = 0.05, 0.95

_INNER = 0.45
"""The most that the rule of an event gives which another is about."""

_SUFFERED = frozenset(("ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "PROTEST"))
"""Types that are often told by whom they hit alone."""

_ADDRESSED = frozenset(("CONSULT", "REQUEST", "AGREE", "SUPPORT"))
"""Types that are not done to the public at large."""

_BETWEEN_STATES = frozenset(("ACCUSE", "REJECT", "THREATEN"))
"""Types that a state does to somebody, also where only a thing is named ("condemned the ruling")."""


@cache
def doubtful_words() -> dict[str, frozenset[str]]:
    """The words that make an event of a type doubtful, by type."""
    return {kind: words("doubtful", kind) for kind in sections()["doubtful"]}


def by_hand(candidate: Candidate, said: frozenset[str], parties: Parties) -> tuple[float, tuple[Criterion, ...]]:
    """The sum of the weights, from 0 to 1, and why it is more or less than the rule's own.

    ``said``: the dictionary forms of its sentence; ``parties``: the mentions of its document. 0 where it has no party.
    """
    if not candidate.sources and not candidate.targets:
        return 0.0, ()
    found = [*candidate.party_criteria, *_doubtful_words(candidate, said)]
    sure = candidate.lexical.confidence + sum(each.weight for each in found)
    if candidate.inner and not candidate.claimed:
        sure = min(sure, _INNER)
    for kind, weigh in _WEIGHED:
        weight = weigh(candidate)
        if weight:
            found.append(Criterion(kind, (), weight))
            sure += weight
    if sure >= KEPT:
        against = doubts(candidate, parties)
        found += against
        sure = max(KEPT, sure + sum(each.weight for each in against))
    return round(max(_LEAST, min(_MOST, sure)), 2), tuple(found)


def _doubtful_words(candidate: Candidate, said: frozenset[str]) -> list[Criterion]:
    """ "Poll", "season": words beside which an attack or a rally is none."""
    against = doubtful_words().get(candidate.lexical.type, frozenset()) & said
    return [Criterion("doubtful words", tuple(sorted(against)), -0.3)] if against else []


def _no_source(candidate: Candidate) -> float:
    """A passive or a noun may leave it out, a person may stand behind a pronoun; a thing that acts ("the missiles
    threaten") is no actor."""
    if candidate.sources:
        return 0.0
    if candidate.lexical.custody and candidate.targets:
        return -0.1
    if candidate.is_noun or is_passive(candidate.token):
        suffered = candidate.lexical.type in _SUFFERED or (
            candidate.mode == "host" and candidate.token.lemma_ not in words("actors", "greeting")
        )
        told = bool(candidate.slots["object"]) or candidate.type == "PROTEST"
        return -0.1 if suffered and candidate.targets and told else -0.25
    pronouns = all(each.tag_ in ("PRP", "WP", "WDT") for each in candidate.slots["subject"])
    return -0.25 if pronouns else -0.35


def _no_target(candidate: Candidate) -> float:
    """Some acts need none; with whom, if anybody, was the meeting? "Fought the ruling" is done to a thing."""
    rule = candidate.lexical
    if candidate.targets:
        return 0.0
    if rule.lone:
        return -0.05
    things = candidate.is_verb and bool(candidate.slots["object"])
    if rule.reciprocal and len(candidate.sources) < 2 and not things:
        return -0.25
    if rule.custody:
        return -0.35
    by_state = candidate.type in _BETWEEN_STATES and _of_state(candidate.sources)
    return -0.3 if things and not by_state else -0.2


def _no_target_in_content(candidate: Candidate) -> float:
    return -0.1 if not candidate.targets and candidate.is_verb and "content" in candidate.lexical.target else 0.0


def _known(side: tuple[Party, ...]) -> float:
    """A side of a state is known; one that nothing but a description tells is not."""
    if _of_state(side):
        return 0.03
    return -0.1 if side and all(party.chain is None for party in side) else 0.0


def _to_public(candidate: Candidate) -> float:
    """ "Spoke to voters"."""
    addressed = candidate.lexical.type in _ADDRESSED and candidate.targets
    return -0.2 if addressed and all(_is_public(party.name) for party in candidate.targets) else 0.0


def _in_passing(candidate: Candidate) -> float:
    """ "The jailed writer"."""
    return -0.35 if candidate.token.dep_ == "amod" and candidate.token.pos_ == "VERB" else 0.0


def _bare_noun(candidate: Candidate) -> float:
    return -0.1 if candidate.is_noun and not candidate.slots["owner"] and not candidate.sources else 0.0


def _unreal(candidate: Candidate) -> float:
    if candidate.status not in ("hypothetical", "denied", "requested"):
        return 0.0
    clear = _between_states(candidate) or candidate.lexical.custody or bool(candidate.claimed)
    return -0.05 if clear else -0.15


def _planned(candidate: Candidate) -> float:
    ahead = candidate.status == "planned" and candidate.lexical.type != "CONSULT"
    return -0.1 if ahead and not _between_states(candidate) else 0.0


def _told_by_speaker(candidate: Candidate) -> float:
    return -0.05 if candidate.speaker is not None and not _of_state(candidate.parties) else 0.0


_WEIGHED: tuple[tuple[str, Callable[[Candidate], float]], ...] = (
    ("no source", _no_source),
    ("no target", _no_target),
    ("no target in content", _no_target_in_content),
    ("sources", lambda candidate: _known(candidate.sources)),
    ("targets", lambda candidate: _known(candidate.targets)),
    ("to the public", _to_public),
    ("told in passing", _in_passing),
    ("noun without owner", _bare_noun),
    ("not come about", _unreal),
    ("planned", _planned),
    ("told by a speaker", _told_by_speaker),
)
"""What makes an event more or less sure, by name; each gives its weight, 0 where it does not apply."""


def _of_state(side: tuple[Party, ...]) -> bool:
    return any(party.country for party in side)


def _between_states(candidate: Candidate) -> bool:
    return _of_state(candidate.sources) and _of_state(candidate.targets)


def _is_public(name: str) -> bool:
    return name.lower().split()[-1].removesuffix("s") in words("actors", "publics") if name.strip() else False
