"""How long finding copies takes: ``python -m tests.benchmarks.copies_speed STORIES.jsonl.gz [--articles 100000]``.

The stories of the file are taken again and again: each once as it is, then each as one paper after the other reprints
it (`tests.evaluation.reprints`), until there are as many articles as are wanted. Prints the processor time, which does
not grow when something else runs beside it, and how much memory the search took beyond the articles themselves.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from analysis.records import Article
from analysis.resolving.articles.near_duplicates import near_duplicates
from tests.evaluation.copies import articles_of
from tests.evaluation.reprints import KINDS, Press, enough

MEGABYTE = 1024
"""Of the kilobytes in which Linux tells how much memory a process had at the most."""


def resampled(stories: Sequence[Article]) -> Iterator[Article]:
    """The stories, then reprints of them without end, in rounds of all stories; the kinds change from one to the next.
    A story that is too short to be reprinted is taken as it is."""
    yield from stories
    press = Press([each for each in stories if enough(each)])
    kinds = tuple(KINDS)
    for turn in count():
        for place, story in enumerate(stories):
            kind = kinds[(turn + place) % len(kinds)]
            made = press.reprint(story, kind).article if enough(story) else story
            yield replace(made, id=f"{made.id} {turn}")


def memory() -> int:
    """The most memory that this process has had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, help="stories in JSON Lines, of 60 words or more most of them")
    parser.add_argument("--articles", type=int, default=100_000, help="how many (default: %(default)s)")
    given = parser.parse_args()
    articles = list(islice(resampled(articles_of(given.path)), given.articles))
    words = sum(len(each.text.split()) for each in articles)
    print(f"{len(articles):,} articles, {words:,} words; {memory():,} MB hold them")
    began = time.process_time()
    found = near_duplicates(articles)
    print(f"{len(found):,} copies in {time.process_time() - began:.1f} s; {memory():,} MB at the most")


if __name__ == "__main__":
    main()
