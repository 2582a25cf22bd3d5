"""Overview: the sentences are those of the coverage under the filters, and each leads on."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.coverage import differing
from tests.dashboard.conftest import Open, write_affair
from tests.dashboard.fronted import anchors, html_of, leads, words
from tests.dashboard.meetings import write_meetings
from tests.dashboard.screen import headings

DAY = (date(2031, 5, 9), date(2031, 5, 9))


def told(app: object) -> str:
    return words(html_of(app))  # type: ignore[arg-type]


def test_the_first_sentence_says_what_this_is_and_the_next_what_happened_last(open_app: Open) -> None:
    lines = told(open_app()).splitlines()
    assert lines[0] == "Four articles by three outlets, published 7 – 12 May 2031."
    assert lines[1].startswith("Of late: Ada Quill visited Fennmark (5 May 2031, two outlets)")


def test_the_figures_count_what_the_coverage_holds_and_lead_there(open_app: Open) -> None:
    shown = html_of(open_app())
    assert leads(shown, "4 articles")[0] == "article"
    assert leads(shown, "4 events")[0] == "timeline"
    assert leads(shown, "6 quotes")[0] == "quotes"
    assert "2 by unnamed sources" in words(shown)


def test_filters_change_the_figures_and_stay_in_the_links(open_app: Open) -> None:
    page, query = leads(html_of(open_app(text="sanction")), "2 events")
    assert (page, query["text"]) == ("timeline", ["sanction"])
    assert leads(html_of(open_app(types="PROTEST")), "1 event")


def test_doubtful_events_are_not_counted_and_it_is_said_how_many(open_app: Open, tmp_path: Path) -> None:
    write_meetings(tmp_path, {"sure": DAY, "doubted": DAY}, {"doubted"})
    assert "1 doubtful one held back" in told(open_app(builds=tmp_path))
    assert "held back" not in told(open_app())


def test_an_affair_is_told_by_its_turns_the_latest_first(open_app: Open, connected: Path) -> None:
    shown = html_of(open_app(builds=connected))
    lines = words(shown).splitlines()
    assert "Affairs" in lines and "3 events · 2 outlets · 5 – 9 May 2031" in lines
    (name,) = [each for each in anchors(shown) if each[1] == "affair"]
    assert name[2]["affair"] == ["ev-visit"]


def test_without_affairs_the_latest_events_stand_first(open_app: Open) -> None:
    lines = told(open_app()).splitlines()
    assert "Affairs" not in lines
    assert lines.index("Latest events") > lines.index("Most widely told")
    assert "Orin Vask says Fennmark may threaten Borland" in lines


def test_what_is_denied_is_shown_with_the_words_of_each_side(open_app: Open, disputed: Path) -> None:
    lines = told(open_app(builds=disputed)).splitlines()
    start = lines.index("Where accounts differ")
    part = lines[start : lines.index("Ask", start) if "Ask" in lines[start:] else None]
    assert "Says so" in part and "Denies it" in part
    assert any(each.startswith("Orin Vask, in Borland Herald") for each in part)


def test_where_all_accounts_agree_it_is_said_with_how_much_was_compared(open_app: Open, tmp_path: Path) -> None:
    (said,) = [each for each in told(open_app()).splitlines() if each.startswith("No contradiction found")]
    assert re.fullmatch(r"No contradiction found among \d+ pairs? of sentences.*, from \d outlets?\.", said)
    write_meetings(tmp_path, {"one": DAY, "other": DAY})
    assert "Where accounts differ" not in told(open_app(builds=tmp_path))


def test_outlets_that_differ_over_an_affair_are_shown_with_who_says_what(open_app: Open, tmp_path: Path) -> None:
    differing.build(tmp_path).close()
    lines = told(open_app(builds=tmp_path)).splitlines()
    assert "How many envoys" in lines
    assert (
        "Only what cannot all be true, among 2 pairs of sentences, 1 of figures and 1 of quoted words, from 2 outlets."
        in lines
    )
    assert any(each.startswith("The Post itself, 3 June 2031") for each in lines)


def test_courses_alone_are_shown_below_the_word_that_no_contradiction_was_found(open_app: Open, tmp_path: Path) -> None:
    course = replace(differing.DIFFERENCE, id="post.later-count-0", kind="later count", outlets=False)
    differing.build(tmp_path, replace(differing.RESOLUTION, differences=(course,)), "bd1ffe7e2ce5e").close()
    lines = told(open_app(builds=tmp_path)).splitlines()
    assert "How many envoys, told otherwise on later days" in lines
    assert any(each.startswith("No contradiction found among 2 pairs") for each in lines)


def test_questions_lead_to_their_answers(open_app: Open) -> None:
    shown = html_of(open_app())
    page, query = leads(shown, "What does Ada Quill say?")
    assert page == "quotes" and query["speaker"]
    page, query = leads(shown, "How do Borland Herald and Tarn <i>Gazette</i> tell it?")
    assert (page, query["by"], query["second"]) == ("compare", ["outlets"], ["Tarn <i>Gazette</i>"])


def test_what_is_new_is_told_against_the_build_before_it(open_app: Open, tmp_path: Path) -> None:
    assert "New since" not in told(open_app())
    older = write_meetings(tmp_path, {"one": DAY})
    os.utime(older, (1, 1))
    write_meetings(tmp_path, {"one": DAY, "other": DAY})
    lines = told(open_app(builds=tmp_path)).splitlines()
    assert "New since 1 January 1970, 00:00 UTC" in lines
    assert "One article came in; one event that nothing before told of." in lines


def test_another_coverage_on_the_shelf_is_nothing_to_compare_with(open_app: Open, tmp_path: Path) -> None:
    os.utime(write_meetings(tmp_path, {"one": DAY}), (1, 1))
    write_affair(tmp_path)
    assert "New since" not in told(open_app(builds=tmp_path))


def test_every_figure_follows_the_unit_that_is_counted(open_app: Open, badly: Path) -> None:
    lines = [told(open_app(builds=badly, count=unit)).splitlines()[0] for unit in ("articles", "texts", "outlets")]
    assert lines[0].startswith("Five articles by") and "two copies of another’s text" in lines[0]
    assert lines[1].startswith("Three texts by")
    assert lines[2].startswith("Three texts by")


def test_where_outlets_are_counted_actors_stand_by_how_many_tell_of_them(open_app: Open) -> None:
    assert "2 outlets" in told(open_app(count="outlets"))
    assert "5 mentions" in told(open_app())


def test_what_could_not_be_read_is_told_with_the_way_to_it(open_app: Open) -> None:
    shown = html_of(open_app())
    assert "2 inputs could not be read; 2 notes on what was not understood." in words(shown)
    assert leads(shown, "What came in")[0] == "sources"


def test_the_model_that_made_the_build_is_named(open_app: Open) -> None:
    assert "Read with the language model en_test 1.0 under spaCy " in told(open_app())


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(open_app: Open) -> None:
    app = open_app(text="no such words")
    assert "No articles match these filters" in headings(app)
    (button,) = [each for each in app.button if each.key == "clear_nothing_articles"]
    button.click().run()
    assert told(app).startswith("Four articles")


def test_the_page_is_a_handful_of_elements(open_app: Open) -> None:
    # Each element of Streamlit's costs time on the server, on the way and in the browser.
    app = open_app()
    assert len(app.main.get("html")) <= 4 and not app.main.get("metric") and not app.main.get("page_link")
