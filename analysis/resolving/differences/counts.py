"""How many: figures of one thing in two aligned sentences that cannot both be true."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from analysis.language import lexicon
from analysis.resolving.differences.claims import clauses, is_open
from analysis.resolving.differences.facts import kind_of
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.happenings import of_two_things
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, teller
from analysis.resolving.events.figures import Figure, figures

LIKE = 0.35
"""How much two sentences must tell the same for their figures to be held against each other."""
LIKE_APART = 0.4
"""The same where the one was published later, since what is counted from day to day is told alike each time, or where
nobody knows which was."""
LINE = 3
"""Figures of a sentence that make it a line of statistics, each of another stretch of time."""
NEAR = 9
"""Words on each side of a figure that tell what is counted."""
AFTER = 2
"""Words behind a figure that may leave open whether it is so: "12 envoys will come"."""
BEFORE = 3
"""Words before a figure that may tell that it counts something else: "another 12"."""


def counted(sentence: Sentence) -> dict[str, Figure]:
    """The figures of a sentence by what they count; none that it counts twice, or as a part, a rest or a length."""
    dates = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.times]
    found: dict[str, list[Figure]] = defaultdict(list)
    text = sentence.text
    for figure in figures(text, dates):
        found[_noun(figure.noun)].append(figure)
    if sum(map(len, found.values())) >= LINE:
        return {}
    return {
        noun: some[0]
        for noun, some in found.items()
        if len(some) == 1
        and noun not in _listed("lengths")
        and some[0].outcome not in lexicon.toml("differences")["toll"]["became"]  # those are tolls
        and not _a_part(text, some[0])
        and not _may_be(text, some[0])
    }


def how_many(
    one: Sentence, mine: Mapping[str, Figure], other: Sentence, theirs: Mapping[str, Figure], likeness: float
) -> Iterator[Found]:
    """Figures of one thing (as `counted` gives them) that differ; what a later article counts is no difference but
    a course."""
    for noun in sorted(mine.keys() & theirs.keys()):
        a, b = mine[noun], theirs[noun]
        if (
            likeness < LIKE
            or not _one_outcome(a, b)
            or a.agrees(b)
            or _rounded(a, b)
            or _knows(one, a, other, b)
            or _knows(other, b, one, a)
        ):
            continue
        kind = kind_of(one, other)
        if likeness < LIKE_APART and not (kind == "how many" and one.article.published):
            continue
        if kind == "later count" and (is_open(one.text[: a.end]) or is_open(other.text[: b.end])):
            continue
        if kind is None or not _same_phrase(one, a, other, b):
            continue
        yield Found(
            kind=kind,
            about=a.about if a.outcome else b.about,
            one=_stated(one, a),
            other=_stated(other, b),
            likeness=likeness,
        )


def _one_outcome(one: Figure, other: Figure) -> bool:
    """Whether nobody tells what became of those who are counted, or both tell the same."""
    return not one.outcome or not other.outcome or one.outcome == other.outcome


def _rounded(one: Figure, other: Figure) -> bool:
    """Whether the one can be the other rounded: to the first two figures of a number of three and more."""
    low, high = sorted((one.high, other.high))
    if high < 100:
        return False
    unit = float(f"1e{len(str(int(high))) - 2}")
    return round(low / unit) == round(high / unit)


def _knows(one: Sentence, mine: Figure, other: Sentence, theirs: Figure) -> bool:
    """Whether an article names the number of the other one's figure somewhere else: it tells of both."""
    own, words = one.text[mine.start : mine.end], other.text[theirs.start : theirs.end]
    return any(
        digits not in own and re.search(rf"(?<![\d.,]){re.escape(digits)}(?![\d.,]?\d)", one.article.text)
        for digits in re.findall(r"\d[\d.,]*\d", words)
    )


def _may_be(text: str, figure: Figure) -> bool:
    """Whether the clause leaves open, up to the words behind the figure, whether so many are, or will be."""
    start = max((start for start, _ in clauses(text) if start <= figure.start), default=0)
    return is_open(text[start : figure.end] + " " + " ".join(text[figure.end :].split()[:AFTER]))


def _a_part(text: str, figure: Figure) -> bool:
    """Whether words beside the figure tell that it counts a part or a rest, or is a rate or a share."""
    before = {word.strip(",;:“”\"'") for word in text[: figure.start].lower().split()[-BEFORE:]}
    inside = {match[0].lower() for match in WORD.finditer(text, figure.start, figure.end)}
    behind = text[figure.end :].split(maxsplit=1)[:1]
    if inside & _listed("lengths") or set(behind) & _listed("rate"):
        return True
    ahead = " ".join(text[: figure.start].lower().split())
    return bool(_listed("part") & (before | inside)) or ahead.endswith(tuple(_listed("part_of")))


def _same_phrase(one: Sentence, a: Figure, other: Sentence, b: Figure) -> bool:
    """Whether what stands between the number and its noun, and right behind, does not speak of two things."""
    if of_two_things(_beside(one, a), one, _beside(other, b), other):
        return False
    mine, theirs = _modifiers(one, a), _modifiers(other, b)
    return not mine or not theirs or bool(mine & theirs)


def _beside(sentence: Sentence, figure: Figure) -> dict[str, bool]:
    """Stems near a figure, in its clause; whether each is no name."""
    text = sentence.text
    start, end = next((each for each in clauses(text) if each[0] <= figure.start < each[1]), (0, len(text)))
    words = [*WORD.finditer(text, start, figure.start)][-NEAR:] + [*WORD.finditer(text, figure.start, end)][: 2 * NEAR]
    found = {}
    for match in words:
        if (stem := stem_of(match[0])) and match[0] not in lexicon.words("differences", "when", "calendar"):
            found[stem] = match[0].islower() or match[0][0].isdigit() or match.start() == 0
    return found


def _modifiers(sentence: Sentence, figure: Figure) -> set[str]:
    words = [match[0] for match in WORD.finditer(sentence.text, figure.start, figure.end)]
    found = {stem_of(word) for word in words[:-1] if not word[0].isdigit()}
    return {stem for stem in found if stem and stem not in _listed("number_words")}


def _noun(noun: str) -> str:
    for nth, some in enumerate(lexicon.toml("differences")["how many"]["one_thing"]):
        if noun in some:
            return f"~{nth}"
    return noun


def _stated(sentence: Sentence, figure: Figure) -> Stated:
    start, end = sentence.start + figure.start, sentence.start + figure.end
    words = " ".join(sentence.article.text[start:end].split())
    return Stated(sentence, start, end, words, f"{figure.low}-{figure.high}", teller(sentence, start, end))


@cache
def _listed(key: str) -> frozenset[str]:
    return lexicon.words("differences", "how many", key)
