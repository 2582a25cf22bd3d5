"""One event as a card with every account of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from analysis.records import ReportRef, Turn, Vouched
from dashboard.widgets.event_card import _own_date
from tests import affair
from tests.dashboard.conftest import Open, write_affair
from tests.dashboard.screen import captions, plain, target, targets
from tests.dashboard.timeline import cards, html


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
    assert f"5 May 2031 · visit · in Fennmark · {told}" in [plain(m.value) for m in app.markdown]
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


def test_the_card_says_where_accounts_differ(open_app: Open, disputed: Path) -> None:
    app = open_app("timeline", builds=disputed, event="ev-visit")
    (shown,) = [each.value for each in app.html if "Accounts differ" in each.value]
    assert "it happened <small>The Fennmark Post</small>" in shown
    assert "denied <small>Orin Vask in Borland Herald</small>" in shown
    # A week that holds the other's day is no other date.
    assert "<dt>When</dt>" not in shown


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


def test_the_card_leads_to_the_page_of_its_event(open_app: Open) -> None:
    assert target(open_app("timeline", event="ev-visit"), "Open as a page")["event"] == ["ev-visit"]


def test_two_accounts_of_one_sentence_have_buttons_of_their_own(open_app: Open, tmp_path: Path) -> None:
    post, herald, *others = affair.ANNOTATIONS
    twice = replace(post, events=(*post.events, replace(post.events[0], trigger=affair.span(affair.POST, "met"))))
    visit, *more = affair.RESOLUTION.events
    both = replace(visit, reports=(*visit.reports, ReportRef("post-1", len(post.events))))
    write_affair(tmp_path, (twice, herald, *others), replace(affair.RESOLUTION, events=(both, *more)))
    app = open_app("timeline", builds=tmp_path, event="ev-visit", on="timeline")
    keys = [each.key for each in app.button if each.key and each.key.startswith("keep_event:post-1")]
    assert len(keys) == len(set(keys)) == 2
