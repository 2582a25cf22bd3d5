"""Every page against the picture of it that was last looked at: ``python -m tests.browser.baselines``.

The pages of a small invented coverage are taken at four widths, light and dark, and compared with
tests/browser/baselines/: small grey pictures, so that a font drawn a little otherwise is no difference, and a block
that moved, went or came is. ``--accept`` keeps what is seen now, for whoever has looked at it; ``--out FOLDER`` keeps
the pictures themselves.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.accessibility import SCHEMES, WIDTHS
from tests.browser.screenshots import HEIGHT, addresses
from tests.browser.serving import fresh_page, launch, serve, settled
from tests.dashboard.conftest import write_affair

FOLDER = Path(__file__).parent / "baselines"
SCALE = 6
"""Pixels of the screen, in each direction, that become one of a baseline."""
BLOCK = 4
"""Pixels of a baseline, in each direction, that are compared as one."""
CHANGED = 24
"""Grey levels of 255 by which a block has changed."""
TOLERATED = 0.02
"""Share of blocks that may change: words that tell a day or an id."""


def small(picture: bytes) -> Image.Image:
    """A screenshot as it is kept: grey, and a sixth as wide."""
    with Image.open(io.BytesIO(picture)) as whole:
        grey = whole.convert("L")
    return grey.resize((max(grey.width // SCALE, 1), max(grey.height // SCALE, 1)), Image.Resampling.BOX)


def changed(before: Image.Image, now: Image.Image) -> float:
    """The share of blocks in which two pictures differ; what one is longer than the other differs."""
    width, height = max(before.width, now.width), max(before.height, now.height)
    some, others = (_blocks(each, width, height) for each in (before, now))
    return float(np.mean(np.abs(some - others) > CHANGED))


def _blocks(picture: Image.Image, width: int, height: int) -> np.ndarray:
    rows, columns = -(-height // BLOCK) * BLOCK, -(-width // BLOCK) * BLOCK
    grey = np.full((rows, columns), -255.0)
    grey[: picture.height, : picture.width] = np.asarray(picture, dtype=float)
    return grey.reshape(rows // BLOCK, BLOCK, columns // BLOCK, BLOCK).mean(axis=(1, 3))


def pictures(browser: Browser, address: str, paths: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Each page at each width, light and dark: its name, and the picture of its first screens."""
    for name, path in paths.items():
        page = fresh_page(browser)
        page.emulate_media(reduced_motion="reduce")
        page.goto(f"{address}{path}")
        for width, scheme in product(WIDTHS, SCHEMES):
            page.set_viewport_size({"width": width, "height": 2 * HEIGHT.get(width, 900)})
            page.emulate_media(color_scheme=scheme)
            settled(page)
            page.wait_for_timeout(300)
            yield f"{name}-{width}-{scheme}", page.screenshot()
        page.context.close()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--accept", action="store_true", help="keep what is seen now as the baselines")
    parser.add_argument("--out", type=Path, help="a folder for the pictures")
    given = parser.parse_args(arguments)
    wrong = 0
    with TemporaryDirectory() as builds, TemporaryDirectory() as logs:
        write_affair(Path(builds))
        paths = addresses(Path(builds))
        with serve(Path(builds), Path(logs) / "app.log") as address, sync_playwright() as playwright:
            browser = launch(playwright)
            for name, picture in pictures(browser, address, paths):
                wrong += _compare(name, picture, accept=given.accept, out=given.out)
            browser.close()
    print(f"{wrong} pages look otherwise" if wrong else "every page looks as it was last looked at")
    sys.exit(1 if wrong else 0)


def _compare(name: str, picture: bytes, *, accept: bool, out: Path | None) -> bool:
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{name}.png").write_bytes(picture)
    file, now = FOLDER / f"{name}.webp", small(picture)
    if accept:
        FOLDER.mkdir(exist_ok=True)
        now.save(file, quality=70)
        return False
    if not file.is_file():
        print(f"{name}: no baseline; look at it, then --accept")
        return True
    with Image.open(file) as before:
        share = changed(before.convert("L"), now)
    if share > TOLERATED:
        print(f"{name}: {share:.1%} of it looks otherwise")
    return share > TOLERATED


if __name__ == "__main__":
    main()
