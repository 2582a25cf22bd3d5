"""An event, or one account of it, set right from its card: what it is, when, how far it came, who, who says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Correction, CorrectionKind, Place
from dashboard.format.markdown import plain
from dashboard.format.set_right_words import SIDES, STANDINGS, STATUSES, begun, kinds_of_events
from dashboard.format.wording import event_title, report_title
from dashboard.model import set_right, waiting
from dashboard.model.curation import report_place
from dashboard.shell import cache, context
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import desk
from dashboard.widgets.set_right import parts

Scope = Literal["event", "report"]
"""What is set right: an event, or one account of it alone."""
_EVENT = {"kind": "What it is", "days": "When", "status": "How far it came", "who": "Who", "standing": "Who says so"}
_ACCOUNT = {name: _EVENT[name] for name in ("days", "status", "who")}


def offer(row: Any) -> None:
    """On the card of an event, a row of `Coverage.events`: what waits for it, and the way to set it right."""
    if waiting.read_only():
        return
    parts.offer(f"event_{row.event}", "Leave this event out, or say what is wrong with it", lambda: whole(row))
    new = desk.new()
    if new:
        places = cache.cached(set_right.event_places, filter=EVERYTHING, event=row.event)
        parts.waits(set_right.about_event(new, places), row.event)


def offer_removal(row: Any) -> None:
    """On the page of an event: one press that says that it is none. Nothing where that waits already."""
    said = Correction(kind="no-event", place=report_place(row))
    if waiting.read_only() or said in desk.new():
        return
    button_for(
        "Not an event",
        key=f"no_event_{row.event}",
        icon=":material/block:",
        type="tertiary",
        help="It is left out of the next build, with all its accounts. You can undo it.",
        on_click=desk.say,
        args=(said,),
    )


def offer_account(row: Any) -> None:
    """Beside one account, a row of `Coverage.reports`: the same for it alone."""
    if waiting.read_only():
        return
    parts.offer(f"report_{row.report}", "Leave this account out, or say what is wrong with it", lambda: account(row))
    place = set_right.key_of(report_place(row))
    parts.waits(set_right.about_account(desk.new(), place), row.report)


@st.dialog("Set this event right", icon=parts.ICON)
def whole(row: Any) -> None:
    """The form for an event."""
    place = report_place(row)
    parts.about(event_title(row))
    many = f"It is left out, with {'its account' if row.articles == 1 else 'all its accounts'}."
    parts.one_press("Not an event", many, "no_event", Correction(kind="no-event", place=place))
    what = parts.fields(row.event, _EVENT)
    if what:
        _FIELDS[what](row, place, "event")
    places = cache.cached(set_right.event_places, filter=EVERYTHING, event=row.event)
    _before(set_right.about_event(desk.applied(), places), row.event)


@st.dialog("Set this account right", icon=parts.ICON)
def account(row: Any) -> None:
    """The form for one article's account."""
    place = report_place(row)
    parts.about(report_title(row))
    about = "This account is left out; others of the event stay."
    parts.one_press("Tells of no event", about, "no_report", Correction(kind="no-report", place=place))
    what = parts.fields(row.report, _ACCOUNT)
    if what:
        _FIELDS[what](row, place, "report")
    if row.event:
        context.link("It tells of another event", "curate", icon=":material/call_split:", event=row.event)
    _before(set_right.about_account(desk.applied(), set_right.key_of(place)), row.report)


def _before(some: list[Correction], key: str) -> None:
    wanted = set(desk.wanted())
    parts.said_before([each for each in some if each in wanted], key)
    st.caption("Nothing changes until you rebuild. What you say waits, and can be undone.")


def _kind(scope: Scope, what: str) -> CorrectionKind:
    return cast(CorrectionKind, f"{scope}-{what}")


def _what(row: Any, place: Place, scope: Scope) -> None:
    kinds = kinds_of_events()
    now = f"{row.type}/{row.mode}" if row.mode else row.type
    picked = st.selectbox(
        "It is",
        list(kinds),
        index=list(kinds).index(now) if now in kinds else None,
        format_func=kinds.__getitem__,
        placeholder="Pick, or type to find",
        key="set_right_kind",
    )
    changed = picked and picked != now
    parts.save("kind_set", [Correction(kind=_kind(scope, "type"), place=place, value=picked)] if changed else [])


def _when(row: Any, place: Place, scope: Scope) -> None:
    told, changed = parts.days(row, place.article)
    parts.save("days_set", [Correction(kind=_kind(scope, "days"), place=place, days=told)] if changed else [])


def _status(row: Any, place: Place, scope: Scope) -> None:
    picked = st.radio(
        "How far it came",
        list(STATUSES),
        index=list(STATUSES).index(row.status),
        format_func=lambda each: begun(STATUSES[each]),
        key="set_right_status",
    )
    changed = picked != row.status
    parts.save("status_set", [Correction(kind=_kind(scope, "status"), place=place, value=picked)] if changed else [])


def _named(row: Any, scope: Scope) -> dict[str, str]:
    """Who can be party: whoever is named in the articles that tell of it."""
    if scope == "report":
        return cache.cached(set_right.actors_named, filter=EVERYTHING, articles=(row.article,))
    articles = cache.cached(set_right.event_articles, filter=EVERYTHING, event=row.event)
    return cache.cached(set_right.actors_named, filter=EVERYTHING, articles=articles)


def _who(row: Any, place: Place, scope: Scope) -> None:
    before = set_right.sides_of(row)
    named = _named(row, scope)
    refs = cache.cached(set_right.refs_of, filter=EVERYTHING, actors=tuple(before))
    after = {}
    for whom, ref in refs.items():
        after[whom] = st.segmented_control(
            plain(ref.name),
            list(SIDES),
            default=before[whom],
            format_func=SIDES.__getitem__,
            required=True,
            key=f"set_right_side_{whom}",
        )
    others = [each for each in named if each not in before]
    more = st.selectbox(
        "Somebody else",
        others,
        index=None,
        format_func=named.__getitem__,
        placeholder="Pick one whom the article names" if scope == "report" else "Pick one whom its articles name",
        key="set_right_more",
    )
    if more:
        sides = {name: words for name, words in SIDES.items() if name != "none"}
        after[more] = st.segmented_control(
            plain(named[more]),
            list(sides),
            default="source",
            format_func=sides.__getitem__,
            required=True,
            key=f"set_right_side_{more}",
        )
        refs = refs | cache.cached(set_right.refs_of, filter=EVERYTHING, actors=(more,))
    with st.container(horizontal=True, gap="small"):
        parts.save("who_set", set_right.party_corrections(scope, place, before, after, refs))
        if st.button("The other way round", icon=":material/swap_horiz:", key="set_right_swap", type="tertiary"):
            parts.say(Correction(kind=_kind(scope, "swap"), place=place))


def _standing(row: Any, place: Place, scope: Scope) -> None:
    picked = st.radio(
        "Who answers for it",
        list(STANDINGS),
        index=list(STANDINGS).index(row.standing) if row.standing in STANDINGS else 0,
        format_func=lambda each: begun(STANDINGS[each]),
        key="set_right_standing",
    )
    by = None
    if picked != "reported":
        named = _named(row, scope)
        by = st.selectbox(
            "Whose word is it?",
            list(named),
            index=None,
            format_func=named.__getitem__,
            placeholder="Pick one whom its articles name",
            key="set_right_by",
        )
    ref = cache.cached(set_right.refs_of, filter=EVERYTHING, actors=(by,))[by] if by else None
    said = Correction(kind="event-standing", place=place, value=picked, entity=ref)
    parts.save("standing_set", [said] if picked != row.standing or by else [])


_FIELDS: dict[str, Callable[[Any, Place, Scope], None]] = {
    "kind": _what,
    "days": _when,
    "status": _status,
    "who": _who,
    "standing": _standing,
}
