"""Words that were divided at the end of a line are made whole; a hyphen that belongs to its word stays.

"govern-" over "ment" is one word, "well-" over "known" and "EU-" over "Veldria" keep their hyphen. What the rest of
the text writes comes first, then the vocabulary of the lexicon, then the parts themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from analysis.language import lexicon
from analysis.language.gazetteer import entries
from analysis.language.vocabulary import is_known, vocabulary
from analysis.reading.cleaning.offsets import Edit

_END = re.compile(r"(?<=\w)[-\u2010\u00ad][ \t]*\n(?:[ \t]*\n){0,2}[ \t]*(?=\w)")
_LEFT = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*$")
_RIGHT = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONGEST_PART = 40
_LONG = 4
"""Letters. Words of so many are seldom syllables of another word by chance."""

Verdict = Literal["whole", "hyphen", "open"]


class _Division(NamedTuple):
    """The end of a line behind a hyphen: characters ``start`` (the hyphen) to ``end``, and the parts around it."""

    start: int
    end: int
    left: str
    right: str
    gap: bool


def edits(text: str) -> Iterator[Edit]:
    """The line end behind a divided word, with the hyphen where it is no part of the word.

    What cannot be told by itself is divided where other words of the text are for sure.
    """
    divisions = [_division(text, found) for found in _END.finditer(text)]
    if not divisions:
        return
    written = _written(text, divisions)
    verdicts = [_verdict(each, written) for each in divisions]
    usual = "whole" in verdicts
    for each, verdict in zip(divisions, verdicts, strict=True):
        if each.gap and (verdict != "whole" or not each.right.islower()):
            continue
        keep = verdict == "hyphen" or (verdict == "open" and not usual)
        yield Edit(each.start + keep, each.end)


def _division(text: str, found: re.Match[str]) -> _Division:
    before = text[max(0, found.start() - _LONGEST_PART) : found.start()]
    after = text[found.end() : found.end() + _LONGEST_PART]
    left, right = _LEFT.search(before), _RIGHT.match(after)
    return _Division(
        found.start(), found.end(), left[0] if left else "", right[0] if right else "", found[0].count("\n") > 1
    )


def _written(text: str, divisions: list[_Division]) -> Counter[str]:
    """How often the text writes each word, as it stands and in small letters; the divided ones left out."""
    pieces = []
    at = 0
    for each in divisions:
        pieces.append(text[at : max(at, each.start - len(each.left))])
        at = each.end + len(each.right)
    pieces.append(text[at:])
    words = [word for piece in pieces for word in _RIGHT.findall(piece)]
    return Counter(words) + Counter(small for word in words if (small := word.casefold()) != word)


def _verdict(each: _Division, written: Counter[str]) -> Verdict:
    """Whether the word is one, has a hyphen, or cannot be told by itself."""
    left, right = each.left, each.right
    capitals = left.isupper() and right.isupper() and len(left) > 1
    if not left or not right or (right[0].isupper() and not capitals):
        return "hyphen"
    whole, with_hyphen = written[(left + right).casefold()], written[f"{left}-{right}".casefold()]
    if whole or with_hyphen:
        return "whole" if whole >= with_hyphen else "hyphen"
    return _by_parts(left, right, written)


def _by_parts(left: str, right: str, written: Counter[str]) -> Verdict:
    last, first = re.split(r"[-’']", left)[-1].casefold(), re.split(r"[-’']", right)[0].casefold()
    one, other = (_is_word(each, written) for each in (last, first))
    named = left[0].isupper() and (written[left] > 0 or left in entries())  # "Veldria-" over "led"
    chained = "-" in left and last in vocabulary()  # "up-to-" over "date"
    second = (one or named) and not _parts("second").isdisjoint((first, right.casefold()))
    if last + first in vocabulary() or (is_known(last + first) and not second) or first in _parts("endings"):
        return "whole"
    if second or (other and (named or chained or last in _parts("first"))):
        return "hyphen"
    if not one and not other:
        return "whole"
    if not one or not other:
        return "open"
    if left[0].isupper():  # "Bore-" over "via"
        return "whole"
    return "hyphen" if "-" in right or min(len(last), len(first)) >= _LONG else "open"


def _is_word(part: str, written: Counter[str]) -> bool:
    return len(part) > 2 and (is_known(part) or written[part] > 0)


def _parts(key: str) -> frozenset[str]:
    return lexicon.words("layout", "compounds", key)
