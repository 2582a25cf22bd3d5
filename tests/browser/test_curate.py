"""What only a browser can tell: a correction decided by one key, applied, and the new build on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from analysis import open_coverage
from tests.browser.serving import chromium_path, launch, serve, settled
from tests.dashboard.conftest import write_affair

pytestmark = pytest.mark.skipif(
    chromium_path() is None,
    reason="NO CHROMIUM: the browser test did not run. Install Debian's chromium, or name one in COMMUNIQUE_CHROMIUM.",
)


@pytest.fixture
def builds(tmp_path: Path) -> Path:
    """A shelf with one build, which the test changes."""
    folder = tmp_path / "builds"
    write_affair(folder)
    return folder


@pytest.fixture
def page(builds: Path, tmp_path: Path) -> Iterator[Page]:
    """The Curate page in a fresh profile."""
    with serve(builds, tmp_path / "app.log") as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.goto(f"{address}/curate")
        settled(page)
        yield page
        browser.close()


def test_two_are_joined_by_a_key_and_the_new_build_is_shown_while_the_old_link_still_works(
    builds: Path, page: Page
) -> None:
    old = page.url
    page.keyboard.press("s")
    expect(page.get_by_text("“Ada Quill” and “Orin Vask” are one")).to_be_visible()
    settled(page)

    # it waits, whatever becomes of the window
    page.reload()
    settled(page)
    page.get_by_role("button", name="Apply 1 change").click()
    expect(page.get_by_text("This is the new build, with 1 correction.")).to_be_visible(timeout=60_000)
    settled(page)
    (build,) = parse_qs(urlsplit(page.url).query)["build"]
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
    assert parse_qs(urlsplit(page.url).query)["build"] != [build]
    expect(page.get_by_role("button", name="Same")).to_be_visible()
