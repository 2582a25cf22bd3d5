"""Who answers for an event: outlets themselves, only those whom they quote, and whether somebody denies it.

- disputed: somebody denies what others tell: an account does, or a quote denies it in the words of an account
- alleged: every account is somebody's claim
- confirmed: the side that is said to have done it says so too, beside accounts that are not its own
- reported: at least one outlet tells it as a fact of its own

Doubtful accounts are asked only where an event has no others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from analysis.language import lexicon
from analysis.language.gazetteer import entries
from analysis.language.stems import stem
from analysis.records import Annotation, Article, Entity, Event, EventReport, Mention, Quote, Standing

_DEEDS = frozenset(("ASSAULT", "COERCE", "SANCTION"))
"""Types whose words leave no doubt what is denied: "beaten", "arrested"."""

_ANSWERED = timedelta(days=90)
"""How long after the first account of an event a denial is taken to be one of it."""


@dataclass(frozen=True, slots=True)
class Stands:
    """An event's standing, and by whom: who denies, alleges or confirms it, by name; the outlets that report it."""

    standing: Standing
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Denial:
    """A quote that denies something: its article and day, who says so, the stems of its words, whom it names."""

    article: str
    speaker: str | None
    name: str
    stems: frozenset[str]
    named: frozenset[str]
    published: date | None


@cache
def is_official(name: str) -> bool:
    """Whether a body speaks for its state, by its name: a ministry or an embassy does, a firm or newspaper does not."""
    official = lexicon.toml("events/standings")["official"]
    name = name.partition(" (")[0]
    entry = entries().get(name)
    known = entry is not None and (entry.sort in official["sorts"] or entry.kind == "country")
    return known or bool({*official["words"]} & {*name.split()})


class Standings:
    """What all articles deny, looked up event by event."""

    def __init__(
        self,
        articles: Sequence[Article],
        annotations: Sequence[Annotation],
        entity_of: Mapping[tuple[str, int], str],
        entities: Sequence[Entity],
    ) -> None:
        """``annotations`` stand in the order of ``articles``."""
        self._articles = {each.id: each for each in articles}
        self._reports = {each.article: each.events for each in annotations}
        self._entity_of = entity_of
        self._entities = {each.id: each for each in entities}
        self._states = {each.id for each in entities if each.kind == "country"}
        self._named: dict[str, set[str]] = defaultdict(set)
        """Who is named in an article that denies something."""
        self._denials: dict[str, list[_Denial]] = defaultdict(list)
        for article, annotation in zip(articles, annotations, strict=True):
            for quote in annotation.quotes:
                if quote.stance == "denies":
                    everybody = (self._entity(article.id, each.chain) for each in annotation.mentions)
                    self._named[article.id].update(filter(None, everybody))
                    self._add(article, quote, annotation.mentions)

    def of(self, event: Event) -> Stands:
        """The standing of an event, whose names are known."""
        told = [(ref.article, self._reports[ref.article][ref.index]) for ref in event.reports]
        sure = [each for each in told if not each[1].doubtful] or told
        denying = [*self._denied_by_accounts(sure), *self._denied_by_quotes(event, sure)]
        if denying and any(report.status != "denied" for _, report in sure):
            return Stands("disputed", tuple(dict.fromkeys(denying)))
        claims = [self._claim(article, report) for article, report in sure]
        if all(claims):
            return Stands("alleged", tuple(dict.fromkeys(name for claim in claims if claim for name in claim[1:])))
        admitted = [claim[1] for claim in claims if claim and self._speaks_for(claim[0], event.sources)]
        if admitted:
            return Stands("confirmed", tuple(dict.fromkeys(admitted)))
        own = (self._articles[article].source for (article, _), claim in zip(sure, claims, strict=True) if not claim)
        return Stands("reported", tuple(dict.fromkeys(filter(None, own))))

    def _add(self, article: Article, quote: Quote, mentions: Sequence[Mention]) -> None:
        words = article.text[quote.start : quote.end].split()
        stems = frozenset(stem(word.strip("“”‘’\"'.,;:()").lower()) for word in words)
        inside = (each for each in mentions if quote.start <= each.start < quote.end)
        named = frozenset(filter(None, (self._entity(article.id, each.chain) for each in inside)))
        speaker = self._entity(article.id, quote.speaker_chain)
        name = self._entities[speaker].name if speaker in self._entities else quote.speaker_name
        if name:
            denial = _Denial(article.id, speaker, name, stems, named, article.published)
            for each in stems:
                self._denials[each].append(denial)

    def _denied_by_accounts(self, told: Sequence[tuple[str, EventReport]]) -> Iterator[str]:
        for article, report in told:
            claim = self._claim(article, report)
            name = claim[1] if claim else self._articles[article].source
            if report.status == "denied" and name:
                yield name

    def _denied_by_quotes(self, event: Event, told: Sequence[tuple[str, EventReport]]) -> Iterator[str]:
        """Whoever acts and denies it in the word by which an account tells it; others speak for a state that acts.

        The quote must name somebody on the other side; of deeds it is enough that its article does.
        """
        if event.mode == "deny" or event.type == "CONSULT":
            return  # a denial tells of meetings as the occasion: "denied that he had given way before the meeting"
        first = min((day for article, _ in told if (day := self._articles[article].published)), default=None)
        for each in sorted({self._trigger(article, report) for article, report in told}):
            for denial in self._denials.get(each, ()):
                near = not first or not denial.published or first <= denial.published <= first + _ANSWERED
                named = self._named[denial.article] if event.type in _DEEDS else denial.named
                if near and named & {*event.targets} and self._speaks_for(denial.speaker, event.sources):
                    yield denial.name

    def _trigger(self, article: str, report: EventReport) -> str:
        return stem(self._articles[article].text[report.trigger.start : report.trigger.end].lower())

    def _speaks_for(self, speaker: str | None, sides: Sequence[str]) -> bool:
        """Whether somebody is one of these, or a body or office-holder of one of these that is a state."""
        known = self._entities.get(speaker or "")
        if speaker in sides or known is None:
            return speaker in sides
        states = {self._entities[each].country for each in sides if each in self._states}
        if known.kind == "person":
            return any(role.country in states for role in known.roles)
        return known.country in states and is_official(known.name)

    def _claim(self, article: str, report: EventReport) -> tuple[str | None, str] | None:
        """Whose claim an account is: the entity and the name; None where the article says so itself."""
        if not report.asserted_by:
            return None
        entity = self._entity(article, report.asserted_by_chain)
        return entity, self._entities[entity].name if entity in self._entities else report.asserted_by

    def _entity(self, article: str, chain: int | None) -> str | None:
        return None if chain is None else self._entity_of.get((article, chain))
