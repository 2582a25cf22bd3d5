"""A quote as text to paste: the words, who said them, where and when they were printed. No Streamlit."""

from __future__ import annotations

from typing import Any

from dashboard.format.wording import day

_MARKS = "“”\"'‘’«»„"


def citation(row: Any, told: str) -> str:
    """The words and where they are from, plain text without the link. ``told`` is what the card shows of them.

    Words that an outlet gives as spoken stand between quotation marks; the rest is its sentence. ``row`` is one of
    `Coverage.quotes`.
    """
    words = " ".join(told.split())
    if row.kind == "direct" and words[:1] not in _MARKS:
        words = f"“{words}”"
    who = row.speaker_name or "somebody who is not named"
    where = [row.source or "an outlet that is not known", f"“{' '.join(row.headline.split())}”" if row.headline else ""]
    told = ", ".join(each for each in (*where, day(row.published, "")) if each)
    by = f"{who[:1].upper()}{who[1:]}, quoted in {told}" if row.kind == "direct" else f"{told}, on what {who} said"
    return f"{words}\n— {by[:1].upper()}{by[1:]}"
