"""Relations: what happened between two actors, or two groups of them, and what each said of the other, in order."""

from __future__ import annotations

from html import escape

import streamlit as st

from analysis.language.spoken_names import spoken
from dashboard.charts import between_lanes
from dashboard.format.dating import spanned
from dashboard.format.markdown import plain
from dashboard.format.relation_words import period_in_words
from dashboard.format.wording import counted, shortened
from dashboard.model import relations
from dashboard.model.relation_rows import csv_of
from dashboard.model.relations import Relation, Side, View
from dashboard.shell import builds, cache, context, empty_states, permalink
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.relations import pick_sides, suggestions, told_list
from dashboard.widgets.turner import turner


def page() -> None:
    """The page: who is picked; then pairs to pick, or what passed between the two."""
    st.html(builds.ASSETS / "cards.css")
    st.html(builds.ASSETS / "relations.css")
    picked = context.selection()
    one, two = (relations.ids_of(picked.get(name, "")) for name in ("one", "two"))
    alone = picked.get("alone") == "yes"
    found: Relation | None = cache.cached(relations.relation_of, one=one, two=two, alone=alone) if one and two else None
    named = found is not None and bool(found.one.asked and found.two.asked)
    if found is not None and named:
        st.title(plain(f"Between {found.one.name} and {found.two.name}"), anchor=False)
    else:
        st.title("What happened between two", anchor=False)
    pick_sides.show(alone)
    if found is None or not named:
        suggested(one or two)
        return
    if not found.total:
        nothing(found)
        return
    passed(found, alone)


def suggested(of: tuple[str, ...]) -> None:
    """Pairs to pick: of who is picked already, else of all."""
    entity = context.coverage().entity(of[0]) if of else None
    known = (entity.id, *of[1:]) if entity else ()
    heading = f"Whom {spoken(entity.name)} had most to do with" if entity else "Who had most to do with whom"
    st.subheader(plain(heading), anchor=False)
    if not suggestions.show(known):
        if entity:
            st.caption(plain(f"No event under these filters has {spoken(entity.name)} and somebody else."))
        else:
            empty_states.nothing_matches("events between two")


def nothing(found: Relation) -> None:
    """Nothing passed between the two under the filters."""
    st.subheader("Nothing between them here", anchor=False)
    held = f" {counted(found.held, 'doubtful event')} are held back." if found.held else ""
    loosen = "" if context.is_open() else " The filters may leave it out."
    st.markdown(plain(f"No event has both as parties, and neither is quoted on the other.{loosen}{held}"))
    suggested(found.one.asked)


def passed(found: Relation, alone: bool) -> None:
    """What passed: in short, over time, in order."""
    picked = context.selection()
    st.html(sides_html(found))
    periods = relations.periods_of(found.entries)
    period = picked.get("period", "")
    period = period if period in periods else ""
    counts = relations.counts_of(found, period)
    view = relations.view_of(picked.get("view", ""))
    view = view if counts[view] else ""
    drawing = relations.drawing_of(found.entries)
    if len(drawing.columns) > 1:
        st.html(between_lanes.lanes_html(drawing, shortened(found.one.name, 40), shortened(found.two.name, 40)))
    choices(periods, period, counts, view)
    entries = relations.listed(found, view, period)
    head(found, entries, alone)
    part, shown = relations.part_of(entries, int(picked.get("number", 1)))
    told = cache.cached(
        relations.told_of,
        events=tuple(each.id for each in shown if each.tone != "said"),
        quotes=tuple(each.id for each in shown if each.tone == "said"),
    )
    st.html(told_list.list_html(found, shown, told))
    turner(part, key="relations_number")


def sides_html(found: Relation) -> str:
    """Who counts for each side, and who else was there, each name with its profile."""
    lines = [_side_html(side) for side in (found.one, found.two) if side.is_whole]
    if found.beside:
        lines.append(
            f"<p><b>Also named with them:</b> {', '.join(_name(id_, name) for id_, name, _ in found.beside)}</p>"
        )
    return f"<div class='cq-rel-sides'>{''.join(lines)}</div>"


def _side_html(side: Side) -> str:
    rest = [_name(id_, name) for id_, name in side.members.items() if id_ not in side.asked]
    asked = ", ".join(_name(each, side.members[each]) for each in side.asked)
    count = counted(len(rest), "official or body", "officials and bodies")
    name = escape(side.name[:1].upper() + side.name[1:])
    return f"<details><summary>{name} with {count}</summary><p>{asked}, {', '.join(rest)}</p></details>"


def _name(id_: str, name: str) -> str:
    return f"<a href='{escape(context.href('actors', actor=id_))}'>{escape(shortened(name, 60))}</a>"


def choices(periods: dict[str, int], period: str, counts: dict[View, int], view: View) -> None:
    """Which months, and which kinds of entries are listed."""
    if periods:
        st.session_state["relations_period"] = period
        st.pills(
            "When",
            ["", *periods],
            key="relations_period",
            format_func=lambda each: f"{period_in_words(each)} · {periods[each]:,}" if each else "All the time",
            on_change=_period,
        )
    offered = [each for each, count in counts.items() if count]
    if len(offered) > 1:
        st.session_state["relations_view"] = view
        st.pills(
            "What",
            offered,
            key="relations_view",
            format_func=lambda each: f"{relations.VIEWS[each]} · {counts[each]:,}",
            on_change=_view,
        )


def _period() -> None:
    context.select(period=st.session_state["relations_period"] or None, number=None)


def _view() -> None:
    context.select(view=st.session_state["relations_view"] or None, number=None)


def head(found: Relation, entries: list[relations.Entry], alone: bool) -> None:
    """How much is listed, and the way to take it along."""
    said = sum(each.tone == "said" for each in entries)
    days = [each for each in entries if each.first and each.last and each not in set(found.apart)]
    told = [
        counted(len(entries) - said, "event") if len(entries) > said else "",
        counted(said, "statement") if said else "",
        spanned(days[0].first, max(each.last for each in days if each.last)) if days and days[0].first else "",
        f"{counted(found.held, 'doubtful event')} held back" if found.held else "",
    ]
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader("In order", anchor=False, width="content")
        st.caption(" · ".join(each for each in told if each), width="content")
        here, coverage, filter_ = st.context.url or "", context.coverage(), context.current_filter()

        def address(page: str, selection: dict[str, str]) -> str:
            view = permalink.View(page=page, build=coverage.id, selection=selection)
            return permalink.absolute_url(here, view) if here else permalink.relative_url(view)

        csv_button(
            "relation",
            lambda: csv_of(coverage, filter_, found, entries, address),
            key="relations_csv",
            help="What is listed, each with its sentence and a link to it",
        )


page()
