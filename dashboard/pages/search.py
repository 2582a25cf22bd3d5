"""Search: articles, quotes and events by their words, each with the sentence in which they stand."""

from __future__ import annotations

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.coverage.search.things import Excerpt
from dashboard.format.search_words import HELP
from dashboard.format.wording import counted
from dashboard.model import search
from dashboard.model.search import Part, Understood
from dashboard.shell import builds, cache, context, permalink
from dashboard.widgets import found
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.scrolling import focus_on
from dashboard.widgets.turner import turner

EXAMPLES = 3
LONGEST = 300
"""Characters of a question: an address holds no more."""


def field(text: str) -> None:
    """The one field, and what can be typed into it."""
    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom", gap="small", key="search_bar"):
        st.session_state["search_q"] = text
        st.text_input(
            "Search this coverage",
            key="search_q",
            type="search",
            placeholder="Words, “a phrase”, speaker:name …",
            on_change=lambda: context.pick(**kept(), q=st.session_state["search_q"].strip()[:LONGEST] or None),
            label_visibility="collapsed",
        )
        with st.popover("Help", help="What can be typed"):
            st.html(found.typed_html(HELP))


def kept() -> dict[str, str]:
    """What stays when something else is looked for: which kind, and in which order."""
    return {name: value for name, value in context.selection().items() if name in ("view", "order")}


def start() -> None:
    """Nothing is asked yet: a few questions that this coverage answers."""
    examples = cache.cached(search.examples_of, filter=EVERYTHING, most=EXAMPLES)
    if examples:
        links = "<br>".join(found.example_html(each) for each in examples)
        st.html(f'<p class="cq-try"><span class="cq-quiet">For example</span><br>{links}</p>')


def nothing(text: str, understood: Understood) -> None:
    """No article, quote or event matches: what may help."""
    st.subheader("Nothing matches", anchor=False)
    helped = cache.cached(search.help_of, text=text)
    advice = found.help_html(helped)
    if advice:
        st.html(f'<ul class="cq-nothing">{advice}</ul>')
    if helped.unfiltered:
        st.button(
            f"Search without the filters: {counted(helped.unfiltered, 'article')}",
            icon=":material/filter_alt_off:",
            key="search_clear",
            on_click=context.clear_filters,
        )
    elif not advice:
        st.write("Try fewer words, other words, or the beginning of one with a star: diplom*")


def results(text: str, part: Part, order: str, understood: Understood) -> None:
    """The kinds, the list and what stands beside it: one piece of HTML."""
    shown = found.head_html(part, text, order)
    if part.things:
        shown += f'<div class="cq-search">{found.list_html(part, text)}{found.facets_html(part, text)}</div>'
    else:
        shown += f"<p>{found.other_kinds_html(part, text)}</p>"
    st.html(found.understood_html(understood) + shown)
    if not part.things:
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        turner(part.paging, key="search_number")
        coverage, filter_ = context.coverage(), context.current_filter()
        here, build = st.context.url or "", context.coverage().id

        def address(excerpt: Excerpt) -> str:
            picked = {"article": excerpt.article, "start": str(excerpt.start), "end": str(excerpt.end), "q": text}
            view = permalink.View(page="article", build=build, selection=picked)
            return permalink.absolute_url(here, view) if here else permalink.relative_url(view)

        csv_button(
            f"search-{part.kind}",
            lambda: search.csv_of(coverage, filter_, text, part.kind, search.order_of(order), address),
            key="search_csv",
            help=f"{counted(part.paging.total, part.kind.removesuffix('s'))}, each with its sentence and a link to it",
        )


def page() -> None:
    """The page: the field, then what was found."""
    st.html(builds.ASSETS / "search.css")
    st.title("Search", anchor=False)
    picked = context.selection()
    text = picked.get("q", "")
    field(text)
    understood = cache.cached(search.understood_of, filter=EVERYTHING, text=text)
    if understood.node is None:
        if understood.notes:
            st.html(found.understood_html(understood))
        start()
        focus_on(".st-key-search_q input")
        return
    order = search.order_of(picked.get("order", ""))
    kind = search.kind_of(picked.get("view", ""))
    part = cache.cached(search.part_of, text=text, kind=kind, order=order, number=int(picked.get("number", 1)))
    if any(part.counts.values()):
        results(text, part, order, understood)
    else:
        if understood.notes or understood.told:
            st.html(found.understood_html(understood))
        nothing(text, understood)


page()
