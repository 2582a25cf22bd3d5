"""What passes in and out of attachment: an event that asks for its days, and the days that it is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.annotating.document import Token
from analysis.records import DateBasis, EventType, Precision, Span, Status

type Facts = dict[str, float]
"""What speaks for a day and against it, by name."""


@dataclass(frozen=True, slots=True)
class Datable:
    """What the attachment has to know of an event: its trigger, its sentence and how it is told.

    ``put_off``: it is a noun that a verb puts off or refuses, so that only what hangs on the noun itself dates it ("put
    off on Friday the visit of 3 May"). ``announced``: those who do it do so by saying it, so that the time of the
    saying counts ("has invited the premier, it announced on Monday"). ``antecedent``: the number of the trigger that
    told of the same event before, if the event is an anaphor of it. ``custody``: it is told of as a state that lasts.
    """

    trigger: Token
    type: EventType
    status: Status
    sentence: Span
    put_off: bool = False
    announced: bool = False
    antecedent: int | None = None
    custody: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """The days of an event, inclusive, the ground for them, and the expression that gives them, if one does.

    ``ahead``: its first day lies after publication.
    """

    earliest: date | None
    latest: date | None
    precision: Precision | None
    basis: DateBasis
    time: Span | None = None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What the days of an event could be, and the facts that speak for it and against it.

    ``is_news``: the days are those of news, and nothing but the way in which the event is told speaks for them.
    """

    attachment: Attachment
    facts: Facts
    is_news: bool = False
