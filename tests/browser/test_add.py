"""What only a browser can tell: files dropped into the page, their columns set, the build they make; the first screen;
and that nothing is taken where nobody may add."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from analysis import open_coverage
from analysis.coverage import list_builds
from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import fresh_page, launch, query_of, serve, settled
from tests.dashboard.conftest import write_affair
from tests.dashboard.handing import ODD

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser; each test gets a profile of its own in it."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page in a fresh profile."""
    page = fresh_page(chromium)
    yield page
    page.context.close()


def choose(page: Page, label: str, value: str) -> None:
    """Picks an option of a selectbox by keyboard."""
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.fill(value)
    page.get_by_role("option", name=value, exact=True).click()


def test_a_table_with_odd_columns_is_mapped_analysed_and_shown(tmp_path: Path, page: Page) -> None:
    shelf = tmp_path / "builds"
    (tmp_path / "spring.csv").write_text(ODD, encoding="utf-8")
    with serve(shelf, tmp_path / "app.log") as app:
        # the first screen: whoever wants to choose is let
        page.goto(app)
        page.get_by_role("button", name="Wait, let me choose").click()
        expect(page.get_by_role("button", name="Analyse it")).to_be_visible()
        settled(page)
        assert [each.inner_text() for each in page.get_by_role("heading", level=3).all()] == [
            "Your own coverage",
            "One real article",
            "An invented affair",
        ]
        assert not list_builds(shelf)

        page.locator("input[type=file]").set_input_files(tmp_path / "spring.csv")
        expect(page.get_by_role("button", name="Analyse 2 articles")).to_be_visible()
        settled(page)
        expect(page.get_by_text("2 articles without a day")).to_be_visible()
        choose(page, "Outlet", "Blatt")
        choose(page, "Dates like 03/04/2031", "3 April (day first)")
        page.get_by_role("button", name="Read it with these columns").click()
        expect(page.get_by_text("each has its day")).to_be_visible()
        settled(page)
        page.get_by_role("textbox", name="Title", exact=True).fill("Spring in Tarn")
        page.get_by_role("button", name="Analyse 2 articles").click()
        expect(page.get_by_role("heading", name="Analysing “Spring in Tarn”")).to_be_visible()

        expect(page.get_by_role("heading", name="What this coverage holds")).to_be_visible()
        expect(page.get_by_text("2 articles were analysed.")).to_be_visible()
        settled(page)
        (build,) = list_builds(shelf)
        assert query_of(page)["build"] == [build.stem]
    with open_coverage(build) as coverage:
        assert coverage.info.title == "Spring in Tarn"
        articles = coverage.articles().sort_values("published")
        assert list(articles["source"]) == ["The Lantern", "Tarn Post"]
        assert [str(each.date()) for each in articles["published"]] == ["2031-05-03", "2031-05-04"]
        assert list(articles["title"]) == ["Envoys of Borevia meet again", "Meridian refuses a visit"]


def test_where_nobody_may_add_the_server_takes_no_file_and_shows_no_way(
    tmp_path: Path, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_affair(tmp_path / "builds")
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    heard: list[str | bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(frame)))
    with serve(tmp_path / "builds", tmp_path / "app.log") as app:
        page.goto(app)
        settled(page)
        expect(page.get_by_role("link", name="Add coverage")).to_have_count(0)
        page.goto(f"{app}/add")
        expect(page.get_by_role("heading", name="Nothing can be added here")).to_be_visible()
        settled(page)
        expect(page.locator("input[type=file]")).to_have_count(0)
        # as the page's own field would send it; 204 is what the server answers to a file that it takes
        answers = {sent(page, f"{app}/_stcore/upload_file/{session}/1") for session in ids_in(heard)}
        assert 413 in answers and 204 not in answers


def ids_in(heard: list[str | bytes]) -> set[str]:
    """All that may be the id of the page's session in what the server told it."""
    uuid = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
    frames = [each.encode() if isinstance(each, str) else each for each in heard]
    return {found.decode() for each in frames for found in uuid.findall(each)}


def sent(page: Page, address: str) -> int:
    """What the server answers to a file that is sent there."""
    status: int = page.evaluate(
        """async address => {
          const form = new FormData();
          form.append("file", new Blob(["It rained."]), "news.txt");
          const token = document.cookie.match(/_streamlit_xsrf=([^;]*)/)?.[1] ?? "";
          const headers = { "X-Xsrftoken": token };
          return (await fetch(address, { method: "PUT", body: form, headers, credentials: "include" })).status;
        }""",
        address,
    )
    return status


def test_the_demo_can_be_stopped_and_leaves_nothing(tmp_path: Path, page: Page) -> None:
    shelf = tmp_path / "builds"
    with serve(shelf, tmp_path / "app.log") as app:
        page.goto(app)
        page.get_by_role("button", name="Look at the demo affair").click()
        page.get_by_role("button", name="Cancel").click()
        expect(page.get_by_text(re.compile("The analysis was stopped"))).to_be_visible()
        settled(page)
        expect(page.get_by_role("heading", name="Add coverage")).to_be_visible()
        assert not list_builds(shelf)
