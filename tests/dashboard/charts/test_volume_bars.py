"""The bars of how much was published when."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.charts.volume_bars import WIDTH, label_of, placed, volume_html
from dashboard.model.volume import Mark, Volume
from tests.dashboard.fronted import anchors, words

COUNTS = pd.DataFrame(
    {"The <Post>": [2, 0, 1], "Herald": [1, 0, 0]}, index=pd.date_range("2031-05-07", periods=3, freq="D")
)


def mark(
    place: int, event: str, outlets: int = 1, status: str = "occurred", title: str = "Fennmark met Borland"
) -> Mark:
    return Mark(
        place=place,
        event=event,
        title=title,
        kind="meeting, stalled",
        day=date(2031, 5, 7),
        status=status,
        outlets=outlets,
    )


def volume(*marks: Mark) -> Volume:
    return Volume(period="day", counts=COUNTS, others=False, days=2, undated=0, marks=marks)


def test_each_bar_says_what_it_stands_for_and_the_table_says_the_same() -> None:
    html = volume_html(volume(), "event?event={}".format)
    assert 'title="7 May 2031: The &lt;Post&gt;: 2; Herald: 1"' in html
    assert 'aria-label="Articles by day, most in that of 7 May 2031: 3 articles; as a table below"' in html
    lines = words(html).splitlines()
    assert lines[lines.index("7 May 2031") : lines.index("7 May 2031") + 3] == ["7 May 2031", "2", "1"]
    assert "8 May 2031" not in lines  # nothing came out


def test_turns_are_links_with_their_whole_sentence() -> None:
    html = volume_html(volume(mark(0, "ev-1"), mark(2, "ev-2", status="stalled")), "event?event={}".format)
    assert [(page, query["event"]) for _, page, query in anchors(html)] == [("event", ["ev-1"]), ("event", ["ev-2"])]
    assert 'aria-label="7 May 2031: Fennmark met Borland"' in html
    assert html.count("hollow") == 1


def test_labels_do_not_cover_each_other_and_the_widest_told_come_first() -> None:
    marks = tuple(mark(nth, f"ev-{nth}", outlets=nth, title="A long sentence on some meeting") for nth in range(5))
    rows = {each.event: row for each, _, row in placed(marks, 100)}
    assert [rows[f"ev-{nth}"] for nth in (4, 3, 2)] == [1, 2, 3]
    assert rows["ev-0"] == rows["ev-1"] == 0


def test_a_label_at_the_end_stands_within_the_drawing() -> None:
    html = volume_html(volume(mark(2, "ev-1", title="A long sentence on some meeting")), "e?e={}".format)
    assert WIDTH < 2000 and 'class="row1 left"' in html


def test_a_sentence_that_does_not_fit_gives_way_to_what_kind_of_event_it_is() -> None:
    assert label_of(mark(0, "ev-1")) == "Fennmark met Borland"
    assert label_of(mark(0, "ev-1", title="The ambassadors of many states met in Sarnova")) == "Meeting, stalled"
