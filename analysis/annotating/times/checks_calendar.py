"""Checks of calendar names and years: case, word class, and what stands around them."""

from __future__ import annotations

import re
from functools import cache

from analysis.annotating.times.match import Match
from analysis.annotating.times.word_lists import context_words, link
from analysis.language import lexicon

_WORDS = lexicon.toml("times/words")
_MONTH = re.compile(rf"(?:{'|'.join(_WORDS['months'])})\b")
_SHORT = f"(?:{'|'.join(name for name in _WORDS['months'] if len(name) < 5)})"
_MONTHS_BEHIND = re.compile(rf"\.?[-/–]{_SHORT}(?![a-z])")
_MONTHS_BEFORE = re.compile(rf"(?<![a-z]){_SHORT}\.?[-/–]$")
_WEEKDAY = re.compile(rf"(?:{'|'.join(sorted({name[:3] for name in _WORDS['weekdays']}))})[a-z]*\.?")
_SEASON = re.compile(_WORDS["macros"]["season"])
_LETTERS = re.compile(r"[a-z-]+")
_OWNS = ("POS", "PRP$", "``", "''")
_BODIES = ("PERSON", "ORG", "PRODUCT")
_PLACES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "NORP")


@cache
def _decade_before(between: str) -> re.Pattern[str]:
    return re.compile(rf"\d0[’']?s{between}$")


@cache
def _nth_before(between: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)([a-z]+) the (?:\d{{1,2}}(?:st|nd|rd|th){between})+$")


def month(match: Match) -> bool:
    """A month's name is capitalised; one that is also a name or a verb stands where a date would."""
    found = _MONTH.search(match.lower, match.start, match.end)
    if found is None or not match.text[found.start()].isupper():
        return False
    if match.meaning.day is not None or match.meaning.year is not None:
        return True
    name = found[0]
    if name in context_words("month_abbreviations"):
        if match.text[found.start() : found.end()].isupper():
            return False
        if _MONTHS_BEHIND.match(match.lower, found.end()) or _MONTHS_BEFORE.search(
            match.lower, max(0, found.start() - 8), found.start()
        ):
            return True
        return match.text[found.end() : found.end() + 1] == "." and match.before in context_words("before_date")
    if name not in context_words("months_as_names"):
        return True
    head = match.token_at(found.start())
    if head is not None and head.ent_type_ in _BODIES and match.before not in context_words("before_date"):
        return False
    if match.before != "the" and match.before not in context_words("before_month") and _named_so(match):
        return False
    if match.before not in context_words("before_month") and match.after in context_words("after_speaker"):
        return False
    if name not in context_words("months_as_verbs"):
        return True
    before = match.preceding
    if (
        name == "march"
        and match.after in context_words("after_a_march")
        and before is not None
        and before.tag_ in _OWNS
    ):
        return False
    if match.before in context_words("before_month"):
        return head is None or head.tag_ != "MD"
    if before is not None and before.text[:1].isupper() and before.pos_ in ("PROPN", "ADJ"):
        return False
    return head is not None and head.tag_ in ("NNP", "NNPS") and match.after not in context_words("after_verb")


def _named_so(match: Match) -> bool:
    """Whether a name stands right in front or behind: "Theresa May", "April Jones"."""
    before, after = match.preceding, match.following
    touching = match.text[match.end : match.end + 2].strip().isalpha()
    if before is not None and before.text[:1].isupper() and before.tag_ == "NNP" and not before.text.isupper():
        return True
    return touching and after is not None and after.tag_ == "NNP" and after.text.istitle()


def weekday(match: Match) -> bool:
    """A weekday's name is capitalised, and no part of a title ("the Sunday Standard") or of another name."""
    found = None
    for each in _WEEKDAY.finditer(match.lower, match.start, match.end):
        found = each
    if found is None or not match.text[found.start()].isupper():
        return False
    short = not found[0].endswith("day")
    if short and match.before == "on" and found[0] != "sun" and match.after.isalpha():
        following = match.following
        if following is not None and following.text[:1].islower():
            return True  # "on Mon the office opens"
    if short and (not found[0].endswith(".") or found[0][:3] in context_words("weekdays_as_words")):
        return bool(re.match(r"[ ,]*(?:[a-z]{3,9}\.? \d|\d)", match.lower[match.end : match.end + 14]))
    before, after = match.preceding, match.following
    if before is not None and before.text in context_words("before_weekday_of_a_name"):
        return False
    if after is None or short:
        return True
    if match.before == "the" and after.tag_ == "NNP" and after.text.istitle():
        return False
    titles = ("ORG", "WORK_OF_ART")
    within = after.ent_type_ in titles and after.ent_iob_ == "I" and match.tokens[-1].ent_type_ in titles
    return not (within and after.text[:1].isupper())


def year(match: Match) -> bool:
    """Four digits are a year where they count nothing and name no thing."""
    number, before, following = match.meaning.year or 0, match.before, match.following
    if (
        not _free_standing(match, number)
        or before in context_words("before_number")
        or match.after in context_words("after_number")
    ):
        return False
    plural = following is not None and following.tag_ in ("NNS", "NNPS") and _counts(match)
    plural = plural and not (1900 <= number <= 2050 and match.after in context_words("after_year"))
    if before[-1:] == "-" and before[:-1] in context_words("year_prefixes"):
        return True
    if before in context_words("before_year"):
        return not plural or before in context_words("before_year_and_plural")
    if plural and not before.endswith(("the", "’s", "'s")):
        return False
    noun = following is not None and following.tag_.startswith("NN")
    if not 1700 <= number <= 2050 and (noun or before not in context_words("before_old_year")):
        return False
    described = noun or (following is not None and following.tag_.startswith("JJ"))
    if number < 1900 and described and before != "the":
        return False
    tokens = match.tokens
    return not (tokens and tokens[0].ent_type_ in ("MONEY", "QUANTITY", "PERCENT", "ORDINAL"))


def crop_year(match: Match) -> bool:
    """ "1987/88": two years, the one after the other."""
    number = match.meaning.year or 0
    return match.lower.startswith(f"/{(number + 1) % 100:02d}", match.end)


def year_in_words(match: Match) -> bool:
    """ "Nineteen ninety-six" behind a preposition or "the year", and no number of things."""
    following = match.following
    if match.lower.startswith("the year", match.start):
        return True
    counts = following is not None and following.tag_ in ("NNS", "NNPS") and match.after != ""
    return not counts and match.before in (context_words("before_year") | context_words("before_old_year"))


def short_year(match: Match) -> bool:
    """ "In ’87", "the crash of ’87"."""
    return match.before in context_words("before_year") or match.before in context_words("before_short_year")


def any_weekday(match: Match) -> bool:
    """ "On a Sunday": of no certain week; in "a Sunday sermon" the article is the noun's."""
    following = match.following
    return weekday(match) and (
        following is None or following.tag_ not in ("NN", "NNS", "NNP", "JJ", "POS", "VBG", "VBN")
    )


def behind_a_preposition(match: Match) -> bool:
    """Numbers with dots are a date behind "on" and the like, else a version or a place in a list."""
    return match.before in context_words("before_nth") or match.before == "of"


def nth_day(match: Match) -> bool:
    """ "On the 7th"; not "on the 7th floor", and nothing of a match."""
    return match.before in context_words("before_nth") and _has_no_noun(match)


def another_nth_day(match: Match) -> bool:
    """ "8th" in "on the 7th and 8th"."""
    found = _nth_before(link("nth_days")).search(match.lower, max(0, match.start - 40), match.start)
    return found is not None and found[1] in context_words("before_nth") and _has_no_noun(match)


def _has_no_noun(match: Match) -> bool:
    following = match.following
    if match.after in ("of", "-") or match.text[match.end : match.end + 1] == "-":
        return False
    if following is not None and match.after and following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    around = set(_LETTERS.findall(match.lower, max(0, match.start - 80), match.end + 60))
    return not around & context_words("sports")


def _free_standing(match: Match, number: int) -> bool:
    """Whether nothing is joined to the digits that makes them a model's number ("X-2000", "2000m")."""
    text, start, end = match.text, match.start, match.end
    if start and text[start - 1] in "-–—/" and (start < 2 or not text[start - 2].isdigit()):
        prefix = re.search(r"(\w+)[-–—/]$", match.lower[max(0, start - 10) : start])
        if prefix and prefix[1] not in context_words("year_prefixes"):
            return False
    if re.match(r"\d{3}-$", text[max(0, start - 4) : start]) and not text[max(0, start - 5) : start - 4].isdigit():
        return False  # a telephone number
    other = re.match(r"[-–](\d{4})(?!\d)", text[end : end + 6])
    if other and not number <= int(other[1]) <= 2050:
        return False
    if text[end : end + 1] == "%" or re.match(r"[-–]?[a-zA-Z]", text[end : end + 2]):
        return bool(re.match(r"-[a-z]", text[end : end + 2])) and 1900 <= number <= 2050
    return True


def _counts(match: Match) -> bool:
    """Whether the number modifies the plural noun behind it as its count."""
    tokens = match.tokens
    return (
        bool(tokens) and tokens[-1].dep_ in ("nummod", "quantmod", "compound", "") and tokens[-1].head.i > tokens[-1].i
    )


def season(match: Match) -> bool:
    """A season's name as a noun; "fall" and "spring" only where a time would stand."""
    found = _SEASON.search(match.lower, match.start, match.end)
    token = match.token_at(found.start()) if found is not None else None
    if found is None or token is None or token.tag_ not in ("NN", "NNP"):
        return False
    if token.tag_ == "NNP" and token.ent_type_ in _PLACES:
        return False
    following = match.following
    if token.tag_ == "NNP" and following is not None and following.tag_ in ("NNP", "NNPS") and match.after:
        return False
    if match.after in context_words("crops"):
        return False
    if found[0] not in context_words("seasons_as_words"):
        return True
    if match.after in context_words("after_no_season"):
        return False
    if match.after in context_words("after_fall"):
        return True
    if match.before in context_words("before_no_season"):
        return False
    if match.before in context_words("before_season"):
        return True
    if (
        match.lower.startswith("the spring", match.start)
        and token.tag_ == "NN"
        and match.before in context_words("before_spring")
    ):
        return True
    if found[0] == "fall":
        return match.lower.startswith("the ", match.start) and match.before in context_words("before_the_season")
    return not match.after or (token.tag_ == "NN" and following is not None and following.tag_ in ("NN", "NNS"))


def quarter(match: Match) -> bool:
    """A quarter of a year, and none of a match."""
    if match.meaning.year is not None:
        return True
    around = set(_LETTERS.findall(match.lower, max(0, match.start - 80), match.end + 60))
    return not around & context_words("sports") or bool(around & context_words("business") - {"quarter", "year"})


def half(match: Match) -> bool:
    """A bare "second half" may be half of a match: only "first-half profit" is half a year."""
    following = match.following
    hyphened = "-half" in match.lower[match.start : match.end]
    return hyphened and match.after != "" and following is not None and following.tag_.startswith("NN")


def half_of_a_year(match: Match) -> bool:
    """ "The first half" beside words of business, and none of a match or a book."""
    if match.after == "of" or match.lower.startswith(("last", "latter"), match.start):
        return False
    around = set(_LETTERS.findall(match.lower, max(0, match.start - 120), match.end + 80))
    return bool(around & context_words("business")) and not around & context_words("match")


def decade(match: Match) -> bool:
    """ "The 50s" are years where nothing speaks of warmth."""
    if not match.lower[match.end - 2 : match.end - 1].isdigit():
        return True
    around = match.lower[max(0, match.start - 80) : match.end + 20]
    return match.after not in context_words("degrees") and not any(word in around for word in context_words("warmth"))


def alone_or_bare(match: Match) -> bool:
    """Eight digits are a date at the head of a line only."""
    return match.opens_line


def another_decade(match: Match) -> bool:
    """ "80s" behind another decade: "the 70s and 80s"."""
    found = _decade_before(link("decades")).search(match.lower, max(0, match.start - 24), match.start)
    if found is None or not decade(match):
        return False
    whose = match.lower[max(0, found.start() - 20) : found.start()].split()
    return context_words("whose").isdisjoint(whose)


def month_or_season(match: Match) -> bool:
    """ "Last March", "this summer"; not "this may" of the verb."""
    if match.meaning.season is not None:
        return not (
            match.lower.endswith("fall", match.start, match.end) and match.after in context_words("after_no_season")
        )
    found = _MONTH.search(match.lower, match.start, match.end)
    return found is not None and match.text[found.start()].isupper()


def weekend(match: Match) -> bool:
    """A weekend, no title; "Easter Weekend" is one, too."""
    return match.opens_or_is_lower or _named_day().fullmatch(match.before) is not None


@cache
def _named_day() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each['pattern']})" for each in lexicon.toml("times/days")["days"].values()))


def today(match: Match) -> bool:
    """Today; no newspaper's name."""
    before = match.preceding
    return match.words.islower() or before is None or not before.text[:1].isupper()


def era(match: Match) -> bool:
    """AD and CE are written in capitals."""
    return any(mark in match.words for mark in context_words("eras"))


def capital(match: Match) -> bool:
    """A named day is capitalised and names no person, place or body."""
    if not any(word[:1].isupper() for word in match.words.split()):
        return False
    if match.words.isupper() and match.opens_line and match.text[match.end : match.end + 1] == ":":
        return False  # who speaks, in a transcript
    following, tokens = match.following, match.tokens
    if match.before in context_words("before_day_of_a_name"):
        return False
    if following is None:
        return True
    named = bool(tokens) and tokens[-1].ent_type_ in ("PERSON", "ORG", "GPE", "LOC", "FAC")
    return following.text not in context_words("after_day_of_a_name") and not (following.ent_iob_ == "I" and named)
