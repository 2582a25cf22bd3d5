"""The whole demo affair: its articles, and what is true of them and across them."""

from __future__ import annotations

import itertools
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from analysis.demo.days import stretch_of
from analysis.demo.marks import BadMark
from analysis.demo.truth import BadTruth, Truth, compile_truth, copied, published, split
from analysis.records import Article, Entity, Event, ReportRef, Resolution, Role

World = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """The demo's articles by date of publication, with their truth, and the tables behind it."""

    truths: tuple[Truth, ...]
    world: World
    events: Mapping[str, Any]
    affairs: Mapping[str, str]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles alone, as `analysis.reading` would give them."""
        return tuple(truth.article for truth in self.truths)

    def resolution(self) -> Resolution:
        """The truth across articles: one entity for each that is mentioned, one event for each that is reported."""
        entity_of = {(t.article.id, chain): id_ for t in self.truths for chain, id_ in t.ids.items() if id_[0] != "?"}
        mentioned = set(entity_of.values())
        reports: dict[str, list[ReportRef]] = defaultdict(list)
        for truth in self.truths:
            for index, key in enumerate(truth.told):
                reports[key].append(ReportRef(truth.article.id, index))
        return Resolution(
            entities=tuple(_entity(id_, each) for id_, each in self.world["entities"].items() if id_ in mentioned),
            entity_of=entity_of,
            events=tuple(_event(id_, each, reports[id_]) for id_, each in self.events.items() if id_ in reports),
        )

    def copies(self) -> dict[str, tuple[str, ...]]:
        """Duplicate groups: the original's id, and the ids of its copies, whole, cut or edited."""
        groups: dict[str, list[str]] = defaultdict(list)
        for truth in self.truths:
            if truth.copy_of:
                groups[truth.copy_of].append(truth.article.id)
        return {original: tuple(copies) for original, copies in groups.items()}


def load() -> Affair:
    """The affair that is installed with the package. Raises `analysis.demo.truth.BadTruth`, naming the article."""
    folder = files(__package__ or "analysis.demo")
    world = tomllib.loads(folder.joinpath("world.toml").read_text(encoding="utf-8"))
    table = tomllib.loads(folder.joinpath("events.toml").read_text(encoding="utf-8"))
    sources = {
        each.name.removesuffix(".txt"): each.read_text(encoding="utf-8")
        for each in folder.joinpath("articles").iterdir()
        if each.name.endswith(".txt")
    }
    return compile_affair(sources, world, table)


def compile_affair(sources: Mapping[str, str], world: World, table: Mapping[str, Any]) -> Affair:
    """The affair of these articles' sources, by id. Raises `BadTruth`, naming the article."""
    parts = {key: _named(key, split, source) for key, source in sources.items()}
    truths = []
    for key, (header, body) in parts.items():
        if original := header.get("copy_of"):
            if original not in parts:
                raise BadTruth(f"{key}: it is a copy of {original!r}, which is no article")
            mother, mothers_body = parts[original]
            header = {**{name: mother[name] for name in ("unnamed", "quotes", "reports") if name in mother}, **header}
            body = _named(key, copied, header, mothers_body)
            header = _without_what_was_cut(header, body)
        if header.get("outlet") not in world["outlets"]:
            raise BadTruth(f"{key}: no outlet {header.get('outlet')!r} in world.toml")
        outlet = world["outlets"][header["outlet"]]["name"]
        truths.append(_named(key, compile_truth, key, header, body, world["entities"], table["events"], outlet))
    truths.sort(key=lambda truth: (published(truth), truth.article.id))
    return Affair(truths=tuple(truths), world=world, events=table["events"], affairs=table["affairs"])


def problems(affair: Affair) -> Iterator[str]:
    """What is inconsistent in the truth, in plain words; nothing where all is well."""
    told = Counter(key for truth in affair.truths for key in truth.told)
    for key, event in affair.events.items():
        if not told[key]:
            yield f"events.toml: no article reports {key}"
        if event.get("affair") not in affair.affairs:
            yield f"events.toml: {key} belongs to no affair"
        for id_ in (*event["sources"], *event["targets"]):
            if id_ not in affair.world["entities"]:
                yield f"events.toml: {key} has a party {id_!r} that is not in world.toml"
    mentioned = {id_ for truth in affair.truths for id_ in truth.ids.values()}
    for id_ in affair.world["entities"]:
        if id_ not in mentioned:
            yield f"world.toml: no article mentions {id_}"
    for truth in affair.truths:
        yield from (f"{truth.article.id}: {each}" for each in _problems_of(truth))


def _problems_of(truth: Truth) -> Iterator[str]:
    text, found = truth.article.text, truth.annotation
    seen: set[tuple[int, int, int]] = set()
    for mention in found.mentions:
        where = (mention.start, mention.end, mention.chain)
        if where in seen:
            yield f"{text[mention.start : mention.end]!r} is marked twice"
        seen.add(where)
    for kind, spans in (
        ("time", [t.span for t in found.times]),
        ("report's trigger", [r.trigger for r in found.events]),
    ):
        ordered = sorted(spans, key=lambda span: (span.start, span.end))
        for first, second in itertools.pairwise(ordered):
            if second.start < first.end and (kind == "time" or first != second):
                yield f"a {kind} overlaps another: {text[first.start : second.end]!r}"
    for quote in found.quotes:
        for part in quote.parts:
            if not text[part.start : part.end].strip():
                yield f"a quote has an empty part at {part.start}"
            if quote.cue and quote.kind != "direct" and quote.cue.start < part.end and part.start < quote.cue.end:
                yield f"a quote holds its own cue: {text[part.start : part.end]!r}"
    for report in found.events:
        if report.earliest and report.latest and report.earliest > report.latest:
            yield f"a report ends before it begins: {text[report.trigger.start : report.trigger.end]!r}"


def _named[**P, T](key: str, make: Any, *arguments: Any) -> Any:
    try:
        return make(*arguments)
    except (BadTruth, BadMark, tomllib.TOMLDecodeError) as error:
        raise BadTruth(f"{key}: {error}") from None


def _without_what_was_cut(header: Mapping[str, Any], body: str) -> dict[str, Any]:
    """A copy's header without the tables of quotes and reports that stand in paragraphs it does not have."""
    tags = {tag for mark in body.split("|")[1:] for tag in mark.partition("]")[0].split()}
    return {
        **header,
        "quotes": {number: table for number, table in header.get("quotes", {}).items() if f"q{number}" in tags},
        "reports": {number: table for number, table in header.get("reports", {}).items() if f"r{number}" in tags},
    }


def _entity(id_: str, told: Mapping[str, Any]) -> Entity:
    return Entity(
        id=id_,
        name=told["name"],
        kind=told["kind"],
        country=told.get("country"),
        aliases=tuple(told.get("aliases", ())),
        roles=tuple(
            Role(title=role["title"], country=told.get("country"), first=role.get("from"), last=role.get("until"))
            for role in told.get("roles", ())
        ),
    )


def _event(id_: str, told: Mapping[str, Any], reports: Sequence[ReportRef]) -> Event:
    earliest, latest, precision = stretch_of(told["date"]) if told.get("date") else (None, None, None)
    return Event(
        id=id_,
        type=told["type"],
        mode=told.get("mode"),
        cameo=told["cameo"],
        status=told["status"],
        sources=tuple(told["sources"]),
        targets=tuple(told["targets"]),
        reports=tuple(reports),
        earliest=earliest,
        latest=latest,
        precision=precision,
        date_basis="stated" if earliest or latest else None,
    )
