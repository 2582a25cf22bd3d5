"""What a coverage holds about one actor, worked out under a filter: small enough to be cached. No Streamlit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.coverage.reasons import criterion_of, in_general
from dashboard.rows import keep, rows
from dashboard.summary import ACTOR_KINDS

QUOTES = 3
EVENTS = 4
COMPANIONS = 10
DRAWN = 8
"""Companions in the drawing of who appears with whom: more lines could not be told apart."""
TIED = 12
_OF_USERS = re.compile(r"AAA|Q[M-Z][A-Z]|X(?!KX)[A-Z]{2}|ZZZ")
"""Codes that ISO 3166-1 leaves to users; XKX is in common use for Kosovo."""
_EVERYTHING = Filter()
_DAYS, _WEEKS = 45, 370
"""Up to so many days activity is counted by the day, and up to so many by the week; beyond, by the month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One actor under a filter. ``first`` and ``last`` are days of publication.

    ``by`` and ``about`` are the newest rows of `Coverage.quotes`, ``acting`` and ``targeted`` the latest of
    `Coverage.events` in which the actor is a source or a target; the counts beside them are of all rows. The other
    tables, each with article, start and end of a place in the text (``article`` is "" where none is known):

    - ``written``, a row a way of writing, pronouns left out: text, form, mentions, articles
    - ``aliases``, those that no mention is written as: alias
    - ``roles``: title, organisation, country ("" where not known), first, last, mentions beside which it stands
    - ``tied``, a row a form and rule, without a place: form, rule, mentions, least, most (confidence)
    - ``links``, a row an article's chain, the surest first, as `Coverage.links` gives them: score, reasons, text …
    - ``reasons``, a row a reason that they come from, without a place: reason, links, least, most (score)
    - ``suggestions``, others who may be the same, the likeliest first, without a place: as `Coverage.suggestions`
    - ``untied``, what the actor is written as and somebody else too, or nobody, in the same articles: text, entity
      ("" for nobody), name, mentions
    """

    mentions: int
    articles: int
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who appears with an actor: the first rows of `Coverage.companions`, how many there are, and for the drawing the
    sentences that two of them share: ``pairs`` maps places in (the actor, its first companions) to sentences. Those who
    share none with the actor are not in it.
    """

    total: int
    companions: pd.DataFrame
    pairs: dict[tuple[int, int], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Publication over time. ``periods`` has a row a period of ``unit``, empty ones too: first, last (days), articles
    (that mention the actor), others (that do not), mentions, quotes (by the actor).

    ``undated`` counts articles that mention the actor and have no day.
    """

    unit: str
    periods: pd.DataFrame
    undated: int


def profile_of(coverage: Coverage, filter_: Filter, actor: str) -> Profile:
    """The profile of the entity ``actor`` under the filter."""
    mentions = coverage.mentions(entity=actor, filter=filter_)
    by, about = coverage.quotes(filter_, speaker=actor), coverage.quotes(filter_, about=actor)
    events = _events(coverage, filter_, actor)
    sources = keep(events, (actor in each for each in events["source_entities"]))
    targets = keep(events, (actor in each for each in events["target_entities"]))
    named = mentions[mentions["form"] != "pronoun"]
    written = _written(named)
    links = coverage.links(actor, filter_)
    return Profile(
        mentions=len(mentions),
        articles=mentions["article"].nunique(),
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
        untied=_untied(coverage, filter_, actor, named),
        quotes_by=len(by),
        quotes_about=len(about),
        by=by.head(QUOTES),
        about=about.head(QUOTES),
        events=len(events),
        as_source=len(sources),
        as_target=len(targets),
        acting=_latest(sources),
        targeted=_latest(targets),
    )


def only(filter_: Filter, actor: str) -> Filter:
    """The filter, narrowed to the actor where it names no other: a filter's actors are joined by "or"."""
    return filter_ if filter_.actors else replace(filter_, actors=(actor,))


def _events(coverage: Coverage, filter_: Filter, actor: str) -> pd.DataFrame:
    events = coverage.events(only(filter_, actor))
    return keep(events, (actor in row.source_entities or actor in row.target_entities for row in rows(events)))


def _latest(events: pd.DataFrame) -> pd.DataFrame:
    last = events["latest"].fillna(events["earliest"])
    return events.assign(_last=last).sort_values("_last", ascending=False, kind="stable").head(EVENTS)


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
        holding = coverage.articles(replace(filter_, actors=(actor,), text=alias))["article"]
        for id_ in holding.head(1):
            article = coverage.article(id_)
            start = article.text.find(alias) if article else -1
            if start >= 0:
                place |= {"article": id_, "start": start, "end": start + len(alias)}
        found.append(place)
    return pd.DataFrame(found, columns=["alias", "article", "start", "end"])


def _roles(coverage: Coverage, actor: str, mentions: pd.DataFrame) -> pd.DataFrame:
    entity = coverage.entity(actor)
    titled = mentions[mentions["role"].notna()]
    titles = [_folded(each) for each in titled["role"]]
    found = []
    for role in entity.roles if entity else ():
        own = keep(titled, (title == _folded(role.title) for title in titles)).sort_values("published", kind="stable")
        first = next(rows(own), None)
        found.append(
            {"title": role.title, "organisation": role.organisation or "", "country": role.country or ""}
            | {"first": role.first, "last": role.last, "mentions": len(own)}
            | {"article": first.article if first else ""}
            | {"start": first.start if first else -1, "end": first.end if first else -1}
        )
    columns = ["title", "organisation", "country", "first", "last", "mentions", "article", "start", "end"]
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


def _untied(coverage: Coverage, filter_: Filter, actor: str, named: pd.DataFrame) -> pd.DataFrame:
    around = coverage.mentions(filter=only(filter_, actor))
    around = around[around["article"].isin(set(named["article"]))]
    other = around[around["text"].isin(set(named["text"])) & (around["entity"] != actor)]
    groups = other.assign(entity=other["entity"].fillna("")).groupby(["text", "entity"], sort=False)
    table = (
        groups[["article", "start", "end"]].first().assign(mentions=groups.size(), name=groups["entity_name"].first())
    )
    return table.reset_index().sort_values(["mentions", "text"], ascending=[False, True], ignore_index=True).head(TIED)


def company_of(coverage: Coverage, filter_: Filter, actor: str, most: int = COMPANIONS) -> Company:
    """Who appears with the actor under the filter, at most ``most`` of them."""
    companions = coverage.companions(actor, filter_, kinds=ACTOR_KINDS)
    drawn = [actor, *companions.loc[companions["sentences"] > 0, "entity"].head(DRAWN)]
    place = {entity: nth for nth, entity in enumerate(drawn)}
    pairs = {}
    for nth, entity in enumerate(drawn[:-1]):
        found = companions if entity == actor else coverage.companions(entity, filter_, kinds=ACTOR_KINDS)
        for row in rows(found[found["entity"].isin(drawn)]):
            if row.sentences and place[row.entity] > nth:
                pairs[nth, place[row.entity]] = int(row.sentences)
    return Company(total=len(companions), companions=companions.head(most), pairs=pairs)


def activity_of(coverage: Coverage, filter_: Filter, actor: str) -> Activity:
    """How often the actor is mentioned and quoted, by day of publication, beside all articles under the filter."""
    mentions = coverage.mentions(entity=actor, filter=filter_)
    quotes = coverage.quotes(filter_, speaker=actor)
    all_days = coverage.per_day(filter_).set_index("day")["articles"]
    undated = int(mentions.loc[mentions["published"].isna(), "article"].nunique())
    columns = ["first", "last", "articles", "others", "mentions", "quotes"]
    if all_days.empty or mentions["published"].notna().sum() == 0:
        return Activity(unit="day", periods=pd.DataFrame(columns=columns), undated=undated)
    days = pd.DataFrame(
        {
            "all": all_days,
            "articles": mentions.groupby("published")["article"].nunique(),
            "mentions": mentions.groupby("published").size(),
            "quotes": quotes.groupby("published").size(),
        }
    ).fillna(0)
    length = (days.index.max() - days.index.min()).days + 1
    unit = "day" if length <= _DAYS else "week" if length <= _WEEKS else "month"
    periods = pd.DatetimeIndex(days.index).to_period({"day": "D", "week": "W-SUN", "month": "M"}[unit])
    table = days.groupby(periods).sum()
    every = pd.period_range(periods.min(), periods.max())
    table = table.reindex(every, fill_value=0).astype("int64")
    return Activity(
        unit=unit,
        periods=pd.DataFrame(
            {
                "first": every.start_time.normalize(),
                "last": every.end_time.normalize(),
                "articles": table["articles"],
                "others": table["all"] - table["articles"],
                "mentions": table["mentions"],
                "quotes": table["quotes"],
            }
        ).reset_index(drop=True)[columns],
        undated=undated,
    )


# --- states by their codes ------------------------------------------------------------------------------------------


def states_by_code(coverage: Coverage, filter_: Filter) -> dict[str, tuple[str, str]]:
    """The id and name of each state of the coverage by its code ("FRA"), the most mentioned where several share one.

    A code that the standard leaves to users may stand for a league of states, which is an organisation.
    """
    found: dict[str, tuple[str, str]] = {}
    for kind in ("country", "organisation"):
        for row in rows(coverage.entities(_EVERYTHING, kinds=(kind,))):
            if row.country and (kind == "country" or _OF_USERS.fullmatch(row.country)):
                found.setdefault(row.country, (row.entity, row.name))
    return found


def days_of(period: Any) -> tuple[date, date]:
    """First and last day of a row of `Activity.periods`."""
    return pd.Timestamp(period.first).date(), pd.Timestamp(period.last).date()


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
