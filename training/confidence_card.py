"""The card of the scorer of confidence: what it was learned from, how well it ranks, whether its numbers are true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.events.confidence import PARTS, Scorer
from analysis.annotating.weights.net import Floats
from training.judged_events import Line

BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
"""The lower ends of the bins of confidence, and one beyond the last."""

THRESHOLDS = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)
"""From which confidence on events might be shown."""

_BY_HAND = 0.5
"""From which sum of the hand-made weights on events were shown before any confidence was learned."""

_HEAD = """# confidence.npz: how sure an event is

What `analysis.annotating.events.confidence` weighs the evidence of `evidence.py` with: six regressions over
{names} names of evidence and over the mean of the text's word vectors (is it an event of the timeline; if it is, of
this type, come about as it is told, by those who are said to act, on nobody false; if all that is right, is nothing
missing), and what the product of the six shares is worth.

- Learned from: {events} events of {texts} texts that were read and judged (`training/readings`: {corpora});
  {lost} more are not found any more. No text is kept.
- Made by: `python -m training.confidence --gold FOLDER`, or `make train`. Newton's method, penalty {penalty:.0f};
  each question weighs the sorts of evidence apart (`TASTES`, chosen by what corpora that were left out say);
  calibrated on the shares of regressions that have not seen the text.
- The figures weigh each judged event by how many events of its corpus it stands for, as those with a high sum of the
  hand-made weights were read more often than others. "By text": learned and calibrated on six sevenths of the texts,
  asked of the others. "By corpus": on all corpora but the one that is asked, as with texts of a sort never seen
  (AQUAINT and TimeBank count as one, and so do the two parts of PolNeAR).

## Figures

Area under the curve: how often what is right is surer than what is not. Calibration error: how far confidence and the
share that is right lie apart.

"""

_PLACES = ("by text", "by corpus")


def area(sure: Floats, right: Floats, weight: Floats) -> float:
    """How often a right one is surer than one that is not: the area under the curve, ties counted half."""
    _, place = np.unique(sure, return_inverse=True)
    yes = np.bincount(place, weight * right)
    no = np.bincount(place, weight * (1 - right))
    below = np.cumsum(no) - no / 2
    return float((yes * below).sum() / max(1e-9, yes.sum() * no.sum()))


def calibration_error(sure: Floats, right: Floats, weight: Floats) -> float:
    """The expected calibration error over `BINS`, from 0 to 1."""
    gaps = [abs(float((weight * (sure - right))[(sure >= low) & (sure < high)].sum())) for low, high in pairwise(BINS)]
    return sum(gaps) / float(weight.sum())


type Said = tuple[Floats, Floats]
"""The six shares of each line, and its confidence, as a cross-validation gives them."""


def card(some: Sequence[Line], lost: int, penalty: float, by: Scorer, said: tuple[Said, Said]) -> str:
    """The card's text in Markdown. ``said``: by text and by corpus."""
    corpora = Counter(each.corpus for each in some)
    head = _HEAD.format(
        names=len(by.names),
        events=len(some),
        texts=len({(each.corpus, each.text) for each in some}),
        corpora=", ".join(f"{name} {count}" for name, count in sorted(corpora.items())),
        lost=lost,
        penalty=penalty,
    )
    known = np.array([not np.isnan(each.right) for each in some])
    right, wrong, hand, weight = (_column(some, name)[known] for name in ("right", "wrong", "by_hand", "weight"))
    sure = [each[1][known] for each in said]
    parts = [head + _figures(some, said, known)]
    for name, one in zip(_PLACES, sure, strict=True):
        parts.append(f"## Reliability, {name}\n\n{_reliability(one, right, weight)}")
    parts.append(
        "## What is shown from which confidence on\n\n" + _curve((sure[0], sure[1]), hand, right, wrong, weight)
    )
    return "\n\n".join(parts) + "\n"


def _column(some: Sequence[Line], name: str) -> Floats:
    return np.array([getattr(each, name) for each in some], dtype=np.float32)


def _figures(some: Sequence[Line], said: tuple[Said, Said], known: NDArray[np.bool_]) -> str:
    """A row for the whole and for each question, the hand-made sum beside them."""
    right, hand, weight = (_column(some, name) for name in ("right", "by_hand", "weight"))
    labels = np.array([each.labels for each in some], dtype=np.float32)
    rows = [
        "| | area, by text | by corpus | by hand | calibration error, by text | by corpus | by hand |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    sure = [*(each[1] for each in said), hand]
    areas = [area(each[known], right[known], weight[known]) for each in sure]
    errors = [calibration_error(each[known], right[known], weight[known]) for each in sure]
    rows.append(_row("right in everything", [f"{each:.3f}" for each in (*areas, *errors)]))
    for number, part in enumerate(PARTS):
        told = ~np.isnan(labels[:, number])
        columns = [*(each[0][:, number] for each in said), hand]
        areas = [area(each[told], labels[told, number], weight[told]) for each in columns]
        rows.append(_row(part, [*(f"{each:.3f}" for each in areas), "", "", ""]))
    return "\n".join(rows)


def _row(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _reliability(sure: Floats, right: Floats, weight: Floats) -> str:
    rows = ["| confidence | judged | mean | right % |", "| --- | --- | --- | --- |"]
    for low, high in pairwise(BINS):
        inside = (sure >= low) & (sure < high)
        if inside.any():
            share = weight[inside] / weight[inside].sum()
            mean, good = float((share * sure[inside]).sum()), float((share * right[inside]).sum())
            name = f"{low:.1f} to {min(high, 1.0):.1f}"
            rows.append(_row(name, [str(int(inside.sum())), f"{mean:.2f}", f"{100 * good:.0f}"]))
    return "\n".join(rows)


def _curve(said: tuple[Floats, Floats], hand: Floats, right: Floats, wrong: Floats, weight: Floats) -> str:
    """Shares in percent, and how many right ones are shown for each hundred that the hand-made sum shows."""
    before = float((weight * right)[hand >= _BY_HAND].sum())

    def told(sure: Floats, least: float) -> str:
        inside = sure >= least
        every = max(1e-9, float(weight[inside].sum()))
        good, bad = float((weight * right)[inside].sum()), float((weight * wrong)[inside].sum())
        return f"{100 * good / every:.0f} | {100 * bad / every:.0f} | {100 * good / before:.0f}"

    rows = [
        "| from | by text: right % | wrong % | right ones | by corpus: right % | wrong % | right ones |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        f"| the hand-made sum, {_BY_HAND} | {told(hand, _BY_HAND)} | | | |",
    ]
    rows += [f"| {least:.2f} | {told(said[0], least)} | {told(said[1], least)} |" for least in THRESHOLDS]
    return "\n".join(rows)
