"""Whose an event noun is: what the parser hangs on a noun as its owner, and a rule reads otherwise."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import Slots, above
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.syntax import prepositional, subjects
from analysis.language.event_lexicon import words

_HOSTILE = frozenset(("ASSAULT", "COERCE", "SANCTION", "ACCUSE"))
"""Types of event that are not done by all who take part in them ("she was awake after the attacks")."""

_TOLD_TO = frozenset(("REQUEST", "REJECT", "THREATEN"))
"""The same of what is said to somebody ("they were deaf to calls for peace")."""

_SHORT = 4
"""How many letters a state's name in capitals has at most that stands like an adjective."""


def read_owners(candidate: Candidate, parties: Parties) -> None:
    """Takes out of the owners of an event noun what the rule reads otherwise, in place: the place it leads away from
    ("the withdrawal from Borduria"), the words of a prize's name, the place where it is held ("the Gorham meeting")."""
    if not candidate.is_noun:
        return
    _not_where_it_leads_from(candidate)
    if candidate.token.lemma_ in words("light", "rounds"):
        _lead_through(candidate.slots, parties)
    _not_where_it_is_held(candidate, parties)
    _who_meets(candidate, parties)
    _not_who_answers(candidate)
    _not_who_suffers_it(candidate, parties)
    if "modifier" in candidate.lexical.target:
        _not_what_it_is_done_to(candidate.slots, parties)


def _take_out(slots: Slots, tokens: set[int]) -> None:
    for slot in ("subject", "owner"):
        slots[slot] = [each for each in slots[slot] if each.i not in tokens]


def _not_where_it_leads_from(candidate: Candidate) -> None:
    slots = candidate.slots
    other: set[int] = set()
    if "from" in candidate.lexical.target:
        other |= {each.i for each in slots.get("from", ())}
    if candidate.lexical.received:
        other |= {each.i for each in slots["modifier"]}
    if other:
        _take_out(slots, other)


def _lead_through(slots: Slots, parties: Parties) -> None:
    """ "A tour of Borduria", "of three states" leads through it; a tour of somebody is made by that one."""
    through = [each for each in slots.get("of", ()) if not parties.human(each)]
    slots.setdefault("to", []).extend(through)
    slots["of"] = [each for each in slots.get("of", ()) if each not in through]


def _not_where_it_is_held(candidate: Candidate, parties: Parties) -> None:
    """ "The Gorham meeting" is held there, "a call from Gorham" made there; who is awake after an attack did not make
    it."""
    slots = candidate.slots
    apart = candidate.type in _HOSTILE or candidate.type in _TOLD_TO
    if not (apart or candidate.type in ("CONSULT", "PROTEST")):
        return
    places = {each.i for each in slots["modifier"] if _names_place(each, parties)}
    if candidate.type == "CONSULT":
        places |= {each.i for each in slots.get("from", ()) if _names_place(each, parties)}
    if apart:
        verb, role = above(candidate.token)
        if verb is not None and role == "joined":
            places |= {each.i for each in subjects(verb)}
    if places:
        _take_out(slots, places)


def _who_meets(candidate: Candidate, parties: Parties) -> None:
    """ "The meeting of Anna Holt with Karl Brandt", "of the ministers of Ruritania and Borduria": all of them meet."""
    slots = candidate.slots
    if candidate.type != "CONSULT" or not candidate.lexical.reciprocal:
        return
    taken = {each.i for each in slots["subject"]}
    told = [each for child in candidate.token.children if child.lower_ == "of" for each in prepositional(child)]
    meeting = [each for each in told if not _names_place(each, parties) and parties.of(each, owned="")]
    if slots.get("with") or len(parties.of_all(meeting, owned="")) > 1:
        slots["subject"] += [each for each in meeting if each.i not in taken]


def _not_who_answers(candidate: Candidate) -> None:
    """Who considers or discusses a demand has not made it."""
    verb, said = candidate.token.head, candidate.type in ("REQUEST", "ACCUSE")
    if said and candidate.token.dep_ == "dobj" and verb.lemma_ in words("light", "answering"):
        _take_out(candidate.slots, {each.i for each in subjects(verb)})


def _not_who_suffers_it(candidate: Candidate, parties: Parties) -> None:
    """ "Brandt's arrest", "his kidnapping": a person whose it is suffers it, where nobody else does."""
    slots = candidate.slots
    suffered = candidate.lexical.custody or candidate.lexical.mode in ("beat", "kill")
    if not suffered or slots["object"] or candidate.type not in _HOSTILE:
        return

    def is_person(owner: Token) -> bool:
        return all(each.country is None or parties.kind(each) == "person" for each in parties.of(owner))

    persons = [each for each in slots["owner"] if each.dep_ == "poss" and is_person(each)]
    if persons:
        _take_out(slots, {each.i for each in persons})
        slots["object"] = persons


def _not_what_it_is_done_to(slots: Slots, parties: Parties) -> None:
    """ "A Borduria visit" leads there; not "the U.S. investigation", which is made by the state."""
    for token in slots["modifier"]:
        mention = parties.mention(token)
        if mention is not None and mention.kind in ("place", "country") and not _is_short(token):
            _take_out(slots, {token.i})
    slots["modifier"] = [each for each in slots["modifier"] if each not in slots["owner"]]


def _names_place(token: Token, parties: Parties) -> bool:
    mention = parties.mention(token)
    return mention is not None and mention.kind == "place"


def _is_short(token: Token) -> bool:
    """ "U.S.", "EU": what stands before a noun as an adjective would ("the U.S. investigation")."""
    return token.is_upper and len(token) <= _SHORT
