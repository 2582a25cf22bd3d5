"""One run: lists are asked for the pages that they name, and these are fetched politely and kept."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from analysis.collecting import outcome
from analysis.collecting.addresses import BadAddress, cleaned
from analysis.collecting.archive import ROTATE
from analysis.collecting.fetching import Answer, Fetcher, Limits
from analysis.collecting.hosts import Hosts
from analysis.collecting.keeping import Keeping, Source
from analysis.collecting.report import Report
from analysis.collecting.requests import MOST_HOPS, BadList, Task
from analysis.collecting.robots import LARGEST, Rules, rules_of, unknown
from analysis.collecting.state import State
from analysis.collecting.workers import AT_ONCE, Order, Result, Workers
from analysis.reading.fields import Unreadable
from analysis.reading.unpacking import unpacked

TRIES = 3
"""How often a request is made in a run where a failure may pass."""
_LOOK = 0.2
"""Seconds after which a run looks whether it is to end."""

Progress = Callable[[str, int, int], None]
"""Is told the stage, how many pages are done, and of how many."""


@dataclass(frozen=True)
class Settings:
    """How a run asks: under which name, with which pauses (seconds), how much.

    ``limit`` is how many pages are fetched at most, None for all; ``again``: also those that were fetched before, where
    they changed. ``dry``: lists are read, and nothing else is fetched or written.
    """

    signature: str
    delay: float = 2.0
    limit: int | None = None
    again: bool = False
    dry: bool = False
    allow_local: bool = False
    limits: Limits = field(default_factory=Limits)
    rotate: int = ROTATE
    at_once: int = AT_ONCE


def collect(
    folder: Path,
    sources: Iterable[Source],
    settings: Settings,
    *,
    progress: Progress = lambda stage, done, total: None,
    stop: Event | None = None,
) -> Report:
    """Fetches into ``folder`` what the sources name and what waits there from runs before; returns what became of it.

    When ``stop`` is set the run ends in order. Raises `analysis.collecting.state.BadState`, and `OSError` where the
    folder cannot be written.
    """
    if not settings.dry:
        folder.mkdir(parents=True, exist_ok=True)
    state = State(folder, dry=settings.dry)
    try:
        return _Run(folder, state, settings, progress, stop or Event()).go(sources)
    except sqlite3.DatabaseError as error:  # no room, or somebody deleted it
        raise state.bad(error) from None
    finally:
        state.close()


class _Run:
    def __init__(self, folder: Path, state: State, settings: Settings, progress: Progress, stop: Event) -> None:
        self._settings = settings
        self._progress = progress
        self._stop = stop
        self._keeping = Keeping(
            folder, state, settings.signature, again=settings.again, dry=settings.dry, rotate=settings.rotate
        )
        self._hosts = Hosts(settings.delay, self._take)
        self._workers = Workers(Fetcher(settings.signature, settings.limits, settings.allow_local), settings.at_once)
        self._left = settings.limit

    def go(self, sources: Iterable[Source]) -> Report:
        keeping = self._keeping
        try:
            for source in sources:
                for listing in keeping.begin(source):
                    self._hosts.add(Task(listing.url, listing=listing))
                if self._stop.is_set():
                    break
            for host in keeping.hosts():
                self._hosts.wake(host)
            while not self._stop.is_set() and self._step():
                self._progress("collecting", keeping.done, keeping.total)
        finally:
            self._workers.stop()
            keeping.close()
        keeping.report.stopped = self._stop.is_set()
        self._tell_left(keeping.report)
        return keeping.report

    def _step(self) -> bool:
        """Gives out what may go out and takes in what came; False where nothing is left to do."""
        workers = self._workers
        while workers.running < workers.number and not self._stop.is_set():
            task = self._hosts.next(time.monotonic())
            if task is None:
                break
            self._send(task)
        wait = self._hosts.wait(time.monotonic())
        if not workers.running:
            if wait is None:
                return False
            self._stop.wait(min(wait, _LOOK))
            return True
        full = workers.running == workers.number
        result = workers.result(_LOOK if full or wait is None else min(wait, _LOOK))
        if result is not None and not self._stop.is_set():
            self._came(result)
        return True

    def _take(self, host: str) -> Task | None:
        """The next page that waits for a host."""
        if self._settings.dry or self._left == 0:
            return None
        page = self._keeping.take(host)
        return Task(page.url, page=page) if page else None

    def _send(self, task: Task) -> None:
        rules = self._hosts.of(task.host).rules
        if not task.is_free and rules is not None and not rules.allow(task.url):
            self._hosts.done(task, time.monotonic(), asked=False)
            if rules.again:
                self._keeping.postpone(task, rules.why_not)
            elif rules.why_not:
                self._keeping.give_up(task, rules.why_not)
            else:
                self._keeping.forbid(task)
        elif self._counts(task) and self._left == 0:
            self._hosts.done(task, time.monotonic(), asked=False)
            self._keeping.postpone(task, "as many pages as --limit allows were fetched; give it again")
        else:
            if self._left is not None and self._counts(task):
                self._left -= 1
            self._workers.give(Order(task, *self._keeping.validators(task)))

    def _counts(self, task: Task) -> bool:
        """Whether the request is the first for a page, or for what may be one."""
        if task.hops or task.tries or self._settings.dry:
            return False
        return task.page is not None or (task.listing is not None and not self._keeping.is_known_list(task.listing))

    def _came(self, result: Result) -> None:
        task, answer = result.task, result.answer
        host = self._hosts.of(task.host)
        if answer is not None and not outcome.may_pass(answer):
            self._hosts.succeed(task.host)
            self._hosts.done(task, time.monotonic())
            try:
                self._answered(task, answer)
            except (OSError, sqlite3.DatabaseError):
                raise
            except Exception as error:  # of a library that stumbles over what came: it costs this answer
                self._unreadable(task, f"its answer cannot be read ({type(error).__name__}); open it in a browser")
            return
        why = outcome.refusal(answer) if answer is not None else str(result.failure)
        again = answer is not None or (result.failure is not None and result.failure.again)
        pause = answer.pause if answer is not None else None
        if again:
            self._hosts.fail(task.host)
            if pause is None:
                pause = self._settings.delay * 4.0 ** (task.tries + 1)
        self._hosts.done(task, time.monotonic(), pause=pause or 0.0)
        if again and task.tries + 1 < TRIES and not host.left:
            self._hosts.add(task.again(), first=True)
        elif task.rules_of is not None:
            self._hosts.set_rules(task.rules_of, unknown(why) if again else Rules(why_not=why))
        elif again:
            self._keeping.postpone(task, why)
        else:
            self._keeping.give_up(task, why)

    def _answered(self, task: Task, answer: Answer) -> None:
        if answer.status in outcome.MOVED:
            self._moved(task, answer)
        elif task.rules_of is not None:
            self._hosts.set_rules(task.rules_of, _rules(answer))
        elif task.page is not None:
            self._keeping.page(task.page, answer)
        elif task.listing is not None:
            known = self._keeping.is_known_list(task.listing)
            try:
                further = self._keeping.contents_of(task.listing, answer)
            except BadList as error:
                (self._keeping.postpone if error.again else self._keeping.give_up)(task, str(error))
                return
            if self._left is not None and not known and self._keeping.is_known_list(task.listing):
                self._left += 1  # it was counted as a page, and is a feed
            for listing in further:
                self._hosts.add(Task(listing.url, listing=listing))
            for name in self._keeping.woken():
                self._hosts.wake(name)

    def _unreadable(self, task: Task, why: str) -> None:
        if task.rules_of is not None:
            self._hosts.set_rules(task.rules_of, unknown(why))
        else:
            self._keeping.give_up(task, why)

    def _moved(self, task: Task, answer: Answer) -> None:
        """Follows a redirection, if it may be followed."""
        try:
            if task.hops >= MOST_HOPS:
                raise BadAddress(f"more than {MOST_HOPS} times; check the address in a browser")
            to = outcome.location(answer)
            if not to:
                raise BadAddress("it does not say where to; check the address in a browser")
            target = cleaned(to, answer.url)
        except BadAddress as error:
            self._unreadable(task, f"it is redirected: {error}")
            return
        if task.page is None or not self._keeping.is_kept_elsewhere(task.page, target):
            self._hosts.add(task.moved(target), first=True)

    def _tell_left(self, report: Report) -> None:
        """What was not asked of hosts that want to be left alone, or whose rules never came."""
        for host in self._hosts.left():
            for task in host.urgent:
                if task.listing is not None:
                    report.later.add(task.url, f"the host was left: {host.left}; a later run asks it")
            report.later.add(host.name, f"the host was left: {host.left}; what waits for it, a later run fetches")


def _rules(answer: Answer) -> Rules:
    try:
        body = unpacked(answer.body, answer.header("Content-Encoding"), LARGEST)
    except Unreadable as error:
        return unknown(str(error))
    return rules_of(answer.status, body)
