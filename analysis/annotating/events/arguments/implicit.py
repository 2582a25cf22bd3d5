"""Parties that a clause leaves out and the article gives elsewhere.

Each rule is general: the custody of a person is in the hands of the state that acts or that the place belongs to; what
is asked about a visit is asked of those to be visited; who says no says it to those who asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from analysis.annotating.events.anaphora import OPEN, Told, act_key, is_guess, keys, noun_of, tell_again
from analysis.annotating.events.arguments.custody import Custody
from analysis.annotating.events.arguments.parties import Parties, in_other_clause
from analysis.annotating.events.candidate import Candidate, overlap
from analysis.language.event_lexicon import words
from analysis.records import Party, Status

_FORETOLD = frozenset(("CONSULT", "SANCTION", "RETREAT", "MOBILIZE", "AID"))
"""Types of event that an article first announces and then means by a noun."""

_FORETOLD_AS: dict[str, Status] = {"REQUEST": "requested", "THREATEN": "hypothetical", "REJECT": "refused"}

_NESTED = 3
"""How deep the content of content is read."""

_LAST_VISITS = 3
"""How many visits are looked at for whose mission it is."""

_REQUESTS = 10
"""How many requests are looked at for the one that is refused."""

_ANSWER_REACH = 15
"""The same of what one condemns or denies."""

_NEAR = 1
"""How many sentences back lies what a pronoun rejects."""

_AGAINST = frozenset(("ASSAULT", "COERCE", "SANCTION", "THREATEN"))
"""What a participle and its main clause do to one and the same."""

_CLAIMS = frozenset(("ACCUSE", "REQUEST", "THREATEN"))

_ENDED = (
    act_key("SANCTION", "sanctions", is_open=False),
    act_key("SANCTION", "sanctions", is_open=True),
    act_key("SANCTION", "discontinue", is_open=False),
)
"""What may be lifted, in the order in which it is looked for."""

_ANSWERED = frozenset(("SANCTION", "COERCE", "ACCUSE", "THREATEN", "ASSAULT", "MOBILIZE", "REQUEST", "REJECT"))
"""What one may condemn or deny without saying whose it is."""

_FAR = 12
"""How many words of what is asked for are looked through for a place."""

_REACH = 6
"""How many sentences back a request may lie that is now refused."""


State = Callable[[str | None], tuple[Party, ...]]
"""From the code of a state to the party that it is in the article; nobody where the article does not name it."""


def complete(candidates: Sequence[Candidate], parties: Parties, place_state: Sequence[str | None]) -> None:
    """Fills in sources and targets of ``candidates`` (in the order of the text) in place.

    ``place_state`` holds for each sentence the state whose place it names, where it names exactly one.
    """
    state = _states_by_code(parties)
    custody = Custody(candidates, parties, state)
    so_far = _SoFar(parties, custody, state, place_state)
    for candidate in candidates:
        so_far.complete(candidate)
    counted = [each for each in candidates if each.again or not each.lexical.again]
    _name_states(counted, parties, custody.states)
    by_token = {candidate.token.i: candidate for candidate in counted}
    for n, candidate in enumerate(counted):
        if not candidate.sources or candidate.inner:
            continue
        if not candidate.targets:
            _as_main_clause(candidate, by_token.get(candidate.token.head.i))
        if candidate.type not in ("REJECT", "ACCUSE") and not _pays_back(candidate):
            continue
        if candidate.type == "REJECT" and candidate.mode != "deny" and not candidate.targets:
            _refused(candidate, so_far.requests, by_token.get(candidate.token.head.i))
            if not candidate.targets:
                _refused_again(candidate, counted[max(0, n - _REQUESTS) : n])
        if not candidate.targets and _may_answer(candidate):
            _answered(candidate, counted[max(0, n - _REQUESTS) : n])


def _states_by_code(parties: Parties) -> State:
    first = {
        mention.country: mention
        for mention in reversed(parties.names)
        if mention.kind == "country" and mention.country and mention.form == "name"
    }

    def state(code: str | None) -> tuple[Party, ...]:
        mention = first.get(code) if code else None
        if mention is None:
            return ()
        return (Party(mention.start, mention.end, mention.name, mention.country, mention.chain),)

    return state


class _SoFar:
    """What the article has told so far, as its events are read in their order."""

    def __init__(self, parties: Parties, custody: Custody, state: State, place_state: Sequence[str | None]) -> None:
        self.parties = parties
        self.custody = custody
        self.state = state
        self.place_state = place_state
        self.persons = frozenset(each.start for each in parties.names if each.kind == "person")
        self.requests: list[Candidate] = []
        self.visits: list[Candidate] = []
        self.told: Told = {}

    def complete(self, candidate: Candidate) -> None:
        _travellers(candidate, self.visits)
        tell_again(candidate, self.told, self.persons)
        if candidate.inner or (candidate.lexical.again and candidate.again is None):
            return
        if candidate.type == "CONSULT" and candidate.targets:
            self.visits.append(candidate)
        if candidate.lexical.custody or candidate.lexical.mode == "beat":
            self.custody.complete(candidate, self.place_state[candidate.sentence])
        if "ends" in candidate.lexical.traits and not candidate.targets:
            _ended(candidate, self.told)
        if candidate.type == "REQUEST":
            self._asked_of(candidate)
            self.requests.append(candidate)
        _demanded_from(candidate, self.custody)
        self._remember(candidate)

    def _asked_of(self, candidate: Candidate) -> None:
        """Of whom something is asked, where the clause does not tell."""
        if not any(each.country for each in candidate.targets):
            _addressee(candidate, self.visits, self.state)
        if not candidate.targets and "asks-leave" in candidate.lexical.traits:
            _of_place(candidate, self.parties, self.state)

    def _remember(self, candidate: Candidate) -> None:
        """Keeps an event, and what it announces, for the nouns that tell of it later."""
        named = candidate.is_noun and any(each.chain is not None for each in candidate.sources)
        if candidate.sources and (candidate.targets or named) and not is_guess(candidate):
            self.told.update(dict.fromkeys(keys(candidate), candidate))
        _announced(candidate, self.told)


def _name_states(candidates: Sequence[Candidate], parties: Parties, states: Mapping[int, str]) -> None:
    """Gives every party without a state the one that the article tells of it elsewhere."""

    def known(party: Party) -> Party:
        code = states.get(party.chain) if party.country is None and party.chain is not None else None
        return replace(party, country=code) if code else party

    if states:
        for candidate in candidates:
            candidate.sources = tuple(map(known, candidate.sources))
            candidate.targets = tuple(map(known, candidate.targets))


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
        and noun_of(each).removesuffix("s") in words("actors", "travellers")
        else each
        for each in candidate.sources
    )


def _announced(candidate: Candidate, told: Told, depth: int = 0) -> None:
    """Keeps what an event is about for the nouns that tell of it later: who is invited may visit who invites, and
    "the sanctions" are those that were threatened."""
    if "invites" in candidate.lexical.traits and candidate.sources and candidate.targets:
        visit = replace(candidate, sources=candidate.targets, targets=candidate.sources, status="planned", again=None)
        told[act_key("CONSULT", "visit", is_open=True)] = visit
    for inner in candidate.absorbed:
        if inner.sources and inner.targets and inner.type in _FORETOLD:
            status = inner.status if inner.status in OPEN else _FORETOLD_AS.get(candidate.type, "planned")
            if inner.type == candidate.type:
                status = candidate.status  # "imposed sanctions": the noun is what the verb does
            kept = replace(inner, status=status)
            told.update(dict.fromkeys(keys(kept), kept))
        if depth < _NESTED:
            _announced(inner, told, depth + 1)


def _demanded_from(candidate: Candidate, custody: Custody) -> None:
    """Who is asked to free somebody is who holds him, where the article tells: "demanded that Brandt be freed". He
    himself is asked nothing."""
    if candidate.type != "REQUEST" or candidate.inner:
        return
    captives = {each.chain for inner in candidate.absorbed if inner.lexical.custody for each in inner.targets}
    if not candidate.targets or any(each.chain not in captives or each.chain is None for each in candidate.targets):
        return
    holder = next((found for each in candidate.targets if (found := custody.holder(each))), None)
    free = holder is not None and not overlap((holder,), candidate.sources)
    candidate.targets = (holder,) if holder is not None and free else ()


def _addressee(candidate: Candidate, visits: list[Candidate], state: State) -> None:
    for visit in reversed(visits):
        if candidate.sentence - visit.sentence > _REACH:
            return
        if not overlap(visit.sources, candidate.sources):
            continue
        for target in visit.targets:
            found = state(target.country)
            if found and not overlap(found, candidate.sources):
                candidate.targets = found
                return


def _of_place(candidate: Candidate, parties: Parties, state: State) -> None:
    """ "Asked to see the camp at Zenda": who asks to do something asks the state in whose place it is."""
    for head in candidate.slots["content"]:
        for token in islice(head.subtree, _FAR):
            place = parties.innermost.get(token.i)
            there = token.dep_ in ("pobj", "dobj") and not in_other_clause(token, head)
            if not there or place is None or place.kind not in ("place", "country") or place.form == "pronoun":
                continue
            found = state(place.country) or ((parties.party(place),) if place.country else ())
            if found and not overlap(found, candidate.sources):
                candidate.targets = found
                return


def _refused(candidate: Candidate, requests: list[Candidate], modified: Candidate | None) -> None:
    if modified is not None and candidate.token.dep_ == "amod" and not overlap(modified.sources, candidate.sources):
        candidate.targets = modified.sources  # "unacceptable requests"
        return
    codes = {each.country for each in candidate.sources if each.country}
    chains = {each.chain for each in candidate.sources if each.chain is not None}
    before = bisect_left(requests, candidate.token.i, key=lambda each: each.token.i)
    for request in reversed(requests[max(0, before - _REQUESTS) : before]):
        if candidate.sentence - request.sentence > _REACH:
            return
        asked = request.targets
        if not request.sources or overlap(request.sources, candidate.sources):
            continue
        if any(
            each.country in codes or each.chain in chains for each in asked if each.country or each.chain is not None
        ):
            candidate.targets = request.sources
            return


def _refused_again(candidate: Candidate, before: Sequence[Candidate]) -> None:
    """ "Brandt asked for a meeting, and Holt refused the request", "offered … declined the offer": who asked or offered
    it, in the same sentence or the one before, of nobody else."""
    things = [each for each in candidate.slots["object"] if each.pos_ == "NOUN"]
    if not things or not all(any(c.lower_ in words("determiners", "told") for c in each.children) for each in things):
        return
    nouns = {each.lemma_ for each in things}
    for other in reversed(before):
        if candidate.sentence - other.sentence > _NEAR:
            return
        named = other.token.lemma_ in nouns or (other.type == "REQUEST" and nouns & words("light", "asked"))
        if named and other.sources and not overlap(other.sources, candidate.sources):
            if not other.targets or overlap(other.targets, candidate.sources):
                candidate.targets = other.sources
            return


def _ended(candidate: Candidate, told: Told) -> None:
    """ "Lifted its sanctions": on whom they were laid before."""
    for key in _ENDED:
        before = told.get(key)
        if before is not None and before.targets:
            if candidate.sources and not overlap(candidate.sources, before.sources):
                continue
            candidate.sources = candidate.sources or before.sources
            candidate.targets = before.targets
            candidate.parties_found("ended what was told before", -0.1)
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
            overlap(other.sources, candidate.sources) or (far <= 1 and not any(each.country for each in other.sources))
        )
        if told and other.speaker is not None and not overlap((other.speaker,), candidate.sources):
            candidate.targets = (other.speaker,)
            return
        claimed = far <= _NEAR and candidate.type == "REJECT" and other.type in _CLAIMS and _is_pointed(candidate)
        if claimed and other.sources and not overlap(other.sources, candidate.sources):
            candidate.targets = other.sources  # "Brandt accused …; Ruritania dismissed it"
            candidate.parties_found("answers a claim", -0.05)
            return
        if other.type not in _ANSWERED or not other.sources or overlap(other.sources, candidate.sources):
            continue
        hit = bool(codes) and overlap(other.targets, candidate.sources)
        if hit or (far <= _NEAR and _is_bare(candidate)):  # "Ruritania attacks Syldavia, Borduria condemns"
            candidate.targets = other.sources
            candidate.parties_found("answers an act", -0.05)
            return


def _may_answer(candidate: Candidate) -> bool:
    """Whether what is said may be of what the article told before: of that nothing new is blamed ("criticised programs
    to sell grain"), and who investigates it blames nobody yet."""
    if candidate.type != "ACCUSE":
        return True
    things = candidate.slots["object"]
    definite = all(
        each.pos_ in ("PRON", "DET")
        or any(child.dep_ == "det" and child.lower_ in words("determiners", "told") for child in each.children)
        for each in things
    )
    return candidate.mode != "investigate" and definite


def _pays_back(candidate: Candidate) -> bool:
    """Whether it is a threat to answer in kind: "vows revenge"."""
    nouns = words("light", "paying_back")
    return candidate.type == "THREATEN" and any(each.lemma_.lower() in nouns for each in candidate.slots["object"])


def _as_main_clause(candidate: Candidate, main: Candidate | None) -> None:
    """ "Retaliating, Ruritania launched strikes against Syldavia": a participle that stands first and names nobody is
    done to those to whom the main clause does it."""
    token = candidate.token
    first = token.dep_ == "advcl" and token.tag_ == "VBG" and token.i < token.head.i
    if not first or main is None or candidate.type not in _AGAINST or main.type not in _AGAINST:
        return
    if candidate.slots["content"] or not overlap(candidate.sources, main.sources) or main.mutual:
        return
    if not candidate.slots["object"] or _pays_back(candidate):
        candidate.targets = main.targets


def _is_bare(candidate: Candidate) -> bool:
    """Whether a verb says nothing of what it is done to, as in headlines: "Borduria condemns"."""
    after = [child for child in candidate.token.children if child.i > candidate.token.i and not child.is_punct]
    return candidate.is_verb and candidate.token.head is candidate.token and not after


def _is_pointed(candidate: Candidate) -> bool:
    """Whether what is rejected is only pointed at ("dismissed it", "denied that")."""
    return all(each.pos_ in ("PRON", "DET") for each in candidate.slots["object"])
