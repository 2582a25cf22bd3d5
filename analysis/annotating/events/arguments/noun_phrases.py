"""What a noun without a name stands for: whether it acts, is human, is several, of what kind it is."""

from __future__ import annotations

from functools import cache, lru_cache

from analysis.annotating.coreference.human_nouns import is_person
from analysis.annotating.document import Token
from analysis.language.event_lexicon import words

_NESTED = 3
"""How deep "thousands of tons of food" is read."""


@lru_cache(maxsize=1 << 14)
def acts(lemma: str) -> bool:
    """Whether the noun, in its dictionary form, is a party where nothing names it: a body or a human being."""
    return lemma in words("actors", "nouns") or is_human(lemma)


@lru_cache(maxsize=1 << 14)
def is_human(lemma: str) -> bool:
    """Whether the noun is of human beings: listed among those that act and no body, by its ending ("geologist"), or by
    its senses ("accountant")."""
    if lemma in words("actors", "nouns"):
        return lemma not in words("actors", "bodies")
    if lemma in words("actors", "not_human") or lemma in words("things", "craft"):
        return False  # a trawler is a ship
    return lemma.endswith(_endings()) or is_person(lemma)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(words("actors", "endings"))


def is_crowd(token: Token) -> bool:
    """ "Thousands marched": people, where nothing tells of what they are thousands."""
    return (
        token.tag_ == "NNS"
        and token.dep_ in ("nsubj", "nsubjpass")
        and token.lemma_.lower() in words("partitives", "crowds")
        and not any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)
    )


def several(subjects: list[Token]) -> bool:
    """Whether those who act are two or more with each other: "Ruritania and Syldavia", "the two", "both sides"."""
    if len(subjects) > 1 or any(map(_of_two, subjects)):
        return True
    return any(each.lemma_ in words("partitives", "pairs") and each.tag_ in ("NNS", "CD", "DT") for each in subjects)


def _of_two(token: Token) -> bool:
    """ "Ruritanian and Syldavian ministers": people of two states, told in one."""
    return token.tag_ == "NNS" and any(
        child.dep_ == "amod"
        and child.text[0].isupper()
        and any(each.dep_ == "conj" and each.text[0].isupper() for each in child.children)
        for child in token.children
    )


def kinds(thing: Token, depth: int = 0) -> set[str]:
    """The dictionary form of a noun, with each modifier before it ("martial law"), with what stands after "of" ("state
    of siege"), and, for amounts and kinds of something, of that alone ("tons of food"), for money also after "in"
    ("dollars in aid")."""
    lemma = thing.lemma_.lower()
    found = {lemma}
    for child in thing.children:
        if child.dep_ in ("amod", "compound"):
            found.add(f"{child.lower_} {lemma}")
            if lemma in words("light", "carriers"):
                found.add(child.lemma_.lower())  # "mediation efforts"
    measures = (
        thing.pos_ == "NUM" or lemma in words("partitives", "nouns") or lemma in words("partitives", "currencies")
    )
    after = ("of", "in") if lemma in words("partitives", "currencies") else ("of",)
    for child in thing.children:
        if child.dep_ == "prep" and child.lower_ in after:
            for below in child.children:
                if below.dep_ == "pobj":
                    found.add(f"{lemma} {child.lower_} {below.lemma_.lower()}")
                    if depth < _NESTED and measures:
                        found |= kinds(below, depth + 1)
    return found
