"""Checks of times of day and of words that refer vaguely to past, present and future."""

from __future__ import annotations

import re

from analysis.annotating.times.match import Match


def adverb(match: Match) -> bool:
    """ "Daily", "annual" as plain words, no part of a title."""
    if match.words[:1].islower():
        return True
    following, preceding = match.following, match.preceding
    if following is not None and following.text[:1].isupper():
        return False
    return (
        preceding is None
        or preceding.is_punct
        or preceding.is_space
        or bool(match.tokens and match.tokens[0].is_sent_start)
    )


def now(match: Match) -> bool:
    """ "Now" the adverb; not the name of an organisation."""
    return (
        not (
            match.words.isupper() or (match.words[:1].isupper() and match.after == "" and match.before not in ("", "."))
        )
        or True
    )


def present(match: Match) -> bool:
    """ "Current" the adjective; not "current" of a river."""
    token = match.tokens[0] if match.tokens else None
    if match.words.lower() == "the present":
        return noun(match)
    if match.words.lower() in ("current", "ongoing"):
        return (
            token is not None
            and token.tag_ in ("JJ", "VBG", "NN")
            and match.after not in ("account", "accounts")
            and match.following is not None
            and not match.following.is_punct
        )
    return True


def recent(match: Match) -> bool:
    """ "Recent" the adjective before its noun, no superlative."""
    return match.before not in ("most", "as")


def noun(match: Match) -> bool:
    """ "The past" by itself, before no noun or number."""
    following = match.following
    return following is None or following.tag_ not in ("NN", "NNS", "JJ", "CD", "NNP", "VBN", "VBG")


def soon(match: Match) -> bool:
    """ "Soon" says when; "as soon as", "soon after" and "too soon" do not."""
    if match.before in ("as", "too", "so", "how", "no"):
        return False
    return match.after not in ("after", "afterward", "afterwards", "as", "enough", "became", "thereafter")


def future(match: Match) -> bool:
    """ "Future"; not a capitalised name."""
    return not (match.words[:1].isupper() and match.before != "" and match.words != "The future")


def clock(match: Match) -> bool:
    """A bare 16:15 is a time of day where one would stand; else a score or a ratio."""
    return (
        bool(match.meaning.zone)
        or match.before
        in (
            "at",
            "by",
            "from",
            "until",
            "till",
            "to",
            "around",
            "about",
            "before",
            "after",
            "since",
            "between",
            "and",
            "of",
            "on",
            "approximately",
        )
        or re.search(r"h(?:ours|rs?)?$", match.lower[match.start : match.end]) is not None
        or match.start == 0
    )


def part(match: Match) -> bool:
    """A part of the day by itself, with an article, a preposition, or a noun behind it."""
    if match.before in ("good", "opening", "fright"):
        return False
    tokens = match.tokens
    if not any(token.tag_ in ("NN", "NNP") for token in tokens):
        return False
    if match.words[0].isupper() and not tokens[0].is_sent_start and not match.words.lower().startswith("the "):
        return False
    if match.lower.startswith("the ", match.start):
        return True
    if match.before in (
        "in",
        "at",
        "by",
        "since",
        "until",
        "before",
        "after",
        "from",
        "during",
        "through",
        "till",
        "every",
        "all",
        "towards",
        "toward",
        "of",
        "early",
        "late",
        "to",
        "and",
    ):
        return True
    following = match.following
    return following is not None and following.tag_ in ("NN", "NNS")


def overnight(match: Match) -> bool:
    """Overnight, in lower case or at the beginning of a sentence."""
    return match.words[0].islower() or bool(match.tokens and match.tokens[0].is_sent_start)


def at(match: Match) -> bool:
    """Only after "at" does "the moment" mean now."""
    return match.before == "at" and match.after != "of"


def that_time(match: Match) -> bool:
    """ "By that time" as an adverbial."""
    return match.before in ("by", "at", "until", "since", "from", "before", "after", "till") and match.after != "that"
