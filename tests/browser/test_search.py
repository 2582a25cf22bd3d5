"""What only a browser can tell of the search: from a word to its sentence, and from hit to hit."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import query_of, settled

pytestmark = NEEDS_CHROMIUM


def test_a_word_is_found_in_its_sentence_by_typing_and_one_click(app: str, page: Page) -> None:
    page.goto(f"{app}/search")
    settled(page)
    # The field has the focus: one types at once.
    page.keyboard.type("talks OR visit")
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="What was found")).to_contain_text("Articles 2")
    settled(page)
    loads = "performance.getEntriesByType('navigation').length + performance.timeOrigin"
    before = page.evaluate(loads)
    page.get_by_role("link", name="“The talks with Fennmark were open,” Quill said.").click()
    expect(page.locator(".cq-text .f.now")).to_have_text("talks")
    settled(page)
    # The page was not loaded anew, the words are in view, and the address leads here again.
    assert page.evaluate(loads) == before
    assert query_of(page)["q"] == ["talks OR visit"] and query_of(page)["article"] == ["post-1"]
    expect(page.locator(".cq-steps b")).to_have_text("2 of 3")
    expect(page.locator(".cq-text .f.now")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("navigation", name="What was found")).to_contain_text("Articles 2")
    settled(page)
    expect(page.locator(".st-key-search_q input")).to_have_value("talks OR visit")


def test_from_hit_to_hit_by_button_and_by_key(app: str, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{app}/article?on=article&article=post-1&q=talks%20visit")
    place, now = page.locator(".cq-steps b"), page.locator(".cq-text .f.now")
    expect(now).to_have_text("visited")
    settled(page)
    page.get_by_role("button", name="Next").click()
    expect(place).to_have_text("2 of 3")
    expect(now).to_be_in_viewport()
    page.keyboard.press("n")
    expect(place).to_have_text("3 of 3")
    page.keyboard.press("n")
    expect(place).to_have_text("1 of 3")
    page.keyboard.press("p")
    expect(place).to_have_text("3 of 3")
    expect(now).to_have_text("talks")
    page.get_by_role("button", name="Previous").focus()
    page.keyboard.press("ArrowLeft")
    expect(place).to_have_text("2 of 3")
    # Whoever types "n" into a field does not leave the hit.
    page.locator("input").last.evaluate("each => { each.focus(); }")
    page.keyboard.press("n")
    expect(place).to_have_text("2 of 3")
    box = page.locator(".cq-steps").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
