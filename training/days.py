"""Learns which days of an event are likely to be right: ``python -m training.days --gold FOLDER``.

Lays what is known of the days of events (`training.dated_events`) beside the days that the rules could give them,
learns one regression for days that an expression gives and one for days of news, chooses the margin of each on corpora
that were left out, and writes ``days.npz`` with its card ``days.md``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import log
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.annotating import load_pipeline
from analysis.annotating.times.attachment.scorer import Regression, Scorer
from training.dated_events import Case, Line, cases
from training.days_card import STEPS, card, figures, told
from training.fitting import logistic, spread
from training.gold import DAYS, require

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"

PENALTY = 200.0
"""How strongly the weights are drawn to zero: of 30 to 400 the best by corpus."""

LEAST = 10
"""A fact that fewer days have is not learned from."""

RIGHT = 92.0
"""The percentage of the days told that is to be right."""

SAME_SORT = {"polneardev": "polnear"}
"""A corpus whose texts are of the sort of another: both are left out together."""

_CLOSE = ("tie TRIGGER", "tie CLAUSE", "tie GOVERNOR")
"""What an expression ties closely is not news whose day nobody states."""


@dataclass(frozen=True, slots=True)
class Taught:
    """Days that teach something, and those of which case they are."""

    corpus: str
    case: int
    number: int
    line: Line
    weight: float


def taught(some: Sequence[Case], *, is_news: bool) -> list[Taught]:
    """The days that an expression gives, or those of news, of which is known whether they are right."""
    found = []
    for n, case in enumerate(some):
        closely = any(name in line.facts for line in case.lines for name in _CLOSE if not line.is_news)
        for number, line in enumerate(case.lines):
            if line.is_news == is_news and line.right is not None and not (is_news and closely):
                found.append(Taught(SAME_SORT.get(case.corpus, case.corpus), n, number, line, case.weight))
    return found


def learned(some: Sequence[Taught], margin: float = 0.0) -> Regression:
    """The regression over the facts that are common enough."""
    counts = Counter(name for each in some for name, value in each.line.facts.items() if value)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    place = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(some), len(names)), dtype=np.float32)
    for row, each in zip(table, some, strict=True):
        for name, value in each.line.facts.items():
            if name in place:
                row[place[name]] = value
    mean, scale = spread(table)
    labels = np.array([bool(each.line.right) for each in some], dtype=np.float32)
    weight = np.array([each.weight for each in some], dtype=np.float32)
    weights, bias = logistic((table - mean) / scale, labels, weight, PENALTY)
    own = (weights / scale).astype(np.float32)
    return Regression(dict(zip(names, own.tolist(), strict=True)), bias - float(own @ mean), margin)


type Scores = Mapping[tuple[int, int], float]
"""How likely days are to be right, by the number of the case and their own number in it."""


def left_out(some: Sequence[Taught]) -> dict[tuple[int, int], float]:
    """What regressions say that have seen nothing of the corpus."""
    found: dict[tuple[int, int], float] = {}
    for corpus in sorted({each.corpus for each in some}):
        by = learned([each for each in some if each.corpus != corpus])
        for each in some:
            if each.corpus == corpus:
                found[each.case, each.number] = share(by.score(each.line.facts))
    return found


def share(score: float) -> float:
    """Odds on a scale of logarithms as a share from 0 to 1."""
    return float(1 / (1 + np.exp(-np.clip(score, -30, 30))))


def chosen(some: Sequence[Case], scores: Scores) -> tuple[float, float]:
    """Of the margins, as shares, at which enough of the days of shown events are right those that tell the most right
    days; of two the lower ones."""
    shown = [(n, case) for n, case in enumerate(some) if case.shown]
    best = (-1.0, STEPS[-1], STEPS[-1])
    for margins in product(STEPS, STEPS):
        _, right, found = figures([(case, told(n, case, scores, margins)) for n, case in shown])
        if right >= RIGHT and found > best[0]:
            best = (found, *margins)
    return best[1:]


def odds(of: float) -> float:
    """A share as the logarithm of its odds."""
    return log(of / (1 - of))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with dates_*.jsonl and the texts read")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, DAYS)
    with threadpool_limits(limits=1, user_api="blas"):
        some = cases(arguments.gold, load_pipeline())
        tied, news = taught(some, is_news=False), taught(some, is_news=True)
        scores = left_out(tied) | left_out(news)
        margins = chosen(some, scores)
        by = Scorer(learned(tied, odds(margins[0])), learned(news, odds(margins[1])))
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "days.npz", allow_pickle=False, **by.pack())
    text = card(some, (len(tied), len(news)), margins, scores, PENALTY)
    (arguments.out / "days.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
