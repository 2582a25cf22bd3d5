"""Events that the program told, read and judged one by one: what sense, parties and confidence are learned from.

``events.jsonl`` holds where each event stands in which text of which corpus, and how it was judged; no text. README.md
in this folder says what each field means. `read` lays the judgements beside the texts.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from analysis.records import Article, DateBasis
from training.gold import READ

JUDGEMENTS = Path(__file__).with_name("events.jsonl")
TOLD_DAYS = Path(__file__).with_name("days.jsonl")

Side = Literal["right", "false", "empty", "incomplete"]
_SIDES: tuple[Side, ...] = ("false", "right", "empty", "incomplete")


@dataclass(frozen=True, slots=True)
class TrueParty:
    """Somebody who acts or is acted upon, whatever was told.

    ``at``: its phrase in the event's sentence (start, end), None where the sentence has none. ``meant``: for
    a pronoun where the text names whom it stands for; without ``at``, where else the text names the party, None where
    only its title does.
    """

    at: tuple[int, int] | None
    meant: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One event as it was told, and what a reader made of it.

    ``start`` and ``end``: the trigger's characters; ``sources`` and ``targets``: start, end and country of each party
    that was told; ``told`` and ``confidence``: the status that was told, and how sure it was then. The rest is the
    reader's: whether it is an event at all, whether the type fits, each side ("empty": left out though a reader can
    tell; "incomplete": right, but one is missing), the right status ("generic" among them), the days that were told
    ("none": nobody can tell; "none-could": none were told, and a reader can tell: ``days``), and the verdict.
    ``acts_true`` and ``on_true``: who really acts and on whom; empty where nobody can tell, None where it was not read
    (no event at all).
    """

    start: int
    end: int
    type: str
    sources: tuple[tuple[int, int, str | None], ...]
    targets: tuple[tuple[int, int, str | None], ...]
    told: str
    confidence: float
    sense: bool
    type_right: bool
    acts: Side
    on: Side
    status: str
    status_right: bool
    day: Literal["right", "wrong", "none", "none-could"]
    days: str
    verdict: Literal["right", "partly", "wrong"]
    cause: str
    acts_true: tuple[TrueParty, ...] | None = None
    on_true: tuple[TrueParty, ...] | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with the judgements on its events."""

    corpus: str
    article: Article
    judgements: tuple[Judgement, ...]


def read(gold: Path, judgements: Path = JUDGEMENTS) -> Iterator[Judged]:
    """The texts of the folder ``gold`` of which events were judged, in the order of the judgements.

    FileNotFoundError for a corpus that is not there, KeyError for a text that is not in its corpus.
    """
    by_text: dict[tuple[str, str], list[Judgement]] = {}
    with judgements.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            by_text.setdefault((row["corpus"], row["doc"]), []).append(_judgement(row))
    texts = {corpus: texts_of(gold / READ[corpus]) for corpus in sorted({corpus for corpus, _ in by_text})}
    for (corpus, name), some in by_text.items():
        yield Judged(corpus, texts[corpus][name], tuple(some))


@dataclass(frozen=True, slots=True)
class ToldDays:
    """The days that an event was told with when it was judged, and in which reading: 1 knew no days of news yet."""

    earliest: date | None
    latest: date | None
    basis: DateBasis | None
    reading: int


type Place = tuple[str, str, int, str]
"""Which event it is: its corpus, its text, where its trigger begins, and its type."""


def told_days(path: Path = TOLD_DAYS) -> dict[Place, ToldDays]:
    """The days that judged events were told with. Those told without their day of publication are not among them."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {
        (row["corpus"], row["doc"], row["start"], row["type"]): ToldDays(
            day(row["earliest"]), day(row["latest"]), row["basis"], row["reading"]
        )
        for row in rows
    }


def day(written: str | None) -> date | None:
    """The day that begins as ISO 8601 writes it; None for nothing."""
    return date.fromisoformat(written[:10]) if written else None


def _judgement(row: dict[str, Any]) -> Judgement:
    return Judgement(
        start=row["start"],
        end=row["end"],
        type=row["type"],
        sources=tuple(map(tuple, row["sources"])),
        targets=tuple(map(tuple, row["targets"])),
        told=row["told"],
        confidence=row["confidence"],
        sense=bool(row["sense"]),
        type_right=bool(row["type_right"]),
        acts=_SIDES[row["acts"]],
        on=_SIDES[row["on"]],
        status=row["status"],
        status_right=bool(row["status_right"]),
        day=row["day"],
        days=row["days"],
        verdict=row["verdict"],
        cause=row["cause"],
        acts_true=_parties(row["acts_true"]),
        on_true=_parties(row["on_true"]),
    )


def _parties(rows: list[list[list[int] | None]] | None) -> tuple[TrueParty, ...] | None:
    return None if rows is None else tuple(TrueParty(_place(at), _place(meant)) for at, meant in rows)


def _place(characters: list[int] | None) -> tuple[int, int] | None:
    return (characters[0], characters[1]) if characters else None


def texts_of(path: Path) -> dict[str, Article]:
    """The texts of one corpus by their names."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        articles = [_article(json.loads(line)) for line in file]
    return {article.id: article for article in articles}


def _article(row: dict[str, Any]) -> Article:
    published = row.get("published") or row.get("dct") or row.get("date")
    return Article(
        id=str(row.get("doc_id") or row["id"]),
        title=row.get("title"),
        text=row["text"],
        published=day(published),
    )
