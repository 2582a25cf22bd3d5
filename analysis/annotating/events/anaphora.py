"""Event nouns that tell again of what the article has told: "the summit", "their talks", "the meeting went well".

A noun (or a verb of few types) that leaves out a party has the parties of the last such event that it can be: the same
word or rule before the same type; what is still open for what is said to be open, what has happened for what is told of
in the past.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from analysis.annotating.document import Token
from analysis.annotating.events.candidate import Candidate, overlap
from analysis.annotating.events.modality import has_happened
from analysis.language.event_lexicon import words
from analysis.records import EventType, Party

OPEN = frozenset(("planned", "hypothetical", "refused", "requested", "stalled"))
"""What has not come about."""

_MEMORY = 25
"""How many sentences back an event may lie that "the visit" means."""

_REACH = 6
"""How many sentences back the act may lie that a pronoun repeats, or a word that means no act by itself."""

_STEM = 5
"""How many letters a noun in "-ing" must have more than to have a verb before its ending."""

_SAME_WORD = 3
"""How many sentences farther back what is called by the same word may lie than what another word of its rule tells."""

_TOLD_BY_VERBS = frozenset(("CONSULT",))
"""Types whose verbs may leave out the target that the article gave before ("the ambassadors travel on Monday")."""


Sort = Literal["word", "rule", "act"]


class Key(NamedTuple):
    """By what an event may be found again: its word, its rule and type, or its type and mode; apart for what has not
    come about (``is_open``)."""

    is_open: bool
    sort: Sort
    values: tuple[str | None, ...]


Told = dict[Key, Candidate]
"""What an article has told so far: by each key, the last event."""


def keys(candidate: Candidate) -> tuple[Key, Key, Key]:
    """What later nouns may find the candidate by."""
    is_open = candidate.status in OPEN
    mode = "meet" if candidate.mode == "host" else candidate.mode  # "welcomed Brandt … the meeting"
    return (
        Key(is_open, "word", (_word(candidate.token),)),
        Key(is_open, "rule", (candidate.lexical.id, candidate.type)),
        act_key(candidate.type, mode, is_open=is_open),
    )


def act_key(type_: EventType, mode: str | None, *, is_open: bool) -> Key:
    """The key of an event's type and mode."""
    return Key(is_open, "act", (type_, mode))


def tell_again(candidate: Candidate, told: Told, persons: frozenset[int]) -> None:
    """ "The summit", "their talks": an event noun with a party missing means the last such event that it can be and has
    its parties; so does a verb of few types. In place. ``persons`` are where mentions of persons begin."""
    if candidate.is_noun:
        places = _means(candidate, told)
    elif candidate.inner:
        return
    elif not candidate.parties:
        _repeated_by_pronoun(candidate, told)
        return
    elif candidate.type in _TOLD_BY_VERBS and candidate.sources:
        places = _acts(candidate, told)
    else:
        return
    if candidate.sources and candidate.targets and not candidate.inner:
        return
    new = _is_new(candidate)
    if new and candidate.status not in OPEN:
        return
    for key in places:
        before = told.get(key)
        if before is None or (candidate.inner and key.sort != "word"):
            continue
        if _can_mean(candidate, before, persons, new=new):
            _take_up(candidate, before, persons)
            return


def _is_new(candidate: Candidate) -> bool:
    """Whether an article says that it has not been told of: "a meeting", "no attack"; not "no such attack", nor where a
    speaker denies what was told ("there had been no attack, the ministry said")."""
    before = {child.lower_ for child in candidate.token.children if child.dep_ in ("det", "amod", "predet")}
    if "no" in before and candidate.speaker is not None and candidate.status == "denied":
        return False
    return bool(before & words("determiners", "untold")) and "such" not in before


def _can_mean(candidate: Candidate, before: Candidate, persons: frozenset[int], *, new: bool) -> bool:
    """Whether the event may be the one that was told before: near enough, and with all parties that are given."""
    far = candidate.sentence - before.sentence
    if far > (_REACH if candidate.lexical.again else _MEMORY) or before.token.i == candidate.token.i:
        return False
    given, theirs = candidate.parties, before.parties
    if candidate.type == "ACCUSE" and not given and not _points_back(candidate):
        return False  # "amid allegations of fraud" may be anybody's
    if not all(_is_one_of(each, theirs, persons) for each in given):
        return False
    if new and given and not all(_is_same(each, theirs) for each in given):
        return False  # "a meeting with Brandt" is not the one of his state that the article told of
    return candidate.is_noun or not overlap(candidate.sources, before.targets)


def _take_up(candidate: Candidate, before: Candidate, persons: frozenset[int]) -> None:
    """Gives the candidate what the event before it has and it leaves out."""
    candidate.again = before
    if not candidate.is_noun:
        candidate.targets = before.targets
        candidate.parties_found("target told before", -0.1)
        return
    given = candidate.parties
    if not given and not _points_back(candidate):
        candidate.parties_found("nothing points back", -0.15)
    candidate.parties_found("a party told before" if given else "parties told before", -0.1 if given else -0.2)
    _take_parties(candidate, before, persons)
    if before.status in OPEN and candidate.status == "occurred" and not has_happened(candidate.token):
        candidate.status = before.status  # "the summit" that is still to come


def _repeated_by_pronoun(candidate: Candidate, told: Told) -> None:
    """ "They restarted it": whose pronouns nobody resolves does what the article told last by the same word."""
    subjects = candidate.slots["subject"]
    if not subjects or any(each.tag_ != "PRP" or each.lower_ in words("pronouns", "speaking") for each in subjects):
        return
    word = (_word(candidate.token),)
    before = told.get(Key(False, "word", word)) or told.get(Key(True, "word", word))
    if before is None or candidate.sentence - before.sentence > _REACH or before.type != candidate.type:
        return
    candidate.sources, candidate.targets, candidate.again = before.sources, before.targets, before
    candidate.parties_found("parties told before, pronouns here", -0.25)


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


def _word(token: Token) -> str:
    """The word for what happened, the noun as its verb: "the meeting" is that in which they met."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("ing") if len(lemma) > _STEM else lemma


def _means(candidate: Candidate, told: Told) -> list[Key]:
    """Where a noun looks for what it means: what was told last by the same word or rule, before the same type; what is
    still open if it is said to be open, what has happened if it is told of in the past."""
    word, rule, _ = keys(candidate)
    by_status = [[each._replace(is_open=is_open) for each in (word, rule)] for is_open in (True, False)]
    if candidate.status in OPEN:
        order = by_status
    elif has_happened(candidate.token):
        order = by_status[::-1]
    else:
        order = [[each._replace(is_open=is_open) for each in (word, rule) for is_open in (True, False)]]
    return [key for some in order for key in _latest_first(some, told)] + _acts(candidate, told)


def _acts(candidate: Candidate, told: Told) -> list[Key]:
    """The same by type and mode alone."""
    act = keys(candidate)[-1]
    is_open, is_done = act._replace(is_open=True), act._replace(is_open=False)
    if candidate.status in OPEN:
        return [is_open, is_done]
    if has_happened(candidate.token):
        return [is_done, is_open]
    return _latest_first([is_open, is_done], told)


def _latest_first(some: Sequence[Key], told: Told) -> list[Key]:
    return sorted(some, key=lambda key: _nearness(told.get(key), key.sort == "word"), reverse=True)


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
        (child.dep_ in ("det", "poss") and child.lower_ not in words("determiners", "untold")) or child.lower_ == "such"
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
