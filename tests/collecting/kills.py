"""Kills runs at random moments and looks: nothing that was finished is lost, nothing is kept twice, the next goes on.

``python -m tests.collecting.kills --times 20`` does it by hand; the tests do a few.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from analysis.collecting.collector import Settings, collect
from analysis.collecting.listings import files
from analysis.reading import read
from analysis.records import Rejection
from tests.collecting.serving import QUICK, Site, serving
from tests.collecting.test_collector import article
from tests.conftest import ROOT

PAGES, DELAY = 25, 0.01
"""Pages, and the seconds between two of them: a whole run takes longer than anybody waits before its kill."""
_RUN = """
import sys
from pathlib import Path
from analysis.collecting.collector import Settings, collect
from analysis.collecting.listings import files
print("begun", flush=True)
collect(Path(sys.argv[1]), [("list", files.links(Path(sys.argv[2])))],
        Settings("Communique/0 (test)", delay={DELAY}, allow_local=True))
""".replace("{DELAY}", str(DELAY))


def killed(folder: Path, listed: Path, seconds: float) -> bool:
    """Begins a run and kills it after so many seconds; whether it was still running."""
    with subprocess.Popen(
        [sys.executable, "-c", _RUN, str(folder), str(listed)], cwd=ROOT, stdout=subprocess.PIPE, env=os.environ
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        return process.wait() != 0


def kept(folder: Path) -> tuple[Counter[str], list[str]]:
    """How often each page is read from the folder, and what is said against it."""
    found = list(read([folder]))
    pages = Counter(str(each.url) for each in found if not isinstance(each, Rejection))
    return pages, [each.reason for each in found if isinstance(each, Rejection)]


def kill_runs(site: Site, folder: Path, times: int, seed: int) -> int:
    """Kills as many runs one after the other, then lets one end; returns how many were killed in their midst."""
    chance = random.Random(seed)
    paths = [f"/{number}" for number in range(PAGES)]
    site.pages |= {each: article(f"Envoy {each}") for each in paths}
    listed = folder / ".list.txt"
    listed.write_text("".join(f"{site.url(each)}\n" for each in paths), encoding="utf-8")
    news = folder / "news"
    hit = 0
    before: Counter[str] = Counter()
    for _ in range(times):
        hit += killed(news, listed, chance.uniform(0.0, 0.8 * PAGES * DELAY))
        if news.exists():
            after, _ = kept(news)  # a file may be half written until the next run
            assert not before - after and all(times == 1 for times in after.values()), (before, after)
            before = after
    # With the list: every run may have been killed before it had noted what is to be fetched.
    listing = [("list", files.links(listed))]
    report = collect(news, listing, Settings("Communique/0 (test)", delay=DELAY, allow_local=True, limits=QUICK))
    assert report.failed.count == report.later.count == 0, report
    pages, troubles = kept(news)
    assert pages == Counter({site.url(each): 1 for each in paths}) and troubles == [], (pages, troubles)
    return hit


def main() -> None:
    """Prints what came of it; fails where something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    with serving() as site, tempfile.TemporaryDirectory() as folder:
        hit = kill_runs(site, Path(folder), given.times, given.seed)
        sys.stdout.write(f"{given.times} kills, {hit} in the midst of a run; nothing lost, nothing twice\n")


if __name__ == "__main__":
    main()
