"""What only a browser can tell: from what came in to an article's original, and that a phone shows all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import query_of, serve, settled
from tests.dashboard import inputs

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app's address."""
    folder = tmp_path_factory.mktemp("builds")
    inputs.write(folder).close()
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


def test_from_what_was_mended_to_the_text_as_it_came_in(app: str, page: Page) -> None:
    page.goto(f"{app}/sources")
    settled(page)
    page.get_by_role("link", name="See what was mended").click()
    settled(page)
    page.get_by_role("link", name="Left-over tags of a page (<p>)").click()
    settled(page)
    page.get_by_role("link", name="As it came in").click()
    expect(page.get_by_role("heading", level=1, name="Vask <b>speaks</b>")).to_be_visible()
    settled(page)
    assert query_of(page)["view"] == ["original"] and "defect" not in query_of(page)
    # The sanitiser of the page keeps the marks, and nothing of the text is an element.
    assert "<b>" in page.locator(".cq-compared del").all_text_contents()
    assert page.locator(".cq-compared b").count() == 0
    assert page.locator(".cq-compared .clean ins").first.text_content() == "&"


def test_on_a_phone_both_texts_stand_below_each_other_and_nothing_runs_out(app: str, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{app}/sources?on=sources&view=original&article=wire")
    settled(page)
    came, clean = (page.locator(f".cq-row.changed .{each}").first.bounding_box() for each in ("came", "clean"))
    assert came and clean and clean["y"] >= came["y"] + came["height"] - 1
    assert came["x"] >= 0 and came["x"] + came["width"] <= 390
    # What is the same in both stands once.
    expect(page.locator(".cq-row.same .came").first).to_be_hidden()


def test_an_old_link_that_counts_texts_still_opens(app: str, page: Page) -> None:
    page.goto(f"{app}/?dates=published&count=texts")
    settled(page)
    expect(page.get_by_text("Counted by text.", exact=False).first).to_be_visible()
    assert query_of(page)["count"] == ["texts"]
