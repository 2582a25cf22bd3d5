"""What the articles of an affair begin with: whom their titles and first sentences name, and which things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from analysis.language import lexicon
from analysis.language.lexicon import words
from analysis.language.titles import honorifics, offices
from analysis.records import Annotation, Article

_FIRST = 400
"""How many characters of a text its first sentence has at most."""

_SHORTEST = 60
"""How many it has at least: a first line that is shorter is a headline, and the sentence after it belongs to it."""

_OFTEN = 3
"""How often an article must name somebody to be about him."""

_AGAIN = 2
"""How often an article must name a thing to be about it."""

_LONGEST = 3
"""How many words a thing has at most."""

_FEW = 4
"""In how many articles at least a coverage can tell what is rare."""

_SHARE = 0.4
"""In how many of an affair's articles the thing must stand, and stand at the beginning."""

_MOSTLY = 0.2
"""How often of all times a word must stand as a noun does, and not before another one."""

_PART = 0.2
"""How often of all times the thing must stand with a word before it for this word to be part of it: "debt crisis"."""

_SHORT = 3
"""A word of more letters may have the ending of a plural."""

_RARE = 0.7
"""The least that a thing must tell: the natural logarithm of how many articles go on one that begins with it, times the
share of those of the affair that do. Of ten affairs of five articles one begins with what tells 1.6."""

_LONGER = 0.25
"""What each further word of a thing adds to what it tells: "sales tax" says more than "tax"."""

_NO_NOUNS = ("ed", "ly", "able", "ible")
"""Endings of words that stand where a noun does and are none."""

_END = re.compile(r"[.!?][\"”’)]*\s")
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Told:
    """An article that tells of an affair: its text, what it begins with, and the names of those who stand there and
    are named often."""

    text: str
    head: str
    named: frozenset[str] = frozenset()


class Heads:
    """The beginnings of all articles of a coverage."""

    def __init__(
        self,
        articles: Sequence[Article],
        annotations: Sequence[Annotation] = (),
        entity_of: Mapping[tuple[str, int], str] | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """``entity_of`` maps chains to entities, and ``names`` those to what they are called."""
        self._articles = {each.id: each for each in articles}
        self._annotations = {each.article: each for each in annotations}
        self._entity_of, self._names = entity_of or {}, names or {}
        self._begin: Counter[str] = Counter()
        for each in articles:
            self._begin.update(set(_runs_of(_words(_head(each)))))

    def told(self, id_: str) -> Told:
        """The article of that id."""
        article = self._articles[id_]
        end = first_sentence(article.text)
        often: Counter[str] = Counter()
        first: set[str] = set()
        annotation = self._annotations.get(id_)
        for mention in annotation.mentions if annotation is not None else ():
            entity = self._entity_of.get((id_, mention.chain))
            name = self._names.get(entity) if entity is not None else None
            if name is not None:
                often[name] += 1
                if mention.form == "name" and mention.start < end:
                    first.add(name)
        named = frozenset(name for name in first if often[name] >= _OFTEN)
        return Told(article.text, _head(article), named)

    def thing(self, told: Sequence[Told]) -> str | None:
        """The thing with which the articles of an affair begin, and few others: "sales tax"; None where there is none.

        It is a noun by the words around it, and stands in enough of the articles more than once.
        """
        if not told or len(self._articles) < _FEW:
            return None
        begin = Counter(run for each in told for run in set(_runs_of(_words(each.head))))
        least = max(_SHARE * len(told), min(2, len(told)))
        texts = [f" {' '.join(_words(each.text))} " for each in told]
        things = sum((_things(each.text) for each in told), Counter[tuple[str, str]]())
        nouns: Counter[str] = Counter()
        for (run, _), times in things.items():
            nouns[run] += times
        before = Counter(word for run, times in nouns.items() for word in run.split()[:-1] for _ in range(times))
        nouns.update({word: times for word, times in before.items() if word in nouns})  # "the debt plan" has a debt
        again = _AGAIN if len(told) > 1 else _OFTEN
        scores = {}
        for run, times in nouns.items():
            if times < _AGAIN or begin[run] < least:
                continue
            stands = [text.count(f" {run} ") for text in texts]
            if sum(each >= again for each in stands) >= least and times >= _MOSTLY * sum(stands):
                rare = log(len(self._articles) / self._begin[run])
                scores[run] = begin[run] / len(told) * rare * (1 + _LONGER * run.count(" "))
        for run in sorted(scores, key=lambda run: (-scores[run], run)):
            if scores[run] < _RARE:
                break
            whole = _whole(run, nouns, begin)
            if whole is not None:
                forms = {form: times for (each, form), times in things.items() if each == whole}
                return max(forms, key=lambda form: (forms[form], form))
        return None


def _whole(run: str, nouns: Mapping[str, int], begin: Mapping[str, int]) -> str | None:
    """The noun with the words that mostly stand before it; None for one that needs some and has none."""
    longer = {each: times for each, times in nouns.items() if each.endswith(f" {run}") and begin[each]}
    most = max(longer, key=lambda each: (longer[each], each), default=run)
    bare = run in {_fold(each) for each in lexicon.toml("events/affairs")["matters"]["bare"]}
    if most == run or longer[most] < (_AGAIN if bare else _PART * nouns[run]):
        return None if bare else run
    return most


def _head(article: Article) -> str:
    return f"{article.title or ''} . {article.text[: first_sentence(article.text)]}"


def first_sentence(text: str) -> int:
    """Where the first sentence of a text ends, with the headline that stands before it."""
    found = _END.search(text, _SHORTEST, _FIRST)
    return found.start() if found else min(len(text), _FIRST)


def _words(text: str) -> list[str]:
    return [_fold(token) for token in _TOKEN.findall(text)]


def _fold(word: str) -> str:
    """The word in lower case, and without the ending of a plural: "tariffs" counts as "tariff"."""
    low = word.lower()
    return low[:-1] if low.endswith("s") and len(low) > _SHORT and not low.endswith("ss") else low


def _runs_of(some: Sequence[str]) -> Iterator[str]:
    """All runs of up to three words of a text, as one string each."""
    for start in range(len(some)):
        for size in range(1, min(_LONGEST, len(some) - start) + 1):
            if not some[start + size - 1][0].isalpha():
                break
            yield " ".join(some[start : start + size])


def _things(text: str) -> Counter[tuple[str, str]]:
    """What stands in a text as a noun does, folded and as written: between a word like "the" or "on" and one like "of"
    or "is", or the end of a clause. Of "the new sales tax" these are "tax" and "sales tax" as well."""
    table = lexicon.toml("events/affairs")["matters"]
    before, after, none = frozenset(table["before"]), frozenset(table["after"]), _none()
    found: Counter[tuple[str, str]] = Counter()
    run: list[str] = []
    opened = False
    for token in [*_TOKEN.findall(text), "."]:
        low = token.lower()
        closes = low in after or not token[0].isalpha()
        if not closes and low not in before and low != "to":
            run.append(token)
            continue
        if opened and closes and run and _is_thing(run[-1], none):
            for size in range(1, min(_LONGEST, len(run)) + 1):
                some = run[-size:]
                if not all(_goes_before(word, none) for word in some[:-1]):
                    break
                found[" ".join(map(_fold, some)), " ".join(some)] += 1
        run, opened = [], low in before
    return found


def _is_thing(word: str, none: frozenset[str]) -> bool:
    small = _WORD.fullmatch(word) is not None and word[0].islower()
    return small and len(word) > 2 and word not in none and not word.endswith(_NO_NOUNS)


def _goes_before(word: str, none: frozenset[str]) -> bool:
    """Whether the word can stand before a noun as part of what it names."""
    return word not in none and not word.endswith(("ly", "ed", "'s", "’s")) and not word.isupper()


@cache
def _none() -> frozenset[str]:
    """Words that name no thing: those of the lexicon, offices, forms of address and bodies."""
    none = lexicon.toml("events/affairs")["matters"]["none"]
    actors = [word for key in ("one", "many", "state", "family") for word in words("names/words", "actors", key)]
    return frozenset((*none, *offices(), *honorifics(), *actors, *(f"{word}s" for word in actors)))
