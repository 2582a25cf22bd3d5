"""Every view has an address, and the address shows the view again."""

from __future__ import annotations

from datetime import date
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage import Filter, Unit
from analysis.records import EventType, QuoteKind, Status
from dashboard.shell.permalink import (
    FILTER_FIELDS,
    PAGES,
    SELECTION,
    View,
    absolute_url,
    from_query,
    is_view,
    relative_url,
    to_query,
)

BUILD = "b0123456789ab"

WRITTEN = [
    (View(), "./?dates=published"),
    (View(page="quotes", build=BUILD), f"quotes?build={BUILD}&dates=published"),
    (
        View(page="timeline", filter=Filter(actors=("ada-quill", "orin-vask"), date_kind="event")),
        "timeline?actors=ada-quill&actors=orin-vask&dates=event",
    ),
    (
        View(filter=Filter(since=date(2031, 5, 1), until=date(2031, 5, 31))),
        "./?since=2031-05-01&until=2031-05-31&dates=published",
    ),
    (
        View(filter=Filter(event_types=("CONSULT", "REJECT"), statuses=("planned",))),
        "./?dates=published&types=CONSULT&types=REJECT&statuses=planned",
    ),
    (View(filter=Filter(quote_kinds=("direct",), anonymous=True)), "./?dates=published&kinds=direct&speakers=unnamed"),
    (View(filter=Filter(unit="texts")), "./?dates=published&count=texts"),
    (View(filter=Filter(unit="outlets")), "./?dates=published&count=outlets"),
    (View(filter=Filter(anonymous=False)), "./?dates=published&speakers=named"),
    (View(filter=Filter(doubtful=True)), "./?dates=published&doubtful=shown"),
    (
        View(
            filter=Filter(
                actors=("borland", "fennmark"),
                parts=(("borland", "source"), ("fennmark", "subject")),
                together=True,
                whole_states=True,
            )
        ),
        "./?actors=borland&actors=fennmark&dates=published&as=source%3Aborland&as=subject%3Afennmark&joined=all"
        "&states=whole",
    ),
    (
        View(filter=Filter(outlets=("Tarn <i>Gazette</i>",), text="a & b = “c”?")),
        "./?dates=published&outlets=Tarn%20%3Ci%3EGazette%3C%2Fi%3E&text=a%20%26%20b%20%3D%20%E2%80%9Cc%E2%80%9D%3F",
    ),
    (
        View(page="article", build=BUILD, selection={"article": "post-1", "start": "12", "end": "40"}),
        f"article?build={BUILD}&dates=published&article=post-1&start=12&end=40&on=article",
    ),
]


@pytest.mark.parametrize(("view", "address"), WRITTEN)
def test_a_view_is_written_out_wholly(view: View, address: str) -> None:
    assert relative_url(view) == address


@pytest.mark.parametrize(("view", "address"), WRITTEN)
def test_a_written_view_is_read_again_without_a_note(view: View, address: str) -> None:
    read, notes = from_query(parse_qs(urlsplit(address).query), view.page)
    assert (read, notes) == (view, [])


words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)
days = st.one_of(st.none(), st.dates())
filters = st.builds(
    lambda ends, **given: Filter(since=ends[0], until=ends[1], **given),
    ends=st.tuples(days, days).filter(lambda ends: None in ends or ends[0] <= ends[1]),
    actors=st.lists(words, unique=True, max_size=4).map(tuple),
    date_kind=st.sampled_from(["event", "published"]),
    event_types=st.lists(st.sampled_from(get_args(EventType)), unique=True).map(tuple),
    statuses=st.lists(st.sampled_from(get_args(Status)), unique=True).map(tuple),
    quote_kinds=st.lists(st.sampled_from(get_args(QuoteKind)), unique=True).map(tuple),
    anonymous=st.sampled_from([None, True, False]),
    outlets=st.lists(words, unique=True, max_size=4).map(tuple),
    text=st.one_of(st.just(""), words),
    unit=st.sampled_from(get_args(Unit)),
)
numbers = st.integers(0, 10**9 - 1).map(str)
selections = st.fixed_dictionaries(
    {},
    optional={name: numbers if name in ("start", "end", "number", "undated") else words for name in SELECTION},
)


@given(
    st.builds(
        View,
        page=st.sampled_from(PAGES),
        build=st.one_of(st.none(), st.just(BUILD)),
        filter=filters,
        selection=selections,
    )
)
def test_any_view_survives_its_address(view: View) -> None:
    address = absolute_url("https://news.example/desk/quotes", view)
    query = parse_qs(urlsplit(address).query)
    assert from_query(query, view.page) == (view, [])


@given(st.dictionaries(st.sampled_from(["build", "on", *FILTER_FIELDS, *SELECTION]), st.lists(st.text(), max_size=3)))
def test_nonsense_in_an_address_never_fails_and_what_is_kept_can_be_written(query: dict[str, list[str]]) -> None:
    view, notes = from_query(query)
    assert from_query(to_query(view)) == (view, [])
    assert all(note.isprintable() for note in notes)


DROPPED = [
    ({"build": ["seeds"]}, "“seeds” is not a build's id; it was left out."),
    ({"since": ["18.3.2021"]}, "“18.3.2021” is not a day (2021-03-18); it was left out."),
    ({"until": ["2021-02-30"]}, "“2021-02-30” is not a day (2021-03-18); it was left out."),
    ({"types": ["FIGHT"]}, "“FIGHT” is not an event type; it was left out."),
    ({"statuses": ["maybe"]}, "“maybe” is not an event's status; it was left out."),
    ({"kinds": ["loud"]}, "“loud” is not a kind of quote; it was left out."),
    ({"speakers": ["all"]}, "“all” is not “named” or “unnamed”; it was left out."),
    ({"dates": ["born"]}, "“born” is not “event” or “published”; it was left out."),
    ({"text": ["x" * 301]}, f"“{'x' * 39}…” is not a text to look for; it was left out."),
    ({"start": ["-4"]}, "“-4” is not first character of a span in that article; it was left out."),
    (
        {"since": ["2021-03-18"], "until": ["2021-03-01"]},
        "2021-03-18 to 2021-03-01 ends before it begins; the dates were left out.",
    ),
]


@pytest.mark.parametrize(("query", "note"), DROPPED)
def test_what_makes_no_sense_is_left_out_with_a_note(query: dict[str, list[str]], note: str) -> None:
    assert from_query(query) == (View(), [note])


def test_the_good_values_beside_a_bad_one_stay() -> None:
    view, notes = from_query({"types": ["REJECT", "FIGHT", "AID", "AID"]})
    assert view.filter.event_types == ("REJECT", "AID")
    assert len(notes) == 1


def test_what_was_picked_on_another_page_is_not_picked_here() -> None:
    query = to_query(View(page="actors", selection={"actor": "ada-quill"}))
    assert from_query(query, "actors")[0].selection == {"actor": "ada-quill"}
    assert from_query(query, "quotes") == (View(page="quotes"), [])


def test_parameters_of_others_are_passed_over() -> None:
    assert from_query({"utm_source": ["mail"], "embed": ["true"]}) == (View(), [])
    assert not is_view({"utm_source": ["mail"]})
    assert is_view({"text": ["x"]})


def test_only_what_an_address_can_hold_can_be_picked() -> None:
    with pytest.raises(ValueError, match="mood"):
        to_query(View(selection={"mood": "good"}))


@pytest.mark.parametrize(
    ("here", "page", "start"),
    [
        ("http://localhost:8501", "overview", "http://localhost:8501/?"),
        ("http://localhost:8501/", "quotes", "http://localhost:8501/quotes?"),
        ("http://localhost:8501/quotes", "overview", "http://localhost:8501/?"),
        ("http://localhost:8501/quotes", "article", "http://localhost:8501/article?"),
        ("https://desk.example/communique/", "quotes", "https://desk.example/communique/quotes?"),
        ("https://desk.example/communique/actors", "overview", "https://desk.example/communique/?"),
    ],
)
def test_the_whole_address_keeps_the_place_at_which_the_dashboard_is_served(here: str, page: str, start: str) -> None:
    assert absolute_url(here, View(page=page)) == f"{start}dates=published"
