"""From text to expressions: rules find the pieces, neighbours are joined, modifiers in front are taken in."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from analysis.annotating.document import text_of
from analysis.annotating.times.checks import CHECKS
from analysis.annotating.times.match import Expression, Match, context_words, lowered
from analysis.annotating.times.meaning import Meaning, build
from analysis.annotating.times.ranges import with_ranges
from analysis.annotating.times.rules import SPACE, Join, Rule, candidates, expand, joins
from analysis.annotating.times.values import duration_value, longer
from analysis.language import lexicon

_WORDS = lexicon.toml("times/words")
_MODS = _WORDS["mods"]
_NOUNS = ("NN", "NNS")
_WORD_BEFORE = re.compile(r"([a-z’']+)\s+$")
_LONG_LINE = 50
"""A line break inside an expression is a wrapped line only where the line is at least so long (characters)."""


def expressions(doc: Doc) -> list[Expression]:
    """The temporal expressions of ``doc`` in the order of the text; none overlaps another."""
    text = text_of(doc)
    lower = lowered(text)
    found = _pieces(doc, text, lower)
    found = with_ranges(lower, found)
    found = _joined(text, lower, found)
    found = [_with_modifier(lower, each) for each in _same_week(found)]
    return [_bare(doc, lower, each) for each in _apart(text, found) if not each.meaning.bound]


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
            if "\n" in match[0] and not _wrapped(text, match.start()):
                continue
            meaning = build(rule.means, match.groupdict())
            if meaning is None:
                continue
            adjective = match.groupdict().get("adjective") or ""
            if CHECKS[rule.needs](Match(doc, text, lower, match.start(), match.end(), meaning, adjective)):
                begin = match.start()
                if meaning.kind == "duration" and lower.startswith(("over ", "under "), begin):
                    begin, meaning = _past_preposition(lower, begin, meaning)
                found.append(Expression(begin, match.end(), meaning, rule.name))
                reached = match.end()
                break
    return found


def _past_preposition(lower: str, start: int, meaning: Meaning) -> tuple[int, Meaning]:
    """ "Over six years" is more than six only behind words that take a length ("for", "took"): else "over" leads it."""
    before = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    if before is not None and before[1] in context_words("before_over"):
        return start, meaning
    return _next_word(lower, lower.index(" ", start)), replace(meaning, mod=None)


def _bare(doc: Doc, lower: str, each: Expression) -> Expression:
    """In front of a noun the article is the noun's: "third-quarter" in "the third-quarter results"."""
    if (
        each.meaning.kind != "date"
        or lower[each.start : each.start + 4] != "the "
        or lower[each.end : each.end + 1] != " "
    ):
        return each
    if "-" not in lower[each.start : each.end] and each.meaning.shape not in ("season", "clock"):
        return each
    span = doc.char_span(each.start, each.end, alignment_mode="expand")
    if span is None or span.end >= len(doc) or doc[span.end].tag_ not in _NOUNS:
        return each
    last = span[-1]
    held = last.dep_ in ("compound", "amod", "nmod") and last.head.i >= span.end
    return replace(each, start=each.start + 4) if held else each


def _same_week(found: list[Expression]) -> list[Expression]:
    """ "Monday" in "Monday through Friday of last week" is one of that week."""
    out = list(found)
    for n, (each, following) in enumerate(pairwise(found)):
        if each.meaning.closes is not None and following.meaning.within is not None:
            out[n] = replace(each, meaning=replace(each.meaning, within=following.meaning.within))
    return out


def _wrapped(text: str, start: int) -> bool:
    """Whether the next line break from ``start`` on is one of wrapped lines and not of paragraphs."""
    place = text.index("\n", start)
    begin = text.rfind("\n", 0, start) + 1
    return place - begin >= _LONG_LINE


# --- neighbours ------------------------------------------------------------------------------------------------------


def _joined(text: str, lower: str, found: list[Expression]) -> list[Expression]:
    """Neighbours that say one time become one expression, from the right to the left."""
    done: list[Expression] = []
    for left in reversed(found):
        while done:
            right = done[-1]
            between = lower[left.end : right.start]
            broken = "\n" in between and not _wrapped(text, left.end)
            both = _join(left, right, between, lower) if len(between) <= 20 and not broken else None
            if both is None:
                break
            if both.end < right.start or both.start > left.start:
                left, done[-1] = (both, right) if both.start == left.start else (left, both)
                break
            done.pop()
            left = both
        done.append(left)
    return done[::-1]


def _join(left: Expression, right: Expression, between: str, lower: str) -> Expression | None:
    a, b = left.meaning, right.meaning
    for join in joins():
        if a.shape in join.left and b.shape in join.right and join.by.fullmatch(between):
            if join.how == "lend":
                return _lent(left, right)
            if join.how == "along" and b.within is not None:
                return replace(left, meaning=replace(a, within=b.within))
            if join.how == "longer" and "-" in lower[left.start : right.end]:
                return None
            meaning = _united(join, a, b)
            if meaning is not None:
                return Expression(left.start, right.end, meaning, f"{left.rule} + {right.rule}")
    return None


def _lent(left: Expression, right: Expression) -> Expression:
    """The clock time of the two, on the day that the other names."""
    timed, day = (left, right) if left.meaning.shape == "clock" else (right, left)
    clock = timed.meaning
    half = clock.part or (None if clock.ampm or not clock.clock else day.meaning.part)
    return replace(timed, meaning=replace(clock, within=day.meaning, part=half))


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
        case "back":
            return replace(b, within=a) if a.sign and a.shift and not b.shift else None
        case "length":
            return replace(a, within=b)
        case "weekend":
            return replace(b, within=a) if a.named is not None and b.grain == "weekend" else None
        case "overnight":
            return replace(b, part="NI") if a.part == "NI" and a.shift == 0 and not (b.part or b.clock) else None
        case "longer":
            return _longer(a, b)
        case "same":
            if (a.shift and a.anchor != "same") or a.anchor == "published":
                return None
            return replace(b, anchor="same", grain=a.grain or b.grain, bound=False)
        case "merge":
            clock, day = (a, b) if a.shape == "clock" else (b, a)
            if day.clock or (day.part and not clock.clock):
                return None
            half = clock.part or (None if clock.ampm else day.part)
            return replace(day, clock=clock.clock, part=half, zone=clock.zone or day.zone, mod=clock.mod or day.mod)
        case "clock":
            timed, part = (a, b) if a.clock else (b, a)
            if not timed.clock or part.clock or part.part is None or timed.part is not None:
                return None
            return replace(timed, part=part.part)
    return None


_PER = {"Y": ("M", "W", "D"), "M": ("W", "D"), "W": ("D",), "D": ("TH", "TM"), "TH": ("TM", "TS"), "TM": ("TS",)}
_MOST = {"M": 12, "W": 52, "D": 366, "TH": 24, "TM": 60, "TS": 60}


def _longer(a: Meaning, b: Meaning) -> Meaning | None:
    """ "Two years" and "three months" as one length of time, where the second counts a part of the first's unit."""
    if a.amount is None or b.amount is None or a.partial or b.toward or b.mod or b.unit is None:
        return None
    if b.unit not in _PER.get(a.unit or "", ()) or b.amount >= _MOST[b.unit] or a.amount != int(a.amount):
        return None
    first = a.value or duration_value(a.amount, a.unit or "")
    return replace(a, value=longer(first, b.value or duration_value(b.amount, b.unit)))


# --- words in front --------------------------------------------------------------------------------------------------

_MACROS = _WORDS["macros"]
_EDGE = re.compile(
    expand(
        r"(?<!\w)(?:the |its |their )?(?:very )?(?:(?P<edge>{=edge})|(?P<stretch>early|earlier|latter|later|late|middle"
        r"|closing|opening|final|last|first|second|dying) "
        r"(?:part|days|weeks|months|years|hours|stages|portion|half)) of (?:the )?$",
        _MACROS,
    ).replace(" ", SPACE)
)
_REST = re.compile(r"(?<!\w)the (?:rest|remainder|balance) of (?:the )?$".replace(" ", SPACE))
_MOST_OF = re.compile(r"(?<!\w)(?:most|much|part|all|half) of $".replace(" ", SPACE))
_EARLY = re.compile(
    r"(?<!\w)(?:as (?:early|recently|late|soon|long ago) as )?(?:very )?"
    r"(?:(?P<early>early|mid|late|earlier|later)(?:(?: in| on)(?: the)? "
    r"|-(?:to|and)-(?:mid|late)-?| to (?:mid|late)(?: |-)|(?: |-))|(?P<end>end)-)$".replace(" ", SPACE)
)
_AS = re.compile(r"(?<!\w)as (?:early|soon|recently|late|far back|long ago) as $".replace(" ", SPACE))
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
            or meaning.weekday is not None
        ):
            mod = _MODS.get(match["early"] or match["end"]) or None
            meaning = replace(meaning, mod=mod, bound=False, toward=_TOWARD.get(match["early"]))
            start = match.start("end") if match["end"] else match.start()
        if match := _EDGE.search(lower, window, start):
            mod = _MODS.get(match["edge"]) if match["edge"] else _STRETCH.get(match["stretch"], "END")
            meaning, start = replace(meaning, mod=mod, bound=False), match.start()
        elif match := _REST.search(lower, window, start):
            meaning, start = replace(meaning, toward=1, bound=False), match.start()
        elif meaning.bound and meaning.grain is not None and _MOST_OF.search(lower, window, start):
            meaning = replace(meaning, bound=False)
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
