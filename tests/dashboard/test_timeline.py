"""Timeline: events by their own days, in the chart and as a list; each leads to its accounts and their sentences."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.coverage import Coverage, Filter
from dashboard.format.csv_file import csv_file
from dashboard.model import event_list
from tests.dashboard import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_many


def plain(text: str) -> str:
    return text.replace("\\", "")


def captions(app: AppTest) -> list[str]:
    return [plain(each.value) for each in app.caption]


def listed(app: AppTest) -> list[str]:
    """The titles of the list's entries."""
    return [plain(each.label).strip("*") for each in app.button if each.key and each.key.startswith("event_ev-")]


def headings(app: AppTest) -> list[str]:
    return [each.value for each in app.main.subheader]


def bold(app: AppTest) -> list[str]:
    return [each.value.strip("*") for each in app.markdown if each.value.startswith("**")]


def html(app: AppTest) -> str:
    return "\n".join(each.value for each in app.html)


def links(app: AppTest, label: str) -> list[dict[str, list[str]]]:
    found = [each for each in app.page_link if label in plain(each.label)]
    return [parse_qs(each.proto.query_string) for each in found]


def cards(app: AppTest) -> list[str]:
    """The sentences of the cards that are open, with their markup taken off."""
    return [re.sub("<[^>]*>", "", each.value) for each in app.html if each.value.startswith('<p class="cq-sentence">')]


def press(app: AppTest, key: str) -> AppTest:
    return next(each for each in app.button if each.key == key).click().run()


def click(app: AppTest, customdata: Any) -> AppTest:
    """Clicks a mark of the chart."""
    points = [{"customdata": customdata}] if customdata is not None else []
    app.session_state["timeline_chart"] = {"selection": {"points": points, "point_indices": [], "box": [], "lasso": []}}
    return app.run()


# --- what is listed -------------------------------------------------------------------------------------------------


def test_events_are_counted_with_their_actors_and_days(open_app: Open) -> None:
    assert bold(open_app("timeline"))[0] == "4 events · 3 actors · 1 April – 9 May 2031 · 1 without a date"


def test_dated_events_stand_under_their_own_dates_newest_first(open_app: Open) -> None:
    app = open_app("timeline")
    assert bold(app)[1:] == ["9 May 2031", "5 May 2031", "April 2031"]
    assert listed(app)[:3] == [
        "Threaten: Fennmark → Borland",
        "Consult · visit: Ada Quill → Fennmark",
        "Protest: fishermen",
    ]


def test_the_list_can_begin_with_the_oldest_and_the_address_says_so(open_app: Open) -> None:
    app = open_app("timeline")
    app.selectbox(key="timeline_order").set_value("oldest").run()
    assert bold(app)[1:] == ["April 2031", "5 May 2031", "9 May 2031"]
    assert query(app, "order") == ["oldest"]
    assert bold(open_app("timeline", order="oldest"))[1] == "April 2031"


def test_events_without_a_date_have_a_section_of_their_own(open_app: Open) -> None:
    app = open_app("timeline")
    assert headings(app)[-2:] == ["In order of time", "Without a date"]
    assert listed(app)[3:] == ["Reject: Fennmark → Borland"]
    assert "the day an article was published says nothing about the day of an event." in " ".join(captions(app))


def test_each_event_says_how_far_it_came_who_asserts_it_and_who_tells_it(open_app: Open) -> None:
    app = open_app("timeline")
    assert "hypothetical · says Orin Vask · 1 article" in captions(app)
    assert "occurred · told by The Fennmark Post · 2 articles from 2 outlets" in captions(app)
    # Nobody tells when: only the day on which it was told is known.
    assert "refused · says Orin Vask · 1 article · first told 7 May 2031" in captions(app)


def test_each_event_leads_to_its_sentence(open_app: Open) -> None:
    at = affair.span(affair.HERALD, affair._THREAT)
    first = links(open_app("timeline"), "Read it")[0]
    assert (first["article"], first["start"], first["end"]) == (["herald-1"], [str(at.start)], [str(at.end)])
    assert first["report"] == ["herald-1#e0"]


def test_words_of_articles_stay_words(open_app: Open) -> None:
    app = open_app("timeline", event="ev-protest")
    assert "occurred · told by Tarn <i>Gazette</i> · 1 article" in captions(app)
    assert "occurred · told by Tarn \\<i\\>Gazette\\</i\\> · 1 article" in [each.value for each in app.caption]


# --- filters and links ----------------------------------------------------------------------------------------------


def test_a_link_with_an_event_type_shows_events_of_that_type(open_app: Open) -> None:
    app = open_app("timeline", types="PROTEST")
    assert listed(app) == ["Protest: fishermen"]
    assert bold(app)[0] == "1 event · 1 actor · 1 – 30 April 2031"


def test_event_days_narrow_the_events(open_app: Open) -> None:
    app = open_app("timeline", dates="event", since="2031-05-05", until="2031-05-08")
    assert listed(app) == ["Consult · visit: Ada Quill → Fennmark"]


def test_only_undated_events_make_no_chart_and_are_listed(open_app: Open) -> None:
    app = open_app("timeline", types="REJECT")
    assert listed(app) == ["Reject: Fennmark → Borland"]
    assert bold(app) == ["1 event · 1 without a date"]
    assert not app.get("plotly_chart")


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(open_app: Open) -> None:
    app = open_app("timeline", text="no such words")
    assert "No events match these filters" in headings(app)
    press(app, "clear_nothing_events")
    assert len(listed(app)) == 4


# --- the chart ------------------------------------------------------------------------------------------------------


def test_the_chart_has_a_name_a_legend_and_no_cloud_button(open_app: Open) -> None:
    app = open_app("timeline")
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt == (
        "3 dated events from 1 April – 9 May 2031 in lanes of actors, first Ada Quill (1), Fennmark (1), "
        "fishermen (1). Listed below."
    )
    assert "sendChartToCloud" in chart.proto.config
    assert "hypothetical: only if something else happens" in html(app)
    assert "some time within the soft bar" in html(app)


def test_a_click_on_a_mark_picks_its_event_and_shows_its_card(open_app: Open) -> None:
    app = click(open_app("timeline"), "ev-visit")
    assert query(app, "event") == ["ev-visit"]
    assert "Consult · visit: Ada Quill → Fennmark" in [plain(each) for each in headings(app)]


def test_marks_without_room_for_words_say_how_to_learn_more(open_app: Open, tmp_path: Path) -> None:
    write_many(tmp_path, 300, per_day=15)
    shown = "Point at a mark, or press it, to see whom the event concerns."
    assert any(shown in each for each in captions(open_app("timeline", builds=tmp_path)))
    assert not any(shown in each for each in captions(open_app("timeline")))


def test_the_marks_of_what_is_picked_stand_out_however_it_was_picked(open_app: Open) -> None:
    app = open_app("timeline", event="ev-threat")
    (first,) = re.findall(r"selectedpoints: \[(.*?)\] }", html(app))
    assert first == "[1]"
    (trace,) = [
        each for each in json.loads(app.get("plotly_chart")[0].proto.spec)["data"] if each.get("name") == "events"
    ]
    assert trace["customdata"][1] == "ev-threat"
    press(app, "event_ev-threat")
    assert re.findall(r"selectedpoints: \[(.*?)\] }", html(app)) == ["null"]


def test_the_figure_is_the_same_whatever_is_picked(open_app: Open) -> None:
    app = open_app("timeline")
    before = app.get("plotly_chart")[0].proto.spec
    assert click(app, "ev-visit").get("plotly_chart")[0].proto.spec == before


def test_a_later_press_in_the_list_is_not_undone_by_the_chart(open_app: Open) -> None:
    app = click(open_app("timeline"), "ev-visit")
    press(app, "event_ev-threat")
    assert query(app, "event") == ["ev-threat"]
    app.run()
    assert query(app, "event") == ["ev-threat"]


def test_letting_go_of_a_mark_keeps_the_card_until_it_is_closed(open_app: Open) -> None:
    app = click(click(open_app("timeline"), "ev-visit"), None)
    assert query(app, "event") == ["ev-visit"]
    press(app, "event_close")
    assert query(app, "event") == []
    assert cards(app) == []


def test_what_is_clicked_comes_into_view(open_app: Open) -> None:
    app = open_app("timeline")
    assert "scrollIntoView" not in html(app)
    assert "scrollIntoView" in html(click(app, "ev-visit"))


# --- what is picked -------------------------------------------------------------------------------------------------


def test_pressing_an_entry_opens_its_card_below_it_and_pressing_again_closes_it(open_app: Open) -> None:
    app = press(open_app("timeline"), "event_ev-threat")
    assert query(app, "event") == ["ev-threat"]
    assert cards(app) == [affair._THREAT]
    press(app, "event_ev-threat")
    assert (query(app, "event"), cards(app)) == ([], [])


def test_a_link_to_an_event_shows_its_card(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit")
    assert cards(app) == [affair._SENTENCE, "Ada Quill, who visited Fennmark this week, called the threat “a mistake”."]
    assert "5 May 2031 · occurred · in Fennmark · 2 articles from 2 outlets" in [plain(m.value) for m in app.markdown]
    assert "The Fennmark Post · 7 May 2031 · the article says so itself" in captions(app)


def test_an_entry_shows_the_words_around_what_happened(open_app: Open) -> None:
    app = open_app("timeline", types="CONSULT")
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
    told = [each.value for each in open_app("timeline", builds=disputed).html if "accounts differ" in each.value]
    assert told == ['<span class="cq-differs">accounts differ on whether it happened</span>']


def test_accounts_that_agree_are_not_said_to_differ(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit")
    assert "Accounts differ" not in html(app)
    assert not [each for each in captions(app) if "differ" in each]


def test_the_card_leads_to_each_account_and_to_the_profiles(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit")
    accounts = links(app, "Read it in the article")
    assert [(each["article"], each["report"]) for each in accounts] == [
        (["post-1"], ["post-1#e0"]),
        (["herald-1"], ["herald-1#e1"]),
    ]
    assert [each["actor"] for each in links(app, "Ada Quill")] == [["ada-quill"]]


def test_an_account_outside_the_filters_is_shown_and_says_so(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit", outlets="Borland Herald")
    told = [each for each in captions(app) if "the article says so itself" in each]
    assert told == [
        "The Fennmark Post · 7 May 2031 · the article says so itself · outside the filters",
        "Borland Herald · 9 May 2031 · the article says so itself · dates it week of 5 May 2031",
    ]


def test_an_event_outside_the_filters_is_shown_and_says_so(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit", types="PROTEST")
    assert "This event is outside the filters." in captions(app)
    assert len(cards(app)) == 2


def test_an_event_that_this_build_lacks_is_said_so(open_app: Open) -> None:
    app = open_app("timeline", event="no-such")
    assert [each.value for each in app.warning] == ["This build has no such event. Pick one that it has."]


# --- the file -------------------------------------------------------------------------------------------------------


def test_the_shown_events_come_as_csv_with_their_evidence(small_coverage: Coverage) -> None:
    made = event_list.csv_of(small_coverage, Filter(event_types=("CONSULT", "REJECT")), "", "", "newest").decode()
    rows = list(csv.DictReader(io.StringIO(made)))
    assert [(row["event"], row["earliest"], row["date_basis"]) for row in rows] == [
        ("ev-visit", "2031-05-05", "stated"),
        ("ev-rejection", "", ""),
    ]
    assert affair.POST.text[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["sentence"] == affair._SENTENCE


def test_a_cell_that_looks_like_a_formula_is_defused() -> None:
    table = pd.DataFrame(
        {"name": ["=1+1", "plain"], "names": [["-a", "b"], []], "on": [pd.Timestamp("2031-05-05"), None]}
    )
    assert csv_file(table, ["name", "names", "on"]).decode() == "name,names,on\n'=1+1,'-a; b,2031-05-05\nplain,,\n"


# --- many, and one --------------------------------------------------------------------------------------------------


def test_one_event_is_drawn_and_listed(open_app: Open, tmp_path: Path) -> None:
    write_many(tmp_path, 1)
    app = open_app("timeline", builds=tmp_path)
    assert bold(app) == ["1 event · 1 actor · 1 January 2031", "1 January 2031"]
    assert "date inferred · occurred · told by the article itself · 1 article" in captions(app)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crowded")
    write_many(folder, 1_200)
    return folder


def test_too_many_events_are_counted_in_bars_and_the_page_says_how_to_narrow(open_app: Open, crowded: Path) -> None:
    app = open_app("timeline", builds=crowded)
    assert (
        "1,200 events are too many for single marks: each bar counts those that begin in one week, the tallest 70. "
        "Filters in the sidebar, or a press on a bar, narrow them."
    ) in captions(app)
    assert len(listed(app)) == event_list.AT_ONCE


def test_the_list_goes_on_in_parts_and_the_address_says_which(open_app: Open, crowded: Path) -> None:
    assert listed(open_app("timeline", builds=crowded, number="2")) == ["Consult · meet: Fennmark"] * 30
    last = open_app("timeline", builds=crowded, number="40")
    assert bold(last)[-1] == "1 January 2031"
    assert bold(open_app("timeline", builds=crowded, number="999"))[-1] == "1 January 2031"


def test_a_clicked_bar_can_become_the_filter(open_app: Open, crowded: Path) -> None:
    app = open_app("timeline", builds=crowded)
    click(app, ["\0fennmark", "2030-12-30", "2031-01-05"])
    assert "Fennmark, 30 December 2030 – 5 January 2031: 50 events" in [plain(each.value) for each in app.markdown]
    press(app, "timeline_narrow")
    assert (query(app, "since"), query(app, "until"), query(app, "dates")) == (
        ["2030-12-30"],
        ["2031-01-05"],
        ["event"],
    )
    assert bold(app)[0] == "50 events · 1 actor · 1 – 5 January 2031"


def test_parts_hold_each_event_once(crowded: Path) -> None:
    with Coverage(next(crowded.glob("*.duckdb"))) as coverage:
        parts = [
            event_list.event_list_of(coverage, Filter(), "", "", "newest", number, 1).dated for number in range(1, 41)
        ]
    assert {each.paging.parts for each in parts} == {40}
    assert len({event for each in parts for event in each.rows["event"]}) == 1_200
