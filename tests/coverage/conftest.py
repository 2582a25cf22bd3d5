"""The invented affair (`tests.affair`) as a build, with two things that a build must stand: a formula, and a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, open_coverage
from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Resolution
from analysis.resolving import complete
from tests import affair
from tests.affair import GAZETTE, HERALD, MODEL, POST, REJECTIONS

UNDATED = replace(affair.UNDATED, text="=1+1 is a formula; 'quotes\" and \u0000 too. No one is named.")
ARTICLES = (GAZETTE, HERALD, POST, UNDATED)

_POST, _HERALD, _GAZETTE, _UNDATED = affair.ANNOTATIONS
_THREAT, _VISIT = _HERALD.events
# Told by nobody in particular of a state that no entity stands for, some time from June on, and hardly believed.
_DOUBT = {"earliest": date(2031, 6, 1), "latest": None, "precision": "month"}
_DOUBTFUL = replace(
    _THREAT,
    confidence=0.4,
    sources=tuple(replace(each, chain=None) for each in _THREAT.sources),
    asserted_by="the minister",
    asserted_by_chain=None,
    **_DOUBT,
)
ANNOTATIONS = (_GAZETTE, replace(_HERALD, events=(_DOUBTFUL, _VISIT)), _POST, _UNDATED)
RESOLUTION = replace(
    affair.RESOLUTION,
    events=tuple(
        replace(each, sources=(), **_DOUBT) if each.id == "ev-threat" else each for each in affair.RESOLUTION.events
    ),
)


def write(shelf: Path, articles: Sequence[Article] = ARTICLES, annotations: Sequence[Annotation] = ANNOTATIONS) -> Path:
    """The coverage above as a build in the folder."""
    id_ = build_id(articles, REJECTIONS, MODEL)
    resolution = complete(RESOLUTION, articles, annotations)
    return write_build(shelf, id_, articles, annotations, resolution, REJECTIONS, model=MODEL)


def write_small(shelf: Path) -> Path:
    """Another build: one article, nothing found in it."""
    id_ = build_id([HERALD], [], MODEL)
    return write_build(shelf, id_, [HERALD], [Annotation(article=HERALD.id)], Resolution(), [], model=MODEL)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one build."""
    folder = tmp_path_factory.mktemp("builds")
    write(folder)
    return folder


@pytest.fixture(scope="session")
def coverage(shelf: Path) -> Coverage:
    """That build, open."""
    return open_coverage(shelf)
