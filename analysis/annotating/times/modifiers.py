"""Words in front of a date that become part of it: "early", "the end of", "as recently as", "about"."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.patterns import SPACE, expand
from analysis.language import lexicon

_WORDS = lexicon.toml("times/words")
_MODS = _WORDS["mods"]
_MODIFIERS = lexicon.toml("times/modifiers")
_REACH = 40
"""How many characters in front of a date are looked at."""
_LONG = frozenset(
    [
        "month",
        "quarter",
        "half",
        "season",
        "year",
        "decade",
        "century",
        "day",
        "shift_day",
        "shift_week",
        "shift_month",
        "shift_quarter",
        "shift_year",
        "shift_decade",
        "shift_century",
        "shift_weekend",
        "weekday",
    ]
)
"""The shapes of dates that have a beginning, a middle and an end."""
_TOWARD = {"earlier": -1, "later": 1}


def _in_front(name: str) -> re.Pattern[str]:
    pattern = expand(_MODIFIERS[name]["pattern"], _WORDS["macros"])
    return re.compile(rf"(?<!\w)(?:{pattern})$".replace(" ", SPACE))


_EARLY, _EDGE, _REST = _in_front("early"), _in_front("edge"), _in_front("rest")
_MOST_OF, _AS_EARLY_AS, _ABOUT = _in_front("most_of"), _in_front("as_early_as"), _in_front("about")


def with_modifier(lower: str, each: Expression) -> Expression:
    """The expression with the modifiers in front of it in ``lower``, the text in lower case. Only dates have such. A
    bound piece ("the year") is freed by one."""
    meaning, start = each.meaning, each.start
    if meaning.kind != "date":
        return each
    window = max(0, start - _REACH)
    if meaning.shape in _LONG and meaning.mod in (None, ""):
        meaning, start = _early(lower, window, meaning, start)
        meaning, start = _part_of(lower, window, meaning, start)
    if meaning.shape in ("clock", "year") and (match := _ABOUT.search(lower, window, start)):
        meaning, start = replace(meaning, mod="APPROX"), match.start()
    unchanged = meaning is each.meaning and start == each.start
    return each if unchanged else replace(each, meaning=meaning, start=start)


def _early(lower: str, window: int, meaning: Meaning, start: int) -> tuple[Meaning, int]:
    match = _EARLY.search(lower, window, start)
    if match is None or not _takes(meaning, match):
        return meaning, start
    mod = _MODS.get(match["early"] or match["end"]) or None
    meaning = replace(meaning, mod=mod, bound=False, toward=_TOWARD.get(match["early"]))
    return meaning, match.start("end") if match["end"] else match.start()


def _takes(meaning: Meaning, match: re.Match[str]) -> bool:
    """Whether "earlier" and "later" belong to the date: "earlier in June", "later this week"; not "two years later"."""
    if match["early"] not in _TOWARD or " in" in match[0]:
        return True
    return meaning.shift is not None or meaning.which is not None or meaning.weekday is not None


def _part_of(lower: str, window: int, meaning: Meaning, start: int) -> tuple[Meaning, int]:
    """ "The end of", "the rest of", "most of", "as early as"."""
    if match := _EDGE.search(lower, window, start):
        mod = _MODS.get(match["edge"]) if match["edge"] else _MODIFIERS["stretch"].get(match["stretch"], "END")
        return replace(meaning, mod=mod, bound=False), match.start()
    if match := _REST.search(lower, window, start):
        return replace(meaning, toward=1, bound=False), match.start()
    if meaning.bound and meaning.grain is not None and _MOST_OF.search(lower, window, start):
        return replace(meaning, bound=False), start
    if match := _AS_EARLY_AS.search(lower, window, start):
        return meaning, match.start()
    return meaning, start
