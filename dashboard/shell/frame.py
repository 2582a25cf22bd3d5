"""What stands around every page: navigation, the build and its picker, notes on the link, the Share button."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from analysis.coverage import BuildInfo, list_builds
from dashboard.format.markdown import plain
from dashboard.format.wording import COUNTED, counted, period, shortened
from dashboard.shell import access, builds, context, jobs, permalink, share, soft_links, started, wanted_build

_READ = {
    "overview": ("Overview", ":material/newspaper:", "What is in this coverage, each figure linked to what it counts."),
    "timeline": ("Timeline", ":material/timeline:", "Events between actors, by the day on which they happened."),
    "relations": ("Relations", ":material/compare_arrows:", "What happened between two actors, in order."),
    "quotes": ("Quotes", ":material/format_quote:", "Who said what, by or about whom."),
    "actors": ("Actors", ":material/groups:", "One actor: names, roles, words, deeds and company."),
    "compare": ("Compare", ":material/balance:", "Outlets, actors or periods side by side."),
    "search": ("Search", ":material/search:", "Articles, quotes and events by their words."),
    "article": ("Article", ":material/article:", "One article’s text with its evidence marked."),
    "notebook": ("Notebook", ":material/book:", "What you keep: events, quotes and passages, with your notes."),
}
_ABOUT = {
    "sources": ("Sources", ":material/inbox:", "What came in, how it was cleaned, and what could not be read."),
    "curate": ("Curate", ":material/edit_note:", "Set right who is who, and which reports tell of one event."),
    "method": ("Method", ":material/science:", "How things are found, how often that is right, and what is held back."),
    "add": ("Add coverage", ":material/add:", "Analyse articles of your own, alone or beside what is shown."),
}
_REACHED_BY_LINK = {
    "event": ("Event", ":material/bolt:", "One event with every account of it."),
    "affair": ("Affair", ":material/route:", "One affair: its course, and how outlets tell it."),
}
"""Pages about one thing: a link leads there, the navigation does not."""
_PAGES = _READ | _REACHED_BY_LINK | _ABOUT
"""In one list: sections, as Streamlit writes them on a phone, are no list for a screen reader."""
UNFILTERED = frozenset({"add", "notebook", "method"})
"""Pages that show nothing that a filter could narrow: the sidebar has none there."""
_TOLD = "_told_once"
_UNREAD = "_told_unread"
_PICKED = 30
"""At most so many builds stand in the picker; a link reaches older ones."""


def navigation() -> StreamlitPage:
    """Draws the navigation and returns the page that is asked for.

    Whoever may not add anything is not shown the way there; who follows an address of it is told why.
    """
    access.close_uploads()
    hidden = {*_REACHED_BY_LINK} if access.may_add() else {*_REACHED_BY_LINK, "add"}
    st.html(builds.ASSETS / "frame.css")
    soft_links.keep_the_page()
    if "only" not in st.query_params:
        st.logo(builds.ASSETS / "logo.svg", size="large")
    return st.navigation(
        [
            st.Page(
                context.SCRIPTS[name],
                title=title,
                icon=icon,
                help=about,
                url_path=None if name == permalink.PAGES[0] else name,
                default=name == permalink.PAGES[0],
                visibility="hidden" if name in hidden else "visible",
            )
            for name, (title, icon, about) in _PAGES.items()
        ],
        position="hidden" if "only" in st.query_params else "top",
    )


def is_alone() -> bool:
    """Whether one thing of the page is shown alone, for another page that embeds it: nothing stands around it."""
    return context.page() in share.EMBEDDED and "only" in context.selection()


def name_of(page: StreamlitPage) -> str:
    """The page's name in `permalink.PAGES`."""
    return page.url_path or permalink.PAGES[0]


def build_picker() -> None:
    """In the sidebar: which build is shown, where the shelf holds several, and the way to another one."""
    _several()
    with st.sidebar:
        if context.page() == "add":
            context.link("Back to the overview", "overview", icon=":material/arrow_back:")
        elif access.may_add():
            context.link("Add coverage", "add", icon=":material/add:")


def _several() -> None:
    shown = context.coverage()
    paths = list_builds(shown.path.parent)[:_PICKED]
    infos = {info.id: info for path in paths if not isinstance(info := wanted_build.description(path), str)}
    infos.setdefault(shown.id, shown.info)
    if len(infos) < 2:
        return
    st.session_state["build_picker"] = shown.id
    st.sidebar.selectbox(
        "Coverage",
        list(infos),
        key="build_picker",
        format_func=_labels(infos.values()).__getitem__,
        on_change=lambda: context.forget_build(st.session_state["build_picker"]),
        help="A build is one immutable result of analysing articles. The newest stands first.",
    )


def _labels(infos: Iterable[BuildInfo]) -> dict[str, str]:
    """What builds are called in the picker, by id: no two alike, and no longer than that needs."""
    named: dict[str, list[BuildInfo]] = {}
    for info in infos:
        named.setdefault(_label(info), []).append(info)
    return {
        info.id: label if len(alike) == 1 else f"{label}:{info.created:%S} · {nth} of {len(alike)}"
        for label, alike in named.items()
        for nth, info in enumerate(alike, start=1)
    }


def _label(info: BuildInfo) -> str:
    what = shortened(info.title, 26) if info.title else counted(info.articles, "article")
    corrected = f"{counted(info.corrections, 'correction')} · " if info.corrections else ""
    return f"{what} · {corrected}{info.created:%d %b %Y, %H:%M}"


@contextmanager
def around_page() -> Iterator[None]:
    """The bar above the page, and what opens over it once it has been drawn."""
    info = context.coverage().info
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", key="page_bar"):
        st.caption(_coverage_line(info))
        wanted = share.button()
    if context.unit() != "articles":
        st.caption(f"Counted by {context.unit().removesuffix('s')}. {COUNTED[context.unit()]}")
    for each in context.notes():
        st.warning(plain(each), icon=":material/link_off:")
    told = st.session_state.pop(_TOLD, None)
    if told:
        st.success(plain(told), icon=":material/task_alt:")
    if st.session_state.pop(_UNREAD, False):
        context.link("What could not be read, and what helps", "sources", icon=":material/inbox:", view="rejected")
    if context.page() != "add" and access.may_add():
        work = started.own() or started.others()
        if work is not None:
            under_way(work)
    yield
    if wanted:
        share.dialog()


def tell_once(text: str, *, unread: bool = False) -> None:
    """Says something, plain text, above the page that is shown next; ``unread`` adds the way to what was not read."""
    st.session_state[_TOLD] = text
    st.session_state[_UNREAD] = unread


def under_way(work: jobs.Work) -> None:
    """That an analysis is under way, or has ended, for those who look at something else meanwhile.

    What this session began is shown by the page that adds; what another one began is a build among others.
    """
    if work.finished and work.path is None and not work.failure:
        return
    what = plain(work.title)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="under_way"):
        if not work.finished:
            st.caption(f":material/hourglass_top: The analysis of {what} is under way.", width="content")
            context.link("See how far it is", "add")
        elif work.path is None:
            st.caption(f":material/error: The analysis of {what} did not finish.", width="content")
            context.link("See why", "add")
        elif work is started.own():
            st.caption(f":material/task_alt: The analysis of {what} is done.", width="content")
            context.link("Show it", "add")
        else:
            st.caption(f":material/task_alt: The analysis of {what}, begun elsewhere, is done.", width="content")
            context.link_to_build("Show it", work.path.stem)


def _coverage_line(info: BuildInfo) -> str:
    days = period(info.first_published, info.last_published)
    title = f"{plain(info.title)} · " if info.title else ""
    corrected = f" · {counted(info.corrections, 'correction')}" if info.corrections else ""
    return f"{title}{counted(info.articles, 'article')} · {days}{corrected}"
