"""The card beside the weights of reality: what they were learned from, and how right they are on texts not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from analysis.annotating.events.modality.scorer import LINES, Scorer
from analysis.annotating.word_vectors import WIDTH
from training.facts import Options
from training.factuality import CORPORA, LABELLED, READINGS, Event


@dataclass(frozen=True, slots=True)
class Asked:
    """A labelled event, and how likely a regression says that it is to have happened."""

    event: Event
    share: float


_HEAD = """# reality.npz: did it happen?

What `analysis.annotating.events.modality` asks beside its rules: a logistic regression with {facts} named facts
(`features.py`) and {lines} lines of {width} numbers for the vectors of three words (`scorer.py`).

- Learned from: FactBank, UW and MEANTIME on one scale (Stanovsky et al. 2017), and the events that the program told
  and readers judged (`training/readings`); of all these what the rules tell as happening, {events} events: {counts}.
  FactBank (Saurí and Pustejovsky 2009) and UW (Lee et al. 2015) for research, annotations of MEANTIME (Minard et al.
  2016) CC BY, the judgements are this project's own. Word vectors of en_core_web_md 3.8.
- Real is 1.5 and more on the scale from -3 to 3, not real 0.5 and less; what lies between is left out. The scorer
  answers as the readers of our own events do: to the others, what is certain to come is real.
- Made by: `python -m training.reality --gold FOLDER`, or `make train`. {options}. No chance is in it.
- Below {unreal:.2f} an event is told as one that has not happened; below {sure:.2f} it is in doubt, which
  makes it less sure. The second was chosen on the cross-validation, so its figures flatter a little.

## Figures

Cross-validated by document in six parts; a document is left out in all corpora together. "Words that trigger": events
whose word stands in the lexicon of events; "triggers": those that are found. Of events that did not happen, the share
told as happening (false), and of those that did, the share told as not or in doubt (lost), in percent: by the rules
alone, and by rules and scorer. AUC: of the scorer alone, where the rules tell it as happening; "from others": learned
without any label of the corpus.

| | real | not real | rules: false | lost | with scorer: false | lost | of these told as not | AUC | from others |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""

_CURVE = """
## What a threshold costs

Words that trigger an event of the lexicon. What an event below the threshold would cost if it were not shown.

| threshold | {} |
| --- | {} |
"""


def told_real(each: Asked, sure: float) -> bool:
    """Whether rules and scorer together tell the event as happening."""
    return each.event.told and each.share >= sure


def false_happenings(some: Sequence[Asked], sure: float) -> float:
    """Of events that did not happen, the percentage told as happening."""
    return _percent([told_real(each, sure) for each in some if each.event.real is False])


def lost(some: Sequence[Asked], sure: float) -> float:
    """Of events that happened, the percentage not told as happening."""
    return _percent([not told_real(each, sure) for each in some if each.event.real])


def auc(some: Sequence[Asked]) -> float:
    """How often, of what the rules tell as happening, what did has a higher score than what did not, in percent."""
    asked = [each for each in some if each.event.told]
    real = np.array([each.share for each in asked if each.event.real])
    unreal = np.sort([each.share for each in asked if each.event.real is False])
    if not len(real) or not len(unreal):
        return 0.0
    below = np.searchsorted(unreal, real, "left") + np.searchsorted(unreal, real, "right")
    return float(100 * below.mean() / 2 / len(unreal))


def _percent(some: Sequence[bool]) -> float:
    return 100 * sum(some) / max(1, len(some))


def card(
    said: Sequence[Asked], others: Sequence[Asked], scorer: Scorer, options: Options, steps: Sequence[float]
) -> str:
    """The card's text in Markdown. ``said``: the answers of the cross-validation; ``others``: those of regressions that
    never saw the corpus; ``steps``: thresholds whose cost is told."""
    known = [each for each in said if each.event.real is not None]
    head = _HEAD.format(
        facts=len(scorer.facts),
        lines=LINES,
        width=WIDTH,
        events=sum(each.event.told for each in known),
        counts=", ".join(f"{name} {sum(_is_of(each, name) and each.event.told for each in known)}" for name in CORPORA),
        options=", ".join(f"{name} {value}" for name, value in asdict(options).items()),
        unreal=scorer.unreal,
        sure=scorer.sure,
    )
    lines = []
    for corpus in CORPORA:
        ours, theirs = ([each for each in part if _is_of(each, corpus)] for part in (known, others))
        if corpus != READINGS:
            lines.append(_line(f"{corpus}, all", ours, theirs, scorer))
            ours, theirs = ([each for each in part if each.event.known] for part in (ours, theirs))
            lines.append(_line(f"{corpus}, words that trigger", ours, theirs, scorer))
        ours, theirs = ([each for each in part if each.event.found] for part in (ours, theirs))
        lines.append(_line(f"{corpus}, triggers", ours, theirs, scorer))
    names = " | ".join(f"{corpus}: false | lost" for corpus in _TOLD)
    curve = _CURVE.format(names, " | ".join(["---"] * 2 * len(_TOLD)))
    return f"{head}{'\n'.join(lines)}\n{curve}{'\n'.join(_cost(known, step) for step in steps)}\n"


_TOLD = (READINGS, *LABELLED[:2])
"""The corpora whose curve is told: MEANTIME has too few events that did not happen."""


def _is_of(each: Asked, corpus: str) -> bool:
    return each.event.corpus == corpus


def _line(name: str, some: Sequence[Asked], others: Sequence[Asked], scorer: Scorer) -> str:
    real = [each for each in some if each.event.real]
    as_not = _percent([not told_real(each, scorer.unreal) for each in real])
    figures = (
        false_happenings(some, 0.0),
        lost(some, 0.0),
        false_happenings(some, scorer.sure),
        lost(some, scorer.sure),
        as_not,
        auc(some),
        auc(others),
    )
    return f"| {name} | {len(real)} | {len(some) - len(real)} | {' | '.join(f'{each:.1f}' for each in figures)} |"


def _cost(known: Sequence[Asked], step: float) -> str:
    figures = []
    for corpus in _TOLD:
        some = [each for each in known if _is_of(each, corpus) and each.event.known]
        figures += [false_happenings(some, step), lost(some, step)]
    return f"| {step:.2f} | {' | '.join(f'{each:.1f}' for each in figures)} |"
