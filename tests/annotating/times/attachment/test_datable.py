"""What passes in and out of attachment."""

from __future__ import annotations

from datetime import date

from analysis.annotating.times.attachment import Attachment, Ground

DAY = date(2031, 3, 5)


def test_days_are_those_of_an_expression_unless_they_are_of_news() -> None:
    days = Attachment(DAY, DAY, "day", "stated")
    assert not days.ahead and days.time is None
    assert not Ground(days, {}).is_news and Ground(days, {}, is_news=True).is_news
