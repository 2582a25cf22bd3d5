"""Reasons as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CriterionKind = Literal[
    # Why a chain is tied to an entity.
    "same-name",
    "same-full-name",
    "name-of-state",
    "speaks-for-state",
    "same-body-of-state",
    "explained-acronym",
    "one-in-another-script",
    "given-names-that-fit",
    "spelt-alike-with-office-and-state",
    "short-name-of-one",
    "given-name-beside-full-name",
    "short-name-of-the-most-named",
    "short-name-of-several",
    "short-name-without-full-name",
    "short-name-spelt-alike-with-office-and-state",
    "holder-of-office",
    "same-office",
    "same-state",
    "state-guessed",
    "by-hand-one-with",
    "by-hand-not",
    "the-name-itself",
    # Why two entities may be one.
    "short-name-shared-by",
    "short-name-spelt-alike",
    "same-full-name-otherwise-apart",
    "spelt-alike",
    "one-letter-apart",
    "other-given-name",
    "other-states",
    "named-side-by-side",
    "same-acronym",
    "name-within-name",
    # Why an item of a register is a person.
    "also-known-as",
    "name-that-fits",
    "also-written",
    "citizen-of-other-states",
    "described-as",
    "died-before",
    "born-too-late",
    # Why a report belongs to an event.
    "first-account",
    "same-sentence",
    "means-event-told-before",
    "means-event-of-parties-named",
    "same-type",
    "same-act",
    "told-in-full-in-its-article",
    "same-people",
    "same-actor",
    "one-party-named",
    "articles-of-one-affair",
    "same-parties",
    "same-parties-where-named",
    "no-party-named",
    "same-day",
    "same-days",
    "overlapping-days",
    "moved-day",
    "neighbouring-days",
    "same-article",
    "published-apart",
    "no-day-told",
    "statuses-differ",
    "joined-by-hand",
    "taken-out-by-hand",
    # What became of a correction.
    "overruled",
    "hidden-with-articles",
    "called-so-already",
    "was-called",
    "was",
    "was-not-known",
    "so-already",
    "one-already",
    "joined-with-articles",
    "kept-apart",
    "split-off-with-articles",
    "not-of-this-actor",
    "now-of",
    "stands-for-nobody",
    "actor-of-its-own",
    "taken-out-of-event",
    "one-event-already",
    "joined-with-reports",
    # Why a correction does not apply.
    "another-keeps-apart",
    "another-keeps-reports-apart",
    "called-so-everywhere",
    "only-article",
    "no-such-article",
    "other-words-there",
    "nobody-there",
    "no-event-there",
    "nobody-called",
    "several-called",
    "hidden-before",
]
"""What a `Criterion` can be; `analysis.coverage.reasons` has words for each."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One reason for a link, a merge, a suggestion, an identity or what became of a correction, as data.

    Words are made of it for the screen only.

    ``values`` are what it speaks of: ids of entities, names, offices, statuses or counts. ``weight`` is what it adds to
    the score, below 0 where it speaks against; 0 where no score is summed up.
    """

    kind: CriterionKind
    values: tuple[str, ...] = ()
    weight: float = 0.0
