"""What is told of a quote: how it was said, by what source, on what occasion; and its words as HTML. No Streamlit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any

from dashboard.format.wording import shortened

MODALITIES = {"negated": "not said", "hypothetical": "hypothetical"}
"""Words for quotes that nobody said, or only might say; nothing for those that were said."""

LONGEST = 700
"""Characters of a quote on a card; the article holds the rest."""

_ARTICLE = re.compile(r"^(?:an?|the) ")


def manner(row: Any, addressee: str | None = None, state: str | None = None) -> list[str]:
    """How the words were said: the words for the speaker where they differ from the name, kind, cue, stance, to whom,
    on what occasion. ``state`` is the name of the unnamed source's state.

    ``unnamed source: diplomat, European Union``, ``in the text “he”``, ``direct quote``, ``not said``, ``“told”``,
    ``promises``, ``to the Post``, ``when: Tuesday``, ``in an interview``.
    """
    return [fact for fact in _facts(row, addressee, state) if fact]


def _facts(row: Any, addressee: str | None, state: str | None) -> Iterable[str | None]:
    yield unnamed_source(row, state) if row.anonymous else None
    yield f"stands for {row.speaker_entity_name}" if _differs(row.speaker_entity_name, row.speaker_name) else None
    yield f"in the text “{shortened(row.speaker_text, 60)}”" if _differs(row.speaker_text, row.speaker_name) else None
    yield f"{row.kind} quote"
    yield MODALITIES.get(row.modality)
    yield f"“{shortened(row.cue_text, 40)}”" if row.cue_text else None
    yield row.stance
    yield f"to {shortened(addressee, 60)}" if addressee else None
    yield from occasion(row)


def unnamed_source(row: Any, state: str | None = None) -> str:
    """What is told of an unnamed source: ``unnamed source: diplomat, European Union; spoke on condition of anonymity``.

    ``state`` is the name of its state; the code stands where it is None.
    """
    many = row.unnamed_number not in (None, "one")
    label = "unnamed sources" if many else "unnamed source"
    if many and row.unnamed_number != "several":
        label = f"{row.unnamed_number} {label}"
    told = [row.unnamed_office, row.unnamed_affiliation, state or row.unnamed_nationality]
    words = ", ".join(each for each in told if each)
    label += f": {shortened(words, 80)}" if words else ""
    if not row.condition_text:
        return label
    condition = shortened(row.condition_text, 140)
    return f"{label}; spoke {condition}" if condition.lower().startswith("on ") else f"{label}; “{condition}”"


def occasion(row: Any) -> Iterable[str]:
    """When, and where or how it was said, where the article tells: ``when: Tuesday``, ``in an interview``."""
    if row.times_text:
        yield f"when: {shortened(row.times_text, 60)}"
    if row.setting_text:
        yield shortened(row.setting_text[:1].lower() + row.setting_text[1:], 80)


def _differs(written: str | None, name: str | None) -> bool:
    return bool(written and name) and _folded(written or "") != _folded(name or "")


def _folded(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split()).casefold())


def quote_html(text: str, words: str = "") -> str:
    """The quoted words as HTML, at most `LONGEST` characters of them; ``words`` marked where they occur. Escaped."""
    line = shortened(text, LONGEST)
    wanted = " ".join(words.split())
    parts = re.split(f"({re.escape(wanted)})", line, flags=re.IGNORECASE) if wanted else [line]
    shown = "".join(f"<mark>{escape(each)}</mark>" if place % 2 else escape(each) for place, each in enumerate(parts))
    return f'<blockquote class="cq-quote">{shown}</blockquote>'
