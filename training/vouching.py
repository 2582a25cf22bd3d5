"""Learns how much others make a report surer: ``python -m training.vouching --gold FOLDER``.

Lays who vouches for judged events (`training.readings`), in the whole coverage that they stand in, beside whether they
are events at all and how likely that is by their own article, says a regression that has not seen their corpus. Writes
``vouching.toml`` with its card ``vouching.md``. Run it after confidence and pairs: it asks both.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import isnan, log
from pathlib import Path

import numpy as np
from spacy.language import Language
from threadpoolctl import threadpool_limits

from analysis.annotating import annotate, load_pipeline
from analysis.annotating.events.confidence import scorer as confidence_scorer
from analysis.records import Annotation, Article
from analysis.resolving.actors.entities import resolve_entities
from analysis.resolving.events.clustering import Comparison
from analysis.resolving.events.pair_scorer import PairScorer, pair_scorer
from analysis.resolving.events.vouching import WEIGHTS, VouchScorer, voices
from training import confidence
from training.fitting import logistic
from training.gold import READ, VOUCHING, require
from training.judged_events import Line, lines
from training.readings import day, texts_of
from training.vouching_card import card

FOLDER = Path(__file__).parents[1] / "analysis" / "resolving" / "weights"

CORPORA = ("ecb", "newswcl", "wire")
"""The corpora of which the whole coverage of an affair is there."""

FIRST_STORY, LAST_STORY = 6000, 12000
"""Of the wire stories those of 18 March to 3 April 1987: half of the days of which events were judged."""

PENALTY = 2.0
"""How strongly the weights are drawn to zero."""

_SENSE = 0
"""Which of the questions of `analysis.annotating.events.confidence` others say something of."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A judged event: its corpus; how likely it is an event by its own article, and how sure it is, by scorers that
    have not seen its corpus, and the ``base`` of these; the strength of the voices; whether it is an event, and
    whether it is right in everything, each 0 or 1, NaN where nothing tells."""

    corpus: str
    share: float
    sure: float
    base: float
    voices: tuple[float, ...]
    event: float
    right: float


def coverage(corpus: str, gold: Path) -> list[Article]:
    """The texts of a corpus in which accounts are compared."""
    if corpus == "wire":
        return list(islice(texts_of(gold / READ[corpus]).values(), FIRST_STORY, LAST_STORY))
    with (gold / READ[corpus]).open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    return [
        Article(id=row["id"], text=row["text"], published=day(row["published"]), source=row["source"]) for row in rows
    ]


def heard(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    judged: Sequence[tuple[str, int, str]],
    scorer: PairScorer | None = None,
) -> dict[tuple[str, int, str], tuple[float, ...]]:
    """The strength of the voices for each of the ``judged`` events (text, where its word begins, type), the strongest
    first; without those that are not found any more."""
    told = Comparison(articles, annotations, resolve_entities(articles, annotations).entity_of)
    places = {
        (each.ref.article, each.report.trigger.start, each.report.type): n for n, each in enumerate(told.accounts)
    }
    at = {place: places[place] for place in judged if place in places}
    found = voices(told.accounts, told.weighed(scorer or pair_scorer()), [*at.values()])
    return {place: tuple(strength for strength, _ in found.get(n, ())) for place, n in at.items()}


def samples(some: Sequence[Line], at: Mapping[str, Mapping[tuple[str, int, str], tuple[float, ...]]]) -> list[Heard]:
    """The judged events of `CORPORA` that were found in the coverage; ``at`` holds their voices, by corpus."""
    parts = confidence.by_corpus(some)
    shares = confidence.left_out(some, parts)
    found = []
    for corpus in CORPORA:
        others = [k for k, part in enumerate(parts) if part != corpus]
        rest = [some[k] for k in others]
        by = confidence.calibrated(confidence.learned(rest[:1]), shares[others], rest)
        inside = [k for k, part in enumerate(parts) if part == corpus]
        sure = by.together(shares[inside], confidence.by_hand([some[k] for k in inside]))
        for k, each in zip(inside, sure.tolist(), strict=True):
            line = some[k]
            place = line.text, line.start, line.type
            if place in at[corpus]:
                share = float(np.clip(shares[k, _SENSE], 0.01, 0.99))
                told = line.labels[_SENSE], line.right
                found.append(Heard(corpus, share, each, by.offset, at[corpus][place], *told))
    return found


def learned(some: Sequence[Heard], base: float) -> VouchScorer:
    """The regression, of those of whom others tell; a voice that would speak against a report says nothing."""
    known = [each for each in some if not isnan(each.event) and each.voices]
    table = np.array([_columns(each) for each in known], dtype=np.float32)
    labels = np.array([each.event for each in known], dtype=np.float32)
    kept = [0, 1, 2]
    while True:
        own, bias = logistic(table[:, kept], labels, np.ones(len(known), np.float32), PENALTY)
        wrong = {n for n, weight in zip(kept, own, strict=True) if weight < 0}
        if not wrong:
            break
        kept = [n for n in kept if n not in wrong]
    weights = dict.fromkeys(range(3), 0.0) | dict(zip(kept, own.tolist(), strict=True))
    return VouchScorer(*(round(each, 4) for each in (*weights.values(), bias, base)))


def _columns(each: Heard) -> list[float]:
    first, second = (*each.voices, 0.0)[:2]
    return [log(each.share / (1 - each.share)), first, second]


def by_left_out(some: Sequence[Heard]) -> dict[str, VouchScorer]:
    """For each corpus a scorer that has seen nothing of it."""
    return {
        corpus: learned(
            [each for each in some if each.corpus != corpus],
            next((each.base for each in some if each.corpus == corpus), 0.0),
        )
        for corpus in sorted({each.corpus for each in some})
    }


def text_of(scorer: VouchScorer) -> str:
    """The file of weights."""
    head = "# Learned by training.vouching from what vouching.md says; read by analysis.resolving.events.vouching."
    rows = [f"{name} = {getattr(scorer, name):.4f}" for name in VouchScorer.__slots__]
    return "\n".join([head, *rows]) + "\n"


def every_sample(gold: Path, nlp: Language) -> list[Heard]:
    """All of it, from the texts."""
    some, _ = lines(gold, nlp, confidence.reality_of_unseen(gold, nlp), confidence.settling_unseen(gold, nlp))
    at = {}
    for corpus in CORPORA:
        articles = coverage(corpus, gold)
        judged = [(each.text, each.start, each.type) for each in some if each.corpus == corpus]
        at[corpus] = heard(articles, list(annotate(articles, nlp)), judged)
    return samples(some, at)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder with the texts of the judged events")
    parser.add_argument("--out", type=Path, default=FOLDER, help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, VOUCHING)
    with threadpool_limits(limits=1, user_api="blas"):
        some = every_sample(arguments.gold, load_pipeline())
    write(some, arguments.out)


def write(some: Sequence[Heard], out: Path) -> None:
    """Learns, and writes the weights and their card into the folder ``out``."""
    by = learned(some, confidence_scorer().offset)
    text = card(some, by, by_left_out(some))
    out.mkdir(parents=True, exist_ok=True)
    (out / WEIGHTS).write_text(text_of(by), encoding="utf-8")
    (out / "vouching.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
