"""Which slots around a trigger hold who acts, and upon whom: the sources and targets of a candidate."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.addressed import addressed
from analysis.annotating.events.arguments.content import concerned, party_in_content, warns_of_own_act
from analysis.annotating.events.arguments.doers import doers
from analysis.annotating.events.arguments.owner_slots import read_owners
from analysis.annotating.events.arguments.pairs import each_other
from analysis.annotating.events.arguments.parties import Owned, Parties
from analysis.annotating.events.arguments.slots import frame
from analysis.annotating.events.attribution import Assertions
from analysis.annotating.events.candidate import Candidate, same_party
from analysis.annotating.events.modality.announcement import hostile_types, settle
from analysis.annotating.syntax import told_by
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words
from analysis.records import Party

_NESTED = 3
"""How deep the content of content is read: "agreed to ask for help to repel an attack"."""

_SOMEWHERE = -0.1
"""How much less sure it is, by how the party was found, whose target only stands somewhere in what is said."""

_FAR_FETCHED = -0.05
"""How much more doubtful such an event is besides."""

_OF_DOERS = frozenset(("ACCUSE", "REQUEST"))
"""Types that are done to who has done or shall do something, never to whom it is done to."""

_NO_THREAT = -0.25
"""The same of a warning that tells what others will do or what will happen."""


def _whose(candidate: Candidate, slot: str) -> Owned:
    """Whose a thing may be that stands where a target may: nobody's where only somebody counts or a thing is asked for
    ("demanded his return"); its owner's where a deed is blamed, not those of whom it tells; else anybody's."""
    if candidate.lexical.actors_only or (candidate.type == "REQUEST" and slot == "object"):
        return ""
    if candidate.type == "REQUEST" and slot == "for":
        return "owner"  # "called for the release of Brandt" asks nothing of him
    blames = candidate.type == "ACCUSE" and candidate.mode != "investigate"
    return "owner" if blames else "any"


class Assignment:
    """Fills in sources, targets and status of the candidates of one document."""

    def __init__(self, parties: Parties, assertions: Assertions) -> None:
        """``parties`` are the document's mentions by token, ``assertions`` its quotes."""
        self.parties = parties
        self.assertions = assertions
        self.filled: set[int] = set()

    def fill(self, candidate: Candidate, depth: int = 0) -> None:
        """Fills in a candidate and what it is about, in place."""
        if candidate.token.i in self.filled:
            return
        self.filled.add(candidate.token.i)
        if depth < _NESTED:
            for inner in candidate.absorbed:
                self.fill(inner, depth + 1)
        candidate.speaker = self.assertions.speaker(candidate.token)
        read_owners(candidate, self.parties)
        candidate.sources = self._sources(candidate)
        candidate.targets = self._mutual(candidate, self._targets(candidate))
        self._somewhere_in_content(candidate)
        if "warning" in candidate.lexical.needs and not warns_of_own_act(candidate, self.parties, hostile_types()):
            candidate.doubt("no threat", _NO_THREAT)
        settle(candidate)

    def _sources(self, candidate: Candidate) -> tuple[Party, ...]:
        for slot in candidate.lexical.source:
            if slot == "speaker":
                found = self._speaker(candidate)
            else:
                found = self.parties.of_all(candidate.slots.get(slot, ()), owned="owner")
            if found:
                return found
        return self.parties.of_all(doers(candidate), owned="")

    def _speaker(self, candidate: Candidate) -> tuple[Party, ...]:
        if candidate.speaker is not None:
            return (candidate.speaker,)
        return self.parties.of_all(told_by(candidate.token))

    def _targets(self, candidate: Candidate) -> tuple[Party, ...]:
        """Those of the first slot that holds anybody who is not among the sources."""
        rule, slots = candidate.lexical, candidate.slots
        if candidate.trigger.word_class == "modal" and is_passive(candidate.token.head):
            return self.parties.of_all(frame(candidate.token.head)["subject"])  # "it must be freed by …"
        for slot in (*rule.target, "sufferer", "addressed"):
            if slot != "object" and self._unresolved(slots["object"]):
                return ()  # "charged him with …": it is done to him, whoever he is
            if slot == "content":
                found = party_in_content(candidate, self.parties)
            elif slot == "addressed":
                found = self.parties.of_all(addressed(candidate), owned="owner")
            else:
                found = self.parties.of_all(slots.get(slot, ()), owned=_whose(candidate, slot))
            found = tuple(each for each in found if not same_party(each, candidate.sources))
            if found:
                if slot == "content" and candidate.type != "ACCUSE" and (less := concerned(candidate.sources, found)):
                    candidate.doubt("target only in content", less)
                return found
        return ()

    def _unresolved(self, tokens: list[Token]) -> bool:
        """Whether the words are pronouns for people of whom nobody knows who they are."""
        return bool(tokens) and all(
            each.lower_ in words("pronouns", "people") and self.parties.mention(each) is None for each in tokens
        )

    def _mutual(self, candidate: Candidate, targets: tuple[Party, ...]) -> tuple[Party, ...]:
        """The targets of what several do with or to each other: "the two agreed", "a war between", "accused each
        other". Who is held is no place."""
        rule, slots, sources = candidate.lexical, candidate.slots, candidate.sources
        candidate.mutual = each_other(slots)
        if candidate.mutual:
            targets = sources if len(sources) > 1 else ()
        together = rule.reciprocal or bool(slots.get("between"))
        if together and len(sources) > 1 and not self.parties.of_all(slots.get("with", ())):
            targets = sources
        if rule.custody:
            targets = tuple(each for each in targets if self.parties.kind(each) != "place")
        return targets

    def _somewhere_in_content(self, candidate: Candidate) -> None:
        """The last resort for a verb whose content may tell the target: anybody who is named there."""
        may = candidate.is_verb and "content" in candidate.lexical.target and candidate.type not in _OF_DOERS
        if candidate.targets or candidate.mutual or not may or self._unresolved(candidate.slots["object"]):
            return  # "accused him of spying on Borduria" is done to him
        for head in (*candidate.slots["content"], *candidate.slots["object"]):
            found = [each for each in self.parties.anyone(head) if not same_party(each, candidate.sources)]
            if found:
                candidate.targets = (found[0],)
                candidate.parties_found("somewhere in content", _SOMEWHERE)
                candidate.doubt("target somewhere in content", _FAR_FETCHED)
                return

    def accuse_denier(self, candidate: Candidate) -> None:
        """A state that denies a deed that is told without a doer is said to have done it: "Ruritania denied that the
        prisoner had been beaten". In place."""
        deniers = tuple(each for each in candidate.sources if each.country and self.parties.kind(each) != "person")
        for inner in candidate.absorbed:
            if inner.claimed == "denied" and inner.type in ("ASSAULT", "COERCE") and not inner.sources:
                inner.sources = tuple(each for each in deniers if not same_party(each, inner.targets))
