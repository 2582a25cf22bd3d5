"""Parties that a clause leaves out and the article gives elsewhere.

Each rule is general: the custody of a person is in the hands of the state that acts or that the place belongs to; what
is asked about a visit is asked of those to be visited; who says no says it to those who asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotating.events.coder import Candidate
from analysis.annotating.events.parties import Parties
from analysis.records import Party

_REACH = 6
"""How many sentences back a request may lie that is now refused."""


def complete(candidates: Sequence[Candidate], parties: Parties, place_state: Sequence[str | None]) -> None:
    """Fills in sources and targets of ``candidates`` (in the order of the text) in place.

    ``place_state`` holds for each sentence the state whose place it names, where it names exactly one.
    """
    jailer: dict[object, tuple[Party, ...]] = {}
    requests: list[Candidate] = []
    visits: dict[int, Candidate] = {}
    states = {
        mention.country: mention
        for mention in reversed(parties.doc._.names)
        if mention.kind == "country" and mention.country and mention.form == "name"
    }

    def state(code: str | None) -> tuple[Party, ...]:
        mention = states.get(code) if code else None
        if mention is None:
            return ()
        return (Party(mention.start, mention.end, mention.name, mention.country, mention.chain),)

    for candidate in candidates:
        if candidate.type == "CONSULT" and candidate.targets:
            visits[candidate.sentence] = candidate
        if candidate.lexical.custody:
            _custody(candidate, jailer, state, place_state)
        if candidate.type == "REQUEST":
            if not candidate.targets or not any(each.country for each in candidate.targets):
                _addressee(candidate, visits, state)
            requests.append(candidate)
        if candidate.type == "REJECT" and not candidate.targets and candidate.sources:
            _refused(candidate, requests)


def _custody(candidate, jailer, state, place_state) -> None:  # type: ignore[no-untyped-def]
    keys = [each.chain for each in candidate.targets if each.chain is not None]
    if candidate.sources:
        for key in keys:
            jailer.setdefault(key, candidate.sources)
        return
    for key in keys:
        if key in jailer:
            candidate.sources = jailer[key]
            return
    codes = [each.country for each in candidate.targets if each.country] or [place_state[candidate.sentence]]
    candidate.sources = state(codes[0])
    for key in keys:
        if candidate.sources:
            jailer.setdefault(key, candidate.sources)


def _addressee(candidate, visits, state) -> None:  # type: ignore[no-untyped-def]
    visit = visits.get(candidate.sentence)
    if visit is None or not _overlap(visit.sources, candidate.sources):
        return
    for target in visit.targets:
        found = state(target.country)
        if found and not _overlap(found, candidate.sources):
            candidate.targets = found
            return


def _refused(candidate: Candidate, requests: list[Candidate]) -> None:
    codes = {each.country for each in candidate.sources if each.country}
    chains = {each.chain for each in candidate.sources if each.chain is not None}
    for request in reversed(requests):
        if candidate.sentence - request.sentence > _REACH:
            return
        asked = request.targets
        if not request.sources or _overlap(request.sources, candidate.sources):
            continue
        if any(
            each.country in codes or each.chain in chains for each in asked if each.country or each.chain is not None
        ):
            candidate.targets = request.sources
            return


def _overlap(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    chains = {each.chain for each in some if each.chain is not None}
    codes = {each.country for each in some if each.country}
    return any(
        (each.chain is not None and each.chain in chains) or (each.country is not None and each.country in codes)
        for each in others
    )
