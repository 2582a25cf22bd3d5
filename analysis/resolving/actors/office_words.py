"""The words of offices that resolving goes by (``lexicon/names/offices.toml``)."""

from __future__ import annotations

from functools import cache
from typing import Any

from analysis.language import lexicon


@cache
def listed(*sections: str) -> frozenset[str]:
    """The words of a section: ``listed("bodies", "ranks")``."""
    return frozenset(_section(sections)["words"])


@cache
def spelt() -> dict[str, str]:
    """Words of ministries' names that are spelt in two ways, and the one that stands for both."""
    return dict(_section(("ministries", "spelt"))["words"])


def _section(names: tuple[str, ...]) -> dict[str, Any]:
    found = lexicon.toml("names/offices")
    for name in names:
        found = found[name]
    return found
