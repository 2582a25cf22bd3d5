"""Which reports of which articles tell of one event.

Reports that may tell of one are found (`events.blocking`), each pair is weighed by what speaks for and against it
(`events.pair_evidence`, `events.pair_scorer`), those that vouch for each other become surer (`events.vouching`), and
what is likely enough on average is put together, unless something keeps it apart (`events.vetoes`,
`events.agglomeration`). Reports below the confidence from which on events are shown
are only put to what stands without them. At last those that name nobody join what they mean
(`events.unnamed_parties`).

Where several events fit and nothing tells which, a report stays an event of its own: false merges cost more than missed
ones. Each report keeps the reason for which it joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.records import Annotation, Article, Event, ReportRef, Vouched
from analysis.resolving.articles.leads import Leads
from analysis.resolving.articles.similarity import Likeness
from analysis.resolving.events.account import Account
from analysis.resolving.events.agglomeration import Pair, groups
from analysis.resolving.events.blocking import candidates
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.consolidation import consolidated
from analysis.resolving.events.merge_criteria import FIRST, Criteria, joined
from analysis.resolving.events.pair_evidence import NAMES, Evidence
from analysis.resolving.events.pair_scorer import PairScorer, pair_scorer
from analysis.resolving.events.preparation import Accounts
from analysis.resolving.events.printed_again import printed_again
from analysis.resolving.events.unnamed_parties import join_unnamed
from analysis.resolving.events.vetoes import veto
from analysis.resolving.events.vouching import trusted, vouched


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of a coverage, and the reports that others make surer than their own articles do."""

    events: tuple[Event, ...]
    vouched: Mapping[ReportRef, Vouched]


class Comparison:
    """The accounts of a coverage in its order, and those pairs of them that may be of one event, as evidence."""

    def __init__(
        self,
        articles: Sequence[Article],
        annotations: Sequence[Annotation],
        entity_of: Mapping[tuple[str, int], str],
        withdrawn: Collection[ReportRef] = (),
    ) -> None:
        """Parties become entity ids by ``entity_of``; one without an entity of its own but with a state becomes that
        state's entity where the coverage has one. Those ``withdrawn`` are no accounts."""
        people = Accounts(annotations, entity_of)
        by_id = {article.id: article for article in articles}
        accounts = [
            people.account(by_id[annotation.article], index, report)
            for annotation in annotations
            for index, report in enumerate(annotation.events)
            if not withdrawn or ReportRef(annotation.article, index) not in withdrawn
        ]
        self.accounts = sorted(
            accounts, key=lambda each: (each.published or date.max, each.ref.article, each.ref.index)
        )
        self.likeness = Likeness(annotations, entity_of)
        telling = {account.ref.article for account in accounts}
        leads = Leads(article for article in articles if article.id in telling)
        self.evidence = Evidence(self.accounts, self.likeness, leads)
        self.copies = printed_again(self.accounts, by_id)
        self.pairs = candidates(self.accounts, self.likeness, leads, self.copies)

    def line(self, one: int, other: int) -> list[float]:
        """The evidence of two accounts, by their places."""
        return self.evidence.of(self.accounts[one], self.accounts[other])

    def weighed(self, scorer: PairScorer) -> dict[tuple[int, int], Pair]:
        """How likely each pair is of one event, and whether something keeps it apart."""
        return {
            (one, other): Pair(
                scorer.score(self.line(one, other)), veto(self.accounts[one], self.accounts[other]) is not None
            )
            for one, other in self.pairs
        }

    def with_copies(self, vouched_for: Mapping[int, Vouched]) -> dict[int, Vouched]:
        """What others make of reports, and of the same reports in copies of their texts."""
        again = {n: vouched_for[first] for n, first in self.copies.items() if first in vouched_for}
        return {**vouched_for, **again}

    def groups(self, pairs: Mapping[tuple[int, int], Pair]) -> list[list[int]]:
        """The places of the accounts of each event, copies beside the account that they print again."""
        by_first: dict[int, list[int]] = defaultdict(list)
        for n, first in self.copies.items():
            by_first[first].append(n)
        found = groups([account.sure for account in self.accounts], pairs)
        alone = [members for members in found if members[0] not in self.copies]
        return [sorted([*members, *(n for each in members for n in by_first[each])]) for members in alone]

    def trust(self, by: Mapping[int, Vouched]) -> None:
        """Makes accounts as sure as others make them, by their places."""
        self.accounts = [trusted(each, by.get(n)) for n, each in enumerate(self.accounts)]


def merge_reports(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    entity_of: Mapping[tuple[str, int], str],
    arrange: Callable[[list[Cluster]], list[Cluster]] = lambda clusters: clusters,
    scorer: PairScorer | None = None,
    withdrawn: Collection[ReportRef] = (),
) -> Merged:
    """The events of the coverage, each with all its reports; every report belongs to exactly one event, but those that
    are ``withdrawn``, which belong to none.

    Ids are readable and depend only on the input. ``arrange`` has the last word on what belongs together; ``scorer`` is
    another than the package's own.
    """
    scorer = scorer or pair_scorer()
    told = Comparison(articles, annotations, entity_of, withdrawn)
    pairs = told.weighed(scorer)
    surer = told.with_copies(vouched(told.accounts, pairs))
    told.trust(surer)
    found = told.groups(pairs)
    clusters = [Cluster(_explained(members, told, pairs, scorer)) for members in found]
    events = consolidated(arrange(join_unnamed(clusters, told.likeness)))
    return Merged(events, {told.accounts[n].ref: by for n, by in surer.items()})


def _explained(
    members: Sequence[int], told: Comparison, pairs: Mapping[tuple[int, int], Pair], scorer: PairScorer
) -> list[tuple[Account, Criteria]]:
    """The accounts of an event, each with why it belongs to it: the first sure one begins it, each other one is held
    against the one that it is likeliest of one event with."""
    sure = [n for n in members if told.accounts[n].sure] or [*members]
    found = [(told.accounts[sure[0]], FIRST)]
    for n in members:
        if n == sure[0]:
            continue
        scored = [(pairs[pair].score, -each, each) for each in sure if (pair := (min(n, each), max(n, each))) in pairs]
        nearest = max(scored)[2] if scored else sure[0]
        line = told.line(n, nearest)
        why = joined(told.accounts[n], told.accounts[nearest], dict(zip(NAMES, line, strict=True)), scorer.parts(line))
        found.append((told.accounts[n], why))
    return found
