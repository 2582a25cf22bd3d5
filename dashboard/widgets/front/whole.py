"""The whole Overview as one piece of HTML, worked out once for each build and filter."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.charts.volume_bars import volume_html
from dashboard.format.html import anchor, facts, tag, text
from dashboard.format.wording import counted
from dashboard.model.affair_differences import affair_differences_of
from dashboard.model.affair_steps import told_affairs_of
from dashboard.model.contested import contested_of
from dashboard.model.lead import lead_of
from dashboard.model.questions import questions_of
from dashboard.model.since import since_of
from dashboard.model.summary import Summary, summarise
from dashboard.model.volume import volume_of
from dashboard.shell import context
from dashboard.widgets.curate import desk
from dashboard.widgets.front import asides, contested
from dashboard.widgets.front.affairs import affairs_html, events_html, section
from dashboard.widgets.front.lead import figures_html, lead_html

AFFAIRS = 6
CONTESTED = 4
DIFFERENCES = 4
WORTH_A_CHART = 3
"""Days from which on a drawing tells more than a sentence."""


def front_html(coverage: Coverage, filter_: Filter, before: tuple[str, ...]) -> str:
    """The page: what it is, affairs beside what is new and what to ask, differences, volume, who and what.

    ``coverage`` and ``filter_`` are those on the screen (`dashboard.shell.context`), which its links carry on;
    ``before`` are the builds that this one may have grown from (`dashboard.model.since.before_of`). Empty where no
    article matches.
    """
    found = summarise(coverage, filter_)
    if not found.articles:
        return ""
    told = told_affairs_of(coverage, filter_, most=AFFAIRS)
    main = section("Affairs", affairs_html(told) if told.total else "", "Events that follow each other in one matter")
    if not told.total and len(found.widest):
        main += section("Most widely told", events_html(found.widest, ""))
    latest = section("Latest events", events_html(found.latest, "No event has a date."))
    head = lead_html(found, lead_of(coverage, filter_)) + figures_html(found)
    side = new(coverage, filter_, before) + section("Ask", asides.questions_html(questions_of(coverage, filter_)))
    main, side = (main, side + latest) if main else (latest, side)
    columns = f'<div class="fr-columns"><div>{main}</div><aside>{side}</aside></div>' if side else main
    return tag(
        "div",
        head + columns + differing(coverage, filter_, found) + volume(coverage, filter_) + most(found) + made_html(),
        "cq-front",
    )


def new(coverage: Coverage, filter_: Filter, before: tuple[str, ...]) -> str:
    """What came in since the build before; nothing where this is the first of its coverage on the shelf."""
    since = since_of(coverage, filter_, before) if before else None
    return section(asides.since_title(since), asides.since_html(since)) if since else ""


def differing(coverage: Coverage, filter_: Filter, found: Summary) -> str:
    """Where accounts differ; where nothing does, how much was compared."""
    over = affair_differences_of(coverage, filter_)
    denied = contested_of(coverage, filter_, most=CONTESTED)
    table = coverage.differences(filter_, tuple(found.differing["event"])) if len(found.differing) else found.latest
    inner = contested.differing_html(found, denied, over, table, DIFFERENCES)
    note = contested.compared_words(found, denied, over)
    shown = section("Where accounts differ", inner or facts((note,)), note if inner else "")
    if not denied.alleged:
        return shown
    rest = denied.alleged - len(denied.alleged_first)
    more = facts((f"and {rest:,} more",)) if rest else ""
    words = "What no outlet reports as a fact of its own: each rests on what one side says"
    return shown + section("Only alleged", events_html(denied.alleged_first, "") + more, words)


def volume(coverage: Coverage, filter_: Filter) -> str:
    """How much each outlet published over time, where there are enough days to draw."""
    found = volume_of(coverage, filter_)
    if found.days < WORTH_A_CHART:
        return ""
    unit = "articles" if context.unit() == "articles" else "texts"
    undated = f"{counted(found.undated, 'article')} without a day of publication not drawn" if found.undated else ""
    marked = "The marks above are turns of the largest affairs." if found.marks else ""
    note = " ".join(filter(None, (marked, undated)))
    drawn = volume_html(found, lambda event: context.href("event", event=event), unit)
    return section(f"{unit.capitalize()} by {found.period} of publication", drawn, note)


def most(found: Summary) -> str:
    """Who is mentioned and quoted most, and which kinds of events there are most of."""
    by_outlet = context.unit() == "outlets"
    parts = (
        section(
            "Most mentioned",
            asides.ranked_html(
                asides.actors_ranked(found.mentioned), "outlet" if by_outlet else "mention", "Nobody is mentioned."
            ),
        ),
        section(
            "Quoted most",
            asides.ranked_html(
                asides.speakers_ranked(found.speaking),
                "outlet" if by_outlet else "quote",
                "Nobody with a name is quoted.",
            ),
        ),
        section(
            "Kinds of events",
            asides.ranked_html(asides.types_ranked(found.types), "event", "No event was found."),
        ),
    )
    return tag("div", "".join(parts), "fr-thirds")


def made_html() -> str:
    """What came in and could not be read, with which model it was read, and the way to how all this was found."""
    info = context.coverage().info
    rejected = f"{counted(info.rejections, 'input')} could not be read" if info.rejections else "Every input was read"
    noted = f"; {counted(info.notes, 'note')} on what was not understood" if info.notes else ""
    ways = [anchor("What came in", context.href("sources")), anchor("How it was found", context.href("method"))]
    outcomes = desk.outcomes()
    if outcomes:
        lost = sum(each.status == "lost" for each in outcomes)
        told = f"{counted(len(outcomes), 'correction')} by hand" + (f", {lost:,} of them not applied" if lost else "")
        ways.append(anchor(told, context.href("curate", view="record")))
    model = text(f"Read with the language model {info.model} under spaCy {info.spacy} by Communiqué {info.communique}.")
    return f'<p class="cq-facts fr-made">{rejected}{noted}. {model} {" · ".join(ways)}</p>'
