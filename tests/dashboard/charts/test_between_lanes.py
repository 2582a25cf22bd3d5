"""The lanes of what passed between two sides, and the same as a table."""

from datetime import date

from dashboard.charts.between_lanes import in_words, lanes_html, summary, when
from dashboard.model.relations import Column, Drawing

COLUMNS = (
    Column(date(2031, 3, 1), {("one", "conflict"): 2, ("one", "said"): 1}),
    Column(date(2031, 4, 1), {}),
    Column(date(2031, 5, 1), {("both", "meeting"): 1}),
)
DRAWING = Drawing("month", COLUMNS)


def test_each_direction_that_occurs_has_a_lane_with_a_column_for_each_period() -> None:
    html = lanes_html(DRAWING, "Borevia", "Veldria <b>")
    assert html.count('class="cq-lane"') == 2
    assert "Borevia → Veldria &lt;b&gt;" in html and "Veldria &lt;b&gt; → Borevia" not in html
    assert html.count("<b></b>") == 4
    assert "March 2031: 2 of conflict, 1 statement" in html
    assert "<span>March 2031</span><span>May 2031</span>" in html


def test_what_is_not_drawn_is_counted() -> None:
    html = lanes_html(Drawing("month", COLUMNS, before=1, after=12), "Borevia", "Veldria")
    assert "<span>1 earlier and 12 later, in the list only</span>" in html
    assert "in the list only" not in lanes_html(DRAWING, "Borevia", "Veldria")


def test_the_key_explains_what_occurs() -> None:
    html = lanes_html(DRAWING, "Borevia", "Veldria")
    assert "Conflict</span>" in html and "Meetings and talks</span>" in html and "Cooperation</span>" not in html


def test_the_table_has_every_figure_and_no_empty_row() -> None:
    table = lanes_html(DRAWING, "Borevia", "Veldria").partition("<table>")[2]
    assert "<th scope='row'>March 2031</th><td>2 of conflict, 1 statement</td><td>–</td>" in table
    assert "April 2031" not in table


def test_the_drawing_says_in_a_sentence_what_it_shows() -> None:
    assert summary(COLUMNS, "month", "Borevia", "Veldria") == (
        "Borevia → Veldria: 3; Borevia and Veldria: 1. Most in March 2031. The table below has every figure."
    )


def test_periods_and_figures_in_words() -> None:
    column = COLUMNS[2]
    assert [when(column, each) for each in ("day", "week", "month", "year")] == [
        "1 May 2031",
        "week from 1 May 2031",
        "May 2031",
        "2031",
    ]
    assert (in_words(column, "both"), in_words(column, "one")) == ("1 meeting or talk", "nothing")


def test_nothing_is_drawn_of_nothing() -> None:
    assert lanes_html(Drawing(), "Borevia", "Veldria") == ""
