"""Annotates in a pool of processes on this machine; each loads the language model once."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cached_property

from analysis.annotating import DEFAULT_MODEL, load_pipeline, model_label
from analysis.engines.here import Answer, Here, annotate_chunk
from analysis.records import Actor, Article


class WorkerLost(Exception):
    """A process of the pool died. The message says what to try."""


class Pool:
    """An engine of several processes. Its answers are those of `Here`, in the same order."""

    def __init__(self, processes: int, model: str = DEFAULT_MODEL, actors: Sequence[Actor] = ()) -> None:
        """``processes`` is how many; ``model`` and ``actors`` as for `Here`."""
        self.processes = processes
        self.model = model
        self.actors = actors

    @cached_property
    def label(self) -> str:
        """The model as a build records it. Raises `ModelNotFound` before any process starts."""
        return model_label(load_pipeline(self.model, self.actors))

    def annotate(self, chunks: Iterable[Sequence[Article]]) -> Iterator[list[Answer]]:
        """For each chunk its answers, in order. At most two chunks a process wait in memory. Raises `WorkerLost`."""
        # Each process has one core: threads of the mathematics inside would only fight over them.
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(name, "1")
        # "spawn": a fork of a process that has threads may hang, and Streamlit and rich have them.
        context = multiprocessing.get_context("spawn")
        waiting: deque[Future[list[Answer]]] = deque()
        with ProcessPoolExecutor(
            self.processes, context, initializer=_load, initargs=(self.model, self.actors)
        ) as pool:
            try:
                for chunk in chunks:
                    waiting.append(pool.submit(_annotate, list(chunk)))
                    while waiting and (waiting[0].done() or len(waiting) > 2 * self.processes):
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            except BrokenProcessPool as error:
                raise WorkerLost(
                    "A process that was annotating died, often for want of memory. Try fewer: --processes 1"
                ) from error
            finally:
                pool.shutdown(wait=True, cancel_futures=True)


_worker = Here()


def _load(model: str, actors: Sequence[Actor]) -> None:
    global _worker
    # Ctrl-C reaches every process of a terminal; the one that started the pool ends it in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = Here(model, actors)


def _annotate(chunk: Sequence[Article]) -> list[Answer]:
    return annotate_chunk(chunk, _worker.nlp)
