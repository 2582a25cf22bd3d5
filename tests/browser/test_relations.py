"""What happened between two states in April, in order: how many presses it takes, on a wide screen and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import fresh_page, launch, query_of, serve, settled
from tests.dashboard import relating

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app's address."""
    folder = tmp_path_factory.mktemp("builds")
    relating.write(folder)
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


def test_april_between_two_states_takes_three_presses_and_on_a_phone_one_more_for_the_menu(app: str) -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for width in (1440, 390):
            page = fresh_page(browser, width)
            phone = width < 640
            page.goto(f"{app}/relations" if phone else app)
            settled(page)
            presses = 2 if phone else 1
            if not phone:
                page.get_by_role("link", name=re.compile("Relations$")).click()
            page.get_by_role("link", name="Borevia and Veldria", exact=True).click()
            expect(page.get_by_role("heading", name="Between Borevia and Veldria")).to_be_visible()
            page.get_by_role("radio", name="April 2031 · 2").click()
            settled(page)
            assert page.locator(".cq-rel-when").all_inner_texts() == ["11 April 2031", "13 April 2031"]
            assert query_of(page)["period"] == ["2031-04"]
            assert presses + 2 <= (4 if phone else 3)
            # Nothing stands beyond the edge of the screen.
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        browser.close()
