"""Which accounts tell of one event, by others: what joining reports is learned from.

Four coverages: ECB+ and NewsWCL50, in which others linked phrases for events across articles; the demo affair with its
truth; and wire stories, pairs of whose events were read one by one (``readings/pairs.jsonl``).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from pathlib import Path

from spacy.language import Language

from analysis.annotating import annotate
from analysis.demo.affair import load
from analysis.records import Annotation, Article, EventReport, ReportRef
from analysis.resolving.actors.entities import resolve_entities
from analysis.resolving.events.clustering import Comparison
from training.gold import READ
from training.readings import day, texts_of

READ_PAIRS = Path(__file__).parent / "readings" / "pairs.jsonl"

LINKED = ("ecb", "newswcl")
"""The corpora in which others linked phrases for events."""

_ONE = ""
"""Stands before the chains of pairs that are one event."""

type Chain = str
"""What phrases for one event have in common, a name of its own in the whole corpus."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase for an event of the ``chain``, and the reports that begin in it."""

    topic: str
    article: str
    chain: Chain
    reports: tuple[ReportRef, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A corpus made ready: its accounts and pairs, the chains of each report that others linked, all linked phrases,
    the topic of each article (no event is in two), and pairs that were read, by their reports."""

    corpus: str
    told: Comparison
    chains: Mapping[ReportRef, frozenset[Chain]]
    phrases: tuple[Phrase, ...]
    topics: Mapping[str, str]
    read: Mapping[tuple[ReportRef, ReportRef], bool]


@dataclass(frozen=True, slots=True)
class Compared:
    """The evidence of a pair of which is known whether it is one event; ``weight``: how much the pair counts."""

    corpus: str
    topic: str
    pair: tuple[int, int]
    line: list[float]
    same: bool
    weight: float


def linked(corpus: str, gold: Path, nlp: Language) -> Coverage:
    """ECB+ or NewsWCL50."""
    with (gold / READ[corpus]).open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    articles = [
        Article(id=row["id"], text=row["text"], published=day(row["published"]), source=row["source"]) for row in rows
    ]
    annotations = list(annotate(articles, nlp))
    return linked_coverage(corpus, rows, articles, annotations)


def linked_coverage(
    corpus: str, rows: Sequence[Mapping[str, object]], articles: Sequence[Article], annotations: Sequence[Annotation]
) -> Coverage:
    """The same of articles that are annotated already; ``rows`` hold the topic and the chains of each."""
    phrases = [
        Phrase(str(row["topic"]), note.article, f"{row['topic']} {mark['entity']}", begun(mark, note))
        for row, note in zip(rows, annotations, strict=True)
        for mark in row["chains"]  # type: ignore[attr-defined]
        if mark["kind"] in ("event", "action")
    ]
    chains: dict[ReportRef, frozenset[Chain]] = {}
    for phrase in phrases:
        for ref in phrase.reports:
            chains[ref] = chains.get(ref, frozenset()) | {phrase.chain}
    topics = {note.article: topic_of(corpus, str(row["topic"])) for row, note in zip(rows, annotations, strict=True)}
    return Coverage(corpus, _told(articles, annotations), chains, tuple(phrases), topics, {})


def topic_of(corpus: str, topic: str) -> str:
    """What is left out together: ECB+ has two affairs of one sort under each number."""
    return f"{corpus} {topic.removesuffix('plus').removesuffix('ecb')}"


def begun(mark: Mapping[str, int], note: Annotation) -> tuple[ReportRef, ...]:
    """The reports whose trigger begins in the phrase."""
    return tuple(
        ReportRef(note.article, n)
        for n, report in enumerate(note.events)
        if mark["start"] <= report.trigger.start < mark["end"]
    )


def demo(nlp: Language) -> Coverage:
    """The demo affair; the chain of a report is the event that its truth says it tells of."""
    affair = load()
    annotations = list(annotate(affair.articles, nlp))
    chains: dict[ReportRef, frozenset[Chain]] = {}
    for truth, note in zip(affair.truths, annotations, strict=True):
        for n, place in matched(truth.annotation.events, note.events).items():
            chains[ReportRef(note.article, place)] = frozenset((str(truth.told[n]),))
    topics = {note.article: "demo" for note in annotations}
    return Coverage("demo", _told(affair.articles, annotations), chains, (), topics, {})


def matched(true: Sequence[EventReport], found: Sequence[EventReport]) -> dict[int, int]:
    """The report that was found for each true one: whose trigger meets its own, each only once."""
    taken: dict[int, int] = {}
    for n, each in enumerate(true):
        for place, report in enumerate(found):
            meets = report.trigger.start < each.trigger.end and each.trigger.start < report.trigger.end
            if meets and place not in taken.values():
                taken[n] = place
                break
    return taken


def wire(gold: Path, nlp: Language, path: Path = READ_PAIRS) -> Coverage:
    """The wire stories of which pairs were read, and these pairs."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    texts = texts_of(gold / READ["wire"])
    articles = [texts[name] for name in sorted({place[0] for row in rows for place in row["reports"]})]
    annotations = list(annotate(articles, nlp))
    return wire_coverage(rows, articles, annotations)


def wire_coverage(
    rows: Iterable[Mapping[str, object]], articles: Sequence[Article], annotations: Sequence[Annotation]
) -> Coverage:
    """The same of stories that are annotated already. A pair whose reports are not found any more is left out."""
    at = {
        (note.article, report.trigger.start, report.type): ReportRef(note.article, n)
        for note in annotations
        for n, report in enumerate(note.events)
    }
    read: dict[tuple[ReportRef, ReportRef], bool] = {}
    for row in rows:
        places = [tuple(place) for place in row["reports"]]  # type: ignore[attr-defined]
        if all(place in at for place in places):
            one, other = (at[place] for place in places)
            read[one, other] = bool(row["same"])
    topics = {note.article: "wire" for note in annotations}
    return Coverage("wire", _told(articles, annotations), {}, (), topics, read)


def compared(coverage: Coverage) -> Iterator[Compared]:
    """All pairs of which is known whether they are one event, and whose acts can be one.

    Pairs of large chains count less each: a pair counts as much as the square root of how many there are of its two
    chains, or, where pairs were read one by one, of how many there are with one of its reports. What NewsWCL50 links in
    two affairs may be one event, so that no pair of it is of two affairs.
    """
    accounts = coverage.told.accounts
    place = {account.ref: n for n, account in enumerate(accounts)}
    read = Counter(ref for pair in coverage.read for ref in pair)
    for (ref, other_ref), same in coverage.read.items():
        low, high = sorted((place[ref], place[other_ref]))
        weight = 1 / sqrt(max(read[ref], read[other_ref]))
        yield Compared(coverage.corpus, coverage.corpus, (low, high), coverage.told.line(low, high), same, weight)
    for key, pairs in _linked_pairs(coverage).items():
        for one, other in pairs:
            line = coverage.told.line(one, other)
            topic = coverage.topics[accounts[one].ref.article]
            yield Compared(coverage.corpus, topic, (one, other), line, key[0] == _ONE, 1 / sqrt(len(pairs)))


def _linked_pairs(coverage: Coverage) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """The pairs of linked accounts by their chains, after `_ONE` where they have one in common."""
    accounts = coverage.told.accounts
    known = [n for n, account in enumerate(accounts) if account.ref in coverage.chains]
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for one, other in combinations(known, 2):
        here, there = accounts[one], accounts[other]
        apart = coverage.topics[here.ref.article] != coverage.topics[there.ref.article]
        acts = {*here.families, here.report.rule, here.word} & {*there.families, there.report.rule, there.word}
        if not acts or (apart and coverage.corpus == "newswcl"):
            continue
        mine, theirs = coverage.chains[here.ref], coverage.chains[there.ref]
        key = (_ONE, *sorted(mine & theirs)) if mine & theirs else tuple(sorted((min(mine), min(theirs))))
        found.setdefault(key, []).append((one, other))
    return found


def _told(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Comparison:
    return Comparison(articles, annotations, resolve_entities(articles, annotations).entity_of)
