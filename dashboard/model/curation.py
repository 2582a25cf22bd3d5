"""What the Curate page shows, worked out of a coverage, and its words for corrections. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.coverage.sentences import sentence_of, sentence_starts
from analysis.records import Correction, Entity, EntityRef, Place
from dashboard.format.wording import day, shortened
from dashboard.model.mention_sentences import marked_html
from dashboard.model.rows import keep, rows

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
    """Part ``number`` (from 1) of an actor's articles, the least sure first: rows of `Coverage.chains`, and a sentence
    of each. ``called`` counts the articles by the name that they have for it, the most used first."""

    total: int
    number: int
    parts: int
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
        number = sentence_of(starts, int(row.start))
        start = starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        found.append(
            Example(
                html=marked_html(text, start, start + len(text[start:end].rstrip()), [(row.start, row.end)]),
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
    chains = coverage.chains(actor, filter_)
    parts = max(1, -(-len(chains) // CHAINS_AT_ONCE))
    number = min(max(number, 1), parts)
    shown = chains.iloc[(number - 1) * CHAINS_AT_ONCE : number * CHAINS_AT_ONCE]
    return ChainPart(
        total=len(chains),
        number=number,
        parts=parts,
        chains=shown,
        examples=examples_of(coverage, shown),
        called={str(name): int(count) for name, count in chains["name"].value_counts().items()},
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
    """The events (`Coverage.events`) that are most like this one, the likest first: those that hold ``words`` in their
    sentence or the names of their parties; of the same type, with the same parties, of days near its own.
    """
    events = coverage.events(EVERYTHING, min_confidence=0.0)
    own = events[events["event"] == event]
    if own.empty:
        return own
    me = next(rows(own))
    mine = {*me.source_entities, *me.target_entities}
    wanted = words.casefold().split()
    scores = []
    for row in rows(events):
        text = " ".join((row.sentence, *row.source_names, *row.target_names, row.type, row.mode or "")).casefold()
        shared = len(mine & {*row.source_entities, *row.target_entities})
        score = 3.0 * (row.type == me.type) + 2.0 * shared + _nearness(me, row)
        fits = row.event != event and all(each in text for each in wanted) and (bool(wanted) or shared > 0)
        scores.append(score if fits else -1.0)
    ranked = events.assign(likeness=scores).sort_values("likeness", ascending=False, kind="stable")
    return ranked[ranked["likeness"] > 0].head(FOUND)


def _nearness(one: Any, other: Any) -> float:
    """From 2 for the same day down to 0 for half a year apart; by publication where one has no date."""
    first, second = (each.earliest if pd.notna(each.earliest) else each.latest for each in (one, other))
    if pd.isna(first) or pd.isna(second):
        first, second = one.published, other.published
    if pd.isna(first) or pd.isna(second):
        return 0.0
    return max(0.0, 2.0 - abs(int((first - second).days)) / 90)


# --- in words -------------------------------------------------------------------------------------------------------

KINDS: Mapping[str, str] = {
    "person": "a person",
    "country": "a state",
    "organisation": "an organisation",
    "group": "a group",
    "place": "a place",
    "event": "a named event",
    "work": "a work",
}


def in_words(correction: Correction, articles: Mapping[str, str]) -> str:
    """The correction as one sentence. ``articles`` are the words for where an article comes from, by its id."""
    one, two = _name(correction.entity), _name(correction.other)
    value = correction.value
    match correction.kind:
        case "same":
            return f"{one} and {two} are one"
        case "different":
            return f"{one} and {two} are two"
        case "rename":
            return f"{one} is called “{value}”"
        case "kind":
            return f"{one} is {KINDS.get(value or '', value)}"
        case "country":
            return f"{one} belongs to {value}" if value else f"{one} belongs to no state"
        case "hide":
            return f"{one} is no actor"
        case "identity":
            return f"{one} is {value} in Wikidata" if value else f"{one} is not in Wikidata"
        case "detach":
            instead = f", but {two}" if correction.other else ""
            return f"{_words(correction.place)} in {_where(correction.place, articles)} is not {one}{instead}"
        case "same-event":
            return f"One event: {_told(correction, articles)}"
        case _:
            return f"Two events: {_told(correction, articles)}"


def articles_of(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Ids of the articles that the corrections speak of."""
    places = (place for each in corrections for place in (each.place, each.other_place))
    return tuple(dict.fromkeys(place.article for place in places if place))


def article_words(coverage: Coverage, filter_: Filter, articles: Sequence[str]) -> dict[str, str]:
    """Outlet and day of articles, by id, as `in_words` wants them."""
    found = {}
    for id_ in articles:
        article = coverage.article(id_)
        if article is not None:
            found[id_] = f"{article.source or 'an article'}, {day(article.published)}"
    return found


def _name(ref: EntityRef | None) -> str:
    return f"“{shortened(ref.name or ref.id, 60)}”" if ref else ""


def _words(place: Place | None) -> str:
    return f"“{shortened(place.words, 60)}”" if place and place.words else "a mention"


def _where(place: Place | None, articles: Mapping[str, str]) -> str:
    return articles.get(place.article, place.article) if place else ""


def _told(correction: Correction, articles: Mapping[str, str]) -> str:
    first, second = correction.place, correction.other_place
    return f"{_words(first)} ({_where(first, articles)}) and {_words(second)} ({_where(second, articles)})"
