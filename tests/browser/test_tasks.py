"""What an editor comes for, by who reads only the screen: each task in so many clicks, on a phone in one more."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from analysis import build, build_articles
from analysis.demo import ACTORS
from analysis.demo.affair import load
from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import ROOT, fresh_page, launch, serve, settled

pytestmark = NEEDS_CHROMIUM
WIDTHS = pytest.mark.parametrize("width", [1440, 390])


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over the article in seeds/."""
    folder = tmp_path_factory.mktemp("seed")
    build([ROOT / "seeds"], folder)
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over the demo affair."""
    folder = tmp_path_factory.mktemp("demo")
    build_articles(load().articles, folder, actors=ACTORS)
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


class Reader:
    """Somebody at the first page, whose clicks are counted."""

    def __init__(self, chromium: Browser, address: str, width: int) -> None:
        self.page: Page = fresh_page(chromium, width, 900)
        self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.phone = width < 700
        self.clicks = 0
        self.page.goto(address)
        settled(self.page)

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1
        self.page.wait_for_timeout(300)
        settled(self.page)

    def link(self, name: str) -> None:
        self.click(self.main.get_by_role("link", name=name).first)

    def menu(self, name: str) -> None:
        if self.phone:
            self.click(self.page.get_by_test_id("stExpandSidebarButton"))
        self.click(self.page.get_by_role("link", name=name, exact=True).first)
        if self.phone:
            expect(self.page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")

    @property
    def main(self) -> Locator:
        return self.page.get_by_test_id("stMain")

    def done(self, most: int) -> None:
        assert self.clicks <= most + self.phone
        assert self.page.evaluate("document.documentElement.scrollWidth") <= self.page.viewport_size["width"]  # type: ignore[index]
        self.page.context.close()


@WIDTHS
def test_who_said_that_the_visit_has_stalled_and_when(chromium: Browser, seed: str, width: int) -> None:
    reader = Reader(chromium, seed, width)
    reader.menu("Quotes")
    card = reader.main.locator(".cq-card").filter(has_text="has stalled over their request").first
    expect(card).to_contain_text("Diplomatic source")
    expect(card).to_contain_text("said: yesterday")
    expect(card).to_contain_text("18 March 2021")
    reader.done(2)


@WIDTHS
def test_what_happened_between_two_states_in_april_in_order(chromium: Browser, demo: str, width: int) -> None:
    reader = Reader(chromium, demo, width)
    reader.link("What happened between Borevia and Veldria?")
    reader.click(reader.main.get_by_role("radio", name=re.compile("^April 2031")))
    told = reader.main.inner_text()
    assert -1 < told.find("Borevia expelled three Veldrian") < told.find("Veldria expelled three Borevian")
    assert "5 March 2031\n" not in told
    reader.done(3)


@WIDTHS
def test_where_outlets_differ_on_one_event_in_their_words(chromium: Browser, demo: str, width: int) -> None:
    reader = Reader(chromium, demo, width)
    reader.link("Open Cells says Borevia beat Jonas Ferrow")
    expect(reader.main).to_contain_text("denied that the detainee had been beaten")
    expect(reader.main).to_contain_text("Meridian Wire")
    reader.done(2)


@WIDTHS
def test_all_that_one_said_about_another(chromium: Browser, demo: str, width: int) -> None:
    reader = Reader(chromium, demo, width)
    reader.menu("Quotes")
    line = reader.main.locator(".cq-ranking li").filter(has_text="Irina Valskaya").first
    reader.click(line.get_by_role("link", name="Meridian League"))
    expect(reader.main).to_contain_text("3 quotes in")
    assert reader.main.locator(".cq-card").count() == 3
    reader.done(2)


@WIDTHS
def test_a_false_event_is_removed_and_put_back(chromium: Browser, demo: str, width: int) -> None:
    reader = Reader(chromium, demo, width)
    reader.link("Marius Castarel held talks with Jonas Ferrow")
    reader.click(reader.main.get_by_role("button", name="Not an event"))
    expect(reader.main).to_contain_text("Will be left out of the next build.")
    reader.click(reader.main.get_by_role("button", name="Undo").first)
    expect(reader.main).not_to_contain_text("Will be left out of the next build.")
    reader.done(3)


@WIDTHS
def test_a_word_is_found_in_its_sentence(chromium: Browser, demo: str, width: int) -> None:
    reader = Reader(chromium, demo, width)
    reader.menu("Search")
    reader.page.keyboard.type("bread")
    reader.page.keyboard.press("Enter")
    expect(reader.main).to_contain_text("told the crowd from a bread van")
    reader.done(1)


@WIDTHS
def test_a_quote_is_copied_with_its_citation(chromium: Browser, demo: str, width: int) -> None:
    reader = Reader(chromium, demo, width)
    reader.menu("Quotes")
    reader.click(reader.main.get_by_role("button", name="Copy with citation").first)
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert "Jonas Ferrow" in copied and "Openline" in copied and "http" in copied
    reader.done(2)
