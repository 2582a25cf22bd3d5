"""Analyses killed at random moments: ``python -m tests.evaluation.kills --times 200``.

A process that has the language model loaded forks one that analyses invented articles through `analysis.build_articles`
and tells what is kept as it goes on; it is killed (SIGKILL) at a random moment between nothing and a little more than
the time of a whole analysis. After each kill a fresh look must find: every build in the folder whole and the current
one among them, the kept annotations undamaged, all of them there that the killed run had told of, and known to the next
run. Where a run came to its end, its build must be the one that a run without kept annotations makes.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analysis.records import Article
from tests.patience import PATIENCE

ARTICLES = 28
"""In each collection: several chunks, so that a kill finds some of them kept and some not."""


@dataclass
class Tally:
    """How the kills went: of each stage how many fell into it, and what was wrong after them."""

    kills: int = 0
    ends: int = 0
    went_on: int = 0
    stages: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def collection(number: int) -> list[Article]:
    """Invented articles, other ones for each number."""
    chance = random.Random(number)
    names, places = ("Ada Quill", "Orin Vask", "Tessa Marn", "Jor Hallen"), ("Borevia", "Meridian", "Ostrava Bay")
    return [
        Article(
            id=f"k{number}-{n}",
            text=f"{chance.choice(names)} met {n + 2} envoys of {chance.choice(places)} on Monday. "
            f"“We agreed on point {number},” she said. Police arrested {chance.choice(names)}.",
            published=date(2031, 5, 1 + n % 28),
            origin=f"k{number}.jsonl#L{n}",
        )
        for n in range(ARTICLES)
    ]


def analyse(number: int, shelf: Path, engine: object, out: int, fresh: bool = False) -> None:
    """One analysis; each step of its progress is a line of JSON to the file descriptor ``out``."""
    import analysis

    def tell(*what: object) -> None:
        os.write(out, json.dumps(what).encode() + b"\n")

    built = analysis.build_articles(
        collection(number), shelf, fresh=fresh, processes=1, choose=lambda *_: engine, progress=tell
    )
    tell("built", built.id, built.known)


def forked(work: Callable[[int], None], after: float | None = None) -> tuple[list[list[object]], bool]:
    """What a forked process told while it worked, and whether it was killed, ``after`` so many seconds.

    One that is to come to its end and does not is killed too: what it told is short then, and a fault.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(writing)
        except BaseException as error:
            os.write(writing, json.dumps(["failed", repr(error)]).encode() + b"\n")
        os._exit(0)
    os.close(writing)
    killed = False
    end = time.monotonic() + (PATIENCE if after is None else after)
    raw = b""
    while True:
        left = None if killed else max(0.0, end - time.monotonic())
        ready, _, _ = select.select([reading], [], [], left)
        if not ready:
            os.kill(child, signal.SIGKILL)
            killed = True
            continue
        piece = os.read(reading, 1 << 16)
        if not piece:
            break
        raw += piece
    os.close(reading)
    _, status = os.waitpid(child, 0)
    return [json.loads(line) for line in raw.splitlines()], os.WIFSIGNALED(status)


def faults(shelf: Path, told: list[list[object]]) -> Iterator[str]:
    """What is wrong in the folder after a run told this: half builds, lost or damaged annotations."""
    from analysis.coverage import open_coverage
    from analysis.coverage.annotation_store import FILE, FOLDER
    from analysis.coverage.shelf import CURRENT, list_builds

    yield from (f"the run failed: {each[1]}" for each in told if each[0] == "failed")
    for path in list_builds(shelf):
        try:
            with open_coverage(path) as coverage:
                if len(coverage.table("articles")) != ARTICLES or len(coverage.table("annotations")) != ARTICLES:
                    yield f"{path.name} is half a build"
        except Exception as error:
            yield f"{path.name} cannot be opened: {error!r}"
    named = shelf / CURRENT
    if named.is_file() and not (shelf / f"{named.read_text(encoding='ascii').strip()}.duckdb").is_file():
        yield "the current build is not there"
    kept, done = 0, max((each[1] for each in told if each[0] == "annotating"), default=0)
    if (shelf / FOLDER / FILE).is_file():
        with closing(sqlite3.connect(shelf / FOLDER / FILE)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                yield "the kept annotations are damaged"
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'annotations'").fetchone():
                kept = connection.execute("SELECT count(*) FROM annotations").fetchone()[0]
    if kept < int(done):  # type: ignore[call-overload]
        yield f"{done} articles were annotated and only {kept} are kept"


def run(times: int, seed: int, engine: object, shelf: Path, say: Callable[[str], None] = lambda line: None) -> Tally:
    """Kills so many analyses. ``engine`` has its model loaded; ``shelf`` is a folder of the caller's."""
    from analysis.coverage import identity, writer  # noqa: F401 - loaded once, before the forks
    from analysis.resolving import resolve  # noqa: F401

    identity.code_fingerprint()
    chance, tally, number = random.Random(seed), Tally(), seed * 1000
    forked(lambda out: analyse(number, shelf / "first", engine, out, fresh=True))
    began = time.monotonic()
    told, _ = forked(lambda out: analyse(number, shelf / "whole", engine, out, fresh=True))
    whole = time.monotonic() - began
    expected, before = _built(told), 0
    say(f"a whole analysis of {ARTICLES} articles takes {whole:.1f} seconds")
    while tally.kills < times:
        folder = shelf / "killed"
        moment = chance.uniform(0, 1.1 * whole)
        told, killed = forked(lambda out, n=number, at=folder: analyse(n, at, engine, out), moment)  # type: ignore[misc]
        known = next((each[1] for each in told if each[0] == "annotating"), None)
        if known is not None and int(known) < before:  # type: ignore[call-overload]
            tally.wrong.append(f"{before} articles were kept and {known} known to the next run")
        tally.went_on += bool(known)
        found, _ = forked(lambda out, t=told, at=folder: _tell(out, list(faults(at, t))))  # type: ignore[misc]
        tally.wrong += [str(each) for line in found for each in line]
        before = max(before, *(int(each[1]) for each in told if each[0] == "annotating"), 0)  # type: ignore[call-overload]
        if killed:
            tally.kills += 1
            stage = str(told[-1][0]) if told else "before the first word"
            tally.stages[stage] = tally.stages.get(stage, 0) + 1
            continue
        tally.ends += 1
        if _built(told) != expected:
            tally.wrong.append(f"the build is {_built(told)}, without kept annotations it is {expected}")
        shutil.rmtree(folder, ignore_errors=True)
        number, before = number + 1, 0
        told, _ = forked(lambda out, n=number: analyse(n, shelf / "whole", engine, out, fresh=True))  # type: ignore[misc]
        expected = _built(told)
        say(f"{tally.kills} kills, {tally.ends} analyses that came to an end, {len(tally.wrong)} faults")
    return tally


def _built(told: list[list[object]]) -> object:
    return next((each[1] for each in told if each[0] == "built"), None)


def _tell(out: int, what: list[str]) -> None:
    os.write(out, json.dumps(what).encode() + b"\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    from analysis.engines import Here

    engine = Here()
    engine.nlp  # noqa: B018 - loaded once, before the forks
    with tempfile.TemporaryDirectory() as folder:
        tally = run(given.times, given.seed, engine, Path(folder), lambda line: print(line, flush=True))
    print(f"{tally.kills} kills, {tally.ends} runs that ended, {tally.went_on} that went on with what was kept")
    print("killed in: " + ", ".join(f"{stage} {count}" for stage, count in sorted(tally.stages.items())))
    for each in tally.wrong:
        print(f"wrong: {each}")
    sys.exit(bool(tally.wrong))


if __name__ == "__main__":
    main()
