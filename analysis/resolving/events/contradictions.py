"""Do the accounts of one event agree? In what they contradict each other, and who tells it how.

An account that is silent on something, or less exact, contradicts nobody: "in March" and "on 8 March" agree, so do
"Ruritania" and "the Ruritanian foreign minister", "at least 12" and 14, planned before and occurred after. What is left
cannot all be true:

- when: two stated stretches of days without a day in common, of what happened: what is planned is put off
- where: two places of which neither can lie in the other
- who, whom: no party of the one can be a party of the other; both sides together where both do the same (a meeting);
  of many accounts, only what more than one article tells
- whether: somebody says that it was not so, of what others tell as having happened
- how many: two figures of the same thing that cannot both be true (`events.figures`), next to the word for
  what happened or in the words for a party; of the dead and the hurt, who are counted anew each day, in articles of one
  day
"""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

from analysis.language import lexicon
from analysis.language.geography import lie_apart
from analysis.records import HAPPENED, Aspect, Contradiction, Entity, EventReport, Party, ReportRef, Way
from analysis.resolving.events.families import FOR_YEARS, MUTUAL, family
from analysis.resolving.events.figures import Figure, figures
from analysis.resolving.events.sides import MANY_ACCOUNTS

_BESIDE, _CLOSE = 8, 5
"""How many words may stand between a figure and the word for what happened, parties and dates not counted; between that
and a length of time."""
_LASTS = 7
"""Days that a visit or talks may last."""
_OF_WORDS = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
"""Types of events that are done with words."""
_WEEKEND = 3
"""Days by which news of what happens each working day may be older."""
_ROUGH = 31
"""Days of a stretch beyond which it is too rough to be held against another: "two years ago"."""
_SLIP = 0.7
"""Names whose letters are more alike than this (`difflib`) may be one, misread."""
_BREAK = re.compile(r"[,;:.!?“”\"()]")
_MOST = 60
"""How many accounts are compared with each other, two and two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One account with what is needed to hold it against others.

    ``published`` is the day of its article; ``entities`` are those of its parties, first those that act,
    None where one is not resolved; ``place`` is the entity of its place where the coverage knows it. ``sentence`` is
    its evidence, and ``dates`` are the stretches of it that tell a time rather than count something.
    """

    ref: ReportRef
    report: EventReport
    published: date | None
    entities: tuple[str | None, ...]
    place: Entity | None
    sentence: str
    dates: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A contradiction whose event is not told."""

    aspect: Aspect
    ways: tuple[Way, ...]
    about: str | None


@dataclass(frozen=True, slots=True)
class _Said[What]:
    """What one account says of one aspect. Accounts with the same ``key`` say the same."""

    told: Told
    what: What
    key: Hashable
    words: str | None = None


def contradictions(event: str, accounts: Sequence[Told], entities: Mapping[str, Entity]) -> tuple[Contradiction, ...]:
    """In what the accounts of the event of this id contradict each other, by aspect; empty where they do not.

    The ways of an aspect are those that contradict another one, in the order of ``accounts``.
    """
    told = accounts[:_MOST]
    if len(told) < 2:
        return ()
    acts = {act for each in told for act in (each.report.type, family(each.report))}

    def may_be_one(one: Sequence[_Party], other: Sequence[_Party]) -> bool:
        return any(may_be_one_party(mine, theirs, entities) for mine in one for theirs in other)

    found: list[_Found | None] = [
        _contradiction("when", _days(told), _may_be_one_time),
        _contradiction("where", _places(told), _may_be_one_place),
    ]
    if MUTUAL & acts:
        found.append(_contradiction("who", _several(_parties(told, 0, None)), may_be_one))
    elif not FOR_YEARS & acts:  # in what goes on for years many act, and many are touched by it
        found.append(_contradiction("who", _several(_parties(told, 0, 1)), may_be_one))
        found.append(_contradiction("whom", _several(_parties(told, 1, None)), may_be_one))
    found.append(_contradiction("whether", _statuses(told), operator.eq))
    found += _counted(told)
    return tuple(
        Contradiction(event=event, aspect=each.aspect, ways=each.ways, about=each.about)
        for each in found
        if each is not None
    )


def _contradiction[What](
    aspect: Aspect, said: Iterable[_Said[What]], agree: Callable[[What, What], bool], about: str | None = None
) -> _Found | None:
    """The ways of telling it where two of them contradict."""
    ways: dict[Hashable, list[_Said[What]]] = defaultdict(list)
    for each in said:
        ways[each.key].append(each)
    apart: set[Hashable] = set()
    for (key, one), (other_key, other) in combinations(ways.items(), 2):
        if _of_two_articles(aspect, one, other) and not agree(one[0].what, other[0].what):
            apart |= {key, other_key}
    if not apart:
        return None
    made = (
        Way(reports=tuple(dict.fromkeys(each.told.ref for each in some)), words=some[0].words)
        for key, some in ways.items()
        if key in apart
    )
    return _Found(aspect, tuple(made), about)


def _of_two_articles[What](aspect: Aspect, one: Sequence[_Said[What]], other: Sequence[_Said[What]]) -> bool:
    """Whether articles differ, and each knows only one of the two ways.

    What one article tells in two ways are two things, or one that it sets right; only a denial may stand beside what it
    denies, in a sentence of its own, though who has not called for one thing may have called for another. Days differ
    only where not every pair of articles tells of news as old as the other's: what happens again is told alike each
    time.
    """
    mine, theirs = ({each.told.ref.article for each in some} for some in (one, other))
    if aspect == "whether":
        acts = {each.told.report.type for each in (*one, *other)}
        places = {(each.told.ref.article, each.told.report.start) for each in (*one, *other)}
        return len(mine | theirs) > 1 or (len(places) > 1 and not acts & _OF_WORDS)
    if mine & theirs:
        return False
    return aspect != "when" or not all(_is_news_again(a.told, b.told) for a in one for b in other)


def _is_news_again(one: Told, other: Told) -> bool:
    """Whether two articles of two days date what they tell as many days back, a weekend more or less."""
    mine, theirs = one.report.latest, other.report.latest
    if not one.published or not other.published or not mine or not theirs or one.published == other.published:
        return False
    return abs((one.published - mine).days - (other.published - theirs).days) <= _WEEKEND


# --- when, where ------------------------------------------------------------------------------------------------------


def _days(told: Sequence[Told]) -> Iterator[_Said[tuple[date, date, bool]]]:
    for each in told:
        report = each.report
        # What goes on for years is told of with the days on which something was said or found of it.
        if report.date_basis != "stated" or family(report) in FOR_YEARS:
            continue
        if report.status not in HAPPENED:
            continue
        if report.earliest and report.latest and (report.latest - report.earliest).days > _ROUGH:
            continue
        if report.earliest or report.latest:
            stretch = report.earliest or date.min, report.latest or date.max, report.type == "CONSULT"
            yield _Said(each, stretch, (report.earliest, report.latest))


def _may_be_one_time(one: tuple[date, date, bool], other: tuple[date, date, bool]) -> bool:
    """Whether they have a day in common; of a visit or talks, which last, whether they lie within one week."""
    apart = max((other[0] - one[1]).days, (one[0] - other[1]).days)
    return apart <= (_LASTS if one[2] and other[2] else 0)


def _places(told: Sequence[Told]) -> Iterator[_Said[Entity]]:
    for each in told:
        if each.place is not None:
            yield _Said(each, each.place, each.place.id)


def _may_be_one_place(one: Entity, other: Entity) -> bool:
    """Whether one can lie in the other, as far as anybody knows."""
    return not lie_apart(one.name, one.country, other.name, other.country)


# --- who ------------------------------------------------------------------------------------------------------------

_Party = tuple[Party, str | None]


def _parties(told: Sequence[Told], first: int, last: int | None) -> Iterator[_Said[tuple[_Party, ...]]]:
    """The parties of the sides ``first`` to ``last`` (0 acts, 1 is acted upon), with their entities."""
    for each in told:
        if each.report.status not in HAPPENED:
            continue  # who may do it is no doer
        sides = (each.report.sources, each.report.targets)
        ids = iter(each.entities)
        paired = [[(party, next(ids)) for party in side] for side in sides]
        some = tuple(pair for side in paired[first:last] for pair in side)
        if some:
            yield _Said(each, some, frozenset(entity or party.name.casefold() for party, entity in some))


def _several(said: Iterable[_Said[tuple[_Party, ...]]]) -> list[_Said[tuple[_Party, ...]]]:
    """Of many accounts those whose parties another article names, too: who stands in one alone was more likely misread
    than told (as `events.sides.most_told` has it)."""
    every = list(said)
    articles: dict[Hashable, set[str]] = defaultdict(set)
    for each in every:
        articles[each.key].add(each.told.ref.article)
    if len({each.told.ref.article for each in every}) < MANY_ACCOUNTS:
        return every
    return [each for each in every if len(articles[each.key]) > 1]


def may_be_one_party(one: _Party, other: _Party, entities: Mapping[str, Entity]) -> bool:
    """Whether the two can be one: nobody tells who it is, or a person, a body and the state that it acts for."""
    mine, theirs = (entities.get(id_) if id_ else None for _, id_ in (one, other))
    if mine is None or theirs is None:
        # Somebody described ("a gunman") may be anybody of the same state, and of any where none is told.
        states = {each.country for each in (one[0], other[0]) if each.country}
        return len(states) < 2
    if mine.id == theirs.id:
        return True
    here, there = mine.country or one[0].country, theirs.country or other[0].country
    if mine.kind == theirs.kind == "organisation" and _words(mine) & _words(theirs):
        return True  # a body and a part of it: "League", "League Council"
    if SequenceMatcher(None, mine.name.split()[-1], theirs.name.split()[-1], autojunk=False).ratio() > _SLIP:
        return True
    return mine.kind != theirs.kind and (here == there or not here or not there)


def _words(entity: Entity) -> frozenset[str]:
    return frozenset(word for word in entity.name.split() if word[0].isupper())


# --- whether --------------------------------------------------------------------------------------------------------


def _statuses(told: Sequence[Told]) -> Iterator[_Said[str]]:
    """What was not so yet is no denial: only one of the day on which it is first told, or later, counts.

    A speaker who tells in one article that it happened, and denies something, denies another thing.
    """
    first = min((each.published or date.min for each in told if each.report.status in HAPPENED), default=date.max)
    own = {(each.ref.article, each.report.asserted_by) for each in told if each.report.status in HAPPENED}
    for each in told:
        if each.report.status in HAPPENED:
            yield _Said(each, "occurred", "occurred")
        elif each.report.status == "denied" and (each.published or date.max) >= first:
            if each.report.asserted_by and (each.ref.article, each.report.asserted_by) in own:
                continue
            yield _Said(each, "denied", "denied")


# --- how many -------------------------------------------------------------------------------------------------------


def _counted(told: Sequence[Told]) -> Iterator[_Found | None]:
    """For each thing that accounts count, where two of them have no figure in common."""
    counts: dict[str, list[tuple[Told, tuple[Figure, ...]]]] = defaultdict(list)
    for each in told:
        by_noun: dict[str, list[Figure]] = defaultdict(list)
        for figure in figures(each.sentence, each.dates) if each.report.status != "denied" else ():
            if _belongs(figure, each):
                by_noun[figure.noun].append(figure)
        for noun, some in by_noun.items():
            counts[noun].append((each, tuple(some)))
    for noun, accounts in counts.items():
        days: dict[date | None, list[_Said[Sequence[Figure]]]] = defaultdict(list)
        for each, own in accounts:
            grows = any(figure.outcome in _listed("grows", "counted") for figure in own)
            words = ", ".join(" ".join(each.sentence[figure.start : figure.end].split()) for figure in own)
            key = frozenset((figure.low, figure.high, figure.outcome) for figure in own)
            days[each.published if grows else None].append(_Said(each, own, key, words))
        every = (_contradiction("how many", said, _may_both_count, noun) for said in days.values())
        yield next((found for found in every if found), None)


def _belongs(figure: Figure, told: Told) -> bool:
    """Whether it counts a party, or stands next to the word for what happened.

    A length of time does only behind a word that ties it to the act ("jailed for nine years", never "the first in four
    years"), since sentences tell of many.
    """
    report, text = told.report, told.sentence
    spans = [(party.start - report.start, party.end - report.start) for party in (*report.sources, *report.targets)]
    length = figure.noun in _listed("lengths", "time")
    if length and not text[: figure.start].lower().rstrip().endswith(_tied()):
        return False
    if any(start < figure.end and figure.start < end for start, end in spans):
        return True
    trigger = report.trigger.start - report.start, report.trigger.end - report.start
    first, last = sorted(((figure.start, figure.end), trigger))
    between = text[first[1] : last[0]]
    if _BREAK.search(between):
        return False
    for start, end in (*spans, *told.dates):
        if first[1] <= start and end <= last[0]:
            between = between.replace(text[start:end], " ", 1)
    return len(between.split()) <= (_CLOSE if length else _BESIDE)


def _may_both_count(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    pairs = [(mine, theirs) for mine in one for theirs in other if mine.comparable(theirs)]
    return not pairs or any(mine.agrees(theirs) for mine, theirs in pairs)


@cache
def _listed(key: str, section: str) -> frozenset[str]:
    return frozenset(lexicon.toml("figures")[section][key])


@cache
def _tied() -> tuple[str, ...]:
    return tuple(f" {word}" for word in lexicon.toml("figures")["time"]["tied"])
