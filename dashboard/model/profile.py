"""What a coverage holds about one actor, worked out under a filter: small enough to be cached. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter, QuoteChoice
from analysis.coverage.reasons import criterion_of, in_general
from analysis.language.portraits import without_verdicts
from dashboard.model.quote_sentences import with_sentences
from dashboard.model.table_rows import keep, rows

QUOTES = 3
EVENTS = 4
TIED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One actor under a filter. ``units`` counts the articles, texts or outlets that mention it; ``first`` and ``last``
    are days of publication.

    ``by`` and ``about`` are the newest rows of `Coverage.quotes`, ``acting`` and ``targeted`` the latest of
    `Coverage.events` in which the actor is a source or a target; the counts beside them are of all rows. The other
    tables, each with article, start and end of a place in the text (``article`` is "" where none is known):

    - ``written``, a row a way of writing, pronouns left out: text, form, mentions, articles
    - ``aliases``, those that no mention is written as: alias
    - ``roles``: title, organisation, country ("" where not known), first, last, mentions beside which it stands,
      outlets (those that give it, in the order in which they first do)
    - ``tied``, a row a form and rule, without a place: form, rule, mentions, least, most (confidence)
    - ``links``, a row an article's chain, the surest first, as `Coverage.links` gives them: score, reasons, text …
    - ``reasons``, a row a reason that they come from, without a place: reason, links, least, most (score)
    - ``suggestions``, others who may be the same, the likeliest first, without a place: as `Coverage.suggestions`
    - ``untied``, what the actor is written as and somebody else too, or nobody, in the same articles: text, entity
      ("" for nobody), name, mentions
    """

    mentions: int
    units: int
    outlets: int
    first: pd.Timestamp
    last: pd.Timestamp
    pronouns: int
    written: pd.DataFrame
    aliases: pd.DataFrame
    roles: pd.DataFrame
    tied: pd.DataFrame
    links: pd.DataFrame
    reasons: pd.DataFrame
    suggestions: pd.DataFrame
    untied: pd.DataFrame
    quotes_by: int
    quotes_about: int
    by: pd.DataFrame
    about: pd.DataFrame
    events: int
    as_source: int
    as_target: int
    acting: pd.DataFrame
    targeted: pd.DataFrame


def profile_of(coverage: Coverage, filter_: Filter, actor: str) -> Profile:
    """The profile of the entity ``actor`` under the filter."""
    mentions = coverage.mentions(entity=actor, filter=filter_)
    by, about = QuoteChoice(speaker=actor), QuoteChoice(about=actor)
    acting, targeted = EventChoice(source=actor), EventChoice(target=actor)
    named = mentions[mentions["form"] != "pronoun"]
    written = _written(named)
    links = coverage.links(actor, filter_)
    does, suffers = (coverage.events(filter_, each, order="latest", limit=EVENTS) for each in (acting, targeted))
    said, told = (with_sentences(coverage, coverage.quotes(filter_, each, limit=QUOTES)) for each in (by, about))
    return Profile(
        mentions=len(mentions),
        units=mentions["text_of" if filter_.unit == "outlets" else "article"].nunique(),
        outlets=mentions["source"].nunique(),
        first=mentions["published"].min(),
        last=mentions["published"].max(),
        pronouns=len(mentions) - len(named),
        written=written,
        aliases=_aliases(coverage, filter_, actor, set(written["text"])),
        roles=_roles(coverage, actor, mentions),
        tied=_tied(mentions),
        links=links,
        reasons=_reasons(links),
        suggestions=coverage.suggestions(actor),
        untied=coverage.same_words(actor, filter_, limit=TIED),
        quotes_by=_all_of(said, QUOTES, lambda: coverage.count_quotes(filter_, by)["quotes"]),
        quotes_about=_all_of(told, QUOTES, lambda: coverage.count_quotes(filter_, about)["quotes"]),
        by=said,
        about=told,
        events=coverage.count_events(filter_, EventChoice(party=actor))["events"],
        as_source=_all_of(does, EVENTS, lambda: coverage.count_events(filter_, acting)["events"]),
        as_target=_all_of(suffers, EVENTS, lambda: coverage.count_events(filter_, targeted)["events"]),
        acting=does,
        targeted=suffers,
    )


def _all_of(first: pd.DataFrame, most: int, count: Callable[[], int]) -> int:
    """How many there are of which ``first`` are at most ``most``; counted only where there may be more."""
    return len(first) if len(first) < most else count()


def _written(named: pd.DataFrame) -> pd.DataFrame:
    groups = named.assign(text=[" ".join(each.split()) for each in named["text"]]).groupby("text", sort=False)
    table = (
        groups[["form", "article", "start", "end"]]
        .first()
        .assign(mentions=groups.size(), articles=groups["article"].nunique())
    )
    return table.reset_index().sort_values(["mentions", "text"], ascending=[False, True], ignore_index=True)


def _aliases(coverage: Coverage, filter_: Filter, actor: str, written: set[str]) -> pd.DataFrame:
    entity = coverage.entity(actor)
    found = []
    for alias in entity.aliases if entity else ():
        if alias in written or (entity and alias == entity.name):
            continue
        place: dict[str, Any] = {"alias": alias, "article": "", "start": -1, "end": -1}
        holding = coverage.articles(replace(filter_, actors=(actor,), text=alias), limit=1)["article"]
        for id_ in holding:
            article = coverage.article(id_)
            start = article.text.find(alias) if article else -1
            if start >= 0:
                place |= {"article": id_, "start": start, "end": start + len(alias)}
        found.append(place)
    return pd.DataFrame(found, columns=["alias", "article", "start", "end"])


def _roles(coverage: Coverage, actor: str, mentions: pd.DataFrame) -> pd.DataFrame:
    entity = coverage.entity(actor)
    titled = mentions[mentions["role"].notna()]
    titles = [_folded(without_verdicts(each)) for each in titled["role"]]
    found = []
    for role in entity.roles if entity else ():
        own = keep(titled, (title == _folded(role.title) for title in titles)).sort_values("published", kind="stable")
        outlets = list(dict.fromkeys(each for each in own["source"] if isinstance(each, str)))
        first = next(rows(own), None)
        found.append(
            {"title": role.title, "organisation": role.organisation or "", "country": role.country or ""}
            | {"first": role.first, "last": role.last, "mentions": len(own)}
            | {"outlets": outlets}
            | {"article": first.article if first else ""}
            | {"start": first.start if first else -1, "end": first.end if first else -1}
        )
    columns = ["title", "organisation", "country", "first", "last", "mentions", "outlets", "article", "start", "end"]
    table = pd.DataFrame(found, columns=columns)
    return table.sort_values(["first", "title"], na_position="last", ignore_index=True)


def _tied(mentions: pd.DataFrame) -> pd.DataFrame:
    groups = mentions.groupby(["form", "rule"], sort=False)["confidence"]
    table = groups.agg(mentions="size", least="min", most="max").reset_index()
    return table.sort_values(["mentions", "form", "rule"], ascending=[False, True, True], ignore_index=True)


def _reasons(links: pd.DataFrame) -> pd.DataFrame:
    """The first reason of each link without its particulars, with how many links have it."""
    rules = [in_general(criterion_of(criteria[0])) if criteria else "" for criteria in links["criteria"]]
    groups = links.assign(reason=rules).groupby("reason", sort=False)["score"]
    table = groups.agg(links="size", least="min", most="max").reset_index()
    return table.sort_values(["links", "reason"], ascending=[False, True], ignore_index=True)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
