"""Whom a deed is laid at: "blamed Meridian for the blast" in one outlet, "carried out by rebels" in another.

People are not asked, since several may have a hand in one deed; nor is what somebody is accused of, since two may have
done the like.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.records import Entity, Party
from analysis.resolving.differences.claims import is_denied, is_open
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.happenings import days_apart, of_one_week
from analysis.resolving.differences.sentences import Sentence, stems, teller
from analysis.resolving.events.contradictions import may_be_one_party

REACH = 10
"""Words that tell what the deed was."""
SHARED = 2
"""How many of them both sentences must have."""
MOST = 40
"""Sentences about one deed that are held against each other."""

_BREAK = re.compile(r"[,;:.!?“”\"()—–]")


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A deed that a sentence lays at a state, body or group: ``start`` to ``end`` of the article are its name there.

    ``deed`` are the stems of the words for what was done; ``by`` is who says so, None where the outlet does.
    """

    sentence: Sentence
    start: int
    end: int
    culprit: str
    deed: frozenset[str]
    by: str | None


def blamed(
    sentences: Sequence[Sentence],
    entities: Mapping[str, Entity],
    comparable: Callable[[Sentence, Sentence], bool],
    likeness: Callable[[int, int], float],
) -> Iterator[Found]:
    """Pairs of sentences that lay one deed at two who cannot be one; ``likeness`` says how much two sentences, by
    number, tell the same.

    An article that lays something at both tells of the quarrel, or of two deeds, and differs from nobody.
    """
    by_stem: dict[str, list[tuple[int, Laid]]] = defaultdict(list)
    culprits: dict[str, set[str]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        for each in laid(sentence, entities):
            culprits[sentence.article.id].add(each.culprit)
            for stem in sorted(each.deed):
                by_stem[stem].append((number, each))
    seen = set()
    for some in by_stem.values():
        for nth, (one, mine) in enumerate(some[:MOST]):
            for other, theirs in some[nth + 1 : MOST]:
                pair = id(mine), id(theirs)
                both = theirs.culprit in culprits[mine.sentence.article.id]
                if pair in seen or both or mine.culprit in culprits[theirs.sentence.article.id]:
                    continue
                seen.add(pair)
                if comparable(mine.sentence, theirs.sentence) and _of_one_deed(mine, theirs, entities):
                    yield Found("who", None, _stated(mine), _stated(theirs), likeness(one, other))


def laid(sentence: Sentence, entities: Mapping[str, Entity]) -> Iterator[Laid]:
    """The deeds that a sentence lays at somebody; none that it leaves open or denies."""
    if not sentence.stems & _stems() or is_open(sentence.text) or is_denied(sentence.text, 0, len(sentence.text)):
        return
    before: str | None = None
    for start, end, id_, person in sentence.named:
        entity = entities.get(id_ or "")
        if entity is None:
            continue
        found = None if person else _deed_of(sentence, start, end)
        if found:
            words, is_blamed = found
            deed = frozenset(list(stems(words))[:REACH]) - set(stems(sentence.article.text[start:end]))
            who = teller(sentence, start, end) or (before if is_blamed else None)
            if len(deed) >= SHARED:
                yield Laid(sentence, start, end, entity.id, deed, who)
        before = entity.name


def _deed_of(sentence: Sentence, start: int, end: int) -> tuple[str, bool] | None:
    """The words for what is laid at the one who is named from ``start`` to ``end``, and whether somebody blames him."""
    ahead, behind = sentence.text[: start - sentence.start], sentence.text[end - sentence.start :]
    link = _behind("for").match(behind)
    if link and _ahead("blames").search(ahead):
        return _BREAK.split(behind[link.end() :])[0], True
    if link := _behind("owns").match(behind):
        return _BREAK.split(behind[link.end() :])[0], False
    if cue := _ahead("done_by").search(ahead):
        return _BREAK.split(ahead[: cue.start()])[-1], False
    return None


def _of_one_deed(one: Laid, other: Laid, entities: Mapping[str, Entity]) -> bool:
    a, b = one.sentence, other.sentence
    shared = one.deed & other.deed
    if not of_one_week(a, b) or days_apart(a, b) or len(shared) < SHARED or not shared & _deeds():
        return False
    here, there = ((Party(each.start, each.end, entities[each.culprit].name), each.culprit) for each in (one, other))
    # A deed has one doer, but a body may act for a state: only two of two states, or of one kind, exclude each other.
    return not may_be_one_party(here, there, entities)


def _stated(told: Laid) -> Stated:
    words = " ".join(told.sentence.article.text[told.start : told.end].split())
    return Stated(told.sentence, told.start, told.end, words, told.culprit, told.by)


@cache
def _ahead(key: str) -> re.Pattern[str]:
    """A cue before a name, with small words between that say who is meant: "blamed the rebels of"."""
    return re.compile(rf"\b(?:{_words(key)})\s+(?:the\s+)?(?:[a-z][\w-]*\s+){{0,2}}$", re.IGNORECASE)


@cache
def _behind(key: str) -> re.Pattern[str]:
    """A cue behind a name, with a word between that says who is meant: "Meridian forces claimed responsibility for"."""
    return re.compile(rf"(?:['’]s)?\s+(?:[a-z][\w-]*\s+)?(?:{_words(key)})\s+(?=\w)")


def _words(key: str) -> str:
    return lexicon.alternatives(lexicon.words("differences", "blame", key))


@cache
def _deeds() -> frozenset[str]:
    return frozenset(stem for word in lexicon.words("differences", "blame", "deeds") for stem in stems(word))


@cache
def _stems() -> frozenset[str]:
    """Stems of which a sentence has one if it lays something at somebody: a quick look, as most do not."""
    cues = (each for key in ("blames", "owns", "done_by") for each in lexicon.words("differences", "blame", key))
    return frozenset(stem for cue in cues for stem in stems(cue))
