"""Result lists, league tables, scoreboards and line-ups: who is a person and who a team there, by the form of the row.

A parser sees no sentence in "Borev 2 (Harbeck 12) Karsund 0", and a model of running text guesses. What stands around a
run of words in capitals tells it: a state in brackets, a minute, a rank, a score, a row of figures. Only articles about
sport are read so. The words are those of ``names/sport.toml``, with examples.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from analysis.language.gazetteer import Entry, entries
from analysis.language.lexicon import words
from analysis.language.person_names import given_names
from analysis.language.titles import offices

Part = Literal["person", "team"]

_WORD = (
    r"(?:[A-Z](?:\.-?[A-Z])*\.|S[tT]\.?(?=\s[A-Z])|\d\ders|[^\W\d_a-zß-ÿ][^\W_]*(?:['’](?!s\b)[^\W_]+)*(?:-[^\W_]+)*)"
)
_SMALL = r"(?:de|da|do|di|du|del|della|van|von|der|den|la|le|al|el|bin|dos|ter|ten|y)"
_RUN = re.compile(rf"(?<![\w.'’]){_WORD}(?:[ ](?:{_SMALL}[ ]){{0,2}}{_WORD}){{0,6}}")
_SPLIT = re.compile(r"\s(?:AT|V|VS)\s")

_IN_BRACKETS = re.compile(r"\s?\(\s?([^()\n]{2,40}?)\s?\)")
_ANY_BRACKETS = re.compile(r"\s?\([^()\n]{1,200}\)")
_MINUTE = re.compile(r"\s\d{1,3}(?:st|nd|rd|th)?(?=\s?[,;)'’]|\s(?:\(?pen|min|mins|og|own|and\s\d|not out|retired))")
_ORDINAL = re.compile(r"\s\d{1,2}(?:st|nd|rd|th)(?=\s?(?:[,;.(\n]|min|pen|$))|\s\d{1,2}\s(?:min|mins|minutes?|pen)\b")
_DISMISSED = re.compile(
    r"\s(?:c\s(?:and\sb\s)?[A-Z]|c\ssub\b|lbw\b|b\s[A-Z]|st\s[A-Z]|run out|not out|retired|hit wicket|absent)"
)
_BY = re.compile(r"(?:^|[\s(])(?:c|b|st|c and b)\s$")
_BOWLED = re.compile(r"\s\d+(?:\.\d)?-\d+-\d+-\d")
_SCORE = re.compile(r"\s(\d{1,3})(?![\d:.,%/-]|\s?(?:-|/|percent|pct|minutes?|points|seconds?)\s?\d?)")
_FIGURES = re.compile(r"(?:\s(?:\d{1,4}|\d?\.\d+|[+-]?\d+|\d/\d|-)(?![\w:])){3,}")
_TWO_FIGURES = re.compile(r"(?:\s\d{2,3}(?![\w:.-])){2}")
_CRICKET = re.compile(r"\s\d{2,3}(?:-\d{1,2}\b|\sfor\s|\sall\sout|\sand\s\d|\s?\(|\sdeclared|\s?/\d)")
_RANK = re.compile(r"(?:^|\s)=?\d{1,3}\s?[.)]\s$|(?:^|\s)\d{1,2}\s?-\s?$")
_TOTAL = re.compile(r"(?:^|\s)-?\d{1,3}\s$")
_MATCH_SCORE = re.compile(r"\s\d{1,3}-\d{1,3}\b(?!-)")
_AGAINST = re.compile(r"\s(?:v|vs\.?|versus)\s")
_AGAINST_BEFORE = re.compile(r"\s(?:v|vs\.?|versus)\s$")
_BEATEN = re.compile(
    r"\s(?:beat|bt|defeated|downed|over|to|past|overcame|edged|thrashed|beating|defeating)\s(?:\w+\s)?$"
)
_BEATS = re.compile(r"\s(?:beat|bt|def\.?|defeated)\s")
_NEAR = 46
"""How many characters before and after a run of words are looked at."""


@dataclass(slots=True)
class Run:
    """Words in capitals in a row, ``start`` to ``end`` in the text, and what they turn out to be."""

    start: int
    end: int
    text: str
    part: Part | None = None


def read_rows(text: str, teams: bool, riders: bool, cricket: bool) -> list[Run]:
    """The people and teams of the rows of ``text``, ordered by start.

    ``teams``: the sport is one that teams play; ``riders``: one where people start for a team.
    """
    runs = list(_runs(text))
    by_start = {run.start: run for run in runs}
    for run in runs:
        before, after = text[max(0, run.start - _NEAR) : run.start], text[run.end : run.end + _NEAR]
        if known(run.text) == "national":
            continue
        scored = "(" in before and ")" not in before[before.rindex("(") :] and _MINUTE.match(after)
        dismissed = cricket and (_DISMISSED.match(after) or _BY.search(before) or _BOWLED.match(after))
        if dismissed or scored or _initials(run.text):
            run.part = "person"
        elif (inside := _IN_BRACKETS.match(after)) is not None:
            _bracketed(text, run, inside, by_start, teams, riders)
        if run.part is None:
            run.part = _by_figures(run, before, after, teams, cricket)
    if teams:
        _scores(text, runs)
    else:
        for run, following in pairwise(runs):
            if following.part == "person" and run.part is None and text[run.end : following.start] == " and ":
                run.part = "person" if known(run.text) is None else None
    return [run for run in runs if run.part is not None]


def _runs(text: str) -> list[Run]:
    found = []
    heads = words("names/sport", "tables", "heads")
    for match in _RUN.finditer(text):
        start = match.start()
        pieces = _SPLIT.split(match.group()) if match.group().isupper() else [match.group()]
        split = len(pieces) > 1
        for piece in pieces:
            begin = text.index(piece, start)
            start = begin + len(piece)
            kept = piece.split(" ")
            last = max((k for k, word in enumerate(kept) if word in heads and word.isupper()), default=-1)
            if 0 <= last < len(kept) - 1 and kept[last] not in ("WEST", "EAST"):
                begin += len(" ".join(kept[: last + 1])) + 1
                kept = kept[last + 1 :]
            while kept and kept[0] in heads:
                begin += len(kept[0]) + 1
                kept = kept[1:]
            while len(kept) > 1 and _describes(kept[0]) and known(" ".join(kept)) is None:
                begin += len(kept[0]) + 1
                kept = kept[1:]
            while kept and kept[-1] in heads and kept[-1] not in words("names/sport", "clubs", "words"):
                kept = kept[:-1]
            if kept and sum(len(word) for word in kept) > 1:
                name = " ".join(kept)
                part: Part | None = "team" if split and known(name) != "national" and _matched(pieces) else None
                found.append(Run(begin, begin + len(name), name, part))
    return found


@cache
def _describes(word: str) -> bool:
    """A nationality or an office before a name: "German Hendrik Dolan", "Referee Mills Dolan"."""
    entry = entries().get(word)
    return (entry is not None and entry.sort in ("adjective", "group")) or word.lower() in offices()


def _matched(pieces: list[str]) -> bool:
    """ "KARSUND AT BOREV": a fixture where both sides are known as cities, parts of states or clubs."""
    return all(piece.count(" ") < 3 for piece in pieces) and all(
        known(piece) is not None or any(word.title() in _club_words() for word in piece.split()) for piece in pieces
    )


@cache
def _club_words() -> frozenset[str]:
    return words("names/sport", "clubs", "words") | words("names/sport", "clubs", "nicknames")


def known(name: str) -> Literal["national", "place", "body"] | None:
    """Whether a gazetteer knows the name: of a state or land with a team of its own, of another place, of a body."""
    if name in words("names/sport", "national", "names") or name.title() in words("names/sport", "national", "names"):
        return "national"
    entry: Entry | None = entries().get(name) or (entries().get(name.title()) if name.isupper() else None)
    if entry is None:
        return None
    if entry.kind == "country":
        return "national"
    return "place" if entry.kind == "place" else "body"


def clubby(name: str) -> bool:
    """Whether a word of clubs' names is among the words."""
    club = _club_words()
    return any(word in club or (word.isupper() and word.title() in club) for word in name.split(" "))


def _initials(name: str) -> bool:
    """ "A. Flint", "P.J. Strand"."""
    first, _, rest = name.partition(" ")
    initial = bool(rest) and first.endswith(".") and first.lower() != "st."
    return initial and known(name) is None and known(first) is None


def _bracketed(text: str, run: Run, inside: re.Match[str], by_start: dict[int, Run], teams: bool, riders: bool) -> None:
    """ "Anna Berg (Ruritania)" and "Anna Berg (Racing Borev)" are people, "Racing Borev (Ruritania) 80" is a team."""
    name, size = inside.group(1), run.text.count(" ") + 1
    after = text[run.end + inside.end() : run.end + inside.end() + _NEAR]
    begins = run.end + inside.start(1)
    if known(name) == "national":
        scored = teams and _SCORE.match(after) is not None
        if clubby(run.text) or known(run.text) == "place" or scored:
            run.part = "team" if teams else None
        elif size > 1 or not teams:
            run.part = "person"
            mate = by_start.get(run.end + inside.end() + 1)
            if riders and mate is not None and text[mate.start - 1] == " ":
                mate.part = "team" if known(mate.text) != "national" else None
        return
    inner = by_start.get(begins)
    if inner is None or inner.end != begins + len(name) or not (teams or riders):
        return
    if name.isupper() and " " not in name and not clubby(name):
        return  # an acronym, or "(OT)"
    person = size > 1 and not clubby(run.text) and known(run.text) is None
    if person and (size < 4 or run.text.split(" ")[0] in given_names()):
        run.part, inner.part = "person", "team"


def _by_figures(run: Run, before: str, after: str, teams: bool, cricket: bool) -> Part | None:
    """By ranks before and figures after."""
    if run.part is not None:
        return run.part
    size = run.text.count(" ") + 1
    ranked = _RANK.search(before) is not None
    if teams:
        if _ORDINAL.match(after) and known(run.text) is None and not clubby(run.text):
            return "person"
        if ranked and not cricket and size > 1 and known(run.text) is None and not clubby(run.text):
            return "person" if not _SCORE.match(after) and not _FIGURES.match(after) else "team"
        if _FIGURES.match(after) or (cricket and _CRICKET.match(after)):
            return "team"
        if known(run.text) == "place" and _MATCH_SCORE.match(after):
            return "team"
        if _AGAINST.match(after) or _AGAINST_BEFORE.search(before):
            return "team"
        return None
    if known(run.text) is not None and not ranked:
        return None
    if ranked or (size > 1 and (_TWO_FIGURES.match(after) or _TOTAL.search(before)) and size < 5):
        return "person"
    beaten = _MATCH_SCORE.match(after) and _BEATEN.search(before)
    return "person" if (_BEATS.match(after) or beaten) and size < 4 else None


def _scores(text: str, runs: list[Run]) -> None:
    """Two runs in a row that each have a score after them: "Borev 3 Karsund 1", with scorers in brackets or without."""
    scored: list[tuple[Run, int]] = []
    for run in runs:
        if run.part == "person":
            continue
        score = _SCORE.match(text, run.end)
        if score is not None:
            bracket = _ANY_BRACKETS.match(text, score.end())
            scored.append((run, bracket.end() if bracket else score.end()))
    for (run, end), (other, _) in pairwise(scored):
        if re.fullmatch(r",?\s", text[end : other.start]):
            for each in (run, other):
                if each.part is None and known(each.text) != "national":
                    each.part = "team"
