"""What only a browser can tell of the Timeline's drawing: how it is laid out, zoomed, walked through and saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import fresh_page, launch, query_of, serve, settled
from tests.dashboard.meetings import write_many, write_meetings

pytestmark = NEEDS_CHROMIUM
FIRST = date(2031, 5, 1)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Twenty meetings in May 2031, one of 2015, and one that lasted."""
    folder = tmp_path_factory.mktemp("builds")
    days = {f"ev-{nth:02}": (FIRST + timedelta(days=nth), FIRST + timedelta(days=nth)) for nth in range(20)}
    days |= {"ev-old": (date(2015, 3, 1), date(2015, 3, 1)), "ev-long": (date(2031, 5, 3), date(2031, 5, 9))}
    write_meetings(folder, days)
    with serve(folder, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = launch(playwright)
        yield opened
        opened.close()


def opened(browser: Browser, address: str, width: int = 1440) -> Page:
    page = fresh_page(browser, width, 1000)
    page.goto(f"{address}/timeline")
    settled(page)
    expect(page.locator(".timeline .mark").first).to_be_visible()
    return page


def shown(page: Page) -> set[str]:
    """The events that are drawn."""
    return set(page.eval_on_selector_all(".timeline .mark", "all => all.map(each => each.dataset.event)"))


def act(page: Page, selector: str) -> None:
    """Presses a button of the drawing, and waits until the address knows."""
    before = query_of(page)
    page.locator(f".timeline {selector}").click()
    page.wait_for_function("before => location.search !== before", arg=page.evaluate("location.search"))
    settled(page)
    assert query_of(page) != before


def test_it_opens_on_the_story_and_what_lies_before_is_one_press_away(app: str, browser: Browser) -> None:
    page = opened(browser, app)
    assert "ev-old" not in shown(page) and len(shown(page)) == 21
    act(page, "[data-do=before]")
    assert "ev-old" in shown(page)
    assert query_of(page)["from"] == ["2015-03-01"]
    page.close()


def test_words_on_the_drawing_never_meet_at_any_zoom(app: str, browser: Browser) -> None:
    page = opened(browser, app)
    for step in range(3):
        boxes = page.eval_on_selector_all(
            ".timeline .mark text:not(.sign)",
            """all => all.map(each => each.getBoundingClientRect())
                        .map(box => [box.left, box.right, box.top, box.bottom])""",
        )
        assert len(boxes) >= 4
        for nth, (left, right, top, bottom) in enumerate(boxes):
            for other in boxes[nth + 1 :]:
                apart = right <= other[0] + 1 or other[1] <= left + 1 or bottom <= other[2] + 4 or other[3] <= top + 4
                assert apart, (step, boxes[nth], other)
        page.locator(".timeline [data-do=in]").click()
        page.wait_for_timeout(300)
    page.close()


def test_it_is_reached_walked_and_opened_by_keys(app: str, browser: Browser) -> None:
    page = opened(browser, app)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Streamlit's way past its bars
    focus = """() => {
        let at = document.activeElement
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
        return [at.dataset.event ?? "", at.getAttribute("aria-label") ?? ""] }"""
    for _step in range(8):
        page.keyboard.press("Tab")
        event, said = page.evaluate(focus)
        if event:
            break
    assert event == "ev-00" and said.startswith("Fennmark held talks. 1 May 2031")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focus)[0] == "ev-02"
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-event_card_ev-02")).to_be_visible()
    settled(page)
    assert query_of(page)["event"] == ["ev-02"]
    page.close()


def test_dragging_moves_the_days_and_the_strip_chooses_them(app: str, browser: Browser) -> None:
    page = opened(browser, app)
    act(page, "[data-do=in]")
    before = query_of(page)["from"]
    plot = page.locator(".timeline .plot")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box
    page.mouse.move(box["x"] + 600, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 350, box["y"] + 12, steps=4)
    page.mouse.up()
    page.wait_for_function("before => !location.search.includes(before)", arg=f"from={before[0]}")
    settled(page)
    assert query_of(page)["from"] > before
    expect(page.locator(".st-key-timeline_list_head")).to_contain_text("May 2031")
    page.close()


def test_the_picture_has_its_title_its_words_and_its_source(app: str, browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, app)
    with page.expect_download() as waited:
        page.locator(".timeline [data-do=svg]").click()
    waited.value.save_as(tmp_path / "t.svg")
    told = (tmp_path / "t.svg").read_text(encoding="utf-8")
    assert "What happened, and when" in told and "Fennmark held talks" in told and "Communiqué · 22 articles" in told
    assert "light-dark(" not in told and "tabindex" not in told
    with page.expect_download() as waited:
        page.locator(".timeline [data-do=png]").click()
    waited.value.save_as(tmp_path / "t.png")
    assert (tmp_path / "t.png").read_bytes()[:4] == b"\x89PNG"
    page.close()


def test_on_a_phone_the_same_marks_tell_the_story_downwards(app: str, browser: Browser) -> None:
    page = opened(browser, app, 390)
    marks = page.locator(".timeline .story .mark")
    assert marks.count() >= 20
    tops = [box["y"] for nth in range(4) if (box := marks.nth(nth).bounding_box())]
    assert tops == sorted(tops) and len(set(tops)) == 4
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    marks.nth(1).click()
    expect(page.locator("[class*=st-key-event_card_]")).to_be_visible()
    page.close()


def test_thousands_are_bars_with_the_largest_in_words_and_a_press_shows_the_marks(
    browser: Browser, tmp_path: Path
) -> None:
    write_many(tmp_path, 3000, per_day=20)
    with serve(tmp_path, tmp_path / "app.log") as address:
        page = opened(browser, address)
        root = page.locator(".timeline")
        assert page.locator(".timeline .bar").count() > 10
        assert page.locator(".timeline .mark text").count() >= 2
        assert (
            sum(int(each) for each in page.eval_on_selector_all(".bar", "all => all.map(x => x.dataset.count)")) == 3000
        )
        assert float(root.get_attribute("data-milliseconds") or "9999") < 500
        act(page, ".bar >> nth=3")
        assert page.locator(".timeline .bar").count() < 10
        page.close()
