"""Whose words: one statement given to two speakers; and in which words: two versions of it between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

from analysis.language import lexicon
from analysis.records import Entity
from analysis.resolving.differences.sentences import WORD, stem_of
from analysis.resolving.differences.utterances import Quoted

OTHERWISE, LEAST = 0.7, 8
"""Which share of the words of two versions must be the same, in order, for the rest to be another wording; and how many
words that must be."""
AT_MOST = 4
"""Words that differ in one place; a longer stretch is another sentence of the same speech."""
_SLIP = 0.8
"""Words whose letters are more alike than this (`difflib`) are one word, spelt otherwise."""
_CUT = re.compile(r"…|\.\.\.|\[|\(")


def whose(group: Sequence[Quoted], entities: Mapping[str, Entity]) -> Iterator[tuple[Quoted, Quoted]]:
    """Pairs of quoted words of one group that two articles give to two people, or to two states."""
    for nth, one in enumerate(group):
        for other in group[nth + 1 :]:
            two = one.article.id != other.article.id and _two(one, other, entities)
            if two and _same_words(one, other) and (_is_sentence(one) or _is_sentence(other)):
                yield one, other


def _is_sentence(quoted: Quoted) -> bool:
    """Whether the words begin a sentence: of phrases of one statement two people may both be right."""
    return quoted.article.text[quoted.start : quoted.start + 1].isupper()


def _two(one: Quoted, other: Quoted, entities: Mapping[str, Entity]) -> bool:
    """Whether the speakers are known and two: a person and the state or body that he speaks for may be one voice."""
    mine, theirs = entities.get(one.speaker or ""), entities.get(other.speaker or "")
    if not one.is_named or not other.is_named:
        return False
    if mine is None or theirs is None or mine.id == theirs.id or mine.kind != theirs.kind:
        return False
    if mine.kind == "person":
        return not set(mine.name.lower().split()) & set(theirs.name.lower().split())
    return mine.kind == "country" and mine.country != theirs.country


def _same_words(one: Quoted, other: Quoted) -> bool:
    """Whether enough words stand in both in a row: of two friends both may call a third one "unfit to govern us"."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return matcher.find_longest_match().size >= LEAST


def otherwise(one: Quoted, other: Quoted) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where two versions of a statement have other words in the same place; None where they do not.

    That is the longest such stretch of each, as offsets into the articles. A cut, a bracket, a slip of the pen, another
    spelling ("good will"), a short form ("don't") and function words are no other words.
    """
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same < LEAST or same < OTHERWISE * min(len(one.words), len(other.words)):
        return None
    found = []
    for what, low, high, from_, to in matcher.get_opcodes():
        if what != "replace" or high - low > AT_MOST or to - from_ > AT_MOST:
            continue
        if low == 0 or from_ == 0 or high == len(one.words) or to == len(other.words):
            continue  # where one begins or ends may be another sentence
        if not _tell_apart(one.words[low:high], other.words[from_:to]):
            continue
        here, there = _offsets(one, low, high), _offsets(other, from_, to)
        if _CUT.search(one.article.text[here[0] - 3 : here[1] + 3]):
            continue
        if _CUT.search(other.article.text[there[0] - 3 : there[1] + 3]):
            continue
        found.append((min(here[1] - here[0], there[1] - there[0]), here, there))
    if not found:
        return None
    return max(found)[1:]


def _tell_apart(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two stretches are other words, and not the same ones spelt or ordered otherwise."""
    one, other = _plain(mine), _plain(theirs)
    if sorted(one) == sorted(other) or not _tell(mine) or not _tell(theirs):
        return False
    fewer, more = sorted((mine, theirs), key=len)
    return not all(any(_alike(word, each) > _SLIP for each in more) for word in fewer if stem_of(word))


def _alike(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other, autojunk=False).ratio()


def _plain(words: Sequence[str]) -> str:
    return "".join(_longer().get(word, word) for word in words).replace("'", "")


def _tell(words: Sequence[str]) -> set[str]:
    return {stem for word in words if (stem := stem_of(word))}


def _offsets(quoted: Quoted, low: int, high: int) -> tuple[int, int]:
    """Where words ``low`` to ``high`` of the quoted ones stand in the article."""
    words = list(WORD.finditer(quoted.article.text, quoted.start, quoted.end))
    return words[low].start(), words[high - 1].end()


@cache
def _longer() -> Mapping[str, str]:
    found: dict[str, str] = lexicon.toml("differences")["wording"]["one_word"]
    return found
