"""What a page of the dashboard takes beside a hello-world app: ``python -m tests.benchmarks.dashboard_speed``.

Both apps are served in the same run and looked at in turns by one Chromium, so that a busy machine falls on both; what
counts is the ratio of the medians. The hello-world app is Streamlit with nothing set. A page is opened in two ways: by
a click inside the app, and by its address in a fresh profile with nothing kept. Its time ends with the last change on
the screen: the frame after the last mutation of the document, once there was none for a while, no script runs and
nothing is on its way. The while is not counted. Beside it stand the server's share (from what the browser sends to the
last message that answers it) and what was moved.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from dashboard.shell.permalink import PAGES
from tests.browser.screenshots import addresses, shelf
from tests.browser.serving import launch, serve
from tests.patience import PATIENCE

HELLO = Path(__file__).with_name("hello.py")
QUIET = 300
"""Milliseconds without any change after which the screen stands still."""
LONGEST = 30_000
"""Milliseconds after which nothing comes any more."""
TRIES = 4
MOST, MOST_AT_FIRST, MOST_BYTES = 2.0, 1.8, 1.5e6
"""What the dashboard may take: times a hello-world app's for a page, for the first page, and bytes more than it."""

# Runs before any script of the page: it watches what changes, what is fetched and what comes over the websocket.
WATCH = """(() => {
  const seen = window.communiqueSeen = { began: 0, changed: 0, sent: 0, answered: 0, bytes: 0, messages: 0 };
  const painted = () => requestAnimationFrame(() => { const line = new MessageChannel();
    line.port1.onmessage = () => { seen.changed = performance.now(); }; line.port2.postMessage(0); });
  // Streamlit's own marks of a running script are no change that anybody sees.
  const told = each => !(each.type === "attributes" && /^data-test|^data-stale|^aria-busy/.test(each.attributeName));
  new MutationObserver(list => { if (list.some(told)) { seen.changed = performance.now(); painted(); } })
    .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", event => { seen.answered = performance.now(); seen.messages += 1;
        seen.bytes += event.data.byteLength ?? event.data.size ?? event.data.length; });
    }
    send(data) { seen.sent = seen.sent || performance.now(); super.send(data); }
  };
  seen.start = () => Object.assign(seen, { began: performance.now(), changed: performance.now(), sent: 0, answered: 0,
    bytes: 0, messages: 0 });
})()"""
STILL = """quiet => {
  const app = document.querySelector("[data-testid=stApp]"), seen = window.communiqueSeen;
  return app !== null && app.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
    && seen.answered > 0 && performance.now() - Math.max(seen.changed, seen.answered) > quiet
    && document.querySelector("[data-testid=stSkeleton], [data-testid=stAppSkeleton]") === null;
}"""
SEEN = """() => ({ ...window.communiqueSeen,
  elements: document.querySelectorAll("[data-testid=stElementContainer]").length })"""
CLICK = """path => {
  const links = [...document.querySelectorAll("a[href]")].filter(
    each => each.closest("[data-testid=stMain]") === null
      && new URL(each.href).pathname.replace(/[/]$/, "") === path.replace(/[/]$/, ""));
  if (!links.length) return false;
  window.communiqueSeen.start();
  links[0].click();
  return true;
}"""


@dataclass(frozen=True, slots=True)
class Sample:
    """One opening of a page: milliseconds to the last change and of the server, bytes moved, messages, elements."""

    ms: float
    server_ms: float
    bytes: int
    messages: int
    elements: int


@dataclass(frozen=True, slots=True)
class Line:
    """The medians of a page's samples, and the median time over the hello-world app's."""

    name: str
    ms: float
    ratio: float
    server_ms: float
    bytes: float
    messages: float
    elements: float


def line(name: str, samples: Sequence[Sample], hello: Sequence[Sample]) -> Line:
    """The medians of ``samples`` beside those of ``hello``. Raises ValueError where one of them is empty."""
    if not samples or not hello:
        raise ValueError(f"nothing was measured of {name}")
    ms = median(each.ms for each in samples)
    return Line(
        name=name,
        ms=ms,
        ratio=ms / median(each.ms for each in hello),
        server_ms=median(each.server_ms for each in samples),
        bytes=median(each.bytes for each in samples),
        messages=median(each.messages for each in samples),
        elements=median(each.elements for each in samples),
    )


def table(title: str, lines: Iterable[Line], most: float) -> str:
    """The lines as text; a ratio above ``most`` is marked."""
    head = f"{title:<26}{'ms':>8}{'ratio':>8}{'server':>8}{'kB':>9}{'messages':>10}{'elements':>10}"
    told = [
        f"{each.name:<26}{each.ms:8.0f}{each.ratio:8.2f}{each.server_ms:8.0f}{each.bytes / 1e3:9.1f}"
        f"{each.messages:10.0f}{each.elements:10.0f}{'' if each.ratio <= most else '  above ' + format(most, '.1f')}"
        for each in lines
    ]
    return "\n".join([head, *told])


def sample(seen: dict[str, Any], moved: int | None = None) -> Sample:
    """What `SEEN` told; ``moved`` are the bytes of everything, else those of the websocket count."""
    return Sample(
        ms=max(seen["changed"], seen["answered"]) - seen["began"],
        server_ms=seen["answered"] - seen["sent"] if seen["sent"] else 0.0,
        bytes=seen["bytes"] if moved is None else moved,
        messages=seen["messages"],
        elements=seen["elements"],
    )


class Tab:
    """A page of the browser in a fresh profile, which is looked at while it changes."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self._context = browser.new_context(viewport={"width": 1440, "height": 900})
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)
        self.page.add_init_script(WATCH)
        self.moved = 0
        network = self._context.new_cdp_session(self.page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", self._loaded)

    def _loaded(self, event: dict[str, Any]) -> None:
        self.moved += int(event["encodedDataLength"])

    def open(self, path: str) -> Sample:
        """By its address."""
        self.moved = 0
        self.page.goto(self.address + path, wait_until="load")
        return self._sample(whole=True)

    def click(self, path: str) -> Sample:
        """By a link to it that stands around the page. A click that a busy machine loses is made again."""
        for _ in range(TRIES):
            try:
                return self._click(path)
            except TimeoutError:
                self.open("/" if path != "/" else f"/{PAGES[1]}")
        raise RuntimeError(f"{path} does not answer")

    def _click(self, path: str) -> Sample:
        if not self.page.evaluate(CLICK, path):
            # Sections of the navigation open first; what is inside of a closed one is not in the document.
            for button in self.page.get_by_test_id("stTopNavSection").all():
                button.click()
                if self.page.evaluate(CLICK, path):
                    break
            else:
                raise LookupError(f"no link leads to {path}")
        return self._sample()

    def _sample(self, whole: bool = False) -> Sample:
        self.page.wait_for_function(STILL, arg=QUIET, polling=50, timeout=LONGEST)
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function(STILL, arg=QUIET, polling=50)
        seen = self.page.evaluate(SEEN)
        return sample(seen, self.moved + seen["bytes"] if whole else None)

    def close(self) -> None:
        """The profile is gone."""
        self._context.close()


def measure_clicks(browser: Browser, app: str, hello: str, pages: Sequence[str], times: int) -> list[Line]:
    """Each page ``times`` times by a click, and the hello-world app's other page before each."""
    ours, theirs = Tab(browser, app), Tab(browser, hello)
    theirs.open("/")
    found: dict[str, list[Sample]] = {page: [] for page in pages}
    bare: list[Sample] = []
    first: dict[str, float] = {}
    paths = {page: "/" if page == PAGES[0] else f"/{page}" for page in pages}
    # A link to the page that is shown does nothing: another one is shown before.
    order = [*pages] if len(pages) > 1 else [PAGES[1] if pages[0] == PAGES[0] else PAGES[0], *pages]
    ours.open(f"/{order[-1]}" if order[-1] != PAGES[0] else "/")
    for turn in range(times + 1):
        for page in order:
            hello_sample = theirs.click("/other")
            theirs.click("/")
            one = ours.click(paths.get(page, "/" if page == PAGES[0] else f"/{page}"))
            if page not in found:
                continue
            if turn == 0:
                first[page] = one.ms
            else:
                found[page].append(one)
                bare.append(hello_sample)
    ours.close()
    theirs.close()
    lines = [line(page, found[page], bare) for page in pages]
    print(table("by a click, warm", [line("hello", bare, bare), *lines], MOST))
    print("  first visit, ms: " + ", ".join(f"{page} {ms:.0f}" for page, ms in first.items()))
    return lines


def measure_addresses(browser: Browser, app: str, hello: str, paths: dict[str, str], times: int) -> list[Line]:
    """Each page ``times`` times by its address in a fresh profile, and the hello-world app before each."""
    found: dict[str, list[Sample]] = {page: [] for page in paths}
    bare: list[Sample] = []
    for turn in range(times):
        for page, path in paths.items():
            sides = [(hello, "/", bare), (app, path, found[page])]
            for address, where, samples in sides if turn % 2 else reversed(sides):
                tab = Tab(browser, address)
                samples.append(tab.open(where))
                tab.close()
    lines = [line("hello", bare, bare), *(line(page, found[page], bare) for page in paths)]
    print(table("by its address, cold", lines, MOST_AT_FIRST))
    more = {each.name: each.bytes - lines[0].bytes for each in lines[1:]}
    print("  MB more than hello: " + ", ".join(f"{name} {value / 1e6:.2f}" for name, value in more.items()))
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--builds", type=Path, help="a folder of builds (default: seeds/ are analysed)")
    parser.add_argument("--pages", nargs="*", help="names of pages, or none (default: those of the navigation)")
    parser.add_argument("--first", nargs="*", default=[PAGES[0]], help="pages that are opened by their address")
    parser.add_argument("--times", type=int, default=9, help="how often each (default: %(default)s)")
    given = parser.parse_args(arguments)
    linked = [page for page in PAGES if page not in ("event", "affair")]
    pages = linked if given.pages is None else given.pages

    with ExitStack() as stack:
        builds = stack.enter_context(shelf(given.builds))
        logs = Path(stack.enter_context(TemporaryDirectory()))
        app = stack.enter_context(serve(builds, logs / "app.log"))
        hello = stack.enter_context(serve(builds, logs / "hello.log", script=HELLO))
        browser = launch(stack.enter_context(sync_playwright()))
        for address in (app, hello):  # the first load of a server imports what it needs
            warm = Tab(browser, address)
            warm.open("/")
            warm.close()
        paths = addresses(builds)
        if pages:
            measure_clicks(browser, app, hello, pages, given.times)
        if given.first:
            measure_addresses(browser, app, hello, {page: paths[page] for page in given.first}, given.times)
        browser.close()
    sys.stdout.flush()


if __name__ == "__main__":
    main()
