"""Learns how likely an event is to have happened: ``python -m training.reality --gold FOLDER``.

Reads ``factuality_*.jsonl`` of the folder and the judgements of `training.readings`, cross-validates by document, with
and without the other labels of the same corpus, chooses the threshold on what the cross-validation said, learns on all
labels, and writes ``reality.npz`` with its card ``reality.md``.

What is learned from is what the rules tell as happening: of nothing else is the scorer asked.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from analysis.annotating import load_pipeline
from analysis.annotating.events.modality.scorer import Scorer, pack
from training.facts import Learned, Options, learn
from training.factuality import CORPORA, FOLDS, LABELLED, READINGS, Event, events
from training.gold import REALITY, require
from training.reality_card import Asked, card, false_happenings

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"

OWN = READINGS
"""Whose readers the scorer answers like. FactBank's and UW's call real what is certain to come."""

OFTEN = 2
"""How often each of their judgements counts: they are few, and on the very events that the scorer is asked about."""

STRICT = LABELLED[0]
"""FactBank, by whose labels the threshold is chosen: its events are drawn from whole texts, not from what we tell."""

MOST_FALSE = 15.0
"""The share of events that did not happen which may be told as happening, by `STRICT`, in percent."""

UNREAL = 0.4
"""Below this an event is told as one that has not happened; between it and the threshold it is only not shown."""

STEPS: tuple[float, ...] = tuple(round(0.5 + 0.05 * n, 2) for n in range(10))
"""The thresholds that are tried."""

_CORPUS = "corpus="


def labelled(some: Sequence[Event]) -> list[Event]:
    """What is learned from, each with its corpus as a fact: the readers of one are more lenient than of another."""
    found = [asked for event in some if event.told for asked in as_of([event], event.corpus)]
    return found + [event for event in found if event.corpus == OWN] * (OFTEN - 1)


def as_of(some: Sequence[Event], corpus: str) -> list[Event]:
    """The events as if all were of that corpus."""
    return [replace(event, facts=[*event.facts, f"{_CORPUS}{corpus}"]) for event in some]


def cross_validated(every: Sequence[Event], options: Options) -> list[Asked]:
    """What regressions say that have not seen the event's document."""
    found: list[Asked] = []
    for fold in range(FOLDS):
        by = learn(labelled([event for event in every if event.fold != fold]), options)
        asked = [event for event in every if event.fold == fold]
        found += [Asked(event, share) for event, share in zip(asked, by(as_of(asked, OWN)).tolist(), strict=True)]
    return found


def from_others(every: Sequence[Event], options: Options) -> list[Asked]:
    """What regressions say that have seen neither the event's document nor any label of its corpus."""
    found: list[Asked] = []
    for corpus in CORPORA:
        others = [event for event in every if event.corpus != corpus]
        lead = OWN if corpus != OWN else LABELLED[0]
        for fold in range(FOLDS):
            asked = [event for event in every if event.corpus == corpus and event.fold == fold]
            by = learn(labelled([event for event in others if event.fold != fold]), options)
            shares = by(as_of(asked, lead)).tolist()
            found += [Asked(event, share) for event, share in zip(asked, shares, strict=True)]
    return found


def chosen(said: Sequence[Asked]) -> float:
    """The lowest threshold at which few enough events are told as happening that did not: of the words that may trigger
    an event of the lexicon, by the strict labels."""
    some = [each for each in said if each.event.corpus == STRICT and each.event.known]
    return next((step for step in STEPS if false_happenings(some, step) <= MOST_FALSE), STEPS[-1])


def scorer_of(by: Learned, sure: float) -> Scorer:
    """The scorer of what was learned: answers as the readers of our own events."""
    weights = by.weights["facts"].tolist()
    named = {fact: weights[n] for fact, n in by.number.items()}
    bias = float(by.weights["bias"].item()) + named.get(f"{_CORPUS}{OWN}", 0.0)
    facts = {fact: weight for fact, weight in named.items() if not fact.startswith(_CORPUS)}
    return Scorer(facts, by.weights["lines"], bias, unreal=UNREAL, sure=sure)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with factuality_*.jsonl")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, REALITY)
    every = events(arguments.gold, load_pipeline())
    options = Options()
    said = cross_validated(every, options)
    scorer = scorer_of(learn(labelled(every), options), chosen(said))
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "reality.npz", allow_pickle=False, **pack(scorer))
    text = card(said, from_others(every, options), scorer, options, STEPS)
    (arguments.out / "reality.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
