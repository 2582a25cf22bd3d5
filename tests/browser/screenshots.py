"""Pictures of every page: ``python -m tests.browser.screenshots docs`` takes the README's over ``seeds/``.

``--everything`` takes each page at desktop and phone width, light and dark, for somebody to look at; ``--builds``
shows the current build of another folder instead.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from analysis import build
from analysis.coverage import open_coverage
from dashboard.shell.permalink import PAGES
from tests.browser.serving import ROOT, launch, serve, settled
from tests.patience import PATIENCE

DESKTOP, PHONE = 1440, 390
HEIGHT = {DESKTOP: 900, PHONE: 844}
README = ("timeline", "quotes", "article")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the page's address after the server's, and how it is looked at."""

    name: str
    path: str
    width: int = DESKTOP
    scheme: Literal["light", "dark"] = "light"
    whole: bool = False

    def take(self, browser: Browser, address: str, folder: Path) -> Path:
        """Opens the page in a fresh profile and writes ``NAME.png``; ``whole`` shows it to its end, not one screen."""
        height = HEIGHT[self.width]
        context = browser.new_context(
            viewport={"width": self.width, "height": height},
            color_scheme=self.scheme,
            reduced_motion="reduce",
            timezone_id="UTC",
            locale="en-GB",
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{address}{self.path}")
        settled(page)
        page.wait_for_timeout(700)
        if self.whole:
            # The page scrolls inside the app: the window must be as high as what it holds.
            content = page.evaluate("document.querySelector('[data-testid=stMain]')?.scrollHeight ?? 0")
            page.set_viewport_size({"width": self.width, "height": min(max(height, int(content)), 6000)})
            settled(page)
            page.wait_for_timeout(700)
        file = folder / f"{self.name}.png"
        page.screenshot(path=file)
        context.close()
        return file


def addresses(builds: Path) -> dict[str, str]:
    """Each page's path and query, with something picked where a page needs it to show what it is for."""
    with open_coverage(builds) as coverage:
        article = coverage.articles()["article"].iloc[0]
        quotes = coverage.quotes(article=article)
        told = quotes[quotes["kind"] == "direct"] if (quotes["kind"] == "direct").any() else quotes
        entities = coverage.entities()
        people = entities[entities["kind"] == "person"]
        cleaned = coverage.inputs(cleaned=True, limit=1)
        pairs = coverage.pairs(limit=1)
    paths = {page: "/" if page == "overview" else f"/{page}" for page in PAGES}
    picked = f"?on=article&article={article}"
    if len(told):
        picked += f"&start={told['start'].iloc[0]}&end={told['end'].iloc[0]}"
    paths["article"] += picked
    for view in ("articles", "outlets", "cleaned", "copies", "notes", "rejected"):
        paths[f"sources-{view}"] = f"/sources?on=sources&view={view}"
    if len(cleaned):
        paths["sources-original"] = f"/sources?on=sources&view=original&article={cleaned['article'].iloc[0]}"
    if len(pairs):
        paths["relations-pair"] = f"/relations?on=relations&one={pairs['one'].iloc[0]}&two={pairs['two'].iloc[0]}"
    if len(people):
        paths["actor"] = f"/actors?on=actors&actor={people['entity'].iloc[0]}"
    return paths


@contextmanager
def shelf(given: Path | None) -> Iterator[Path]:
    """The folder of builds that was named, or one made of ``seeds/`` for the while."""
    if given is not None:
        yield given
        return
    with TemporaryDirectory() as folder:
        build([ROOT / "seeds"], folder)
        yield Path(folder)


def shots(paths: dict[str, str], everything: bool) -> list[Shot]:
    """What is taken: the README's pictures, or each page in every way of looking at it."""
    if not everything:
        return [Shot(page, paths[page]) for page in README]
    schemes: Sequence[Literal["light", "dark"]] = ("light", "dark")
    return [
        Shot(f"{page}-{width}-{scheme}", path, width, scheme, whole=True)
        for (page, path), width, scheme in product(paths.items(), (DESKTOP, PHONE), schemes)
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--builds", type=Path, help="a folder of builds (default: seeds/ are analysed)")
    parser.add_argument("--everything", action="store_true", help="every page, width and colour scheme")
    given = parser.parse_args(arguments)

    given.folder.mkdir(parents=True, exist_ok=True)
    with shelf(given.builds) as builds, TemporaryDirectory() as logs:
        paths = addresses(builds)
        with serve(builds, Path(logs) / "app.log") as address, sync_playwright() as playwright:
            browser = launch(playwright)
            for shot in shots(paths, given.everything):
                print(shot.take(browser, address, given.folder), file=sys.stderr)
            browser.close()


if __name__ == "__main__":
    main()
