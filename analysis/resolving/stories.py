"""Which reports of which articles tell of one event.

A report joins an event of the same family (type and, where it matters, mode) when on each side they share a person or
organisation, or the state where one of them names no person; when their dates can be the same; and when exactly one
such event is there. Two candidates and no evidence to choose: the report stays an event of its own. False merges cost
more than missed ones.

Reports are compared only within a block (family and the parties' states), with a bounded number of its latest events,
so that the time grows with the number of reports.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from analysis.records import Annotation, Article, Event, EventReport, Kind, Party, ReportRef, Status
from analysis.resolving.same_event import (
    LONE,
    Account,
    Side,
    are_kin,
    compatible,
    completes,
    dates_agree,
    days,
    days_of_kin_agree,
    describing,
    family,
    same_actor,
    same_days,
)

BLOCK = 40
"""With how many of a block's latest events a report is compared."""

_CERTAINTY: dict[Status, int] = {
    "occurred": 7,
    "ongoing": 6,
    "stalled": 5,
    "refused": 4,
    "denied": 3,
    "planned": 2,
    "requested": 1,
    "hypothetical": 0,
}


@dataclass(slots=True)
class Story:
    """An event while it is being put together."""

    accounts: list[Account] = field(default_factory=list)
    complete: list[Account] = field(default_factory=list)
    """Those of the accounts that know both sides: what a further account is held against."""

    def add(self, account: Account) -> None:
        """Takes in an account."""
        self.accounts.append(account)
        if account.source.known and account.target.known:
            self.complete.append(account)

    def takes(self, account: Account) -> bool:
        """Whether the account can be of this event: it agrees with every account that says something of the matter."""
        return all(compatible(account, other) for other in (*self.complete[:6], *self.complete[-6:]))

    def completes(self, account: Account) -> bool:
        """Whether an account with one side unknown can be of this event, which its own article tells in full."""
        own = [other for other in self.accounts[-12:] if other.ref.article == account.ref.article]
        return any(completes(account, other) for other in own) and all(dates_agree(account, o) for o in own)

    def is_kin(self, account: Account) -> bool:
        """Whether the account tells of the same people in the same act (see `are_kin`), one side unknown or not."""
        near = [other for other in (*self.accounts[:6], *self.accounts[-6:]) if are_kin(account, other)]
        if not any(days_of_kin_agree(account, other) for other in near):
            return False
        dated = [other for other in near if days(other.report)] if days(account.report) else []
        return all(days_of_kin_agree(account, other) for other in dated)

    def goes_on_in(self, account: Account) -> bool:
        """Whether an account of what one person does can be of this event (see `LONE`)."""
        return all(same_actor(account, other) for other in (*self.accounts[:6], *self.accounts[-6:]))


def merge_reports(
    articles: Sequence[Article], annotations: Sequence[Annotation], entity_of: Mapping[tuple[str, int], str]
) -> tuple[Event, ...]:
    """The events of the coverage, each with all its reports; every report belongs to exactly one event.

    Parties become entity ids by ``entity_of``; one without an entity of its own but with a state becomes that state's
    entity where the coverage has one. Ids are readable and depend only on the input.
    """
    published = {article.id: article.published for article in articles}
    people = _Entities(annotations, entity_of)
    accounts = [
        people.account(annotation.article, index, report, published.get(annotation.article))
        for annotation in annotations
        for index, report in enumerate(annotation.events)
    ]
    order = sorted(
        range(len(accounts)),
        key=lambda i: (
            _vague(accounts[i]),
            accounts[i].published or date.max,
            accounts[i].ref.article,
            accounts[i].ref.index,
        ),
    )
    blocks: dict[tuple[str, str, str], list[Story]] = defaultdict(list)
    local: dict[tuple[str, str, str], list[Story]] = defaultdict(list)
    acting: dict[tuple[str, str], list[Story]] = defaultdict(list)
    kin: dict[tuple[str, str], list[Story]] = defaultdict(list)
    stories: list[Story] = []
    for i in order:
        account = accounts[i]
        keys = account.block_keys()
        if account.source.known and account.target.known:
            near = {id(story): story for key in keys for story in blocks[key][-BLOCK:]}
            fitting = [story for story in near.values() if story.takes(account)]
        else:
            near = {id(story): story for key in account.local_keys() for story in local[key][-BLOCK:]}
            fitting = [story for story in near.values() if story.completes(account)]
        if not fitting:
            near = {id(story): story for key in account.kin_keys() for story in kin[key][-BLOCK:]}
            fitting = [story for story in near.values() if story.is_kin(account)]
        if not fitting and account.family in LONE:
            near = {id(story): story for key in account.actor_keys() for story in acting[key][-BLOCK:]}
            fitting = [story for story in near.values() if story.goes_on_in(account)]
        chosen = _choose(fitting, account)
        if chosen is None:
            chosen = Story()
            stories.append(chosen)
        chosen.add(account)
        for key in keys:
            if chosen not in blocks[key][-BLOCK:]:
                blocks[key].append(chosen)
        for actor_key in account.actor_keys() if account.family in LONE else ():
            if chosen not in acting[actor_key][-BLOCK:]:
                acting[actor_key].append(chosen)
        for kin_key in account.kin_keys():
            if chosen not in kin[kin_key][-BLOCK:]:
                kin[kin_key].append(chosen)
        for local_key in account.local_keys():
            if chosen not in local[local_key][-BLOCK:]:
                local[local_key].append(chosen)
    return _events(stories)


def _vague(account: Account) -> int:
    """Those that name persons on both sides are placed first: they tell apart what states alone do not."""
    named = sum(bool(side.persons) for side in (account.source, account.target))
    known = account.source.known + account.target.known
    return -(named + 3 * known + (account.report.earliest is not None))


def _choose(fitting: list[Story], account: Account) -> Story | None:
    """The one story that fits; of several the one of the same days, or of the same article, or, of those that tell of
    the same people in the same act, the one that most articles tell; else none."""
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    dated = [story for story in fitting if any(same_days(account.report, other.report) for other in story.accounts)]
    if len(dated) == 1:
        return dated[0]
    own = [story for story in fitting if any(each.ref.article == account.ref.article for each in story.accounts)]
    if len(own) == 1:
        return own[0]
    kin = [story for story in dated or fitting if any(account.kin & other.kin for other in story.accounts)]
    return max(kin, key=_telling, default=None)


def _telling(story: Story) -> int:
    """In how many articles it is told."""
    return len({each.ref.article for each in story.accounts})


class _Entities:
    """Entity ids, kinds and states of the parties of reports."""

    def __init__(self, annotations: Sequence[Annotation], entity_of: Mapping[tuple[str, int], str]) -> None:
        self.entity_of = entity_of
        self.kind: dict[str, Kind] = {}
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        state: dict[str, Counter[str]] = defaultdict(Counter)
        for annotation in annotations:
            for mention in annotation.names:
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
        self.state = {entity: min(some, key=lambda c: (-some[c], c)) for entity, some in state.items()}

    def account(self, article: str, index: int, report: EventReport, published: date | None) -> Account:
        sources, source = self._side(article, report.sources)
        targets, target = self._side(article, report.targets)
        return Account(
            ReportRef(article, index),
            report,
            published,
            family(report),
            source,
            target,
            sources,
            targets,
            self._nouns(article, report.sources),
            self._nouns(article, report.targets),
        )

    def _nouns(self, article: str, parties: tuple[Party, ...]) -> frozenset[str]:
        known = (party for party in parties if party.chain is None or (article, party.chain) not in self.entity_of)
        return describing(party.name for party in known)

    def _side(self, article: str, parties: tuple[Party, ...]) -> tuple[tuple[str, ...], Side]:
        ids: dict[str, None] = {}
        persons, others, states = set(), set(), set()
        for party in parties:
            entity = self.entity_of.get((article, party.chain)) if party.chain is not None else None
            country = (self.state.get(entity) if entity else None) or party.country
            if country:
                states.add(country)
            shown = entity or (self.of_state.get(country) if country else None)
            if shown:
                ids[shown] = None
            if entity and self.kind.get(entity) == "person":
                persons.add((entity, country or ""))
            elif (entity and self.kind.get(entity) not in ("country", None)) or (entity and not country):
                others.add(entity)
        return tuple(ids), Side(frozenset(persons), frozenset(others), frozenset(states))


def _events(stories: list[Story]) -> tuple[Event, ...]:
    drafts = []
    for story in stories:
        accounts = sorted(
            story.accounts, key=lambda each: (each.published or date.max, each.ref.article, each.ref.index)
        )
        best = max(accounts, key=lambda each: each.report.confidence).report
        dating = min(
            (each.report for each in accounts if days(each.report)),
            key=lambda report: (report.date_basis != "stated", _length(report)),
            default=None,
        )
        drafts.append((accounts, best, dating))
    drafts.sort(key=lambda each: (each[0][0].published or date.max, each[0][0].ref.article, each[0][0].ref.index))
    taken: Counter[str] = Counter()
    events = []
    for accounts, best, dating in drafts:
        sources = tuple(dict.fromkeys(entity for each in accounts for entity in each.sources))
        targets = tuple(dict.fromkeys(entity for each in accounts for entity in each.targets))
        name = _slug(best, sources, targets, dating, accounts[0].published)
        taken[name] += 1
        events.append(
            Event(
                id=name if taken[name] == 1 else f"{name}-{taken[name]}",
                type=best.type,
                mode=best.mode,
                cameo=best.cameo,
                status=_status(accounts),
                sources=sources,
                targets=targets,
                reports=tuple(each.ref for each in accounts),
                earliest=dating.earliest if dating else None,
                latest=dating.latest if dating else None,
                precision=dating.precision if dating else None,
                date_basis=dating.date_basis if dating else None,
            )
        )
    return tuple(events)


def _length(report: EventReport) -> int:
    span = days(report)
    return (span[1] - span[0]).days if span else 10**6


def _status(accounts: list[Account]) -> Status:
    """The status in the latest articles; of several there, the most certain one that is not doubtful."""
    latest = max(each.published or date.min for each in accounts)
    last = [each.report for each in accounts if (each.published or date.min) == latest]
    sure = [report for report in last if report.confidence >= 0.5] or last
    return max((report.status for report in sure), key=lambda status: _CERTAINTY[status])


def _slug(
    report: EventReport,
    sources: tuple[str, ...],
    targets: tuple[str, ...],
    dating: EventReport | None,
    published: date | None,
) -> str:
    """A readable id: type, mode, first source, first target, the event's month, else "told" and that of publication."""
    parts = [report.type, report.mode or "", *sources[:1], *targets[:1]]
    when = dating.earliest or dating.latest if dating else None
    if when and dating:
        parts.append(
            when.strftime("%Y") if dating.precision in ("year", "decade", "century") else when.strftime("%Y-%m")
        )
    elif published:
        parts.append(published.strftime("told-%Y-%m"))
    plain = unicodedata.normalize("NFKD", "-".join(part for part in parts if part)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
