"""Event nouns that tell again of what the article has told: "the summit", "their talks", "the meeting went well".

A noun (or a verb of few types) that leaves out a party has the parties of the last such event that it can be: the same
word or rule before the same type; what is still open for what is said to be open, what has happened for what is told of
in the past.
"""

from __future__ import annotations

from collections.abc import Mapping

from analysis.annotating.document import Token
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.modality import has_happened
from analysis.records import Party

_NEW = frozenset(("a", "an", "any", "some", "no", "another", "every"))
"""Determiners of an event that has not been told of."""

OPEN = frozenset(("planned", "hypothetical", "refused", "requested", "stalled"))
"""What has not come about."""

_FIRST_PERSON = frozenset(("i", "we", "you"))

_MEMORY = 25
"""How many sentences back an event may lie that "the visit" means."""

_REACH = 6
"""How many sentences back the act may lie that a pronoun repeats, or a word that means no act by itself."""

_STEM = 5
"""How many letters a noun in "-ing" must have more than to have a verb before its ending."""

_SAME_WORD = 3
"""How many sentences farther back what is called by the same word may lie than what another word of its rule tells."""

_TOLD_BY_VERBS = frozenset(("CONSULT", "SANCTION"))
"""Types whose verbs may leave out the target that the article gave before ("the ambassadors travel on Monday")."""


def tell_again(candidate: Candidate, told: Mapping[str, Candidate], persons: frozenset[int]) -> None:
    """ "The summit", "their talks": an event noun with a party missing tells again of the last such event that it can
    be, and has its parties."""
    noun = candidate.trigger.word_class == "noun"
    verb = candidate.type in _TOLD_BY_VERBS and not candidate.inner and candidate.sources
    if not noun and not candidate.sources and not candidate.targets and not candidate.inner:
        _again_by(candidate, told)
    if (noun or verb) and (candidate.inner or not (candidate.sources and candidate.targets)):
        beside = {child.lower_ for child in candidate.token.children if child.dep_ in ("det", "amod", "predet")}
        new = bool(beside & _NEW) and "such" not in beside
        if "no" in beside and candidate.speaker is not None and candidate.status == "denied":
            new = False  # "there had been no attack, the ministry said": it denies what was told
        if new and candidate.status not in OPEN:
            return
        for key in _means(candidate, told)[0 if noun else 4 :]:
            before = told.get(key)
            if before is None or (candidate.inner and not key.endswith(_word(candidate.token))):
                continue
            far = candidate.sentence - before.sentence
            if far > (_REACH if candidate.lexical.again else _MEMORY) or before.token.i == candidate.token.i:
                continue
            given = (*candidate.sources, *candidate.targets)
            theirs = (*before.sources, *before.targets)
            if not all(_is_one_of(each, theirs, persons) for each in given):
                continue
            if new and given and not all(_is_same(each, theirs) for each in given):
                continue  # "a meeting with Brandt" is not the one of his state that the article told of
            if not noun:
                if overlap(candidate.sources, before.targets):
                    continue
                candidate.targets, candidate.again = before.targets, before
                candidate.penalty += 0.1
                break
            if not _points_back(candidate) and not given:
                candidate.penalty += 0.15
            candidate.penalty += 0.1 if given else 0.2
            _take_parties(candidate, before, persons)
            if before.status in OPEN and candidate.status == "occurred" and not has_happened(candidate.token):
                candidate.status = before.status  # "the summit" that is still to come
            candidate.again = before
            break


def _again_by(candidate: Candidate, told: Mapping[str, Candidate]) -> None:
    """ "They restarted it": whose pronouns nobody resolves does what the article told last by the same word."""
    subjects = candidate.slots["subject"]
    if not subjects or any(each.tag_ != "PRP" or each.lower_ in _FIRST_PERSON for each in subjects):
        return
    word = _word(candidate.token)
    before = told.get(f"done {word}") or told.get(f"open {word}")
    if before is None or candidate.sentence - before.sentence > _REACH or before.type != candidate.type:
        return
    candidate.sources, candidate.targets, candidate.again = before.sources, before.targets, before
    candidate.penalty += 0.25


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


def _is_same(party: Party, others: tuple[Party, ...]) -> bool:
    """Whether the party itself is one of the others."""
    return party.chain is not None and any(party.chain == other.chain for other in others)


def keys(candidate: Candidate) -> tuple[str, str, str]:
    """What later nouns may find it by: its word, its rule, its type; apart for what has not come about."""
    kind = "open" if candidate.status in OPEN else "done"
    rule = f"{kind} {candidate.lexical.id} of {candidate.type}"
    mode = "meet" if candidate.mode == "host" else candidate.mode  # "welcomed Brandt … the meeting"
    return f"{kind} {_word(candidate.token)}", rule, f"{kind} {candidate.type}/{mode}"


def _word(token: Token) -> str:
    """The word for what happened, the noun as its verb: "the meeting" is that in which they met."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("ing") if len(lemma) > _STEM else lemma


def _means(candidate: Candidate, told: Mapping[str, Candidate]) -> list[str]:
    """Where a noun looks for what it means: what was told last by the same word or rule, before the same type; what is
    still open if it is said to be open, what has happened if it is told of in the past."""
    word, rule, kind = (key[4:] for key in keys(candidate))

    def last(*keys: str) -> list[str]:
        return sorted(keys, key=lambda key: _nearness(told.get(key), key.endswith(word)), reverse=True)

    if candidate.status in OPEN:
        return [*last(f"open{word}", f"open{rule}"), *last(f"done{word}", f"done{rule}"), f"open{kind}", f"done{kind}"]
    if has_happened(candidate.token):
        return [*last(f"done{word}", f"done{rule}"), *last(f"open{word}", f"open{rule}"), f"done{kind}", f"open{kind}"]
    every = (f"{status}{key}" for key in (word, rule) for status in ("open", "done"))
    return [*last(*every), *last(f"open{kind}", f"done{kind}")]


def _nearness(before: Candidate | None, same_word: bool) -> tuple[int, int]:
    """The sentence in which it was told, the same word as if it stood some later; and its place there."""
    if before is None:
        return -1, 0
    return before.sentence + (_SAME_WORD if same_word else 0), before.token.i


def is_guess(candidate: Candidate) -> bool:
    """Whether it has all its parties from what was told before, and nothing points back there ("days of meetings")."""
    before = candidate.again
    return before is not None and candidate.sources == before.sources and not _points_back(candidate)


def _points_back(candidate: Candidate) -> bool:
    return any(
        (child.dep_ in ("det", "poss") and child.lower_ not in _NEW) or child.lower_ == "such"
        for child in candidate.token.children
    )


def _same_noun(party: Party, others: tuple[Party, ...]) -> bool:
    """ "The ambassadors" may be the "ambassadors of Ruritania" that the article named before."""
    noun = noun_of(party)
    return party.country is None and bool(noun) and any(noun == noun_of(each) for each in others)


def noun_of(party: Party) -> str:
    """The noun by which a description calls a party ("ambassadors of Ruritania": "ambassadors"); empty for a name."""
    name = party.name.partition(" of ")[0].split()
    return name[-1].lower() if name and name[-1].islower() else ""


def overlap(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether somebody, or a state, stands in both."""
    chains = {each.chain for each in some if each.chain is not None}
    codes = {each.country for each in some if each.country}
    return any(
        (each.chain is not None and each.chain in chains) or (each.country is not None and each.country in codes)
        for each in others
    )
