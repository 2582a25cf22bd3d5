"""What a run learns, put where it belongs: pages into the archive, what waits into the state, the rest is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from analysis.collecting import outcome
from analysis.collecting.addresses import BadAddress, cleaned
from analysis.collecting.archive import ROTATE, Archive
from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.listings import feeds
from analysis.collecting.report import Report
from analysis.collecting.requests import BadList, Contents, Listing, Task
from analysis.collecting.state import Page, State
from analysis.reading.fields import Unreadable
from analysis.records import Rejection

MOST_LISTS = 5_000
"""Requests for lists in a run: a list that never ends does here."""

Source = Listing | Link | tuple[str, Iterable[Link | Rejection]]
"""A request for a list; an address, of a page or a feed; or the name of a list at hand, and what is in it."""


class Keeping:
    """Works for one run; asks nobody anything. What is to be asked comes out of `begin`, `contents_of` and `take`."""

    def __init__(
        self,
        folder: Path,
        state: State,
        signature: str,
        *,
        again: bool = False,
        dry: bool = False,
        rotate: int = ROTATE,
    ) -> None:
        """``again``: pages that were fetched before are asked for once more; ``dry``: nothing is kept."""
        self.report = Report()
        self._state = state
        self._archive = Archive(folder, signature, rotate)
        self._again = again
        self._dry = dry
        self._lists = 0
        self._woken: set[str] = set()
        self.done = self.total = 0
        """Pages that were asked for, and those that are to be with them."""

    def close(self) -> None:
        """The archive is whole; the report is complete."""
        self._archive.close()
        self.report.waiting = self._state.waiting()
        if self._dry:
            self.report.planned = list(self._state.untried())

    def begin(self, source: Source) -> Iterator[Listing]:
        """What must be asked for a source, if anything."""
        if isinstance(source, Listing):
            yield from self._admitted([source])
        elif isinstance(source, Link):
            yield from self._given(source)
        else:
            name, links = source
            try:
                with self._state.together():
                    found = list(self._offered(Contents(links), name))
            except BadList as error:
                self.report.failed.add(name, str(error))
            except (OSError, sqlite3.DatabaseError):
                raise
            except Exception as error:  # of a library that stumbles over what stands in it
                self.report.failed.add(name, f"reading it failed ({type(error).__name__}); save it in another format")
            else:
                self.report.lists += 1
                yield from found
        self._count()

    def take(self, host: str) -> Page | None:
        """The next page that waits for a host."""
        return self._state.take(host)

    def hosts(self) -> list[str]:
        """The hosts for which pages wait."""
        return self._state.hosts()

    def woken(self) -> set[str]:
        """The hosts for which pages came to wait since this was asked last."""
        found, self._woken = self._woken, set()
        return found

    def is_known_list(self, listing: Listing) -> bool:
        """Whether an address was a list before, or is told to be one."""
        return not listing.given or self._state.is_list(listing.url)

    def validators(self, task: Task) -> tuple[str | None, str | None]:
        """What the server said of the version that was fetched before."""
        if task.page is not None:
            return task.page.etag, task.page.modified
        if task.listing is None or self._dry or self._again:
            return None, None
        return self._state.validators(task.listing.url)

    def page(self, page: Page, answer: Answer) -> None:
        """An answer for a page: kept, unchanged, or none. Raises `OSError` where it cannot be written."""
        self.done += 1
        same = answer.status == 304 and bool(page.etag or page.modified)  # who did not ask so is not answered so
        if same or (answer.status in outcome.WHOLE and answer.digest == page.digest):
            self.report.unchanged += 1
            self._state.settle(page, "kept")
            return
        if why := outcome.why_no_page(answer):
            self.report.failed.add(page.url, why)
            self._state.settle(page, "failed", why)
            return
        name = self._archive.begin(self._state.note_file)
        if name not in self.report.files:
            self.report.files.append(name)
        known = {"asked": page.url, "via": page.via, "title": page.title, "published": page.published}
        kept = self._archive.keep(answer, {key: value for key, value in known.items() if value})
        self._state.keep(page, answer, kept)
        self.report.kept += 1

    def contents_of(self, listing: Listing, answer: Answer) -> list[Listing]:
        """What a list that came names is noted; returns further requests. Raises `BadList`.

        What somebody named and is no list is kept as a page.
        """
        if answer.status == 304 and any(self._state.validators(listing.url)):
            self.report.unchanged += 1
            return []
        if answer.status not in outcome.WHOLE:
            raise BadList(outcome.refusal(answer))
        if listing.given and not _is_feed(answer):
            self._named(listing, answer)
            return []
        contents = listing.read(answer)
        with self._state.together():
            found = list(self._offered(contents, answer.url))
            if not listing.service:
                self._state.note_list(listing.url, answer.etag, answer.modified)
        self.report.lists += 1
        self._count()
        return [*found, *self._admitted(contents.more)]

    def is_kept_elsewhere(self, page: Page, target: str) -> bool:
        """Whether a redirection leads to a page that is kept; then the one that led there is, too."""
        if page.etag or page.modified or not self._state.is_kept(target):
            return False
        self.report.known += 1
        self.done += 1
        self._state.settle(page, "kept")
        return True

    def give_up(self, task: Task, why: str) -> None:
        """A list or page cannot be fetched, and trying again does not help."""
        self.report.failed.add(*_told(task, why))
        self._settle(task, "failed", why)

    def postpone(self, task: Task, why: str) -> None:
        """A list or page cannot be fetched for now: another run tries."""
        self.report.later.add(*_told(task, why))
        self._settle(task, "waiting", why)

    def forbid(self, task: Task) -> None:
        """The robots.txt of its host forbids a list or page."""
        why = "its robots.txt forbids it; open it in a browser and save the page, or ask the outlet"
        self.report.forbidden.add(*_told(task, why))
        self._settle(task, "forbidden", why)

    def _settle(self, task: Task, status: str, why: str) -> None:
        if task.page is not None:
            self.done += 1
            self._state.settle(task.page, status, why)

    def _given(self, link: Link) -> Iterator[Listing]:
        """An address that somebody named: a feed, or a page that is wanted itself."""
        try:
            url = cleaned(link.url)
        except BadAddress as error:
            self.report.failed.add(link.url[:200], str(error))
            return
        if self._state.is_kept(url) and not self._again and not link.feed:
            self.report.known += 1
        else:
            yield from self._admitted([Listing(url, feeds.read, given=not link.feed)])

    def _named(self, listing: Listing, answer: Answer) -> None:
        """What somebody named is a page."""
        self._state.offer(Link(listing.url), "", again=self._again)
        if urlsplit(answer.url).path == "/" and (feed := feeds.named_in(answer.content(), answer.url)):
            self.report.noted.add(listing.url, f"this is the front of a site, and no article; its feed is {feed}")
        if not self._dry and (page := self._state.claim(listing.url)):
            self.page(page, answer)

    def _offered(self, contents: Contents, via: str) -> Iterator[Listing]:
        """Notes the pages that a list names; gives the feeds that it names."""
        for link in contents.links:
            if isinstance(link, Rejection):
                self.report.noted.add(link.origin, link.reason)
                continue
            if link.feed:
                yield from self._given(link)
                continue
            try:
                host = self._state.offer(link, via, again=self._again)
            except BadAddress as error:
                self.report.noted.add(link.url[:200], f"{error} (named in {via})")
                continue
            if host is None:
                self.report.known += 1
            else:
                self._woken.add(host)
        for note in contents.notes:
            self.report.noted.add(via, note)

    def _admitted(self, listings: Iterable[Listing]) -> Iterator[Listing]:
        for each in listings:
            self._lists += 1
            if self._lists == MOST_LISTS + 1:
                self.report.failed.add(each.url, f"these are more than {MOST_LISTS:,} lists; narrow the query")
            if self._lists <= MOST_LISTS:
                yield each

    def _count(self) -> None:
        self.total = self.done + self._state.untried_count()


def _told(task: Task, why: str) -> tuple[str, str]:
    """The address that was wanted, and why it was not fetched; with where it led, if it led elsewhere."""
    wanted = task.page.url if task.page else task.listing.url if task.listing else task.url
    return wanted, why if wanted == task.url else f"it leads to {task.url}: {why}"


def _is_feed(answer: Answer) -> bool:
    try:
        return feeds.is_feed(answer.content())
    except Unreadable as error:
        raise BadList(str(error)) from None
