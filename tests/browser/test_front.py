"""Overview in a real browser: a link in its HTML shows another page and loads nothing anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.serving import chromium_path, fresh_page, launch, query_of, serve, settled
from tests.dashboard.conftest import write_affair

pytestmark = pytest.mark.skipif(chromium_path() is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = launch(playwright)
        yield opened
        opened.close()


def test_a_link_in_html_shows_its_page_without_a_reload_and_back_leads_back(browser: Browser, tmp_path: Path) -> None:
    write_affair(tmp_path)
    with serve(tmp_path, tmp_path / "log") as address:
        page = fresh_page(browser)
        page.goto(address)
        settled(page)
        page.evaluate("window.kept = true")
        page.get_by_role("link", name="What does Ada Quill say?").click()
        expect(page.get_by_role("heading", name="Who said what")).to_be_visible()
        settled(page)
        assert query_of(page)["speaker"] == ["ada-quill"]
        assert page.evaluate("window.kept") is True
        page.go_back()
        expect(page.get_by_text("Four articles by three outlets")).to_be_visible()
        assert page.evaluate("window.kept") is True
        page.close()
