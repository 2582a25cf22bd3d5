"""What only a browser can tell of setting right: how many clicks it takes, what is struck through, and the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from dashboard.model.waiting import waiting_file
from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import fresh_page, launch, serve, settled
from tests.dashboard.conftest import write_affair

pytestmark = NEEDS_CHROMIUM
WAITS = "Will be left out of the next build."


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build that stands alone on its shelf."""
    return write_affair(tmp_path_factory.mktemp("builds"))


@pytest.fixture(scope="module")
def app(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app's address."""
    with serve(build.parent, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser; each test gets a profile of its own in it."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def card(chromium: Browser, app: str, width: int = 1440) -> Page:
    """The card of an event of two accounts."""
    page = fresh_page(chromium, width, 900)
    page.goto(f"{app}/timeline?event=ev-visit&on=timeline")
    settled(page)
    return page


@pytest.mark.parametrize("width", [1440, 390])
def test_a_false_event_is_removed_with_two_clicks_and_undone_with_one(
    chromium: Browser, app: str, build: Path, width: int
) -> None:
    page = card(chromium, app, width)
    own = page.locator("[class*='st-key-event_card_']")
    own.get_by_role("button", name="Set right").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Not an event").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(own.get_by_text(WAITS)).to_be_visible()
    expect(own.locator(".cq-sentence").first).to_have_css("text-decoration-line", "line-through")
    assert waiting_file(build.parent, build.stem).is_file()
    own.get_by_role("button", name="Undo").click()
    expect(own.get_by_text(WAITS)).to_have_count(0)
    expect(own.locator(".cq-sentence").first).to_have_css("text-decoration-line", "none")
    assert not waiting_file(build.parent, build.stem).exists()
    page.context.close()


def test_the_form_is_used_and_left_with_the_keyboard(chromium: Browser, app: str, build: Path) -> None:
    page = card(chromium, app)
    button = page.locator("[class*='st-key-event_card_']").get_by_role("button", name="Set right").first
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("radio", name="How far it came").focus()
    page.keyboard.press("Space")
    chosen = dialog.get_by_role("radio", name="It happened")
    expect(chosen).to_be_checked()
    expect(dialog.get_by_role("button", name="Set", exact=True)).to_be_disabled()
    chosen.focus()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("radio", name="It is going on")).to_be_checked()
    expect(dialog.get_by_role("button", name="Set", exact=True)).to_be_enabled()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()
    assert not waiting_file(build.parent, build.stem).exists()
    page.context.close()
