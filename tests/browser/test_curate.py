"""What only a browser can tell: a correction decided by one key, applied, and the new build on the screen; and that a
key means what is on the screen when it is pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, WebSocketRoute, expect, sync_playwright

from analysis import open_coverage
from analysis.coverage import list_builds
from analysis.coverage.shelf import set_current
from analysis.reading.corrections import read_corrections
from dashboard.model.waiting import waiting_file
from tests.affair import RESOLUTION
from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import fresh_page, launch, press, query_of, serve, settled
from tests.dashboard.conftest import write_affair

pytestmark = NEEDS_CHROMIUM


TARNS = replace(RESOLUTION.suggestions[0], entity="strait-of-tarn", other="tarn", score=0.4)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf with one build. Two pairs wait for a decision: Ada Quill and Orin Vask, and what is called Tarn."""
    folder = tmp_path_factory.mktemp("builds")
    write_affair(folder, resolution=replace(RESOLUTION, suggestions=(*RESOLUTION.suggestions, TARNS)))
    return folder


@pytest.fixture(scope="module")
def app(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app's address."""
    with serve(shelf, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser; each test gets a profile of its own in it."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def builds(shelf: Path) -> Iterator[Path]:
    """The shelf, which the test changes: what it adds is taken away again."""
    before = set(shelf.iterdir())
    yield shelf
    for each in set(shelf.iterdir()) - before:
        each.unlink()
    (build,) = list_builds(shelf)
    set_current(shelf, build.stem)


@pytest.fixture
def page(chromium: Browser, builds: Path) -> Iterator[Page]:
    """A page in a fresh profile."""
    page = fresh_page(chromium)
    yield page
    page.context.close()


def decided(builds: Path) -> list[tuple[str, str, str]]:
    """What waits to be applied to the only build: what is said of which two."""
    (build,) = list_builds(builds)
    file = waiting_file(builds, build.stem)
    said = read_corrections(file) if file.is_file() else ()
    return [(each.kind, each.entity.id, each.other.id) for each in said if each.entity and each.other]


def test_two_are_joined_by_a_key_and_the_new_build_is_shown_while_the_old_link_still_works(
    app: str, builds: Path, page: Page
) -> None:
    page.goto(f"{app}/curate")
    settled(page)
    old = page.url
    press(page, "s")
    expect(page.get_by_text("“Ada Quill” and “Orin Vask” are one")).to_be_visible()
    settled(page)

    # it waits, whatever becomes of the window
    page.reload()
    settled(page)
    page.get_by_role("button", name="Apply 1 change").click()
    expect(page.get_by_text("This is the new build, with 1 correction.")).to_be_visible()
    settled(page)
    (build,) = query_of(page)["build"]
    with open_coverage(builds) as coverage:
        assert coverage.id == build
        names = set(coverage.entities()["name"])
        assert len({"Ada Quill", "Orin Vask"} & names) == 1

    # the record tells, and leads to, what was done
    page.get_by_text("Corrections · 1").click()
    settled(page)
    expect(page.get_by_role("button", name="Undo")).to_be_visible()

    page.goto(old)
    settled(page)
    assert query_of(page)["build"] != [build]
    expect(page.get_by_role("button", name="Same").first).to_be_visible()


def test_a_key_counts_from_when_its_button_is_there(app: str, builds: Path, page: Page) -> None:
    held: list[Route] = []
    page.route(re.compile(r"/Button\.[^/]*\.js"), lambda route: held.append(route))
    page.goto(f"{app}/curate")
    # the words of the page are there, and it looks ready; its buttons are not
    expect(page.get_by_text("As one, they are called “Ada Quill”.")).to_be_visible()
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    expect(page.get_by_role("button", name="Same")).to_have_count(0)
    page.keyboard.press("s")
    for each in held:
        each.continue_()
    settled(page)
    assert decided(builds) == []
    press(page, "s")
    expect(page.get_by_text("“Ada Quill” and “Orin Vask” are one")).to_be_visible()
    assert decided(builds) == [("same", "ada-quill", "orin-vask")]


class SlowScreen:
    """A page that can be kept from hearing what its server answers."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.streams: list[WebSocketRoute] = []
        self.kept: list[str | bytes] = []
        self.keeps = False
        page.route_web_socket(re.compile("/_stcore/stream"), self._connect)

    def _connect(self, browser: WebSocketRoute) -> None:
        self.streams.append(browser)
        browser.connect_to_server().on_message(self._answer)

    def _answer(self, message: str | bytes) -> None:
        if self.keeps:
            self.kept.append(message)
        else:
            self.streams[-1].send(message)

    def press(self, first: str, then: str) -> None:
        """Presses one key, and another when the server has gone on and the screen does not show it yet."""
        settled(self.page)
        self.keeps = True
        press(self.page, first)
        heard = -1
        while not self.kept or heard < len(self.kept):
            heard = len(self.kept)
            self.page.wait_for_timeout(700)
        self.page.keyboard.press(then)
        self.keeps = False
        for each in self.kept:
            self.streams[-1].send(each)
        settled(self.page)


@pytest.mark.parametrize(("first", "then", "kind"), [("s", "s", "same"), ("k", "s", "same"), ("s", "d", "different")])
def test_a_key_pressed_before_the_next_pair_is_on_the_screen_means_the_pair_that_is(
    app: str, builds: Path, page: Page, first: str, then: str, kind: str
) -> None:
    screen = SlowScreen(page)
    page.goto(f"{app}/curate")
    screen.press(first, then)
    words = {"same": "“Ada Quill” and “Orin Vask” are one", "different": "“Ada Quill” and “Orin Vask” are two"}
    expect(page.get_by_text(words[kind])).to_be_visible()
    settled(page)
    assert decided(builds) == [(kind, "ada-quill", "orin-vask")]


def test_the_key_that_undoes_takes_back_what_is_on_the_screen(app: str, builds: Path, page: Page) -> None:
    screen = SlowScreen(page)
    page.goto(f"{app}/curate")
    press(page, "s")
    expect(page.get_by_text("“Ada Quill” and “Orin Vask” are one")).to_be_visible()
    screen.press("d", "u")
    expect(page.get_by_text("“Ada Quill” and “Orin Vask” are one")).to_have_count(0)
    settled(page)
    assert decided(builds) == [("different", "strait-of-tarn", "tarn")]
