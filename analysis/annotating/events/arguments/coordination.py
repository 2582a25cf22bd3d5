"""Several parties in one phrase: "Ruritanian and Syldavian warships", "the ministers of Ruritania and Syldavia"."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.annotating.document import Token
from analysis.annotating.syntax import prepositional, with_conjuncts
from analysis.records import Mention

_MODIFIERS = ("amod", "compound", "nmod")


def coordinated(noun: Token, innermost: Mapping[int, Mention]) -> list[Mention]:
    """ "Ruritanian and Syldavian warships": the two mentions before the noun; ``innermost`` gives the mention of each
    token. Empty where there are no two."""
    for child in noun.children:
        if child.dep_ in _MODIFIERS and child.i in innermost:
            named = [innermost[each.i] for each in with_conjuncts(child) if each.i in innermost]
            if len({each.chain for each in named}) > 1:
                return named
    return []


def of_states(noun: Token, innermost: Mapping[int, Mention]) -> list[Mention]:
    """ "The ministers of Ruritania and Syldavia", "Ruritanian and Syldavian officials": those of two states."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "from"):
            named = [innermost[each.i] for each in prepositional(child) if each.i in innermost]
            if len({each.country for each in named if each.country and each.form == "name"}) > 1:
                return named
    several = coordinated(noun, innermost)
    return several if len({each.country for each in several if each.country}) > 1 else []


def sharing_a_word(noun: Token, mention: Mention, innermost: Mapping[int, Mention]) -> list[Mention]:
    """ "East and West Ruritania" are two states, of which the first lacks its last word."""
    if mention.kind != "country":
        return []
    for child in noun.children:
        if child.dep_ in _MODIFIERS and child.i < noun.i and any(child.conjuncts):
            for each in (child, *child.conjuncts):
                other = innermost.get(each.i)
                if other is not None and other.kind == "country" and other.chain != mention.chain:
                    return [other, mention]
    return []


def joined_before(token: Token, mention: Mention, by_head: Mapping[int, Mention]) -> list[Mention]:
    """Who is joined to a titled name where the parser takes the first name for a part of the second: "Brandt and Prime
    Minister Anna Holt". ``by_head`` gives mentions by the index of their head."""
    found = []
    if mention.kind == "person" and mention.form == "name":
        for child in (each for near in token.children for each in (near, *near.children) if each.i < token.i):
            other = by_head.get(child.i)
            joined = other is not None and any(each.lower_ == "and" and each.dep_ == "cc" for each in child.children)
            if joined and other and other.kind == "person" and other.chain != mention.chain:
                found.append(other)
    return found
