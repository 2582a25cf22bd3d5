"""The language of an article: what its input says, and what its text is in, found without asking anybody.

Only English is analysed. An article in another language is kept, shown and counted, and a note says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from analysis.language import lexicon

ENGLISH = "en"
_LOOKED_AT = 4_000
"""Characters at the beginning of a text by which its language is told."""
_FEW = 20
"""Words (or `_FEW_LETTERS` letters of a script without spaces): of a shorter text nothing is certain."""
_FEW_LETTERS = 60
_CLEARLY = 0.2
"""The share of words of `english.words` from which on a text is English: news in English has 0.25 to 0.4 of them."""
_HARDLY = 0.1
"""The share below which a text may be in another language."""
_SURE = 0.9
"""The probability that py3langid must give a language, its varieties together. It gives less to hardly any text of
`_FEW` words in a language that it knows, and texts in English are hardly ever asked about (`_HARDLY`)."""
_VARIETIES = 5
"""Most likely languages that are looked at."""
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-]+)?")
_WORD = re.compile(r"[^\W\d_]+")


class Language(NamedTuple):
    """The ISO 639-1 code of an article's language, and what a reader must be told of it ("" for nothing)."""

    code: str
    note: str = ""


def language_of(given: str | None, text: str) -> Language:
    """The language of an article whose input says ``given``; a text that is certainly in another one is in that.

    A word that names no language costs nothing but itself.
    """
    said = code_of(given) if given else None
    unknown = "" if said or not given or _plain(given) in _unknown() else _not_known(given)
    found = certain_language(text)
    if found is None or found == said:
        code = said or ENGLISH
        return Language(code, _join(unknown, "" if code == ENGLISH else _left_alone(code)))
    if said:
        otherwise = f"the input says that the article is in {name_of(said)}, but its text is in {name_of(found)}"
        unknown = _join(unknown, otherwise)
    return Language(found, _join(unknown, "" if found == ENGLISH else _left_alone(found)))


def code_of(word: str) -> str | None:
    """The code for what an input calls a language: "en-GB", "eng", "ENGLISH; BRITISH", "Anglais"; None if unknown.

    A code of two letters that no list here holds is taken as it is.
    """
    for part in re.split(r"[;,/|(]", word[:200]):
        if found := _names().get(_plain(part)):
            return found
        if code := _CODE.fullmatch(part.strip()):
            short = code[1].lower()
            if short in _names():
                return _names()[short]
            if len(short) == 2 and short not in _unknown():
                return short
    return None


def name_of(code: str) -> str:
    """The English name of a language, or its code where no list here names it."""
    names = lexicon.toml("reading/languages")["names"].get(code)
    return str(names[0]) if names else code


def certain_language(text: str) -> str | None:
    """The code of the language that the text is certainly in; None where it is short or nothing is certain."""
    start = text[:_LOOKED_AT]
    words = _WORD.findall(start.lower())
    if len(words) < _FEW and sum(len(word) for word in words) < _FEW_LETTERS:
        return None
    english = english_share(words)
    if english >= _CLEARLY and len(words) >= _FEW:
        return ENGLISH
    if english > _HARDLY:
        return None
    likely: Counter[str] = Counter()
    for code, probability in _identifier().rank(start)[:_VARIETIES]:
        likely[code_of(code) or code] += probability
    code, sure = likely.most_common(1)[0]
    return code if sure >= _SURE and code != ENGLISH else None


def english_share(words: list[str]) -> float:
    """Which share of the words, in lower case, hardly any other language has."""
    common = lexicon.words("reading/languages", "english", "words")
    return sum(word in common for word in words) / max(1, len(words))


def _not_known(given: str) -> str:
    return f"the language {given[:40]!r} is not known, and was left out; write a code like en"


def _left_alone(code: str) -> str:
    return f"the article is in {name_of(code)}: it is kept and counted, but not analysed, as only English is"


def _join(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).strip().casefold()


@cache
def _names() -> dict[str, str]:
    data = lexicon.toml("reading/languages")["names"]
    return {_plain(word): code for code, words in data.items() for word in (code, *words)}


@cache
def _unknown() -> frozenset[str]:
    return lexicon.words("reading/languages", "unknown", "words")


@cache
def _identifier() -> Any:
    # Its model takes a second or two to load; texts that are clearly English never ask it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
