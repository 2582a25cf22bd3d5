"""Whom what is asked, promised, threatened or refused is about: parties that stand in a complement clause."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import frame
from analysis.annotating.events.candidate import Candidate, same_parties, same_party, states
from analysis.annotating.syntax import subjects
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words
from analysis.records import Party

_INSIDE = ("object", "dative", "to", "with", "for", "on", "against", "between", "in", "from", "owner")
"""Where those whom a complement is about may stand around its verb, best first."""

_SCENE = ("on", "in", "from")
"""Of these, where a place is no more than that."""

_CONCERNED = 0.06
"""How much less sure an event is whose target is only named in what is said, within one state."""


def party_in_content(candidate: Candidate, parties: Parties) -> tuple[Party, ...]:
    """The party that the content of a promise, demand, threat or refusal is about; nobody where it is about none.

    Who is accused has done it, who is asked shall do it: whom it is done to is no target of theirs.
    """
    if candidate.type == "REQUEST":
        return _asked(candidate, parties)
    if candidate.type == "ACCUSE":
        return _accused(candidate, parties)
    for inner in candidate.absorbed:
        first, second = inner.targets, inner.sources
        if (candidate.type in ("REJECT", "AGREE") and inner.is_noun) or (
            inner.type == "REQUEST" and candidate.type == "CONCEDE"
        ):
            first, second = second, first
        if found := first or second:
            return found
    return next(_around_verbs(candidate, parties), ())


def _accused(candidate: Candidate, parties: Parties) -> tuple[Party, ...]:
    """Who has done what is told of: "condemned the attack by Ruritania", "alleged that Ruritania took it"."""
    deeds = (inner for inner in candidate.absorbed if inner.type != "ACCUSE")  # who inquires is not accused
    doers = (found for inner in deeds if (found := inner.sources))
    told = (parties.of_all(_doers(head), owned="owner") for head in candidate.slots["content"])
    return next(doers, ()) or next(filter(None, told), ())


def _asked(candidate: Candidate, parties: Parties) -> tuple[Party, ...]:
    """Who shall do what is asked: "demanded that Ruritania free him", "demanded in a note to Ruritania that he be
    freed", "demanded the withdrawal of Ruritania's troops". Who shall be freed is given too: his holder is asked."""
    for head in candidate.slots["content"]:
        told = parties.of_all(candidate.slots.get("to", ())) if is_passive(head) else ()
        found = told or parties.of_all(_doers(head))
        if found and not same_party(found[0], parties.of_all(candidate.slots["subject"])):
            return found
    for inner in candidate.absorbed:
        if found := inner.sources or (inner.targets if inner.lexical.custody else ()):
            return found
    return ()


def _doers(verb: Token) -> list[Token]:
    """Who does what the verb tells: its subject, in the passive who stands after "by"."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    return frame(verb)["subject"] if passive else subjects(verb)


def _around_verbs(candidate: Candidate, parties: Parties) -> Iterator[tuple[Party, ...]]:
    """Those around the verbs of the content, one with a name or state before others ("refused to send peacekeepers to
    Ruritania": the state, not its means); not the place where it shall be."""
    for head in candidate.slots["content"]:
        if head.pos_ not in ("VERB", "AUX"):
            continue
        inside = frame(head)
        named = parties.of_all(token for slot in _INSIDE for token in inside.get(slot, ()))
        scene = parties.of_all(token for slot in _SCENE for token in inside.get(slot, ()))
        named = tuple(each for each in named if each not in scene or parties.kind(each) != "place")
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
