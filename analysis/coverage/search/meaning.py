"""What the fields of a question mean in one build: whose words, which outlets, which kinds of event, which days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from analysis.coverage.search.question import Field
from analysis.coverage.search.text_index import stems_of, tokens_of
from analysis.language import lexicon
from analysis.language.event_sentences import kind_name, type_name
from analysis.records import Standing, Status

STATES: tuple[str, ...] = (*get_args(Status), *get_args(Standing))
"""What can be asked of an event's status: how far it came, or who answers for it."""
_SAME_STATUS = {
    "happened": "occurred",
    "done": "occurred",
    "continuing": "ongoing",
    "asked": "requested",
    "possible": "hypothetical",
    "claimed": "alleged",
    "contested": "disputed",
}
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one field asks for. Of what belongs to its name, the rest is empty.

    ``actors`` are ids and names of all whom the name may mean; ``words`` are looked for in the names of outlets and of
    speakers whom no actor stands for; ``kinds`` are types and modes of events ("" for any mode); ``states`` are
    statuses and standings; ``day`` is the day before or after which it is; ``note`` says what was not understood, and
    then the field narrows nothing, unless ``nobody`` is true: then nothing matches.
    """

    field: Field
    actors: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    states: tuple[str, ...] = ()
    day: date | None = None
    note: str = ""
    nobody: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the field narrows."""
        return not self.note or self.nobody


def kinds_called(value: str) -> tuple[tuple[str, str], ...]:
    """Types and modes of events with a name, a code or a mode of these words: "visit" is ("CONSULT", "visit")."""
    wanted = _stems(value)
    telling = lexicon.toml("events/telling")
    whole = [(code, "") for code in telling["types"] if wanted and wanted <= _stems(type_name(code)) | _stems(code)]
    named = {code for code, _ in whole if _stems(code) == wanted or _stems(type_name(code)) == wanted}
    if named:
        return tuple((code, "") for code in sorted(named))
    single = [
        (code, mode)
        for code, rows in telling.items()
        if code != "types"
        for mode in rows
        if wanted and wanted <= _stems(kind_name(code, mode)) | _stems(mode)
    ]
    exact = [
        (code, mode)
        for code, mode in single
        if any(_stems(name) == wanted for name in (kind_name(code, mode), *kind_name(code, mode).split(" or ")))
    ]
    return tuple(exact or single or whole)


def days_of(value: str) -> tuple[date, date] | None:
    """The first and the last day of a day, a month or a year: "2021-03"; None for anything else."""
    found = _DAY.fullmatch(value.strip())
    if not found:
        return None
    year, month, day = (int(each) if each else None for each in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last = first if day else date(first.year, last_month, monthrange(first.year, last_month)[1])
    except ValueError:
        return None
    return first, last


def meaning_of(field: Field, actors: Sequence[tuple[str, str]] = ()) -> Meaning:
    """What the field means; ``actors`` are those who may be called so."""
    value = field.value
    if field.name in ("before", "after"):
        days = days_of(value)
        if days is None:
            note = f"“{value}” is not a day, month or year such as 2021-03-18, 2021-03 or 2021; it was left out."
            return Meaning(field, note=note)
        return Meaning(field, day=days[0] if field.name == "before" else days[1])
    if field.name == "type":
        kinds = kinds_called(value)
        known = "Try “visit”, “meeting”, “arrest”, “sanctions”, “accusation” or “protest”."
        note = "" if kinds else f"“{value}” is no kind of event; it was left out. {known}"
        return Meaning(field, kinds=kinds, note=note)
    if field.name == "status":
        word = _SAME_STATUS.get(value.lower(), value.lower())
        if word in STATES:
            return Meaning(field, states=(word,))
        known = ", ".join(STATES)
        return Meaning(field, note=f"“{value}” is no status of an event; it was left out. There are: {known}.")
    words = tokens_of(value)
    if field.name == "outlet" or actors:
        return Meaning(field, actors=tuple(actors), words=words)
    nobody = f"Nobody of this coverage is called “{value}”."
    if field.name == "speaker":
        return Meaning(field, words=words)
    return Meaning(field, note=nobody, nobody=True)


def _stems(words: str) -> set[str]:
    return set(stems_of([word for word in re.findall(r"[a-z]+", words.lower()) if word not in _SMALL]))


_SMALL = frozenset({"or", "and", "of", "the", "a", "in", "to"})
