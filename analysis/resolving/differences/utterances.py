"""Same words, many mouths: quotes of different articles that give one statement are one utterance.

What stands between quotation marks is held against what others quote by its runs of `RUN` words (an inverted index,
near-linear). Two are one statement where most runs of the shorter stand in the longer, whatever was cut; where the
words are nearly but not quite the same, they must be of one speaker. Short phrases are
no statements: anybody may say them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from analysis.records import Annotation, Article, Quote
from analysis.records.differences import Retelling, Utterance
from analysis.resolving.differences.sentences import WORD
from analysis.resolving.union_find import UnionFind

RUN, LEAST = 3, 5
"""Words of a run; words that quoted words must have to be known again."""
COMMON = 40
"""A run that more quotes hold is a formula."""
SAME, NEAR = 0.6, 0.3
"""Which share of the shorter one's runs two must have in common to be one statement, whoever is said to speak; and
where both are of one speaker."""
CUT = "[…]"
MOST = 400
"""Quoted words longer than this many words are a document."""

_MARKED = re.compile(r"[“\"]([^“”\"]{12,4000})[”\"]")


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """Words between quotation marks: ``words`` in lower case, ``speaker`` an entity's id or a name, None for nobody.

    ``is_named``: the article names the speaker beside the words, rather than a pronoun or nobody.
    """

    article: Article
    quote: Quote
    number: int
    start: int
    end: int
    words: tuple[str, ...]
    speaker: str | None
    name: str | None
    is_named: bool = True


def quoted_of(
    article: Article, annotation: Annotation, entity_of: Mapping[tuple[str, int], str], fullnames: Mapping[str, str]
) -> Iterator[Quoted]:
    """What an article quotes word for word, the parts of a quote that its cue breaks put together where they touch."""
    for number, quote in enumerate(annotation.quotes):
        for part in quote.parts or (quote.span,):
            # The marks may stand just outside the part.
            low, high = max(0, part.start - 1), min(len(article.text), part.end + 1)
            stretch = article.text[low:high]
            for match in _MARKED.finditer(stretch):
                start, end = low + match.start(1), low + match.end(1)
                words = tuple(each[0].lower().replace("’", "'") for each in WORD.finditer(match[1]))
                if not LEAST <= len(words) <= MOST:
                    continue
                chain = quote.speaker_chain
                entity = None if chain is None else entity_of.get((article.id, chain))
                name = quote.speaker_name
                yield Quoted(
                    article,
                    quote,
                    number,
                    start,
                    end,
                    words,
                    entity or (name.lower() if name else None),
                    fullnames.get(entity or "", name),
                    quote.speaker is not None and article.text[quote.speaker.start].isupper(),
                )


def utterances_of(own: Sequence[Quoted]) -> tuple[list[list[Quoted]], int]:
    """Groups of quoted words of several articles that are one statement; and how many pairs were compared."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    runs = [_runs(each.words) for each in own]
    for number, some in enumerate(runs):
        for run in some:
            index[run].append(number)
    joined: UnionFind[int] = UnionFind()
    compared = 0
    for number, some in enumerate(runs):
        shared = Counter(other for run in some if len(index[run]) <= COMMON for other in index[run] if other > number)
        for other, count in shared.items():
            one, two = own[number], own[other]
            if one.article.id == two.article.id:
                continue
            compared += 1
            share = count / min(len(some), len(runs[other]))
            if not _in_a_row(one, two):
                continue
            if share >= SAME or (share >= NEAR and _one_speaker(one, two) and closeness(one, two) >= _CLOSE):
                joined.join(number, other)
    groups: dict[int, list[Quoted]] = defaultdict(list)
    for number, each in enumerate(own):
        groups[joined.root(number)].append(each)
    found = [
        sorted(some, key=lambda each: (-len(each.words), str(each.article.published or "9999"), each.article.id))
        for some in groups.values()
        if len({each.article.id for each in some}) > 1
    ]
    return found, compared


_CLOSE = 0.7
"""Which share of the words of the shorter of two quotes of one speaker must stand, in order, in the longer."""


def closeness(one: Quoted, other: Quoted) -> float:
    """Which share of the words of the shorter one stands in the longer one, in the same order."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / min(len(one.words), len(other.words))


def _in_a_row(one: Quoted, other: Quoted) -> bool:
    """Whether `LEAST` words stand in both in a row: shorter formulas are anybody's."""
    return SequenceMatcher(None, one.words, other.words, autojunk=False).find_longest_match().size >= LEAST


def utterance(group: Sequence[Quoted]) -> Utterance:
    """The record of a group."""
    first = min(group, key=lambda each: (each.article.id, each.start))
    return Utterance(
        id=f"{first.article.id}.u{first.number}-{first.start}",
        tellings=tuple(
            Retelling(
                article=each.article.id,
                quote=each.number,
                start=each.start,
                end=each.end,
                words=with_cuts(each, group[0]),
            )
            for each in group
        ),
    )


def with_cuts(quoted: Quoted, fullest: Quoted) -> str:
    """The words with ``[…]`` where the fullest telling has more."""
    text = quoted.article.text
    places = list(WORD.finditer(text, quoted.start, quoted.end))
    if quoted is fullest or not places:
        return " ".join(text[quoted.start : quoted.end].split())
    matcher = SequenceMatcher(None, fullest.words, quoted.words, autojunk=False)
    pieces, last = [], quoted.start
    for what, _, _, from_, _ in matcher.get_opcodes():
        if what == "delete":
            here = places[from_].start() if from_ < len(places) else quoted.end
            pieces += [text[last:here], f" {CUT} "]
            last = here
    pieces.append(text[last : quoted.end])
    return " ".join("".join(pieces).split())


def _one_speaker(one: Quoted, other: Quoted) -> bool:
    return one.speaker is None or other.speaker is None or one.speaker == other.speaker


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}
