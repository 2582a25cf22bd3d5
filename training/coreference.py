"""Learns the ranker of pronouns: ``python -m training.coreference --gold FOLDER [--wordnet FOLDER]``.

Reads ``coref_gum.jsonl`` of the folder, cross-validates by document, chooses the thresholds on what the
cross-validation said, learns on all texts, and writes ``coreference.npz`` with its card ``coreference.md``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis.annotating import load_pipeline
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.linking import Shares, Weighed, shares_of, weigh
from analysis.annotating.coreference.phrases import Ints
from analysis.annotating.coreference.ranker import Ranker, pack
from analysis.annotating.coreference.senses import SCALE, SENSES, Nouns, sense_lines
from analysis.annotating.weights.net import Floats, Net
from training.card import card
from training.fitting import regression
from training.labels import Answer, Text, answers, score, texts
from training.ranking import Options, Sample, learn
from training.wordnet import nouns

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"
FOLDS = 7
LEAST_PRECISION = 86.0
"""What the answers of a class have to reach in the cross-validation, in percent."""

TRUST = (1.0, 1.5, 2.0, 3.0, 4.0)
"""By how much the odds of the rules' choice may be raised."""

EVEN = 0.75
"""A pronoun counts less in a text that has many, by this power of their number: a life story is not all of English."""

_NONE = Net(
    np.zeros(1, np.float32), np.ones(1, np.float32), np.zeros(1, np.float32), 0.0, *[np.zeros((1, 1), np.float32)] * 3
)


def sorts_of_things(some: Sequence[Text], known: Nouns) -> Ranker:
    """The two regressions on sorts of things, learned from all gold mentions; the nets are still empty."""
    sense: list[Floats] = []
    slot: list[Floats] = []
    of_words: list[Ints] = []
    of_told: list[Ints] = []
    for text in some:
        sorts = text.sorts
        told = sorts >= 0
        words = told & (text.phrases.form != p.PRONOUN)
        head, grounds = text.phrases.head, text.grounds
        vectors = SCALE * grounds.vectors[grounds.kind]
        lines = sense_lines(text.view, text.phrases, grounds, known)
        sense.append(np.concatenate((vectors[head], lines), axis=1)[words])
        part = np.eye(10, dtype=np.float32)[grounds.part[head]]
        lines = np.concatenate((vectors[grounds.verb[head]], vectors[grounds.head[head]], part), axis=1)
        slot.append(lines[told])
        of_words.append(sorts[words])
        of_told.append(sorts[told])
    count = len(SENSES)
    return Ranker(
        nouns=known,
        sense=regression(np.concatenate(sense), np.concatenate(of_words), count, penalty=1e-4, rounds=25),
        slot=regression(np.concatenate(slot), np.concatenate(of_told), count, penalty=1e-3, rounds=15),
        pair=_NONE,
        nothing=_NONE,
        sure=(0.5,) * 4,
        trust=(1.0,) * 4,
    )


def weighed(text: Text, by: Ranker) -> Weighed:
    """The evidence of one text."""
    return weigh(text.view, text.phrases, text.grounds, text.ruled, by)


def sample_of(some: Sequence[Text], lines: Sequence[Weighed]) -> Sample:
    """The evidence of several texts, with what is right."""
    counts = np.concatenate([np.diff(each.pairs.first) for each in lines])
    of_text = [len(each.pairs.pronouns) for each in lines]
    weight = np.concatenate([np.full(count, max(1, count) ** -EVEN) for count in of_text])
    return Sample(
        np.concatenate([each.lines for each in lines]),
        np.concatenate([each.alone for each in lines]),
        np.concatenate([text.right(each.pairs) for text, each in zip(some, lines, strict=True)]),
        np.concatenate(([0], np.cumsum(counts))),
        (weight / weight.mean()).astype(np.float32),
    )


def learned(some: Sequence[Text], known: Nouns, options: Options) -> Ranker:
    """A ranker from texts."""
    by = sorts_of_things(some, known)
    by.pair, by.nothing = learn(sample_of(some, [weighed(text, by) for text in some]), options)
    return by


Said = tuple[Text, Ints, list[Shares]]
"""A text, its pronouns' rows, and for each the likely entities."""


def said_of(text: Text, by: Ranker) -> Said:
    """What a ranker says of the pronouns of a text."""
    lines = weighed(text, by)
    return text, lines.pairs.pronouns, shares_of(lines, by.pair(lines.lines), by.nothing(lines.alone))


def cross_validated(every: Sequence[Text], known: Nouns, options: Options, seed: int = 5) -> list[Said]:
    """What rankers say that have not seen the text: each text is left out once."""
    order = np.random.default_rng(seed).permutation(len(every)).tolist()
    found: list[Said] = []
    for fold in range(FOLDS):
        left_out = set(order[fold::FOLDS])
        by = learned([text for k, text in enumerate(every) if k not in left_out], known, options)
        found += [said_of(every[k], by) for k in sorted(left_out)]
    return found


def chosen(said: Sequence[Said]) -> tuple[tuple[float, ...], tuple[float, ...], list[Answer]]:
    """For each class of pronouns the threshold and the trust in the rules of the best F1 among those that are precise
    enough, and the answers that they give.

    No threshold is below 0.3: texts of other sorts are harder than those of the cross-validation, and three that are as
    likely are no answer.
    """
    best: list[tuple[float, float, float, float]] = [(-1.0, 0.0, 0.0, 0.0)] * 4
    for trust in TRUST:
        given = [each for one in said for each in answers(*one, (trust,) * 4)]
        for class_ in range(4):
            some = [each for each in given if each.class_ == class_]
            for sure in np.arange(0.3, 0.9, 0.02).round(2).tolist():
                reached = score(some, (sure,) * 4)
                precise = min(reached.precision, LEAST_PRECISION)
                best[class_] = max(best[class_], (precise, reached.f1, -trust, sure))
    sure = tuple(each[3] for each in best)
    trusts = tuple(-each[2] for each in best)
    return sure, trusts, [each for one in said for each in answers(*one, trusts)]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with coref_gum.jsonl")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    nlp = load_pipeline()
    try:
        known = nouns(arguments.wordnet, nlp.vocab.strings)
    except FileNotFoundError as missing:
        parser.exit(2, f"{parser.prog}: {missing}\n")
    every = list(texts(arguments.gold / "coref_gum.jsonl", nlp))
    options = Options()
    sure, trust, given = chosen(cross_validated(every, known, options))
    by = learned(every, known, options)
    by.sure, by.trust = sure, trust
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "coreference.npz", allow_pickle=False, **pack(by))
    text = card(every, given, by, options)
    (arguments.out / "coreference.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
