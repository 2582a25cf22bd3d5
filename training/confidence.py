"""Learns how sure an event is: ``python -m training.confidence --gold FOLDER``.

Annotates the texts of the judged events (`training.readings`) with the code as it is, lays the judgements beside what
it finds, learns the six questions of `analysis.annotating.events.confidence`, calibrates their product on what
regressions say that have not seen the text, and writes ``confidence.npz`` with its card ``confidence.md``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from spacy.language import Language
from threadpoolctl import threadpool_limits

from analysis.annotating import load_pipeline
from analysis.annotating.events.confidence import PARTS, Scorer, product_lines
from analysis.annotating.events.evidence import group_of
from analysis.annotating.weights.net import Floats
from analysis.annotating.word_vectors import WIDTH
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


@dataclass(frozen=True, slots=True)
class Taste:
    """How one question is learned. Numbers above 1 make a sort of evidence easier to learn from, those below 1 harder.

    Chosen by what a corpus that was left out says; `PENALTY`, `_FLOOR` and 1 throughout are nearly as good.
    """

    floor: float = 0.2
    """The least spread of a name: with more, what is rare counts less."""
    words: float = 0.6
    """Of single words and rules: another corpus has others."""
    reasons: float = 1.0
    """Of the reasons of the hand-made weights."""
    sides: float = 1.0
    """Of who acts, and on whom."""
    others: float = 1.0
    """Of all names."""
    about: float = 0.6
    """Of what the words of the text mean."""


_OF_SIDES = Taste(sides=1.3, others=1.2, about=0.0)

TASTES = {
    "sense": Taste(floor=0.1, about=1.0),
    "type": Taste(words=1.0, reasons=2.0),
    "status": Taste(),
    "acts": _OF_SIDES,
    "on": _OF_SIDES,
    "whole": Taste(about=0.0),
}

_WORDS = ("lemma ", "rule ", "head ")
"""How the names of single words and rules begin."""

_LEAST_SPREAD = 1e-3
"""The least spread of a number of the word vectors."""


def learned(some: Sequence[Line]) -> Scorer:
    """The six regressions, not calibrated yet."""
    counts = Counter(name for each in some for name, value in each.traits.items() if value)
    names = tuple(sorted(name for name, count in counts.items() if count >= LEAST))
    size = len(names)
    texts = middles(some)
    by = Scorer(
        names=names,
        mean=np.zeros(size, np.float32),
        scale=np.ones(size, np.float32),
        weights=np.zeros((size, len(PARTS)), np.float32),
        bias=np.zeros(len(PARTS), np.float32),
        usual=texts.mean(axis=0),
        about=np.zeros((WIDTH, len(PARTS)), np.float32),
        slope=(1.0, 0.0),
        offset=0.0,
    )
    raw = by.lines([each.traits for each in some])
    spread = raw.std(axis=0)
    by.mean, by.scale = raw.mean(axis=0), np.maximum(spread, _FLOOR)
    table = by.spread(raw)
    texts = texts - by.usual
    labels = np.array([each.labels for each in some], dtype=np.float32)
    for number, part in enumerate(PARTS):
        ease, of_text = eases(names, spread, TASTES[part]), _ease_of_text(texts, TASTES[part])
        known = ~np.isnan(labels[:, number])
        ones = np.ones(int(known.sum()), dtype=np.float32)
        evidence = table[known] * ease
        if of_text.any():
            evidence = np.hstack([evidence, texts[known] * of_text])
        weights, by.bias[number] = logistic(evidence, labels[known, number], ones, PENALTY)
        by.weights[:, number] = weights[:size] * ease
        if of_text.any():
            by.about[:, number] = weights[size:] * of_text
    by.weights = by.weights.astype(np.float16).astype(np.float32)
    by.about = by.about.astype(np.float16).astype(np.float32)
    return by


def eases(names: Sequence[str], spread: Floats, taste: Taste) -> Floats:
    """For each name how easily it is learned from, beside a spread of at least `_FLOOR`."""
    found = np.maximum(spread, _FLOOR) / np.maximum(spread, taste.floor) * taste.others
    for number, name in enumerate(names):
        group = group_of(name)
        if name.startswith(_WORDS):
            found[number] *= taste.words
        elif group == "reasons":
            found[number] *= taste.reasons
        elif group in ("actor", "target"):
            found[number] *= taste.sides
    return np.asarray(found, dtype=np.float32)


def _ease_of_text(texts: Floats, taste: Taste) -> Floats:
    """The same for each number of the word vectors' mean; zeros where nothing is known of it."""
    if not texts.any():
        return np.zeros(WIDTH, dtype=np.float32)
    return np.asarray(taste.about / np.maximum(texts.std(axis=0), _LEAST_SPREAD), dtype=np.float32)


def middles(some: Sequence[Line]) -> Floats:
    """The mean of the word vectors of each line's text; zeros where the language model has others."""
    none = np.zeros(WIDTH, dtype=np.float32)
    return np.array([none if each.middle is None else each.middle for each in some], dtype=np.float32)


def shares_of(by: Scorer, some: Sequence[Line]) -> Floats:
    """The six shares of each line."""
    return by.shares(by.lines([each.traits for each in some]), by.of_text(middles(some)))


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
    """The six shares of each line, from regressions that have not seen its part."""
    shares = np.zeros((len(some), len(PARTS)), dtype=np.float32)
    for part in sorted(set(parts), key=str):
        inside = [k for k, each in enumerate(parts) if each == part]
        by = learned([each for each, of in zip(some, parts, strict=True) if of != part])
        shares[inside] = shares_of(by, [some[k] for k in inside])
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
    """The six shares and the confidence of each line, from a scorer that was neither learned nor calibrated on its
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
