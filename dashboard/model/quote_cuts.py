"""How other outlets print a statement: what they leave out of the fullest telling, and what they word otherwise.

No Streamlit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

import pandas as pd

from dashboard.model.table_rows import rows

Piece = tuple[Literal["kept", "cut", "other"], str]
"""Words that a telling shares with the fullest one, that it leaves out, or that only it has."""

_WORD = re.compile(r"\S+")
_BARE = re.compile(r"[\W_]+")
_GAP = "[…]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One outlet's telling of a statement. ``pieces`` are its words held against the fullest telling, in order."""

    quote: str
    article: str
    start: int
    end: int
    source: str | None
    published: pd.Timestamp
    speaker: str | None
    printed: str
    text_of: str
    pieces: tuple[Piece, ...]

    @property
    def cuts(self) -> bool:
        """Whether it leaves words out."""
        return any(kind == "cut" for kind, _ in self.pieces)

    @property
    def differs(self) -> bool:
        """Whether it has words that the fullest telling has not."""
        return any(kind == "other" for kind, _ in self.pieces)


def tellings_of(tellings: pd.DataFrame, quote: str) -> tuple[Telling, ...]:
    """Where else the statements of this quote are told, of rows of `Coverage.tellings`; each held against the fullest
    telling of its statement."""
    if tellings.empty:
        return ()
    statements = set(tellings[tellings["quote"] == quote]["utterance"])
    told = tellings[tellings["utterance"].isin(statements)]
    fullest = {row.utterance: row.words for row in rows(told[::-1])}
    return tuple(_telling(row, pieces(fullest[row.utterance], row.words)) for row in rows(told) if row.quote != quote)


def _telling(row: Any, found: tuple[Piece, ...]) -> Telling:
    return Telling(
        quote=row.quote,
        article=row.article,
        start=int(row.start),
        end=int(row.end),
        source=row.source,
        published=row.published,
        speaker=row.speaker_name,
        printed=row.printed,
        text_of=row.text_of,
        pieces=found,
    )


def pieces(full: str, told: str) -> tuple[Piece, ...]:
    """``told`` held against ``full`` word by word; capitals and marks make no difference, nor does ``[…]``."""
    ours, theirs = _WORD.findall(full), [word for word in _WORD.findall(told) if word != _GAP]
    matcher = SequenceMatcher(None, [_bare(word) for word in ours], [_bare(word) for word in theirs], autojunk=False)
    found: list[Piece] = []
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            found.append(("kept", " ".join(theirs[j1:j2])))
            continue
        if i1 < i2:
            found.append(("cut", " ".join(ours[i1:i2])))
        if j1 < j2:
            found.append(("other", " ".join(theirs[j1:j2])))
    return tuple(found)


def _bare(word: str) -> str:
    return _BARE.sub("", word).casefold() or word
