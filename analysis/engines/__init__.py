"""Where annotating runs: in this process, or in a pool of processes. The answers are the same, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched
from typing import Protocol

from analysis.annotating import DEFAULT_MODEL
from analysis.engines.here import Answer, Here
from analysis.engines.pool import Pool, WorkerLost
from analysis.records import Article

CHUNK = 32
"""Articles that go through the language model together. The same on every engine: the model's arithmetic may differ in
the last digit with the size of a batch, and the same articles must give the same build."""


class Engine(Protocol):
    """What runs the annotating."""

    @property
    def label(self) -> str:
        """The model as a build records it."""

    def annotate(self, chunks: Iterable[Sequence[Article]]) -> Iterator[list[Answer]]:
        """For each chunk of articles its answers, in order."""


def choose_engine(model: str = DEFAULT_MODEL, processes: int = 1) -> Engine:
    """This process for one, a pool for several."""
    return Here(model) if processes <= 1 else Pool(processes, model)


def annotate_all(articles: Iterable[Article], engine: Engine) -> Iterator[Answer]:
    """An annotation, or a rejection, for each article, in order, streaming."""
    for answers in engine.annotate(batched(articles, CHUNK)):
        yield from answers


__all__ = ["CHUNK", "Answer", "Engine", "Here", "Pool", "WorkerLost", "annotate_all", "choose_engine"]
