"""The demo affair's truth as a build, to be looked at like any other."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.demo import TITLE
from analysis.demo.affair import Affair
from analysis.resolving import complete

MODEL = "the truth written with the articles"
"""Stands where a build names its language model."""


def write_truth(affair: Affair, out: Path) -> Path:
    """Writes the build into the folder ``out`` and makes it the current one; returns its file. Raises OSError."""
    truths = sorted(affair.truths, key=lambda truth: truth.article.id)
    articles = [truth.article for truth in truths]
    # A title beside the model's tells the two builds of the demo apart in the picker.
    title = f"{TITLE} (its truth)"
    # The demo is no part of the code's fingerprint: marks that change must change the build.
    marks = repr([truth.annotation for truth in truths])
    id_ = build_id(articles, (), MODEL, marks, title)
    annotations = [truth.annotation for truth in truths]
    resolution = complete(affair.resolution(), articles, annotations)
    return write_build(out, id_, articles, annotations, resolution, (), model=MODEL, title=title)
