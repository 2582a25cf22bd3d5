"""Whom what is asked, promised, threatened or refused is about: parties that stand in a complement clause."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import frame
from analysis.annotating.events.candidate import Candidate, same_parties, same_party, states
from analysis.annotating.syntax import is_passive, subjects
from analysis.language.event_lexicon import words
from analysis.records import Party

_INSIDE = ("object", "dative", "to", "with", "for", "on", "against", "in", "from", "owner")
"""Where those whom a complement is about may stand around its verb, best first."""

_CONCERNED = 0.06
"""How much less sure an event is whose target is only named in what is said, within one state."""


def party_in_content(candidate: Candidate, parties: Parties) -> tuple[Party, ...]:
    """The party that the content of a promise, demand, threat or refusal is about; nobody where it is about none."""
    kind = candidate.type
    if kind == "REQUEST" and (found := _asked(candidate, parties)):
        return found
    for inner in candidate.absorbed:
        first, second = inner.targets, inner.sources
        if kind in ("REJECT", "REQUEST", "AGREE") and inner.is_noun:
            first, second = second, first
        if kind == "ACCUSE" or (inner.type == "REQUEST" and kind == "CONCEDE"):
            first, second = second, first
        if found := first or second:
            return found
    return next(_around_verbs(candidate, parties), ())


def _asked(candidate: Candidate, parties: Parties) -> tuple[Party, ...]:
    """Who shall do what is asked: "demanded that Ruritania free him", "demanded in a note to Ruritania that he be
    freed"."""
    for head in candidate.slots["content"]:
        told = parties.of_all(candidate.slots.get("to", ())) if is_passive(head) else ()
        found = told or parties.of_all(subjects(head))
        if found and not same_party(found[0], parties.of_all(candidate.slots["subject"])):
            return found
    return ()


def _around_verbs(candidate: Candidate, parties: Parties) -> Iterator[tuple[Party, ...]]:
    """Those around the verbs of the content, one with a name or state before others ("refused to send peacekeepers to
    Ruritania": the state, not its means)."""
    for head in candidate.slots["content"]:
        if head.pos_ not in ("VERB", "AUX"):
            continue
        inside = frame(head)
        named = parties.of_all(token for slot in _INSIDE for token in inside.get(slot, ()))
        known = [party for party in named if party.chain is not None or party.country is not None]
        if named:
            yield (known[0],) if known else named[:1]


def concerned(sources: tuple[Party, ...], targets: tuple[Party, ...]) -> float:
    """How much less sure an event is whose target is only told in what is asked, promised or refused: it may be whom it
    concerns and not whom it is said to. Between states it is mostly meant. Zero or below."""
    codes = states(targets)
    if codes and any(each.country and each.country not in codes for each in sources):
        return 0.0
    named = any(each.chain is not None or each.country for each in targets)
    return -_CONCERNED if named else -2 * _CONCERNED


def warns_of_own_act(candidate: Candidate, parties: Parties, hostile: frozenset[str]) -> bool:
    """Whether who warns tells what he will do himself, or what the other will suffer for it; ``hostile`` are types."""
    if any(inner.type in hostile for inner in candidate.absorbed):
        return True
    for head in candidate.slots["content"]:
        acting = subjects(head)
        suffering = head.lemma_ in words("complements", "suffered")
        if suffering or same_parties(parties.of_all(acting, owned=""), candidate.sources):
            return True
        if any(each.lower_ in words("complements", "oneself") for each in acting):
            return True
    return False
