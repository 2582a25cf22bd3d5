"""Which events belong to one affair: invited, arranged, stalled, held.

Two events follow one another where they share somebody or something closer than a state: a named person or body that is
not party to every second event; or two states; or where they share a state, and the one leads to the other, as an
invitation does to a visit; where their days, or the days on which they were first told, lie near each other; and where
some article tells of both. An event joins the affair with which it shares most. What goes on for years (an inquiry) is
mentioned beside all that touches it: it joins what stands and ties nothing to itself. Nothing else makes an affair of
events: what only two states have in common, they have in common with everything else between them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from analysis.language import lexicon
from analysis.records import Entity, Event
from analysis.resolving.events.families import FOR_YEARS
from analysis.resolving.events.torn_affairs import Told, join_torn
from analysis.resolving.union_find import UnionFind

NEAR = timedelta(days=60)
"""How far apart two events of one affair that follow each other may lie."""

LATER = timedelta(days=120)
"""The same of an event and what leads to it."""

COMMON = 0.2
"""Who is party to more than this share of all events (and to more than `FEW`) says nothing of the affair."""

FEW = 12

BLOCK = 40
"""With how many of the latest events of a key an event is compared."""


NAMED = 2
"""How many of its parties name an affair."""

LEADS = 2
"""What one leading to the other is worth, in units of one state that both have; a party closer than that is worth as
much."""


def _leads(event: Event, later: Event) -> bool:
    """Whether acts of the one kind lead to acts of the other (see ``[leads]`` in ``lexicon/events/merging.toml``)."""
    table = lexicon.toml("events/merging")["leads"]
    to = {name for key in (event.type, f"{event.type}/{event.mode}") for name in table.get(key, ())}
    return later.type in to or f"{later.type}/{later.mode}" in to


def day_of(event: Event, published: Mapping[str, date | None]) -> date | None:
    """The day by which it stands in the order: its own where one is told, else the day on which it was first told, as
    of news; of
    a longer stretch (a month, a year) what of it lies nearest to that day. None where nothing is told.

    ``published`` is the publication date by article id.
    """
    told = min((day for ref in event.reports if (day := published.get(ref.article))), default=date.max)
    if event.earliest is None or event.latest is None:
        return event.earliest or event.latest or (None if told == date.max else told)
    if event.date_basis == "news":
        return event.latest
    if event.latest - event.earliest < timedelta(days=7):
        return event.earliest
    return min(max(told, event.earliest), event.latest)


def with_affairs(
    events: Sequence[Event],
    published: Mapping[str, date | None],
    entities: Sequence[Entity],
    doubtful: Collection[str] = (),
) -> tuple[Event, ...]:
    """The events with their affairs; one that follows none and is followed by none has None. So has one that
    is sure and stands beside doubtful ones in its only article.

    ``published`` is the publication date by article id. ``doubtful`` are ids of events that join an affair and never
    tie two others to each other. An affair's id tells whom it is about, and since when:
    ``karl-brandt-ruritania-2031-05``, or ``karl-brandt-ruritania-undated`` where no day is known.
    """
    states = {entity.id: entity.country for entity in entities}
    parties = {event.id: frozenset((*event.sources, *event.targets)) for event in events}
    counts = Counter(party for some in parties.values() for party in some)
    common = {party for party, n in counts.items() if n > max(FEW, COMMON * len(events))}
    common |= {entity.id for entity in entities if entity.kind == "country"}
    day = {event.id: day_of(event, published) or date.max for event in events}
    articles = {event.id: frozenset(ref.article for ref in event.reports) for event in events}
    order = sorted(events, key=lambda event: (day[event.id], event.id))
    by_id = {event.id: event for event in events}
    lone = {event.id for event in order if event.id in doubtful or f"{event.type}/{event.mode}" in FOR_YEARS}
    groups = UnionFind[str]()
    filed: dict[str, list[str]] = defaultdict(list)
    place = {event.id: n for n, event in enumerate(order)}
    for event in order:
        own = parties[event.id] - common
        mine = {states.get(party) or party for party in parties[event.id]}
        links: Counter[str] = Counter()
        for article in sorted(articles[event.id]):
            for other in filed[article][-BLOCK:]:
                leads = other != event.id and _leads(by_id[other], event)
                if other == event.id or abs(day[event.id] - day[other]) > (LATER if leads else NEAR):
                    continue
                shared = len(own & parties[other])
                theirs = {states.get(party) or party for party in parties[other]}
                pair = len(mine & theirs)
                if shared or pair > 1 or (pair and leads):
                    links[other] += 2 * shared + pair + LEADS * leads
        for other in sorted(links, key=lambda each: (-links[each], place[each]))[:1]:
            one, another = sorted((groups.root(event.id), groups.root(other)), key=lambda each: place[each])
            groups.join(one, another)
        if event.id not in lone:
            for article in articles[event.id]:
                filed[article].append(event.id)
    told = [
        Told(
            event=each.id,
            articles=articles[each.id],
            own=parties[each.id] - common,
            states=frozenset(code for party in parties[each.id] if (code := states.get(party))),
            day=day[each.id],
            ties=each.id not in lone,
        )
        for each in order
    ]
    join_torn(groups, told, NEAR)
    affairs: dict[str, list[Event]] = defaultdict(list)
    for event in order:
        affairs[groups.root(event.id)].append(event)
    several = {first: some for first, some in affairs.items() if _is_course(some, articles, doubtful)}
    ids = _ids(several, parties, day)
    return tuple(replace(event, affair=ids.get(groups.root(event.id))) for event in events)


def _is_course(events: Sequence[Event], articles: Mapping[str, frozenset[str]], doubtful: Collection[str]) -> bool:
    """Whether two or more events are an affair: those that one article alone tells of are where two are sure."""
    if len(events) < 2:
        return False
    told = frozenset[str]().union(*(articles[each.id] for each in events))
    return len(told) > 1 or sum(each.id not in doubtful for each in events) > 1


def _ids(
    affairs: Mapping[str, Sequence[Event]], parties: Mapping[str, frozenset[str]], day: Mapping[str, date]
) -> dict[str, str]:
    """An id for each affair: who is party to most of its events, and the month of the first, or that it has none."""
    taken: Counter[str] = Counter()
    names = {}
    for first, some in affairs.items():
        told = Counter(party for event in some for party in parties[event.id])
        most = sorted(told, key=lambda party: (-told[party], party))[:NAMED]
        begun = day[some[0].id]
        since = "undated" if begun == date.max else f"{begun:%Y-%m}"
        name = "-".join((*most, since))
        taken[name] += 1
        names[first] = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return names
