"""Threads that ask servers. They touch nothing else: what comes back is put in order by whoever gave the task."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from typing import NamedTuple

from analysis.collecting.fetching import Answer, Fetcher, NoAnswer, Stopped
from analysis.collecting.requests import Task
from analysis.collecting.robots import LARGEST

AT_ONCE = 8
"""Requests under way at the same time, each to another host."""


class Order(NamedTuple):
    """A request to be made, and what is known of the version that was fetched before."""

    task: Task
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a request: an answer, or why there is none."""

    task: Task
    answer: Answer | None = None
    failure: NoAnswer | None = None


class Workers:
    """They end with the program, whatever a server makes them wait for."""

    def __init__(self, fetcher: Fetcher, number: int = AT_ONCE) -> None:
        """``number`` threads begin to wait for orders."""
        self._fetcher = fetcher
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[Result] = queue.SimpleQueue()
        self.number = number
        self.running = 0
        """Orders that were given and not answered."""
        for _ in range(number):
            threading.Thread(target=self._work, daemon=True).start()

    def give(self, order: Order) -> None:
        """A request to be made."""
        self.running += 1
        self._orders.put(order)

    def result(self, seconds: float) -> Result | None:
        """What came of a request; None where nothing comes for so long."""
        try:
            found = self._results.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None
        self.running -= 1
        return found

    def stop(self) -> None:
        """Ends what is under way, and the threads after it."""
        self._fetcher.stop()
        for _ in range(self.number):
            self._orders.put(None)

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            task = order.task
            try:
                most = LARGEST if task.rules_of is not None else None
                answer = self._fetcher.get(task.url, etag=order.etag, modified=order.modified, most=most)
            except NoAnswer as failure:
                self._results.put(Result(task, failure=failure))
            except Stopped:
                self._results.put(Result(task, failure=NoAnswer("the run was ended")))
            except Exception as error:  # of a library: it costs this request
                why = f"asking for it failed ({type(error).__name__}: {error}); try again later"
                self._results.put(Result(task, failure=NoAnswer(why)))
            else:
                self._results.put(Result(task, answer=answer))
