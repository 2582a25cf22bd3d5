"""How closely a time expression is tied to the word that tells an event."""

from __future__ import annotations

from enum import IntEnum


class Tie(IntEnum):
    """How an expression is tied to a trigger, the closest first."""

    TRIGGER = 0
    CLAUSE = 1
    GOVERNOR = 2
    REPORT = 3
    SENTENCE = 4
