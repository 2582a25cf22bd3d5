"""What somebody denies, with the words of each side; and what only one side tells. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, EventChoice, Filter, QuoteChoice
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts
from analysis.language.stems import stem
from dashboard.format.wording import event_title
from dashboard.model.table_rows import rows

_ACCOUNTS = 80
_ANSWERED = pd.Timedelta(days=90)
"""How long after the first account a denial is one of it (`analysis.resolving.events.standings`)."""
_MARKS = "“”‘’\"'.,;:()"
DENIES = "denies"
"""The stance of a quote that denies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What one side says: who, in which outlet and when, its sentence, and where that stands. ``who`` is empty where
    the outlet says so itself; ``article`` where nobody prints the side's own words."""

    who: str
    source: str | None
    published: Any
    sentence: str
    article: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One event that is denied: the sentence for it, how many outlets tell it, what those who tell it say, at most two
    of them, and those who deny it."""

    event: str
    title: str
    day: Any
    outlets: int
    says: tuple[Words, ...]
    denies: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """The most widely told events that are denied, how many there are; and how many events one side alone tells, with
    the first of these as rows of `Coverage.events`."""

    first: tuple[Contest, ...]
    total: int
    alleged: int
    alleged_first: pd.DataFrame


def contested_of(coverage: Coverage, filter_: Filter, most: int) -> Contested:
    """What is denied and what is only alleged among the events that match, ``most`` of each in full."""
    denied, alleged = EventChoice(standings=("disputed",)), EventChoice(standings=("alleged",))
    return Contested(
        first=tuple(
            _contest(coverage, row) for row in rows(coverage.events(filter_, denied, order="told", limit=most))
        ),
        total=coverage.count_events(filter_, denied)["events"],
        alleged=coverage.count_events(filter_, alleged)["events"],
        alleged_first=coverage.events(filter_, alleged, order="told", limit=most),
    )


def _contest(coverage: Coverage, event: Any) -> Contest:
    accounts = list(rows(coverage.reports(EVERYTHING, event.event, limit=_ACCOUNTS)))
    deniers = list(event.standing_by)
    against = [each for each in accounts if each.status == "denied"]
    told = [each for each in accounts if each.status != "denied" and each.asserted_by_name not in deniers]
    denied = _once(against, 2) or _quoted(coverage, deniers, accounts)
    named = {each.who for each in denied}
    denied += [Words(who=who, source=None, published=None, sentence="") for who in deniers if who not in named]
    return Contest(
        event=event.event,
        title=event_title(event),
        day=event.day,
        outlets=int(event.outlets),
        says=tuple(_once(told, 2)),
        denies=tuple(denied[:2]),
    )


def _once(accounts: Iterable[Any], most: int) -> list[Words]:
    """The first account of each who tells it, those who are named first: what they say is what is denied."""
    found: dict[str, Words] = {}
    for each in sorted(accounts, key=lambda each: not each.asserted_by_name):
        who = each.asserted_by_name or ""
        key = who or f"outlet {each.source}"
        if key not in found:
            found[key] = _words(each, who, each.sentence)
    return list(found.values())[:most]


def _quoted(coverage: Coverage, deniers: list[str], accounts: list[Any]) -> list[Words]:
    """The words with which the deniers deny it: quotes of the next weeks with the word by which an account tells it."""
    triggers = {stem(each.trigger_text.lower()) for each in accounts}
    days = [each.published for each in accounts if pd.notna(each.published)]
    found: dict[str, Words] = {}
    for row in rows(coverage.quotes(EVERYTHING, QuoteChoice(stance=DENIES), order="oldest")):
        who = row.speaker_entity_name if row.speaker_entity_name in deniers else row.speaker_name
        near = not days or pd.isna(row.published) or min(days) <= row.published <= min(days) + _ANSWERED
        said = {stem(word.strip(_MARKS).lower()) for word in row.text.split()}
        if who in deniers and near and said & triggers:
            found.setdefault(who, _words(row, who, _sentence(coverage, row)))
    return list(found.values())


def _sentence(coverage: Coverage, quote: Any) -> str:
    """The sentence of the article that a quote stands in: "that he was beaten" alone is no sentence."""
    article = coverage.article(quote.article)
    if article is None:
        return str(quote.text)
    starts = sentence_starts(article.text)
    start, end = sentence_span(article.text, starts, sentence_of(starts, int(quote.start)))
    return article.text[start:end]


def _words(row: Any, who: str, sentence: str) -> Words:
    return Words(
        who=who,
        source=row.source,
        published=row.published,
        sentence=sentence,
        article=row.article,
        start=int(row.start),
        end=int(row.end),
    )
