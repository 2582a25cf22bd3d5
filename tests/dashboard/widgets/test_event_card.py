"""One event as an entry of a list and as a card with every account of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from analysis.records import ReportRef, Turn, Vouched
from dashboard.widgets.event_card import _ground, _own_date
from tests import affair
from tests.dashboard.conftest import Open, write_affair
from tests.dashboard.screen import captions, plain, target, targets
from tests.dashboard.timeline import cards, html


def test_each_event_says_how_far_it_came_who_asserts_it_and_who_tells_it(open_app: Open) -> None:
    told = captions(open_app("actors", actor="fennmark"))
    assert "9 May 2031 · threat, hypothetical · said only by Orin Vask · 1 article" in told
    visit = "5 May 2031 · visit, occurred · told by The Fennmark Post, Borland Herald · 2 articles from 2 outlets"
    assert visit in told
    # Nobody tells when: only the day on which it was told is known.
    assert "date not told · refusal, refused · said only by Orin Vask · 1 article · first told 7 May 2031" in told


def test_each_event_leads_to_its_sentence(open_app: Open) -> None:
    at = affair.span(affair.HERALD, affair._THREAT)
    first = target(open_app("actors", actor="fennmark"), "Read it")
    assert (first["article"], first["start"], first["end"]) == (["herald-1"], [str(at.start)], [str(at.end)])
    assert first["report"] == ["herald-1#e0"]


def test_words_of_articles_stay_words(open_app: Open) -> None:
    app = open_app("timeline", event="ev-protest")
    told = "told by Tarn {}i{}Gazette{}/i{} · 1 article"
    shown = [each.value for each in app.markdown]
    assert any(told.format("\\<", "\\>", "\\<", "\\>") in each for each in shown)
    assert not any(told.format("<", ">", "<", ">") in each for each in shown)


def test_a_link_to_an_event_shows_its_card(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit")
    assert cards(app) == [affair._SENTENCE, "Ada Quill, who visited Fennmark this week, called the threat “a mistake”."]
    told = "told by The Fennmark Post, Borland Herald · 2 articles from 2 outlets · well supported"
    assert f"5 May 2031 · visit, occurred · in Fennmark · {told}" in [plain(m.value) for m in app.markdown]
    assert "The Fennmark Post · 7 May 2031 · the article says so itself" in captions(app)


def test_the_card_tells_the_course_of_an_event_that_has_had_several_statuses(open_app: Open, tmp_path: Path) -> None:
    turns = (
        Turn(date(2031, 5, 2), "planned", ReportRef("post-1", 0)),
        Turn(date(2031, 5, 7), "occurred", ReportRef("post-1", 0)),
    )
    visit, *others = affair.RESOLUTION.events
    write_affair(tmp_path, resolution=replace(affair.RESOLUTION, events=(replace(visit, course=turns), *others)))
    told = "As it was told: planned (2 May) → happened (7 May 2031)"
    assert told in captions(open_app("timeline", builds=tmp_path, event="ev-visit"))
    assert told not in captions(open_app("timeline", event="ev-visit"))


def test_an_entry_shows_the_words_around_what_happened(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    (shown,) = [each.value for each in app.html if each.value.startswith('<p class="cq-excerpt"')]
    assert "Borland’s envoy Ada Quill <mark>visited</mark> Fennmark on Monday" in shown


def test_the_card_says_where_accounts_differ(open_app: Open, disputed: Path) -> None:
    app = open_app("timeline", builds=disputed, event="ev-visit")
    (shown,) = [each.value for each in app.html if "Accounts differ" in each.value]
    assert "it happened <small>The Fennmark Post</small>" in shown
    assert "denied <small>Orin Vask in Borland Herald</small>" in shown
    # A week that holds the other's day is no other date.
    assert "<dt>When</dt>" not in shown


def test_an_entry_says_where_accounts_differ(open_app: Open, disputed: Path) -> None:
    told = [
        each.value
        for each in open_app("actors", builds=disputed, actor="ada-quill").html
        if "accounts differ" in each.value
    ]
    assert told == ['<span class="cq-differs">accounts differ on whether it happened</span>']


def test_accounts_that_agree_are_not_said_to_differ(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit")
    assert "Accounts differ" not in html(app)
    assert not [each for each in captions(app) if "differ" in each]


def test_the_card_says_of_an_account_that_others_vouch_for_why_it_is_shown(open_app: Open, tmp_path: Path) -> None:
    vouched = {ReportRef("herald-1", 1): Vouched(0.61, (ReportRef("post-1", 0),))}
    write_affair(tmp_path, resolution=replace(affair.RESOLUTION, vouched=vouched))
    told = "Shown because 1 other article tells of what is likely the same event"
    assert captions(open_app("timeline", builds=tmp_path, event="ev-visit")).count(told) == 1
    assert told not in captions(open_app("timeline", event="ev-visit"))


def test_the_card_leads_to_each_account_and_to_the_profiles(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit")
    accounts = targets(app, "Read it in the article")
    assert [(each["article"], each["report"]) for each in accounts] == [
        (["post-1"], ["post-1#e0"]),
        (["herald-1"], ["herald-1#e1"]),
    ]
    assert [each["actor"] for each in targets(app, "Ada Quill")] == [["ada-quill"]]


def test_an_account_outside_the_filters_is_shown_and_says_so(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit", outlets="Borland Herald")
    told = [each for each in captions(app) if "the article says so itself" in each]
    assert told == [
        "The Fennmark Post · 7 May 2031 · the article says so itself · outside the filters",
        "Borland Herald · 9 May 2031 · the article says so itself · dates it week of 5 May 2031",
    ]


def test_a_card_tells_how_many_events_its_affair_has(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, event="ev-threat")
    label = "Before and after: one of 3 events of “The visit of Ada Quill to Fennmark”"
    assert label in [plain(each.label) for each in app.main.expander]
    alone = open_app("timeline", builds=connected, event="ev-protest")
    assert not [each.label for each in alone.main.expander if each.label.startswith("Before")]


def dated(basis: str | None, first: str | None = None, last: str | None = None) -> SimpleNamespace:
    days = (date.fromisoformat(each) if each else None for each in (first, last or first))
    return SimpleNamespace(**dict(zip(("earliest", "latest"), days, strict=True)), precision="week", date_basis=basis)


def test_an_account_says_how_it_dates_the_event_where_that_is_not_how_the_event_is_dated() -> None:
    event = dated("stated", "2031-05-03")
    assert _own_date(dated(None), event) == _own_date(dated("stated", "2031-05-03"), event) == ""
    assert _own_date(dated("stated", "2031-05-04"), event) == "dates it 4 May 2031"
    assert _own_date(dated("running", "2031-05-04"), event) == "dates it 4 May 2031 (by the text before it)"
    assert _own_date(dated("joined", "2031-05-03"), event) == "the day is from another account"
    assert _own_date(dated("news", "2031-05-01", "2031-05-04"), event) == "told as news of 4 May 2031"


def test_below_the_heading_of_a_day_an_entry_says_how_it_is_known() -> None:
    assert _ground(dated("stated", "2031-05-03")) == ""
    assert _ground(dated("running", "2031-05-03")) == "the day is by the text before it"
    assert _ground(dated("news", "2031-05-01", "2031-05-04")) == "told as news of 4 May 2031"


def test_the_card_leads_to_the_page_of_its_event(open_app: Open) -> None:
    assert target(open_app("timeline", event="ev-visit"), "Open as a page")["event"] == ["ev-visit"]
