"""Credits: who wrote, took or sent what stands in or beside an article.

The words are those of ``lexicon/credits.toml``, with examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from analysis.language import lexicon

Work = Literal["words", "pictures"]


class Credit(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a text that say who made its words, or pictures beside it."""

    start: int
    end: int
    of: Work


_LONGEST_CREDIT = 400
_LONGEST_THANKS = 250
_LONGEST_CAPTION = 600
"""Characters. A caption tells what a picture shows, and that can be a sentence or two."""
_NAME = r"[^\W\d_a-zß-ÿ@][\w.’'&@-]*"
_NAMES = rf"{_NAME}(?:(?:[ \t]|,[ \t]|[ \t]?/[ \t]?|[ \t]and[ \t]|[ \t]?\|[ \t]?){_NAME}){{0,8}}"
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_MARKS = re.compile(r"[-–—()\[\]*_\s]*")
_CLOSES = {"(": ")", "[": "]"}
_EDGES = " \t-–—*_([])."


@cache
def _first_words() -> re.Pattern[str]:
    """A quick look at a line: whether it can hold a credit at all."""
    data = lexicon.toml("credits")
    either = lexicon.alternatives
    anywhere = either((*data["reporters"]["contributed"], *data["pictures"]["houses"]))
    at_once = either((*data["reporters"]["work"], *data["pictures"]["labels"], *data["pictures"]["alone"]))
    return re.compile(rf"^[-–—(\[*_ \t]{{0,8}}(?i:{at_once})\b|\b(?:{anywhere})\b|\((?i:{at_once})\b", re.MULTILINE)


@cache
def _reporting() -> re.Pattern[str]:
    work = lexicon.alternatives(lexicon.toml("credits")["reporters"]["work"])
    return re.compile(rf"(?i:{work})[ \t]+(?:by|from)[ \t:]+(?P<who>[^;.)\]]{{2,200}})", re.IGNORECASE)


@cache
def _contributed() -> re.Pattern[str]:
    """Names, perhaps with their trade and place, and what they did; nothing else follows but places."""
    what = lexicon.alternatives(lexicon.toml("credits")["reporters"]["contributed"])
    return re.compile(
        rf"(?:[a-z]+[ \t])?{_NAMES}[^.;]{{0,150}}?[ \t](?:also[ \t])?(?:{what})"
        rf"(?:[ \t](?:report|story|article|reporting|coverage)|[ \t]from[ \t]{_NAMES})?\.?[)\]]?$"
    )


@cache
def _pictures() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A line that begins with a label, one that ends with a house's credit, and a credit in brackets."""
    data = lexicon.toml("credits")["pictures"]
    labels, houses = lexicon.alternatives(data["labels"]), lexicon.alternatives(data["houses"])
    alone = lexicon.alternatives(data["alone"])
    label = rf"(?i:{labels})(?:[ \t]*:|[ \t][-–—|](?=[ \t])|[ \t](?i:by|from|courtesy of)[ \t]+(?={_NAMES}\.?[)\]]?$))"
    before, stroke = rf"{_NAME}(?:[ \t]{_NAME}){{0,3}}", r"[ \t]?[/|][ \t]?"
    house = rf"(?:(?:{houses}){stroke}{_NAMES}|{before}{stroke}(?:{houses}))\.?[)\]]?$"
    inside = rf"[(\[](?:{label}[^()\[\]\n]{{0,200}}|(?:{houses})[ \t]?/[^()\[\]\n]{{2,80}}|(?i:{alone}))[)\]]"
    return (
        re.compile(rf"[-(\[*_ \t]{{0,8}}(?:{label}|(?i:{alone})\W*$)"),
        re.compile(house),
        re.compile(inside, re.MULTILINE),
    )


def credits(text: str) -> Iterator[Credit]:
    """The credits of the text, in their order: whole lines, captions among them, and what stands in brackets."""
    seen = -1
    for hint in _first_words().finditer(text):
        start = text.rfind("\n", 0, hint.start()) + 1
        if start <= seen:
            continue
        seen = start
        end = text.find("\n", start)
        yield from _of_line(text, start, len(text) if end < 0 else end)


def _of_line(text: str, start: int, end: int) -> Iterator[Credit]:
    line = text[start:end]
    words = line.strip()
    start += len(line) - len(line.lstrip())
    end = start + len(words)
    if len(words) <= _LONGEST_CREDIT and _is_of_reporters(words):
        yield Credit(start, end, "words")
    elif _is_caption(words):
        yield Credit(start, end, "pictures")
    else:
        for found in _pictures()[2].finditer(text, start, end):
            yield Credit(*found.span(), "pictures")


def _is_caption(words: str) -> bool:
    label, house, _ = _pictures()
    if len(words) > _LONGEST_CAPTION or (words[0] in "([" and words.find(_CLOSES[words[0]]) < len(words) - 1):
        return False
    return bool(label.match(words) or house.search(words[-120:]))


def _is_of_reporters(words: str) -> bool:
    """Whether the line only says who wrote what: names, and the words that such lines are made of."""
    data = lexicon.toml("credits")["reporters"]
    bare = words[_MARKS.match(words).end() :]  # type: ignore[union-attr]
    if any(each in words for each in data["contributed"]):
        return len(words) < _LONGEST_THANKS and bool(_contributed().match(bare))
    if not _reporting().match(bare):
        return False
    small = {word for each in _WORDS.findall(words) if (word := each.lower()) == each or word in _work()}
    return small <= _work() | frozenset(data["small"])


@cache
def _work() -> frozenset[str]:
    return frozenset(word for each in lexicon.toml("credits")["reporters"]["work"] for word in each.split())


def reporters_of(credit: str) -> str:
    """Whom a line of credits names for the words, without their places; empty where it names none."""
    found = _reporting().search(credit)
    if found is None or found[0].lower().startswith(("edit", "additional", "graphic", "video", "photo")):
        return ""
    return re.split(r"[ \t]in[ \t]|,[ \t]edit", found["who"].strip(_EDGES))[0].strip(" ,")


@cache
def _agencies() -> dict[str, str]:
    names: dict[str, list[str]] = lexicon.toml("credits")["agencies"]["names"]
    return {words: name for name, others in names.items() for words in (name, *others)}


def agency_named(words: str) -> str | None:
    """The agency that the words are, by the name that is shown; None where they are none that is known.

    "The Associated Press" and "AP" are one; "Meridian News Agency" is one by its last words.
    """
    words = words.strip(_EDGES + "/|,")
    for each in (words, f"{words}."):  # "A.P."
        if each in _agencies():
            return _agencies()[each]
    ends = tuple(lexicon.toml("credits")["agencies"]["ends"])
    named = re.fullmatch(rf"{_NAME}(?:[ \t]{_NAME}){{1,4}}", words)
    return words if named and words.endswith(ends) else None
