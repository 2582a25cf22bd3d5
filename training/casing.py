"""Learns how words in capitals would be written: ``python -m training.casing --gold FOLDER``.

Counts in texts in mixed letters how often each word is written in which way, learns weights for what stands around it,
measures both on each corpus without having seen it, and writes ``casing.npz`` with its card ``casing.md``.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from analysis.annotating import load_pipeline
from analysis.annotating.casing.names import Names
from analysis.annotating.casing.scorer import SIZE, Hints, Scorer, coarse, decided, features, hashed, packed
from analysis.annotating.casing.words import LOWER, TITLE, UPPER, Word, is_ending, way_of, words_of
from analysis.annotating.word_vectors import is_known
from analysis.language.gazetteer import entries
from training.casing_card import card
from training.fitting import Ints
from training.gold import CASING, READ, require

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"

LEAST = 2
"""How often a word must be seen to stand in the table."""

FOLDS = 5
"""What a text's words are known by while weights are learned is counted in the other folds."""

ROUNDS, RATE, PENALTY = 6, 0.2, 1e-5
BATCH = 4096

EVERY = {"wire": 3}
"""Of a large corpus every so many'th text is read."""

TOGETHER = {"polneardev": "polnear", "aquaint": "timebank", "timebank": "timebank"}
"""Corpora of one sort are left out together."""


@dataclass(slots=True)
class Text:
    """A text's words and how each is written; None for one with which a sentence begins."""

    corpus: str
    words: list[Word]
    ways: list[int | None]
    fold: int = 0


@dataclass(slots=True)
class Lines:
    """What is learned from: for each word the places of its features, and its way."""

    places: list[list[int]] = field(default_factory=list)
    ways: list[int] = field(default_factory=list)


def texts(folder: Path) -> Iterator[Text]:
    """The texts of the folder that are written in mixed letters."""
    number = 0
    for corpus, name in {**READ, "gum": "coref_gum.jsonl", "wikiwars": "times_wikiwars.jsonl"}.items():
        opened = gzip.open if name.endswith(".gz") else open
        with opened(folder / name, "rt", encoding="utf-8") as stream:
            for place, line in enumerate(stream):
                if place % EVERY.get(corpus, 1) == 0:
                    number += 1
                    yield read(TOGETHER.get(corpus, corpus), json.loads(line)["text"], number % FOLDS)


def read(corpus: str, text: str, fold: int = 0) -> Text:
    """A text's words, but for those on lines that have next to no small letters."""
    lines = "\n".join(
        line for line in text.split("\n") if sum(map(str.islower, line)) > 0.5 * sum(map(str.isalpha, line))
    )
    words = words_of(lines)
    ways = [None if word.begins else way_of(lines[word.start : word.end]) for word in words]
    return Text(corpus, words, ways, fold)


def counted(some: Sequence[Text]) -> dict[str, Counter[int]]:
    """How often each word is written in which way, where no sentence begins with it."""
    found: dict[str, Counter[int]] = {}
    for text in some:
        for word, way in zip(text.words, text.ways, strict=True):
            if way is not None:
                found.setdefault(word.lower, Counter())[way] += 1
    return found


def table_of(counts: Mapping[str, Counter[int]], without: Mapping[str, Counter[int]] | None = None) -> dict[int, int]:
    """The table of the words that are common enough, less what is counted ``without``."""
    found = {}
    for word, ways in counts.items():
        left = ways - without[word] if without and word in without else ways
        if left.total() >= LEAST:
            found[hashed(word)] = packed(left[LOWER], left[TITLE], left[UPPER])
    return found


def lines_of(some: Sequence[Text], hints: Hints) -> Lines:
    """What each word teaches; each text's words are known by what was counted in texts of the other folds."""
    found = Lines()
    counts = counted(some)
    for fold in range(FOLDS):
        own = [text for text in some if text.fold == fold]
        scorer = Scorer(table_of(counts, counted(own)), np.zeros((0, 3), np.float32))
        for text in own:
            _add(found, text, scorer.known(text.words), hints)
    return found


def _add(found: Lines, text: Text, known: Sequence[int], hints: Hints) -> None:
    before = ("^", "^")
    for at, (word, way) in enumerate(zip(text.words, text.ways, strict=True)):
        if word.begins:
            before = ("^", "^")
        # The word that begins a sentence would be written as it mostly is.
        learned = way if way is not None else {"l": LOWER, "t": TITLE, "u": UPPER}.get(coarse(known[at]))
        if learned is not None and not is_ending(word):
            found.places.append([hashed(each) % SIZE for each in features(text.words, at, known, before, hints)])
            found.ways.append(learned)
        before = decided(word, TITLE if way is None and learned != UPPER else learned or LOWER), before[0]


def fitted(lines: Lines) -> NDArray[np.float32]:
    """Weights of a softmax regression over the features. Steps get shorter for what was seen often (AdaGrad)."""
    widest = max(map(len, lines.places))
    places = np.full((len(lines.ways), widest), SIZE, dtype=np.int32)
    for row, each in zip(places, lines.places, strict=True):
        row[: len(each)] = each
    wanted = np.eye(3, dtype=np.float32)[np.array(lines.ways)]
    weights = np.zeros((SIZE + 1, 3), dtype=np.float64)
    squares = np.full((SIZE + 1, 3), 1e-6)
    chance = np.random.default_rng(0)
    for _ in range(ROUNDS):
        order = chance.permutation(len(places))
        for some in np.array_split(order, max(1, len(order) // BATCH)):
            columns = places[some]
            scores = weights[columns].sum(axis=1)
            shares = np.exp(scores - scores.max(axis=1, keepdims=True))
            shares /= shares.sum(axis=1, keepdims=True)
            off = np.repeat(shares - wanted[some], widest, axis=0)
            flat = columns.ravel()
            slope = np.stack([np.bincount(flat, off[:, way], SIZE + 1) for way in range(3)], axis=1)
            slope += PENALTY * len(some) * weights
            slope[SIZE] = 0
            squares += slope**2
            weights -= RATE * slope / np.sqrt(squares)
    return weights[:SIZE].astype(np.float32)


def learn(some: Sequence[Text], hints: Hints) -> Scorer:
    """The scorer that these texts teach, as it is read from its file."""
    return Scorer.unpack(Scorer(table_of(counted(some)), fitted(lines_of(some, hints))).pack())


def right(by: Scorer, some: Sequence[Text], hints: Hints) -> Ints:
    """How words are written, a row each, against what is decided, where no sentence begins with them."""
    table = np.zeros((3, 3), dtype=np.int64)
    for text in some:
        for way, answer in zip(text.ways, by.decide(text.words, hints), strict=True):
            if way is not None:
                table[way, answer] += 1
    return table


def mostly(by: Scorer, some: Sequence[Text]) -> Ints:
    """The same where each word is written as it mostly is, and with a capital where it is not known."""
    table = np.zeros((3, 3), dtype=np.int64)
    for text in some:
        for way, known in zip(text.ways, by.known(text.words), strict=True):
            if way is not None:
                table[way, {"l": LOWER, "m": LOWER, "u": UPPER}.get(coarse(known), TITLE)] += 1
    return table


def left_out(some: Sequence[Text], hints: Hints) -> dict[str, tuple[Ints, Ints]]:
    """For each corpus `right` and `mostly` by what has seen nothing of it."""
    found = {}
    for corpus in sorted({text.corpus for text in some}):
        own = [text for text in some if text.corpus == corpus]
        by = learn([text for text in some if text.corpus != corpus], hints)
        found[corpus] = right(by, own, hints), mostly(by, own)
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with the texts")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, CASING)
    vocab = load_pipeline().vocab
    hints = Hints(Names(entries()).single, cache(partial(is_known, vocab)))
    with threadpool_limits(limits=1, user_api="blas"):
        some = list(texts(arguments.gold))
        figures = left_out(some, hints)
        by = learn(some, hints)
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "casing.npz", allow_pickle=False, **by.pack())
    text = card(len(some), len(by.table), figures)
    (arguments.out / "casing.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
