"""The day of a dateline, where its year is known."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.reading.filed import Batch, batch_of, day_filed
from tests.reading.samples import articles, read

SAYS = "The envoy of Borevia left the talks, and nobody expected her back."
SPRING = Batch(date(2031, 2, 20), date(2031, 3, 20))
WINTER = Batch(date(2030, 12, 28), date(2031, 1, 3))


@pytest.mark.parametrize(
    ("text", "batch", "day"),
    [
        (f"KARSUND, March 5, 2031 (AP) — {SAYS}", None, date(2031, 3, 5)),
        (f"KARSUND, 5 March 2031 - {SAYS}", None, date(2031, 3, 5)),
        (f"KARSUND, March 5 (AP) — {SAYS}", None, None),
        (f"KARSUND, March 5 (AP) — {SAYS}", SPRING, date(2031, 3, 5)),
        (f"KARSUND, August 5 (AP) — {SAYS}", SPRING, None),  # far from all the others
        (f"KARSUND, Dec 30 (AP) — {SAYS}", WINTER, date(2030, 12, 30)),
        (f"KARSUND, Jan 2 (AP) — {SAYS}", WINTER, date(2031, 1, 2)),
        (f"KARSUND, March 5 (AP) — {SAYS}", Batch(date(2029, 1, 1), date(2031, 12, 31)), None),  # three years fit
        (f"KARSUND, March 5 (AP) — {SAYS} The vote of March 5, 2031, was void.", None, date(2031, 3, 5)),
        (f"KARSUND, March 5 (AP) — {SAYS} As on March 5, 2029, and March 5, 2030.", None, None),
        (f"KARSUND, Monday (AP) — {SAYS}", SPRING, None),
        (f"KARSUND (AP) — {SAYS}", SPRING, None),
        (f"{SAYS} On March 5, 2031, she came back.", SPRING, None),
        (f"{SAYS}\n\nKARSUND, March 5, 2031 (AP) — {SAYS}", None, None),  # of another report
    ],
)
def test_a_dateline_gives_the_day_where_its_year_is_known(text, batch, day):
    assert day_filed(text, batch) == day


def test_few_days_tell_nothing():
    days = [date(2031, 3, 5), date(2031, 2, 1), date(2031, 3, 1)]
    assert batch_of(days) == (date(2031, 2, 1), date(2031, 3, 5)) and batch_of(days[:2]) is None


def test_a_file_without_a_date_has_the_day_of_its_dateline():
    (article,) = articles(read(f"KARSUND, March 5, 2031 (AP) — {SAYS}".encode(), "a.txt"))
    assert (article.published, article.dated_by) == (date(2031, 3, 5), "dateline")
    (article,) = articles(read(f"date: 2031-03-07\n\nKARSUND, March 5, 2031 (AP) — {SAYS}".encode(), "a.txt"))
    assert (article.published, article.dated_by) == (date(2031, 3, 7), "field")
    (article,) = articles(read(f"KARSUND, March 5 (AP) — {SAYS}".encode(), "a.txt"))
    assert (article.published, article.dated_by) == (None, None)


def test_a_row_without_a_date_has_its_year_from_the_other_rows():
    dated = [f"2031-03-{day:02},{SAYS} It is the {day}th day." for day in range(4, 8)]
    rows = ["published,text", *(each.replace(",", ',"', 1) + '"' for each in dated)]
    table = "\n".join([*rows, f',"KARSUND, March 5 (AP) — {SAYS}"'])
    last = articles(read(table.encode(), "a.csv"))[-1]
    assert (last.published, last.dated_by) == (date(2031, 3, 5), "dateline")
