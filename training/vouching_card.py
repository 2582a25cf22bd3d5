"""The card beside the weights of vouching: what they were learned from, and what they bring on corpora not seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan
from typing import TYPE_CHECKING

from analysis.records import SHOWN_CONFIDENCE
from analysis.resolving.events.vouching import LEAST, VouchScorer

if TYPE_CHECKING:
    from training.vouching import Heard

DOUBTED = 0.8
"""A report says that it may be no event where it is less likely one (`analysis.annotating.events.confidence`)."""

_NAMES = {"ecb": "ECB+", "newswcl": "NewsWCL50", "wire": "wire stories"}

_HEAD = """# vouching.toml: what others make of a doubtful report

What `analysis.resolving.events.vouching` weighs with: one logistic regression of whether a report tells of an event at
all, over the share by its own article, and the two strongest voices of other texts: sure reports of the same type, each
as strong as the two are likely of one event, times how sure it is. Asked only where that share makes the report
doubtful, and is {least} or more.

- Learned from: {known} judged events (`training/readings`) that other texts tell of, of ECB+ (CC BY 3.0) and NewsWCL50
  (CC BY-SA 4.0), and of 1987 wire stories (18 March to 3 April), each in its whole coverage. Shares by scorers of
  confidence that have seen nothing of the corpus. No text is kept.
- Made by: `python -m training.vouching --gold FOLDER`, or `make train`. No chance is in it.
- Weights: share {share:.2f}, first voice {first:.2f}, second {second:.2f}, bias {bias:.2f}.

## What others say of a report

Judged events by their confidence, with such a voice and without; the share that is an event at all, and that is right
in everything.

| confidence | told elsewhere | is an event | right | not told | is an event | right |
| --- | --- | --- | --- | --- | --- | --- |
"""

_SHOWN = """
## What is newly shown

Those that others raise to {shown:.2f} or more, by a scorer that has seen nothing of the corpus; expected: the mean of
their raised confidence. Beside them, what is shown at {shown:.2f} to 0.65 without.

| corpus | newly shown | right | expected | shown up to 0.65 | right |
| --- | --- | --- | --- | --- | --- |
"""

_BANDS = ((0.15, 0.3), (0.3, 0.4), (0.4, SHOWN_CONFIDENCE), (SHOWN_CONFIDENCE, 0.65), (0.65, 1.0))


def card(some: Sequence[Heard], by: VouchScorer, unseen: Mapping[str, VouchScorer]) -> str:
    """The text of the card. ``unseen``: for each corpus a scorer that has seen nothing of it."""
    known = sum(bool(each.voices) and not isnan(each.event) for each in some)
    found = _HEAD.format(least=LEAST, known=known, share=by.share, first=by.first, second=by.second, bias=by.bias)
    for low, high in _BANDS:
        band = [each for each in some if low <= each.sure < high]
        told = [each for each in band if each.voices]
        rest = [each for each in band if not each.voices]
        cells = " | ".join(f"{len(part)} | {_event(part)} | {_right(part)}" for part in (told, rest))
        found += f"| {low:.2f}-{high:.2f} | {cells} |\n"
    found += _SHOWN.format(shown=SHOWN_CONFIDENCE)
    for corpus in (*unseen, None):
        own = [each for each in some if corpus in (None, each.corpus)]
        new = [(each, sure) for each in own if (sure := raised(each, unseen[each.corpus])) >= SHOWN_CONFIDENCE]
        new = [(each, sure) for each, sure in new if each.sure < SHOWN_CONFIDENCE and not isnan(each.right)]
        shown = [each for each in own if SHOWN_CONFIDENCE <= each.sure < 0.65]
        expected = f"{100 * sum(sure for _, sure in new) / len(new):.0f} %" if new else "–"
        name = "all" if corpus is None else _NAMES.get(corpus, corpus)
        found += f"| {name} | {len(new)} | {_right([each for each, _ in new])} | {expected} "
        found += f"| {len(shown)} | {_right(shown)} |\n"
    return found


def raised(each: Heard, by: VouchScorer) -> float:
    """The confidence of a judged event with what others tell."""
    if not LEAST <= each.share < DOUBTED:
        return each.sure
    return by.confidence(each.sure, each.share, by.raised(each.share, each.voices))


def _event(some: Sequence[Heard]) -> str:
    return _share([each.event for each in some])


def _right(some: Sequence[Heard]) -> str:
    return _share([each.right for each in some])


def _share(some: Sequence[float]) -> str:
    known = [each for each in some if not isnan(each)]
    return f"{100 * sum(known) / len(known):.0f} %" if known else "–"
