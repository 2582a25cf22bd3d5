"""Words without their endings, so that "talks" and "talked" count as one."""

from __future__ import annotations

_ENDINGS = ("ing", "ed", "es", "s")
_LEAST = 3
"""More than so many letters stay."""


def stem(word: str) -> str:
    """The word (lower case) without its ending: "talks" gives "talk", "met" stays."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > _LEAST:
            return word.removesuffix(ending)
    return word
