"""Every page can be used by keyboard and screen reader, as far as axe can tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.accessibility import findings, look
from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.screenshots import addresses
from tests.browser.serving import fresh_page, launch, serve
from tests.dashboard.conftest import write_affair

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the module."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def test_no_page_has_a_serious_finding(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("builds")
    write_affair(folder)
    paths = {name: path for name, path in addresses(folder).items() if not name.startswith("sources-")}
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        ways = [(1440, "light"), (390, "dark")]
        found = {where: told for where, told in look(browser, address, paths, ways) if told}  # type: ignore[arg-type]
    assert found == {}


def test_what_is_wrong_is_found(browser: Browser) -> None:
    page = fresh_page(browser)
    page.set_content('<html lang="en"><title>Borders</title><main><img src="x.png"><h1>Borders</h1></main></html>')
    (told,) = findings(page)
    assert told.startswith("image-alt")
