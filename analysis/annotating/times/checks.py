"""What a rule's match must pass besides its letters: case, word class, and the words around it (``needs``)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from analysis.annotating.times.meaning import Meaning

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
_TIME_NOUNS = re.compile(r"[\s-]*[a-z]")


@dataclass(frozen=True)
class Match:
    """One match of a rule in its document: offsets in ``doc.text``, and what the words mean."""

    doc: Doc
    text: str
    lower: str
    start: int
    end: int
    meaning: Meaning

    @property
    def words(self) -> str:
        """The words as they stand in the text."""
        return self.text[self.start : self.end]

    @cached_property
    def span(self) -> Span | None:
        """The tokens that hold the match."""
        return self.doc.char_span(self.start, self.end, alignment_mode="expand")

    @property
    def tokens(self) -> list[Token]:
        """The same as a list."""
        return list(self.span) if self.span is not None else []

    @cached_property
    def before(self) -> str:
        """The word in front, lower case; empty at the beginning of a line or after a mark."""
        found = re.search(r"([\w’'$%.-]+)[ \t\n\u00a0]*$", self.lower[max(0, self.start - 24) : self.start])
        return found[1] if found else ""

    @cached_property
    def after(self) -> str:
        """The word behind, lower case; empty at the end of a line or before a mark."""
        found = re.match(r"[ \t\n\u00a0]+([\w’'$%-]+)", self.lower[self.end : self.end + 24])
        return found[1] if found else ""

    @property
    def following(self) -> Token | None:
        """The token behind the match."""
        span = self.span
        return self.doc[span.end] if span is not None and span.end < len(self.doc) else None

    @property
    def preceding(self) -> Token | None:
        """The token in front of the match."""
        span = self.span
        return self.doc[span.start - 1] if span is not None and span.start > 0 else None

    def capital(self, word: str) -> bool:
        """Whether ``word``, found in the match, begins with a capital letter in the text."""
        place = self.lower.find(word, self.start, self.end)
        return place >= 0 and self.text[place].isupper()


_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b"
)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?")
_SEASON = re.compile(r"(?:mid)?(?:spring|summer|winter)(?:time)?|autumn|fall")


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


def season_year(match: Match) -> bool:
    """A season with its year is one whatever stands around it."""
    return True


def half(match: Match) -> bool:
    """A bare "second half" may be half of a match: only "first-half profit" is half a year."""
    return (
        "-half" in match.lower[match.start : match.end]
        and match.after != ""
        and match.following is not None
        and match.following.tag_.startswith("NN")
    )


_MANY = ("quarter", "quarters")


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


_OPEN = re.compile(
    r"\b(?:for|in|over|within|after|of|spent|spend|took|take|takes|lasted|lasting|last|through|many|than|by|or|and)\s+$"
)
_GOES_ON = re.compile(r"\s+(?:of|after|before|in|ago|later|earlier|since|until|from|away|prior|on end|to come)\b")


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


def per(match: Match) -> bool:
    """ "Per day"; not "per second" of a speed."""
    return match.meaning.unit not in ("TS",)


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


_NEGATIVE = re.compile(r"(?<!\w)(?:not|never|n[’']t|cannot|no|nor|without)(?!\w)|n[’']t(?!\w)")


def soon(match: Match) -> bool:
    """ "Soon" says when; "as soon as", "soon after", "too soon" and "not … soon" do not."""
    if match.before in ("as", "too", "so", "how", "no"):
        return False
    if match.after in ("after", "afterward", "afterwards", "as", "enough", "became", "thereafter"):
        return False
    clause = re.split(r"[.!?;“”\"\n]", match.lower[max(0, match.start - 60) : match.start])[-1]
    return not _NEGATIVE.search(clause)


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
    if not tokens or tokens[-1].tag_ not in ("NN", "NNP"):
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


def weekend(match: Match) -> bool:
    """A weekend, no title."""
    return not match.words[0].isupper() or bool(match.tokens and match.tokens[0].is_sent_start)


def today(match: Match) -> bool:
    """Today; no newspaper's name."""
    before = match.preceding
    return match.words.islower() or before is None or not before.text[:1].isupper()


_STOPS = frozenset('.,;:!?)”"’\n—–-')


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


def overnight(match: Match) -> bool:
    """Overnight, in lower case or at the beginning of a sentence."""
    return match.words[0].islower() or bool(match.tokens and match.tokens[0].is_sent_start)


def era(match: Match) -> bool:
    """AD and CE are written in capitals."""
    return any(mark in match.words for mark in ("A.D.", "AD", "CE", "C.E."))


def half_unit(match: Match) -> bool:
    """Half an hour; not "the first half minute"."""
    return True


def always(match: Match) -> bool:
    """Nothing more is needed."""
    return True


_SPAN_WORDS = frozenset(("over", "within", "in", "for", "during", "throughout"))


def next_one(match: Match) -> bool:
    """ "The next month" as a date: the month that follows; "over the next month" measures."""
    return match.before not in _SPAN_WORDS


def next_span(match: Match) -> bool:
    """ "Over the next month", "the past year" as a length of time."""
    return "past" in match.lower[match.start : match.end] or match.before in _SPAN_WORDS


_WARMTH = re.compile(r"temperature|degrees|highs|lows|readings")


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


def at(match: Match) -> bool:
    """Only after "at" does "the moment" mean now."""
    return match.before == "at" and match.after != "of"


def that_time(match: Match) -> bool:
    """ "By that time" as an adverbial."""
    return match.before in ("by", "at", "until", "since", "from", "before", "after", "till") and match.after != "that"


def capital(match: Match) -> bool:
    """A named day is capitalised and names no person, place or body."""
    word = match.words.removeprefix("the ")
    if not word[:1].isupper():
        return False
    following = match.following
    return not (match.after == "island" or (following is not None and following.ent_iob_ == "I" and _in_a_name(match)))


def _in_a_name(match: Match) -> bool:
    tokens = match.tokens
    return bool(tokens) and tokens[-1].ent_type_ in ("PERSON", "ORG", "GPE", "LOC", "FAC")


CHECKS: dict[str, Callable[[Match], bool]] = {
    "": always,
    "month": month,
    "weekday": weekday,
    "year": year,
    "season": season,
    "season year": season_year,
    "half": half,
    "unit": always,
    "duration": duration,
    "range": duration,
    "a unit": a_unit,
    "bare units": bare_units,
    "span": span,
    "long": always,
    "adverb": adverb,
    "per": per,
    "now": now,
    "present": present,
    "recent": recent,
    "noun": noun,
    "soon": soon,
    "future": future,
    "clock": clock,
    "part": part,
    "weekend": weekend,
    "today": today,
    "earlier": earlier,
    "later": later,
    "overnight": overnight,
    "era": era,
    "half unit": half_unit,
    "month or season": month_or_season,
    "at": at,
    "next one": next_one,
    "next span": next_span,
    "decade": decade,
    "capital": capital,
    "that time": that_time,
}
"""The check that each value of ``needs`` names."""
