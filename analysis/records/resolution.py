"""What articles have in common: entities, events, and what is worked out of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from analysis.records.articles import (
    Annotation,
    Criterion,
    DateBasis,
    EventReport,
    EventType,
    Kind,
    Precision,
    Quote,
    Standing,
    Status,
)
from analysis.records.corrections import Outcome
from analysis.records.differences import Compared, Difference, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office as coverage uses it: the title, whom it serves, the first and last publication date seen with it."""

    title: str
    organisation: str | None = None
    country: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What mentions across articles refer to. ``id`` is readable and stable for the same name ("michelle-bachelet").

    ``wikidata`` is the item ("Q142") of what the gazetteers know; None for everything else.
    """

    id: str
    name: str
    kind: Kind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why a chain of one article was tied to an entity that other articles know, too.

    ``score`` lies between 0 and 1; of the ``criteria`` the one that most of it comes from stands first.
    """

    article: str
    chain: int
    entity: str
    score: float
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two entities that may be one, too little known to tie them together; ``score`` as in `Link`, but lower."""

    entity: str
    other: str
    score: float
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, inclusive, None for an open end; and the calendar unit in which they are known."""

    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class ReportRef:
    """Points at one `EventReport`: ``Annotation.events[index]`` of the article."""

    article: str
    index: int


@dataclass(frozen=True, slots=True)
class Vouched:
    """How sure a report is with what other texts tell, and the reports that vouch for it, the strongest first."""

    confidence: float
    by: tuple[ReportRef, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A status of an event, the day of publication from which it is told, and an account that tells it."""

    published: date
    status: Status
    report: ReportRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event with every account of it. Parties are entity ids; ``reports`` keeps each article's own account.

    ``source_names`` and ``target_names`` are the parties by name, those included that no entity stands for; a state is
    not named beside somebody who acts for it. ``criteria`` say of each of the reports, in their order, why it belongs
    to the event; ``representative`` is the one that shows best what happened. ``day`` is where the event stands in the
    order of time: its first day, or the day on which it was first told where it has none; of a week or longer the day
    that lies nearest to that; None where nobody can tell. ``affair`` is the id of the `Affair` that it belongs to, None
    for none. ``place`` is where most accounts tell it to be. ``course`` are its statuses one after the other, from the
    first to ``status``; empty where it has had only one, or nobody can tell which was first. ``standing`` is who
    answers for it, ``standing_by`` the names of those who report, allege, deny or confirm it.
    """

    id: str
    type: EventType
    mode: str | None
    cameo: str
    status: Status
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    reports: tuple[ReportRef, ...]
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    date_basis: DateBasis | None = None
    source_names: tuple[str, ...] = ()
    target_names: tuple[str, ...] = ()
    criteria: tuple[tuple[Criterion, ...], ...] = ()
    representative: ReportRef | None = None
    day: date | None = None
    affair: str | None = None
    place: str | None = None
    course: tuple[Turn, ...] = ()
    standing: Standing = "reported"
    standing_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AffairTurn:
    """A step of an affair: an event and a status that it had; the day by which it stands in the order, that of the
    event where it has come about, else of the publication that tells the status; and a report that tells it."""

    day: date | None
    event: str
    status: Status
    report: ReportRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """A course of events that belong together: invited, arranged, put off, held.

    ``events`` are their ids in the order of time. Of those that are shown (`SHOWN_CONFIDENCE`), ``parties`` are the
    names of the two, or the one, who are party to most, empty where nobody is; ``name`` is what the affair is about, in
    words, None where nothing can be said; ``earliest`` and ``latest`` are the days from the first to the last, None
    where none has any; and ``turns`` are its main events in order, with each status that they have had. ``outlets``
    tell of these events, ``silent`` are the others of the coverage.
    """

    id: str
    events: tuple[str, ...]
    parties: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    name: str | None = None
    turns: tuple[AffairTurn, ...] = ()
    outlets: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


Aspect = Literal["when", "where", "who", "whom", "whether", "how many"]
"""In what accounts of one event can contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way of telling it: the reports that do, and the words of a figure (``at least 12 men``)."""

    reports: tuple[ReportRef, ...]
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """In what accounts of one event contradict each other; ``about`` is what is counted ("men"), else None."""

    event: str
    aspect: Aspect
    ways: tuple[Way, ...]
    about: str | None = None


OriginalBy = Literal["agency", "day", "writing", "credit", "length", "id"]
"""Why one of the articles that print one text counts as the original: it stands in the agency's own name; it is the
earliest; of those of its day it alone is neither in capitals nor damaged nor cut off, or credits an agency, or is the
longest; nothing tells them apart, and its id comes
first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What the articles of one coverage have in common.

    ``entity_of`` maps (article id, chain) to an entity id; a chain that is not in it stays unresolved. ``links`` say
    why, for the chains of entities that have more than one; ``suggestions`` are the pairs that were left apart.
    ``affairs`` stand in the order of their first event, ``contradictions`` in the order of events;
    ``differences`` are those over an affair beside them, found in what ``compared`` counts, ``utterances`` what several
    articles quote; ``original_of`` maps
    each article that prints another one's text to that other, ``original_by`` those others to why they are it.
    ``joined`` are the days of accounts that tell none, or only that it is news, by another account of their event.
    ``vouched`` are the reports that others make surer than their own articles do.
    ``corrections`` say what became of each correction, in their order; ``stated`` maps the entities whose state a
    correction gives to that state; ``hidden`` are the chains of those whom corrections hide, by article.
    ``reports`` and ``quotes`` (by article and place in its list) are those that corrections change, as they are to be;
    ``withdrawn`` and ``unsaid`` are the ones that they leave out, ``standings`` who answers for events by them.
    """

    entities: tuple[Entity, ...] = ()
    entity_of: Mapping[tuple[str, int], str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    affairs: tuple[Affair, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    differences: tuple[Difference, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    compared: Compared = field(default_factory=Compared)
    original_of: Mapping[str, str] = field(default_factory=dict)
    original_by: Mapping[str, OriginalBy] = field(default_factory=dict)
    joined: Mapping[ReportRef, Days] = field(default_factory=dict)
    vouched: Mapping[ReportRef, Vouched] = field(default_factory=dict)
    corrections: tuple[Outcome, ...] = ()
    stated: Mapping[str, str | None] = field(default_factory=dict)
    hidden: frozenset[tuple[str, int]] = frozenset()
    reports: Mapping[ReportRef, EventReport] = field(default_factory=dict)
    withdrawn: frozenset[ReportRef] = frozenset()
    quotes: Mapping[tuple[str, int], Quote] = field(default_factory=dict)
    unsaid: frozenset[tuple[str, int]] = frozenset()
    standings: Mapping[str, tuple[Standing, tuple[str, ...]]] = field(default_factory=dict)

    def standing_reports(self, annotation: Annotation) -> Iterator[tuple[int, EventReport]]:
        """The reports of an article that no correction leaves out, with their places in its list."""
        own = annotation.article
        return ((n, each) for n, each in enumerate(annotation.events) if ReportRef(own, n) not in self.withdrawn)

    def standing_quotes(self, annotation: Annotation) -> Iterator[tuple[int, Quote]]:
        """The quotes of an article that no correction leaves out, with their places in its list."""
        own = annotation.article
        return ((n, each) for n, each in enumerate(annotation.quotes) if (own, n) not in self.unsaid)
