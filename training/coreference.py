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
from analysis.annotating.coreference.linking import Weighed, shares_of, weigh
from analysis.annotating.coreference.phrases import Floats, Ints
from analysis.annotating.coreference.ranker import Net, Ranker, pack
from analysis.annotating.coreference.senses import SCALE, SENSES, Nouns, sense_lines
from training.card import card
from training.labels import Answer, Text, answers, score, texts
from training.ranking import Options, Sample, learn, regression
from training.wordnet import nouns

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"
FOLDS = 7
LEAST_PRECISION = 86.0
"""What the answers of a class have to reach in the cross-validation, in percent."""

EVEN = 0.5
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


def answered(text: Text, by: Ranker) -> list[Answer]:
    """What a ranker says of the pronouns of a text."""
    lines = weighed(text, by)
    shares = shares_of(lines, by.pair(lines.lines), by.nothing(lines.alone))
    return answers(text, lines.pairs.pronouns, shares)


def cross_validated(every: Sequence[Text], known: Nouns, options: Options, seed: int = 5) -> list[Answer]:
    """What rankers say that have not seen the text: each text is left out once."""
    order = np.random.default_rng(seed).permutation(len(every)).tolist()
    found: list[Answer] = []
    for fold in range(FOLDS):
        left_out = set(order[fold::FOLDS])
        by = learned([text for k, text in enumerate(every) if k not in left_out], known, options)
        for k in sorted(left_out):
            found += answered(every[k], by)
    return found


def thresholds(given: Sequence[Answer]) -> tuple[float, ...]:
    """For each class of pronouns the threshold of the best F1 among those that are precise enough. None below 0.3:
    texts of other sorts are harder than those of the cross-validation, and three that are as likely are no answer."""
    found = []
    for class_ in range(4):
        some = [each for each in given if each.class_ == class_]
        tried = [(score(some, (sure,) * 4), sure) for sure in np.arange(0.3, 0.9, 0.02).round(2).tolist()]
        precise = [each for each in tried if each[0].precision >= LEAST_PRECISION] or tried
        found.append(max(precise, key=lambda each: (each[0].f1, each[1]))[1])
    return tuple(found)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with coref_gum.jsonl")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    given = parser.parse_args()
    nlp = load_pipeline()
    known = nouns(given.wordnet, nlp.vocab.strings)
    every = list(texts(given.gold / "coref_gum.jsonl", nlp))
    options = Options()
    said = cross_validated(every, known, options)
    sure = thresholds(said)
    by = learned(every, known, options)
    by.sure = sure
    given.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out / "coreference.npz", allow_pickle=False, **pack(by))
    text = card(every, said, sure, options)
    (given.out / "coreference.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
