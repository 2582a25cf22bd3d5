"""What only a browser can tell: a reader's way from an actor to a sentence, and a link that shows others the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from analysis import build, open_coverage
from dashboard.model.marked_text import HIT
from tests.browser.conftest import NEEDS_CHROMIUM
from tests.browser.serving import ROOT, fresh_page, launch, query_of, serve, settled

pytestmark = NEEDS_CHROMIUM
ACTOR = "Michelle Bachelet"


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf with one build, of the article in seeds/."""
    folder = tmp_path_factory.mktemp("builds")
    build([ROOT / "seeds"], folder)
    return folder


@pytest.fixture(scope="module")
def app(builds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app's address."""
    with serve(builds, tmp_path_factory.mktemp("logs") / "app.log") as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser; each reader gets a profile of its own in it."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def reader(chromium: Browser) -> Page:
    """A page in a fresh profile: no cookie, no storage, nothing of what others did."""
    return fresh_page(chromium)


def test_from_an_actor_to_the_sentence_and_by_a_link_to_somebody_else(app: str, chromium: Browser, builds: Path):
    mine = reader(chromium)
    mine.goto(app)
    settled(mine)

    # filter by an actor, by keyboard
    actors = mine.get_by_role("combobox", name=re.compile("Actors"))
    actors.click()
    actors.fill(ACTOR)
    mine.get_by_role("option", name=re.compile(ACTOR)).first.click()
    mine.keyboard.press("Escape")
    settled(mine)
    assert query_of(mine)["actors"] == ["michelle-bachelet"]

    # her words on the Quotes page
    mine.get_by_role("link", name="Quotes", exact=True).first.click()
    settled(mine)
    card = mine.locator(".cq-card").filter(has_text="independent and comprehensive assessment")
    card = card.filter(has=mine.get_by_role("link", name=ACTOR)).first
    expect(card).to_be_visible()
    card.get_by_role("link", name="Read it in the article").click()
    settled(mine)

    # the sentence, marked and on the screen
    hit = mine.locator(f"#{HIT}")
    expect(hit).to_be_in_viewport()
    marked = shown_as_hit(mine)
    assert "independent and comprehensive assessment of the human rights situation" in marked
    with open_coverage(builds) as coverage:
        (article,) = coverage.articles()["article"]
        text = coverage.article(article).text
    query = query_of(mine)
    assert query["article"] == [article]
    assert " ".join(text[int(query["start"][0]) : int(query["end"][0])].split()) in marked

    # a link to it
    mine.get_by_role("button", name="Share").click()
    link = mine.locator(".st-key-share_link code").inner_text().strip()
    assert link.startswith(app) and "build=" in link

    # somebody else
    theirs = reader(chromium)
    theirs.goto(link)
    settled(theirs)
    expect(theirs.locator(f"#{HIT}")).to_be_in_viewport()
    assert shown_as_hit(theirs) == marked
    expect(theirs.get_by_test_id("stSidebar").get_by_text(ACTOR).first).to_be_visible()
    assert query_of(theirs) == parse_qs(urlsplit(link).query)


def shown_as_hit(page: Page) -> str:
    """The words of the text that are highlighted as what was followed."""
    words = "".join(page.locator(".cq-text mark.hit").all_text_contents())
    return " ".join(words.split())
