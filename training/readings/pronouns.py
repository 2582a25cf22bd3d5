"""Pronouns of news passages with whom or what people read them as: what whom a pronoun stands for is learned from.

``pronouns.jsonl`` holds where each pronoun and what it stands for are in which text of which corpus; no text. README.md
in this folder says what each field means. `passages` lays the readings beside the texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any, Literal

from training.gold import READ
from training.readings import texts_of

READINGS = Path(__file__).with_name("pronouns.jsonl")

Stands = Literal["named", "unnamed", "thing", "several", "nothing", "unsure"]
Side = Literal["train", "scores"]
Stretch = tuple[int, int]
"""First character and the one after the last."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One pronoun and what a reader took it for.

    ``places``: for each that it stands for (one, or for ``several`` two and more) where the passage has the phrase that
    the reader copied, the nearest first; empty for ``nothing`` and ``unsure``.
    """

    start: int
    end: int
    stands: Stands
    places: tuple[tuple[Stretch, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The beginning of a news text, with all its pronouns of the third person as they were read."""

    corpus: str
    id: str
    text: str
    readings: tuple[Reading, ...]


def side_of(corpus: str, name: str) -> Side:
    """Whether a text is for learning or for scores: by the first byte of the SHA-1 of ``corpus/name``."""
    return "scores" if sha1(f"{corpus}/{name}".encode(), usedforsecurity=False).digest()[0] % 2 else "train"


def passages(gold: Path, side: Side, readings: Path = READINGS) -> Iterator[Passage]:
    """The passages of one side from the texts of the folder ``gold``, in the order of the readings.

    FileNotFoundError for a corpus that is not there, KeyError for a text that is not in its corpus.
    """
    by_text: dict[tuple[str, str, int], list[Reading]] = {}
    with readings.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            if side_of(row["corpus"], row["doc"]) == side:
                by_text.setdefault((row["corpus"], row["doc"], row["passage"]), []).append(_reading(row))
    texts = {corpus: texts_of(gold / READ[corpus]) for corpus in sorted({corpus for corpus, *_ in by_text})}
    for (corpus, name, length), some in by_text.items():
        yield Passage(corpus, name, texts[corpus][name].text[:length], tuple(some))


def _reading(row: dict[str, Any]) -> Reading:
    places = tuple(tuple((start, end) for start, end in phrase) for phrase in row["for"])
    return Reading(row["start"], row["end"], row["stands"], places)
