"""How much: how strong, deep or fast, how far from a town, for how much money, and how old somebody is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from analysis.language import lexicon
from analysis.language.numbers import number
from analysis.resolving.differences.facts import Fact
from analysis.resolving.differences.sentences import WORD, Sentence, stems
from analysis.resolving.events.figures import interval, number_pattern

ROUNDED, STRENGTH = 0.12, 0.05
"""By which share two measures of one thing may be apart, since they are rounded and turned into other units; how far
two magnitudes, which are told to a tenth."""
BIRTHDAY = 1
"""Years by which an age may be off."""
PLACED = 0.25
"""How much sentences must tell the same that tell how far from a town something is, or for how much money."""
NEAR = 6
"""Words between an amount of money and what it is for."""
_DIRECTION = re.compile(r" (?:\w+ )?(?:north|south|east|west)[\w-]* of ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_MONEY = re.compile(
    r"(?:US)?[$€£] ?(\d[\d,]*(?:\.\d+)?)(?:[ -]?(million|billion|trillion|mm?|mn|mln|bn)\b)?(?!\w)"
    r"(?:(?: ?(?:-|–|to) ?)[$€£]? ?(\d[\d,]*(?:\.\d+)?)(?:[ -]?(million|billion|trillion|mm?|mn|mln|bn)\b))?",
    re.IGNORECASE,
)
CURRENCIES = frozenset("$€£")
_SCALES: Mapping[str, float] = {
    **dict.fromkeys(("million", "m", "mm", "mn", "mln"), 1e6),
    **dict.fromkeys(("billion", "bn"), 1e9),
    "trillion": 1e12,
}
_AGE = re.compile(r", (?:aged? )?(\d{1,2})(?=[,.;)]| of |$)")
_YEARS_OLD = re.compile(r"(\d{1,2})[- ]years?[- ]old ")


def measures(text: str, without: Sequence[tuple[int, int]] = ()) -> list[Fact]:
    """What a sentence measures; nothing of a kind that it measures twice. ``without``: stretches that tell a time."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for each in (*_measured(text), *_amounts(text)):
        if not any(each.start < end and start < each.end for start, end in without):
            found[each.what].append(each)
    return [some[0] for some in found.values() if len({(each.low, each.high) for each in some}) == 1]


def ages(sentence: Sentence) -> Iterator[Fact]:
    """How old the people are whom a sentence names."""
    text = sentence.text
    old = list(_YEARS_OLD.finditer(text))
    for start, end, entity, person in sentence.named:
        if not person or not entity:
            continue
        name = sentence.article.text[start:end]
        behind = _AGE.match(text, end - sentence.start)
        ahead = [each for each in old if each.end() == start - sentence.start]
        for match in [behind] if behind else ahead:
            if name[:1].isupper():
                age = float(match[1])
                what = f"age of {entity}"
                yield Fact(
                    match.start(1),
                    match.end(1),
                    age,
                    age,
                    what,
                    f"age of {name}",
                    BIRTHDAY,
                    kind="how much",
                    lasts=True,
                )


def _measured(text: str) -> Iterator[Fact]:
    for match in number_pattern().finditer(text):
        low, high = number(match["number"].lower()), number((match["second"] or match["number"]).lower())
        if low is None or high is None or _is_aside(text, match.start(), match.end()):
            continue
        bounds = interval(match["bound"], *sorted((low, high)))
        for what, kind in lexicon.toml("differences")["measure"]["kinds"].items():
            unit = _unit(text, match.end(), kind["of"])
            if unit and _is_told(text, match.start(), unit[1], kind):
                slack = STRENGTH if kind["of"] == "points" else ROUNDED * bounds[1] * unit[0]
                yield Fact(
                    match.start(),
                    unit[1],
                    bounds[0] * unit[0],
                    bounds[1] * unit[0],
                    what,
                    what,
                    slack,
                    kind="how much",
                    largest=kind["of"] == "points",
                )
        yield from _distance(text, match, bounds)


def _distance(text: str, match: re.Match[str], bounds: tuple[float, float]) -> Iterator[Fact]:
    """How far from a town: "14 miles north of Kesh"."""
    unit = _unit(text, match.end(), "length")
    behind = _DIRECTION.match(text, unit[1]) if unit else None
    if unit and behind:
        what = f"distance to {behind[1]}"
        low, high = bounds[0] * unit[0], bounds[1] * unit[0]
        yield Fact(match.start(), behind.end(), low, high, what, what, 1.5 * ROUNDED * high, PLACED, "how much")


def _amounts(text: str) -> Iterator[Fact]:
    for match in _MONEY.finditer(text):
        scale = _SCALES.get((match[2] or match[4] or "").lower(), 1)
        low = float(match[1].replace(",", "")) * scale
        high = float(match[3].replace(",", "")) * _SCALES.get(match[4].lower(), 1) if match[3] else low
        head = _for_what(text, match.start(), match.end())
        bound = _bound().search(text[: match.start()])
        start = bound.start() if bound else match.start()
        rate = text[match.end() :].split()[:1]
        if rate and rate[0] in lexicon.words("differences", "how many", "rate"):
            continue
        if head and not _is_aside(text, start, match.end()):
            least, most = interval(bound[1] if bound else None, *sorted((low, high)))
            what = next((some[0] for some in _deals() if head in some), head)
            yield Fact(
                start,
                match.end(),
                least,
                most,
                what,
                f"amount of the {what}",
                ROUNDED / 2 * most,
                PLACED,
                kind="how much",
                of_one=True,
            )


def _for_what(text: str, start: int, end: int) -> str:
    """The nearest word, in its clause, for what money is paid or offered for."""
    ahead, behind = re.split(r"[,;:.!?] ", text[:start])[-1], re.split(r"[,;:.!?](?: |$)", text[end:])[0]
    near = [(nth, each[0].lower()) for nth, each in enumerate(reversed(list(WORD.finditer(ahead))[-NEAR:]))]
    near += [(nth, each[0].lower()) for nth, each in enumerate(list(WORD.finditer(behind))[:NEAR])]
    told = [(nth, word) for nth, word in near if word in _listed("money")]
    return min(told, default=(0, ""))[1]


def _unit(text: str, place: int, of: str) -> tuple[float, int] | None:
    """How much one of the unit behind a number is, and where the unit ends; None where it is not one of this kind."""
    units: dict[str, float] = lexicon.toml("differences")["measure"]["units"][of]
    if not units:
        return 1.0, place
    match = re.compile(rf"[ -](?:{lexicon.alternatives(units)})\b", re.IGNORECASE).match(text, place)
    return (units[match[0][1:].lower()], match.end()) if match else None


def _is_told(text: str, start: int, end: int, kind: Mapping[str, Any]) -> bool:
    """Whether words of this kind stand right before the number, or right behind its unit."""
    ahead = text[:start].lower().rstrip()
    if any(ahead.endswith(f" {each}".lower()) or ahead == each.lower() for each in kind["before"]):
        return True
    behind = text[end : end + 24].lower().lstrip(" -")
    if kind["behind"] and any(re.match(rf"{re.escape(each.lower())}\b", behind) for each in kind["behind"]):
        return True
    return bool(kind["of"] == "speed")


def _is_aside(text: str, start: int, end: int) -> bool:
    ahead, behind = text[:start].split()[-4:], text[end:].split()[:3]
    return any(word.lower().strip(",.;") in _listed("aside") for word in (*ahead, *behind))


@cache
def _deals() -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, lexicon.toml("differences")["measure"]["words"]["one_deal"]))


@cache
def of_measures() -> frozenset[str]:
    """Stems of which a sentence has one if it measures something other than money: a quick look, as most do not."""
    measure = lexicon.toml("differences")["measure"]
    points = [kind for kind in measure["kinds"].values() if kind["of"] == "points"]
    words = [word for kind in points for word in (*kind["before"], *kind["behind"])]
    units = [unit for some in measure["units"].values() for unit in some]
    return frozenset(stem for each in (*words, *units) for stem in stems(each))


@cache
def _bound() -> re.Pattern[str]:
    bounds = [each for some in lexicon.toml("figures")["bounds"].values() for each in some]
    return re.compile(rf"\b({lexicon.alternatives(bounds)}) $", re.IGNORECASE)


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(lexicon.toml("differences")["measure"]["words"][key])
