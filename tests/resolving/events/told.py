"""Articles of an invented cast, told report by report: what tests of merging are made of."""

from __future__ import annotations

from datetime import date

from analysis.records import Annotation, Article, EventReport, Mention, Party, Span
from analysis.resolving.events.clustering import merge_reports

# name, kind, state, sector
CAST = {
    "Ruritania": ("country", "RUR", "government"),
    "Syldavia": ("country", "SYL", "government"),
    "Borduria": ("country", "BOR", "government"),
    "Anna Holt": ("person", "RUR", "government"),
    "Otto Klein": ("person", "RUR", "government"),
    "Mila Renn": ("person", "RUR", "government"),
    "Ivo Tarn": ("person", "RUR", "government"),
    "Karl Brandt": ("person", "SYL", "government"),
    "Lantern Foundation": ("organisation", None, "ngo"),
    "Gorham Shipping": ("organisation", "RUR", "business"),
    "Lorn Cars": ("organisation", "RUR", "business"),
    "Gorham": ("place", None, None),
    "Lorn": ("place", None, None),
}
CHAINS = {name: number for number, name in enumerate(CAST)}
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


def events(*told: Told):
    """The events, each with the reports of which article and in which order they stand there."""
    articles = [Article(id=f"a{n}", text=each.text, published=each.day) for n, each in enumerate(told)]
    notes = []
    for article, each in zip(articles, told, strict=True):
        mentions = tuple(
            Mention(
                start=0, end=1, rule="test", confidence=1, kind=CAST[name][0], form="name", name=name,
                chain=CHAINS[name], country=CAST[name][1],
            )
            for name in each.names
        )  # fmt: skip
        notes.append(Annotation(article=article.id, mentions=mentions, events=tuple(each.reports)))
    entity_of = {(a.id, chain): name.lower().replace(" ", "-") for a in articles for name, chain in CHAINS.items()}
    return merge_reports(articles, notes, entity_of)


def groups(*told: Told) -> set[frozenset[str]]:
    return {frozenset(f"{ref.article}.{ref.index}" for ref in each.reports) for each in events(*told)}


ONE = {frozenset({"a0.0", "a1.0"})}
TWO = {frozenset({"a0.0"}), frozenset({"a1.0"})}
