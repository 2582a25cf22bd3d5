"""The sentences of articles with what they can be held against each other by: stems of their words, figures, days."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.language.datelines import datelines
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts
from analysis.records import Annotation, Article, EventReport, Mention, Party, Quote, TimeExpression

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*\d|\d")
_LONGEST, _SHORTEST = 900, 25
"""Characters of a sentence that is looked at: a longer one is a list, a shorter one a heading."""

_TABLE = 0.8
"""Which share of words that are not in lower case (names, figures) makes a line one of a table."""


_PLACES = frozenset(("place", "country"))

Known = tuple[Party, str | None]
"""A party and its entity, None where nobody knows it."""


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """What an event report tells: who does it, and to whom, as far as they are known."""

    report: EventReport
    doers: tuple[Known, ...]
    sufferers: tuple[Known, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence: ``start`` to ``end`` of its article's text.

    ``stems`` are those of its words that are no function words. ``quotes`` reach into it, ``times`` begin in it;
    ``named`` are its mentions in their order: start, end (in the article), the entity (None where nobody
    knows it) and whether it is a person; ``acts`` are the stems of the words that tell an
    event, ``deeds`` the events that are likely told rightly, ``places`` the names of places and states.
    """

    article: Article
    start: int
    end: int
    stems: frozenset[str]
    quotes: tuple[Quote, ...]
    times: tuple[TimeExpression, ...]
    named: tuple[tuple[int, int, str | None, bool], ...] = ()
    acts: frozenset[str] = frozenset()
    deeds: tuple[Deed, ...] = ()
    places: tuple[Mention, ...] = ()

    @property
    def text(self) -> str:
        """Its words, as they stand."""
        return self.article.text[self.start : self.end]


def sentences_of(
    article: Article, annotation: Annotation, entity_of: Mapping[tuple[str, int], str]
) -> Iterator[Sentence]:
    """The sentences of an article in their order, without its datelines. Time is linear in its length."""
    starts = sentence_starts(article.text)
    spans = [sentence_span(article.text, starts, number) for number in range(len(starts))]
    quotes: dict[int, list[Quote]] = defaultdict(list)
    for quote in annotation.quotes:
        for number in range(sentence_of(starts, quote.start), sentence_of(starts, max(quote.start, quote.end - 1)) + 1):
            quotes[number].append(quote)
    times: dict[int, list[TimeExpression]] = defaultdict(list)
    for each in annotation.times:
        times[sentence_of(starts, each.start)].append(each)
    named: dict[int, list[tuple[int, int, str | None, bool]]] = defaultdict(list)
    places: dict[int, list[Mention]] = defaultdict(list)
    for mention in annotation.mentions:
        entity = entity_of.get((article.id, mention.chain))
        number = sentence_of(starts, mention.start)
        named[number].append((mention.start, mention.end, entity, mention.kind == "person"))
        if mention.kind in _PLACES and mention.form == "name" and not mention.adjectival:
            places[number].append(mention)
    acts: dict[int, set[str]] = defaultdict(set)
    deeds: dict[int, list[Deed]] = defaultdict(list)
    for report in annotation.events:
        words = article.text[report.trigger.start : report.trigger.end].split()
        number = sentence_of(starts, report.trigger.start)
        acts[number] |= {stem for word in words if (stem := stem_of(word))}
        if not report.doubtful:
            deeds[number].append(_deed(article, report, entity_of))
    lines = {sentence_of(starts, each.start): each.end for each in datelines(article.text)}
    for number, (begin, end) in enumerate(spans):
        start = max(begin, lines.get(number, begin))
        if _SHORTEST <= end - start <= _LONGEST and not _is_table(article.text[start:end]):
            yield Sentence(
                article,
                start,
                end,
                frozenset(stems(article.text[start:end])),
                tuple(quotes.get(number, ())),
                tuple(each for each in times.get(number, ()) if each.start >= start),
                tuple(named.get(number, ())),
                frozenset(acts.get(number, ())),
                tuple(deeds.get(number, ())),
                tuple(each for each in places.get(number, ()) if each.start >= start),
            )


def _deed(article: Article, report: EventReport, entity_of: Mapping[tuple[str, int], str]) -> Deed:
    def known(parties: tuple[Party, ...]) -> tuple[Known, ...]:
        chains = [(each, each.chain) for each in parties]
        return tuple((each, None if chain is None else entity_of.get((article.id, chain))) for each, chain in chains)

    return Deed(report, known(report.sources), known(report.targets))


def _is_table(text: str) -> bool:
    """Whether a line holds figures rather than a sentence."""
    words = text.split()
    return sum(not word.islower() for word in words) > _TABLE * len(words)


def stems(text: str) -> Iterator[str]:
    """The stems of the words of a text that are no function words, in their order."""
    for match in WORD.finditer(text):
        stem = stem_of(match[0])
        if stem:
            yield stem


@cache
def stem_of(word: str) -> str:
    """What a word has in common with its other forms: ``pleads`` and ``pleading``, ``collusion`` and ``collude``.

    It is near enough to tell that two sentences speak of one thing. Empty for a function word.
    """
    plain = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if plain in _function_words() or len(plain) < 2:
        return ""
    if plain[0].isdigit():
        return plain.replace(",", "")
    for ending, instead, least in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= least:
            plain = plain[: len(plain) - len(ending)] + instead
            break
    if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "slz":
        plain = plain[:-1]
    return plain.removesuffix("e") if len(plain) > 3 else plain


_ENDINGS = (
    ("ations", "at", 3),
    ("ation", "at", 3),
    ("sions", "d", 3),
    ("sion", "d", 3),
    ("ments", "", 4),
    ("ment", "", 4),
    ("ions", "", 3),
    ("ion", "", 3),
    ("ying", "y", 2),
    ("ies", "y", 2),
    ("ied", "y", 2),
    ("ings", "", 3),
    ("ing", "", 3),
    ("ers", "", 4),
    ("er", "", 4),
    ("ors", "", 4),
    ("or", "", 4),
    ("ants", "", 4),
    ("ant", "", 4),
    ("ally", "al", 3),
    ("ly", "", 4),
    ("ed", "", 3),
    ("es", "", 3),
    ("s", "", 3),
)
"""Endings, what stands in their place, and how many letters must be left. The first that fits is taken off."""


@cache
def _function_words() -> frozenset[str]:
    return lexicon.words("differences", "sentences", "function_words")


def teller(sentence: Sentence, start: int, end: int) -> str | None:
    """Who says what stands from ``start`` to ``end`` of the article; None where the outlet says so itself."""
    inside = [
        quote
        for quote in sentence.quotes
        if any(part.start <= start and end <= part.end for part in quote.parts or (quote.span,))
    ]
    told = (each.speaker_name for each in sorted(inside, key=lambda each: each.end - each.start))
    return next((name for name in told if name), None)
