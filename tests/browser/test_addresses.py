"""What only a browser can tell: the address follows links that stay on their page, and so does the way back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import query_of, settled

pytestmark = NEEDS_CHROMIUM


def picked(page: Page) -> dict[str, list[str]]:
    """What the address picks on the page."""
    query = query_of(page)
    return {name: query[name] for name in ("actor", "view", "speaker") if name in query}


def follow(page: Page, name: str | re.Pattern[str], title: str) -> None:
    """Presses a link of the page and waits for what it leads to."""
    page.get_by_test_id("stMain").get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    settled(page)


def test_the_address_follows_a_link_on_the_same_page_and_back(app: str, page: Page) -> None:
    page.goto(f"{app}/actors")
    settled(page)
    follow(page, "Ada Quill", "Ada Quill")
    assert picked(page) == {"actor": ["ada-quill"]}
    follow(page, re.compile("^Mentions"), "Ada Quill in the text")
    assert picked(page) == {"actor": ["ada-quill"], "view": ["sentences"]}
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Ada Quill", exact=True)).to_be_visible()
    assert picked(page) == {"actor": ["ada-quill"]}
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Ada Quill", exact=True)).to_be_visible()


def test_pressing_a_name_of_the_drawing_opens_its_profile(app: str, page: Page) -> None:
    page.goto(f"{app}/actors?actor=ada-quill")
    settled(page)
    page.locator(".cq-drawing").get_by_role("link", name="Fennmark").first.click()
    expect(page.get_by_role("heading", level=1, name="Fennmark")).to_be_visible()
    settled(page)
    assert picked(page) == {"actor": ["fennmark"]}


def test_a_link_to_an_event_leads_to_its_card(app: str, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 420})  # the card lies below the drawing, off the screen
    page.goto(f"{app}/timeline?on=timeline&event=ev-visit")
    settled(page)
    expect(page.get_by_role("heading", level=3, name="Ada Quill visited Fennmark")).to_be_in_viewport()


def test_a_link_of_a_list_keeps_the_page(app: str, page: Page) -> None:
    page.goto(f"{app}/timeline?on=timeline&types=PROTEST")
    settled(page)
    page.evaluate("window.loadedOnce = true")
    page.get_by_role("link", name="Read it").first.click()
    page.wait_for_url("**/article?*")
    settled(page)
    assert query_of(page)["article"] == ["gazette-1"] and page.evaluate("window.loadedOnce")
