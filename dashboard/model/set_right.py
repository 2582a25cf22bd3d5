"""What is set right where it is seen: which corrections speak of an event, an account or a quote; who can be picked.

No Streamlit.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.reading.corrections import EVENT_KINDS, QUOTE_KINDS, REPORT_KINDS
from analysis.records import Correction, Entity, EntityRef, Place
from dashboard.model.curation import ref_of
from dashboard.model.table_rows import rows

Key = tuple[str, int, int]
"""A place without its words: article, start, end."""

_ACTORS = ("person", "country", "organisation", "group")
MOST_ARTICLES = 12
"""Articles of an event whose actors can be picked: those of most events, and no list of thousands."""


def key_of(place: Place) -> Key:
    """The place without its words."""
    return place.article, place.start, place.end


def about_event(corrections: Iterable[Correction], places: Collection[Key]) -> list[Correction]:
    """Those that speak of the event whose accounts have their triggers at ``places``."""
    return _at(corrections, EVENT_KINDS, places)


def about_account(corrections: Iterable[Correction], place: Key) -> list[Correction]:
    """Those that speak of the account with its trigger at the place."""
    return _at(corrections, REPORT_KINDS, {place})


def about_quote(corrections: Iterable[Correction], span: Key) -> list[Correction]:
    """Those that speak of the quote that now has the span: it may have had another."""
    some = list(corrections)
    return _at(some, QUOTE_KINDS, {span, key_of_quote(some, span)})


def key_of_quote(corrections: Iterable[Correction], span: Key) -> Key:
    """Where the quote that now has the span was found: before a correction gave it other words."""
    for each in corrections:
        if each.kind == "quote-extent" and each.place and each.other_place and key_of(each.other_place) == span:
            return key_of(each.place)
    return span


def _at(corrections: Iterable[Correction], kinds: Collection[str], places: Collection[Key]) -> list[Correction]:
    return [each for each in corrections if each.kind in kinds and each.place and key_of(each.place) in places]


def event_places(coverage: Coverage, filter_: Filter, event: str) -> frozenset[Key]:
    """Where the triggers of all accounts of the event stand."""
    found = coverage.reports(EVERYTHING, event)
    return frozenset((row.article, int(row.trigger_start), int(row.trigger_end)) for row in rows(found))


def event_articles(coverage: Coverage, filter_: Filter, event: str) -> tuple[str, ...]:
    """The articles that tell of the event, at most `MOST_ARTICLES`."""
    found = coverage.reports(EVERYTHING, event, limit=MOST_ARTICLES)
    return tuple(dict.fromkeys(found["article"]))


def actors_named(coverage: Coverage, filter_: Filter, articles: Sequence[str]) -> dict[str, str]:
    """The actors whom the articles name, by id, those who are named most first."""
    found: dict[str, tuple[int, str]] = {}
    for article in articles:
        for row in rows(coverage.mentions(article=article)):
            if row.entity and row.kind in _ACTORS:
                times, _ = found.get(row.entity, (0, ""))
                found[row.entity] = times + 1, row.entity_name or row.name
    return {id_: found[id_][1] for id_ in sorted(found, key=lambda each: (-found[each][0], found[each][1]))}


def sides_of(row: Any) -> dict[str, str]:
    """On which side each known party stands, by entity: of a row of `Coverage.events`, or of `Coverage.reports`."""
    if hasattr(row, "source_entities"):
        sources, targets = list(row.source_entities), list(row.target_entities)
    else:
        sources, targets = ([party["entity"] for party in side] for side in (row.sources, row.targets))
    known = [each for each in dict.fromkeys((*sources, *targets)) if each]
    return {each: _side(each in sources, each in targets) for each in known}


def _side(source: bool, target: bool) -> str:
    return "both" if source and target else "source" if source else "target"


def party_corrections(
    kind: str, place: Place, before: Mapping[str, str], after: Mapping[str, str], refs: Mapping[str, EntityRef]
) -> list[Correction]:
    """A correction for each actor who stands elsewhere ``after``; ``kind`` is event or report."""
    return [
        Correction(kind=f"{kind}-party", place=place, entity=refs[whom], value=side)  # type: ignore[arg-type]
        for whom, side in after.items()
        if side != before.get(whom, "none")
    ]


def refs_of(coverage: Coverage, filter_: Filter, actors: Sequence[str]) -> dict[str, EntityRef]:
    """The actors as corrections name them."""
    found: dict[str, Entity | None] = {each: coverage.entity(each) for each in actors}
    return {id_: ref_of(entity) for id_, entity in found.items() if entity is not None}


def quote_place(coverage: Coverage, filter_: Filter, article: str, start: int, end: int) -> Place:
    """A span of an article with its words."""
    found = coverage.article(article)
    words = found.text[start:end] if found else None
    return Place(article=article, start=start, end=end, words=words or None)


def found_words(text: str, words: str, near: int) -> tuple[int, int] | None:
    """Where the words stand in the text, nearest to the place ``near``, white space apart; None where they do not."""
    wanted = words.split()
    if not wanted:
        return None
    spans = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, wanted)), text)]
    return min(spans, key=lambda span: abs(span[0] - near), default=None)
