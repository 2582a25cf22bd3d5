"""Overview: the figures are those of the coverage under the filters, and each leads on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.coverage import differing
from tests.dashboard.conftest import Open
from tests.dashboard.meetings import write_meetings
from tests.dashboard.screen import captions, figures, links, target


def test_the_figures_count_what_the_coverage_holds(open_app: Open) -> None:
    app = open_app()
    assert figures(app) == {"Articles": "4", "Actors": "4", "Quotes": "6", "Events": "4"}
    assert "from 3 outlets, 7 – 12 May 2031" in captions(app)
    assert "2 by unnamed sources" in captions(app)


def test_filters_change_the_figures(open_app: Open) -> None:
    assert figures(open_app(text="sanction")) == {"Articles": "1", "Actors": "4", "Quotes": "2", "Events": "2"}
    assert figures(open_app(types="PROTEST"))["Events"] == "1"


def test_actors_and_speakers_are_ranked(open_app: Open) -> None:
    app = open_app()
    counts = [each for each in captions(app) if re.fullmatch(r"\d+ (mention|quote|event)s?", each)]
    assert counts == ["5 mentions", "3 mentions", "3 mentions", "3 mentions", "2 quotes", "2 quotes", *["1 event"] * 4]


def test_the_latest_event_comes_first_and_says_who_asserts_it(open_app: Open) -> None:
    app = open_app()
    events = [each for each, _ in links(app) if each.startswith(("Orin Vask says", "Ada Quill visited", "Fishermen"))]
    widest, *latest = events
    assert (widest, latest[0]) == ("Ada Quill visited Fennmark", "Orin Vask says Fennmark may threaten Borland")
    assert "9 May 2031 · threat, hypothetical · said only by Orin Vask · 1 article" in captions(app)
    assert (
        captions(app).count(
            "5 May 2031 · visit, occurred · told by The Fennmark Post, Borland Herald · 2 articles from 2 outlets"
        )
        == 2
    )
    assert "1 more event without a date." in captions(app)


def test_doubtful_events_are_not_counted_and_the_figure_says_how_many(open_app: Open, tmp_path: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})
    app = open_app(builds=tmp_path)
    assert figures(app)["Events"] == "1"
    assert "1 doubtful one not counted" in captions(app)
    assert not any("not counted" in each for each in captions(open_app()))


def test_what_there_is_none_of_is_left_out_and_one_is_told_as_one(open_app: Open, tmp_path: Path, badly: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    write_meetings(tmp_path, {"sure": day}, set())
    assert not [each for each in captions(open_app(builds=tmp_path)) if "0 of them" in each]
    app = open_app()
    assert "1 of them has not happened (yet)" in captions(open_app(types="THREATEN"))
    assert any(each.endswith("of them people") for each in captions(app))
    assert [each for each in captions(open_app(builds=badly)) if each.endswith(", 2 of them copies")]
    assert [
        each for each in captions(open_app(builds=badly, outlets="The Fennmark Post")) if "1 of them a copy" in each
    ]


def test_events_on_which_accounts_differ_are_told_with_what_each_says(open_app: Open, disputed: Path) -> None:
    app = open_app(builds=disputed)
    (shown,) = [each.value for each in app.html if "<dt>" in each.value]
    assert "it happened <small>The Fennmark Post</small>" in shown
    assert "denied <small>Orin Vask in Borland Herald</small>" in shown
    assert "Where accounts differ" in [each.value for each in app.main.subheader]


def test_where_all_accounts_agree_it_is_said_with_how_much_was_compared(open_app: Open, tmp_path: Path) -> None:
    (said,) = [each for each in captions(open_app()) if each.startswith("No contradiction found")]
    assert re.fullmatch(r"No contradiction found among \d+ pairs? of sentences.*, from \d outlets?\.", said)
    day = (date(2031, 5, 9), date(2031, 5, 9))
    write_meetings(tmp_path, {"one": day, "other": day})
    app = open_app(builds=tmp_path)
    assert "Where accounts differ" not in [each.value for each in app.main.subheader]


def test_outlets_that_differ_over_an_affair_are_shown_with_who_says_what(open_app: Open, tmp_path: Path) -> None:
    differing.build(tmp_path).close()
    app = open_app(builds=tmp_path)
    assert "**How many envoys**" in [each.value for each in app.markdown]
    assert [each for each in captions(app) if each.startswith("Only what cannot")] == [
        "Only what cannot all be true, among 2 pairs of sentences, 1 of figures and 1 of quoted words, from 2 outlets."
    ]


def test_courses_alone_are_shown_below_the_word_that_no_contradiction_was_found(open_app: Open, tmp_path: Path) -> None:
    course = replace(differing.DIFFERENCE, id="post.later-count-0", kind="later count", outlets=False)
    differing.build(tmp_path, replace(differing.RESOLUTION, differences=(course,)), "bd1ffe7e2ce5e").close()
    app = open_app(builds=tmp_path)
    assert "**How many envoys, told otherwise on later days**" in [each.value for each in app.markdown]
    assert any(each.startswith("No contradiction found among 2 pairs") for each in captions(app))


def test_what_came_in_is_told_with_the_way_to_it(open_app: Open) -> None:
    app = open_app()
    told = (
        "2 inputs could not be read; 2 notes on what was not understood. No figure above counts what could not be read."
    )
    assert told in captions(app)
    assert target(app, "What came in, how it was cleaned, and what could not be read")["build"]


def test_every_figure_follows_the_unit_that_is_counted(open_app: Open, badly: Path) -> None:
    counted = [open_app(builds=badly, count=unit) for unit in ("articles", "texts", "outlets")]
    assert [figures(app).get(each) for app, each in zip(counted, ("Articles", "Texts", "Outlets"), strict=True)] == [
        *("5", "3", "3"),
    ]
    assert "with 3 texts of their own, 5 – 7 May 2031" in captions(counted[2])
    assert not any(each.startswith("Counted by") for each in captions(counted[0]))
    assert any(each.startswith("Counted by text. A text counts once") for each in captions(counted[1]))


def test_where_outlets_are_counted_actors_stand_by_how_many_tell_of_them(open_app: Open) -> None:
    app = open_app(count="outlets")
    counts = [each for each in captions(app) if re.fullmatch(r"\d+ (mention|quote|outlet)s?", each)]
    assert counts == ["2 outlets"] * 6


def test_the_model_that_made_the_build_is_named(open_app: Open) -> None:
    assert any(each.startswith("Language model en_test 1.0 under spaCy ") for each in captions(open_app()))


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(open_app: Open) -> None:
    app = open_app(text="no such words")
    assert "No articles match these filters" in [each.value for each in app.subheader]
    (button,) = [each for each in app.button if each.key == "clear_nothing_articles"]
    button.click().run()
    assert figures(app)["Articles"] == "4"
