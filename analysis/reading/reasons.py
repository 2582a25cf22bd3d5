"""Reasons of rejections and notes that say the same of different inputs: what differs in them is left out."""

from __future__ import annotations

import re

DIFFERS = r"'[^']*'|“[^”]*”|\d[\d,.]*"
"""What differs in reasons that say the same: quoted words and numbers. Python and RE2 read it alike."""

LEFT_OUT = "…"
"""What stands in their place."""

_DIFFERS = re.compile(DIFFERS)


def alike(reason: str) -> str:
    """The reason without what differs: two that say the same of different inputs are equal."""
    return _DIFFERS.sub(LEFT_OUT, reason)
