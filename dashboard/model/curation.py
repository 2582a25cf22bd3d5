"""What the Curate page shows, worked out of a coverage, and its words for corrections. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts
from analysis.records import Correction, Entity, EntityRef, Place
from dashboard.format.excerpt import marked_html
from dashboard.format.wording import day
from dashboard.model.paging import Paging, paging
from dashboard.model.table_rows import keep, rows

AT_ONCE = 6
"""Suggestions on one screen: each is read, not skimmed."""
CHAINS_AT_ONCE = 10
EXAMPLES = 2
FOUND = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence that mentions an actor: safe HTML with the mention marked, and where it stands."""

    html: str
    article: str
    start: int
    end: int
    source: str | None
    published: pd.Timestamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two that may be the same. ``titles`` are the latest first."""

    entity: Entity
    titles: tuple[str, ...]
    mentions: int
    articles: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A suggestion: ``kept`` is the one whose name both would have."""

    kept: Side
    other: Side
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainPart:
    """One part of an actor's articles, the least sure first: rows of `Coverage.chains`, and a sentence
    of each. ``called`` counts the articles by the name that they have for it, the most used first."""

    paging: Paging
    chains: pd.DataFrame
    examples: tuple[Example, ...]
    called: Mapping[str, int]


# --- suggestions ----------------------------------------------------------------------------------------------------


def suggested_pairs(coverage: Coverage, filter_: Filter, actor: str = "") -> list[tuple[str, str, float]]:
    """Who may be the same as whom, the likeliest first, with the score: where the articles that the filter leaves name
    one of them; with actors picked, those of the actors; with ``actor``, those of this one.
    """
    found = coverage.suggestions(actor or None)
    if not actor and not filter_.is_empty:
        near = set(filter_.actors) or set(coverage.entities(filter_)["entity"])
        found = keep(found, (row.entity in near or row.other in near for row in rows(found)))
    return [(row.entity, row.other, float(row.score)) for row in rows(found)]


def pair_of(coverage: Coverage, filter_: Filter, entity: str, other: str) -> Pair | None:
    """The two with all that helps to decide; None where the build suggests no such pair.

    A state comes first, then the one whose name has more than one word; of two such the one of most mentions times
    words: the fuller name, unless the other is used far more.
    """
    found = coverage.suggestions(entity)
    found = found[found["other"] == other]
    sides = [side for each in (entity, other) if (side := _side(coverage, each)) is not None]
    if found.empty or len(sides) != 2:
        return None
    kept, second = sorted(
        sides,
        key=lambda side: (
            side.entity.kind != "country",
            len(side.entity.name.split()) < 2,
            -side.mentions * len(side.entity.name.split()),
            side.entity.id,
        ),
    )
    row = next(rows(found))
    return Pair(kept=kept, other=second, score=float(row.score), reasons=tuple(row.reasons))


def _side(coverage: Coverage, id_: str) -> Side | None:
    entity = coverage.entity(id_)
    if entity is None:
        return None
    chains = coverage.chains(id_)
    roles = sorted(entity.roles, key=lambda role: str(role.last or ""), reverse=True)
    newest = chains.sort_values(["published", "article"], ascending=[False, True], kind="stable")
    return Side(
        entity=entity,
        titles=tuple(dict.fromkeys(role.title for role in roles)),
        mentions=int(chains["mentions"].sum()),
        articles=chains["article"].nunique(),
        examples=examples_of(coverage, newest.head(EXAMPLES)),
    )


def examples_of(coverage: Coverage, chains: pd.DataFrame) -> tuple[Example, ...]:
    """The sentence in which each of the chains (`Coverage.chains`) is first named."""
    found = []
    for row in rows(chains):
        article = coverage.article(row.article)
        text = article.text if article else ""
        starts = sentence_starts(text)
        start, end = sentence_span(text, starts, sentence_of(starts, int(row.start)))
        found.append(
            Example(
                html=marked_html(text, start, end, [(row.start, row.end)]),
                article=row.article,
                start=int(row.start),
                end=int(row.end),
                source=row.source,
                published=row.published,
            )
        )
    return tuple(found)


# --- one actor ------------------------------------------------------------------------------------------------------


def chain_part(coverage: Coverage, filter_: Filter, actor: str, number: int) -> ChainPart:
    """Part ``number`` of what belongs to the actor in the articles that the filter leaves."""
    called = coverage.chain_names(actor, filter_)
    part = paging(int(called["chains"].sum()), number, CHAINS_AT_ONCE)
    shown = coverage.chains(actor, filter_, limit=CHAINS_AT_ONCE, offset=part.offset)
    return ChainPart(
        paging=part,
        chains=shown,
        examples=examples_of(coverage, shown),
        called=dict(zip(called["name"], called["chains"], strict=True)),
    )


def ref_of(entity: Entity) -> EntityRef:
    """The entity as a correction names it."""
    return EntityRef(id=entity.id, name=entity.name, kind=entity.kind, country=entity.country)


def place_of(row: Any) -> Place:
    """The mention of a row of `Coverage.chains` as a correction names it."""
    return Place(article=row.article, start=int(row.start), end=int(row.end), words=row.text)


# --- one event ------------------------------------------------------------------------------------------------------


def report_place(row: Any) -> Place:
    """The report of a row of `Coverage.reports` or `Coverage.events` as a correction names it: by its trigger."""
    return Place(article=row.article, start=int(row.trigger_start), end=int(row.trigger_end), words=row.trigger_text)


def may_be_one_event(coverage: Coverage, filter_: Filter, event: str, words: str) -> pd.DataFrame:
    """The events (`Coverage.events`) that are most like this one, best first: those that hold ``words`` in their
    sentence or the names of their parties; of the same type, with the same parties, of days near its own.
    """
    found = coverage.events_like(event, words, limit=FOUND)
    return coverage.events_by_id(list(found["event"]))


# --- corrections -----------------------------------------------------------------------------------------------------


def articles_of(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Ids of the articles that the corrections speak of."""
    places = (place for each in corrections for place in (each.place, each.other_place))
    return tuple(dict.fromkeys(place.article for place in places if place))


def article_words(coverage: Coverage, filter_: Filter, articles: Sequence[str]) -> dict[str, str]:
    """Outlet and day of articles, by id, as `correction_words.in_words` wants them."""
    found = {}
    for id_ in articles:
        article = coverage.article(id_)
        if article is not None:
            found[id_] = f"{article.source or 'an article'}, {day(article.published)}"
    return found


# --- another build ---------------------------------------------------------------------------------------------------


def still_there(before: Coverage, after: Coverage, picked: Mapping[str, str]) -> dict[str, str]:
    """Of what was picked in one build that which another has, too. An event is known again by its clearest account."""
    kept = dict(picked)
    if "event" in kept and not len(after.reports(event=kept["event"], limit=1)):
        told = before.events_by_id([kept.pop("event")])
        wanted = None if told.empty else told.iloc[0]["clearest_report"]
        held = {row["report"]: row["event"] for row in after.table("reports", ["report", "event"]).to_pylist()}
        if held.get(wanted):
            kept["event"] = held[wanted]
    for name in ("actor", "other", "speaker", "about"):
        if name in kept and before.entity(kept[name]) is not None and after.entity(kept[name]) is None:
            del kept[name]
    return kept
