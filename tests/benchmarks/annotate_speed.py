"""What annotating costs on top of the language model: ``python -m tests.benchmarks.annotate_speed [FILE.jsonl]``.

Both sides see the same articles, in turns, batch by batch, in one process and one run, so that a machine's moods fall
on both; what counts is the ratio. Bare is ``nlp.pipe`` of the same model with nothing of ours in it; full is
`analysis.annotating.annotate`. Processor time is used, because it does not grow when something else runs beside it.
A component's share is its own time over the bare model's. The design allows all of them together 25 %.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import batched
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline, model_label, paragraphs
from analysis.annotating.pipeline import COMPONENTS, _load
from analysis.reading import read
from analysis.records import Article

SEEDS = Path(__file__).parents[2] / "seeds"
BATCH = 32
OURS = (paragraphs.NAME, *COMPONENTS)


def articles_of(path: Path, count: int) -> list[Article]:
    """``count`` articles: those of the file or folder, again and again where there are fewer."""
    found = [each for each in read([path]) if isinstance(each, Article)]
    if not found:
        sys.exit(f"no article in {path}")
    return [found[index % len(found)] for index in range(count)]


class Clock:
    """Adds up processor seconds by name."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        began = time.process_time()
        yield
        self.seconds[name] += time.process_time() - began


def timed(nlp: Language, clock: Clock) -> Language:
    """``nlp`` with a clock around each component of ours, which streams one document after another through them."""

    def with_clock(name: str, component: Callable[[Doc], Doc]) -> Callable[[Doc], Doc]:
        def run(doc: Doc) -> Doc:
            with clock(name):
                return component(doc)

        return run

    nlp._components = [(name, with_clock(name, each) if name in OURS else each) for name, each in nlp._components]
    return nlp


def measure(articles: list[Article], bare: Language, full: Language, clock: Clock) -> None:
    """Adds the seconds of ``bare`` and ``full`` to the clock, which ticks inside of ``full``."""
    for turn, batch in enumerate(batched(articles, BATCH)):
        sides = ["bare", "full"] if turn % 2 else ["full", "bare"]
        for side in sides:
            with clock(side):
                if side == "bare":
                    for _ in bare.pipe((each.text for each in batch), batch_size=BATCH):
                        pass
                else:
                    for _ in annotate(batch, full, batch_size=BATCH):
                        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=SEEDS, help="articles: a file or folder (default: seeds)")
    parser.add_argument("--docs", type=int, default=160, help="how many documents (default: %(default)s)")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    given = parser.parse_args()

    clock = Clock()
    bare, full = _load(given.model), timed(load_pipeline(given.model), clock)
    articles = articles_of(given.path, given.docs)
    measure(articles[: 2 * BATCH], bare, full, clock)  # warm both up
    clock.seconds.clear()
    measure(articles, bare, full, clock)

    characters = sum(len(each.text) for each in articles)
    print(f"{model_label(full)}: {len(articles)} documents, {characters / len(articles):,.0f} characters each")
    for side in ("bare", "full"):
        seconds = clock.seconds[side]
        print(f"  {side:<12}{len(articles) / seconds:8.1f} documents/s {characters / seconds / 1000:8.0f} kchar/s")
    print(f"  full / bare {clock.seconds['bare'] / clock.seconds['full']:8.2f} of the documents a second")
    print("each component's time, in % of the bare model's:")
    for name in OURS:
        print(f"  {name:<12}{100 * clock.seconds[name] / clock.seconds['bare']:8.1f} %")
    print(f"  {'together':<12}{100 * sum(clock.seconds[name] for name in OURS) / clock.seconds['bare']:8.1f} %")


if __name__ == "__main__":
    main()
