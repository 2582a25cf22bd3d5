"""Names as ids that a person can read and an address can hold."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")
_CODE_POINTS = 8
"""How many letters of a script that has no Latin form stand in an id."""


def slug(text: str) -> str:
    """``text`` in letters a to z and digits, joined by hyphens: "Mønsted & Søn" gives "mnsted-sn", "É" gives "e".

    A text in another script gives the code points of its first letters, one without letters and digits gives "".
    """
    simple = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    found = _OTHER.sub("-", simple.lower()).strip("-")
    return found or "-".join(f"u{ord(ch):x}" for ch in text[:_CODE_POINTS] if ch.isalnum())
