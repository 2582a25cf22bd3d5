"""The evidence of one article as lists beside its text: each entry shows its place there. Usable by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analysis.language.event_sentences import kind_name
from dashboard.format.event_words import status_word
from dashboard.format.html import anchor, tag
from dashboard.format.quote_words import MODALITIES, occasion, unnamed_source
from dashboard.format.wording import counted, period, report_title, shortened
from dashboard.model.table_rows import rows
from dashboard.shell import context
from dashboard.widgets.quote_card import state
from dashboard.widgets.set_right import event as set_right_event
from dashboard.widgets.set_right import quote as set_right_quote

SHOWN_AT_ONCE = 60
VIEWS = {"quotes": "Quotes", "events": "Events", "times": "Times", "names": "Names"}


def show(article: str, tables: dict[str, pd.DataFrame]) -> None:
    """The evidence of the article as lists, one kind at a time. ``tables`` has a key of `VIEWS` each."""
    lists = {"quotes": _quotes, "events": _events, "times": _times, "names": _names}
    tables = tables | {"names": _named(tables["names"])}
    view = _view(tables)
    if tables[view].empty:
        st.caption(f"No {VIEWS[view].lower()} were found in this text.")
    lists[view](article, tables[view].head(SHOWN_AT_ONCE))
    if len(tables[view]) > SHOWN_AT_ONCE:
        st.caption(f"The first {SHOWN_AT_ONCE} of {len(tables[view]):,}; all are marked in the text.")


def _view(tables: dict[str, pd.DataFrame]) -> str:
    if "evidence_view" not in st.session_state:
        st.session_state["evidence_view"] = _view_of_the_picked(tables)
    view = st.segmented_control(
        "Evidence",
        list(VIEWS),
        key="evidence_view",
        format_func=lambda name: f"{VIEWS[name]} {len(tables[name])}",
        required=True,
        persist_state="session",
        label_visibility="collapsed",
    )
    return view if view in VIEWS else "quotes"


def _view_of_the_picked(tables: dict[str, pd.DataFrame]) -> str:
    """The list that holds what the address picked; else the first that is not empty."""
    picked = _picked()
    for name in VIEWS:
        if picked and picked in zip(tables[name]["start"], tables[name]["end"], strict=True):
            return name
    return next((name for name in VIEWS if not tables[name].empty), "quotes")


def _picked() -> tuple[int, int] | None:
    selection = context.selection()
    return (int(selection["start"]), int(selection["end"])) if {"start", "end"} <= set(selection) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of evidence: what it is, and what is known of it. ``ids`` tell it from others of one span; ``offer``
    draws what can be set right of it, once it is picked; ``profile`` is the entity whose profile there is.
    """

    key: str
    label: str
    facts: tuple[str | None, ...]
    span: tuple[int, int]
    ids: Mapping[str, str] = field(default_factory=dict)
    profile: str | None = None
    offer: Callable[[], None] | None = None


def _draw(article: str, entries: Iterable[Entry]) -> None:
    """The entries as one piece of HTML, in two where something can be set right of the one that is picked."""
    lines: list[str] = []
    for entry in entries:
        picked = _is_picked(entry)
        lines.append(_line(article, entry, picked))
        if picked and entry.offer is not None:
            _flush(lines)
            entry.offer()
    _flush(lines)


def _flush(lines: list[str]) -> None:
    if lines:
        st.html(tag("ul", "".join(lines), "cq-rows"))
        lines.clear()


def _is_picked(entry: Entry) -> bool:
    selection = context.selection()
    named = [name for name in entry.ids if name in selection]
    return _picked() == entry.span and all(selection[name] == entry.ids[name] for name in named)


def _line(article: str, entry: Entry, picked: bool) -> str:
    others: dict[str, Any] = {
        name: value for name, value in context.selection().items() if name not in ("quote", "report")
    }
    chosen = {"article": article, "start": str(entry.span[0]), "end": str(entry.span[1])}
    href = context.href("article", **(others | chosen | dict(entry.ids)))
    # The place by which the text and the list are held together is said, not only shown.
    mark = ' aria-current="true"' if picked else ""
    words = f'<a href="{escape(href)}"{mark}><b>{entry.key}</b> {escape(" ".join(entry.label.split()))}</a>'
    known = tag("small", " · ".join(escape(each) for each in entry.facts if each))
    profile = anchor("Profile", context.href("actors", actor=entry.profile), "cq-beside") if entry.profile else ""
    return tag("li", words + known + profile)


def _quotes(article: str, quotes: pd.DataFrame) -> None:
    """Each quote: what, who, how."""
    found = []
    for place, row in enumerate(rows(quotes), start=1):
        who = row.speaker_name or "speaker not known"
        facts = (
            f"{who} ({unnamed_source(row, state(row))})" if row.anonymous else who,
            row.kind,
            MODALITIES.get(row.modality),
            row.stance,
            *occasion(row),
        )
        found.append(
            Entry(
                key=f"q{place}",
                label=shortened(row.text, 140),
                facts=facts,
                span=(int(row.start), int(row.end)),
                ids={"quote": row.quote},
                offer=partial(set_right_quote.offer, row, row.quote),
            )
        )
    _draw(article, found)


def _events(article: str, reports: pd.DataFrame) -> None:
    """Each report of an event: in a sentence, then what kind it is, when, how far it came, who says so."""
    found = []
    for place, row in enumerate(rows(reports), start=1):
        days = period(row.earliest, row.latest, row.precision)
        said = f"says {row.asserted_by_name}" if row.asserted_by_name else "told by the article itself"
        found.append(
            Entry(
                key=f"e{place}",
                label=shortened(report_title(row), 140),
                facts=(kind_name(row.type, row.mode), days, status_word(row.status), said),
                span=(int(row.start), int(row.end)),
                ids={"report": row.report},
                offer=partial(set_right_event.offer_account, row),
            )
        )
    _draw(article, found)


def _times(article: str, times: pd.DataFrame) -> None:
    """Each time expression, and the days that it means."""
    _draw(
        article,
        [
            Entry(
                key=f"t{place}",
                label=row.text,
                facts=(period(row.earliest, row.latest, row.precision), row.value),
                span=(int(row.start), int(row.end)),
            )
            for place, row in enumerate(rows(times), start=1)
        ],
    )


def _names(article: str, named: pd.DataFrame) -> None:
    """Each person, country and so on once, with how often it is mentioned, and the way to its profile."""
    _draw(
        article,
        [
            Entry(
                key=f"n{place}",
                label=row.shown,
                facts=(row.kind, counted(int(row.times), "mention"), None if row.entity else "not tied to an actor"),
                span=(int(row.start), int(row.end)),
                profile=row.entity,
            )
            for place, row in enumerate(rows(named), start=1)
        ],
    )


def _named(mentions: pd.DataFrame) -> pd.DataFrame:
    """The first mention of each chain of names, with columns ``shown`` (its name) and ``times`` (how many mentions)."""
    named = mentions[mentions["form"] != "pronoun"]
    named = named.assign(
        shown=[row.entity_name or row.name for row in rows(named)],
        key=[row.entity or f"#{row.chain}" for row in rows(named)],
    )
    return named.assign(times=named.groupby("key")["key"].transform("size")).drop_duplicates("key")
