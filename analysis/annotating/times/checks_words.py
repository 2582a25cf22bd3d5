"""Checks of times of day and of words that refer vaguely to past, present and future."""

from __future__ import annotations

import re

from analysis.annotating.times.match import Match
from analysis.annotating.times.tense import direction
from analysis.annotating.times.word_lists import context_words
from analysis.language import lexicon

_NOUNS = ("NN", "NNS")
_SUBJECTS = ("nsubj", "nsubjpass")
_NOUN_ROLES = ("dobj", "pobj", "attr", "ROOT")
_DATE = re.compile(r"\d[/-]\d\d")
_MONTH = rf"(?:{'|'.join(lexicon.toml('times/words')['months'])})[a-z]{{0,6}}\.?"
_DAY_BEHIND = re.compile(rf" on (?:{'|'.join(lexicon.toml('times/words')['weekdays'])}|{_MONTH} \d)")
_DAY_IN_FRONT = re.compile(rf"(?:(?:1\d|20)\d\d|day|{_MONTH}(?: \d{{1,2}})?), $")


def adverb(match: Match) -> bool:
    """ "Daily", "annual" as plain words, no part of a title, and no noun ("the daily reported")."""
    token = match.token_at(match.start)
    noun = token is not None and (token.dep_ in _SUBJECTS or (token.tag_ in _NOUNS and token.dep_ in _NOUN_ROLES))
    if noun and token is not None and not token.is_sent_start:
        return False
    if match.words[:1].islower():
        return True
    following, preceding = match.following, match.preceding
    if following is not None and following.text[:1].isupper():
        return False
    return preceding is None or preceding.is_punct or preceding.is_space or match.opens_or_is_lower


def now(match: Match) -> bool:
    """ "Now"; not "every now and then"."""
    return not (match.before == "every" or (match.after == "and" and match.lower.startswith(" and then", match.end)))


def one_day(match: Match) -> bool:
    """ "One day" that is still to come: "will return one day"; not "within one day"."""
    if match.before in context_words("before_one_day") or match.after in context_words("after_one_day"):
        return False
    return direction(match.doc, match.start, match.end) > 0


def present(match: Match) -> bool:
    """ "Current" the adjective; not "current" of a river, nor "the present holders"."""
    words = match.lower[match.start : match.end]
    if words == "the present":
        return noun(match)
    if words != "current":
        return True
    token, following = match.token_at(match.start), match.following
    if token is None or following is None or following.is_punct:
        return False
    return token.tag_ in ("JJ", "NN") and match.after not in context_words("after_no_current")


def recent(match: Match) -> bool:
    """ "Recent" the adjective before its noun, no superlative."""
    return match.before not in context_words("before_no_recent")


def noun(match: Match) -> bool:
    """ "The past" by itself, before no noun or number."""
    following = match.following
    return following is None or following.tag_ not in ("NN", "NNS", "JJ", "CD", "NNP", "VBN", "VBG")


def soon(match: Match) -> bool:
    """ "Soon" says when; "as soon as", "soon after" and "too soon" do not."""
    return match.before not in context_words("before_no_soon") and match.after not in context_words("after_no_soon")


def future(match: Match) -> bool:
    """ "Future"; not a capitalised name."""
    return match.opens_or_is_lower


def clock(match: Match) -> bool:
    """A bare 16:15 is a time of day where one would stand; else a score or a ratio."""
    if match.meaning.zone or match.opens_line or match.before in context_words("before_clock"):
        return True
    if not match.before and _DAY_IN_FRONT.search(match.lower, max(0, match.start - 16), match.start):
        return True
    if _DATE.search(match.before) or _DAY_BEHIND.match(match.lower, match.end):
        return True
    return match.lower.endswith(tuple(context_words("marks_of_an_hour")), match.start, match.end)


def hour(match: Match) -> bool:
    """A number is an hour behind "at", "until" and the like."""
    return match.before in context_words("before_clock")


def part(match: Match) -> bool:
    """A part of the day by itself, with an article, a preposition, or a noun behind it."""
    tokens = match.tokens
    if match.before in context_words("before_no_part") or not any(token.tag_ in ("NN", "NNP") for token in tokens):
        return False
    if match.after == "of" and match.meaning.part in ("MO", "EV") and _is_figure(match):
        return bool(re.match(r" of (?:the )?[A-Z0-9]", match.text[match.end : match.end + 9]))
    if match.after in context_words("after_any_night"):
        return False
    if match.lower.startswith("the ", match.start):
        return match.words[4:].islower() or match.words.isupper()
    if not match.opens_or_is_lower:
        return False
    following = match.following
    return match.before in context_words("before_part") or (following is not None and following.tag_ in ("NN", "NNS"))


def _is_figure(match: Match) -> bool:
    """Whether the words may be of what begins or ends without being a time of day: "the dawn of an age"."""
    words = match.lower[match.start : match.end].removeprefix("the ")
    return words.startswith(tuple(context_words("figures_of_a_day")))


def overnight(match: Match) -> bool:
    """Overnight, in lower case or at the beginning of a sentence."""
    return match.opens_or_is_lower


def at(match: Match) -> bool:
    """Only after "at" does "the moment" mean now."""
    return match.before == "at" and match.after not in context_words("after_no_moment")


def fall_of_a_noun(match: Match) -> bool:
    """ "The fall campaign": a season before what takes place in it."""
    return match.after in context_words("after_fall")


def to_date(match: Match) -> bool:
    """ "To date" as an adverb: "the largest to date"."""
    return match.before == "to" and match.after not in context_words("after_no_to_date")


def that_time(match: Match) -> bool:
    """ "By that time" as an adverbial."""
    return match.before in context_words("before_that_time") and match.after != "that"
