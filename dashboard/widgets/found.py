"""What a search found, as one piece of HTML: a list of articles, quotes or events, each with its sentence and the link
to it; and beside it among whom and when it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from analysis.coverage.search.text_index import Kind
from analysis.coverage.search.things import Excerpt, Thing
from dashboard.format.event_words import answered_for, coverage_of, kind_of, when
from dashboard.format.marked import marked
from dashboard.format.wording import counted, day, event_title, printed
from dashboard.model.search import ORDERS, Help, Part, Understood
from dashboard.model.table_rows import rows
from dashboard.shell import context

LONGEST = 320
"""Characters of a sentence that are shown."""
MONTHS = 24
"""Months that are shown as bars; years where there are more."""
KIND_NAMES: Mapping[Kind, str] = {"articles": "Articles", "quotes": "Quotes", "events": "Events"}


def to(label: str, page: str, *, name: str = "", current: bool = False, **picked: Any) -> str:
    """A link in HTML. ``label`` is HTML; ``name`` a further CSS class; ``current`` marks the
    one that is shown."""
    classes = f"cq-go {name}".strip()
    here = ' aria-current="true"' if current else ""
    return f'<a class="{classes}" href="{escape(context.href(page, **picked))}"{here}>{label}</a>'


def head_html(part: Part, text: str, order: str) -> str:
    """The kinds with their counts, and the orders, as links."""
    kinds = "".join(
        to(
            f"{KIND_NAMES[kind]} <b>{count:,}</b>",
            "search",
            name="cq-tab",
            current=kind == part.kind,
            q=text,
            view=None if kind == "articles" else kind,
            order=_unless_best(order),
        )
        for kind, count in part.counts.items()
    )
    view = None if part.kind == "articles" else part.kind
    orders = "".join(
        to(label, "search", current=each == order, q=text, view=view, order=_unless_best(each))
        for each, label in ORDERS.items()
    )
    sorting = f'<nav class="cq-orders" aria-label="Order">{orders}</nav>' if part.paging.total > 1 else ""
    return f'<div class="cq-found-head"><nav class="cq-tabs" aria-label="What was found">{kinds}</nav>{sorting}</div>'


def understood_html(understood: Understood) -> str:
    """How the question was read, where that needs saying, and who is called so."""
    lines = [f"<p>{escape(note)}</p>" for note in understood.notes]
    if understood.told:
        lines.append(f'<p><span class="cq-quiet">Understood as</span> {escape(understood.told)}.</p>')
    if understood.people:
        people = ", ".join(to(escape(name), "actors", actor=id_) for id_, name in understood.people)
        lines.append(f'<p><span class="cq-quiet">All about</span> {people}</p>')
    return f'<div class="cq-understood">{"".join(lines)}</div>' if lines else ""


def list_html(part: Part, text: str) -> str:
    """The things of this part."""
    draw = {"articles": _article, "quotes": _quote, "events": _event}[part.kind]
    drawn = "".join(f"<li>{draw(thing, text)}</li>" for thing in part.things)
    return f'<ol class="cq-found" start="{part.paging.offset + 1}">{drawn}</ol>'


def _article(thing: Thing, text: str) -> str:
    row = thing.row
    title = to(marked(row.headline, thing.title_hits), "article", article=row.article, q=text)
    facts = [escape(row.source or "Outlet not known"), day(row.published)]
    if thing.hits:
        facts.append(counted(thing.hits, "hit"))
    if row.copy_of:
        facts.append("prints the text of another")
    return f'<h2>{title}</h2><p class="cq-facts">{" · ".join(facts)}</p>{_excerpts(thing, text)}'


def _excerpts(thing: Thing, text: str) -> str:
    return "".join(f'<p class="cq-hit-sentence">{_sentence(each, text)}</p>' for each in thing.excerpts)


def _sentence(excerpt: Excerpt, text: str, **ids: Any) -> str:
    shown = marked(excerpt.words, excerpt.hits, LONGEST)
    return to(shown, "article", article=excerpt.article, start=excerpt.start, end=excerpt.end, q=text, **ids)


def _quote(thing: Thing, text: str) -> str:
    row = thing.row
    name = row.speaker_name or "Speaker not known"
    speaker = marked(name[:1].upper() + name[1:], thing.title_hits)
    if row.speaker_entity:
        speaker = to(speaker, "actors", actor=row.speaker_entity)
    elif row.anonymous:
        speaker = f"{speaker} (unnamed source)"
    words = _sentence(thing.excerpts[0], text, quote=row.quote)
    if row.kind == "direct":
        words = f"“{words}”" if thing.excerpts[0].words[:1] not in "“\"‘«„'" else words
    facts = f"{row.kind} quote · {escape(printed(row.source, row.published))}"
    return f'<p class="cq-hit-sentence cq-said">{words}</p><p class="cq-facts cq-by"><b>{speaker}</b> · {facts}</p>'


def _event(thing: Thing, text: str) -> str:
    row = thing.row
    title = to(escape(event_title(row)), "event", event=row.event)
    facts = [when(row), kind_of(row), answered_for(row), coverage_of(row, context.unit())]
    told = " · ".join(escape(fact) for fact in facts if fact)
    return f'<h2>{title}</h2><p class="cq-facts">{told}</p>{_excerpts(thing, text)}'


# --- among whom, and when ---------------------------------------------------------------------------------------------


def facets_html(part: Part, text: str) -> str:
    """Outlets, actors and months of what was found; each narrows the filter to itself."""
    if part.paging.total < 2:
        return ""
    filter_ = context.current_filter()
    picked = {"q": text, "view": None if part.kind == "articles" else part.kind}
    who = {"articles": "Who is named", "quotes": "Who speaks", "events": "Who takes part"}[part.kind]
    months = [(row.key, row.things) for row in rows(part.facets.months)]
    by_month = {(int(key[:4]), int(key[5:])): count for key, count in months}
    blocks = [
        _ranked("Outlets", part.facets.outlets, lambda key: replace(filter_, outlets=(key,)), picked),
        _ranked(who, part.facets.actors, lambda key: replace(filter_, actors=(key,)), picked),
        _over_time(by_month, picked),
    ]
    return f'<aside class="cq-facets" aria-label="Narrow down">{"".join(blocks)}</aside>'


def _ranked(title: str, table: Any, narrowed: Any, picked: Mapping[str, Any]) -> str:
    listed = list(rows(table))
    if len(listed) < 2:
        return ""
    most = listed[0].things
    lines = "".join(
        f"<li>{to(escape(row.name), 'search', filter=narrowed(row.key), **picked)}"
        f"<span>{row.things:,}</span>{_bar(row.things, most)}</li>"
        for row in listed
    )
    return f"<h2>{escape(title)}</h2><ul>{lines}</ul>"


def _over_time(by_month: Mapping[tuple[int, int], int], picked: Mapping[str, Any]) -> str:
    """A bar for each month, or for each year where these are many."""
    if len(by_month) < 2:
        return ""
    if len(by_month) > MONTHS:
        years: dict[int, int] = {}
        for (year, _), count in by_month.items():
            years[year] = years.get(year, 0) + count
        spans = [(str(year), date(year, 1, 1), date(year, 12, 31), count) for year, count in years.items()]
    else:
        spans = [
            (f"{date(year, month, 1):%B %Y}", date(year, month, 1), _last_day(year, month), count)
            for (year, month), count in by_month.items()
        ]
    filter_ = context.current_filter()
    most = max(count for *_, count in spans)
    lines = []
    for label, first, last, count in spans[-MONTHS:]:
        narrowed = replace(filter_, since=first, until=last, date_kind="published")
        link = to(label, "search", filter=narrowed, **picked)
        lines.append(f"<li>{link}<span>{count:,}</span>{_bar(count, most)}</li>")
    return f"<h2>Published</h2><ul>{''.join(lines)}</ul>"


def _last_day(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return date.fromordinal(following.toordinal() - 1) if following != date.max else following


def _bar(count: int, most: int) -> str:
    return f'<i style="width:{max(2, round(100 * count / max(1, most)))}%" aria-hidden="true"></i>'


# --- where nothing is asked, or found ---------------------------------------------------------------------------------


def help_html(found: Help) -> str:
    """What may help where nothing was found."""
    filter_ = context.current_filter()
    lines = []
    for word, instead, question in found.corrected:
        told = f"“{escape(word)}” stands nowhere in this coverage."
        link = to(f"“{escape(instead)}”", "search", filter=filter_, q=question)
        lines.append(f"{told} Did you mean {link}?" if instead else told)
    for left_out, question, count in found.fewer:
        link = to(f"Without {escape(left_out.lstrip('-'))}", "search", filter=filter_, q=question)
        lines.append(f"{link}: {counted(count, 'article')}")
    return "".join(f"<li>{line}</li>" for line in lines)


def example_html(example: tuple[str, str]) -> str:
    """A question that can be asked, as a link, and what it asks for."""
    question, asks = example
    link = to(escape(question), "search", filter=context.current_filter(), q=question)
    return f'{link} <span class="cq-quiet">{escape(asks)}</span>'


def other_kinds_html(part: Part, text: str) -> str:
    """That nothing of this kind matches, and what does."""
    others = [
        to(
            counted(count, kind.removesuffix("s")),
            "search",
            q=text,
            view=None if kind == "articles" else kind,
        )
        for kind, count in part.counts.items()
        if count
    ]
    return f"No {part.kind.removesuffix('s')} matches, but {' and '.join(others)}."


def typed_html(lines: Any) -> str:
    """What can be typed, and what it finds, as a table. ``lines`` are pairs of plain text."""
    shown = "".join(f"<tr><th scope=row>{escape(typed)}</th><td>{escape(finds)}</td></tr>" for typed, finds in lines)
    return f'<table class="cq-typed"><tbody>{shown}</tbody></table>'


def _unless_best(order: str) -> str | None:
    return None if order == "best" else order
