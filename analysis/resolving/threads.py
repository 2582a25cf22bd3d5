"""Events that belong to one affair, in order: invited, arranged, stalled, held.

Two events follow one another where they share somebody or something closer than their states: a named person or body
that is not the one who speaks for a state in everything, or the same place between the same states; or where they share
a state, and the one leads to the other, as an invitation does to a visit; where their days, or the days on which they
were first told, lie near each other; and where some article tells of both. An event joins the affair with which it
shares most. Nothing else makes an affair of events: what only two states have in common, they have in common with
everything else between them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from analysis.annotating import lexicon
from analysis.records import Event

NEAR = timedelta(days=60)
"""How far apart two events of one affair that follow each other may lie."""

LATER = timedelta(days=120)
"""The same of an event and what leads to it."""

COMMON = 0.2
"""Who is party to more than this share of all events (and to more than `FEW`) says nothing of the affair."""

FEW = 12

BLOCK = 40
"""With how many of the latest events of a key an event is compared."""


LEADS = 2
"""What one leading to the other is worth, in units of one state that both have; a party closer than that is worth as
much."""


def _leads(event: Event, later: Event) -> bool:
    """Whether acts of the one kind lead to acts of the other (see ``[leads]`` in ``lexicon/events_merging.toml``)."""
    table = lexicon.toml("events_merging")["leads"]
    to = {name for key in (event.type, f"{event.type}/{event.mode}") for name in table.get(key, ())}
    return later.type in to or f"{later.type}/{later.mode}" in to


def _first_told(event: Event, published: Mapping[str, date | None]) -> date:
    return min((day for ref in event.reports if (day := published.get(ref.article))), default=date.max)


def with_threads(
    events: Sequence[Event], published: Mapping[str, date | None], states: Mapping[str, str | None]
) -> tuple[Event, ...]:
    """The events with their threads; one that follows none and is followed by none has None.

    ``published`` is the publication date by article id; ``states`` the state of each entity that is one or acts for
    one. A thread's id is that of its first event.
    """
    parties = {event.id: frozenset((*event.sources, *event.targets)) for event in events}
    counts = Counter(party for some in parties.values() for party in some)
    common = {party for party, n in counts.items() if n > max(FEW, COMMON * len(events))}
    day = {event.id: event.earliest or event.latest or _first_told(event, published) for event in events}
    articles = {event.id: frozenset(ref.article for ref in event.reports) for event in events}
    order = sorted(events, key=lambda event: (day[event.id], event.id))
    by_id = {event.id: event for event in events}
    parent = {event.id: event.id for event in events}

    def root(id_: str) -> str:
        while parent[id_] != id_:
            parent[id_] = parent[parent[id_]]
            id_ = parent[id_]
        return id_

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
            one, another = sorted((root(event.id), root(other)), key=lambda each: place[each])
            parent[another] = one
        for article in articles[event.id]:
            filed[article].append(event.id)
    size = Counter(root(event.id) for event in events)
    return tuple(replace(event, thread=root(event.id)) if size[root(event.id)] > 1 else event for event in events)
