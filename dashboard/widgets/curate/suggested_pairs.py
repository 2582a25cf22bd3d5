"""Pairs of actors that may be one, each with what helps a person to decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Correction
from dashboard.format.html import anchor, tag
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, printed, shortened
from dashboard.model import waiting
from dashboard.model.curation import AT_ONCE, Example, Pair, Side, pair_of, ref_of, suggested_pairs
from dashboard.shell import cache, context, empty_states
from dashboard.widgets.actor.ranking import how_mentioned
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import desk

_SKIPPED, _SWAPPED = "_curate_skipped", "_curate_swapped"
ALIASES = 6
TITLES = 3


def decided() -> set[frozenset[str]]:
    """The pairs of ids about which something waits."""
    return {
        frozenset((each.entity.id, each.other.id))
        for each in desk.new()
        if each.kind in ("same", "different") and each.entity and each.other
    }


def left(actor: str = "") -> list[tuple[str, str, float]]:
    """The suggestions that are still to be decided, those of one actor or all."""
    done = decided()
    filter_ = EVERYTHING if actor else None
    found = cache.cached(suggested_pairs, filter=filter_, actor=actor)
    return [each for each in found if frozenset(each[:2]) not in done]


def show() -> None:
    """The suggestions, a few at once; what is decided or skipped makes room for the next."""
    pairs = left()
    skipped: set[frozenset[str]] = st.session_state.setdefault(_SKIPPED, set())
    shown = [each for each in pairs if frozenset(each[:2]) not in skipped]
    if not shown:
        _nothing(len(pairs))
        return
    st.caption(f"{counted(len(shown), 'pair')} may be one; the articles do not settle it. The likeliest come first.")
    cards(shown[:AT_ONCE], keys=True)
    if len(shown) > AT_ONCE:
        st.caption(f"{len(shown) - AT_ONCE:,} more will follow.")
    _skipped(len(pairs) - len(shown))


def cards(pairs: Sequence[tuple[str, str, float]], *, keys: bool = False) -> None:
    """A card each; with ``keys`` the first can be decided by one key."""
    for nth, (entity, other, _) in enumerate(pairs):
        pair = cache.cached(pair_of, filter=EVERYTHING, entity=entity, other=other)
        if pair is not None:
            _card(pair, nth, keys and nth == 0)


def _nothing(pairs: int) -> None:
    if pairs:
        st.subheader("All suggestions are skipped", anchor=False)
        _skipped(pairs)
        return
    if context.is_open():
        st.subheader("Nothing to decide", anchor=False)
        st.write(
            "No two actors of this coverage look like one without being joined. Where two are one all the same, or "
            "one is two, find the actor and say so."
        )
    else:
        st.subheader("Nothing to decide under these filters", anchor=False)
        st.write("Loosen a filter in the sidebar, or clear them all.")
        empty_states.clear_button("curate_clear_filters")
    context.link("Find an actor", "curate", icon=":material/search:", view="find")


def _skipped(count: int) -> None:
    if count:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(f"{count:,} skipped for now.", width="content")
            st.button(
                "Show them again",
                type="tertiary",
                key="curate_unskip",
                on_click=lambda: st.session_state[_SKIPPED].clear(),
            )


def _skip(entity: str, other: str) -> None:
    st.session_state.setdefault(_SKIPPED, set()).add(frozenset((entity, other)))


def _swap(entity: str, other: str) -> None:
    st.session_state.setdefault(_SWAPPED, set()).symmetric_difference_update((frozenset((entity, other)),))


def _ids(pair: Pair) -> frozenset[str]:
    return frozenset((pair.kept.entity.id, pair.other.entity.id))


def _likely(score: float) -> str:
    """How likely two are one, in words, of their score (0 to 1)."""
    return "Likely" if score >= 0.6 else "Possible" if score >= 0.4 else "Less likely"


def _card(pair: Pair, nth: int, keys: bool) -> None:
    if _ids(pair) in st.session_state.get(_SWAPPED, ()):
        pair = replace(pair, kept=pair.other, other=pair.kept)
    one, other = ref_of(pair.kept.entity), ref_of(pair.other.entity)
    with st.container(border=True, gap="small", key=f"curate_pair_{nth}"):
        st.caption(plain(f"{_likely(pair.score)}: {', '.join(pair.reasons)}"))
        left_half, right_half = st.columns(2, gap="large")
        with left_half:
            st.html(side_html(pair.kept))
        with right_half:
            st.html(side_html(pair.other))
        if waiting.read_only():
            return
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            button_for(
                "Same",
                icon=":material/merge:",
                key=f"curate_same_{nth}",
                shortcut="S" if keys else None,
                help="They are one, and everything of both is that one’s",
                on_click=desk.say,
                args=(Correction(kind="same", entity=one, other=other),),
            )
            button_for(
                "Different",
                icon=":material/call_split:",
                key=f"curate_different_{nth}",
                shortcut="D" if keys else None,
                help="They are two, and are not suggested again",
                on_click=desk.say,
                args=(Correction(kind="different", entity=one, other=other),),
            )
            button_for(
                "Skip",
                key=f"curate_skip_{nth}",
                type="tertiary",
                shortcut="K" if keys else None,
                help="Leave it for now",
                on_click=_skip,
                args=(pair.kept.entity.id, pair.other.entity.id),
            )
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(plain(f"As one, they are called “{shortened(pair.kept.entity.name, 60)}”."), width="content")
            button_for(
                "Use the other name",
                type="tertiary",
                key=f"curate_swap_{nth}",
                on_click=_swap,
                args=(pair.kept.entity.id, pair.other.entity.id),
            )


def side_html(side: Side) -> str:
    """Who it is, what speaks for that, and the way to look closer: one piece of HTML, for it is only read."""
    entity = side.entity
    name = anchor(shortened(entity.name, 80), context.href("actors", actor=entity.id))
    told = [facts(side)]
    if side.titles:
        told.append("Called " + _some(side.titles, TITLES))
    if entity.aliases:
        told.append("Also " + _some([shortened(each, 60) for each in entity.aliases], ALIASES))
    head = tag("h3", name) + "".join(tag("p", escape(each), "cq-facts") for each in told)
    more = f"All {counted(side.articles, 'article')}" if side.articles > len(side.examples) else "Look closer"
    closer = tag("p", anchor(more, context.href("curate", actor=entity.id)))
    return tag("div", head + "".join(map(_example, side.examples)) + closer, "cq-side")


def _example(example: Example) -> str:
    where = tag("small", escape(printed(example.source, example.published)))
    read = anchor(
        "Read it in the article", context.href("article", article=example.article, start=example.start, end=example.end)
    )
    return f'{example.html}<p class="cq-where">{where} {read}</p>'


def facts(side: Side) -> str:
    """What it is, of which state, and how often it is mentioned."""
    entity = side.entity
    return how_mentioned(entity.kind, entity.country, entity.name, side.mentions, side.articles, "articles")


def _some(values: Sequence[str], most: int) -> str:
    shown = ", ".join(values[:most])
    return shown if len(values) <= most else f"{shown} and {len(values) - most} more"
