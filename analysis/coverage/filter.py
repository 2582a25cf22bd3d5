"""Which part of a coverage a person looks at: the one `Filter` that every query and every link carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

DateKind = Literal["event", "published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Every field narrows; an empty one does not. Fields are joined by "and", the values of one field by "or".

    ``actors`` are entity ids: articles that mention one, quotes by or about one, events with one as a party.
    ``since`` and ``until`` are inclusive days: of the event itself (``date_kind`` "event": events without a date drop
    out, and quotes and articles stay limited by nothing but the other fields), or of publication ("published").
    ``event_types`` are PLOVER types, ``statuses`` event statuses, ``quote_kinds`` direct, mixed or indirect.
    ``anonymous`` keeps only unnamed (True) or only named (False) speakers. ``outlets`` are article sources.
    ``text`` is looked for as it stands, case ignored, in the article's title and text.
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

    @property
    def is_empty(self) -> bool:
        """Whether nothing is narrowed."""
        return self == Filter(date_kind=self.date_kind)
