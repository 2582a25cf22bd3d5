"""Who answers for an event: outlets themselves, only those whom they quote, and whether somebody denies it.

- disputed: somebody denies what others tell: an account does, or a quote denies it in the words of an account
- alleged: every account is somebody's claim, or tells it as an allegation ("the alleged bombing")
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
from analysis.records import Annotation, Article, Entity, Event, EventReport, EventType, Mention, Quote, Role, Standing
from analysis.resolving.events.denials import Denied, denied_in

_DEEDS = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE"))
"""Types whose words leave no doubt what is denied: "beaten", "arrested"."""

_RELEASED = ("RETREAT", "release")
"""Of its type, a release alone is a deed: "freed", "exchanged"."""

ANSWERED = timedelta(days=90)
"""How long after the first account of an event a denial is taken to be one of it."""


@dataclass(frozen=True, slots=True)
class Stands:
    """An event's standing, and by whom: who denies, alleges or confirms it, by name; the outlets that report it."""

    standing: Standing
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Denial:
    """A quote that denies something: its article and day, who says so, what is denied, whom it names."""

    article: str
    speaker: str | None
    name: str
    denied: Denied
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


def _is_private(role: Role) -> bool:
    """Whether whoever has the office does not speak for a state by it: "president of Meridian Steel", "senator"."""
    return is_no_office(role.title) or (role.organisation is not None and not is_official(role.organisation))


def is_no_office(title: str) -> bool:
    """Whether the title is of somebody who speaks for himself or a party: "senator", "former president"."""
    return bool({*title.lower().split()} & {*lexicon.toml("events/standings")["no_office"]["words"]})


def is_hedged(before: str) -> bool:
    """Whether the last word of a text makes an allegation of what comes next: "the alleged"."""
    last = before.split()[-1:] if before[-60:].strip() else []
    return bool(last) and last[0].strip("“”‘’\"'").lower() in lexicon.toml("events/standings")["hedges"]["words"]


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
        self._denials_of: dict[EventType, list[_Denial]] = defaultdict(list)
        for article, annotation in zip(articles, annotations, strict=True):
            for quote in annotation.quotes:
                denied = denied_in(article.text[quote.start : quote.end], quote.stance)
                if denied is not None:
                    everybody = (self._entity(article.id, each.chain) for each in annotation.mentions)
                    self._named[article.id].update(filter(None, everybody))
                    self._add(article, quote, denied, annotation.mentions)

    def of(self, event: Event) -> Stands:
        """The standing of an event, whose names are known."""
        told = [(ref.article, self._reports[ref.article][ref.index]) for ref in event.reports]
        sure = [each for each in told if not each[1].doubtful] or told
        denying = [*self._denied_by_accounts(sure), *self._denied_by_quotes(event, told)]
        if denying and any(report.status != "denied" for _, report in sure):
            return Stands("disputed", tuple(dict.fromkeys(denying)))
        claims = [self._claim(article, report) for article, report in sure]
        if all(claims):
            return Stands("alleged", tuple(dict.fromkeys(claim[1] for claim in claims if claim and claim[1])))
        admitted = [claim[1] for claim in claims if claim and self._speaks_for(claim[0], event.sources)]
        if admitted:
            return Stands("confirmed", tuple(dict.fromkeys(admitted)))
        own = (self._articles[article].source for (article, _), claim in zip(sure, claims, strict=True) if not claim)
        return Stands("reported", tuple(dict.fromkeys(filter(None, own))))

    def _add(self, article: Article, quote: Quote, denied: Denied, mentions: Sequence[Mention]) -> None:
        inside = (each for each in mentions if quote.start <= each.start < quote.end)
        named = frozenset(filter(None, (self._entity(article.id, each.chain) for each in inside)))
        speaker = self._entity(article.id, quote.speaker_chain)
        name = self._entities[speaker].name if speaker in self._entities else quote.speaker_name
        if name:
            denial = _Denial(article.id, speaker, name, denied, named, article.published)
            for each in denied.stems:
                self._denials[each].append(denial)
            for type_ in denied.types:
                self._denials_of[type_].append(denial)

    def _denied_by_accounts(self, told: Sequence[tuple[str, EventReport]]) -> Iterator[str]:
        for article, report in told:
            claim = self._claim(article, report)
            name = claim[1] if claim and claim[1] else self._articles[article].source
            if report.status == "denied" and name:
                yield name

    def _denied_by_quotes(self, event: Event, told: Sequence[tuple[str, EventReport]]) -> Iterator[str]:
        """Whoever acts and denies it in the word by which an account tells it, or in a noun for such deeds; others
        speak for a state that acts.

        The quote must name somebody on the other side, where there is one; of deeds it is enough that its article does.
        """
        if event.mode == "deny" or event.type == "CONSULT":
            return  # a denial tells of meetings as the occasion: "denied that he had given way before the meeting"
        deed = event.type in _DEEDS or (event.type, event.mode) == _RELEASED
        triggers = sorted({self._trigger(article, report) for article, report in told})
        denials = [each for trigger in triggers for each in self._denials.get(trigger, ())]
        if deed:
            denials += self._denials_of.get(event.type, ())
        elif not event.targets:
            return
        first = min((day for article, _ in told if (day := self._articles[article].published)), default=None)
        for denial in denials:
            near = not first or not denial.published or first <= denial.published <= first + ANSWERED
            named = self._named[denial.article] if deed else denial.named
            whom = not event.targets or named & {*event.targets}
            if near and whom and self._speaks_for(denial.speaker, event.sources):
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
            elsewhere = {
                role.title.partition(" of ")[0] for role in known.roles if role.organisation and _is_private(role)
            }
            return any(
                role.country in states and role.title not in elsewhere for role in known.roles if not _is_private(role)
            )
        return known.country in states and is_official(known.name)

    def _claim(self, article: str, report: EventReport) -> tuple[str | None, str] | None:
        """Whose claim an account is: the entity and the name, "" where it is nobody's in particular; None where the
        article says so itself."""
        if not report.asserted_by:
            return (None, "") if is_hedged(self._articles[article].text[: report.trigger.start]) else None
        entity = self._entity(article, report.asserted_by_chain)
        return entity, self._entities[entity].name if entity in self._entities else report.asserted_by

    def _entity(self, article: str, chain: int | None) -> str | None:
        return None if chain is None else self._entity_of.get((article, chain))
