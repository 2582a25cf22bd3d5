"""What stands beside the affairs: what is new, questions to begin with, who and what there is most of. As HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import escape

import pandas as pd

from analysis.coverage import Filter
from analysis.language.event_sentences import type_name
from dashboard.format.html import anchor, facts, tag, text
from dashboard.format.palette import DARK, LIGHT, css
from dashboard.format.wording import counted, day, shortened, spelled
from dashboard.model.questions import Question
from dashboard.model.since import Since
from dashboard.model.table_rows import rows
from dashboard.shell import context
from dashboard.widgets.front.affairs import events_html

LISTED = 6
ACCENT = css(LIGHT.accent, DARK.accent)


def questions_html(questions: Iterable[Question]) -> str:
    """Questions as links to their answers."""
    items = "".join(
        tag("li", anchor(each.words, context.href(each.page, filter=None, **each.selection))) for each in questions
    )
    return tag("ul", items, "fr-questions") if items else ""


def since_title(since: Since) -> str:
    """``New since 3 March 2031, 14:05``: when the build before this one was made."""
    return f"New since {day(since.written.date())}, {since.written:%H:%M} UTC"


def since_html(since: Since) -> str:
    """What is new in sentences: articles, the events that only they tell, corrections."""
    told = []
    if since.articles:
        told.append(f"{spelled(since.articles, 'article')} came in")
    if since.gone:
        told.append(f"{spelled(since.gone, 'article')} fell out")
    if since.corrections > 0:
        told.append(f"{spelled(since.corrections, 'correction')} by hand came in")
    if since.corrections < 0:
        told.append(f"{spelled(-since.corrections, 'correction')} by hand were undone")
    if not told:
        return tag("p", "The same articles were read anew; none came in.")
    if since.articles:
        words = spelled(since.new_events, "event") if since.new_events else "no event"
        told.append(f"{words} that nothing before told of")
    sentence = "; ".join(told)
    more = since.new_events - len(since.events)
    rest = facts((f"and {counted(more, 'more new event')}",)) if more > 0 else ""
    listed = events_html(since.events, "") if len(since.events) else ""
    return tag("p", escape(sentence[:1].upper() + sentence[1:] + ".")) + listed + rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One line of a ranking: its name, its figure, the page that it leads to, and its colour."""

    name: str
    value: int
    page: str
    filter: Filter | None = None
    selection: dict[str, str] = field(default_factory=dict)
    colour: str = ACCENT


def ranked_html(lines: list[Ranked], what: str, nothing: str) -> str:
    """Names with a figure and a bar each, at most `LISTED`."""
    if not lines:
        return facts((nothing,))
    most = max(each.value for each in lines)
    items = []
    for each in lines[:LISTED]:
        link = anchor(shortened(each.name, 40), context.href(each.page, filter=each.filter, **each.selection))
        figure = tag("span", text(counted(each.value, what)))
        bar = f'<i style="width:{100 * each.value / most:.0f}%;background:{each.colour}"></i>'
        items.append(tag("li", link + figure + bar))
    return tag("ol", "".join(items), "fr-ranks")


def actors_ranked(actors: pd.DataFrame) -> list[Ranked]:
    """The most mentioned, each leading to its profile."""
    value = "units" if context.unit() == "outlets" else "mentions"
    return [
        Ranked(name=row.name, value=getattr(row, value), page="actors", selection={"actor": row.entity})
        for row in rows(actors)
    ]


def speakers_ranked(speaking: pd.DataFrame) -> list[Ranked]:
    """Who is quoted most, each leading to what they say."""
    value = "quoted_in" if context.unit() == "outlets" else "quotes"
    return [
        Ranked(name=row.name, value=getattr(row, value), page="quotes", selection={"speaker": row.entity})
        for row in rows(speaking)
    ]


def types_ranked(types: dict[str, int]) -> list[Ranked]:
    """Kinds of events by number, each leading to its events in time, in the colour that they are drawn in."""
    filter_ = context.current_filter()
    return [
        Ranked(
            name=type_name(type_),
            value=count,
            page="timeline",
            filter=replace(filter_, event_types=(type_,)),
            colour=css(LIGHT.event_type(type_), DARK.event_type(type_)),
        )
        for type_, count in sorted(types.items(), key=lambda each: (-each[1], each[0]))
    ]
