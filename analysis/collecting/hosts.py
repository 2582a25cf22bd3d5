"""Whose turn it is: one request at a time for each host, with the pauses that it wants, and its rules first."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import isinf

from analysis.collecting.addresses import root_of
from analysis.collecting.requests import Task
from analysis.collecting.robots import Rules

LONGEST = 300.0
"""Seconds that are waited for a host. What wants a longer pause is left for another run."""
MOST_FAILURES = 5
"""Requests in a row that fail before a host is left for another run."""


@dataclass
class Host:
    """What is known of a host in this run."""

    name: str
    ready: float = 0.0
    rules: Rules | None = None
    urgent: deque[Task] = field(default_factory=deque)
    busy: bool = False
    waits: bool = False
    """Whether its rules are under way."""
    queued: bool = False
    failures: int = 0
    left: str = ""
    """Why it is left for another run; "" while it is not."""


class Hosts:
    """All hosts of a run. ``take`` gives the next page that waits for a host, None where there is none (for now)."""

    def __init__(self, delay: float, take: Callable[[str], Task | None]) -> None:
        """``delay`` is how many seconds pass between two requests to a host, at least."""
        self._delay = delay
        self._take = take
        self._hosts: dict[str, Host] = {}
        self._heap: list[tuple[float, int, str]] = []
        self._turn = 0

    def of(self, name: str) -> Host:
        """A host by its name."""
        return self._hosts.setdefault(name, Host(name))

    def add(self, task: Task, first: bool = False) -> None:
        """A request that goes before the pages that wait for its host; ``first``: before all others of it."""
        host = self.of(task.host)
        if first:
            host.urgent.appendleft(task)
        else:
            host.urgent.append(task)
        self._queue(host)

    def wake(self, name: str) -> None:
        """Pages wait for a host."""
        self._queue(self.of(name))

    def next(self, now: float) -> Task | None:
        """A request that may go out now; its host is busy until `done`. None where there is none now."""
        while self._heap and self._heap[0][0] <= now:
            _, _, name = heapq.heappop(self._heap)
            host = self._hosts[name]
            host.queued = False
            task = self._task_of(host)
            if task is not None:
                host.busy = True
                return task
        return None

    def wait(self, now: float) -> float | None:
        """Seconds until a request may go out, None where none is queued."""
        return max(0.0, self._heap[0][0] - now) if self._heap else None

    def done(self, task: Task, now: float, *, asked: bool = True, pause: float = 0.0) -> None:
        """The request has ended, or (not ``asked``) was not made. ``pause`` is for how long the host wants none."""
        host = self.of(task.host)
        host.busy = False
        if asked:
            # A long pause between pages does not stand between the rules and the first of them.
            wanted = host.rules.pause if host.rules is not None and task.rules_of is None else 0.0
            host.ready = max(host.ready, now + max(self._delay, wanted, task.pause))
        host.ready = max(host.ready, now + pause)
        if host.ready - now > LONGEST and not host.left:
            host.left = f"it asks to be left alone for {_time(host.ready - now)}"
        self._queue(host)

    def fail(self, name: str) -> None:
        """A host did not answer, or with an error of its own; a host that does so again and again is left."""
        host = self.of(name)
        host.failures += 1
        if host.failures >= MOST_FAILURES and not host.left:
            host.left = f"it failed {MOST_FAILURES} times in a row"

    def succeed(self, name: str) -> None:
        """A host answered."""
        self.of(name).failures = 0

    def set_rules(self, name: str, rules: Rules) -> None:
        """What a host allows."""
        host = self.of(name)
        host.rules, host.waits = rules, False
        self._queue(host)

    def left(self) -> list[Host]:
        """The hosts that are left for another run. To be asked when nothing is under way any longer."""
        for each in self._hosts.values():
            if each.waits and not each.left:
                each.left = "its robots.txt cannot be read"
        return [each for each in self._hosts.values() if each.left]

    def _queue(self, host: Host) -> None:
        if not (host.queued or host.busy or host.left):
            self._turn += 1
            host.queued = True
            heapq.heappush(self._heap, (host.ready, self._turn, host.name))

    def _task_of(self, host: Host) -> Task | None:
        """What is asked of a host now: first what needs no rules, then its rules, then the rest."""
        free = next((each for each in host.urgent if each.is_free), None)
        if free is not None:
            host.urgent.remove(free)
            return free
        if host.waits:
            return None
        task = host.urgent.popleft() if host.urgent else self._take(host.name)
        if task is not None and host.rules is None:
            host.urgent.appendleft(task)
            host.waits = True
            return Task(f"{root_of(task.url)}/robots.txt", rules_of=host.name)
        return task


def _time(seconds: float) -> str:
    if isinf(seconds):
        return "ever"
    seconds = round(seconds)
    if seconds < 120:
        return f"{seconds} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 7_200 else f"{seconds / 3_600:.0f} hours"
