"""What every page asks for: the build on the screen, the filter, what is picked, links that reproduce all of it.

One `View` (see `dashboard.shell.permalink`) lives in the session. The address follows the view, and the view follows
the address whenever somebody else changed that: a link, the browser's back button, a click on a page's name.
What is read or worked out of the build comes from `dashboard.shell.cache`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import streamlit as st

from analysis.coverage import Coverage, Filter, Unit
from dashboard.format.markdown import plain
from dashboard.shell import permalink
from dashboard.shell.permalink import Query, View

_VIEW = "_view"
_SEEN = "_seen_query"
_NOTES = "_notes"
_COVERAGE = "_coverage_path"

SCRIPTS: Mapping[str, str] = {page: f"dashboard/pages/{page}.py" for page in permalink.PAGES}
"""The script of each page, from app.py's folder."""


# --- what pages use -------------------------------------------------------------------------------------------------


def coverage() -> Coverage:
    """The build on the screen."""
    return _open(st.session_state[_COVERAGE])


def has_coverage() -> bool:
    """Whether there is a build on the screen: one page goes without."""
    return _COVERAGE in st.session_state


def page() -> str:
    """The name of the page that is shown, one of `permalink.PAGES`."""
    return _view().page


def current_filter() -> Filter:
    """What the sidebar and the address narrow the coverage to."""
    return _view().filter


def unit() -> Unit:
    """In what the coverage is counted: articles, texts or outlets."""
    return current_filter().unit


def is_open() -> bool:
    """Whether the current filter narrows nothing."""
    return current_filter().is_empty


def clear_filters() -> None:
    """Lets go of every filter. Which kind of date is meant stays, and doubtful events that are shown. For callbacks."""
    narrow(Filter(date_kind=current_filter().date_kind, doubtful=current_filter().doubtful))


def selection() -> dict[str, str]:
    """What is picked on this page: ``{"event": id}``, or ``{"article": id, "start": "12", "end": "40"}``."""
    return dict(_view().selection)


def select(**values: str | int | None) -> None:
    """Picks something on this page (names of `permalink.SELECTION`); None lets go of it. The address follows.

    Call it in a widget's callback, or in the script and then ``st.rerun()`` where what stands above depends on it.
    """
    picked = selection()
    for name, value in values.items():
        picked.pop(name, None)
        if value is not None:
            picked[name] = str(value)
    _keep(replace(_view(), selection=picked))


def pick(**values: str | int | None) -> None:
    """Picks this and nothing else: `select` after letting go of all that was picked."""
    _keep(replace(_view(), selection={name: str(value) for name, value in values.items() if value is not None}))


def href(page: str, *, filter: Filter | None = None, **selected: str | int | None) -> str:
    """A relative address that shows ``page`` with this build, this filter (or another) and something picked.

    For HTML, tables and charts. ``page`` is one of `permalink.PAGES`.
    """
    return permalink.relative_url(_target(page, filter, selected))


def link(
    label: str,
    page: str,
    *,
    filter: Filter | None = None,
    icon: str | None = None,
    help: str | None = None,
    **selected: str | int | None,
) -> None:
    """The same as a link on the page that keeps the session. ``label`` is plain text: no Markdown is read in it."""
    st.page_link(
        SCRIPTS[page],
        label=f":primary[{plain(label)}]",
        icon=icon,
        help=help,
        query_params=permalink.to_query(_target(page, filter, selected)),
    )


def link_to_build(label: str, build: str) -> None:
    """A link to another build, from its overview on, with nothing narrowed. ``label`` is plain text."""
    link_to(label, View(page=permalink.PAGES[0], build=build))


def link_to(label: str, view: View, *, icon: str | None = None) -> None:
    """A link to a view, of whatever build. ``label`` is plain text."""
    st.page_link(
        SCRIPTS[view.page], label=f":primary[{plain(label)}]", icon=icon, query_params=permalink.to_query(view)
    )


def url_of(view: View) -> str:
    """The whole address of a view; a relative one where the browser's own is not known."""
    here = st.context.url
    return permalink.absolute_url(here, view) if here else permalink.relative_url(view)


def view() -> View:
    """All of what is on the screen: `link_to_view` leads back to it."""
    return _view()


def link_to_view(label: str, shown: View, *, icon: str | None = None) -> None:
    """A link to what was on the screen. ``label`` is plain text."""
    st.page_link(
        SCRIPTS[shown.page], label=f":primary[{plain(label)}]", icon=icon, query_params=permalink.to_query(shown)
    )


def go(page: str, *, filter: Filter | None = None, **selected: str | int | None) -> None:
    """Shows another page, as `link` does when it is clicked. Not for callbacks."""
    st.switch_page(SCRIPTS[page], query_params=permalink.to_query(_target(page, filter, selected)))


# --- what app.py uses -----------------------------------------------------------------------------------------------


def enter(page: str) -> View:
    """At the start of every run: the view that the address and the session mean, kept in the session.

    An address that describes a view is taken as it stands; a bare one keeps build and filter.
    """
    query = _query()
    before: View | None = st.session_state.get(_VIEW)
    moved = before is None or page != before.page or query != st.session_state.get(_SEEN)
    if moved and (before is None or permalink.is_view(query)):
        view, notes = permalink.from_query(query, page)
        st.session_state[_NOTES] = notes
        # A link that stays on its page reaches the server only: told of it, the browser shows the address.
        st.query_params.from_dict(query)
    elif moved and before is not None:
        view = replace(before, page=page, selection={})
        st.session_state[_NOTES] = []
    else:
        assert before is not None
        view = before
    st.session_state[_VIEW] = view
    return view


def show_nothing() -> None:
    """There is no build that pages could get from `coverage`."""
    st.session_state.pop(_COVERAGE, None)


def show_coverage(path: Path) -> None:
    """The build that pages get from `coverage`."""
    st.session_state[_COVERAGE] = str(path)
    _keep(replace(_view(), build=coverage().id))


def forget_build(other: str | None = None) -> None:
    """Shows another build with the same page and filters: ``other``, or the current one."""
    _keep(replace(_view(), build=other, selection={}))


def narrow(filter_: Filter) -> None:
    """Sets the filter that pages get from `current_filter`; sidebar and address follow.

    Another filter makes other lists: they are shown from their first part.
    """
    view = _view()
    if filter_ != view.filter:
        picked = {name: value for name, value in view.selection.items() if name not in permalink.PARTS}
        view = replace(view, filter=filter_, selection=picked)
    _keep(view)


def notes() -> list[str]:
    """What could not be taken from the address, in plain words; empty again as soon as something else is looked at."""
    return list(st.session_state.get(_NOTES, ()))


def note(text: str) -> None:
    """One more of them."""
    if text not in st.session_state.setdefault(_NOTES, []):
        st.session_state[_NOTES].append(text)


def forget_notes() -> None:
    """Lets go of them: what is on the screen is no longer what the address asked for."""
    st.session_state[_NOTES] = []


def share_url(**more: str) -> str:
    """The whole address of what is on the screen; a relative one where the browser's own is not known. ``more`` is
    picked besides."""
    view = _view()
    return url_of(replace(view, selection={**view.selection, **more}))


# --- how ------------------------------------------------------------------------------------------------------------


def _view() -> View:
    view: View = st.session_state[_VIEW]
    return view


def _keep(view: View) -> None:
    st.session_state[_VIEW] = view
    query = permalink.to_query(view)
    if query != _query():
        st.query_params.from_dict(query)
    st.session_state[_SEEN] = query


def _query() -> Query:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _target(page: str, filter_: Filter | None, selected: Mapping[str, str | int | None]) -> View:
    view = _view()
    picked = {name: str(value) for name, value in selected.items() if value is not None}
    return View(page=page, build=view.build, filter=view.filter if filter_ is None else filter_, selection=picked)


@lru_cache(maxsize=16)
def _open(path: str) -> Coverage:
    # A build never changes and its file is named after its id, so that the path is the key. Asked for with each figure
    # of a page: Streamlit's own cache would take half a millisecond each time.
    return Coverage(Path(path))
