"""Checks of calendar names and years: case, word class, and what stands around them."""

from __future__ import annotations

import re

from analysis.annotating.times.match import Match

_PREPOSITIONS = frozenset(
    [
        "in",
        "of",
        "by",
        "since",
        "until",
        "till",
        "through",
        "from",
        "to",
        "during",
        "before",
        "after",
        "for",
        "between",
        "and",
        "last",
        "next",
        "this",
        "late",
        "early",
        "mid",
        "on",
        "around",
        "about",
        "circa",
        "every",
        "throughout",
        "over",
        "at",
        "the",
        "or",
    ]
)
_BEFORE_YEAR = frozenset(
    [
        "in",
        "of",
        "by",
        "since",
        "until",
        "till",
        "through",
        "from",
        "during",
        "before",
        "after",
        "between",
        "circa",
        "late",
        "early",
        "mid",
        "to",
        "and",
        "or",
        "as",
        "year",
        "around",
        "about",
        "the",
        "beyond",
        "into",
        "for",
    ]
)
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b"
)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?")
_SEASON = re.compile(r"(?:mid)?(?:spring|summer|winter)(?:time)?|autumn|fall")
_WARMTH = re.compile(r"temperature|degrees|highs|lows|readings")


def month(match: Match) -> bool:
    """A month's name is capitalised; one that is also a name or a verb stands where a date would."""
    found = _MONTH.search(match.lower, match.start, match.end)
    if found is None:
        return False
    name = found[0]
    if not match.text[found.start()].isupper():
        return False
    if match.meaning.day is not None or match.meaning.year is not None:
        return True
    tokens = match.tokens
    head = next((t for t in tokens if t.idx <= found.start() < t.idx + len(t)), None)
    if len(name) <= 4 and name not in ("may", "june", "july"):
        if match.text[found.start() : found.end()].isupper():
            return False
        return match.text[found.end() : found.end() + 1] == "." and match.before in _PREPOSITIONS
    if name in ("may", "march", "april", "june", "august"):
        if head is not None and head.ent_type_ in ("PERSON", "ORG", "PRODUCT") and match.before not in _PREPOSITIONS:
            return False
        if name in ("may", "march"):
            if match.before in _PREPOSITIONS - {"the", "to", "and"}:
                return head is None or head.tag_ != "MD"
            before = match.preceding
            if before is not None and before.text[:1].isupper() and before.pos_ in ("PROPN", "ADJ"):
                return False
            return head is not None and head.tag_ in ("NNP", "NNPS") and match.after not in ("be", "have", "not", "on")
    return True


def weekday(match: Match) -> bool:
    """A weekday's name is capitalised, and no part of a title ("the Sunday Standard") or of another name."""
    found = None
    for each in _WEEKDAY.finditer(match.lower, match.start, match.end):
        found = each
    if found is None or not match.text[found.start()].isupper():
        return False
    short = not found[0].endswith("day")
    if short and (not found[0].endswith(".") or found[0][:3] in ("sat", "sun", "wed")):
        return bool(re.match(r"[ ,]*(?:[a-z]{3,9}\.? \d|\d)", match.lower[match.end : match.end + 14]))
    before = match.preceding
    if before is not None and before.text in (
        "Black",
        "Bloody",
        "Ash",
        "Palm",
        "Super",
        "Fat",
        "Cyber",
        "Holy",
        "Maundy",
    ):
        return False
    after = match.following
    if match.before == "the" and after is not None and after.tag_ == "NNP" and after.text.istitle() and not short:
        return False
    return not (
        after is not None
        and after.text[:1].isupper()
        and after.ent_type_ in ("ORG", "WORK_OF_ART")
        and after.ent_iob_ == "I"
        and match.tokens[-1].ent_type_ in ("ORG", "WORK_OF_ART")
    )


def year(match: Match) -> bool:
    """Four digits are a year where they count nothing and name no thing."""
    number = match.meaning.year or 0
    text, start, end = match.text, match.start, match.end
    previous = text[start - 1 : start]
    if previous in "-–—/" and previous and (start < 2 or not text[start - 2].isdigit()):
        prefix = re.search(r"(\w+)[-–—/]$", match.lower[max(0, start - 10) : start])
        if prefix and prefix[1] not in ("pre", "post", "mid", "early", "late", "in"):
            return False
    if text[end : end + 1] == "%" or re.match(r"[-–]?[a-zA-Z]", text[end : end + 2]):
        return bool(re.match(r"-(?:[a-z])", text[end : end + 2])) and 1900 <= number <= 2050
    before, after = match.before, match.after
    if before in ("no", "no.", "number", "page", "$", "us$", "flight", "route", "highway", "room", "nasdaq", "point"):
        return False
    following = match.following
    if after in (
        "%",
        "percent",
        "per",
        "miles",
        "people",
        "dollars",
        "points",
        "meters",
        "metres",
        "kilometers",
        "am",
        "pm",
    ):
        return False
    if before in _BEFORE_YEAR - {"the", "to", "and", "or", "as", "of", "for", "about", "around", "over"}:
        if following is not None and following.tag_ == "NNS" and following.head.i >= following.i and _counts(match):
            return before in ("in", "since", "until", "circa", "year")
        return True
    if (
        following is not None
        and following.tag_ in ("NNS", "NNPS")
        and not before.endswith(("the", "’s", "'s"))
        and _counts(match)
    ):
        return False
    if not 1700 <= number <= 2050 and (
        before not in _BEFORE_YEAR or (following is not None and following.tag_.startswith("NN"))
    ):
        return False
    if (
        number < 1900
        and following is not None
        and following.tag_.startswith(("NN", "JJ"))
        and before not in ("the", "early", "late")
    ):
        return False
    tokens = match.tokens
    return not (tokens and tokens[0].ent_type_ in ("MONEY", "QUANTITY", "PERCENT", "ORDINAL"))


def _counts(match: Match) -> bool:
    """Whether the number modifies the plural noun behind it as its count."""
    tokens = match.tokens
    return (
        bool(tokens) and tokens[-1].dep_ in ("nummod", "quantmod", "compound", "") and tokens[-1].head.i > tokens[-1].i
    )


def season(match: Match) -> bool:
    """A season's name as a noun; "fall" only where a time would stand."""
    found = _SEASON.search(match.lower, match.start, match.end)
    if found is None:
        return False
    token = next((t for t in match.tokens if t.idx <= found.start() < t.idx + len(t)), None)
    if token is None or token.tag_ not in ("NN", "NNP"):
        return False
    if token.tag_ == "NNP" and token.ent_type_ in ("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "NORP"):
        return False
    name = found[0]
    if name in ("fall", "spring"):
        if match.after in ("of", "from", "in") or match.before in ("a", "hot", "his", "her", "its", "their"):
            return False
        timely = match.before in (
            "in",
            "this",
            "last",
            "next",
            "by",
            "since",
            "until",
            "during",
            "for",
            "late",
            "early",
            "mid",
        )
        if name == "fall":
            return timely or (
                match.words.startswith(("the ", "The "))
                and match.before in _PREPOSITIONS - {"after", "before", "of", "to", "and", "from"}
            )
        return (
            timely
            or not match.after
            or (token.tag_ == "NN" and match.following is not None and match.following.tag_ in ("NN", "NNS"))
        )
    return True


def half(match: Match) -> bool:
    """A bare "second half" may be half of a match: only "first-half profit" is half a year."""
    return (
        "-half" in match.lower[match.start : match.end]
        and match.after != ""
        and match.following is not None
        and match.following.tag_.startswith("NN")
    )


def decade(match: Match) -> bool:
    """ "The 50s" are years where nothing speaks of warmth or of somebody's age."""
    if not match.lower[match.end - 2 : match.end - 1].isdigit():
        return True
    return match.after not in ("f", "c") and not _WARMTH.search(match.lower, max(0, match.start - 80), match.end + 20)


def month_or_season(match: Match) -> bool:
    """ "Last March", "this summer"; not "this may" of the verb."""
    if match.meaning.season is not None:
        return not (match.lower[match.start : match.end].endswith("fall") and match.after in ("in", "of", "from"))
    found = _MONTH.search(match.lower, match.start, match.end)
    return found is not None and match.text[found.start()].isupper()


def weekend(match: Match) -> bool:
    """A weekend, no title."""
    return not match.words[0].isupper() or bool(match.tokens and match.tokens[0].is_sent_start)


def today(match: Match) -> bool:
    """Today; no newspaper's name."""
    before = match.preceding
    return match.words.islower() or before is None or not before.text[:1].isupper()


def era(match: Match) -> bool:
    """AD and CE are written in capitals."""
    return any(mark in match.words for mark in ("A.D.", "AD", "CE", "C.E."))


def capital(match: Match) -> bool:
    """A named day is capitalised and names no person, place or body."""
    if not any(word[:1].isupper() for word in match.words.split()):
        return False
    following = match.following
    if following is not None and following.text in ("Offensive", "Island", "Rising", "Accord", "Agreement"):
        return False
    return not (match.after == "island" or (following is not None and following.ent_iob_ == "I" and _in_a_name(match)))


def _in_a_name(match: Match) -> bool:
    tokens = match.tokens
    return bool(tokens) and tokens[-1].ent_type_ in ("PERSON", "ORG", "GPE", "LOC", "FAC")
