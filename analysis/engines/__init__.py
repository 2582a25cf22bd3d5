"""Where annotating runs: in this process, or in a pool of processes. The answers are the same, in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from analysis.annotating import DEFAULT_MODEL
from analysis.engines.here import Answer, Here
from analysis.engines.pool import Pool, WorkerLost
from analysis.records import Actor, Article

CHUNK = 8
"""Most articles that go through the language model together, and most of one process that a kill loses. What is found
in an article does not depend on those beside it; larger chunks of `en_core_web_md` take no less time an article."""

CHUNK_CHARACTERS = 250_000
"""Most characters of such a chunk, unless one article alone has more: it bounds the memory that the model takes."""

WORTH_A_POOL = 400
"""Articles from which on starting processes, each of which loads the model, takes less time than it saves."""


class Engine(Protocol):
    """What runs the annotating."""

    @property
    def label(self) -> str:
        """The model as a build records it."""

    def annotate(self, chunks: Iterable[Sequence[Article]]) -> Iterator[list[Answer]]:
        """For each chunk of articles its answers, in order."""


def choose_engine(model: str = DEFAULT_MODEL, processes: int = 1, actors: Sequence[Actor] = ()) -> Engine:
    """This process for one, a pool for several; 0 means one for each core. ``actors`` are a user's own."""
    processes = processes or usable_cores()
    return Here(model, actors) if processes == 1 else Pool(processes, model, actors)


Choose = Callable[[str, int, Sequence[Actor]], Engine]
"""Makes an engine of a model, a number of processes, and a user's own actors, as `choose_engine` does."""


class SameAgain:
    """Chooses as `choose_engine` does, but this process only once for the same model and actors: it stays loaded."""

    def __init__(self) -> None:
        """Nothing is loaded yet."""
        self._last: Here | None = None

    def __call__(self, model: str, processes: int, actors: Sequence[Actor]) -> Engine:
        """The engine: the last one of this process where it does."""
        last = self._last
        if processes == 1 and last is not None and (last.model, tuple(last.actors)) == (model, tuple(actors)):
            return last
        engine = choose_engine(model, processes, actors)
        if isinstance(engine, Here):
            self._last = engine
        return engine


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in their order, in chunks of at most `CHUNK` articles and `CHUNK_CHARACTERS` characters."""
    chunk: list[Article] = []
    characters = 0
    for article in articles:
        if chunk and (len(chunk) == CHUNK or characters + len(article.text) > CHUNK_CHARACTERS):
            yield chunk
            chunk, characters = [], 0
        chunk.append(article)
        characters += len(article.text)
    if chunk:
        yield chunk


def annotate_all(articles: Iterable[Article], engine: Engine) -> Iterator[Answer]:
    """An annotation, or a rejection, for each article, in order, streaming."""
    for answers in engine.annotate(in_chunks(articles)):
        yield from answers


__all__ = [
    "CHUNK",
    "CHUNK_CHARACTERS",
    "WORTH_A_POOL",
    "Answer",
    "Choose",
    "Engine",
    "Here",
    "Pool",
    "SameAgain",
    "WorkerLost",
    "annotate_all",
    "choose_engine",
    "in_chunks",
    "usable_cores",
]
