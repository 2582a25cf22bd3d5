"""What people are called, and whether it is a role of theirs or a charge, a slur, a judgement by whoever calls them so.

The words stand in ``lexicon/names/charged.toml``.
"""

from __future__ import annotations

import re
from functools import cache

from analysis.language import lexicon

_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_OPEN, _CLOSE = "“‘\"'«„", "”’\"'»“"
_BEFORE = 40
"""Characters before a title in which a hedge stands."""


def is_charged(title: str) -> bool:
    """Whether a title charges, abuses or judges whom it names."""
    return is_abuse(title) or is_charge(title) or without_verdicts(title) != " ".join(title.split())


def is_charge(title: str) -> bool:
    """Whether a title says what somebody is charged with: "spy", "rebel leader", and not "criminal lawyer"."""
    tokens = _TOKEN.findall(title)
    charges, trades = _words("charges"), _words("before_a_trade")
    for place, token in enumerate(tokens):
        follows = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
        named = token[0].isupper() and follows == "party"
        if _singular(token) in charges and follows not in trades and not named:
            return True
    last = _singular(tokens[-1]) if tokens else ""
    alone = {"a", "an", "the"} | lexicon.words("names/charged", "agents", "before")
    return last in _words("agents") and all(token.lower() in alone for token in tokens[:-1])


def is_abuse(title: str) -> bool:
    """Whether a title abuses or judges: "ice queen", "strongman"."""
    return _abuse().search(title) is not None


def without_verdicts(title: str) -> str:
    """The title without the words in it that charge or judge: "jailed academic" is "academic". May be empty."""
    return " ".join(word for word in title.split() if word.strip(",").lower() not in _words("verdicts"))


def in_own_voice(text: str, start: int, end: int) -> bool:
    """Whether whoever wrote the text answers for the words from ``start`` to ``end``: they stand in no quotation marks
    of their own, and nothing just before them says "alleged"."""
    marked = text[max(0, start - 1) : start] in _OPEN and text[end : end + 1] in _CLOSE
    if start and end < len(text) and marked:
        return False
    return _hedge().search(text[max(0, start - _BEFORE) : start]) is None


def is_claimed(sentence: str, start: int) -> bool:
    """Whether a sentence tells what stands at ``start`` as a claim or asks it: "the charge that he is a spy"."""
    return sentence.rstrip().endswith("?") or _claim().search(sentence[:start]) is not None


def denied_words(text: str) -> frozenset[str]:
    """The charges that a text says somebody is not, in lower case: "spy" of "he is no spy"."""
    return frozenset(_singular(match[1]) for match in _denial().finditer(text))


def heads(title: str) -> frozenset[str]:
    """The words of a title that charge, in lower case and the singular."""
    known = _words("charges") | _words("agents")
    return frozenset(each for token in _TOKEN.findall(title) if (each := _singular(token)) in known)


@cache
def pattern() -> str:
    """A regular expression, case ignored, that is met by every charged title, and by some others."""
    every = [word for name in ("charges", "agents", "abuse", "verdicts") for word in sorted(_words(name))]
    plural = lexicon.alternatives([*every, *(word[:-1] + "ies" for word in every if word.endswith("y"))])
    return rf"(?i)\b(?:{plural})s?\b"


def _singular(token: str) -> str:
    low = token.lower()
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


@cache
def _words(section: str) -> frozenset[str]:
    return lexicon.words("names/charged", section, "words")


@cache
def _abuse() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternatives(_words('abuse'))})s?\b", re.IGNORECASE)


@cache
def _hedge() -> re.Pattern[str]:
    words = lexicon.alternatives(_words("hedges"))
    return re.compile(rf"\b(?:{words})\s+(?:[\w’'-]+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternatives(_words('claims'))})s?\b.*\bthat\b", re.IGNORECASE | re.DOTALL)


@cache
def _denial() -> re.Pattern[str]:
    words = lexicon.alternatives(_words("charges") | _words("agents"))
    return re.compile(rf"(?:\b(?:no|not an?|never an?)|n[’']t an?)\s+(?:[\w’'-]+\s+){{0,1}}({words})\b", re.IGNORECASE)
