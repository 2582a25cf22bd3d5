"""A quote that is still being put together, and the names of the rules by which quotes are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.records import Modality

Range = tuple[int, int]
"""Start and end, end exclusive: of characters, or of tokens where it says so."""

Rule = Literal[
    # where the words stand to a verb that is their cue
    "after a quotation",
    "after a clause",
    "inside a clause",
    "as clause",
    "before a clause",
    "before a quotation",
    "clause",
    "lost clause",
    "colon",
    "infinitive",
    "preposition",
    "object",
    # other cues
    "according to",
    "hearsay",
    "noun",
    "equation",
    # layout
    "headline",
    "tweet",
    "transcript",
    "question",
    "answer",
    "signed",
    "announced",
    "told before",
    "floating",
]
"""Where the words were found. "After" tells where the cue stands: in "after a clause" the cue follows what was said."""

CUE_FOLLOWS: frozenset[Rule] = frozenset(("after a quotation", "after a clause"))
"""The words stand before their cue, and the cue ends them."""

RUNS_ON: frozenset[Rule] = frozenset(("clause", "object"))
"""The words go on to the end of what the parser hangs on the cue: what another says there may have to be cut off."""


@dataclass(slots=True)
class Draft:
    """A quote that is still being put together. Offsets are characters of ``doc.text``.

    ``verb`` is the cue's head token (None where there is no cue), ``speaker`` the head token of the words that name the
    speaker, ``speaker_span`` their offsets. ``follows`` is the quote whose speaker goes on in this one.
    """

    parts: list[Range]
    rule: Rule
    confidence: float
    cue: Range | None = None
    verb: int | None = None
    speaker: int | None = None
    speaker_span: Range | None = None
    addressee: int | None = None
    stance: str | None = None
    modality: Modality = "asserted"
    follows: Draft | None = None

    @property
    def start(self) -> int:
        """Where the first part begins."""
        parts = self.parts
        return parts[0][0] if len(parts) == 1 else min(part[0] for part in parts)

    @property
    def end(self) -> int:
        """Where the last part ends."""
        parts = self.parts
        return parts[0][1] if len(parts) == 1 else max(part[1] for part in parts)

    @property
    def told_until(self) -> int:
        """Where the last of its words, its cue and its speaker ends."""
        return max(self.end, self.cue[1] if self.cue else 0, self.speaker_span[1] if self.speaker_span else 0)
