"""What is told of a thing that something is done to: who made it, and what hangs on a word below it."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.syntax import prepositional, subjects
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words


def makers(thing: Token) -> list[Token]:
    """Whose doing the thing is: "remarks made by Brandt", "the plan that Brandt presented", "the application of
    Brandt"."""
    found: list[Token] = []
    for child in thing.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            found += agents(child)
        elif child.dep_ == "relcl" and child.lemma_ in words("light", "presenting") and not is_passive(child):
            found += [each for each in subjects(child) if each.i != thing.i]
        elif child.dep_ == "prep" and child.lower_ == "of" and thing.lemma_ in words("light", "own"):
            found += prepositional(child)
    return found


def agents(participle: Token) -> list[Token]:
    """Who stands after "by": "made by Brandt"."""
    return [
        each
        for child in participle.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for each in prepositional(child)
    ]


def below(thing: Token) -> list[Token]:
    """The words on which the parser hangs what belongs to the thing: that of which it is a part or an amount ("some of
    the sanctions against Brandt", "a loan of a million from Borduria"), and a participle of doing it ("restrictions
    imposed on Brandt")."""
    found = []
    for child in thing.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "including"):
            found += [each for each in child.children if each.dep_ == "pobj"]
        elif child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in words("light", "verbs"):
            found.append(child)
    return found
