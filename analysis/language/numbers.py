"""Numbers as news writes them: digits, words, ordinals, and the vague ones ("several")."""

from __future__ import annotations

import re

from analysis.language import lexicon

_WORDS = lexicon.toml("times/words")
CARDINALS: dict[str, int] = _WORDS["cardinals"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]
VAGUE: frozenset[str] = frozenset(_WORDS["vague"])
_JOINTS = re.compile(r"[\s-]+")


def number(words: str) -> float | None:
    """The number that ``words`` (lower case) say; None for a vague one ("several", "a few").

    ``"3"`` 3, ``"1,200"`` 1200, ``"twenty-one"`` 21, ``"two and a half"`` 2.5, ``"a"`` 1, ``"a dozen"`` 12,
    ``"half a dozen"`` 6.
    """
    words = " ".join(_JOINTS.split(words.strip()))
    if words in VAGUE:
        return None
    words = {"other": "two", "second": "two"}.get(words, words)
    words = re.sub(r"^a (?:good )?(?=couple|pair)", "", words)
    plain = words.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain, re.ASCII):
        return float(plain)
    if match := re.fullmatch(r"(\d+) (\d)/(\d)", plain, re.ASCII):
        whole, top, bottom = map(int, match.groups())
        return whole + top / bottom if bottom else None
    if words in ("half", "a half", "half a", "half an"):
        return 0.5
    if words.startswith("half a "):
        rest = number(words.removeprefix("half "))
        return rest / 2 if rest is not None else None
    total, current = 0.0, 0.0
    for word in words.split():
        if word in ("and", "of"):
            continue
        if word in ("a", "an", "the"):
            current += 1 if current == 0 else 0
        elif word == "half":
            total, current = total + current + 0.5, 0.0
        elif word in ("hundred", "thousand", "million", "billion"):
            scale = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}[word]
            current = max(current, 1) * scale
            if scale > 100:
                total, current = total + current, 0.0
        elif word in ("dozen", "score"):
            current = max(current, 1) * (12 if word == "dozen" else 20)
        elif word in CARDINALS:
            current += CARDINALS[word]
        elif re.fullmatch(r"\d+(?:\.\d+)?", word, re.ASCII):
            current += float(word)
        else:
            return None
    return total + current


def ordinal(words: str) -> int | None:
    """1 for ``"first"`` and ``"1st"``, 21 for ``"twenty-first"``; -1 for ``"last"``; None for what is no ordinal."""
    words = " ".join(_JOINTS.split(words.strip()))
    if match := re.match(r"\d{1,2}", words, re.ASCII):
        return int(match[0])
    if words in ("last", "final"):
        return -1
    if words in ORDINALS:
        return ORDINALS[words]
    tens, _, ones = words.partition(" ")
    if tens in CARDINALS and ones in ORDINALS:
        return CARDINALS[tens] + ORDINALS[ones]
    return None


def year_in_words(words: str) -> int | None:
    """1996 for ``"nineteen ninety-six"``, 1900 for ``"nineteen hundred"``, 2001 for ``"two thousand and one"``."""
    parts = [each for each in _JOINTS.split(words.strip()) if each != "and"]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(CARDINALS.get(each, 0) for each in parts[2:])
    century = CARDINALS.get(parts[0])
    if century is None or not 10 < century < 20:
        return None
    return century * 100 + sum(CARDINALS.get(each, 0) for each in parts[1:])
