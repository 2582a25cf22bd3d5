"""What a rule's match must pass besides its letters (``needs``), by name."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotating.times import checks_calendar, checks_lengths, checks_words
from analysis.annotating.times.match import Match


def always(match: Match) -> bool:
    """Nothing more is needed."""
    return True


CHECKS: dict[str, Callable[[Match], bool]] = {
    "": always,
    "month": checks_calendar.month,
    "weekday": checks_calendar.weekday,
    "year": checks_calendar.year,
    "season": checks_calendar.season,
    "quarter": checks_calendar.quarter,
    "half": checks_calendar.half,
    "half of a year": checks_calendar.half_of_a_year,
    "hour": checks_words.hour,
    "half unit": checks_lengths.half_unit,
    "within": checks_lengths.within,
    "duration": checks_lengths.duration,
    "a unit": checks_lengths.a_unit,
    "bare units": checks_lengths.bare_units,
    "span": checks_lengths.span,
    "adverb": checks_words.adverb,
    "no kind of": checks_lengths.no_kind_of,
    "per": checks_lengths.per,
    "present": checks_words.present,
    "recent": checks_words.recent,
    "noun": checks_words.noun,
    "soon": checks_words.soon,
    "future": checks_words.future,
    "clock": checks_words.clock,
    "part": checks_words.part,
    "weekend": checks_calendar.weekend,
    "today": checks_calendar.today,
    "alone": checks_lengths.alone,
    "overnight": checks_words.overnight,
    "era": checks_calendar.era,
    "month or season": checks_calendar.month_or_season,
    "no ended period": checks_lengths.no_ended_period,
    "no noun behind": checks_words.noun,
    "fall of a noun": checks_words.fall_of_a_noun,
    "to date": checks_words.to_date,
    "year in words": checks_calendar.year_in_words,
    "short year": checks_calendar.short_year,
    "any weekday": checks_calendar.any_weekday,
    "another decade": checks_calendar.another_decade,
    "of it": checks_lengths.of_it,
    "alone or bare": checks_calendar.alone_or_bare,
    "now": checks_words.now,
    "no following": checks_lengths.no_following,
    "quarter of": checks_lengths.quarter_of,
    "one day": checks_words.one_day,
    "crop year": checks_calendar.crop_year,
    "no part": checks_lengths.no_part,
    "between": checks_lengths.between,
    "at": checks_words.at,
    "the period": checks_lengths.the_period,
    "the ended period": checks_lengths.the_ended_period,
    "next one": checks_lengths.next_one,
    "next span": checks_lengths.next_span,
    "decade": checks_calendar.decade,
    "capital": checks_calendar.capital,
    "that time": checks_words.that_time,
    "behind a preposition": checks_calendar.behind_a_preposition,
    "nth day": checks_calendar.nth_day,
    "another nth day": checks_calendar.another_nth_day,
}
"""The check that each value of ``needs`` names."""
