"""In whose hands somebody is: who arrests, tries, beats and frees a person is told once in an article and meant again.

Custody is that of the state that is said to hold the person; else of the foreign one that accuses the person, or that
is asked to free the person or refuses to; else, for a foreigner, of the one state that holds anybody in the article;
else of the one state that the article names and in whose place it happens. Who is exchanged for somebody is given up
by that one's state. Where none of it is told nobody holds: no place does, and no state only because it is the person's
own. A person without a state has that of the nameless one whose arrest the article told before ("a Ruritanian
geologist was arrested … Brandt was arrested").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.syntax import clause
from analysis.language.event_lexicon import words
from analysis.records import HAPPENED, Party

_TOLD_TWICE = 0.15
"""How much surer it makes what is told in passing ("the jailed writer") that the article tells it elsewhere too."""

_KNOWN_BEFORE = 0.1
"""How much surer it makes a report that the article tells elsewhere who holds the person."""

State = Callable[[str | None], tuple[Party, ...]]


class Custody:
    """Who holds whom in one document."""

    def __init__(self, candidates: Sequence[Candidate], parties: Parties, state: State) -> None:
        """``candidates`` in the order of the text; ``state`` gives the party for a state's code."""
        self.parties = parties
        self.state = state
        self.held = [each for each in candidates if each.lexical.custody or each.lexical.mode == "beat"]
        self.holders: dict[int, Party] = {}
        self.told = Counter((each.type, key) for each in self.held for key in _chains(each))
        self._same_captive()
        nameless: list[Party] = []
        for candidate in self.held:
            if candidate.type != "COERCE":
                continue
            holder = next((each for each in candidate.sources if each.country), None)
            if holder is not None and all(each.country != holder.country for each in candidate.targets):
                nameless.append(holder)
            if holder is not None:
                for key in _chains(candidate):
                    self.holders.setdefault(key, holder)
        self.likely = self._likely(candidates)
        every = [*self.holders.values(), *self.likely.values(), *nameless]
        self.only = every[0] if len({each.country for each in every}) == 1 else None

    def _likely(self, candidates: Sequence[Candidate]) -> dict[int, Party]:
        """Who may hold a person: the foreign body that accuses him, whoever is asked to free him or refuses to."""
        captives = {key for candidate in self.held for key in _chains(candidate)}
        captives |= {
            key for each in candidates for inner in each.absorbed for key in _chains(inner) if inner.lexical.custody
        }
        found: dict[int, Party] = {}
        for candidate in candidates:
            if candidate.type == "ACCUSE":
                keys = [key for key in _chains(candidate) if key in captives]
                parties, own = candidate.sources, {each.country for each in candidate.targets}
                parties = tuple(each for each in parties if not self._is_person(each))
            else:
                freed = [each for each in candidate.absorbed if each.lexical.custody and each.type == "RETREAT"]
                keys = [key for inner in freed for key in _chains(inner)]
                own = {each.country for inner in freed for each in inner.targets}
                parties = candidate.targets if candidate.type == "REQUEST" else candidate.sources
                if candidate.type == "RETREAT" and candidate.lexical.custody:
                    keys, own = _chains(candidate), {self._own(each) for each in candidate.targets}
                elif candidate.type not in ("REQUEST", "REJECT"):
                    continue
            party = next((each for each in parties if each.country and each.country not in own), None)
            for key in keys:
                if party is not None and party.chain != key:
                    found.setdefault(key, party)
        return found

    def _is_person(self, party: Party) -> bool:
        mention = self.parties.by_start.get(party.start)
        return mention is not None and mention.kind == "person"

    def holder(self, party: Party) -> Party | None:
        """Who holds the person, by what the whole article tells; None where it does not tell."""
        known = self.holders.get(party.chain) or self.likely.get(party.chain) if party.chain is not None else None
        if known is None or known.country is None:
            return None
        return next(iter(self.state(known.country)), known)

    def _same_captive(self) -> None:
        """Gives the person without a state that of the nameless one who was told to be held before."""
        nameless: Party | None = None
        found: dict[int, str] = {}
        for candidate in self.held:
            for target in candidate.targets:
                mention = self.parties.by_start.get(target.start)
                named = mention is not None and mention.form in ("name", "pronoun")
                if not named and target.country and candidate.token.tag_ != "NNS":
                    nameless = target
                elif named and target.chain is not None and target.country is None and nameless is not None:
                    found.setdefault(target.chain, nameless.country or "")
        self.states = found

    def complete(self, candidate: Candidate, place: str | None) -> None:
        """Fills in who holds the target of ``candidate``. ``place``: the one state whose place its sentence names."""
        keys = _chains(candidate)
        if candidate.token.dep_ == "amod" and any(self.told[candidate.type, key] > 1 for key in keys):
            candidate.parties_found("custody told twice", _TOLD_TWICE)
        known = next((self.holders[key] for key in keys if key in self.holders), None)
        if known is None and candidate.type != "ACCUSE":
            known = next((self.likely[key] for key in keys if key in self.likely), None)
        own = next((code for each in candidate.targets if (code := self._own(each))), None)
        if known is None and "exchange" in candidate.lexical.traits:
            known = self._exchanged_for(candidate, own)
        if known is None and own is not None and self.only is not None and self.only.country != own:
            known = self.only
        if candidate.sources:
            self._of_state(candidate, known)
        elif known is not None:
            candidate.sources = self.state(known.country) or (known,)
            candidate.parties_found("holder told elsewhere", _KNOWN_BEFORE)
        elif candidate.targets and candidate.type == "COERCE" and candidate.status in HAPPENED:
            candidate.sources = self.state(self._scene(candidate, own) or (place if own in (None, place) else None))
            for key in keys if candidate.sources else ():
                self.holders.setdefault(key, candidate.sources[0])

    def _own(self, party: Party) -> str | None:
        """The captive's own state."""
        return party.country or (self.states.get(party.chain) if party.chain is not None else None)

    def _exchanged_for(self, candidate: Candidate, own: str | None) -> Party | None:
        """Who gives somebody up, by whom he is exchanged for: "was exchanged for a Ruritanian"."""
        for party in self.parties.of_all(candidate.slots.get("for", ()), owned=""):
            if party.country is not None and party.country != own:
                beside = (each for each in self.parties.names if each.start >= party.start and each.end <= party.end)
                of = next((each for each in beside if each.kind == "country"), None)
                return next(iter(self.state(party.country)), self.parties.party(of) if of else party)
        return None

    def _of_state(self, candidate: Candidate, known: Party | None) -> None:
        """ "The guards", "a court": of the state that holds the person."""
        if known is not None and not any(each.country or self._is_named(each) for each in candidate.sources):
            candidate.sources = tuple(replace(each, country=known.country) for each in candidate.sources)

    def _is_named(self, party: Party) -> bool:
        mention = self.parties.by_start.get(party.start)
        return mention is not None and mention.form in ("name", "pronoun")

    def _scene(self, candidate: Candidate, own: str | None) -> str | None:
        """The one state, other than the person's own, in whose place it happens."""
        verb = clause(candidate.token)
        sentence = self.parties.offsets.words.sentence_of(candidate.token.i)
        start, end = self.parties.offsets.words.characters(*sentence)
        names = self.parties.names
        codes = set()
        for mention in names[bisect_left(names, start, key=lambda each: each.start) :]:
            if mention.start >= end:
                break
            if mention.kind not in ("place", "country") or mention.country in (None, own):
                continue
            token = self.parties.head_of(mention)
            for _ in range(4):
                if token is None or token.head.i == token.i:
                    break
                if token.dep_ == "prep":
                    if token.lower_ in words("prepositions", "where") and clause(token).i == verb.i:
                        codes.add(mention.country)
                    if token.lower_ != "of":
                        break
                token = token.head
        return next(iter(codes)) if len(codes) == 1 else None


def _chains(candidate: Candidate) -> list[int]:
    return [each.chain for each in candidate.targets if each.chain is not None]
