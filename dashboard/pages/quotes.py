"""Quotes: who said what, by or about whom, each with the way to its sentence."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.coverage import NOBODY, QuoteChoice, QuoteOrder
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, in_units, shortened
from dashboard.model import quote_list
from dashboard.model.quote_list import Offer, QuotePart
from dashboard.model.table_rows import rows
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets import quote_card
from dashboard.widgets.bar import bar
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.turner import turner

GROUPED = "speakers"
_FIELDS = ("speaker", "about", "stance", "words")
_EVERYBODY = ""
LISTED = 10
LONGEST_IN_A_LINK = 300


def choice() -> QuoteChoice:
    """What the address narrows the quotes to, beyond the filter."""
    picked = context.selection()
    return QuoteChoice(**{name: picked.get(name, "") for name in _FIELDS})


def clear_choice() -> None:
    """Lets go of what narrows on this page; order and view stay."""
    context.select(number=None, **dict.fromkeys(_FIELDS))


# --- controls -------------------------------------------------------------------------------------------------------


def controls(chosen: QuoteChoice, offer: Offer) -> None:
    """By whom, about whom, doing what, and with which words."""
    with st.grid(4, min_column_width=150, gap="small"):
        _pick("By", "speaker", chosen.speaker, offer.speakers, "Anybody")
        _pick("About", "about", chosen.about, offer.about, "Anybody")
        stances = {stance: (stance, count) for stance, count in offer.stances.items()}
        _pick("Doing what", "stance", chosen.stance, stances, "Anything")
        st.session_state["quotes_words"] = chosen.words
        st.text_input(
            "Search in the quotes",
            key="quotes_words",
            type="search",
            placeholder="Words",
            max_chars=200,
            on_change=lambda: context.select(number=None, words=st.session_state["quotes_words"].strip() or None),
        )
    if offer.more_speakers or offer.more_about:
        st.caption(
            f"The lists hold the {quote_list.CHOICES:,} most frequent; whoever is not in them is reached from Actors."
        )


def _pick(label: str, name: str, value: str, offered: dict[str, tuple[str, int]], nothing: str) -> None:
    key = f"quotes_{name}"
    labels = {_EVERYBODY: nothing}
    labels |= {option: f"{shortened(words, 60)} · {count:,}" for option, (words, count) in offered.items()}
    if value not in labels:
        labels[value] = f"{shortened(value if name == 'stance' else name_of(value), 60)} · 0"
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
        return "Speaker not known"
    found = context.coverage().entity(speaker)
    return found.name if found else speaker


def arrangement(chosen: QuoteChoice, grouped: bool, order: QuoteOrder, part: QuotePart) -> None:
    """How the list stands: quote by quote or by speaker, in which order; and the way to take it along."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.session_state["quotes_view"] = GROUPED if grouped else "list"
        st.segmented_control(
            "Arranged",
            ["list", GROUPED],
            key="quotes_view",
            format_func={"list": "Quote by quote", GROUPED: "By speaker"}.__getitem__,
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
            help=f"{counted(part.total, 'quote')} with speaker, manner, outlet, day and the offsets of the evidence",
        )


def _arrange() -> None:
    context.select(number=None, view=_unless(st.session_state["quotes_view"], "list"))


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
        f"{rest:,} whose speaker is not known" if (rest := part.total - part.named - part.unnamed) else "",
    ]
    told = f"{counted(part.total, 'quote')} in {in_units(part.units, context.unit())}: " + ", ".join(filter(None, by))
    repeat = "repeats another quote and stands" if part.again == 1 else "repeat another quote and stand"
    return f"{told}; {part.again:,} of them {repeat} on its card" if part.again else told


def one_by_one(part: QuotePart, chosen: QuoteChoice) -> None:
    """The quotes of this part as cards."""
    for place, row in enumerate(rows(part.quotes)):
        tellings = quote_list.tellings_of(part.tellings, row.quote)
        quote_card.show(row, str(place), words=chosen.words, tellings=tellings)


def most_quoted(offer: Offer, chosen: QuoteChoice, order: str) -> None:
    """Beside the cards: who speaks most, each leading to what they said."""
    st.subheader("Quoted most", anchor=False)
    known = {key: offered for key, offered in offer.speakers.items() if key != NOBODY}
    listed = list(known.items())[:LISTED]
    most = max((count for _, (_, count) in listed), default=1)
    for key, (name, count) in listed:
        with st.container(gap=None):
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                to_speaker(shortened(name, 40), key, chosen, order)
                st.caption(f"{count:,}", width="content")
            bar(count, most)
    rest = len(known) + offer.more_speakers - len(listed)
    if rest:
        st.caption(f"and {rest:,} more, under “By” and “By speaker”")


def to_speaker(label: str, speaker: str, chosen: QuoteChoice, order: str) -> None:
    """A link to all that a speaker said, of what else is chosen."""
    if len(speaker) >= LONGEST_IN_A_LINK:
        st.text(label)
        return
    about, stance, words = (getattr(chosen, name) or None for name in _FIELDS[1:])
    order_ = _unless(order, "newest")
    context.link(label, "quotes", speaker=speaker, about=about, stance=stance, words=words, order=order_)


def by_speaker(part: QuotePart, chosen: QuoteChoice, order: str) -> None:
    """The speakers of this part, each with the first of their quotes and the way to all."""
    for nth, speaker in enumerate(rows(part.speakers)):
        with st.container(gap="small"):
            heading(speaker, chosen, order)
            own = part.quotes[part.quotes["key"] == speaker.key]
            for place, row in enumerate(rows(own)):
                quote_card.show(row, f"{nth}_{place}", words=chosen.words, speaker=False)


def heading(speaker: Any, chosen: QuoteChoice, order: str) -> None:
    """A speaker's name, how often they are quoted, and the way to all of it."""
    st.subheader(plain(shortened(speaker.name, 120)), anchor=False)
    facts = [counted(speaker.quotes, "quote"), f"in {in_units(speaker.units, context.unit())}"]
    if speaker.anonymous and not speaker.entity:
        facts.insert(0, "unnamed source")
        if speaker.units > 1:
            facts.append("the same words may stand for different people")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(" · ".join(facts), width="content")
        if speaker.quotes > quote_list.OF_A_SPEAKER:
            to_speaker(f"All {speaker.quotes:,}", speaker.key, chosen, order)
        if speaker.entity:
            context.link("Profile", "actors", icon=":material/person:", actor=speaker.entity)


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
        f"that {chosen.stance}" if chosen.stance else "",
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
    chosen = choice()
    picked = context.selection()
    order = quote_list.order_of(picked.get("order", ""))
    grouped = picked.get("view") == GROUPED
    make = quote_list.grouped_part_of if grouped else quote_list.quotes_part_of
    part = cache.cached(make, choice=chosen, order=order, number=int(picked.get("number", 1)))
    if not part.total and chosen == QuoteChoice():
        empty_states.nothing_matches("quotes")
        return
    offer = cache.cached(quote_list.offer_of, choice=chosen)
    controls(chosen, offer)
    if not part.total:
        everything = cache.cached(quote_list.quotes_part_of, choice=QuoteChoice(), order="newest", number=1)
        if everything.total:
            nothing_chosen(chosen, everything.total)
        else:
            empty_states.nothing_matches("quotes")
        return
    if chosen != QuoteChoice():
        named_choice(chosen)
    arrangement(chosen, grouped, order, part)
    cards, beside = st.columns([7, 3], gap="large")
    with cards:
        st.caption(summary(part))
        with st.container(gap="medium"):
            if grouped:
                by_speaker(part, chosen, order)
            else:
                one_by_one(part, chosen)
        pages(part)
    with beside:
        if not grouped:
            most_quoted(offer, chosen, order)


page()
