"""Who denies an event, in which words, and where: what its page shows below its accounts. No Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Coverage
from analysis.language.stems import stem
from analysis.resolving.events.denials import denied_in
from analysis.resolving.events.standings import ANSWERED
from dashboard.format.wording import shortened
from dashboard.model.table_rows import rows

MOST = 6
"""Denials that are shown."""
LONGEST = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A denial in words ("Irina Vask denied that he had been beaten"), and where it stands."""

    words: str
    outlet: str | None
    published: date | None
    article: str
    start: int
    end: int
    quote: str


def denials_of(coverage: Coverage, event: Any, accounts: pd.DataFrame) -> tuple[Denial, ...]:
    """The quotes in which those who deny the event (a row of `Coverage.events`) do so in the words of its accounts, or
    say that there was no such act; copies left out."""
    if event.standing != "disputed" or not len(event.standing_by):
        return ()
    days = [row.published for row in rows(accounts) if not pd.isna(row.published)]
    first = min(days).date() if days else None
    stems = {stem(row.trigger_text.lower()) for row in rows(accounts)}
    found: list[Denial] = []
    for row in rows(coverage.said_by(list(event.standing_by), first, first + ANSWERED if first else None)):
        denied = denied_in(row.text, row.stance)
        if denied is None or not (denied.stems & stems or event.type in denied.types) or not pd.isna(row.copy_of):
            continue
        found.append(
            Denial(
                words=shortened(_told(row), LONGEST),
                outlet=row.source,
                published=None if pd.isna(row.published) else row.published,
                article=row.article,
                start=int(row.start),
                end=int(row.end),
                quote=row.quote,
            )
        )
    return tuple(found[:MOST])


def _told(row: Any) -> str:
    """The speaker, the word that says how it is said, and the words."""
    cue = row.cue_text if isinstance(row.cue_text, str) and row.cue_text else "said"
    joint = " " if row.stance == "denies" and row.kind != "direct" else ": "
    return f"{row.speaker} {cue}{joint}{row.text}"


def outlets_of(denials: Sequence[Denial]) -> set[str]:
    """Who prints them."""
    return {each.outlet for each in denials if each.outlet}
