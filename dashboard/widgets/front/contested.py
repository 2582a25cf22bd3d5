"""Where accounts differ, with the words of each, as HTML."""

from __future__ import annotations

from html import escape

import pandas as pd

from dashboard.format.excerpt import marked_html
from dashboard.format.html import anchor, facts, tag, text
from dashboard.format.wording import counted, day, shortened
from dashboard.model.affair_differences import AffairDifferences, Shown, Told
from dashboard.model.contested import Contest, Contested, Words
from dashboard.model.differing import differences_of, html_of
from dashboard.model.summary import Summary
from dashboard.model.table_rows import rows
from dashboard.shell import context
from dashboard.widgets.front.affairs import events_html

EXCERPT = 230


def differing_html(
    found: Summary, contested: Contested, over: AffairDifferences, table: pd.DataFrame, shown: int
) -> str:
    """What is denied, with the words of each side; on what else accounts of one event differ; and in which sentences
    the outlets of an affair do. ``table`` holds the rows of `Coverage.differences` for ``found.differing``."""
    denied = "".join(_contest(each) for each in contested.first)
    if contested.total > len(contested.first):
        denied += facts((f"and {counted(contested.total - len(contested.first), 'more event')} that somebody denies",))
    return denied + _events(found, {each.event for each in contested.first}, table) + _over(over, shown)


def _contest(each: Contest) -> str:
    title = tag("h3", anchor(shortened(each.title, 220), context.href("event", event=each.event)))
    dated = day(each.day) if pd.notna(each.day) else ""
    sides = _side("Says so", each.says) + _side("Denies it", each.denies)
    about = facts((dated, counted(each.outlets, "outlet") if each.outlets > 1 else ""))
    return tag("section", title + about + tag("div", sides, "fr-sides"), "fr-contest")


def _side(label: str, words: tuple[Words, ...]) -> str:
    if not words:
        return ""
    return tag("div", tag("h4", label) + "".join(_words(each) for each in words), "fr-side")


def _words(each: Words) -> str:
    if not each.sentence:
        return tag("p", f"<b>{text(each.who)}</b> <small>in words that none of these accounts prints</small>")
    who = f"<b>{text(each.who)}</b>, in " if each.who else ""
    printed = f"{text(each.source or 'an outlet that is not named')}, {escape(day(each.published))}"
    read = anchor("read it", context.href("article", article=each.article, start=each.start, end=each.end))
    return f"<blockquote>{text(shortened(each.sentence, EXCERPT))}</blockquote><p>{who}{printed} · {read}</p>"


def _events(found: Summary, told: set[str], table: pd.DataFrame) -> str:
    items = []
    for row in rows(found.differing):
        if row.event in told:
            continue
        title = events_html(found.differing[found.differing["event"] == row.event], "")
        items.append(title + html_of(differences_of(table[table["event"] == row.event]), heading=""))
    more = found.differ - len(found.differing)
    if more > 0:
        items.append(
            tag(
                "p",
                anchor(
                    f"All {found.differ:,} events on which accounts differ", context.href("timeline", view="differ")
                ),
            )
        )
    return "".join(items)


def _over(over: AffairDifferences, shown: int) -> str:
    cards = "".join(_difference(each) for each in over.first[:shown])
    more = over.total - min(shown, len(over.first))
    rest = facts((f"and {counted(more, 'more difference')} over sentences of one affair",)) if more > 0 else ""
    return (tag("div", cards, "fr-differences") if cards else "") + rest


def _difference(each: Shown) -> str:
    versions = "".join(_version(version) for version in each.versions)
    head = tag("h3", text(shortened(each.title, 90))) + facts((each.parted,))
    return tag("section", head + tag("div", versions, "fr-sides"), "fr-contest")


def _version(version: Told) -> str:
    told = [f"<h4>“{text(shortened(version.value, 90))}”</h4>"]
    for each in version.tellings[:1]:
        place = (each.start - each.sentence_start, each.end - each.sentence_start)
        told.append(marked_html(each.sentence, 0, len(each.sentence), [place], longest=EXCERPT, name="cq-excerpt"))
        read = anchor("read it", context.href("article", article=each.article, start=each.start, end=each.end))
        told.append(f"<p>{text(each.who)}, {escape(day(each.published))} · {read}</p>")
    more = version.more + len(version.tellings) - 1
    if more > 0:
        told.append(facts((f"and {more:,} more {'sentence' if more == 1 else 'sentences'}",)))
    return tag("div", "".join(told), "fr-side")


def compared_words(found: Summary, contested: Contested, over: AffairDifferences) -> str:
    """What was held against each other, and whether anything was found."""
    if not over.compared and not contested.total and found.differing.empty:
        return ""
    nothing = not contested.total and found.differing.empty and not over.contradictions
    if nothing:
        return f"No contradiction found among {over.compared}."
    return f"Only what cannot all be true, among {over.compared}." if over.compared else ""
