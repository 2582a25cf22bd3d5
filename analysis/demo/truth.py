"""One demo article and the truth about it, as the same records that analysing gives: compiled from its marks.

An article's file begins with a header in TOML between two lines ``+++``:

    outlet, published, title, form      the outlet's key in world.toml; ``published`` is left out on purpose by some
    [unnamed.KEY]                       name, kind, country of a source without a name, marked ``@?KEY``
    [quotes.N]                          by (an entity's id, ``?KEY``, or several), kind, stance, where marks cannot tell
    [reports.N]                         event (a key of events.toml), and what this account tells: status, date, by
                                        (who asserts it), sources, targets, differs (in words, on what)
    copy_of, paragraphs, replace        the body is that of another article: all of it or some paragraphs, edited

Marks in the body (`analysis.demo.marks`):

    [Lu|@lu-wenzhao]            a name; ``:role``, ``:description``, ``:pronoun`` after the id for other mentions
    [Tuesday|=2031-03-04]       a time with its TIMEX3 value; ``=SET:`` before a set; ``/END`` a MOD after it; ``>``
                                open to the future (since), ``<`` to the past (until); ``(2031-03-01..2031-03-14)``
                                its days (each end of a range has those of the range; either end may be left open)
    [it will act|q1]            a part of quote 1; ``s1`` its speaker's words, ``c1`` its cue, ``a1`` its addressee
    [visit|r1]                  what report 1 is told by (its trigger)
    [so-called|x:scare]         looks like something and is nothing: ``x:scare`` and ``x:title`` are no quotes,
                                ``x:event`` is no event
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from analysis.demo.days import days_of, stretch_of, type_of
from analysis.demo.marks import Mark, compile_marks
from analysis.records import (
    Annotation,
    Article,
    EventReport,
    Form,
    Mention,
    Party,
    Quote,
    QuoteKind,
    Span,
    TimeExpression,
    TimeType,
)

RULE = "truth"
FOOT = "Fiction: the states, people, bodies and outlets in this text are invented for a demonstration."
"""The last line of every article of the demo."""

_MARKS_OF_QUOTATION = re.compile(r"[“”\"«»「」]|(?<!\w)['‘]|['’](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """An article with everything that is true of it. ``told`` has for each event report its key in events.toml."""

    article: Article
    annotation: Annotation
    ids: Mapping[int, str]
    told: tuple[str, ...]
    differs: Mapping[int, tuple[str, ...]]
    traps: tuple[tuple[str, Span], ...]
    copy_of: str | None
    form: str
    tags: tuple[str, ...] = ()
    """Phenomena that the article was written to show, in words of its own."""


class BadTruth(Exception):
    """Something in an article's header or marks is not right. The message names the article and the remedy."""


@dataclass(slots=True)
class _Found:
    """What the marks of one article hold, by key."""

    parts: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    speakers: dict[str, tuple[Span, str | None]] = field(default_factory=dict)
    cues: dict[str, Span] = field(default_factory=dict)
    addressees: dict[str, tuple[Span, str | None]] = field(default_factory=dict)
    triggers: dict[str, Span] = field(default_factory=dict)
    mentions: list[tuple[Mark, str, Form]] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    traps: list[tuple[str, Span]] = field(default_factory=list)


def split(source: str) -> tuple[dict[str, Any], str]:
    """The header and the body of an article's file."""
    found = re.fullmatch(r"\+\+\+\n(.*?)\n\+\+\+\n(.*)", source, re.DOTALL)
    if found is None:
        raise BadTruth("the file must begin with a header between two lines +++")
    return tomllib.loads(found[1]), found[2].strip()


def copied(header: Mapping[str, Any], original: str) -> str:
    """The marked body that a copy has: some paragraphs of the original's, with words replaced."""
    paragraphs = original.split("\n")
    if wanted := header.get("paragraphs"):
        paragraphs = [paragraphs[number - 1] for number in wanted]
    body = "\n".join(paragraphs)
    for old, new in header.get("replace", ()):
        if old not in body:
            raise BadTruth(f"nothing to replace: {old!r} is not in the original")
        body = body.replace(old, new)
    return body


def compile_truth(
    key: str, header: Mapping[str, Any], body: str, entities: Mapping[str, Any], events: Mapping[str, Any], outlet: str
) -> Truth:
    """The article and its truth. Raises `BadTruth` or `analysis.demo.marks.BadMark`."""
    text, marks = compile_marks(body)
    found = _collect(marks, text)
    unnamed = header.get("unnamed", {})
    described = {**entities, **{f"?{name}": {"kind": "person", **value} for name, value in unnamed.items()}}
    for mark, id_, _ in found.mentions:
        if id_ not in described:
            raise BadTruth(
                f"nobody is called {id_!r} ({text[mark.start : mark.end]!r}): add it to world.toml or [unnamed]"
            )
    chains = {id_: number for number, id_ in enumerate(dict.fromkeys(id_ for _, id_, _ in found.mentions))}
    names = _mentions(found, described, chains)
    quotes = _quotes(header.get("quotes", {}), found, described, chains, text)
    reports = header.get("reports", {})
    for number in found.triggers.keys() ^ reports.keys():
        raise BadTruth(f"report {number} must have a trigger in the text and a table [reports.{number}]")
    order = sorted(reports, key=lambda number: (found.triggers[number].start, number))
    for number in order:
        if reports[number].get("event") not in events:
            raise BadTruth(f"report {number}: no event {reports[number].get('event')!r} in events.toml")
    made = [
        _report(reports[n], events[reports[n]["event"]], found.triggers[n], names, described, chains, text)
        for n in order
    ]
    return Truth(
        article=Article(
            id=key,
            text=f"{text}\n{FOOT}",
            title=header.get("title"),
            published=header.get("published"),
            source=outlet,
            origin=f"demo/{key}",
        ),
        annotation=Annotation(article=key, mentions=names, times=tuple(found.times), quotes=quotes, events=tuple(made)),
        ids={number: id_ for id_, number in chains.items()},
        told=tuple(reports[number]["event"] for number in order),
        differs={index: tuple(reports[n]["differs"]) for index, n in enumerate(order) if reports[n].get("differs")},
        traps=tuple(found.traps),
        copy_of=header.get("copy_of"),
        form=header.get("form", ""),
        tags=tuple(header.get("tags", ())),
    )


def _collect(marks: Sequence[Mark], text: str) -> _Found:
    found = _Found()
    for mark in marks:
        span = Span(mark.start, mark.end)
        who = next((tag[1:].partition(":")[0] for tag in mark.tags if tag.startswith("@")), None)
        for tag in mark.tags:
            kind, rest = tag[0], tag[1:]
            if kind == "@":
                id_, _, form = rest.partition(":")
                found.mentions.append((mark, id_, _form(form or "name")))
            elif kind == "=":
                found.times.append(_time(mark, rest))
            elif tag.startswith("x:"):
                found.traps.append((tag[2:], span))
            elif kind == "q":
                found.parts[rest].append(span)
            elif kind in "sacr" and rest:
                tables: dict[str, dict[str, Any]] = {
                    "s": found.speakers,
                    "a": found.addressees,
                    "c": found.cues,
                    "r": found.triggers,
                }
                table = tables[kind]
                if rest in table:
                    raise BadTruth(f"{tag} is marked twice, again at {text[mark.start : mark.end]!r}")
                table[rest] = (span, who) if kind in "sa" else span
            else:
                raise BadTruth(f"no such tag: {tag!r} at {text[mark.start : mark.end]!r}")
    return found


def _form(name: str) -> Form:
    forms: dict[str, Form] = {"name": "name", "role": "role", "description": "description", "pronoun": "pronoun"}
    if name not in forms:
        raise BadTruth(f"a mention is a name, role, description or pronoun, not a {name!r}")
    return forms[name]


_TIME = re.compile(r"(?P<set>SET:)?(?P<value>[^/<>()]+)(?:/(?P<mod>\w+))?(?P<open>[<>])?(?:\((?P<days>[^)]*)\))?")


def _time(mark: Mark, tag: str) -> TimeExpression:
    found = _TIME.fullmatch(tag)
    if found is None:
        raise BadTruth(f"no such time: ={tag}")
    value = found["value"]
    try:
        earliest, latest, precision = stretch_of(found["days"]) if found["days"] else days_of(value)
    except ValueError as error:
        raise BadTruth(f"={tag}: {error}") from None
    if found["open"] == ">":
        latest = None
    elif found["open"] == "<":
        earliest = None
    kind: TimeType = "SET" if found["set"] else type_of(value)
    return TimeExpression(
        start=mark.start, end=mark.end, rule=RULE, confidence=1.0, type=kind, value=value, mod=found["mod"],
        earliest=earliest, latest=latest, precision=precision,
    )  # fmt: skip


def _mentions(found: _Found, described: Mapping[str, Any], chains: Mapping[str, int]) -> tuple[Mention, ...]:
    return tuple(
        Mention(
            start=mark.start,
            end=mark.end,
            rule=RULE,
            confidence=1.0,
            kind=described[id_]["kind"],
            form=form,
            name=described[id_]["name"],
            chain=chains[id_],
            country=described[id_].get("country"),
        )
        for mark, id_, form in found.mentions
    )


def _quotes(
    tables: Mapping[str, Any], found: _Found, described: Mapping[str, Any], chains: Mapping[str, int], text: str
) -> tuple[Quote, ...]:
    for number in (found.speakers.keys() | found.cues.keys() | tables.keys()) - found.parts.keys():
        raise BadTruth(f"quote {number} has a speaker, a cue or a table, and no part")
    made = []
    for number, parts in found.parts.items():
        told = tables.get(number, {})
        spoken, who = found.speakers.get(number, (None, None))
        by = _listed(told.get("by", who or ()))
        for id_ in by:
            if id_ not in described:
                raise BadTruth(f"quote {number}: nobody is called {id_!r}")
        addressee, to = found.addressees.get(number, (None, None))
        ordered = tuple(sorted(parts, key=lambda part: part.start))
        made.append(
            Quote(
                start=ordered[0].start,
                end=max(part.end for part in ordered),
                rule=RULE,
                confidence=1.0,
                kind=told.get("kind") or _kind(ordered, text),
                parts=ordered,
                speaker=spoken,
                speaker_name=" and ".join(described[id_]["name"] for id_ in by) or None,
                speaker_chain=chains.get(by[0]) if len(by) == 1 and not by[0].startswith("?") else None,
                anonymous=bool(by) and all(id_.startswith("?") for id_ in by),
                cue=found.cues.get(number),
                stance=told.get("stance"),
                addressee=addressee,
                addressee_chain=chains.get(to) if to else None,
            )
        )
    return tuple(sorted(made, key=lambda quote: (quote.start, quote.end)))


def _kind(parts: Iterable[Span], text: str) -> QuoteKind:
    """What the quotation marks inside the parts show: all words between them, some, or none."""
    kinds: set[QuoteKind] = set()
    for part in parts:
        words = text[part.start : part.end].strip()
        found = list(_MARKS_OF_QUOTATION.finditer(words))
        if not found:
            kinds.add("indirect")
        else:
            kinds.add(
                "direct" if found[0].start() == 0 and (len(found) == 1 or found[-1].end() == len(words)) else "mixed"
            )
    return kinds.pop() if len(kinds) == 1 else "mixed"


def _report(
    told: Mapping[str, Any],
    event: Mapping[str, Any],
    trigger: Span,
    names: Sequence[Mention],
    described: Mapping[str, Any],
    chains: Mapping[str, int],
    text: str,
) -> EventReport:
    by = told.get("by")
    if by is not None and by not in described:
        raise BadTruth(f"a report's by: nobody is called {by!r}")
    try:
        earliest, latest, precision = stretch_of(told["date"]) if told.get("date") else (None, None, None)
    except ValueError as error:
        raise BadTruth(f"date = {told['date']!r}: {error}") from None
    start = text.rfind("\n", 0, trigger.start) + 1
    end = text.find("\n", trigger.end)
    return EventReport(
        start=start,
        end=len(text) if end < 0 else end,
        rule=RULE,
        confidence=1.0,
        trigger=trigger,
        type=told.get("type", event["type"]),
        mode=told.get("mode", event.get("mode")),
        cameo=told.get("cameo", event["cameo"]),
        sources=_parties(told.get("sources", event["sources"]), trigger, names, described, chains),
        targets=_parties(told.get("targets", event["targets"]), trigger, names, described, chains),
        status=told.get("status", event["status"]),
        earliest=earliest,
        latest=latest,
        precision=precision,
        date_basis="stated" if earliest or latest else None,
        asserted_by=described[by]["name"] if by else None,
        asserted_by_chain=chains.get(by) if by and not by.startswith("?") else None,
    )


def _parties(
    ids: Sequence[str],
    trigger: Span,
    names: Sequence[Mention],
    described: Mapping[str, Any],
    chains: Mapping[str, int],
) -> tuple[Party, ...]:
    """Each party at its mention that stands nearest to the trigger; at the trigger where the text does not name it."""
    made = []
    for id_ in ids:
        if id_ not in described:
            raise BadTruth(f"a report's parties: nobody is called {id_!r}")
        near = [mention for mention in names if mention.chain == chains.get(id_, -1)]
        at = min(near, key=lambda mention: abs(mention.start - trigger.start), default=None)
        span = at.span if at else trigger
        made.append(Party(span.start, span.end, described[id_]["name"], described[id_].get("country"), chains.get(id_)))
    return tuple(made)


def _listed(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def published(truth: Truth) -> date:
    """The day of publication; the last possible one for the article that has none."""
    return truth.article.published or date.max
