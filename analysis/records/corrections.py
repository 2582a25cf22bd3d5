"""What a person sets right, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.records.articles import Criterion, Kind

CorrectionKind = Literal[
    "same",
    "different",
    "rename",
    "kind",
    "country",
    "hide",
    "identity",
    "detach",
    "same-event",
    "different-event",
    "no-event",
    "event-type",
    "event-days",
    "event-status",
    "event-standing",
    "event-party",
    "event-swap",
    "no-report",
    "report-days",
    "report-status",
    "report-party",
    "report-swap",
    "no-quote",
    "quote-speaker",
    "quote-extent",
    "quote-kind",
    "role",
    "no-role",
]
"""What a person may set right: see `Correction`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRef:
    """An entity as a correction names it, so that another analysis finds it again.

    It is looked for by ``id``, then by ``name`` (or an alias) and ``kind``; ``country`` tells two of one name apart.
    """

    id: str = ""
    name: str = ""
    kind: Kind | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in an article's text as a correction names it; ``words`` are those that stood there, None: not told."""

    article: str
    start: int
    end: int
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person says is otherwise than the analysis found it; an input of a build, like the articles.

    - ``same``: ``entity`` and ``other`` are one; it keeps the id and name of ``entity``
    - ``different``: they are two, and stay so; a suggestion to join them is dismissed
    - ``rename``, ``kind``, ``country`` (None: of no state), ``identity`` (a Wikidata item such as Q142; None: of none):
      ``value`` is the entity's own
    - ``hide``: the entity is no actor, and nothing else either
    - ``detach``: the mention at ``place``, and what its article ties to it, is not ``entity``, but ``other``; without
      one, an entity of its own
    - ``same-event``: the reports whose triggers stand at ``place`` and ``other_place`` tell of one event
    - ``different-event``: the report at ``place`` does not belong to the event of the one at ``other_place``
    - ``no-event``: the event that the report at ``place`` tells of is none, and all its reports go
    - ``event-type`` (``COERCE/arrest``: type and mode), ``event-status``: ``value`` is the event's own
    - ``event-days``: it was on these ``days`` (None: nobody can tell); ``event-standing``: ``value`` is who answers for
      it, ``entity`` who alleges, denies or confirms it
    - ``event-party``: ``value`` says on which side ``entity`` stands: source, target, both, or none
    - ``event-swap``: who acts and upon whom change places
    - ``no-report``, ``report-days``, ``report-status``, ``report-party``, ``report-swap``: the same of one article's
      account alone, the one at ``place``
    - ``no-quote``: nobody is quoted at ``place``, a quote's span
    - ``quote-speaker``: ``entity`` said it; without one, an unnamed source (``value`` is "unnamed") or nobody knows who
    - ``quote-extent``: its words are those at ``other_place``; ``quote-kind``: ``value`` is direct, indirect or mixed
    - ``role``: ``entity`` is or was what ``value`` says, on these ``days`` where they are told; ``no-role``: it was not

    An account of the event that was read as the event itself is changed with it; one that tells otherwise keeps what it
    tells. ``days`` are written as ISO 8601 has them, see `analysis.reading.correction_values`. ``note`` is anything
    that its author wants to say with it.
    """

    kind: CorrectionKind
    entity: EntityRef | None = None
    other: EntityRef | None = None
    value: str | None = None
    place: Place | None = None
    other_place: Place | None = None
    days: str | None = None
    note: str | None = None


CorrectionStatus = Literal["applied", "unneeded", "lost"]
"""What became of a correction: it changed the result, or keeps it as it is; the result is so without it, or a later one
overrules it; what it speaks of is not there any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a correction in a build, and why.

    ``entity`` and ``other`` are the ids that its entities have in the result, ``event`` and ``other_event`` those of
    the events that hold its reports; None where it names none, or none is there.
    """

    correction: Correction
    status: CorrectionStatus
    why: Criterion
    entity: str | None = None
    other: str | None = None
    event: str | None = None
    other_event: str | None = None
