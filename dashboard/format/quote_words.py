"""What is told of a quote: how it was said, by what source, on what occasion; and its words as HTML. No Streamlit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from typing import Any

from analysis.language.spoken_names import spoken
from dashboard.format.wording import shortened

MODALITIES = {"negated": "not said", "hypothetical": "only supposed"}
"""Words for quotes that nobody said, or only might say; nothing for those that were said."""

LONGEST = 700
"""Characters of a quote on a card; the article holds the rest."""

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:an?|the) ")


KINDS = {"direct": "word for word", "mixed": "partly word for word", "indirect": "in the outlet’s words"}
"""How closely an outlet keeps to what was said."""

STANCES = {
    "states": ("", "Statements"),
    "claims": ("a claim", "Claims"),
    "criticises": ("criticism", "Criticism"),
    "demands": ("a demand", "Demands"),
    "denies": ("a denial", "Denials"),
    "praises": ("praise", "Praise"),
    "promises": ("a promise", "Promises"),
    "asks": ("a question", "Questions"),
    "warns": ("a warning", "Warnings"),
}
"""What somebody does in saying it: beside one quote ("" where it goes without saying), and of many."""


def stance_name(stance: str) -> str:
    """What quotes of a stance are called together."""
    return STANCES[stance][1] if stance in STANCES else stance.capitalize()


def manner(row: Any, addressee: str | None = None, state: str | None = None) -> list[str]:
    """What a card tells of how the words were said: for whom an unnamed source speaks, by which words the article calls
    the speaker where these are others, how closely the words are kept, what is done in saying them, to whom, and on
    what occasion. ``state`` is the name of the unnamed source's state.

    ``unnamed source, European Union``, ``here “he”``, ``word for word``, ``a promise``, ``to the Post``.
    """
    return [fact for fact in _facts(row, addressee, state) if fact]


def _facts(row: Any, addressee: str | None, state: str | None) -> Iterable[str | None]:
    yield _unnamed(row, state) if row.anonymous else None
    yield f"speaking for {spoken(row.speaker_entity_name)}" if _stands_for(row) else None
    yield f"here “{shortened(row.speaker_text, 60)}”" if _called_otherwise(row) else None
    yield KINDS.get(row.kind)
    yield MODALITIES.get(row.modality)
    yield STANCES.get(row.stance, ("", ""))[0] if row.stance else None
    yield f"to {shortened(addressee, 60)}" if addressee else None
    yield from occasion(row)


def _stands_for(row: Any) -> bool:
    return not row.anonymous and _differs(row.speaker_entity_name, row.speaker_name)


def _called_otherwise(row: Any) -> bool:
    """Whether the article calls the speaker by other words than the name: "she", "the minister"."""
    if not _differs(row.speaker_text, row.speaker_name):
        return False
    written, name = (_WORD.findall(_folded(each)) for each in (row.speaker_text, row.speaker_name))
    if not written:
        return False
    return not set(written) <= set(name) and not set(name) <= set(written) and written[-1] not in name


def _unnamed(row: Any, state: str | None) -> str:
    """An unnamed source in few words: its name on the card tells the rest."""
    label = "unnamed source" if row.unnamed_number in (None, "one") else "unnamed sources"
    known = _folded(" ".join(each for each in (row.speaker_name, row.speaker_text) if each))
    if state and _folded(state) not in known:
        label += f", {state}"
    return f"{label}, {_condition(row.condition_text)}" if row.condition_text else label


def _condition(words: str) -> str:
    told = shortened(words, 140)
    return f"speaking {told}" if told.lower().startswith("on ") else f"“{told}”"


def unnamed_source(row: Any, state: str | None = None) -> str:
    """What is told of an unnamed source, as in ``unnamed source: diplomat, European Union, speaking on condition of
    anonymity``.

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
    return f"{label}, {_condition(row.condition_text)}"


def occasion(row: Any) -> Iterable[str]:
    """When, and where or how it was said, where the article tells: ``said: Tuesday``, ``in an interview``."""
    if row.times_text:
        yield f"said: {shortened(row.times_text, 60)}"
    if row.setting_text:
        yield shortened(row.setting_text[:1].lower() + row.setting_text[1:], 80)


def _differs(written: str | None, name: str | None) -> bool:
    return bool(written and name) and _folded(written or "") != _folded(name or "")


def _folded(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split()).casefold())


def quote_html(text: str, words: str = "", said: Sequence[tuple[int, int]] = ()) -> str:
    """The quoted words as HTML, escaped, at most about `LONGEST` characters of them; ``words`` are marked where they
    occur. ``said``: the stretches of the text that are the quote, where it is told in its sentence; the rest is quiet.
    """
    whole = [(0, len(text))]
    first, last = _cut(text, said or whole)
    hits = _hits(text, words)
    edges = {first, last, *(each for span in (*said, *hits) for each in span if first < each < last)}
    ordered = sorted(edges)
    shown = ["… " if first else ""]
    for start, end in pairwise(ordered):
        piece = escape(text[start:end])
        if any(begin <= start and end <= stop for begin, stop in hits):
            piece = f"<mark>{piece}</mark>"
        if not any(begin <= start and end <= stop for begin, stop in said or whole):
            piece = f'<span class="cq-around">{piece}</span>'
        shown.append(piece)
    shown.append(" …" if last < len(text) else "")
    return f'<blockquote class="cq-quote">{"".join(shown)}</blockquote>'


def _cut(text: str, said: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Where the text begins and ends on a card: whole, or from a little before what was said."""
    if len(text) <= LONGEST:
        return 0, len(text)
    first = 0 if said[0][0] < LONGEST // 3 else text.rfind(" ", 0, said[0][0] - 80) + 1
    last = text.rfind(" ", first, first + LONGEST)
    return first, max(last, first + 1) if first + LONGEST < len(text) else len(text)


def _hits(text: str, words: str) -> list[tuple[int, int]]:
    wanted = [re.escape(each) for each in words.split()]
    return [each.span() for each in re.finditer(r"\s+".join(wanted), text, re.IGNORECASE)] if wanted else []
