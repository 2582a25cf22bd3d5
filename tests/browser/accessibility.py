"""Whether pages can be used by keyboard and screen reader: ``python -m tests.browser.accessibility --builds FOLDER``.

axe looks at each page at four widths, light and dark; a serious or critical finding makes the command fail. The suite
looks at two of these (tests/browser/test_accessibility.py).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.screenshots import addresses, shelf
from tests.browser.serving import fresh_page, launch, serve, settled

Scheme = Literal["light", "dark"]
WIDTHS = (390, 768, 1440, 2560)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
_GRAVE = ("serious", "critical")


def findings(page: Page) -> list[str]:
    """What axe finds serious or critical on the page as it stands: a line each, with the first place."""
    told = Axe().run(page).response["violations"]
    return [_line(each) for each in told if each["impact"] in _GRAVE]


def _line(violation: dict[str, Any]) -> str:
    first = violation["nodes"][0]
    where = " ".join(str(each) for each in first["target"])
    places = f"{len(violation['nodes'])} places, first {where}: {first['html'][:160]}"
    return f"{violation['id']}: {violation['help']} ({places})"


def look(
    browser: Browser, address: str, paths: dict[str, str], ways: Sequence[tuple[int, Scheme]]
) -> Iterator[tuple[str, list[str]]]:
    """Each page, opened in a fresh profile, in each way of looking at it: where, and what is found there."""
    for name, path in paths.items():
        page = fresh_page(browser)
        page.emulate_media(reduced_motion="reduce")
        page.goto(f"{address}{path}")
        for width, scheme in ways:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            settled(page)
            yield f"{name}, {width} px, {scheme}", findings(page)
        page.context.close()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--builds", type=Path, help="a folder of builds (default: seeds/ are analysed)")
    given = parser.parse_args(arguments)
    grave = 0
    with shelf(given.builds) as builds, TemporaryDirectory() as logs:
        paths = addresses(builds)
        with serve(builds, Path(logs) / "app.log") as address, sync_playwright() as playwright:
            browser = launch(playwright)
            for where, found in look(browser, address, paths, [*product(WIDTHS, SCHEMES)]):
                print(f"{where}: {len(found) or 'nothing'}", *found, sep="\n  ", flush=True)
                grave += len(found)
            browser.close()
    sys.exit(1 if grave else 0)


if __name__ == "__main__":
    main()
