"""The Timeline’s drawing on the page: what must be known of it, and what a click in it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from dashboard.charts.timeline_figure import CONFIG, days_of, in_plain_words, timeline_figure
from dashboard.format.markdown import plain
from dashboard.format.palette import palette
from dashboard.format.wording import counted, period
from dashboard.model.drawing import NOBODY, OTHERS, Drawing
from dashboard.shell import context

_CHART = "timeline_chart"
_CLICKED = "_timeline_clicked"
FROM_LIST = "_timeline_from_list"
"""Session key: whether the picked event was picked in the list, and its card stands there."""

# Plotly keeps every touch to itself, and a tall chart would end all scrolling on a phone. Touches on the plain ground
# of the chart go to the page instead; a tap still reaches the marks, as the click that the browser makes of it.
_LET_SCROLL = """<script>
if (!window.communiqueLetsScroll) {
  window.communiqueLetsScroll = true;
  document.addEventListener("touchstart", (event) => {
    if (event.target.closest?.(".stPlotlyChart .nsewdrag")) event.stopPropagation();
  }, { capture: true, passive: true });
}
</script>"""

# Marks of the picked event stand out however it was picked. This is done in the browser: a figure that came with its
# selection would be a new one at each pick, and would forget what part of it is shown. Only numbers of ours stand here.
_STAND_OUT = """<script>
(() => {{
  const latest = Date.now() + 60000;  // a slow machine or network
  const wanted = {points}, mine = window.communiquePicked = {{}};
  let until = 0;
  const show = () => {{
    if (window.communiquePicked !== mine) return;  // another event has been picked since
    const chart = document.querySelector(".st-key-timeline_chart .js-plotly-plot");
    const trace = chart?.data?.findIndex((each) => each.name === "events") ?? -1;
    if (trace < 0 || !window.Plotly) {{ if (Date.now() < latest) setTimeout(show, 50); return; }}
    until ||= Date.now() + 5000;  // a drawing that has just come is laid out once more, and forgets what stood out
    if (JSON.stringify(chart.data[trace].selectedpoints ?? null) !== JSON.stringify(wanted))
      window.Plotly.restyle(chart, {{ selectedpoints: [wanted] }}, [trace]);
    if (Date.now() < until) setTimeout(show, 100);
  }};
  show();
}})();
</script>"""


def chart(drawing: Drawing) -> list[Any]:
    """The drawing, and what it leaves out. Returns the customdata of what was clicked in it."""
    told = notes(drawing)
    if told:
        st.caption(plain(" ".join(told)))
    # The figure follows the filter alone, never what is picked: a figure that changes forgets its selection.
    state = st.plotly_chart(
        timeline_figure(drawing, palette(st.context.theme.type)),
        key=_CHART,
        on_select="rerun",
        selection_mode="points",
        config=CONFIG,
        alt=in_plain_words(drawing),
    )
    st.html(_LET_SCROLL, unsafe_allow_javascript=True)
    points = state.get("selection", {}).get("points", [])
    return [point["customdata"] for point in points if point.get("customdata")]


def notes(drawing: Drawing) -> list[str]:
    """What a reader must know of the drawing, in plain sentences."""
    told = []
    if drawing.bars:
        told.append(
            f"{drawing.dated:,} events do not fit as single marks: each bar counts those that begin in one "
            f"{drawing.unit}, the tallest {drawing.most:,}. Filters in the sidebar, or a press on a bar, narrow them."
        )
        if drawing.doubtful:
            told.append(f"{drawing.doubtful:,} of them {'is' if drawing.doubtful == 1 else 'are'} doubtful.")
    elif not drawing.labelled:
        told.append("Point at a mark, or press it, to see whom the event concerns.")
    if drawing.told:
        many, one = ("count", "counts") if drawing.bars else ("stand faintly", "stands faintly")
        told.append(
            f"{counted(drawing.told, 'event')} that nobody dates {one if drawing.told == 1 else many} on the day of "
            "publication of the first account."
        )
    if drawing.news and drawing.bars:
        told.append(
            f"{counted(drawing.news, 'event')} without a stated day {'counts' if drawing.news == 1 else 'count'} on "
            "the day of which the first account tells as news."
        )
    if drawing.vague:
        told.append(
            f"{counted(drawing.vague, 'event')} dated less exactly than to the {drawing.unit} "
            f"{'is' if drawing.vague == 1 else 'are'} in no bar, only in the list below."
        )
    if drawing.others:
        told.append(
            f"The {len([lane for lane in drawing.lanes if lane.key not in (OTHERS, NOBODY)])} who act most have a lane "
            f"of their own; the {drawing.others:,} others share one. Pick actors in the sidebar to see theirs."
        )
    if drawing.outside:
        told.append(
            f"The drawing begins with {period(*drawing.view)}; {counted(drawing.outside, 'event')} outside of these "
            "days can be reached with “All” or the slider."
        )
    return told


def follow_click(clicked: list[Any]) -> list[str] | None:
    """Picks the event whose mark was clicked last. Returns the bar (lane, first day, last day) that was, if any."""
    data = clicked[0] if clicked else None
    fresh = data is not None and data != st.session_state.get(_CLICKED)
    st.session_state[_CLICKED] = data
    if isinstance(data, list) and len(data) == 3:
        return [str(each) for each in data]
    event = data[0] if isinstance(data, list) and data else data
    if fresh and isinstance(event, str):
        st.session_state[FROM_LIST] = False
        context.select(event=event)
    return None


def bar_card(bar: list[str], drawing: Drawing) -> None:
    """What a clicked bar counts, and the way to its events."""
    lane = next((each for each in drawing.lanes if each.key == bar[0]), None)
    if lane is None:
        return
    first, last = date.fromisoformat(bar[1]), date.fromisoformat(bar[2])
    count = sum(each.count for each in drawing.bars if (each.lane, each.first) == (lane.key, first))
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="timeline_bar"):
        st.markdown(plain(f"{lane.name}, {days_of(first, last)}: {counted(count, 'event')}"), width="content")
        st.button("Show only these", icon=":material/filter_alt:", key="timeline_narrow", on_click=_narrow, args=(bar,))


def _narrow(bar: list[str]) -> None:
    chosen = context.current_filter()
    actors = (bar[0],) if context.coverage().entity(bar[0]) else chosen.actors
    since, until = date.fromisoformat(bar[1]), date.fromisoformat(bar[2])
    context.narrow(replace(chosen, actors=actors, since=since, until=until, date_kind="event"))


def stand_out(drawing: Drawing, event: str | None) -> None:
    """Lets the marks of the picked event stand out among the others; all are alike where none is picked."""
    points = [nth for nth, mark in enumerate(drawing.marks) if mark.told.event == event]
    st.html(_STAND_OUT.format(points=points or "null"), unsafe_allow_javascript=True)
