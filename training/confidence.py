"""Learns how sure an event is: ``python -m training.confidence --gold FOLDER``.

Annotates the texts of the judged events (`training.readings`) with the code as it is, lays the judgements beside what
it finds, learns the five questions of `analysis.annotating.events.confidence`, calibrates their product on what
regressions say that have not seen the text, and writes ``confidence.npz`` with its card ``confidence.md``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from spacy.language import Language
from threadpoolctl import threadpool_limits

from analysis.annotating import load_pipeline
from analysis.annotating.events.confidence import PARTS, Scorer, product_lines
from analysis.annotating.weights.net import Floats
from training import parties, reality, true_parties
from training.confidence_card import card
from training.facts import Options
from training.factuality import READINGS, events
from training.fitting import logistic
from training.gold import CONFIDENCE, require
from training.judged_events import Line, Real, Settling, lines

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"
FOLDS = 7
LEAST = 8
"""A name that fewer judged events have is not learned from."""

PENALTY = 300.0
"""How strongly the weights are drawn to zero: of 150 to 2,500 the best by corpus, and nothing much hangs on it."""

_FLOOR = 0.1
"""Evidence that hardly changes is not blown up: the least spread of a name."""


def learned(some: Sequence[Line]) -> Scorer:
    """The five regressions, not calibrated yet."""
    counts = Counter(name for each in some for name, value in each.traits.items() if value)
    names = tuple(sorted(name for name, count in counts.items() if count >= LEAST))
    size = len(names)
    by = Scorer(
        names=names,
        mean=np.zeros(size, np.float32),
        scale=np.ones(size, np.float32),
        weights=np.zeros((size, len(PARTS)), np.float32),
        bias=np.zeros(len(PARTS), np.float32),
        slope=(1.0, 0.0),
        offset=0.0,
    )
    raw = by.lines([each.traits for each in some])
    by.mean, by.scale = raw.mean(axis=0), np.maximum(raw.std(axis=0), _FLOOR)
    table = by.lines([each.traits for each in some])
    labels = np.array([each.labels for each in some], dtype=np.float32)
    for number in range(len(PARTS)):
        known = ~np.isnan(labels[:, number])
        ones = np.ones(int(known.sum()), dtype=np.float32)
        by.weights[:, number], by.bias[number] = logistic(table[known], labels[known, number], ones, PENALTY)
    by.weights = by.weights.astype(np.float16).astype(np.float32)
    return by


def by_hand(some: Sequence[Line]) -> Floats:
    """The sums of the hand-made weights."""
    return np.array([each.by_hand for each in some], dtype=np.float32)


def calibrated(by: Scorer, shares: Floats, some: Sequence[Line]) -> Scorer:
    """The scorer, with what a product of shares is worth. ``shares`` are of regressions that have not seen the text."""
    right = np.array([each.right for each in some], dtype=np.float32)
    known = ~np.isnan(right)
    table = product_lines(shares, by_hand(some))
    weight = np.array([each.weight for each in some], dtype=np.float32)[known]
    slope, by.offset = logistic(table[known], right[known], weight / weight.mean(), 1e-3)
    by.slope = (float(slope[0]), float(slope[1]))
    return by


def left_out(some: Sequence[Line], parts: Sequence[str | int]) -> Floats:
    """The five shares of each line, from regressions that have not seen its part."""
    shares = np.zeros((len(some), len(PARTS)), dtype=np.float32)
    for part in sorted(set(parts), key=str):
        inside = [k for k, each in enumerate(parts) if each == part]
        by = learned([each for each, of in zip(some, parts, strict=True) if of != part])
        shares[inside] = by.shares(by.lines([some[k].traits for k in inside]))
    return shares


def by_text(some: Sequence[Line]) -> list[int]:
    """To which of `FOLDS` parts each line belongs: all of one text to one."""
    return [crc32(f"{each.corpus}/{each.text}".encode()) % FOLDS for each in some]


_SAME_SORT = {"aquaint": "timebank", "polneardev": "polnear"}
"""Corpora that are left out together with another, of the same sort of texts."""


def by_corpus(some: Sequence[Line]) -> list[str]:
    """The corpus of each line; of those with the same sort of texts one stands for both."""
    return [_SAME_SORT.get(each.corpus, each.corpus) for each in some]


def cross_validated(some: Sequence[Line], parts: Sequence[str | int]) -> tuple[Floats, Floats]:
    """The five shares and the confidence of each line, from a scorer that was neither learned nor calibrated on its
    part."""
    shares = left_out(some, parts)
    sure = np.zeros(len(some), dtype=np.float32)
    for part in sorted(set(parts), key=str):
        others = [k for k, each in enumerate(parts) if each != part]
        inside = [k for k, each in enumerate(parts) if each == part]
        by = calibrated(learned(some[:1]), shares[others], [some[k] for k in others])
        sure[inside] = by.together(shares[inside], by_hand([some[k] for k in inside]))
    return shares, sure


def reality_of_unseen(gold: Path, nlp: Language) -> Real:
    """How likely each judged event is to have happened, from scorers of reality that have not seen its text."""
    said = reality.cross_validated(events(gold, nlp), Options())
    return {each.event.place: each.share for each in said if each.event.corpus == READINGS}


def settling_unseen(gold: Path, nlp: Language) -> Settling:
    """Scorers of parties that have not seen the text."""
    scorers = parties.of_unseen(list(true_parties.every_sample(gold, nlp)))
    return lambda corpus, text: scorers[parties.fold_of(corpus, text)]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with the texts of the judged events")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, CONFIDENCE)
    with threadpool_limits(limits=1, user_api="blas"):
        nlp = load_pipeline()
        real, settling = reality_of_unseen(arguments.gold, nlp), settling_unseen(arguments.gold, nlp)
        some, lost = lines(arguments.gold, nlp, real, settling)
        of_texts, of_corpora = cross_validated(some, by_text(some)), cross_validated(some, by_corpus(some))
        by = calibrated(learned(some), of_texts[0], some)
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "confidence.npz", allow_pickle=False, **by.pack())
    text = card(some, lost, PENALTY, by, (of_texts, of_corpora))
    (arguments.out / "confidence.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
