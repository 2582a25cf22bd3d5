"""One event: as an entry of a list, and as a card with every account of it. Used by every page that shows events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import context, states
from dashboard.charts import marks
from dashboard.dating import in_words
from dashboard.palette import palette
from dashboard.sentences import marked_html
from dashboard.wording import counted, day, event_type, shortened

ACCOUNTS_AT_ONCE = 6
MOST_ACCOUNTS = 100
_NAMES = 3


# --- words ----------------------------------------------------------------------------------------------------------


def title(row: Any) -> str:
    """``Consult · visit: Ada Quill → Fennmark``, plain text, of a row of `Coverage.events`."""
    parties = between(row.source_names, row.target_names)
    return event_type(row.type, row.mode) + (f": {parties}" if parties else "")


def between(sources: Sequence[str], targets: Sequence[str]) -> str:
    """Who acts and upon whom: ``Ada Quill → Fennmark``, ``somebody → Fennmark`` where the account names no actor."""
    if not targets:
        return names(sources)
    return f"{names(sources) or 'somebody'} → {names(targets)}"


def names(parties: Sequence[str]) -> str:
    """``Ada Quill, Orin Vask, Borland and 2 more``."""
    shown = ", ".join(shortened(name, 60) for name in parties[:_NAMES])
    return shown if len(parties) <= _NAMES else f"{shown} and {len(parties) - _NAMES} more"


def told_by(row: Any) -> str:
    """Who asserts the event: ``says Orin Vask``, or ``told by The Fennmark Post`` where the article says so itself.

    Of a row of `Coverage.events`, whose first account speaks.
    """
    return f"says {row.asserted_by}" if row.asserted_by else f"told by {row.source or 'the article itself'}"


def coverage_of(row: Any) -> str:
    """``1 article``, ``3 articles from 2 outlets``."""
    articles = counted(row.articles, "article")
    return articles if row.articles == 1 else f"{articles} from {counted(row.outlets, 'outlet')}"


def when(row: Any) -> str:
    """The event's date in words, with how it is known where it was not stated: ``17 March 2021 (inferred)``."""
    words = in_words(row.earliest, row.latest, row.precision)
    return f"{words} (inferred)" if row.date_basis == "inferred" else words


# --- an entry of a list ---------------------------------------------------------------------------------------------


def entry(row: Any, *, key: str, picked: bool = False, on_click: Callable[..., None], dated: bool = True) -> None:
    """A row of `Coverage.events` in a list: a button that calls ``on_click(event id)``, its facts, and its sentence.

    ``picked`` marks the one that is shown; ``dated`` False where a heading above tells the date.
    """
    with st.container(gap="xxsmall", key=f"entry_{key}"):
        with st.container(horizontal=True, wrap=False, vertical_alignment="top", gap="xsmall"):
            st.html(marks.glyph(row.type, row.status, palette(st.context.theme.type)), width="content")
            label = context.plain(shortened(title(row), 140))
            st.button(
                f"**{label}**" if picked else label,
                key=key,
                type="tertiary",
                icon=":material/arrow_drop_down:" if picked else None,
                wrap=True,
                on_click=on_click,
                args=(row.event,),
            )
        facts = [when(row) if dated else _inferred(row), row.status, told_by(row), coverage_of(row)]
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(context.plain(" · ".join(fact for fact in facts if fact)), width="content")
            _sentence_link("Sentence", row, row.first_report)


def _inferred(row: Any) -> str:
    return "date inferred" if row.date_basis == "inferred" else ""


def _sentence_link(label: str, row: Any, report: str | None) -> None:
    context.link(
        label,
        "article",
        icon=":material/arrow_forward:",
        article=row.article,
        start=int(row.start),
        end=int(row.end),
        report=report,
    )


# --- the card -------------------------------------------------------------------------------------------------------


def event_card(row: Any, *, heading: bool = True, on_close: Callable[[], None] | None = None) -> None:
    """Everything known of the event in a row of `Coverage.events`: its facts, every account, and where they differ.

    ``heading`` False where the event's title stands right above; ``on_close`` adds a button that calls it. All accounts
    are shown, whatever the filters; those that the filters leave out say so. Call it once for one event on a page.
    """
    reports = context.table("reports", filter=states.EVERYTHING, event=row.event)
    matching = set(context.table("reports", event=row.event)["report"])
    with st.container(border=True, gap="small", key=f"event_card_{row.event}"):
        if heading or on_close:
            with st.container(
                horizontal=True, wrap=False, vertical_alignment="center", horizontal_alignment="distribute"
            ):
                if heading:
                    st.subheader(context.plain(title(row)), anchor=False)
                if on_close:
                    st.button("Close", icon=":material/close:", type="tertiary", key="event_close", on_click=on_close)
        facts = [when(row), row.status, f"in {row.place}" if row.place else "", coverage_of(row)]
        st.markdown(context.plain(" · ".join(fact for fact in facts if fact)))
        _profiles(row)
        found = differences(reports)
        if found:
            st.html(differences_html(found))
        _accounts(row.event, list(context.rows(reports)), matching)
        context.link(
            "Why one event, and set it right" if len(reports) > 1 else "Curate",
            "curate",
            icon=":material/edit_note:",
            help="See why accounts are one event, take one out, or join it with another",
            event=row.event,
        )


def _profiles(row: Any) -> None:
    parties = dict.fromkeys([*row.source_entities, *row.target_entities])
    known = [found for entity in parties if (found := context.coverage().entity(entity)) is not None]
    if known:
        with st.container(horizontal=True, gap="small"):
            for entity in known[: 2 * _NAMES]:
                context.link(shortened(entity.name, 60), "actors", icon=":material/person:", actor=entity.id)


def _accounts(event: str, accounts: Sequence[Any], matching: set[str]) -> None:
    for row in accounts[:ACCOUNTS_AT_ONCE]:
        _account(row, outside=row.report not in matching)
    rest = accounts[ACCOUNTS_AT_ONCE:MOST_ACCOUNTS]
    if not rest:
        return
    more = st.expander(f"{counted(len(rest), 'more account')}", on_change="rerun", key=f"accounts_{event}")
    if more.open:
        with more:
            for row in rest:
                _account(row, outside=row.report not in matching)
            if len(accounts) > MOST_ACCOUNTS:
                st.caption(
                    f"The first {MOST_ACCOUNTS} of {len(accounts):,} accounts; narrow the outlets to see others."
                )


def _account(row: Any, *, outside: bool) -> None:
    start = int(row.start)
    trigger = (int(row.trigger_start) - start, int(row.trigger_end) - start)
    with st.container(gap="xxsmall"):
        st.html(marked_html(row.sentence, 0, len(row.sentence), [trigger]))
        facts = [
            row.source or "outlet not known",
            day(row.published),
            f"says {row.asserted_by_name}" if row.asserted_by_name else "the article says so itself",
            "outside the filters" if outside else "",
        ]
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(context.plain(" · ".join(fact for fact in facts if fact)), width="content")
            _sentence_link("Read it in the article", row, row.report)


# --- where accounts differ ------------------------------------------------------------------------------------------

Differences = dict[str, dict[str, list[str]]]
"""What is told differently -> each way of telling it -> the outlets that tell it so."""


def differences(reports: pd.DataFrame) -> Differences:
    """In what the accounts of one event (`Coverage.reports`) contradict each other; empty where they do not.

    An account that is silent on something contradicts nobody. Parties are compared by entity, so that "Quill" and
    "Ada Quill" are one.
    """
    told: dict[str, dict[Any, tuple[str, list[str]]]] = {}
    for row in context.rows(reports):
        for what, key, words in _aspects(row):
            outlets = told.setdefault(what, {}).setdefault(key, (words, []))[1]
            outlet = row.source or "outlet not known"
            if outlet not in outlets:
                outlets.append(outlet)
    named = {what: dict(ways.values()) for what, ways in told.items()}
    return {what: ways for what, ways in named.items() if len(ways) > 1}


def _aspects(row: Any) -> Iterable[tuple[str, Any, str]]:
    words = in_words(row.earliest, row.latest, row.precision)
    if words != "date not told":
        yield "When", words, words
    yield "Status", row.status, row.status
    yield "What", (row.type, row.mode), event_type(row.type, row.mode)
    for what, parties in (("Who", row.sources), ("Towards whom", row.targets)):
        if parties:
            key = frozenset(party["entity"] or party["name"].casefold() for party in parties)
            yield what, key, names(list(dict.fromkeys(party["name"] for party in parties)))
    if row.place:
        yield "Where", row.place.casefold(), row.place
    said = row.asserted_by_name
    yield "On whose word", said, said or "the article’s own"


def differences_html(found: Differences) -> str:
    """The differences as an HTML list. Escaped."""
    # Where one outlet tells everything, its name would tell nothing apart.
    several = len({outlet for ways in found.values() for outlets in ways.values() for outlet in outlets}) > 1
    lines = []
    for what, ways in found.items():
        told = "".join(
            f"<span>{escape(words)}{f' <small>{escape(names(outlets))}</small>' if several else ''}</span>"
            for words, outlets in ways.items()
        )
        lines.append(f"<div><dt>{what}</dt><dd>{told}</dd></div>")
    return f'<p class="cq-differ">Told differently</p><dl class="cq-key">{"".join(lines)}</dl>'
