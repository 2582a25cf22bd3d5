"""Which event and which quote a time expression dates: the only place that decides it.

`EventDates.date_of` gives an event its `Attachment` (the expression and the ground, ``date_basis``), `with_known_days`
gives the day of one account of an act to the article's others, and `Occasions.occasion_of` tells when and where a quote
was said. All of them measure by `clause_distance`. They read ``doc._.times`` and know nothing of the components that
ask: those describe an event by a `Datable`, a quote by its cue and its parts.
"""

from __future__ import annotations

from analysis.annotating.times.attachment.datable import Attachment, Datable, Facts, Ground
from analysis.annotating.times.attachment.event_dates import EventDates
from analysis.annotating.times.attachment.occasions import Occasion, Occasions
from analysis.annotating.times.attachment.same_act import with_known_days
from analysis.annotating.times.attachment.scorer import day_scorer

__all__ = [
    "Attachment",
    "Datable",
    "EventDates",
    "Facts",
    "Ground",
    "Occasion",
    "Occasions",
    "day_scorer",
    "with_known_days",
]
