"""The evidence of one article as lists beside its text: each entry shows its place there. Usable by keyboard."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from analysis.language.event_sentences import kind_name
from dashboard.format.markdown import joined, plain
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


def _entry(
    article: str, key: str, label: str, facts: Iterable[str | None], span: tuple[int, int], **ids: str | None
) -> bool:
    """One piece of evidence: what it is, and under it what is known of it; whether it is picked. ``ids`` tell it from
    others of one span."""
    selection = context.selection()
    named = [name for name in ids if name in selection]
    picked = _picked() == span and all(selection[name] == ids[name] for name in named)
    st.button(
        f"**{key}**  {plain(label)}",
        key=f"evidence_{key}",
        type="tertiary",
        icon=":material/arrow_right_alt:" if picked else None,
        wrap=True,
        on_click=context.select,
        kwargs={"article": article, "start": span[0], "end": span[1], "quote": None, "report": None} | ids,
    )
    st.caption(joined(facts))
    return picked


def _quotes(article: str, quotes: pd.DataFrame) -> None:
    """Each quote: what, who, how."""
    for place, row in enumerate(rows(quotes), start=1):
        who = row.speaker_name or "speaker not known"
        facts = (
            f"{who} ({unnamed_source(row, state(row))})" if row.anonymous else who,
            row.kind,
            MODALITIES.get(row.modality),
            row.stance,
            *occasion(row),
        )
        with st.container(gap="xxsmall"):
            span = (int(row.start), int(row.end))
            if _entry(article, f"q{place}", shortened(row.text, 140), facts, span, quote=row.quote):
                set_right_quote.offer(row, row.quote)


def _events(article: str, reports: pd.DataFrame) -> None:
    """Each report of an event: in a sentence, then what kind it is, when, how far it came, who says so."""
    for place, row in enumerate(rows(reports), start=1):
        said = f"says {row.asserted_by_name}" if row.asserted_by_name else "told by the article itself"
        facts = (kind_name(row.type, row.mode), period(row.earliest, row.latest, row.precision), row.status, said)
        with st.container(gap="xxsmall"):
            label, span = shortened(report_title(row), 140), (int(row.start), int(row.end))
            if _entry(article, f"e{place}", label, facts, span, report=row.report):
                set_right_event.offer_account(row)


def _times(article: str, times: pd.DataFrame) -> None:
    """Each time expression, and the days that it means."""
    for place, row in enumerate(rows(times), start=1):
        facts = (period(row.earliest, row.latest, row.precision), row.value)
        with st.container(gap="xxsmall"):
            _entry(article, f"t{place}", row.text, facts, (int(row.start), int(row.end)))


def _names(article: str, named: pd.DataFrame) -> None:
    """Each person, country and so on once, with how often it is mentioned, and the way to its profile."""
    for place, row in enumerate(rows(named), start=1):
        facts = (row.kind, counted(int(row.times), "mention"), None if row.entity else "not tied to an actor")
        with st.container(gap="xxsmall"):
            _entry(article, f"n{place}", row.shown, facts, (int(row.start), int(row.end)))
            if row.entity:
                context.link("Profile", "actors", actor=row.entity, icon=":material/person:")


def _named(mentions: pd.DataFrame) -> pd.DataFrame:
    """The first mention of each chain of names, with columns ``shown`` (its name) and ``times`` (how many mentions)."""
    named = mentions[mentions["form"] != "pronoun"]
    named = named.assign(
        shown=[row.entity_name or row.name for row in rows(named)],
        key=[row.entity or f"#{row.chain}" for row in rows(named)],
    )
    return named.assign(times=named.groupby("key")["key"].transform("size")).drop_duplicates("key")
