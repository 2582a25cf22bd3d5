"""The card beside the weights of pairs: what they were learned from, and how right they are on affairs not seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from analysis.records import ReportRef
from analysis.resolving.events.agglomeration import ENOUGH, Pair, groups
from analysis.resolving.events.pair_evidence import NAMES
from analysis.resolving.events.pair_scorer import PairScorer
from analysis.resolving.events.vetoes import veto
from training.told_events import Compared, Coverage

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "who": (
        "source ",
        "target ",
        "both sides",
        "any name",
        "names",
        "swapped",
        "domestic",
        "kin",
        "kin then",
        "one chair",
    ),
    "the act": ("word", "rule", "family", "kindred", "type", "other type", "rare word", "mode"),
    "days": ("same day", "days ", "next day", "moved day", "one dated", "none dated", "told ", "asked apart"),
    "whether it came about": ("status", "real and not", "unreal", "denied"),
    "the articles": (
        "one article",
        "affair",
        "affair ",
        "lead alike",
        "alike ",
        "unlike",
        "mutual unlike",
        "many unlike",
    ),
    "place in the article": ("both in lead", "one in lead", "distance", "alike lead", "alike rule in lead"),
    "the sentences": ("overlap", "same sentence", "alike overlap", "many overlap", "many otherwise"),
    "what it is about": (
        *("about", "mutual about", "many about", "asked about"),
        *("other about", "mutual other about", "many other about", "asked other about"),
    ),
    "figures and places": ("figure", "other figure", "place", "other place"),
    "the sort of act": ("many", "mutual", "once", "alone", "one told again", "both told again", "asked"),
    "doubt": ("doubt",),
}
"""Evidence by what it speaks of, by how its names begin."""

_HEAD = """# pairs.toml: are these two reports of one event?

What `analysis.resolving.events.pair_scorer` weighs the evidence of `pair_evidence.py` with: one logistic regression.
Evidence that can only speak for one event never counts against it, and the other way round (`training/pairs.py`).

- Learned from: {pairs} pairs of reports of which is known whether they are one event ({same} are): of ECB+ (CC BY 3.0)
  and NewsWCL50 (CC BY-SA 4.0, both via Diverse_CDCR_datasets), in which others linked phrases; of the demo affair with
  its truth; of 1987 wire stories, read one by one (`training/readings/pairs.jsonl`). {corpora}. No text is kept.
- Made by: `python -m training.pairs --gold FOLDER`, or `make train`. A pair of a large chain
  counts less than one of a small chain (`SHARES`, `PENALTY`). No chance is in it.

## How often a pair that is one event is likelier than one that is not

Average precision over pairs of reports of different articles. "By topic": by regressions that have seen nothing of the
affair; "by corpus": nothing of the whole corpus (wire stories and the demo affair have one topic).

| | pairs | one event | by topic | by corpus |
| --- | --- | --- | --- | --- |
"""

_JOINED = """
## What is joined

Pairs of linked phrases of two articles of one affair that both have a report, by the score from which on groups are
joined (used: {enough:.2f}). P: of those joined, the share that others linked; R: of those that others linked.

| from | ECB+, by topic: P | R | by corpus: P | R | NewsWCL50, by topic: P | R | by corpus: P | R |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""

_ABLATION = """
## What each sort of evidence brings

Average precision by topic without it.

| without | ECB+ | NewsWCL50 |
| --- | --- | --- |
"""

_STEPS = (ENOUGH - 0.5, ENOUGH, ENOUGH + 0.5, ENOUGH + 1.0)


@dataclass(frozen=True, slots=True)
class Joined:
    """Pairs of phrases: joined and linked by others, joined only, and linked only."""

    right: int
    false: int
    missed: int

    @property
    def cells(self) -> str:
        """Precision and recall in percent, as cells of a table."""
        found, there = self.right + self.false, self.right + self.missed
        return f"{100 * self.right / max(1, found):.1f} | {100 * self.right / max(1, there):.1f}"


def average_precision(scores: Sequence[float], same: Sequence[bool]) -> float:
    """The mean, over the pairs that are one event, of the share of those that are among all that score as high."""
    order = np.argsort(-np.array(scores), kind="stable")
    right = np.array(same, dtype=np.float64)[order]
    shares = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(shares[right == 1].mean()) if right.any() else 0.0


type Scorers = Mapping[str, PairScorer]
"""For each topic, or corpus, a scorer that has seen nothing of it."""


def joined(coverage: Coverage, scorer_of: Callable[[int], PairScorer], enough: float = ENOUGH) -> Joined:
    """What is joined of the linked phrases; ``scorer_of``: the scorer for the pairs of an account, by its place."""
    accounts = coverage.told.accounts
    pairs = {
        (one, other): Pair(
            scorer_of(one).score(coverage.told.line(one, other)), veto(accounts[one], accounts[other]) is not None
        )
        for one, other in coverage.told.pairs
    }
    of: dict[ReportRef, int] = {}
    for n, members in enumerate(groups([account.sure for account in accounts], pairs, enough)):
        of.update((accounts[member].ref, n) for member in members)
    told = [phrase for phrase in coverage.phrases if phrase.reports]
    right = false = missed = 0
    for one, other in combinations(told, 2):
        if one.topic != other.topic or one.article == other.article:
            continue
        together = bool({of[ref] for ref in one.reports} & {of[ref] for ref in other.reports})
        right += together and one.chain == other.chain
        false += together and one.chain != other.chain
        missed += not together and one.chain == other.chain
    return Joined(right, false, missed)


def card(
    told: Sequence[Coverage],
    some: Sequence[Compared],
    scorers: tuple[PairScorer, Scorers, Scorers],
    relearned: Callable[[Sequence[Compared]], Scorers],
) -> str:
    """The card's text. ``scorers``: the one that is shipped, those by topic, those by corpus; ``relearned`` learns
    scorers by topic from other lines."""
    scorer, by_topic, by_corpus = scorers
    counts = [(coverage.corpus, [each for each in some if each.corpus == coverage.corpus]) for coverage in told]
    corpora = ", ".join(f"{corpus} {len(its)}" for corpus, its in counts)
    parts = [_HEAD.format(pairs=len(some), same=sum(each.same for each in some), corpora=corpora)]
    for coverage in told:
        its = _apart(some, coverage)
        scores = [
            average_precision([by[of(each)].score(each.line) for each in its], [each.same for each in its])
            for by, of in ((by_topic, _topic), (by_corpus, _corpus))
        ]
        parts.append(
            f"| {coverage.corpus} | {len(its)} | {sum(each.same for each in its)} "
            f"| {100 * scores[0]:.1f} | {100 * scores[1]:.1f} |\n"
        )
    parts.append(_JOINED.format(enough=ENOUGH))
    linked = [coverage for coverage in told if coverage.phrases]
    for step in _STEPS:
        cells = [
            joined(coverage, scorers, step).cells
            for coverage in linked
            for scorers in (_by_topic(coverage, by_topic, scorer), _by_corpus(coverage, by_corpus))
        ]
        parts.append(f"| {step:.2f} | {' | '.join(cells)} |\n")
    parts.append(_ABLATION)
    for subject, begins in {"nothing left out": (), **SUBJECTS}.items():
        lines = [_without(each, begins) for each in some]
        by = relearned(lines) if begins else by_topic
        cells = []
        for coverage in linked:
            its = _apart(lines, coverage)
            share = average_precision([by[each.topic].score(each.line) for each in its], [each.same for each in its])
            cells.append(f"{100 * share:.1f}")
        parts.append(f"| {subject} | {' | '.join(cells)} |\n")
    return "".join(parts)


def _topic(each: Compared) -> str:
    return each.topic


def _corpus(each: Compared) -> str:
    return each.corpus


def _by_topic(coverage: Coverage, by: Scorers, scorer: PairScorer) -> Callable[[int], PairScorer]:
    """What learned nothing of an affair is the whole scorer where nothing of it is known."""
    return lambda place: by.get(coverage.topics[coverage.told.accounts[place].ref.article], scorer)


def _by_corpus(coverage: Coverage, by: Scorers) -> Callable[[int], PairScorer]:
    return lambda _place: by[coverage.corpus]


def _apart(some: Sequence[Compared], coverage: Coverage) -> list[Compared]:
    """The pairs of two articles."""
    accounts = coverage.told.accounts
    return [
        each
        for each in some
        if each.corpus == coverage.corpus and accounts[each.pair[0]].ref.article != accounts[each.pair[1]].ref.article
    ]


def _without(each: Compared, begins: Sequence[str]) -> Compared:
    """The pair without evidence whose name begins so, or is it where it ends with no space or is no beginning."""
    left_out = [any(_begins(name, begin) for begin in begins) for name in NAMES]
    return replace(each, line=[0.0 if out else value for value, out in zip(each.line, left_out, strict=True)])


def _begins(name: str, begin: str) -> bool:
    return name.startswith(begin) if begin.endswith(" ") else name == begin
