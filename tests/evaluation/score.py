"""Scores what the pipeline finds in the demo affair against its truth table, stage by stage.

Names, times, quotes and reports are paired one to one by overlap. Marks of names are complete in the truth; marks of
descriptions and pronouns are not, so that only recall is asked of them. All figures are percentages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from analysis.demo.affair import Affair
from analysis.demo.days import stretch_of
from analysis.demo.truth import Truth
from analysis.records import SHOWN_CONFIDENCE, Annotation, EventReport, Party, Resolution
from tests.evaluation.counts import Counts, Share, b_cubed, overlap, pair_up, pairs_of
from tests.evaluation.quotes import plain, quote_figures
from tests.evaluation.standings import standing_figures


@dataclass(slots=True)
class Scores:
    """Every figure of one evaluation by stage and name, and for each what went wrong."""

    figures: dict[str, dict[str, float]] = field(default_factory=dict)
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    missed: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def set(self, stage: str, name: str, value: float, of: int, missed: Sequence[str] = ()) -> None:
        """One figure, and of how many things it is one."""
        self.figures.setdefault(stage, {})[name] = value
        self.counts[stage, name] = of
        self.missed[stage, name] = list(missed)


def score(affair: Affair, annotations: Sequence[Annotation], resolution: Resolution) -> Scores:
    """All stages. ``annotations`` stand in the order of the affair's articles."""
    scores = Scores()
    pairs = list(zip(affair.truths, annotations, strict=True))
    _names(scores, pairs, resolution)
    _times(scores, pairs)
    _quotes(scores, pairs, affair, resolution)
    _events(scores, pairs, affair, resolution)
    return scores


Pairs = Sequence[tuple[Truth, Annotation]]


# --- who -----------------------------------------------------------------------------------------------------------


def _names(scores: Scores, pairs: Pairs, resolution: Resolution) -> None:
    spans, kinds = Counts(), Share()
    labels: dict[str, list[tuple[str, str]]] = {"name": [], "role": [], "description": [], "pronoun": []}
    for number, (truth, annotation) in enumerate(pairs):
        text = truth.article.text
        gold = [mention for mention in truth.annotation.mentions if truth.ids[mention.chain][0] != "?"]
        everything = annotation.mentions
        for form, mentions in labels.items():
            wanted = [mention for mention in gold if mention.form == form]
            matched = dict(pair_up([(m.start, m.end) for m in wanted], [(m.start, m.end) for m in everything]))
            for index, mention in enumerate(wanted):
                where = f"{truth.article.id}: {text[mention.start : mention.end]!r}"
                answer = f"none-{number}-{index}-{form}"  # what is not found is a group of its own
                if index in matched:
                    found = everything[matched[index]]
                    entity = resolution.entity_of.get((annotation.article, found.chain))
                    answer = entity or f"{annotation.article}-{found.chain}"
                    if form == "name":
                        kinds.add(found.kind == mention.kind, f"{where} is a {mention.kind}, not a {found.kind}")
                mentions.append((truth.ids[mention.chain], answer))
        named = [mention for mention in everything if mention.form == "name"]
        wanted = [mention for mention in gold if mention.form == "name"]
        hits = pair_up([(m.start, m.end) for m in wanted], [(m.start, m.end) for m in named])
        spans += Counts(len(hits), len(wanted), len(named))
    scores.set("names", "found (recall)", spans.recall, spans.gold)
    scores.set("names", "right kind", kinds.percent, kinds.of, kinds.missed)
    every = [label for mentions in labels.values() for label in mentions]
    for name, chosen in {
        "all": every,
        "by name": labels["name"],
        "by role": labels["role"],
        "by pronoun": labels["pronoun"],
    }.items():
        precision, recall = b_cubed(chosen)
        both = precision + recall
        scores.set("entities", f"B-cubed F, {name}", 2 * precision * recall / both if both else 0.0, len(chosen))


# --- when ----------------------------------------------------------------------------------------------------------


def _times(scores: Scores, pairs: Pairs) -> None:
    spans, values, days = Counts(), Counts(), Share()
    missed: list[str] = []
    for truth, annotation in pairs:
        text, gold, found = truth.article.text, truth.annotation.times, annotation.times
        hits = pair_up([(t.start, t.end) for t in gold], [(t.start, t.end) for t in found])
        right = 0
        for i, j in hits:
            where = f"{truth.article.id}: {text[gold[i].start : gold[i].end]!r}"
            right += gold[i].value == found[j].value
            if gold[i].value != found[j].value:
                missed.append(f"{where} is {gold[i].value}, not {found[j].value}")
            if gold[i].earliest or gold[i].latest:
                same = (gold[i].earliest, gold[i].latest) == (found[j].earliest, found[j].latest)
                days.add(
                    same, f"{where}: {gold[i].earliest}..{gold[i].latest}, not {found[j].earliest}..{found[j].latest}"
                )
        unmatched = {j for _, j in hits}
        missed += [
            f"{truth.article.id}: {text[t.start : t.end]!r} is no time"
            for j, t in enumerate(found)
            if j not in unmatched
        ]
        missed += [
            f"{truth.article.id}: {text[t.start : t.end]!r} was not found"
            for i, t in enumerate(gold)
            if i not in {i for i, _ in hits}
        ]
        spans += Counts(len(hits), len(gold), len(found))
        values += Counts(right, len(gold), len(found))
    scores.set("times", "span F1", spans.f1, spans.gold)
    scores.set("times", "value F1", values.f1, values.gold, missed)
    scores.set("times", "days right, where found", days.percent, days.of, days.missed)


# --- who said what ---------------------------------------------------------------------------------------------------


def _quotes(scores: Scores, pairs: Pairs, affair: Affair, resolution: Resolution) -> None:
    for figure in quote_figures(pairs, affair, resolution):
        scores.set("quotes", figure.name, figure.value, figure.of, figure.missed)


# --- what happened ---------------------------------------------------------------------------------------------------


def _events(scores: Scores, pairs: Pairs, affair: Affair, resolution: Resolution) -> None:
    found_ones = Counts()
    types, parties, status, dates, asserted = Share(), Share(), Share(), Share(), Share()
    traps = Share()
    event_of = {(ref.article, ref.index): event.id for event in resolution.events for ref in event.reports}
    truly: dict[str, list[int]] = {}
    answered: dict[str, list[int]] = {}
    put_into: dict[str, Counter[str]] = {}
    country_of = {entity.id: entity.country for entity in resolution.entities}
    day_of = {key: stretch_of(event["date"]) if "date" in event else None for key, event in affair.events.items()}
    number = 0
    missed: list[str] = []
    for truth, annotation in pairs:
        text, gold = truth.article.text, truth.annotation.events
        shown = [(index, e) for index, e in enumerate(annotation.events) if e.confidence >= SHOWN_CONFIDENCE]
        hits = _same_reports(gold, [e for _, e in shown])
        found_ones += Counts(len(hits), len(gold), len(shown))
        for i, report in enumerate(gold):
            where = f"{truth.article.id}: {text[report.trigger.start : report.trigger.end]!r} ({truth.told[i]})"
            if i not in hits:
                missed.append(f"{where} was not found")
                continue
            index, answer = shown[hits[i]]
            types.add(answer.type == report.type, f"{where}: {report.type}, not {answer.type}")
            same = all(
                {p.country for p in wanted} <= {_state(p, annotation.article, country_of, resolution) for p in had}
                for wanted, had in ((report.sources, answer.sources), (report.targets, answer.targets))
            )
            parties.add(same, f"{where}: {_states(report)}, not {_states(answer)}")
            status.add(answer.status == report.status, f"{where}: {report.status}, not {answer.status}")
            days = (report.earliest, report.latest)
            inferred = days == (None, None) and answer.date_basis in ("running", "news")
            dates.add(
                days == (answer.earliest, answer.latest) or (inferred and _of_event(answer, day_of[truth.told[i]])),
                f"{where}: {days}, not {(answer.earliest, answer.latest)}",
            )
            said = _same_asserter(answer.asserted_by, report.asserted_by, named=report.asserted_by_chain is not None)
            asserted.add(said, f"{where}: by {report.asserted_by}, not {answer.asserted_by}")
            truly.setdefault(truth.told[i], []).append(number)
            if (event := event_of.get((annotation.article, index))) is not None:
                put_into.setdefault(truth.told[i], Counter())[event] += 1
            answered.setdefault(event_of.get((annotation.article, index), f"none-{number}"), []).append(number)
            number += 1
        for trap, span in truth.traps:
            if trap == "event":
                taken = any(overlap((e.trigger.start, e.trigger.end), (span.start, span.end)) for _, e in shown)
                traps.add(not taken, f"{truth.article.id}: {text[span.start : span.end]!r} is no event")
    scores.set("events", "reports found (recall)", found_ones.recall, found_ones.gold, missed)
    for name, share in {
        "type right, where found": types,
        "parties' states right, where found": parties,
        "status right, where found": status,
        "days right, where found": dates,
        "asserted by, where found": asserted,
        "looks like an event, left alone": traps,
    }.items():
        scores.set("events", name, share.percent, share.of, share.missed)
    told, left = standing_figures(affair, resolution, put_into)
    scores.set("events", "contested events say so", told.percent, told.of, told.missed)
    scores.set("events", "not denied, left alone", left.percent, left.of, left.missed)
    right, had = pairs_of(truly.values()), pairs_of(answered.values())
    merged = Counts(len(right & had), len(right), len(had))
    scores.set("merging", "pairs of reports, precision", merged.precision, merged.found)
    scores.set("merging", "pairs of reports, recall", merged.recall, merged.gold)


def _of_event(answer: EventReport, days: tuple[date | None, date | None, object] | None) -> bool:
    """Whether a day that the account does not give is the event's own: the one inferred from what its article told
    before, or one of those for which it is news."""
    if days is None or days[0] is None or days[1] is None:
        return False
    if answer.date_basis == "news" and answer.earliest and answer.latest:
        return answer.earliest <= days[0] and days[1] <= answer.latest
    return (answer.earliest, answer.latest) == days[:2]


_AFTER_NOUN = re.compile(r",| (?:of|in|on|at|to|from|for|with|close|near|familiar|who)\b")
"""What begins the words after the noun of a description: "a diplomat | of the League"."""


def _same_asserter(answer: str | None, wanted: str | None, *, named: bool) -> bool:
    """Whether the two are one: by name, and without a name by the noun of the description, since how much of its words
    is told ("an aide", "an aide to the minister") is nobody's fault."""
    if plain(answer) == plain(wanted):
        return True
    if named or answer is None or wanted is None:
        return False
    nouns = [_AFTER_NOUN.split(each, maxsplit=1)[0].split()[-1].lower() for each in (answer, wanted)]
    return nouns[0] == nouns[1]


def _same_reports(gold: Sequence[EventReport], found: Sequence[EventReport]) -> Mapping[int, int]:
    """Reports whose triggers overlap; else reports of one type whose sentence holds the trigger."""
    hits = dict(
        pair_up([(g.trigger.start, g.trigger.end) for g in gold], [(f.trigger.start, f.trigger.end) for f in found])
    )
    taken = set(hits.values())
    for i, report in enumerate(gold):
        if i in hits:
            continue
        for j, answer in enumerate(found):
            inside = answer.start <= report.trigger.start < answer.end
            if j not in taken and inside and answer.type == report.type:
                hits[i] = j
                taken.add(j)
                break
    return hits


def _state(party: Party, article: str, country_of: Mapping[str, str | None], resolution: Resolution) -> str | None:
    """The state that a party is or acts for: told in its own article, or known of the entity across the coverage."""
    entity = resolution.entity_of.get((article, party.chain)) if party.chain is not None else None
    return party.country or (country_of.get(entity) if entity else None)


def _states(report: EventReport) -> str:
    return " → ".join(
        ",".join(str(p.country or p.name) for p in side) or "?" for side in (report.sources, report.targets)
    )
