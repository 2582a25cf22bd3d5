"""Checks of durations, sets, and of periods told from others."""

from __future__ import annotations

import re

from analysis.annotating.times.match import Match

_OPEN = re.compile(
    r"\b(?:for|in|over|within|after|of|spent|spend|took|take|takes|lasted|lasting|last|through|many|than|by|or|and)\s+$"
)
_GOES_ON = re.compile(r"\s+(?:of|after|before|in|ago|later|earlier|since|until|from|away|prior|on end|to come)\b")
_STOPS = frozenset('.,;:!?)”"’\n—–-')
_SPAN_WORDS = frozenset(("over", "within", "in", "for", "during", "throughout"))
_ENDS = frozenset(("ended", "ending", "through", "to"))


def duration(match: Match) -> bool:
    """A number of units; not an ordinal ("a second vote"), a share ("three quarters of"), or a title."""
    unit = match.meaning.unit
    words = match.lower[match.start : match.end]
    if unit == "TS" and not re.search(r"\d|seconds|per", words):
        return False
    if unit == "Q":
        return bool(re.search(r"consecutive|straight|successive|more|past|last", words)) or (
            match.meaning.amount not in (1, 3, None) and match.after != "of"
        )
    if unit == "SE":
        return False
    if match.text[match.end : match.end + 1] in "-–" and re.match(
        r"[-–](?:a|per|to|old|and)-", match.lower[match.end :][:6]
    ):
        return False
    if (
        re.search(r"[A-Z]", match.words.split()[-1][:1])
        and match.start > 0
        and match.text[match.start - 1] not in '\n"“'
    ):
        return match.words.isupper()
    return not re.match(r"some (?:day|week|month|year|night|hour|minute|second|decade|century)$", words)


def a_unit(match: Match) -> bool:
    """ "A year", "an hour"; not "a second", "a quarter", "a night"."""
    unit = match.meaning.unit
    if unit in ("TS", "Q", "SE", "WE"):
        return False
    if unit == "NI" or match.lower[match.start : match.start + 4] == "one ":
        return unit not in ("NI",) or bool(re.match(r"one ", match.lower[match.start : match.end]))
    following = match.following
    if match.text[match.end : match.end + 1] == "-":
        return False
    return not (following is not None and following.dep_ == "compound" and following.i > 0)


def bare_units(match: Match) -> bool:
    """ "For years", "hours after"; a bare plural counts only where it measures."""
    unit = match.meaning.unit
    if unit in ("TS", "Q", "SE", "NI", "WE") or match.words[:1].isupper():
        return unit in ("TH", "D", "M", "Y", "W") and bool(
            re.match(r"\s+(?:after|before)\b", match.lower[match.end : match.end + 10])
        )
    if match.lower.startswith("the ", match.start):
        return bool(
            re.match(r"\s+(?:after|before|since|following|leading|ahead)\b", match.lower[match.end : match.end + 12])
        )
    if _OPEN.search(match.lower, max(0, match.start - 10), match.start):
        return match.before not in ("of", "and", "or", "by") or match.preceding is None or True
    return bool(_GOES_ON.match(match.lower, match.end, match.end + 10)) and match.before not in (
        "business",
        "office",
        "opening",
        "working",
    )


def span(match: Match) -> bool:
    """ "The past three months"."""
    words = match.lower[match.start : match.end]
    return match.meaning.unit not in ("SE",) and not (match.meaning.unit == "TS" and "second" in words.split())


def per(match: Match) -> bool:
    """ "Per day"; not "per second" of a speed."""
    return match.meaning.unit not in ("TS",)


def the_period(match: Match) -> bool:
    """ "In the quarter", "for the year": the one that was told of, or the present one."""
    return match.before in ("in", "for", "during") and match.after not in _ENDS | {
        "of",
        "that",
        "since",
        "after",
        "when",
        "before",
    }


def the_ended_period(match: Match) -> bool:
    """ "The week ended Oct. 20" is a length of time."""
    return match.after in ("ended", "ending")


def next_one(match: Match) -> bool:
    """ "The next month" as a date: the month that follows; "over the next month" measures."""
    return match.before not in _SPAN_WORDS


def next_span(match: Match) -> bool:
    """ "Over the next month", "the past year" as a length of time."""
    return "past" in match.lower[match.start : match.end] or match.before in _SPAN_WORDS


def earlier(match: Match) -> bool:
    """ "The day before" by itself; not "the day before the vote"."""
    words = match.lower[match.start : match.end]
    if not words.endswith("before"):
        return True
    following = match.following
    return following is None or following.text[:1] in _STOPS or following.pos_ in ("VERB", "AUX", "ADP", "CCONJ")


def later(match: Match) -> bool:
    """ "The day after" by itself; not "the day after the vote"."""
    words = match.lower[match.start : match.end]
    if not words.endswith("after"):
        return True
    following = match.following
    return following is None or following.text[:1] in _STOPS or following.pos_ in ("VERB", "AUX", "ADP", "CCONJ")


def no_part(match: Match) -> bool:
    """ "The last week" by itself; "the last week of March" is a week of the calendar."""
    return match.after not in ("of", "in")


def between(match: Match) -> bool:
    """The first of two numbers that share a unit: "between 60 and 90 days"."""
    return match.before == "between"
