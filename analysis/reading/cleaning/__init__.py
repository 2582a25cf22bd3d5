"""From a text as it came in to a clean one, with the way back: one module a defect, `STEPS` says in which order.

A clean text comes out byte for byte as it went in. How often each step mended something is
counted, so that a reader can be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.reading.cleaning import (
    apostrophes,
    boilerplate,
    bylines,
    composition,
    controls,
    entities,
    escapes,
    hyphens,
    indents,
    invisible,
    ligatures,
    line_ends,
    markup,
    mojibake,
    notes_of_correction,
    pages,
    quoting,
    run_together,
    spaces,
    tags,
    white_space,
    wrapping,
)
from analysis.reading.cleaning.offsets import UNCHANGED, Edit, OffsetMap, apply


def _nothing(text: str) -> Mapping[str, str]:
    return {}


class Step(NamedTuple):
    """One defect: what a screen calls it, and what to replace in a text that may have it.

    ``found`` reads what the text says of itself there: its ``author``, an ``agency``, a ``correction``.
    """

    defect: str
    edits: Callable[[str], Iterable[Edit]]
    found: Callable[[str], Mapping[str, str]] = _nothing


CHARACTERS: tuple[Step, ...] = (
    Step("escapes", escapes.edits),
    Step("entities", entities.edits),
    Step("wrong character set", mojibake.edits),
    Step("control characters", controls.edits),
    Step("line ends of other systems", line_ends.edits),
    Step("tags", tags.edits),
    Step("Markdown or BBCode", markup.edits),
    Step("invisible characters", invisible.edits),
    Step("odd spaces", spaces.edits),
    Step("ligatures", ligatures.edits),
    Step("letters in parts", composition.edits),
    Step("apostrophes", apostrophes.edits),
)
"""What is wrong with characters. Escapes and entities come first: what they hide may be any of the others."""


LINES: tuple[Step, ...] = (
    Step("paragraphs run together", run_together.edits),
    Step("marks of quoted mail", quoting.edits),
    Step("page numbers and heads", pages.edits),
    Step("wrapped lines", wrapping.edits),
    Step("divided words", hyphens.edits),
    Step("indents", indents.edits),
    Step("by-lines", bylines.edits, bylines.found),
    Step("teasers, furniture and credits", boilerplate.edits),
    Step("notes of correction", notes_of_correction.edits, notes_of_correction.found),
    Step("spare spaces and empty lines", white_space.edits),
)
"""What is wrong with lines, and lines that are none of the article's. By-lines come before the credits that name their
authors are taken out."""

STEPS: tuple[Step, ...] = (*CHARACTERS, *LINES)
"""In this order, as each reads what those before it have left: characters first, then lines, then what lines say."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean text, the way back to what came in, and how often each defect was mended.

    ``found`` is what the text said of itself: its ``author``, an ``agency``, a ``correction``.
    """

    text: str
    offsets: OffsetMap
    mended: tuple[tuple[str, int], ...]
    found: Mapping[str, str] = field(default_factory=dict)


def clean(text: str) -> Cleaned:
    """The text without the defects of `STEPS`."""
    return _without(STEPS, text)


def clean_line(text: str) -> str:
    """A title, a name or another short field without the defects of `CHARACTERS`, on one line."""
    return " ".join(_without(CHARACTERS, text).text.split())


def _without(steps: Iterable[Step], text: str) -> Cleaned:
    offsets = UNCHANGED
    mended: list[tuple[str, int]] = []
    found: dict[str, str] = {}
    for step in steps:
        found = {**step.found(text), **found}
        edits = list(step.edits(text))
        if edits:
            text, back = apply(text, edits)
            offsets = offsets.then(back)
            mended.append((step.defect, len(edits)))
    return Cleaned(text, offsets, tuple(mended), found)
