"""Whether something is to happen: "due to meet" in one outlet, "no meeting is planned" in another one of the same day.

A plan that changes from one day to the next is a course and no difference, so that only articles of one day are held
against each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from analysis.language import lexicon
from analysis.records import TimeExpression
from analysis.resolving.differences.claims import clauses, is_denied
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, teller

REACH = 12
"""Words behind a cue that tell what is planned."""
BESIDE = 6
"""Words between a thing and "is planned"."""
MOST = 60
"""Plans of one act and party on one day that a denial is held against."""
LIKE_BARE = 0.2
"""How much sentences must tell the same where a plan has neither a matter nor anybody else in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What a sentence tells to be planned, or (not ``so``) not to be: ``start`` to ``end`` of its text.

    ``act`` is the stem of what is to be done, the same for words of one meaning; ``matter`` are the other stems of the
    phrase without names, ``parties`` the entities in it, ``subject`` the entity named before it (None for a thing that
    is planned: its parties are all whom the clause names).
    """

    sentence: Sentence
    start: int
    end: int
    so: bool
    act: str
    matter: frozenset[str]
    parties: frozenset[str]
    subject: str | None


def planned(
    sentences: Sequence[Sentence],
    comparable: Callable[[Sentence, Sentence], bool],
    likeness: Callable[[int, int], float],
) -> Iterator[Found]:
    """Pairs of sentences of one day of which one tells a plan and the other that there is none.

    ``likeness`` says how much two sentences, by number, tell the same.
    """
    denying = list(_told(sentences, so=False, acts=None))
    acts: dict[date, set[str]] = defaultdict(set)
    for _, plan in denying:
        acts[_day(plan)] |= _words_for(plan.act)
    ways = {(plan.sentence.article.id, plan.act, False) for _, plan in denying}
    by_party: dict[tuple[date, str, str], list[tuple[int, Plan]]] = defaultdict(list)
    for number, plan in _told(sentences, so=True, acts=acts):
        ways.add((plan.sentence.article.id, plan.act, True))
        for party in _everybody(plan):
            by_party[_day(plan), plan.act, party].append((number, plan))
    for one, mine in denying:
        near = {
            id(plan): (other, plan)
            for party in _everybody(mine)
            for other, plan in by_party[_day(mine), mine.act, party][:MOST]
        }
        for other, theirs in sorted(near.values(), key=lambda each: (each[0], each[1].start)):
            # An article that tells it in both ways sets the other way right, or tells of two plans.
            both = {(mine.sentence.article.id, mine.act, True), (theirs.sentence.article.id, mine.act, False)} & ways
            if both or not comparable(mine.sentence, theirs.sentence):
                continue
            score = likeness(one, other)
            if _of_one_plan(mine, theirs, score):
                yield Found("planned", None, _stated(mine), _stated(theirs), score)


def _told(sentences: Sequence[Sentence], so: bool, acts: Mapping[date, set[str]] | None) -> Iterator[tuple[int, Plan]]:
    """The plans of sentences of a known day, with their numbers; ``acts`` are the stems to look for on each day."""
    for number, sentence in enumerate(sentences):
        day = sentence.article.published
        if day is None or not (_no().search(sentence.text) if acts is None else sentence.stems & acts.get(day, set())):
            continue
        yield from ((number, plan) for plan in plans(sentence) if plan.so == so)


def _day(plan: Plan) -> date:
    return plan.sentence.article.published or date.max


def _everybody(plan: Plan) -> list[str]:
    return sorted(each for each in {*plan.parties, plan.subject} if each)


def plans(sentence: Sentence) -> Iterator[Plan]:
    """What a sentence tells to be planned or not to be, in its order; nothing that it leaves open."""
    text = sentence.text
    if "?" in text:
        return
    taken: list[tuple[int, int]] = []
    found = []
    for match in _arranged().finditer(text):
        made = _thing(sentence, match)
        if made:
            taken.append(match.span())
            found.append(made)
    for so, pattern in ((False, _cues("no")), (True, _cues("yes"))):
        for cue in pattern.finditer(text):
            if any(start < cue.end() and cue.start() < end for start, end in taken):
                continue
            taken.append(cue.span())
            made = _behind(sentence, cue, so)
            if made:
                found.append(made)
    yield from sorted(found, key=lambda each: each.start)


def _behind(sentence: Sentence, cue: re.Match[str], so: bool) -> Plan | None:
    """The plan that the words behind a cue tell."""
    text = sentence.text
    low, high = _clause(text, cue.start())
    if _is_doubtful(text, low, high) or (so and is_denied(text, low, cue.start())):
        return None
    words = list(WORD.finditer(text, cue.end(), max(high, cue.end())))[:REACH]
    if not words or (not so and any(match[0].lower() in _listed("narrow") for match in words)):
        return None
    acts = [match for match in words if stem_of(match[0]) and match[0].lower() not in _listed("idle")]
    if not acts or not acts[0][0].islower():
        return None
    start, end = sentence.start + cue.end(), sentence.start + words[-1].end()
    before = [entity for _, last, entity, _ in sentence.named if last <= sentence.start + cue.start()]
    return Plan(
        sentence,
        cue.start(),
        words[-1].end(),
        so,
        _act(acts[0][0]),
        _matter(sentence, acts[1:]),
        _parties(sentence, start, end),
        before[-1] if before else None,
    )


def _thing(sentence: Sentence, match: re.Match[str]) -> Plan | None:
    """The plan of a thing that is arranged: "no meeting of the envoys is planned"."""
    text = sentence.text
    low, high = _clause(text, match.start())
    words = list(WORD.finditer(text, low, match.start()))
    act = next((each for each in words if each[0].lower() in _nouns()), None)
    if act is None or _is_doubtful(text, low, high) or len(words) - words.index(act) > REACH:
        return None
    so = not _denied(text[low : act.start()]) and not _denied(text[act.end() : match.end()])
    if so and match[0].lower().startswith(tuple(_listed("past"))):
        return None
    if not so and any(each[0].lower() in _listed("narrow") for each in WORD.finditer(text, low, high)):
        return None
    matter = [each for each in WORD.finditer(text, low, match.start()) if each.start() != act.start()]
    parties = _parties(sentence, sentence.start + low, sentence.start + high)
    no = None if so else _no().search(text, low, act.start())
    start = no.start() if no else act.start()
    return Plan(sentence, start, match.end(), so, _act(act[0]), _matter(sentence, matter), parties, None)


def _clause(text: str, place: int) -> tuple[int, int]:
    return next(((start, end) for start, end in clauses(text) if start <= place < end), (0, len(text)))


def _matter(sentence: Sentence, words: Sequence[re.Match[str]]) -> frozenset[str]:
    """Stems that tell what a plan is about: no names, days or idle words."""
    known = [(each.start, each.end) for each in sentence.times]
    known += [(start, end) for start, end, entity, _ in sentence.named if entity]
    return frozenset(
        stem
        for match in words
        if match[0].lower() not in _listed("idle")
        and not any(start <= sentence.start + match.start() < end for start, end in known)
        and (stem := stem_of(match[0]))
    )


def _parties(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    return frozenset(entity for low, _, entity, _ in sentence.named if entity and start <= low < end)


def _of_one_plan(no: Plan, yes: Plan, score: float) -> bool:
    """Whether what the one says is not to happen is what the other says is to happen."""
    if no.subject is not None and yes.subject is not None:
        if no.subject != yes.subject:
            return False
        mine, theirs = no.parties, yes.parties
        shared = len(mine & theirs)
        if mine and theirs and not shared:
            return False
    else:
        mine, theirs = frozenset(_everybody(no)), frozenset(_everybody(yes))
        shared = len(mine & theirs) - 1
        if shared < 0 or (min(len(mine), len(theirs)) > 1 and not shared):
            return False
    if not _times_agree(no, yes) or (_is_foreign(no, yes) and _is_foreign(yes, no)):
        return False
    foreign = no.matter - yes.sentence.stems
    if len(foreign) > len(no.matter) / 2:
        return False
    if not no.matter and not no.parties - {no.subject}:
        return score >= LIKE_BARE
    return shared > 0 or bool(no.matter & yes.matter)


def _is_foreign(one: Plan, other: Plan) -> bool:
    """Whether the clause of a plan names somebody whom the other article does not."""
    low, high = _clause(one.sentence.text, one.start)
    low, high = one.sentence.start + low, one.sentence.start + high
    text = one.sentence.article.text
    names = [text[start:end].split() for start, end, entity, _ in one.sentence.named if entity and low <= start < high]
    return any(words and words[0][0].isupper() and words[0] not in other.sentence.article.text for words in names)


def _times_agree(no: Plan, yes: Plan) -> bool:
    """Whether the plan that is denied has no day, or one on which the other may be."""
    mine, theirs = _days(no), _days(yes)
    return not mine or any(
        a.earliest and b.latest and a.latest and b.earliest and a.earliest <= b.latest and b.earliest <= a.latest
        for a in mine
        for b in theirs
    )


def _days(plan: Plan) -> list[TimeExpression]:
    """The days in the words of a plan, and those to come in its clause: a day before may be that of the news."""
    low, high = (plan.sentence.start + each for each in _clause(plan.sentence.text, plan.start))
    published = plan.sentence.article.published
    return [
        each
        for each in plan.sentence.times
        if each.type == "DATE"
        and low <= each.start < high
        and (
            plan.start <= each.start - plan.sentence.start < plan.end
            or (each.earliest and published and each.earliest > published)
        )
    ]


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """Whether a clause leaves open what is planned, or its sentence makes it depend on something."""
    return _any_of("doubtful").search(text, start, end) is not None or _any_of("conditions").search(text) is not None


def _denied(text: str) -> bool:
    return _no().search(text) is not None


def _words_for(act: str) -> frozenset[str]:
    """The stems of the words that tell an act."""
    words = next((some for some in _one_act() if act == some[0]), None)
    return frozenset(stem_of(word) for word in words) if words else frozenset((act,))


def _act(word: str) -> str:
    plain = word.lower()
    return next((some[0] for some in _one_act() if plain in some), stem_of(plain))


def _stated(plan: Plan) -> Stated:
    sentence = plan.sentence
    start, end = sentence.start + plan.start, sentence.start + plan.end
    words = " ".join(sentence.article.text[start:end].split())
    return Stated(sentence, start, end, words, "yes" if plan.so else "no", teller(sentence, start, end))


@cache
def _cues(key: str) -> re.Pattern[str]:
    negated = r"(?!\s+(?:not|never|no)\b)"
    return re.compile(
        rf"(?<![\w’']){_no_name()}(?:{lexicon.alternatives(_listed(key))})(?![\w’'-]){negated}", re.IGNORECASE
    )


@cache
def _arranged() -> re.Pattern[str]:
    being = lexicon.alternatives(_listed("being"))
    return re.compile(
        rf"\b(?:{being})(?: (?:{being}|not|no))* (?:{lexicon.alternatives(_listed('arranged'))})\b", re.IGNORECASE
    )


@cache
def _any_of(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’']){_no_name()}(?:{lexicon.alternatives(_listed(key))})(?![\w’'])", re.IGNORECASE)


def _no_name() -> str:
    """What keeps a pattern from words that are names where they stand in capitals: "May"."""
    return rf"(?!(?-i:{lexicon.alternatives(lexicon.words('differences', 'whether', 'names'))})\b)"


@cache
def _no() -> re.Pattern[str]:
    words = lexicon.words("differences", "whether", "no") | _listed("no")
    return re.compile(rf"(?<![\w’'])(?:{lexicon.alternatives(words)})(?![\w’'])", re.IGNORECASE)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for some in _one_act() for word in some)


@cache
def _one_act() -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, lexicon.toml("differences")["plans"]["one_act"]))


@cache
def _listed(key: str) -> frozenset[str]:
    return lexicon.words("differences", "plans", key)
