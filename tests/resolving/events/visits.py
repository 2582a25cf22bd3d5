"""Reports on the cast, a field at a time, and what merging makes of them: for rules that look at single fields."""

from __future__ import annotations

from datetime import date

from analysis.records import Annotation, Article, EventReport, Party, Span
from analysis.resolving.events.account import Account
from analysis.resolving.events.clustering import merge_reports
from analysis.resolving.events.preparation import Accounts
from tests.resolving.events.cast import CAST, entity_of, mentions


def party(chain: int | None, state: str | None = None, name: str = "officials") -> Party:
    if chain is None:
        return Party(0, 5, name, state)
    known = list(CAST)[chain]
    return Party(0, 5, known, CAST[known][1], chain)


def report(
    kind="CONSULT", mode: str | None = "visit", by=(), to=(), days=None, status="occurred", place=None, sure=0.8
):
    start, end = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else (None, None)
    return EventReport(
        start=0,
        end=10,
        rule=f"{kind} {mode}".lower(),
        confidence=sure,
        trigger=Span(2, 7),
        type=kind,
        mode=mode,
        cameo="04",
        sources=tuple(by),
        targets=tuple(to),
        status=status,
        earliest=start,
        latest=end,
        precision="day" if days else None,
        date_basis="stated" if days else None,
        place=place,
    )


def account(told: EventReport, day: str | None = "2031-05-04", article: str = "a", text: str = "") -> Account:
    """The report made ready to be compared, as the first of an article of its own."""
    published = date.fromisoformat(day) if day else None
    read = Article(id=article, text=text or "x " * 40, published=published)
    people = Accounts([Annotation(article=article, mentions=mentions(), events=(told,))], entity_of([read]))
    return people.account(read, 0, told)


def merge(*articles: tuple[str, list[EventReport]]):
    read = [
        Article(id=f"a{n}", text=f"{n} " * 10, published=date.fromisoformat(day)) for n, (day, _) in enumerate(articles)
    ]
    notes = [
        Annotation(article=a.id, mentions=mentions(), events=tuple(r)) for a, (_, r) in zip(read, articles, strict=True)
    ]
    return merge_reports(read, notes, entity_of(read)).events


def why(event, nth: int) -> list[tuple[str, ...]]:
    """Kind and values of why the report belongs to its event."""
    return [(each.kind, *each.values) for each in event.criteria[nth]]
