"""Checks of durations, sets, and of periods told from others."""

from __future__ import annotations

import re

from analysis.annotating.times.checks_words import one_day
from analysis.annotating.times.match import Match
from analysis.annotating.times.word_lists import context_words, link
from analysis.language import lexicon

_STOPS = frozenset('.,;:!?)”"’\n—–-')
_MONTHS = "|".join(lexicon.toml("times/words")["months"])
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d hours$")


def duration(match: Match) -> bool:
    """A number of units; not an ordinal ("a second vote"), a share ("three quarters of"), or a title."""
    unit = match.meaning.unit
    words = match.lower[match.start : match.end]
    if match.before == "as" and words.startswith("many "):
        return False
    if re.match(r"(?:1[89]|20)\d\d ", words) and not words.endswith("s"):
        return False
    if unit == "TH" and _MILITARY.match(words):
        following = match.following
        if following is not None and following.tag_ in ("VBD", "VBZ", "MD"):
            return False  # "1900 hours was the start"
        return not (match.before in context_words("before_clock") or match.before == "for" or words.startswith("0"))
    if words == "one day" and one_day(match):
        return False
    if unit == "TS" and not (re.search(r"\d", words) or any(each in words for each in context_words("of_seconds"))):
        return False
    if unit == "Q":
        counted = match.meaning.amount not in (1, 3, None) and match.after != "of"
        return counted or not context_words("quarters_of_time").isdisjoint(words.split())
    if match.adjective and not _is_adjective(match):
        return False
    if unit == "SE" or re.compile(link("goes_on")).match(match.lower, match.end):
        return False
    last = match.words.split()[-1]
    if last[:1].isupper() and match.start > 0 and match.text[match.start - 1] not in '\n"“':
        return match.words.isupper()
    return not (words.startswith("some ") and words.removeprefix("some ") in context_words("units_of_some"))


def _is_adjective(match: Match) -> bool:
    token = next((each for each in match.tokens if each.lower_ == match.adjective), None)
    return token is not None and token.tag_ in ("JJ", "JJR") and match.adjective not in context_words("no_measure")


def a_unit(match: Match) -> bool:
    """ "A year", "an hour"; not "a second", "a quarter", "a night", "a day job"."""
    if match.meaning.unit in ("TS", "Q", "SE", "WE"):
        return False
    if match.before in context_words("before_a_day_when") and match.after in context_words("after_a_day_when"):
        return False
    one = match.lower.startswith("one ", match.start)
    if one and match.meaning.unit == "D" and one_day(match):
        return False
    if one or match.meaning.unit == "NI":
        return one
    following = match.following
    joined = match.text[match.end : match.end + 1] == "-" or (following is not None and following.dep_ == "compound")
    return not joined


def half_unit(match: Match) -> bool:
    """ "Half an hour", "a half-hour"; before a noun ("a half-hour walk") the article is none of it."""
    if not match.lower.startswith(("a ", "the "), match.start):
        return True
    following = match.following
    return following is None or following.tag_ not in ("NN", "NNS", "JJ")


def bare_units(match: Match) -> bool:
    """ "For years", "hours after"; a bare plural counts only where it measures."""
    unit = match.meaning.unit
    if unit in ("TS", "Q", "SE", "NI", "WE"):
        return False
    if match.lower.startswith("the ", match.start):
        return match.after in context_words("after_the_units")
    if match.words[:1].isupper():
        return match.after in ("after", "before")
    if match.before in context_words("before_units"):
        return not match.lower.endswith("number of ", 0, match.start)
    return match.after in context_words("after_units") and match.before not in context_words("before_no_units")


def span(match: Match) -> bool:
    """ "The past three months"; no season, no ordinal."""
    words = match.lower[match.start : match.end]
    return match.meaning.unit != "SE" and not (match.meaning.unit == "TS" and "second" in words.split())


def no_kind_of(match: Match) -> bool:
    """ "On weekends"; not "ski weekends"."""
    before = match.preceding
    return before is None or not (before.dep_ == "compound" and before.head.i > before.i)


def per(match: Match) -> bool:
    """ "Per day"; not "per second" of a speed."""
    return match.meaning.unit != "TS"


def the_period(match: Match) -> bool:
    """ "In the quarter", "for the year": the one that was told of, or the present one."""
    if match.text[match.end : match.end + 1] == "-":
        return False
    return match.before in context_words("before_the_period") and match.after not in context_words("after_no_period")


def the_ended_period(match: Match) -> bool:
    """ "The week ended Oct. 20" is a length of time."""
    if match.after in ("to", "through"):
        return bool(re.compile(rf"{link('to_a_month')}(?:{_MONTHS})\b").match(match.lower, match.end))
    return match.after in context_words("after_ended_period")


def within(match: Match) -> bool:
    """ "Within the hour" measures."""
    return match.before == "within" and match.after not in context_words("after_no_hour")


def next_one(match: Match) -> bool:
    """ "The next month" as a date: the month that follows; "over the next month" measures."""
    return match.before not in context_words("before_span")


def next_span(match: Match) -> bool:
    """ "Over the next month", "the past year" as a length of time."""
    return "past" in match.lower[match.start : match.end] or match.before in context_words("before_span")


def alone(match: Match) -> bool:
    """ "The day before", "the day after" by themselves; not "the day before the vote"."""
    if not match.lower.endswith(("before", "after"), match.start, match.end):
        return True
    following = match.following
    return following is None or following.text[:1] in _STOPS or following.pos_ in ("VERB", "AUX", "ADP", "CCONJ")


def no_part(match: Match) -> bool:
    """ "The last week" by itself; "the last week of March" is a week of the calendar, "the last minute" an idiom."""
    if match.meaning.unit == "TM" and match.before not in context_words("before_span"):
        return False
    return match.after not in context_words("after_no_span")


def no_ended_period(match: Match) -> bool:
    """The fiscal year as such; "the fiscal year ended June 30" is a length of time."""
    return match.after not in context_words("after_ended_period")


def of_it(match: Match) -> bool:
    """ "Half of the last century"."""
    return match.before == "of"


def no_following(match: Match) -> bool:
    """ "Recent weeks", "in following weeks"; in "following months of talks" the word is a preposition."""
    if not match.lower.startswith(("following", "later", "earlier", "successive"), match.start):
        return True
    return match.before in context_words("before_following")


def quarter_of(match: Match) -> bool:
    """ "A quarter of an hour", "a quarter century"."""
    return match.meaning.unit in ("TH", "Y", "DE", "CE")


def between(match: Match) -> bool:
    """The first of two numbers that share a unit: "between 60 and 90 days"."""
    return match.before == "between"
