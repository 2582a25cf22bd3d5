"""Of what kind an unnamed source is: an official, a diplomat, a witness (``lexicon/quotes/unnamed.toml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from analysis.language import lexicon

OTHER = "other"
"""The kind of those whom no list holds, and of those who are told of without a noun ("some")."""


@cache
def kinds() -> Mapping[str, str]:
    """Each kind with its name in the plural ("Officials"), `OTHER` last."""
    return {kind: str(row["name"]) for kind, row in _listed().items()} | {OTHER: "Others"}


@cache
def nouns(kind: str) -> tuple[str, ...]:
    """The nouns of a kind, in lower case; those of all kinds together for `OTHER`."""
    if kind == OTHER:
        return tuple(sorted(_by_noun()))
    row = _listed().get(kind)
    return tuple(row["words"]) if row else ()


def kind_of(noun: str | None) -> str:
    """The kind of a source that is called by this noun (in the singular); `OTHER` for none of them."""
    return _by_noun().get((noun or "").lower(), OTHER)


@cache
def _by_noun() -> dict[str, str]:
    return {noun: kind for kind in _listed() for noun in nouns(kind)}


def _listed() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = lexicon.toml("quotes/unnamed")["kinds"]
    return found
