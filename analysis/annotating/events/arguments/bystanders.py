"""Who is named in an event's sentence, and is by the words around it on one of its sides in no case: the state in whose
embassy or on whose soil it happens, who judges it, those for whom the actor speaks, whose own feeling it is that is
expressed."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.options import Option
from analysis.annotating.events.candidate import Candidate
from analysis.language.event_lexicon import words

_BEFORE_NOUN = frozenset(("amod", "compound", "nmod", "poss"))


def stands_by(candidate: Candidate, option: Option, side: int) -> bool:
    """Whether the option cannot be on a side of the event: ``side`` 0 acts, 1 is acted upon."""
    if side == 0:
        return _is_scene(candidate, option) or _judges_it(candidate, option)
    token = _first_of_joined(option.token)
    return _has_feeling(candidate, token) or _is_spoken_for(token) or _is_asked_later(candidate, option)


def _first_of_joined(token: Token) -> Token:
    return token.head if token.dep_ == "conj" else token


def _is_scene(candidate: Candidate, option: Option) -> bool:
    """ "The attack at the Ruritanian embassy", "the attack in Gorham": where it happens, unless a rule asks for it."""
    mention, place = option.mention, _first_of_joined(option.token)
    building = place.lemma_.lower() in words("light", "premises")
    if not building and (mention is None or mention.kind not in ("country", "place")):
        return False
    if any(option.token in candidate.slots.get(slot, ()) for slot in candidate.lexical.source):
        return False
    if place.dep_ in _BEFORE_NOUN:
        place = place.head
        if place.lemma_.lower() not in words("light", "premises"):
            return False
    return place.dep_ == "pobj" and place.head.lower_ in words("prepositions", "around")


def _judges_it(candidate: Candidate, option: Option) -> bool:
    """ "Ruritania condemned the arrest", "protested against the arrest": who judges a deed has not done it."""
    noun, doer = candidate.token, _first_of_joined(option.token)
    if not candidate.is_noun:
        return False
    verb = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in ("against", "to", "at"):
        verb = noun.head.head
    elif noun.dep_ != "dobj":
        return False
    return verb.lemma_ in words("light", "judging") and doer.head.i == verb.i and doer.dep_ == "nsubj"


def _has_feeling(candidate: Candidate, token: Token) -> bool:
    """ "Expressed Ruritanian concern": whose concern it is, and not at whom it is directed."""
    feeling = token.head
    if token.dep_ not in _BEFORE_NOUN or feeling.lemma_.lower() not in words("light", "feelings"):
        return False
    told = feeling.dep_ == "dobj" and feeling.head.lemma_ in words("light", "expressing")
    return told and candidate.token.i in (feeling.i, feeling.head.i)


def _is_spoken_for(token: Token) -> bool:
    """ "On behalf of Ruritania", "in the name of the allies"."""
    of, noun = token.head, token.head.head
    return (
        token.dep_ == "pobj"
        and of.lower_ == "of"
        and noun.lemma_.lower() in words("light", "standing_in")
        and noun.head.lower_ in ("on", "in")
    )


def _is_asked_later(candidate: Candidate, option: Option) -> bool:
    """ "Pledged to ask parliament for money": a body of the same state that is only asked in what is pledged. Another
    state may well be the one to whom it is said."""
    verb = option.token.head
    if candidate.type not in ("AGREE", "THREATEN") or option.token.dep_ not in ("dobj", "dative"):
        return False
    if not any(inner.token.i == verb.i and inner.type == "REQUEST" for inner in candidate.absorbed):
        return False
    foreign = {each.country for each in option.hit} | ({option.mention.country} if option.mention else set())
    return foreign <= {None, *(each.country for each in candidate.sources)}
