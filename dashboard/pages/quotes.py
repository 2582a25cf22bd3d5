"""Quotes: who said what, by or about whom, each with the way to its sentence."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

import streamlit as st

from analysis.coverage import ANY_SOURCE, NOBODY, QuoteChoice, QuoteOrder
from analysis.language.unnamed_sources import kinds
from dashboard.format.markdown import plain
from dashboard.format.quote_words import stance_name
from dashboard.format.wording import counted, in_units, shortened
from dashboard.model import quote_list
from dashboard.model.quote_cuts import tellings_of
from dashboard.model.quote_list import Offer, QuotePart
from dashboard.model.table_rows import rows
from dashboard.model.unnamed_sources import unnamed_sources_of
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets import quote_card, source_tables
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.turner import turner

GROUPED, UNNAMED = "speakers", "unnamed"
VIEWS = {"list": "Quote by quote", GROUPED: "By speaker", UNNAMED: "Unnamed sources"}
_FIELDS = ("speaker", "about", "stance", "words")
_EVERYBODY = ""
LONGEST_IN_A_LINK = 300


def choice() -> QuoteChoice:
    """What the address narrows the quotes to, beyond the filter."""
    picked = context.selection()
    source = picked.get("unnamed", ANY_SOURCE) if picked.get("view") == UNNAMED else ""
    known = source if not source or source in kinds() else ANY_SOURCE
    return QuoteChoice(unnamed=known, **{name: picked.get(name, "") for name in _FIELDS})


def clear_choice() -> None:
    """Lets go of what narrows on this page; order and view stay."""
    context.select(number=None, **dict.fromkeys(_FIELDS))


# --- controls -------------------------------------------------------------------------------------------------------


def controls(chosen: QuoteChoice, offer: Offer) -> None:
    """By whom, about whom, of what kind, and with which words."""
    with st.grid(4, min_column_width=150, gap="small"):
        _pick("Speaker", "speaker", chosen.speaker, offer.speakers, "Anybody")
        _pick("About", "about", chosen.about, offer.about, "Anybody or anything")
        stances = {stance: (stance_name(stance), count) for stance, count in offer.stances.items()}
        _pick("What is said", "stance", chosen.stance, stances, "Anything")
        st.session_state["quotes_words"] = chosen.words
        st.text_input(
            "Words in the quote",
            key="quotes_words",
            type="search",
            placeholder="As they were printed",
            max_chars=200,
            on_change=lambda: context.select(number=None, words=st.session_state["quotes_words"].strip() or None),
        )
    if offer.more_speakers or offer.more_about:
        st.caption(
            f"The lists hold the {quote_list.CHOICES:,} most frequent; whoever is not in them is found under Actors."
        )


def _pick(label: str, name: str, value: str, offered: dict[str, tuple[str, int]], nothing: str) -> None:
    key = f"quotes_{name}"
    labels = {_EVERYBODY: nothing}
    labels |= {option: f"{shortened(words, 60)} · {count:,}" for option, (words, count) in offered.items()}
    if value not in labels:
        labels[value] = f"{shortened(stance_name(value) if name == 'stance' else name_of(value), 60)} · 0"
    st.session_state[key] = value
    st.selectbox(
        label,
        list(labels),
        key=key,
        format_func=labels.__getitem__,
        on_change=lambda: context.select(**{"number": None, name: st.session_state[key] or None}),
    )


def name_of(speaker: str) -> str:
    """The name behind a `QuoteChoice.speaker`."""
    if speaker == NOBODY:
        return "No speaker named"
    found = context.coverage().entity(speaker)
    return found.name if found else speaker


def arrangement(chosen: QuoteChoice, view: str, order: QuoteOrder, total: int) -> None:
    """How the list stands: quote by quote, by speaker or those of unnamed sources, in which order; and its file."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.session_state["quotes_view"] = view
        st.segmented_control(
            "Arranged",
            list(VIEWS),
            key="quotes_view",
            format_func=VIEWS.__getitem__,
            required=True,
            on_change=_arrange,
            label_visibility="collapsed",
        )
        st.session_state["quotes_order"] = order
        st.selectbox(
            "Order",
            list(quote_list.ORDERS),
            key="quotes_order",
            format_func=quote_list.ORDERS.__getitem__,
            on_change=lambda: context.select(number=None, order=_unless(st.session_state["quotes_order"], "newest")),
            width=170,
            label_visibility="collapsed",
        )
        coverage, filter_ = context.coverage(), context.current_filter()
        csv_button(
            "quotes",
            lambda: quote_list.csv_of(coverage, filter_, chosen, order),
            key="quotes_csv",
            help=f"{counted(total, 'quote')} with speaker, outlet, day and place in the article",
        )


def _arrange() -> None:
    context.select(number=None, unnamed=None, view=_unless(st.session_state["quotes_view"], "list"))


def _unless(value: str, usual: str) -> str | None:
    return None if value == usual else value


def pages(part: QuotePart) -> None:
    """The way to the other parts of a long list."""
    turner(part.paging, key="quotes_number")


# --- the list -------------------------------------------------------------------------------------------------------


def summary(part: QuotePart) -> str:
    """How many quotes in how many articles, and by whom."""
    by = [
        f"{part.named:,} by {counted(part.speaking, 'named speaker')}" if part.named else "",
        f"{part.unnamed:,} by unnamed sources" if part.unnamed else "",
        f"{rest:,} with no speaker named" if (rest := part.total - part.named - part.unnamed) else "",
    ]
    told = f"{counted(part.total, 'quote')} in {in_units(part.units, context.unit())}: " + ", ".join(filter(None, by))
    if not part.again:
        return told
    repeat = "prints" if part.again == 1 else "print"
    return (
        f"{told}. {part.again:,} of them {repeat} the words of another one again and {_stand(part.again)} on its card"
    )


def _stand(number: int) -> str:
    return "stands" if number == 1 else "stand"


def one_by_one(part: QuotePart, chosen: QuoteChoice) -> None:
    """The quotes of this part as cards."""
    shown = list(rows(part.quotes))
    tellings = {row.quote: tellings_of(part.tellings, row.quote) for row in shown}
    quote_card.show_all(shown, "quotes_cards", words=chosen.words, tellings=tellings)


def most_quoted(offer: Offer, chosen: QuoteChoice, order: str) -> None:
    """Beside the cards: who speaks most and about whom, each leading to what they said."""
    st.subheader("Quoted most", anchor=False)
    listed = [(key, *offer.speakers[key]) for key in offer.said_about]
    most = max((count for _, _, count in listed), default=1)
    lines = [_quoted(key, name, count, most, offer.said_about[key], chosen, order) for key, name, count in listed]
    rest = sum(key != NOBODY for key in offer.speakers) + offer.more_speakers - len(listed)
    more = f'<p class="cq-more">and {rest:,} more, under “Speaker” and “By speaker”</p>' if rest else ""
    st.html(f'<ol class="cq-ranking">{"".join(lines)}</ol>{more}')


def _quoted(
    key: str, name: str, count: int, most: int, about: list[tuple[str, str, int]], chosen: QuoteChoice, order: str
) -> str:
    who = _link(shortened(name, 40), key, chosen, order)
    subjects = [
        f"{_link(shortened(subject, 32), key, replace(chosen, about=id_), order)}&nbsp;<i>{quotes:,}</i>"
        for id_, subject, quotes in (about if not chosen.about else ())
    ]
    told = f"<small>about {', '.join(subjects)}</small>" if subjects else ""
    bar = f'<div class="cq-bar" style="width:{100 * count / most:.1f}%"></div>'
    return f"<li><p><b>{who}</b><span>{count:,}</span></p>{bar}{told}</li>"


def _link(label: str, speaker: str, chosen: QuoteChoice, order: str) -> str:
    """A link to all that a speaker said, of what else is chosen; its label alone where its words are too long."""
    if len(speaker) >= LONGEST_IN_A_LINK:
        return escape(label)
    return f'<a href="{escape(context.href("quotes", **_selected(speaker, chosen, order)))}">{escape(label)}</a>'


def _selected(speaker: str, chosen: QuoteChoice, order: str) -> dict[str, Any]:
    about, stance, words = (getattr(chosen, name) or None for name in _FIELDS[1:])
    return {"speaker": speaker, "about": about, "stance": stance, "words": words, "order": _unless(order, "newest")}


def by_speaker(part: QuotePart, chosen: QuoteChoice, order: str) -> None:
    """The speakers of this part, each with the first of their quotes and the way to all."""
    shown: list[Any] = []
    heads: dict[int, str] = {}
    for speaker in rows(part.speakers):
        heads[len(shown)] = heading(speaker, chosen, order)
        shown += rows(part.quotes[part.quotes["key"] == speaker.key])
    quote_card.show_all(shown, "quotes_by_speaker", words=chosen.words, speaker=False, heads=heads)


def heading(speaker: Any, chosen: QuoteChoice, order: str) -> str:
    """A speaker's name, how often they are quoted, and the way to all of it, as HTML."""
    name = shortened(speaker.name[:1].upper() + speaker.name[1:], 120)
    facts = [counted(speaker.quotes, "quote"), f"in {in_units(speaker.units, context.unit())}"]
    if speaker.anonymous and not speaker.entity:
        facts.insert(0, "unnamed source")
        if speaker.units > 1:
            facts.append("these words may stand for different people")
    told = [escape(" · ".join(facts))]
    if speaker.quotes > quote_list.OF_A_SPEAKER:
        told.append(_link(f"All {speaker.quotes:,}", speaker.key, chosen, order))
    if speaker.entity:
        told.append(f'<a href="{escape(context.href("actors", actor=speaker.entity))}">Profile</a>')
    return f'<h3 class="cq-heading">{escape(name)}</h3><p class="cq-facts">{" · ".join(told)}</p>'


def unnamed(chosen: QuoteChoice) -> None:
    """Of what kind the unnamed sources are, and how much of what each outlet quotes is by such: tables that lead on."""
    found = cache.cached(unnamed_sources_of, choice=replace(chosen, unnamed=""))
    picked = "" if chosen.unnamed == ANY_SOURCE else chosen.unnamed
    st.html(f'<div class="cq-two">{source_tables.kinds(found, picked)}{source_tables.outlets(found, picked)}</div>')


def named_choice(chosen: QuoteChoice) -> None:
    """What is chosen on this page: the way to whom it names, and the way back to everything."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            "Show all quotes again",
            icon=":material/filter_alt_off:",
            type="tertiary",
            key="quotes_clear",
            on_click=clear_choice,
        )
        for id_ in dict.fromkeys((chosen.speaker, chosen.about)):
            found = context.coverage().entity(id_) if id_ else None
            if found:
                label = f"Profile of {shortened(found.name, 60)}"
                context.link(label, "actors", icon=":material/person:", actor=found.id)


def nothing_chosen(chosen: QuoteChoice, total: int) -> None:
    """The filter leaves quotes, and what is chosen on this page leaves none of them."""
    st.subheader("No quote is left", anchor=False)
    wanted = [
        f"by {name_of(chosen.speaker)}" if chosen.speaker else "",
        f"about {name_of(chosen.about)}" if chosen.about else "",
        f"of the kind {stance_name(chosen.stance).lower()}" if chosen.stance else "",
        f"with the words “{shortened(chosen.words, 60)}”" if chosen.words else "",
    ]
    st.markdown(
        f"The filters leave {counted(total, 'quote')}, none of them "
        + plain(" ".join(each for each in wanted if each))
        + "."
    )
    st.button("Show all of them", icon=":material/filter_alt_off:", key="quotes_clear_nothing", on_click=clear_choice)


def page() -> None:
    """The page: controls, then the quotes."""
    st.html(builds.ASSETS / "cards.css")
    st.title("Who said what", anchor=False)
    chosen, picked = choice(), context.selection()
    order = quote_list.order_of(picked.get("order", ""))
    view = picked.get("view", "") if picked.get("view") in VIEWS else "list"
    make = quote_list.grouped_part_of if view == GROUPED else quote_list.quotes_part_of
    part = cache.cached(make, choice=chosen, order=order, number=int(picked.get("number", 1)))
    if not part.total and chosen == QuoteChoice():
        empty_states.nothing_matches("quotes")
        return
    offer = cache.cached(quote_list.offer_of, choice=chosen)
    controls(chosen, offer)
    if not part.total and not chosen.unnamed:
        nothing_left(chosen)
        return
    if replace(chosen, unnamed="") != QuoteChoice():
        named_choice(chosen)
    arrangement(chosen, view, order, part.total)
    if view == UNNAMED:
        unnamed(chosen)
    cards, beside = st.columns([7, 3], gap="large")
    with cards:
        st.caption(summary(part) if part.total else "No unnamed source is quoted here.")
        if view == GROUPED:
            by_speaker(part, chosen, order)
        else:
            one_by_one(part, chosen)
        pages(part)
    with beside:
        if view == "list":
            most_quoted(offer, chosen, order)


def nothing_left(chosen: QuoteChoice) -> None:
    """What is chosen on the page, or the filters, leave nothing."""
    everything = cache.cached(quote_list.quotes_part_of, choice=QuoteChoice(), order="newest", number=1)
    if everything.total:
        nothing_chosen(chosen, everything.total)
    else:
        empty_states.nothing_matches("quotes")


page()
