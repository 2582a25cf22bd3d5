"""What only a browser can tell: a quote is copied with its citation, and links in a page's own HTML keep the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import fresh_page, launch, query_of, settled

pytestmark = NEEDS_CHROMIUM


@pytest.fixture
def page(app: str) -> Iterator[Page]:
    """The first page in a fresh profile that may use the clipboard."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        opened = fresh_page(browser)
        opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.goto(app)
        settled(opened)
        yield opened
        browser.close()


def test_a_quote_is_copied_with_its_citation_by_two_presses_and_by_keyboard(page: Page) -> None:
    page.get_by_role("link", name="Quotes", exact=True).first.click()
    settled(page)
    button = page.get_by_role("button", name="Copy with citation").nth(3)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == "“The talks with Fennmark were open,” Quill said. “We will come back in June.”"
    assert copied[1] == "— Ada Quill, quoted in The Fennmark Post, “Borland envoy visits Fennmark”, 7 May 2031"
    assert copied[2].startswith("http://127.0.0.1:") and "/article?build=" in copied[2]


def test_all_that_somebody_said_about_another_is_two_presses_from_the_first_page(page: Page) -> None:
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="Quotes", exact=True).first.click()
    settled(page)
    ranked = page.locator(".cq-ranking li").filter(has_text="Orin Vask")
    ranked.get_by_role("link", name="Borland", exact=True).click()
    expect(page.get_by_role("button", name="Show all quotes again")).to_be_visible()
    settled(page)
    found = query_of(page)
    assert (found["speaker"], found["about"]) == (["orin-vask"], ["borland"])
    assert page.locator("blockquote").count() == 2
    assert page.evaluate("window.stays"), "the link has loaded the dashboard anew"


def test_the_drawing_of_who_acts_on_whom_leads_to_profiles_by_keyboard(page: Page) -> None:
    page.get_by_role("link", name="Actors", exact=True).first.click()
    settled(page)
    page.get_by_text("Who acts on whom", exact=True).click()
    settled(page)
    drawing = page.locator(".cq-drawing svg")
    expect(drawing).to_have_attribute(
        "aria-label", "Who acts on whom; most often Fennmark on Borland (2 events); Ada Quill on Fennmark (1 event)"
    )
    drawing.get_by_role("link", name="Ada Quill: 1 event").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Ada Quill")).to_be_visible()
    settled(page)
    assert query_of(page)["actor"] == ["ada-quill"]
