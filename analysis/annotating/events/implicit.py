"""Parties that a clause leaves out and the article gives elsewhere.

Each rule is general: the custody of a person is in the hands of the state that acts or that the place belongs to; what
is asked about a visit is asked of those to be visited; who says no says it to those who asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.custody import Custody
from analysis.annotating.events.grammar import words
from analysis.annotating.events.parties import Parties
from analysis.records import Party, Status

_NEW = frozenset(("a", "an", "any", "some", "no", "another", "every"))
"""Determiners of an event that has not been told of."""

_OPEN = frozenset(("planned", "hypothetical", "refused", "requested", "stalled"))

_FORETOLD = frozenset(("CONSULT", "SANCTION", "RETREAT", "MOBILIZE", "AID"))
"""Types of event that an article first announces and then means by a noun."""

_FORETOLD_AS: dict[str, Status] = {"REQUEST": "requested", "THREATEN": "hypothetical", "REJECT": "refused"}

_NESTED = 3
"""How deep the content of content is read."""

_LAST_VISITS = 3
"""How many visits are looked at for whose mission it is."""

_FIRST_PERSON = frozenset(("i", "we", "you"))

_MEMORY = 25
"""How many sentences back an event may lie that "the visit" means."""

_TOLD_BY_VERBS = frozenset(("CONSULT", "SANCTION"))
"""Types whose verbs may leave out the target that the article gave before ("the ambassadors travel on Monday")."""

_REQUESTS = 10
"""How many requests are looked at for the one that is refused."""

_ANSWER_REACH = 15
"""The same of what one condemns or denies."""

_NEAR = 1
"""How many sentences back lies what a pronoun rejects."""

_CLAIMS = frozenset(("ACCUSE", "REQUEST", "THREATEN"))

_ENDING = frozenset(("ease",))

_ANSWERED = frozenset(("SANCTION", "COERCE", "ACCUSE", "THREATEN", "ASSAULT", "MOBILIZE", "REQUEST", "REJECT"))
"""What one may condemn or deny without saying whose it is."""

_REACH = 6
"""How many sentences back a request may lie that is now refused."""


def complete(candidates: Sequence[Candidate], parties: Parties, place_state: Sequence[str | None]) -> None:
    """Fills in sources and targets of ``candidates`` (in the order of the text) in place.

    ``place_state`` holds for each sentence the state whose place it names, where it names exactly one.
    """
    requests: list[Candidate] = []
    visits: list[Candidate] = []
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

    told: dict[str, Candidate] = {}
    persons = frozenset(each.start for each in parties.names if each.kind == "person")
    custody = Custody(candidates, parties, state)
    for candidate in candidates:
        _again(candidate, told, persons)
        if candidate.inner:
            continue
        _travellers(candidate, visits)
        if candidate.type == "CONSULT" and candidate.targets:
            visits.append(candidate)
        if candidate.lexical.custody or candidate.lexical.mode == "beat":
            custody.complete(candidate, place_state[candidate.sentence])
        if candidate.lexical.id in _ENDING and not candidate.targets:
            _ended(candidate, told)
        if candidate.type == "REQUEST":
            if not candidate.targets or not any(each.country for each in candidate.targets):
                _addressee(candidate, visits, state)
            requests.append(candidate)
        _demanded_from(candidate, custody)
        named = candidate.trigger.word_class == "noun" and any(each.chain is not None for each in candidate.sources)
        if candidate.sources and (candidate.targets or named) and not candidate.inner:
            told.update(dict.fromkeys(_keys(candidate), candidate))
        _announced(candidate, told)
    _name_states(candidates, parties, custody.states)
    by_token = {candidate.token.i: candidate for candidate in candidates}
    for n, candidate in enumerate(candidates):
        if not candidate.sources or candidate.type not in ("REJECT", "ACCUSE") or candidate.inner:
            continue
        if candidate.type == "REJECT" and candidate.mode != "deny" and not candidate.targets:
            _refused(candidate, requests, by_token.get(candidate.token.head.i))
        if not candidate.targets:
            _answered(candidate, candidates[max(0, n - _REQUESTS) : n])


def _name_states(candidates: Sequence[Candidate], parties: Parties, states: Mapping[int, str]) -> None:
    """Gives every party without a state the one that the article tells of it elsewhere."""

    def known(party: Party) -> Party:
        code = states.get(party.chain) if party.country is None and party.chain is not None else None
        return replace(party, country=code) if code else party

    if states:
        for candidate in candidates:
            candidate.sources = tuple(map(known, candidate.sources))
            candidate.targets = tuple(map(known, candidate.targets))


def _again(candidate: Candidate, told: dict[str, Candidate], persons: frozenset[int]) -> None:
    """ "The summit", "their talks": an event noun with a party missing tells again of the last such event that it can
    be, and has its parties."""
    noun = candidate.trigger.word_class == "noun"
    verb = candidate.type in _TOLD_BY_VERBS and not candidate.inner and candidate.sources
    if not noun and not candidate.sources and not candidate.targets and not candidate.inner:
        _again_by(candidate, told)
    if (noun or verb) and (candidate.inner or not (candidate.sources and candidate.targets)):
        new = any(child.dep_ == "det" and child.lower_ in _NEW for child in candidate.token.children)
        if new and candidate.status not in _OPEN:
            return
        for key in _means(candidate, told)[0 if noun else 4 :]:
            before = told.get(key)
            if before is None or (candidate.inner and not key.endswith(candidate.token.lemma_.lower())):
                continue
            if candidate.sentence - before.sentence > _MEMORY or before.token.i == candidate.token.i:
                continue
            given = (*candidate.sources, *candidate.targets)
            theirs = (*before.sources, *before.targets)
            if not all(_is_one_of(each, theirs, persons) for each in given):
                continue
            if not noun:
                if _overlap(candidate.sources, before.targets):
                    continue
                candidate.targets, candidate.again = before.targets, before
                candidate.rule, candidate.penalty = f"{candidate.rule}+again", candidate.penalty + 0.1
                break
            if not _points_back(candidate) and not given:
                candidate.penalty += 0.15
            candidate.penalty += 0.1 if given else 0.2
            _take_parties(candidate, before, persons)
            if before.status in _OPEN and candidate.status == "occurred":
                candidate.status = before.status  # "the summit" that is still to come
            candidate.rule, candidate.again = f"{candidate.rule}+again", before
            break


def _again_by(candidate: Candidate, told: dict[str, Candidate]) -> None:
    """ "They restarted it": whose pronouns nobody resolves does what the article told last by the same word."""
    subjects = candidate.slots["subject"]
    if not subjects or any(each.tag_ != "PRP" or each.lower_ in _FIRST_PERSON for each in subjects):
        return
    lemma = candidate.token.lemma_.lower()
    before = told.get(f"done {lemma}") or told.get(f"open {lemma}")
    if before is None or candidate.sentence - before.sentence > _REACH or before.type != candidate.type:
        return
    candidate.sources, candidate.targets, candidate.again = before.sources, before.targets, before
    candidate.rule, candidate.penalty = f"{candidate.rule}+again", candidate.penalty + 0.25


def _take_parties(candidate: Candidate, before: Candidate, persons: frozenset[int]) -> None:
    """Fills in the sides that the noun leaves out from the event that was told before."""
    sources, targets = candidate.sources, candidate.targets
    if sources and targets:
        return
    if not sources and not targets:
        candidate.sources, candidate.targets = before.sources, before.targets
        return
    given = sources or targets
    same, other = (before.sources, before.targets) if sources else (before.targets, before.sources)
    if not all(_is_one_of(each, same, persons) for each in given):
        same, other = other, same
    rest = tuple(each for each in other if not _is_one_of(each, given, persons))
    if sources:
        candidate.targets = rest
    else:
        candidate.sources = rest


def _is_one_of(party: Party, others: tuple[Party, ...], persons: frozenset[int]) -> bool:
    """Whether the party is one of the others: the same chain or noun; a state also as what acts for it, but two
    persons of one state are two."""
    for other in others:
        if party.chain is not None and party.chain == other.chain:
            return True
        two = party.start in persons and other.start in persons
        if party.country is not None and party.country == other.country and not two:
            return True
    return _same_noun(party, others)


def _travellers(candidate: Candidate, visits: Sequence[Candidate]) -> None:
    """Gives "the mission", "the delegation" the state of those whose visit the article told last, where it is one."""
    definite = any(child.lower_ == "the" for token in candidate.slots["subject"] for child in token.children)
    codes = {each.country for visit in visits[-_LAST_VISITS:] for each in visit.sources if each.country}
    if not definite or len(codes) != 1:
        return
    (code,) = codes
    candidate.sources = tuple(
        replace(each, country=code)
        if each.country is None
        and each.chain is None
        and _noun(each).removesuffix("s") in words("actors", "travellers")
        else each
        for each in candidate.sources
    )


def _announced(candidate: Candidate, told: dict[str, Candidate], depth: int = 0) -> None:
    """Keeps what an event is about for the nouns that tell of it later: who is invited may visit who invites, and
    "the sanctions" are those that were threatened."""
    if candidate.lexical.id == "invite" and candidate.sources and candidate.targets:
        visit = replace(candidate, sources=candidate.targets, targets=candidate.sources, status="planned", again=None)
        told["open CONSULT/visit"] = visit
    for inner in candidate.absorbed:
        if inner.sources and inner.targets and inner.type in _FORETOLD:
            status = inner.status if inner.status in _OPEN else _FORETOLD_AS.get(candidate.type, "planned")
            kept = replace(inner, status=status)
            told.update(dict.fromkeys(_keys(kept), kept))
        if depth < _NESTED:
            _announced(inner, told, depth + 1)


def _demanded_from(candidate: Candidate, custody: Custody) -> None:
    """Who is asked to free somebody is who holds him, where the article tells: "demanded that Brandt be freed"."""
    if candidate.type != "REQUEST" or candidate.inner:
        return
    captives = {each.chain for inner in candidate.absorbed if inner.lexical.custody for each in inner.targets}
    if not candidate.targets or any(each.chain not in captives or each.chain is None for each in candidate.targets):
        return
    holder = next((found for each in candidate.targets if (found := custody.holder(each))), None)
    if holder is not None and not _overlap((holder,), candidate.sources):
        candidate.targets = (holder,)


def _keys(candidate: Candidate) -> tuple[str, str, str]:
    """What later nouns may find it by: its word, its rule, its type; apart for what has not come about."""
    kind = "open" if candidate.status in _OPEN else "done"
    rule = f"{kind} {candidate.lexical.id} of {candidate.type}"
    return f"{kind} {candidate.token.lemma_.lower()}", rule, f"{kind} {candidate.type}/{candidate.mode}"


def _means(candidate: Candidate, told: dict[str, Candidate]) -> list[str]:
    """Where a noun looks for what it means: the same word before the same type; what is still open if it is said to be
    open, else the last that was told."""
    found = []
    for key in _keys(candidate):
        both = [f"open{key[4:]}", f"done{key[4:]}"]
        if candidate.status not in _OPEN:
            both.sort(key=lambda each: -told[each].token.i if each in told else 0)
        found += both
    return found


def _points_back(candidate: Candidate) -> bool:
    return any(child.dep_ in ("det", "poss") and child.lower_ not in _NEW for child in candidate.token.children)


def _addressee(candidate: Candidate, visits: list[Candidate], state: Callable[[str | None], tuple[Party, ...]]) -> None:
    for visit in reversed(visits):
        if candidate.sentence - visit.sentence > _REACH:
            return
        if not _overlap(visit.sources, candidate.sources):
            continue
        for target in visit.targets:
            found = state(target.country)
            if found and not _overlap(found, candidate.sources):
                candidate.targets = found
                return


def _refused(candidate: Candidate, requests: list[Candidate], modified: Candidate | None) -> None:
    if modified is not None and candidate.token.dep_ == "amod" and not _overlap(modified.sources, candidate.sources):
        candidate.targets = modified.sources  # "unacceptable requests"
        return
    codes = {each.country for each in candidate.sources if each.country}
    chains = {each.chain for each in candidate.sources if each.chain is not None}
    before = bisect_left(requests, candidate.token.i, key=lambda each: each.token.i)
    for request in reversed(requests[max(0, before - _REQUESTS) : before]):
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


def _ended(candidate: Candidate, told: Mapping[str, Candidate]) -> None:
    """ "Lifted its sanctions": on whom they were laid before."""
    for key in ("done SANCTION/sanctions", "open SANCTION/sanctions", "done SANCTION/discontinue"):
        before = told.get(key)
        if before is not None and before.targets:
            if candidate.sources and not _overlap(candidate.sources, before.sources):
                continue
            candidate.sources = candidate.sources or before.sources
            candidate.targets = before.targets
            candidate.penalty += 0.1
            return


def _answered(candidate: Candidate, before: Sequence[Candidate]) -> None:
    """Who is denied or condemned without being named: whoever said so, or did it, in what the article told last.

    "The foundation says that Ruritanian guards beat him, which Ruritania denies"; "Ruritania imposed sanctions on
    Syldavia. Syldavia condemned the decision."
    """
    codes = {each.country for each in candidate.sources if each.country}
    for other in reversed(before):
        far = candidate.sentence - other.sentence
        if far > _ANSWER_REACH:
            return
        told = candidate.mode == "deny" and (
            _overlap(other.sources, candidate.sources) or (far <= 1 and not any(each.country for each in other.sources))
        )
        if told and other.speaker is not None and not _overlap((other.speaker,), candidate.sources):
            candidate.targets = (other.speaker,)
            return
        claimed = far <= _NEAR and candidate.type == "REJECT" and other.type in _CLAIMS and _is_pointed(candidate)
        if claimed and other.sources and not _overlap(other.sources, candidate.sources):
            candidate.targets = other.sources  # "Brandt accused …; Ruritania dismissed it"
            candidate.penalty += 0.05
            return
        if not codes or other.type not in _ANSWERED or _overlap(other.sources, candidate.sources):
            continue
        if other.sources and _overlap(other.targets, candidate.sources):
            candidate.targets = other.sources
            candidate.penalty += 0.05
            return


def _is_pointed(candidate: Candidate) -> bool:
    """Whether what is rejected is only pointed at ("dismissed it", "denied that")."""
    return all(each.pos_ in ("PRON", "DET") for each in candidate.slots["object"])


def _same_noun(party: Party, others: tuple[Party, ...]) -> bool:
    """ "The ambassadors" may be the "ambassadors of Ruritania" that the article named before."""
    noun = _noun(party)
    return party.country is None and bool(noun) and any(noun == _noun(each) for each in others)


def _noun(party: Party) -> str:
    name = party.name.partition(" of ")[0].split()
    return name[-1].lower() if name and name[-1].islower() else ""


def _overlap(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    chains = {each.chain for each in some if each.chain is not None}
    codes = {each.country for each in some if each.country}
    return any(
        (each.chain is not None and each.chain in chains) or (each.country is not None and each.country in codes)
        for each in others
    )
