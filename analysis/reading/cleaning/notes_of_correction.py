"""A desk's notes on its own mistakes are found and told; they stay in the text, where annotating passes over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.language.boilerplate import boilerplate
from analysis.reading.cleaning.offsets import Edit


def edits(text: str) -> Iterator[Edit]:
    """Nothing: the notes stay."""
    return iter(())


def found(text: str) -> Mapping[str, str]:
    """The words of the notes as ``correction``, several one after the other."""
    notes = [" ".join(text[each.start : each.end].split()) for each in boilerplate(text) if each.sort == "correction"]
    return {"correction": " ".join(notes)} if notes else {}
