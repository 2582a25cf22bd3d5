"""Articles of an invented cast, told report by report: what tests of merging are made of."""

from __future__ import annotations

from datetime import date

from analysis.records import Annotation, Article, EventReport, Party, Span
from analysis.resolving.events.clustering import merge_reports
from tests.resolving.events.cast import CAST, CHAINS, entity_of, mentions, reports_of

AFFAIR = ("Ruritania", "Syldavia", "Anna Holt", "Karl Brandt", "Lantern Foundation", "Gorham")
OTHER_AFFAIR = ("Otto Klein", "Lorn Cars", "Lorn")


def parties(*names: str) -> tuple[Party, ...]:
    """Those of the cast by their names; others are descriptions."""
    found = []
    for name in names:
        _, state, sector = CAST.get(name, (None, None, None))
        found.append(Party(0, 0, name, state, CHAINS.get(name), sector))
    return tuple(found)


class Told:
    """An article, sentence by sentence, with the reports of each."""

    def __init__(self, day: str, *names: str) -> None:
        self.day, self.names, self.text = date.fromisoformat(day), names, ""
        self.reports: list[EventReport] = []

    def says(self, sentence, kind, mode=None, by=(), to=(), status="occurred", day=None, rule="test", **flags) -> Told:
        """A sentence in which the word for what happened stands in [brackets]."""
        start = len(self.text)
        before, _, rest = sentence.partition("[")
        word, _, after = rest.partition("]")
        self.text += before + word + after + "\n"
        trigger = Span(start + len(before), start + len(before) + len(word))
        when = date.fromisoformat(day) if day else None
        self.reports.append(
            EventReport(
                start=start, end=len(self.text) - 1, rule=rule, confidence=0.8, trigger=trigger, type=kind, mode=mode,
                cameo="04", sources=parties(*by), targets=parties(*to), status=status, earliest=when, latest=when,
                precision="day" if day else None, date_basis="stated" if day else None, **flags,
            )
        )  # fmt: skip
        return self


def written(*told: Told) -> tuple[list[Article], list[Annotation]]:
    """The articles, and what stands in them."""
    articles = [Article(id=f"a{n}", text=each.text, published=each.day) for n, each in enumerate(told)]
    notes = [
        Annotation(article=article.id, mentions=mentions(each.names), events=tuple(each.reports))
        for article, each in zip(articles, told, strict=True)
    ]
    return articles, notes


def events(*told: Told):
    """The events, each with the reports of which article and in which order they stand there."""
    articles, notes = written(*told)
    return merge_reports(articles, notes, entity_of(articles)).events


def groups(*told: Told) -> set[frozenset[str]]:
    return reports_of(events(*told))


ONE = {frozenset({"a0.0", "a1.0"})}
TWO = {frozenset({"a0.0"}), frozenset({"a1.0"})}
