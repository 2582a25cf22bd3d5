"""Learns the ranker of pronouns: ``python -m training.coreference --gold FOLDER [--wordnet FOLDER]``.

Reads ``coref_gum.jsonl`` of the folder, the news passages whose pronouns were read (`training.readings.pronouns`) and,
for names out of sight, articles of PolNeAR. Leaves one genre of GUM and one corpus of passages out at a time, chooses
the thresholds on what was said of those left out, learns on all texts, and writes ``coreference.npz`` with its card
``coreference.md``. The card's figures for a genre or corpus are of weights that have not seen it and of thresholds
chosen on the others: texts that people bring are of no sort that was learned from.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import numpy as np

from analysis.annotating import load_pipeline
from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.linking import Shares, Weighed, shares_of, weigh
from analysis.annotating.coreference.phrases import Bools, Ints
from analysis.annotating.coreference.ranker import Ranker, pack
from analysis.annotating.coreference.senses import SCALE, SENSES, Nouns, sense_lines
from analysis.annotating.coreference.third_person import HE, IT, SHE, THEY
from analysis.annotating.weights.net import Floats, Net
from training.coreference_card import card
from training.fitting import regression
from training.gold import COREFERENCE, READ, require
from training.labels import Answer, Text, answers, precise, score, texts
from training.masked import CORPUS, Masked, masked_texts, sample_of_masked
from training.passages import read_texts
from training.ranking import EVEN, Options, Sample, learn, together
from training.wordnet import nouns

WEIGHTS = Path(__file__).parents[1] / "analysis" / "annotating" / "weights"
LEAST_PRECISION = 86.0
"""What the answers of a class have to reach in the cross-validation, in percent, in GUM and in the passages each. In
the passages a name that is given to what stands for nothing named counts as a false answer, too; GUM is mostly other
texts than news, in which hardly an "it" has a name."""

TRUST = (1.0, 1.5, 2.0, 3.0, 4.0)
"""By how much the odds of the rules' choice may be raised."""

WORTH = 0.3
"""What a pronoun that was put for a name counts beside one that people read."""

_NONE = Net(
    np.zeros(1, np.float32), np.ones(1, np.float32), np.zeros(1, np.float32), 0.0, *[np.zeros((1, 1), np.float32)] * 3
)


def sorts_of_things(some: Sequence[Text], known: Nouns) -> Ranker:
    """The two regressions on sorts of things, learned from the texts that have all mentions labelled; the nets are
    still empty."""
    sense: list[Floats] = []
    slot: list[Floats] = []
    of_words: list[Ints] = []
    of_told: list[Ints] = []
    for text in [each for each in some if each.whole]:
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
    """The evidence of several texts, with what is right. A pronoun of which nobody knows whom it stands for is neither
    learned from nor a candidate."""
    pairs: list[Floats] = []
    alone: list[Floats] = []
    right: list[Bools] = []
    counts, weight = [0], []
    for text, found in zip(some, lines, strict=True):
        known = np.array([row not in text.unknown for row in range(len(text.phrases))], dtype=bool)
        pronouns = known[found.pairs.pronouns]
        kept = pronouns[found.pairs.of] & known[found.pairs.candidate]
        pairs.append(found.lines[kept])
        alone.append(found.alone[pronouns])
        right.append(text.right(found.pairs)[kept])
        counts += np.bincount(found.pairs.of[kept], minlength=len(pronouns))[pronouns].tolist()
        taken = int(pronouns.sum())
        weight += [max(1, taken) ** -EVEN] * taken
    return Sample(
        np.concatenate(pairs),
        np.concatenate(alone),
        np.concatenate(right),
        np.cumsum(counts),
        (np.array(weight) / np.mean(weight)).astype(np.float32),
        np.zeros(len(weight), dtype=bool),
    )


def learned(some: Sequence[Text], known: Nouns, options: Options, masked: Sequence[Masked] = ()) -> Ranker:
    """A ranker from texts that people read, and from others with names out of sight."""
    by = sorts_of_things(some, known)
    sample = sample_of(some, [weighed(text, by) for text in some])
    if masked:
        sample = together(sample, sample_of_masked(masked, by), WORTH)
    by.pair, by.nothing = learn(sample, options)
    return by


Said = tuple[Text, Ints, list[Shares]]
"""A text, its pronouns' rows, and for each the likely entities."""


def said_of(text: Text, by: Ranker) -> Said:
    """What a ranker says of the pronouns of a text."""
    lines = weighed(text, by)
    return text, lines.pairs.pronouns, shares_of(lines, by.pair(lines.lines), by.nothing(lines.alone))


def folds(every: Sequence[Text]) -> list[frozenset[str]]:
    """What is left out together: a genre of GUM and a corpus of passages, each once."""
    genres = sorted({text.genre for text in every if text.whole})
    corpora = sorted({text.genre for text in every if not text.whole})
    return [frozenset(each) - {None} for each in zip_longest(genres, corpora)]


def cross_validated(every: Sequence[Text], known: Nouns, options: Options, masked: Sequence[Masked] = ()) -> list[Said]:
    """What rankers say that have seen neither the genre nor the corpus of the text."""
    found: list[Said] = []
    for fold in folds(every):
        hidden = () if CORPUS in fold else masked
        by = learned([text for text in every if text.genre not in fold], known, options, hidden)
        found += [said_of(text, by) for text in every if text.genre in fold]
    return found


LEAST_SURE = {HE: 0.36, SHE: 0.36, IT: 0.26, THEY: 0.3}
"""No threshold is lower: texts of other sorts are harder than those that were labelled, and three people who are as
likely are no answer. Beside "it" and "they" the many things that have no name, and nothing at all, are weighed too."""

MOST_SURE = {HE: 0.8, SHE: 0.8, IT: 0.8, THEY: 0.6}
"""No threshold is higher: what tells a threshold above it is a handful of answers. "They" of news are mostly groups
without a name, so that no threshold makes its answers precise enough."""

TOGETHER = ((HE, SHE), (IT,), (THEY,))
"""Classes of pronouns that have one threshold and one trust. Of "she" two life stories would decide alone."""

Levels = tuple[float, ...]
"""A threshold, or the trust in the rules, for each class of pronouns."""


Given = Mapping[float, Sequence[Answer]]
"""The answers before any threshold, for each trust in the rules."""


def given_of(said: Sequence[Said]) -> Given:
    """What was said, as answers."""
    return {trust: [each for one in said for each in answers(*one, (trust,) * 4)] for trust in TRUST}


def chosen(given: Given, without: str = "") -> tuple[Levels, Levels]:
    """For each class of pronouns the threshold and the trust in the rules of the best F1 among those that are precise
    enough; where none is, of the most precise. ``without``: a genre or corpus that is not looked at."""
    best: list[tuple[float, float, float, float]] = [(-1.0, 0.0, 0.0, 0.0)] * 4
    for trust, every in given.items():
        for classes in TOGETHER:
            some = [each for each in every if each.class_ in classes and each.genre != without]
            read = [each for each in some if not each.whole]
            named = [each for each in some if each.whole and each.counted]
            for sure in np.arange(LEAST_SURE[classes[0]], MOST_SURE[classes[0]], 0.02).round(2).tolist():
                least = min(LEAST_PRECISION, precise(read, sure), precise(named, sure))
                for class_ in classes:
                    best[class_] = max(best[class_], (least, score(some, (sure,) * 4).f1, -trust, sure))
    return tuple(each[3] for each in best), tuple(-each[2] for each in best)


def unseen(given: Given) -> list[Answer]:
    """The answers to the pronouns of each genre and corpus, with thresholds and trust that were chosen on the others;
    what does not reach its threshold is no answer any more."""
    found: list[Answer] = []
    for genre in sorted({each.genre for each in given[TRUST[0]]}):
        sure, trust = chosen(given, without=genre)
        for class_, (least, often) in enumerate(zip(sure, trust, strict=True)):
            some = [each for each in given[often] if each.genre == genre and each.class_ == class_]
            found += [replace(each, answered=each.answered and each.share >= least) for each in some]
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder of labelled texts")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, COREFERENCE)
    nlp = load_pipeline()
    try:
        known = nouns(arguments.wordnet, nlp.vocab.strings)
    except FileNotFoundError as missing:
        parser.exit(2, f"{parser.prog}: {missing}\n")
    every = [*texts(arguments.gold / COREFERENCE[0], nlp), *read_texts(arguments.gold, "train", nlp)]
    masked = masked_texts(arguments.gold / READ[CORPUS], nlp)
    options = Options()
    given = given_of(cross_validated(every, known, options, masked))
    by = learned(every, known, options, masked)
    by.sure, by.trust = chosen(given)
    arguments.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out / "coreference.npz", allow_pickle=False, **pack(by))
    hidden = sum(int(text.masked.sum()) for text in masked)
    text = card(every, unseen(given), by, options, hidden, WORTH, LEAST_PRECISION)
    (arguments.out / "coreference.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
