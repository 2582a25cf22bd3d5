"""What the Search page shows: a part of what matches a question, with the sentences in which the words stand.

No Streamlit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.coverage.queries.search import Facets, FoundOrder
from analysis.coverage.search import question
from analysis.coverage.search.hits import Span
from analysis.coverage.search.meaning import Meaning
from analysis.coverage.search.question import Node
from analysis.coverage.search.text_index import KINDS, Kind
from analysis.coverage.search.things import Excerpt, Thing, things_of
from analysis.language.spoken_names import spoken
from dashboard.format.csv_file import csv_file
from dashboard.format.search_words import is_plain, reading
from dashboard.format.wording import event_title
from dashboard.model.paging import Paging, paging
from dashboard.model.table_rows import rows

AT_ONCE = 20
"""Things of one part of the list."""
MOST_IN_A_FILE = 10_000
ORDERS: Mapping[FoundOrder, str] = {"best": "Best match", "newest": "Newest", "oldest": "Oldest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """How a question was read: ``told`` in words (empty where the words speak for themselves), ``notes`` on what was
    left out, ``people`` who are called what the question says, as ids and names."""

    node: Node | None
    told: str
    notes: tuple[str, ...]
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of what was found of one kind; ``counts`` says how many there are of each kind."""

    kind: Kind
    counts: Mapping[Kind, int]
    paging: Paging
    things: tuple[Thing, ...]
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What may help where nothing was found.

    ``corrected``: words that stand nowhere, each with one that is spelled like it and the question with that (empty
    where there is none). ``fewer``: what is left out, the question without it, and how many articles that finds.
    ``unfiltered``: how many articles there are without the filter.
    """

    corrected: tuple[tuple[str, str, str], ...] = ()
    fewer: tuple[tuple[str, str, int], ...] = ()
    unfiltered: int = 0


def kind_of(view: str) -> Kind:
    """The kind that an address asks for; articles where it asks for none."""
    return next((kind for kind in KINDS if kind == view), "articles")


def order_of(order: str) -> FoundOrder:
    """The order that an address asks for; the best match first where it asks for none."""
    return next((each for each in ORDERS if each == order), "best")


def understood_of(coverage: Coverage, filter_: Filter, text: str) -> Understood:
    """How the question is read in this coverage. The filter does not count."""
    asked = question.read(text)
    meanings: dict[question.Field, Meaning] = {each: coverage.meaning(each) for each in question.fields_of(asked.node)}
    notes = [*asked.notes, *(each.note for each in meanings.values() if each.note)]
    told = "" if is_plain(asked.node) and not notes else reading(asked.node, meanings.__getitem__)
    words = " ".join(term.text for term in question.terms_of(asked.node)) if is_plain(asked.node) else ""
    people = coverage.actors_called(words)[:3] if words else []
    return Understood(node=asked.node, told=told, notes=tuple(notes), people=tuple(people))


def part_of(coverage: Coverage, filter_: Filter, text: str, kind: Kind, order: FoundOrder, number: int) -> Part:
    """Part ``number`` of what matches the question under the filter."""
    node = question.read(text).node
    counts = {each: coverage.count_found(node, each, filter_) for each in KINDS}
    part = paging(counts[kind], number, AT_ONCE)
    ids = coverage.found(node, kind, filter_, order=order, limit=AT_ONCE, offset=part.offset)
    return Part(
        kind=kind,
        counts=counts,
        paging=part,
        things=tuple(things_of(coverage, node, kind, ids)),
        facets=coverage.facets(node, kind, filter_),
    )


def help_of(coverage: Coverage, filter_: Filter, text: str) -> Help:
    """What may help where no article, quote or event was found."""
    node = question.read(text).node
    missing = coverage.words_missing(node)
    mended = node
    for term, instead in missing:
        kept = replace(term, text=instead[0]) if instead else None
        mended = _exchanged(mended, term, kept) if kept else question.without(mended, term)
    asks = question.written(mended)
    corrected = tuple((term.text, *((instead[0], asks) if instead else ("", ""))) for term, instead in missing)
    parts = node.parts if isinstance(node, question.All) else ()
    fewer = []
    for each in parts:
        left = question.without(node, each)
        if left is not None and (count := coverage.count_found(left, "articles", filter_)):
            fewer.append((question.written(each), question.written(left), count))
    free = 0 if filter_.is_empty else coverage.count_found(node, "articles", EVERYTHING)
    return Help(corrected=corrected, fewer=tuple(sorted(fewer, key=lambda each: -each[2])[:4]), unfiltered=free)


def examples_of(coverage: Coverage, filter_: Filter, most: int) -> tuple[tuple[str, str], ...]:
    """Questions that this coverage answers, each with what it asks for in words; none where nobody is named."""
    people = [row.name for row in rows(coverage.entities(filter_, ("person",), order="quotes", limit=2))]
    states = [row.name for row in rows(coverage.entities(filter_, ("country",), limit=2))]
    examples = [(f'speaker:"{name}"', f"all that {name} is quoted with") for name in people[:1]]
    examples += [(f'about:"{name}"', f"what is said about {spoken(name)}") for name in states[:1]]
    examples += [(f'actor:"{name}" type:visit', f"visits by and to {spoken(name)}") for name in states[1:2]]
    kept = [each for each in examples if any(coverage.count_found(question.read(each[0]).node, k) for k in KINDS)]
    return tuple(kept[:most])


def _exchanged(node: Node | None, old: Node, new: Node) -> Node | None:
    if node == old:
        return new
    if isinstance(node, question.All | question.Either):
        return type(node)(tuple(each for part in node.parts if (each := _exchanged(part, old, new)) is not None))
    return node


def hits_of(coverage: Coverage, filter_: Filter, text: str, article: str) -> tuple[list[Span], list[Span]]:
    """Where in the title and in the text of an article the words of a question stand."""
    found = coverage.article(article)
    node = question.read(text).node
    return coverage.hits(node, [(found.title, found.text)])[0] if found else ([], [])


# --- as a file ------------------------------------------------------------------------------------------------------


def csv_of(
    coverage: Coverage,
    filter_: Filter,
    text: str,
    kind: Kind,
    order: FoundOrder,
    address: Callable[[Excerpt], str],
) -> bytes:
    """What was found as CSV, at most `MOST_IN_A_FILE` rows: each with its sentence, outlet, day and ``address``, the
    link to that sentence."""
    node = question.read(text).node
    ids = coverage.found(node, kind, filter_, order=order, limit=MOST_IN_A_FILE)
    lines = []
    for start in range(0, len(ids), 200):
        for thing in things_of(coverage, node, kind, ids[start : start + 200]):
            first = thing.excerpts[0] if thing.excerpts else Excerpt(ids[0], 0, 0, "")
            lines.append(
                {
                    _NAMED[kind]: getattr(thing.row, kind.removesuffix("s")),
                    "title": _title(kind, thing.row),
                    "outlet": thing.row.source,
                    "published": thing.row.published,
                    "sentence": " ".join(first.words.split()),
                    "hits": thing.hits,
                    "link": address(first),
                }
            )
    columns = [_NAMED[kind], "title", "outlet", "published", "sentence", "hits", "link"]
    return csv_file(pd.DataFrame(lines, columns=columns), columns)


_NAMED: Mapping[Kind, str] = {"articles": "article", "quotes": "quote", "events": "event"}


def _title(kind: Kind, row: Any) -> str:
    if kind == "events":
        return event_title(row)
    return str(row.headline) if kind == "articles" else str(row.speaker_name or "Speaker not known")
