"""From text to expressions: rules find the pieces, neighbours are joined, modifiers in front are taken in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from analysis.annotating import lexicon
from analysis.annotating.times.checks import CHECKS
from analysis.annotating.times.grammar import SPACE, Join, Rule, candidates, expand, joins
from analysis.annotating.times.match import Match
from analysis.annotating.times.meaning import Meaning, build

_WORDS = lexicon.toml("times_words")
_MODS = _WORDS["mods"]
_LONG_LINE = 50
"""A line break inside an expression is a wrapped line only where the line is at least so long (characters)."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of a text, not yet resolved: offsets, meaning, the rules that found it, the word in front."""

    start: int
    end: int
    meaning: Meaning
    rule: str


def lowered(text: str) -> str:
    """``text`` in lower case with every character in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def expressions(doc: Doc) -> list[Expression]:
    """The temporal expressions of ``doc`` in the order of the text; none overlaps another."""
    text = doc.text
    lower = lowered(text)
    found = _pieces(doc, text, lower)
    found = _with_ranges(text, lower, found)
    found = _joined(lower, found)
    found = [_with_modifier(lower, each) for each in found]
    return [each for each in _apart(text, found) if not each.meaning.bound]


def _pieces(doc: Doc, text: str, lower: str) -> list[Expression]:
    found: list[Expression] = []
    reached = 0
    for start, rules in candidates(lower):
        if start < reached:
            continue
        matches: list[tuple[int, bool, int, Rule, re.Match[str]]] = []
        for number, rule in enumerate(rules):
            match = rule.pattern.match(lower, start)
            if match is not None:
                matches.append((-match.end(), bool(rule.means.get("bound")), number, rule, match))
        if not matches:
            continue
        matches.sort(key=lambda each: each[:3])
        for _, _, _, rule, match in matches:
            if "\n" in match[0] and not _wrapped(text, match):
                continue
            meaning = build(rule.means, match.groupdict())
            if meaning is None:
                continue
            if CHECKS[rule.needs](Match(doc, text, lower, match.start(), match.end(), meaning)):
                found.append(Expression(match.start(), match.end(), meaning, rule.name))
                reached = match.end()
                break
    return found


def _wrapped(text: str, match: re.Match[str]) -> bool:
    """Whether the line breaks within the match are those of wrapped lines and not of paragraphs."""
    place = text.index("\n", match.start())
    begin = text.rfind("\n", 0, match.start()) + 1
    return place - begin >= _LONG_LINE


# --- neighbours ------------------------------------------------------------------------------------------------------


def _joined(lower: str, found: list[Expression]) -> list[Expression]:
    """Neighbours that say one time become one expression, from the right to the left."""
    done: list[Expression] = []
    for left in reversed(found):
        while done:
            right = done[-1]
            between = lower[left.end : right.start]
            both = _join(left, right, between) if len(between) <= 20 else None
            if both is None:
                break
            if both.end < right.start or both.start > left.start:
                left, done[-1] = (both, right) if both.start == left.start else (left, both)
                break
            done.pop()
            left = both
        done.append(left)
    return done[::-1]


def _join(left: Expression, right: Expression, between: str) -> Expression | None:
    a, b = left.meaning, right.meaning
    for join in joins():
        if a.shape in join.left and b.shape in join.right and join.by.fullmatch(between):
            if join.how == "lend":
                return _lent(left, right)
            meaning = _united(join, a, b)
            if meaning is not None:
                return Expression(left.start, right.end, meaning, f"{left.rule} + {right.rule}")
    return None


def _lent(left: Expression, right: Expression) -> Expression:
    """The clock time of the two, on the day that the other names."""
    timed, day = (left, right) if left.meaning.shape == "clock" else (right, left)
    return replace(timed, meaning=replace(timed.meaning, within=day.meaning))


def _united(join: Join, a: Meaning, b: Meaning) -> Meaning | None:
    match join.how:
        case "right":
            return replace(b, mod=b.mod or a.mod)
        case "within":
            if a.year is not None or a.within is not None or a.clock:
                return None
            return replace(a, within=b, bound=False)
        case "holds":
            return None if b.year is not None or b.within is not None else replace(b, within=a, bound=False)
        case "length":
            return a
        case "same":
            if (a.shift and a.anchor != "same") or a.anchor == "published":
                return None
            return replace(b, anchor="same", grain=a.grain or b.grain, bound=False)
        case "merge":
            clock, day = (a, b) if a.shape == "clock" else (b, a)
            if day.clock or day.part:
                return None
            return replace(
                day, clock=clock.clock, part=clock.part, zone=clock.zone or day.zone, mod=clock.mod or day.mod
            )
        case "clock":
            timed, part = (a, b) if a.clock else (b, a)
            if not timed.clock or part.clock or part.part is None or timed.part is not None:
                return None
            return replace(timed, part=part.part)
    return None


# --- words in front --------------------------------------------------------------------------------------------------

_MACROS = _WORDS["macros"]
_EDGE = re.compile(
    expand(
        r"(?<!\w)(?:the |its |their )?(?:very )?(?:(?P<edge>{=edge})|(?P<stretch>early|earlier|latter|later|late|middle"
        r"|closing|opening|final|last|first|dying) "
        r"(?:part|days|weeks|months|years|hours|stages|portion|half)) of (?:the )?$",
        _MACROS,
    ).replace(" ", SPACE)
)
_EARLY = re.compile(
    r"(?<!\w)(?:as (?:early|recently|late|soon|long ago) as )?(?:very )?"
    r"(?P<early>early|mid|late|earlier|later)(?:(?: in| on)(?: the)? "
    r"|-(?:to|and)-(?:mid|late)-?| to (?:mid|late)(?: |-)|(?: |-))$".replace(" ", SPACE)
)
_AS = re.compile(r"(?<!\w)as (?:early|recently|late|far back|long ago) as $".replace(" ", SPACE))
_ABOUT = re.compile(r"(?<!\w)(?P<about>about|approximately|roughly|circa|c\.|ca\.) ?$".replace(" ", SPACE))
_STRETCH = {"early": "START", "earlier": "START", "opening": "START", "first": "START", "middle": "MID"}
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


def _with_modifier(lower: str, each: Expression) -> Expression:
    """Takes in "the end of", "early", "about" in front of a date. A bound piece ("the year") is freed by it."""
    meaning, start = each.meaning, each.start
    if meaning.kind != "date":
        return each
    window = max(0, start - 40)
    if meaning.shape in _LONG and meaning.mod in (None, ""):
        match = _EARLY.search(lower, window, start)
        if match and (
            match["early"] not in ("earlier", "later")
            or " in" in match[0]
            or meaning.shift is not None
            or meaning.which is not None
        ):
            mod = _MODS.get(match["early"]) or None
            meaning, start = (
                replace(meaning, mod=mod, bound=False, toward=_TOWARD.get(match["early"])),
                match.start(),
            )
        if match := _EDGE.search(lower, window, start):
            mod = _MODS.get(match["edge"]) if match["edge"] else _STRETCH.get(match["stretch"], "END")
            meaning, start = replace(meaning, mod=mod, bound=False), match.start()
        elif match := _AS.search(lower, window, start):
            start = match.start()
    if meaning.shape in ("clock", "year") and (match := _ABOUT.search(lower, window, start)):
        meaning, start = replace(meaning, mod="APPROX"), match.start()
    return replace(each, meaning=meaning, start=start)


_TOWARD = {"earlier": -1, "later": 1}


def _apart(text: str, found: list[Expression]) -> list[Expression]:
    """No overlaps: what was there first keeps its ground."""
    kept: list[Expression] = []
    for each in found:
        if kept and each.start < kept[-1].end:
            if each.start <= kept[-1].start:
                kept.pop()
            else:
                each = replace(each, start=_next_word(text, kept[-1].end))
                if each.start >= each.end:
                    continue
        kept.append(each)
    return kept


def _next_word(text: str, place: int) -> int:
    """The next character from ``place`` on that is no white space."""
    while place < len(text) and text[place].isspace():
        place += 1
    return place


# --- ranges ----------------------------------------------------------------------------------------------------------

_DAY_BEFORE = re.compile(
    r"(?<![\w$£€.,:/-])(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
    r"(?P<by>(?: ?[-–] ?| to | and | or |, | through | until ))"
    r"(?:the )?$".replace(" ", SPACE)
)
_DAY_AFTER = re.compile(
    r"(?: ?[-–] ?| to | and | or |, | through | until )(?:the )?(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
    r"(?![\w:%]|[.,]\d|[-–]\d)(?! (?:percent|people|per|million|billion|[a-z]+s\b))".replace(" ", SPACE)
)
_YEAR_AFTER = re.compile(r"[-–/](?P<year>\d\d)(?![\w-]|[.,]\d)")
_YEARS_BC = re.compile(r"(?<![\w.,$])(?P<year>[1-9]\d{0,3})(?: ?[-–] ?| to | and | or )$".replace(" ", SPACE))


def _with_ranges(text: str, lower: str, found: list[Expression]) -> list[Expression]:
    """Adds the halves of ranges that say only a part: "3" in "3 to 5 May", "21" in "2019-21", "499" in "499-493 BC"."""
    more: list[Expression] = []
    taken = 0
    for number, each in enumerate(found):
        meaning = each.meaning
        after = found[number + 1].start if number + 1 < len(found) else len(lower)
        if meaning.kind == "date" and meaning.month is not None and meaning.day is not None and not meaning.clock:
            here = each
            head = lower[here.start : here.end]
            if head[:1].isdigit() or head.startswith("the "):
                where = here.start
                while match := _DAY_BEFORE.search(lower, max(taken, where - 12), where):
                    more.append(
                        _day(meaning, int(re.sub(r"\D", "", match["day"])), match.start("day"), match.end("day"))
                    )
                    where = match.start("day")
            elif meaning.year is None:
                where = here.end
                while (match := _DAY_AFTER.match(lower, where)) and match.end() <= after:
                    more.append(
                        _day(meaning, int(re.sub(r"\D", "", match["day"])), match.start("day"), match.end("day"))
                    )
                    where = match.end()
        elif meaning.kind == "date" and meaning.bc and meaning.year is not None and meaning.month is None:
            match = _YEARS_BC.search(lower, max(taken, each.start - 14), each.start)
            if match and not any(o.start <= match.start("year") < o.end for o in found):
                year = Meaning(year=-int(match["year"]), bc=True)
                more.append(Expression(match.start("year"), match.end("year"), year, "range"))
        elif meaning.shape == "year" and meaning.year is not None and meaning.year >= 1000:
            match = _YEAR_AFTER.match(lower, each.end)
            if match and match.end() <= after and int(match["year"]) > meaning.year % 100:
                year = Meaning(year=meaning.year // 100 * 100 + int(match["year"]), short=True)
                more.append(Expression(match.start("year"), match.end("year"), year, "range"))
        taken = each.end
    if not more:
        return found
    starts = {(each.start, each.end) for each in more}
    kept = [each for each in found if (each.start, each.end) not in starts]
    return sorted([*kept, *more], key=lambda each: (each.start, each.end))


def _day(meaning: Meaning, day: int, start: int, end: int) -> Expression:
    return Expression(start, end, Meaning(day=day, month=meaning.month, year=meaning.year), "range")
