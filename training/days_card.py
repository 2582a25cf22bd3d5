"""The card beside the weights of days: what they were learned from, and how right they are on corpora not seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from training.dated_events import Case, Line

STEPS: tuple[float, ...] = tuple(round(0.4 + 0.02 * n, 2) for n in range(28))
"""The margins that are tried, as shares."""

_SHOWN_STEPS = STEPS[::3]

_HEAD = """# days.npz: are these the days of the event?

What `analysis.annotating.times.attachment` asks before it tells an event's days: two logistic regressions over named
facts (`evidence.py`), one for days that an expression, an antecedent or the paragraph gives ({tied} of them were
learned from), one for days of news ({news}).

- Learned from: {events} events whose days are known: those that readers judged (`training/readings`), and those of
  TimeBank and AQUAINT whose days follow from links between events and times (texts of LDC, for research).
- Made by: `python -m training.days --gold FOLDER`, or `make train`. penalty {penalty:.0f}. No chance is in it.
- Days are told where they are right with a share of {by_tie:.2f} or more, days of news {by_news:.2f}. Both margins were
  chosen on what regressions say that have not seen the corpus, so that their figures flatter a little.

## Figures

By regressions that have not seen the corpus (PolNeAR's two parts are left out together). Events that were shown when
they were read by readers who saw days of news. "By rule": the same with the rules alone. Dated: the percentage of
events with days; right: of these; found: of the events whose day a reader can tell, those with right days.

| | events | tellable | dated | right | found | by rule: dated | right | found |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""

_CURVE = """
## What a margin costs

The same events of all corpora, with one margin for both.

| margin | dated | right | found |
| --- | --- | --- | --- |
"""

type Scores = Mapping[tuple[int, int], float]


def told(case: int, of: Case, scores: Scores, margins: tuple[float, float]) -> Line | None:
    """The days that are told of a case with the number ``case``: the first that are likely enough."""
    for number, line in enumerate(of.lines):
        by = scores.get((case, number))
        if (line.by_rule and not line.is_news) if by is None else by >= margins[line.is_news]:
            return line
    return None


def by_rule(of: Case) -> Line | None:
    """The days that the rules alone tell."""
    return next((line for line in of.lines if line.by_rule), None)


def figures(some: Sequence[tuple[Case, Line | None]]) -> tuple[float, float, float]:
    """In percent: of the events those with days, of these the right ones, of the tellable those with right days."""
    days = [line for _, line in some if line is not None]
    right = sum(line.right is True for line in days)
    tellable = sum(case.tellable for case, _ in some)
    return 100 * len(days) / max(1, len(some)), 100 * right / max(1, len(days)), 100 * right / max(1, tellable)


def auc(some: Sequence[Case], scores: Scores, *, is_news: bool) -> float:
    """How often right days have a higher share than wrong ones, in percent."""
    pairs = [(scores[n, number], line.right) for n, number, line in _known(some, scores) if line.is_news == is_news]
    right = np.array([likely for likely, is_right in pairs if is_right])
    wrong = np.sort([likely for likely, is_right in pairs if not is_right])
    if not len(right) or not len(wrong):
        return 0.0
    below = np.searchsorted(wrong, right, "left") + np.searchsorted(wrong, right, "right")
    return float(100 * below.mean() / 2 / len(wrong))


def _known(some: Sequence[Case], scores: Scores) -> list[tuple[int, int, Line]]:
    every = ((n, number, line) for n, case in enumerate(some) for number, line in enumerate(case.lines))
    return [(n, number, line) for n, number, line in every if (n, number) in scores]


def card(
    some: Sequence[Case], counts: tuple[int, int], margins: tuple[float, float], scores: Scores, penalty: float
) -> str:
    """The card's text in Markdown. ``counts``: how many days were learned from, of expressions and of news; ``margins``
    of both; ``scores``: what regressions say that have not seen the corpus."""
    head = _HEAD.format(
        tied=counts[0],
        news=counts[1],
        events=len(some),
        penalty=penalty,
        by_tie=margins[0],
        by_news=margins[1],
    )
    shown = [(n, case) for n, case in enumerate(some) if case.shown]
    lines = []
    for corpus in ("all", *sorted({case.corpus for _, case in shown})):
        of = [(n, case) for n, case in shown if corpus in ("all", case.corpus)]
        learned = figures([(case, told(n, case, scores, margins)) for n, case in of])
        ruled = figures([(case, by_rule(case)) for _, case in of])
        tellable = sum(case.tellable for _, case in of)
        numbers = " | ".join(f"{each:.1f}" for each in (*learned, *ruled))
        lines.append(f"| {corpus} | {len(of)} | {tellable} | {numbers} |")
    ranked = " ".join(
        f"AUC of days {name}: {auc(some, scores, is_news=is_news):.1f}."
        for name, is_news in (("that an expression gives", False), ("of news", True))
    )
    curve = []
    for step in _SHOWN_STEPS:
        cost = figures([(case, told(n, case, scores, (step, step))) for n, case in shown])
        curve.append(f"| {step:.2f} | {' | '.join(f'{each:.1f}' for each in cost)} |")
    return f"{head}{'\n'.join(lines)}\n\n{ranked}\n{_CURVE}{'\n'.join(curve)}\n"
