"""Which part of a coverage a person looks at: the one `Filter` that every query and every link carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

ActorPart = Literal["source", "target", "speaker", "subject"]
"""What an actor does in what is kept: acts in an event, is acted upon, says a quote, is named in one."""

DateKind = Literal["event", "published"]

Unit = Literal["articles", "texts", "outlets"]
"""In what a coverage is counted: every article; a text and its copies once; an outlet once for the texts that are its
own, however many it has and whoever prints them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Every field narrows but ``doubtful``; an empty one does not. Fields are joined by "and", the values of one field
    by "or" (those of ``actors`` by "and" where ``together`` is set).

    Four fields choose articles, and with them everything that these articles tell: ``outlets`` (article sources),
    ``text`` (looked for as it stands, case ignored, in the article's title and text), ``unit``, and, where
    ``date_kind`` is "published", ``since`` and ``until`` (inclusive days; undated articles drop out). An event stays
    when one of its reports stands in a matching article; of its reports those in matching articles are shown.

    ``actors`` are entity ids: articles that mention one, quotes by or about one (named inside the quoted words),
    events with one as a party, entities and mentions in articles that mention one. ``parts`` are pairs of an actor and
    an `ActorPart` for those that are meant in one part only: "source" and "target" choose among events, "speaker" and
    "subject" among quotes, and articles are those that tell such an event or print such a quote; among what knows no
    such part the actor counts in any. ``whole_states``: a state among the actors stands for its ministries, officials
    and capital, too (`queries.states`).
    Where ``date_kind`` is "event", ``since`` and ``until`` choose events whose days overlap them; an open end counts as
    reaching there, events without any date drop out, and articles and quotes are not limited.
    ``event_types`` (PLOVER) and ``statuses`` choose events; ``quote_kinds`` (direct, mixed, indirect) and ``anonymous``
    choose quotes: True keeps unnamed speakers, False speakers with a name; a quote of nobody known is neither.

    ``unit`` says in what is counted. For texts and outlets one article of each text is kept among those that the other
    three choose: the original, else its first copy.

    ``doubtful``: events that are held back as less sure than `SHOWN_CONFIDENCE` stand among the others.
    """

    actors: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    date_kind: DateKind = "published"
    event_types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    quote_kinds: tuple[str, ...] = ()
    anonymous: bool | None = None
    outlets: tuple[str, ...] = ()
    text: str = ""
    unit: Unit = "articles"
    parts: tuple[tuple[str, ActorPart], ...] = ()
    together: bool = False
    whole_states: bool = False
    doubtful: bool = False

    def __post_init__(self) -> None:
        """What means nothing without an actor is let go of, so that two filters that mean the same are equal."""
        asked = dict(self.parts)
        object.__setattr__(self, "parts", tuple((each, asked[each]) for each in self.actors if each in asked))
        object.__setattr__(self, "together", self.together and len(self.actors) > 1)
        object.__setattr__(self, "whole_states", self.whole_states and bool(self.actors))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is narrowed."""
        return self == Filter(date_kind=self.date_kind, doubtful=self.doubtful)


EVERYTHING = Filter()
"""The filter that narrows nothing: for what a filter must not touch, such as the evidence inside one article."""
