"""What most browser tests begin with: the app over a small invented affair, and a page in a fresh profile.

A module that needs another coverage, or more of the page, has a fixture of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser.serving import chromium_path, fresh_page, launch, serve
from tests.dashboard.conftest import write_affair

NEEDS_CHROMIUM = pytest.mark.skipif(
    chromium_path() is None,
    reason="NO CHROMIUM: the browser test did not run. Install Debian's chromium, or name one in COMMUNIQUE_CHROMIUM.",
)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app's address."""
    folder = tmp_path_factory.mktemp("builds")
    write_affair(folder)
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture
def page(app: str) -> Iterator[Page]:
    """A page in a fresh profile."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield fresh_page(browser)
        browser.close()
