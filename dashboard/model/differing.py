"""In what the accounts of an event contradict each other, in words. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from dashboard.format.dating import in_words
from dashboard.format.wording import names, shortened
from dashboard.model.table_rows import rows

_LABELS = {"when": "When", "where": "Where", "who": "Who", "whom": "Towards whom", "whether": "Whether it happened"}

WORDS = 16
"""Words for what happened that a card shows."""

Differences = dict[str, dict[str, list[str]]]
"""On what accounts differ -> each way of telling it -> who tells it so."""


def differences_of(table: pd.DataFrame) -> Differences:
    """The rows of `Coverage.differences` for one event, in words."""
    found: Differences = {}
    ways: dict[tuple[str, str | None, int], str] = {}
    for row in rows(table):
        about = None if pd.isna(row.about) else row.about
        label = f"How many {about}" if about else _LABELS[row.kind]
        words = ways.setdefault((row.kind, about, row.way), _told(row))
        tellers = found.setdefault(label, {}).setdefault(words, [])
        outlet = row.source or "outlet not known"
        teller = f"{shortened(row.asserted_by_name, 40)} in {outlet}" if row.asserted_by_name else outlet
        if teller not in tellers:
            tellers.append(teller)
    return found


def _told(row: Any) -> str:
    if row.kind == "when":
        return in_words(row.earliest, row.latest, row.precision)
    if row.kind == "where":
        return str(row.place)
    if row.kind == "whether":
        return "denied" if row.status == "denied" else "it happened"
    if row.kind == "how many":
        return str(row.value)
    sides = {"who": row.sources, "whom": row.targets}
    return names(list(dict.fromkeys(party["name"] for party in sides[row.kind])))


def words_for(reports: pd.DataFrame) -> dict[str, list[str]]:
    """What the accounts of an event (`Coverage.reports`) call what happened: each word and the outlets that use it.

    The words of most outlets first, at most `WORDS`; empty where all use the same.
    """
    used: dict[str, dict[str, None]] = {}
    for row in rows(reports):
        word = " ".join(row.trigger_text.split()).casefold()
        used.setdefault(word, {})[row.source or "outlet not known"] = None
    if len(used) < 2 or len({outlet for outlets in used.values() for outlet in outlets}) < 2:
        return {}
    ranked = sorted(used, key=lambda word: (-len(used[word]), word))[:WORDS]
    return {word: list(used[word]) for word in ranked}


def words_html(used: dict[str, list[str]]) -> str:
    """The same as an HTML list. Escaped."""
    told = "".join(
        f"<span>{escape(word)} <small>{escape(names(outlets))}</small></span>" for word, outlets in used.items()
    )
    return f'<dl class="cq-key"><div><dt>Words for it</dt><dd>{told}</dd></div></dl>'


def differ_in_words(aspects: Iterable[str]) -> str:
    """``accounts differ on when and how many`` (a list of `Coverage.events`' column ``differ``)."""
    told = ["whether it happened" if each == "whether" else each for each in aspects]
    return f"accounts differ on {', '.join(told[:-1])}{' and ' if told[:-1] else ''}{told[-1]}"


def html_of(found: Differences, heading: str = "Accounts differ") -> str:
    """The differences as an HTML list under a heading, where one is given. Escaped."""
    lines = []
    for what, ways in found.items():
        told = "".join(
            f"<span>{escape(words)} <small>{escape(names(tellers))}</small></span>" for words, tellers in ways.items()
        )
        lines.append(f"<div><dt>{escape(what)}</dt><dd>{told}</dd></div>")
    above = f'<p class="cq-differ">{escape(heading)}</p>' if heading else ""
    return f'{above}<dl class="cq-key">{"".join(lines)}</dl>'
