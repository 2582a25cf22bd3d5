"""The invented cast of the tests of events: who they are, and that everybody is known in every article."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.records import Article, Event, Mention

# name: kind, state, sector
CAST = {
    "Ruritania": ("country", "RUR", "government"),
    "Syldavia": ("country", "SYL", "government"),
    "Anna Holt": ("person", "RUR", "government"),
    "Karl Brandt": ("person", "SYL", "government"),
    "Otto Klein": ("person", "RUR", "government"),
    "Lantern Foundation": ("organisation", None, "ngo"),
    "Borduria": ("country", "BOR", "government"),
    "Mila Renn": ("person", "RUR", "government"),
    "Ivo Tarn": ("person", "RUR", "government"),
    "Gorham Shipping": ("organisation", "RUR", "business"),
    "Lorn Cars": ("organisation", "RUR", "business"),
    "Gorham": ("place", None, None),
    "Lorn": ("place", None, None),
}
CHAINS = {name: number for number, name in enumerate(CAST)}
"""The chain of each, the same in every article of these tests."""
RURITANIA, SYLDAVIA, HOLT, BRANDT, KLEIN, FOUNDATION = range(6)


def mentions(names: Iterable[str] = CAST) -> tuple[Mention, ...]:
    """A mention of each of these."""
    return tuple(
        Mention(
            start=0,
            end=1,
            rule="test",
            confidence=1,
            kind=CAST[name][0],
            form="name",
            name=name,
            chain=CHAINS[name],
            country=CAST[name][1],
        )
        for name in names
    )


def entity_of(articles: Iterable[Article]) -> dict[tuple[str, int], str]:
    """What `Resolution.entity_of` holds: everybody of the cast in every article."""
    return {(each.id, chain): name.lower().replace(" ", "-") for each in articles for name, chain in CHAINS.items()}


def reports_of(events: Iterable[Event]) -> set[frozenset[str]]:
    """The reports of each event: ``{"a0.0", "a1.0"}``."""
    return {frozenset(f"{ref.article}.{ref.index}" for ref in event.reports) for event in events}
