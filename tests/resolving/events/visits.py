"""Reports on a cast of six, a field at a time, and what merging makes of them: for rules that look at single fields."""

from __future__ import annotations

from datetime import date

from analysis.records import Annotation, Article, EventReport, Mention, Party, Span
from analysis.resolving.events.account import Account
from analysis.resolving.events.clustering import merge_reports
from analysis.resolving.events.preparation import Accounts

# name, kind, state; the index is the chain, the same in every article of these tests
CAST = [
    ("Ruritania", "country", "RUR"),
    ("Syldavia", "country", "SYL"),
    ("Anna Holt", "person", "RUR"),
    ("Karl Brandt", "person", "SYL"),
    ("Otto Klein", "person", "RUR"),
    ("Lantern Foundation", "organisation", "SYL"),
]
RURITANIA, SYLDAVIA, HOLT, BRANDT, KLEIN, FOUNDATION = range(6)


def party(chain: int | None, state: str | None = None, name: str = "officials") -> Party:
    if chain is None:
        return Party(0, 5, name, state)
    return Party(0, 5, CAST[chain][0], CAST[chain][2], chain)


def report(
    kind="CONSULT", mode: str | None = "visit", by=(), to=(), days=None, status="occurred", place=None, sure=0.8
):
    start, end = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else (None, None)
    return EventReport(
        start=0,
        end=10,
        rule="test",
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


STATES = tuple(
    Mention(start=0, end=5, rule="test", confidence=1, kind=kind, form="name", name=name, chain=chain, country=state)
    for chain, (name, kind, state) in enumerate(CAST)
)


def account(told: EventReport, day: str | None = "2031-05-04", article: str = "a", text: str = "") -> Account:
    """The report made ready to be compared, as the first of an article of its own."""
    entity_of = {(article, chain): name.lower().replace(" ", "-") for chain, (name, _, _) in enumerate(CAST)}
    people = Accounts([Annotation(article=article, mentions=STATES, events=(told,))], entity_of)
    published = date.fromisoformat(day) if day else None
    return people.account(Article(id=article, text=text or "x " * 40, published=published), 0, told)


def merge(*articles: tuple[str, list[EventReport]]):
    read = [
        Article(id=f"a{n}", text=f"{n} " * 10, published=date.fromisoformat(day)) for n, (day, _) in enumerate(articles)
    ]
    notes = [
        Annotation(article=a.id, mentions=STATES, events=tuple(r)) for a, (_, r) in zip(read, articles, strict=True)
    ]
    entity_of = {(a.id, chain): name.lower().replace(" ", "-") for a in read for chain, (name, _, _) in enumerate(CAST)}
    return merge_reports(read, notes, entity_of)


def groups(events) -> set[frozenset[str]]:
    return {frozenset(f"{ref.article}.{ref.index}" for ref in event.reports) for event in events}


def why(event, nth: int) -> list[tuple[str, ...]]:
    """Kind and values of why the report belongs to its event."""
    return [(each.kind, *each.values) for each in event.criteria[nth]]
