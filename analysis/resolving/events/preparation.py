"""Makes reports ready to be compared: their parties as entities, states and descriptions; each becomes an `Account`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analysis.language.datelines import after_dateline
from analysis.language.numbers import CARDINALS
from analysis.language.stems import stem
from analysis.records import Annotation, Article, EventReport, Kind, Party, ReportRef
from analysis.resolving.events.account import Account, describing
from analysis.resolving.events.families import is_noun, is_suffered, listed
from analysis.resolving.events.matter import following
from analysis.resolving.events.sides import Side

_WORD = re.compile(r"\w+")


_CARDINALS = "|".join(sorted(word for word, n in CARDINALS.items() if n > 2))
_FIGURE = re.compile(rf"\b\d[\d,.]*\d|\b\d\b|\b(?:{_CARDINALS})\b")
"""A number in digits, or as a word from three on: "one" and "two" are said of much."""

_PLACES = ("place", "country")

_PHRASE = 4
"""How many words before a noun its determiner may stand."""

_WORDS = 7
"""How many words a sentence must have to be known again by them."""


class Accounts:
    """Entity ids, kinds and states of the parties of reports; one `Account` for each report."""

    def __init__(self, annotations: Sequence[Annotation], entity_of: Mapping[tuple[str, int], str]) -> None:
        """Reads every mention and report once, for the kind and state of each entity."""
        self.entity_of = entity_of
        self.kind: dict[str, Kind] = {}
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        state: dict[str, Counter[str]] = defaultdict(Counter)
        lies: dict[str, Counter[str]] = defaultdict(Counter)
        for annotation in annotations:
            for mention in annotation.mentions:
                if mention.country and mention.kind in _PLACES:
                    lies[mention.name][mention.country] += 1
                entity = entity_of.get((annotation.article, mention.chain))
                if entity is None:
                    continue
                self.kind.setdefault(entity, mention.kind)
                if mention.country:
                    state[entity][mention.country] += 1
                    if mention.kind == "country":
                        votes[mention.country][entity] += 1
            for report in annotation.events:
                for party in (*report.sources, *report.targets):
                    entity = entity_of.get((annotation.article, party.chain)) if party.chain is not None else None
                    if entity is not None and party.country:
                        state[entity][party.country] += 1
        self.of_state = {code: min(some, key=lambda e: (-some[e], e)) for code, some in votes.items()}
        self.lies_in = {name: min(some, key=lambda c: (-some[c], c)) for name, some in lies.items()}
        self.state = {entity: min(some, key=lambda c: (-some[c], c)) for entity, some in state.items()}

    def account(self, article: Article, index: int, report: EventReport) -> Account:
        """The report ``Annotation.events[index]`` of the article as an account."""
        sources, source = self._side(article.id, report.sources)
        targets, target = self._side(article.id, report.targets)
        source_nouns, target_nouns = (self._nouns(article.id, some) for some in (report.sources, report.targets))
        source_words, target_words = (_called(some) for some in (report.sources, report.targets))
        if is_suffered(report):  # who is dismissed resigns in other accounts
            source, target, source_nouns, target_nouns = target, source, target_nouns, source_nouns
            source_words, target_words = target_words, source_words
        text, trigger = article.text, report.trigger
        content = _content(text, report)
        word = text[trigger.start : trigger.end].lower()
        return Account(
            ref=ReportRef(article.id, index),
            report=report,
            published=article.published,
            source=source,
            target=target,
            sources=sources,
            targets=targets,
            source_nouns=source_nouns,
            target_nouns=target_nouns,
            wording=_wording(text[report.start : report.end]),
            word=stem(word),
            content=content,
            points_back=is_noun(report, word) and _points_back(text[report.start : trigger.start]),
            source_words=source_words,
            target_words=target_words,
            figures=frozenset(_FIGURE.findall(text[report.start : report.end].lower())),
            place_state=self.lies_in.get(report.place) if report.place else None,
            outlet=article.source,
            about=content & following(text, trigger.end, report.end),
        )

    def _nouns(self, article: str, parties: tuple[Party, ...]) -> frozenset[str]:
        known = (party for party in parties if party.chain is None or (article, party.chain) not in self.entity_of)
        return describing(party.name for party in known)

    def _side(self, article: str, parties: tuple[Party, ...]) -> tuple[tuple[str, ...], Side]:
        ids: dict[str, None] = {}
        persons: set[tuple[str, str]] = set()
        others, states, rolled, loose = set[str](), set[str](), set[str](), set[str]()
        for party in parties:
            entity = self.entity_of.get((article, party.chain)) if party.chain is not None else None
            country = (self.state.get(entity) if entity else None) or party.country
            kind = self.kind.get(entity) if entity else None
            if country:
                states.add(country)
                if (party.sector not in listed("sectors", "private") and kind != "person") or entity is None:
                    rolled.add(country)
            # "Two Borevian firms" are no deed of Borevia.
            stands = party.sector not in listed("sectors", "private")
            shown = entity or (self.of_state.get(country) if country and stands else None)
            if shown:
                ids[shown] = None
            if entity and kind == "person":
                persons.add((entity, country or ""))
            elif (entity and kind not in ("country", None)) or (entity and not country):
                others.add(entity)
                if not country:
                    loose.add(entity)
        return tuple(ids), Side(
            frozenset(persons), frozenset(others), frozenset(states), frozenset(rolled), frozenset(loose)
        )


def _called(parties: Sequence[Party]) -> frozenset[str]:
    """The words by which parties are called, without their endings and without words that say nothing."""
    words = {word for party in parties for word in _WORD.findall(party.name.lower()) if len(word) > 2}
    words -= listed("determiners", "definite") | listed("determiners", "indefinite")
    return frozenset(map(stem, words))


def _content(text: str, report: EventReport) -> frozenset[str]:
    """The words of its sentence, without their endings, but for those that name the parties."""
    sentence = text[report.start : report.end]
    words = {stem(word) for word in _WORD.findall(sentence[after_dateline(sentence) :].lower())}
    for part in (*report.sources, *report.targets):
        words -= {stem(word) for word in _WORD.findall(text[part.start : part.end].lower())}
    return frozenset(word for word in words if len(word) > 3 and word.isalpha())


def _points_back(before: str) -> bool:
    """Whether the words before a noun make it one that has been told of: "the", "such", "their"."""
    for word in reversed(re.split(r"[^\w’\']+", before.lower().rstrip())[-_PHRASE:]):
        if word in listed("determiners", "definite") or word.endswith(("'s", "’s", "s'", "s’")):
            return True
        if word in listed("determiners", "indefinite"):
            return False
    return False


def _wording(sentence: str) -> str:
    """The words of a sentence, for finding copies; empty for a short one."""
    words = _WORD.findall(sentence.lower())
    return " ".join(words) if len(words) >= _WORDS else ""
