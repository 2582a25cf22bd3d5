"""What the headline of an article calls the affair that only this article tells of: "Peru deepens its debt stance".

A headline is what an editor called it. What stands around it is taken off (tags, tickers, the outlet), one in capitals
is written as the text writes its words, and of a long one a part stands for the whole.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from analysis.language.openings import openings
from analysis.language.stems import stem
from analysis.language.vocabulary import is_known
from analysis.records import Article

_LONGEST = 12
"""How many words such a name has at most."""

_SHORTEST = 3
"""How many words tell what an article is about."""

_SHARE = 0.3
"""How much of what a headline names must stand in the sentences of the affair or be party to it, for the article to be
about it."""

_LETTERS = 3
"""A shorter word names nothing ("of", "to"), unless it is a name of the affair."""

_CAPITALS = 0.7
"""From this share of capital letters on a headline is in capitals."""

_ACRONYM = 3
"""How many letters an acronym has at most that can be spoken as a word."""

_VOWELS = frozenset("aeiouy")

_BEFORE = 4
"""How many characters before a word tell whether it is the first of its sentence."""

_OPENS = re.compile(r"(?:[.!?:\n]|[-–—])[\s\"“”'‘’(]*\Z")
_LINE = 200
"""How many characters a headline has at most that stands in the text."""

_ENDS_OF_QUOTES = " \"”’'"
_TICKER = re.compile(r"\s*<[^<>\s]{1,12}>")
_PART = re.compile(r"\s*(?:[;:|]|[,-](?=\s)|(?<=\s)[-–—](?=\s))\s*")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)*")
_OWN = re.compile(r"['’]s?\Z", re.IGNORECASE)
_ENDS = ' .,;:-–—|"“”'


type _Key = str | tuple[str, str]


def headline_name(article: Article, told: Collection[str] | None, names: Mapping[str, str]) -> str | None:
    """The headline of the article as a name; None where it has none, or one that is about something else.

    ``told`` are the words of the names of those who are party to the affair, and of the sentences that tell of it; None
    where the article begins with it. ``names`` are those of states and places, by the same in small letters.
    """
    known = None if told is None else {stem(word.lower()) for word in told}
    for part in _parts(_bare(article)):
        words = _WORD.findall(part)
        if _SHORTEST <= len(words) <= _LONGEST and (known is None or _is_about(words, known)):
            name = _as_written(part, article.text, names) if _in_capitals(part) else part
            return name[:1].upper() + name[1:]
    return None


def _bare(article: Article) -> str:
    """The headline without tickers, tags of the desk and the outlet's name."""
    title = " ".join(_TICKER.sub("", article.title or _first_line(article.text)).split())
    for each in openings(title):
        if each.start == 0:
            title = title[each.end :]
    if article.source and title.lower().endswith(article.source.lower()):
        before = title[: -len(article.source)].rstrip()
        if before.endswith(("-", "–", "—", "|")):
            title = before
    return title.strip(_ENDS)


def _first_line(text: str) -> str:
    """The first line of a text without a title, where it ends as no sentence does and is followed by another one."""
    line, rest, _ = text[:_LINE].lstrip().partition("\n")
    headed = bool(rest) and not line.rstrip(_ENDS_OF_QUOTES).endswith((".", "!", "?", ":", "…")) and "://" not in line
    return line if headed else ""


def _parts(title: str) -> Iterator[str]:
    """The headline, and where that is too long, its first clause, and the others."""
    yield title
    if len(_WORD.findall(title)) > _LONGEST:
        found = [part.strip(_ENDS) for part in _PART.split(title)]
        yield from found if len(found) > 1 else ()


def _is_about(words: list[str], known: Collection[str]) -> bool:
    """Whether enough of what the words name is of the affair."""
    stems = {stem(_OWN.sub("", word).lower()) for word in words}
    names = {each for each in stems if len(each) > _LETTERS or each in known}
    return bool(names) and sum(each in known for each in names) >= _SHARE * len(names)


def _in_capitals(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    return sum(each.isupper() for each in letters) >= _CAPITALS * len(letters)


def _as_written(title: str, text: str, names: Mapping[str, str]) -> str:
    """A headline in capitals, with each word as the text writes it most often, beside its neighbour where it can."""
    found = [match.group() for match in _WORD.finditer(title)]
    lows = [_OWN.sub("", word).lower() for word in found]
    forms = _forms(text, {*lows, *pairwise(lows)})
    written = iter(
        _written(word, [(low, after), (before, low)], forms, names)
        for word, low, before, after in zip(found, lows, ["", *lows], [*lows[1:], ""], strict=False)
    )
    return _WORD.sub(lambda _: next(written), title)


def _forms(text: str, wanted: Collection[_Key]) -> Mapping[_Key, Counter[tuple[str, ...]]]:
    """How the text writes the words and pairs of words that are ``wanted``, in small letters; the first word of a
    sentence is left out."""
    forms: dict[_Key, Counter[tuple[str, ...]]] = defaultdict(Counter)
    before = ""
    for match in _WORD.finditer(text):
        word = _OWN.sub("", match.group())
        low = word.lower()
        if not match.start() or _OPENS.search(text, max(0, match.start() - _BEFORE), match.start()):
            before = ""
            if low in wanted:
                forms[f"{low}."][word,] += 1
            continue
        if low in wanted:
            forms[low][word,] += 1
        if before and (before.lower(), low) in wanted:
            forms[before.lower(), low][before, word] += 1
        before = word
    return forms


def _written(
    whole: str,
    pairs: Sequence[tuple[str, str]],
    forms: Mapping[_Key, Counter[tuple[str, ...]]],
    names: Mapping[str, str],
) -> str:
    """The word as it stands beside its neighbours inside sentences of the text, or there by itself, or is a name by
    itself; else small where the lexicon knows it, else as it stands at the beginning of sentences, else small too. A
    few letters that are nowhere are an acronym."""
    word = _OWN.sub("", whole)
    low, own = word.lower(), whole[len(word) :].lower()
    keys: list[_Key] = [*pairs, low]
    for key in keys:
        if key in forms:
            most = max(forms[key], key=lambda form: (forms[key][form], form))
            return next(form for form in most if form.lower() == low) + own
    if low in names:
        return names[low] + own
    if "." not in word and is_known(low):
        return low + own
    default = word if len(word) <= _ACRONYM or "." in word or _VOWELS.isdisjoint(low) else low
    return max(forms.get(f"{low}.", ()), default=(default,))[0] + own
