"""The card of the scorer of parties: what it was learned from, how well it ranks, and what it makes of the sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from analysis.annotating.events.arguments.scorer import PartyScorer
from analysis.annotating.events.arguments.settling import chosen
from analysis.annotating.weights.net import Floats
from training.confidence_card import area
from training.gold import MARKED
from training.true_parties import Sample

type Choice = Callable[[Sample, Floats], list[list[int]]]
"""Which options are on each side, by the event and their odds."""

_SIDES = ("acts", "on")


def by_rules(sample: Sample, odds: Floats) -> list[list[int]]:
    """Whom the rules put on each side."""
    return [np.flatnonzero(sample.ruled[:, side]).tolist() for side in range(2)]


def keeping(sample: Sample, odds: Floats) -> list[list[int]]:
    """The same without who is unlikely."""
    ruled = by_rules(sample, odds)
    return [[n for n in some if n in each] for some, each in zip(settled(sample, odds), ruled, strict=True)]


def settled(sample: Sample, odds: Floats) -> list[list[int]]:
    """Who is on each side once it is settled."""
    sides = []
    for side, ruled in enumerate(by_rules(sample, odds)):
        picked = sample.ruled[:, side].astype(bool).tolist()
        left = bool(ruled) and sample.known[side]
        sides.append(ruled if left else chosen(side, picked, odds[:, side].tolist(), sample.here))
    return sides if any(sides) else by_rules(sample, odds)


def outcome(sample: Sample, some: Sequence[int], side: int) -> str:
    """What a reader finds of a side: right, false (somebody is there who should not), empty though somebody should be
    there, or incomplete."""
    if not some:
        return "empty" if sample.true[side] else "right"
    if any(sample.labels[n, side] == 0 for n in some):
        return "false"
    shared = any(np.isnan(sample.labels[n, side]) for n in some)
    reached = set().union(*(sample.found[side][n] for n in some))
    return "right" if shared or len(reached) == sample.true[side] else "incomplete"


def precision_and_recall(samples: Sequence[Sample], every: Sequence[Floats], choice: Choice) -> tuple[float, float]:
    """Of the parties told how many are right, and of the true ones how many are told."""
    told = right = true = reached = 0
    for sample, odds in zip(samples, every, strict=True):
        for side, some in enumerate(choice(sample, odds)):
            told += len(some)
            right += sum(sample.labels[n, side] != 0 for n in some)
            true += sample.true[side]
            reached += len(set().union(*(sample.found[side][n] for n in some)))
    return right / max(1, told), reached / max(1, true)


def _areas(samples: Sequence[Sample], every: Sequence[Floats]) -> list[str]:
    labels = np.concatenate([each.labels for each in samples])
    ruled = np.concatenate([each.ruled for each in samples]) > 0
    odds = np.concatenate(list(every))
    cells = []
    for side in range(2):
        known = ~np.isnan(labels[:, side])
        for some in (known & ruled[:, side], known & ~ruled[:, side]):
            ones = np.ones(int(some.sum()), dtype=np.float32)
            cells.append(f"{area(odds[some, side], labels[some, side], ones):.3f}")
    return cells


def _row(name: str, samples: Sequence[Sample], every: Sequence[Floats], choice: Choice) -> str:
    counts = [Counter[str](), Counter[str]()]
    both = false = 0
    for sample, odds in zip(samples, every, strict=True):
        found = [outcome(sample, some, side) for side, some in enumerate(choice(sample, odds))]
        for count, each in zip(counts, found, strict=True):
            count[each] += 1
        both += found == ["right", "right"]
        false += "false" in found
    size = max(1, len(samples))
    cells = [f"{100 * count[kind] / size:.1f}" for count in counts for kind in ("right", "false", "empty")]
    right, reached = precision_and_recall(samples, every, choice)
    more = (both / size, false / size, right, reached)
    return f"| {name} | {' | '.join(cells)} | {' | '.join(f'{100 * each:.1f}' for each in more)} |"


def card(
    samples: Sequence[Sample], penalty: float, by: PartyScorer, said: tuple[Sequence[Floats], Sequence[Floats]]
) -> str:
    """The card. ``said``: the odds from scorers that have not seen the text, and that have not seen the corpus."""
    corpora = Counter(each.corpus for each in samples)
    texts = len({(each.corpus, each.text) for each in samples})
    options = sum(len(each.facts) for each in samples)
    told = ", ".join(f"{name} {count}" for name, count in sorted(corpora.items()))
    of_texts, of_corpora = said
    rows = [_row("by the rules", samples, of_texts, by_rules)]
    marked = [n for n, each in enumerate(samples) if each.corpus in MARKED]
    for name, every in (("text", of_texts), ("corpus", of_corpora)):
        rows.append(_row(f"who is unlikely left out, by {name}", samples, every, keeping))
        rows.append(_row(f"settled, by {name}", samples, every, settled))
    inside = [samples[n] for n in marked], [of_texts[n] for n in marked]
    rows.append(_row("PLOVER and PLV alone, by the rules", *inside, by_rules))
    rows.append(_row("PLOVER and PLV alone, settled, by text", *inside, settled))
    return f"""# parties.npz: who acts in an event, and who is acted upon

What `analysis.annotating.events.arguments.settling` settles the sides of an event with: two regressions over
{len(by.number):,} facts (`option_facts.py`) of everybody whom the event's sentence gives or the rules found elsewhere.

- Learned from: {len(samples):,} events of {texts:,} texts of which readers marked who acts and on whom
  (`training/readings`, and PLOVER's records and PLV: {told}),
  with {options:,} who might. No text is kept.
- Made by: `python -m training.parties --gold FOLDER`, or `make train`. Limited-memory BFGS, penalty {penalty:g}.
- "By text": learned on six sevenths of the texts, asked of the others. "By corpus": on all corpora but the one that is
  asked (AQUAINT and TimeBank count as one, so do PolNeAR's two parts, and PLOVER and PLV), as with texts of a sort
  never seen.

## How well it ranks

Area under the curve: how often who stands on a side has better odds than who does not; apart for those whom the rules
put there and for all others.

| | acts: picked by the rules | others | on: picked by the rules | others |
| --- | --- | --- | --- | --- |
| by text | {" | ".join(_areas(samples, of_texts))} |
| by corpus | {" | ".join(_areas(samples, of_corpora))} |

## What becomes of the sides

In percent of the events: a side is right, false (somebody is there who should not be) or empty though a reader can tell
who it is; what is left to 100 lacks one of several. Then: both sides right, one false; parties that are right of
those told, and that are told of those that there are. Who is right may still be told as of a false state.

| | acts right | false | empty | on right | false | empty | both right | one false | precision | recall |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
{chr(10).join(rows)}
"""
