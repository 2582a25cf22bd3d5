"""Damaged and twisted inputs: ``python -m tests.evaluation.fuzz --minutes 40`` reads, with ``--annotate`` it annotates.

The files to begin with are all those that the tests of reading read, of every format; a run of these tests collects
them. The texts to annotate are those of the demo affair. An input is one of them after a few mutations: bytes that are
other ones, pieces left out, doubled or taken from another input, figures that are larger, marks that open and do not
close. The same seed makes the same inputs.

A process of its own goes through them, with bounded memory. Wrong is what raises, what takes more than ten seconds or
too much memory, what comes to nothing without a word, and what could not be written out. Whatever is wrong is kept in
the folder of ``--keep``, and listed at the end.
"""

from __future__ import annotations

import argparse
import io
import json
import multiprocessing
import os
import pickle
import random
import resource
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from tests.evaluation.fuzz_mutations import mutated, twisted

SECONDS = 10.0
"""Seconds of the processor for one input."""
MEGABYTES = 700
"""Megabytes by which the process may grow over what it takes before the first input."""


def collected(folder: Path) -> list[tuple[str, bytes]]:
    """Names and contents of all files that the tests of reading read, each content once.

    They are run in a process of their own, in which `tests.evaluation.fuzz_samples` keeps what is read in ``folder``.
    """
    kept = folder / "samples.pickle"
    if not kept.is_file():
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "--maxfail=1000000",
            "-p",
            "tests.evaluation.fuzz_samples",
        ]
        environment = {**os.environ, "FUZZ_SAMPLES": str(kept)}
        subprocess.run(
            [*command, "tests/reading"],
            cwd=Path(__file__).parents[2],
            env=environment,
            check=False,
            stdout=subprocess.DEVNULL,
        )
    found: list[tuple[str, bytes]] = pickle.loads(kept.read_bytes())
    return found


def affair_texts() -> list[str]:
    """The texts of the demo affair."""
    from analysis.demo.affair import load

    return [each.text for each in load().articles]


def faults_in_reading(name: str, raw: bytes) -> Iterator[str]:
    """What is wrong with what comes of a file."""
    from analysis.cli.rows import article_row
    from analysis.reading.cleaning.offsets import OffsetMap
    from analysis.reading.formats import AS_IT_IS, HEAD
    from analysis.reading.registry import format_of
    from analysis.records import Rejection

    form = format_of(name, raw[:HEAD])
    if form is None:
        return
    stream = io.BufferedReader(cast("Any", io.BytesIO(raw)), HEAD)
    nothing = True
    # Not by way of `read_stream`, which catches whatever a format raises.
    for each in form.read(cast("BinaryIO", stream), name, AS_IT_IS):
        nothing = False
        if isinstance(each, Rejection):
            each.reason.encode()
            each.origin.encode()
            if "reading it as" in each.reason and "failed (" in each.reason:
                yield f"{form.name}: {each.reason[:100]}"
            if not each.reason.strip():
                yield f"{form.name}: a rejection without a reason"
            continue
        json.dumps(article_row(each), ensure_ascii=False).encode()
        if not each.text.strip():
            yield f"{form.name}: an article without text"
        if each.original is not None:
            start, end = OffsetMap.unpack(each.original.offsets).original(0, len(each.text))
            if not 0 <= start <= end <= len(each.original.text):
                yield f"{form.name}: offsets lead out of the text"
    if nothing:
        yield f"{form.name}: it comes to nothing, and nothing is said"


def faults_in_annotating(text: str, nlp: Any) -> Iterator[str]:
    """What is wrong with the annotations of a text."""
    from datetime import date

    from analysis.annotating import annotate
    from analysis.cli.rows import annotation_row, as_it_came_in
    from analysis.reading.fields import Unreadable, article_from
    from analysis.resolving import resolve

    try:
        article = article_from({"id": "a", "text": text, "published": date(2031, 5, 7)}, "a.txt", [])
    except Unreadable:
        return
    (found,) = annotate([article], nlp)
    resolve([article], [found])
    row = as_it_came_in(annotation_row(found), article)
    json.dumps(row, ensure_ascii=False).encode()
    for name, spans in row.items():
        for each in spans if isinstance(spans, list) else ():
            if not 0 <= each["start"] < each["end"] <= len(text):
                yield f"{name}: offsets {each['start']}..{each['end']} in a text of {len(text)} characters"


@dataclass
class Tally:
    """How many inputs were tried, and what was wrong, each sort with how often and the first input."""

    tried: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0


class Inputs:
    """All inputs of a run by their numbers."""

    def __init__(self, seed: int, files: Sequence[tuple[str, bytes]], texts: Sequence[str]) -> None:
        self.seed, self.files, self.texts = seed, files, texts
        self._contents = [content for _, content in files]

    def file(self, number: int) -> tuple[str, bytes]:
        """The name and content of the input of this number."""
        chance = random.Random(f"{self.seed}-{number}")
        name, raw = chance.choice(self.files)
        if chance.random() < 0.03:  # under another name
            name = chance.choice(self.files)[0]
        return name, mutated(raw, chance, self._contents)

    def text(self, number: int) -> str:
        """The text of this number."""
        chance = random.Random(f"{self.seed}-{number}")
        return twisted(chance.choice(self.texts), chance, self.texts)


def _work(inputs: Inputs, first: int, nlp: Any, out: Any) -> None:
    """Goes through the inputs from number ``first`` on and tells of each that it begins, and what was wrong."""
    usual = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    resource.setrlimit(resource.RLIMIT_AS, (8_000_000_000, 8_000_000_000))
    for number in range(first, sys.maxsize):
        out.send((number, None, 0.0))
        began = time.process_time()
        try:
            if nlp is None:
                wrong = list(faults_in_reading(*inputs.file(number)))
            else:
                wrong = list(faults_in_annotating(inputs.text(number), nlp))
        except BaseException as error:
            where = traceback.extract_tb(error.__traceback__)
            place = next((each for each in reversed(where) if "/analysis/" in each.filename), where[-1])
            inner = where[-1]
            wrong = [
                f"{type(error).__name__}: {str(error)[:80]} at {Path(place.filename).name}:{place.lineno} "
                f"({Path(inner.filename).name}:{inner.lineno})"
            ]
        took = time.process_time() - began
        if took > SECONDS:
            wrong.append(f"more than {SECONDS:.0f} seconds")
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - usual > MEGABYTES * 1024:
            wrong.append(f"more than {MEGABYTES} megabytes")
            out.send((number, wrong, took))
            os._exit(0)  # the next process starts from the usual memory
        out.send((number, wrong, took))


def run(inputs: Inputs, seconds: float, nlp: Any, keep: Path, first: int = 0, say: Any = print) -> Tally:
    """Tries inputs for so many seconds; what is wrong is said, and kept in the folder ``keep``."""
    context = multiprocessing.get_context("fork")
    tally, number, end = Tally(), first, time.monotonic() + seconds

    def note(number: int, wrong: Sequence[str]) -> None:
        for each in wrong:
            tally.wrong[each] += 1
            if tally.wrong[each] > 1:
                continue
            say(f"{number}: {each}")
            if nlp is None:
                name, raw = inputs.file(number)
                (keep / f"{number}-{Path(name).name[-60:]}").write_bytes(raw)
            else:
                (keep / f"{number}.txt").write_text(inputs.text(number), encoding="utf-8")

    while time.monotonic() < end:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(inputs, number, nlp, there))
        process.start()
        there.close()
        open_ = True  # an input is begun and not ended
        try:
            while time.monotonic() < end:
                # Other programs take their share of the processor: a hang is told by several times the seconds.
                if not here.poll(SECONDS * 6):
                    note(number, [f"no answer within {SECONDS * 6:.0f} seconds"])
                    break
                number, wrong, took = here.recv()
                open_ = wrong is None
                if wrong is not None:
                    tally.tried += 1
                    tally.slowest = max(tally.slowest, took)
                    note(number, wrong)
        except EOFError:
            if open_:
                note(number, ["the process died"])
        process.kill()
        process.join()
        number += 1
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--annotate", action="store_true", help="twisted texts are annotated, not damaged files read")
    parser.add_argument("--keep", type=Path, default=Path("fuzz"), help="a folder for what is wrong")
    given = parser.parse_args(arguments)
    given.keep.mkdir(parents=True, exist_ok=True)
    nlp = None
    if given.annotate:
        from analysis.annotating import load_pipeline

        nlp = load_pipeline()
        inputs = Inputs(given.seed, [], affair_texts())
    else:
        inputs = Inputs(given.seed, collected(given.keep), [])
        print(f"{len(inputs.files)} files to begin with", flush=True)
    tally = run(inputs, 60 * given.minutes, nlp, given.keep, given.first, lambda line: print(line, flush=True))
    print(f"{tally.tried:,} inputs, the slowest {tally.slowest:.1f} seconds of the processor")
    for each, times in tally.wrong.most_common():
        print(f"{times:6} times wrong: {each}")
    return bool(tally.wrong)


if __name__ == "__main__":
    sys.exit(main())
