"""The project's own gate: ``python -m tests.evaluation`` scores the pipeline on the demo affair.

Prints one table, each figure with the least that is expected of it (expected.toml), and ends with exit code 1 where one
falls short. ``--errors 20`` lists what went wrong; ``--raise`` writes higher figures into expected.toml, never lower.
"""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from pathlib import Path

from rich.console import Console
from rich.table import Table

from analysis import resolve
from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline
from analysis.demo import ACTORS
from analysis.demo.affair import load
from analysis.reading.actors import read_actors
from tests.evaluation.score import Scores, score

EXPECTED = Path(__file__).with_name("expected.toml")
LEEWAY = 0.05
"""Percentage points for rounding."""


def evaluate(model: str) -> Scores:
    """The pipeline run on the affair's articles and scored."""

    affair = load()
    nlp = load_pipeline(model, read_actors(ACTORS))
    annotations = list(annotate(affair.articles, nlp))
    return score(affair, annotations, resolve(affair.articles, annotations))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list so many errors of each figure")
    parser.add_argument("--raise", action="store_true", dest="raised", help="expect from now on what was reached")
    given = parser.parse_args()

    expected = tomllib.loads(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else {}
    scores = evaluate(given.model)
    table = Table("stage", "figure", "%", "at least", "of", title="The demo affair against its truth")
    short = []
    for stage, figures in scores.figures.items():
        for name, value in figures.items():
            least = expected.get(stage, {}).get(name, 0.0)
            fine = value >= least - LEEWAY
            if not fine:
                short.append(f"{stage}: {name}: {value:.1f} is less than {least:.1f}")
            mark = "" if fine else "[red]"
            table.add_row(stage, name, f"{mark}{value:.1f}", f"{least:.1f}", f"{scores.counts[stage, name]:,}")
    console = Console(width=None if sys.stdout.isatty() else 110)
    console.print(table)
    for (stage, name), missed in scores.missed.items():
        for each in missed[: given.errors]:
            console.print(f"{stage}: {name}: {each}", markup=False, highlight=False)
    if given.raised:
        write_expected(scores, expected)
    if short:
        sys.exit("\n".join(short))


def write_expected(scores: Scores, before: dict[str, dict[str, float]]) -> None:
    """Writes what was reached, or what was expected before where that is more."""
    lines = [
        "# The least that `make evaluate` expects, in percent. Raised when the pipeline gets better, never lowered."
    ]
    for stage, figures in scores.figures.items():
        lines += ["", f"[{stage}]"]
        for name, value in figures.items():
            least = max(math.floor(value * 10) / 10, before.get(stage, {}).get(name, 0.0))
            lines.append(f'"{name}" = {least:.1f}')
    EXPECTED.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
