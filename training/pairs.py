"""Learns which reports tell of one event: ``python -m training.pairs --gold FOLDER``.

Lays what others linked, and pairs that were read, beside the evidence of `analysis.resolving.events.pair_evidence`,
learns one regression, and writes ``pairs.toml`` with its card ``pairs.md``.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.annotating import load_pipeline
from analysis.annotating.weights.net import Floats
from analysis.demo import ACTORS
from analysis.reading.actors import read_actors
from analysis.resolving.events.pair_evidence import NAMES
from analysis.resolving.events.pair_scorer import WEIGHTS, PairScorer
from training.fitting import logistic
from training.gold import PAIRS, require
from training.pairs_card import card
from training.told_events import LINKED, Compared, Coverage, compared, demo, linked, wire

FOLDER = Path(__file__).parents[1] / "analysis" / "resolving" / "weights"

PENALTY = 20.0
"""How strongly the weights are drawn to zero; 10 and 40 are hardly worse by topic."""

LEAST_SPREAD = 0.2
"""Evidence that few pairs have is not blown up to count as much as that which many have."""

SHARES = {"ecb": 300.0, "newswcl": 450.0, "demo": 600.0, "wire": 300.0}
"""How much the pairs of each corpus count together. Those that were read one by one are the hardest of their kind: with
larger shares of the affairs that are told whole, fewer of what is one event are torn, and no more is joined wrongly."""

_SIDES = ("source", "target")
FOR: frozenset[str] = frozenset(
    (
        *(f"{side} {name}" for side in _SIDES for name in ("person", "body", "state", "head", "words", "rare")),
        *("both sides", "any name", "names", "kin", "kin then"),
        *("word", "rule", "family", "kindred", "type", "rare word", "mode"),
        *("status", "same day", "days overlap", "told then", "affair", "lead alike", "both in lead", "overlap"),
        *("same sentence", "figure", "place", "alike word", "alike rule", "alike lead", "alike family words"),
        *("alike overlap", "alike affair", "alike rule in lead", "affair word", "affair family", "many overlap"),
        *("about", "mutual about", "many about", "asked about"),
    )
)
"""Evidence that may only speak for one event: what spoke against it in these few corpora is chance."""

AGAINST: frozenset[str] = frozenset(
    (
        *(f"{side} {name}" for side in _SIDES for name in ("other", "chair", "other head", "other words")),
        *("swapped", "other type", "real and not", "days near", "days far", "told at another time", "distance"),
        *("other figure", "other place", "many", "many otherwise", "doubt", "domestic"),
        *("unlike", "mutual unlike", "many unlike", "one chair"),
        *("other about", "mutual other about", "many other about", "asked other about", "asked", "asked apart"),
    )
)
"""Evidence that may only speak against it."""


def learned(some: Sequence[Compared], penalty: float = PENALTY) -> PairScorer:
    """The regression; evidence that would speak the wrong way is left out, and the rest learned again."""
    lines = np.array([each.line for each in some], dtype=np.float32)
    labels = np.array([each.same for each in some], dtype=np.float32)
    weight = np.array([each.weight for each in some], dtype=np.float32)
    for corpus, share in SHARES.items():
        its = np.array([each.corpus == corpus for each in some])
        if its.any():
            weight[its] *= share / weight[its].sum()
    kept = [n for n in range(len(NAMES)) if lines[:, n].any()]
    while True:
        mean = lines[:, kept].mean(axis=0)
        scale = np.maximum(lines[:, kept].std(axis=0), np.float32(LEAST_SPREAD))
        columns: Floats = ((lines[:, kept] - mean) / scale).astype(np.float32)
        weights, bias = logistic(columns, labels, weight, penalty)
        own = weights / scale
        wrong = {
            n
            for n, each in zip(kept, own, strict=True)
            if (NAMES[n] in FOR and each < 0) or (NAMES[n] in AGAINST and each > 0)
        }
        if not wrong:
            table = {NAMES[n]: round(float(each), 4) for n, each in zip(kept, own, strict=True)}
            return PairScorer.of(table, round(bias - float(own @ mean), 4))
        kept = [n for n in kept if n not in wrong]


def left_out(some: Sequence[Compared], of: Callable[[Compared], str]) -> dict[str, PairScorer]:
    """For each topic (or corpus) a scorer that has seen nothing of it."""
    return {name: learned([each for each in some if of(each) != name]) for name in sorted({of(each) for each in some})}


def coverages(gold: Path) -> list[Coverage]:
    """All corpora, annotated."""
    nlp = load_pipeline()
    found = [linked(corpus, gold, nlp) for corpus in LINKED]
    found.append(wire(gold, nlp))
    return [*found, demo(load_pipeline(actors=read_actors(ACTORS)))]


def text_of(scorer: PairScorer) -> str:
    """The file of weights."""
    lines = [f'"{name}" = {weight:.4f}' for name, weight in zip(NAMES, scorer.weights, strict=True) if weight]
    head = "# Learned by training.pairs from what pairs.md says; read by analysis.resolving.events.pair_scorer."
    return "\n".join([head, f"bias = {scorer.bias:.4f}", "", "[weights]", *lines]) + "\n"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with coverage_*.jsonl")
    parser.add_argument("--out", type=Path, default=FOLDER, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, PAIRS)
    with threadpool_limits(limits=1, user_api="blas"):
        told = coverages(arguments.gold)
        some = [each for coverage in told for each in compared(coverage)]
        scorer = learned(some)
        by_topic = left_out(some, lambda each: each.topic)
        by_corpus = left_out(some, lambda each: each.corpus)
        text = card(told, some, (scorer, by_topic, by_corpus), lambda lines: left_out(lines, lambda each: each.topic))
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / WEIGHTS).write_text(text_of(scorer), encoding="utf-8")
    (arguments.out / "pairs.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
