"""Learns who acts in an event and who is acted upon: ``python -m training.parties --gold FOLDER``.

Annotates the texts of the judged events (`training.readings`) and sentences of which others marked the parties
(PLOVER's records and PLV, whose targets are also those whom a refusal, a threat or an offer is about) with the code as
it is, lays the true parties beside those whom each sentence gives, learns the two regressions of
`analysis.annotating.events.arguments.scorer`, and writes ``parties.npz`` with its card ``parties.md``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from analysis.annotating import load_pipeline
from analysis.annotating.events.arguments.scorer import PartyScorer, pack
from analysis.annotating.weights.net import Floats
from training.fitting import Doubles, minimised
from training.gold import PARTIES, require
from training.parties_card import card
from training.true_parties import Sample, every_sample

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"
FOLDS = 7
LEAST = 4
"""A fact that fewer options have is not learned from."""

PENALTY = 10.0
"""How strongly the weights are drawn to zero: of 1 to 20 the best by corpus, and nothing much hangs on it."""

_SAME_SORT = {"aquaint": "timebank", "polneardev": "polnear", "plover": "plv"}
"""Corpora that are left out together with another, of the same sort of texts."""


def learned(some: Sequence[Sample]) -> PartyScorer:
    """The two regressions."""
    lines = [line for each in some for line in each.facts]
    counts = Counter(fact for line in lines for fact in line)
    names = sorted(fact for fact, count in counts.items() if count >= LEAST)
    number = {fact: n for n, fact in enumerate(names)}
    places = [[number[fact] for fact in line if fact in number] for line in lines]
    rows = np.repeat(np.arange(len(lines)), [len(each) for each in places])
    flat = np.array([place for each in places for place in each], dtype=np.int64)
    labels = np.concatenate([each.labels for each in some]).astype(np.float64)
    found = [_regression(rows, flat, labels[:, side], len(names)) for side in range(2)]
    weights = np.stack([each[:-1] for each in found], axis=1).astype(np.float16).astype(np.float32)
    return PartyScorer(number, weights, np.array([each[-1] for each in found], dtype=np.float32))


def _regression(rows: NDArray[np.int64], flat: NDArray[np.int64], labels: Doubles, size: int) -> Doubles:
    """The weights of a logistic regression, and its constant behind them; labels that are NaN teach nothing.

    ``rows`` and ``flat``: the lines that have a fact, and the numbers of the facts.
    """
    known = ~np.isnan(labels)
    wanted = np.nan_to_num(labels)

    def cost(at: Doubles) -> tuple[float, Doubles]:
        scores = np.bincount(rows, at[flat], len(labels)) + at[-1]
        shares = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        off = known * (shares - wanted)
        value = float((known * (np.logaddexp(0, scores) - wanted * scores)).sum() + PENALTY / 2 * (at[:-1] @ at[:-1]))
        slope = np.append(np.bincount(flat, off[rows], size) + PENALTY * at[:-1], off.sum())
        return value, slope

    return minimised(cost, np.zeros(size + 1))


def fold_of(corpus: str, text: str) -> int:
    """To which of `FOLDS` parts a text belongs."""
    return crc32(f"{corpus}/{text}".encode()) % FOLDS


def by_text(some: Sequence[Sample]) -> list[int]:
    """The part of each event: all of one text belong to one."""
    return [fold_of(each.corpus, each.text) for each in some]


def by_corpus(some: Sequence[Sample]) -> list[str]:
    """The corpus of each event; of those with the same sort of texts one stands for both."""
    return [_SAME_SORT.get(each.corpus, each.corpus) for each in some]


def of_unseen(some: Sequence[Sample]) -> list[PartyScorer]:
    """For each of the parts a scorer that has not seen its texts."""
    parts = by_text(some)
    return [learned([each for each, of in zip(some, parts, strict=True) if of != part]) for part in range(FOLDS)]


def cross_validated(some: Sequence[Sample], parts: Sequence[str | int]) -> list[Floats]:
    """The odds of each event's options, from a scorer that has not seen its part."""
    found: list[Floats] = [np.zeros((0, 2), dtype=np.float32)] * len(some)
    for part in sorted(set(parts), key=str):
        by = learned([each for each, of in zip(some, parts, strict=True) if of != part])
        for n, (each, of) in enumerate(zip(some, parts, strict=True)):
            if of == part:
                found[n] = by(each.facts)
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with the texts of the judged events")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, PARTIES)
    with threadpool_limits(limits=1, user_api="blas"):
        some = list(every_sample(arguments.gold, load_pipeline()))
        by = learned(some)
        said = cross_validated(some, by_text(some)), cross_validated(some, by_corpus(some))
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "parties.npz", allow_pickle=False, **pack(by))
    text = card(some, PENALTY, by, said)
    (arguments.out / "parties.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
