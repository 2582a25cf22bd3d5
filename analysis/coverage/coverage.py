"""A build as one object to ask: every table under one `Filter`, and single things by id.

It loads no language model. All tables are pandas DataFrames with the types that `frames.to_frame` describes.
"""

from __future__ import annotations

from pathlib import Path

from analysis.coverage.queries.accounts import AccountQueries
from analysis.coverage.queries.actors import ActorQueries
from analysis.coverage.queries.articles import ArticleQueries
from analysis.coverage.queries.build import BuildQueries
from analysis.coverage.queries.comparison import ComparisonQueries
from analysis.coverage.queries.differences import DifferenceQueries
from analysis.coverage.queries.events import EventQueries
from analysis.coverage.queries.mentions import MentionQueries
from analysis.coverage.queries.quotes import QuoteQueries
from analysis.coverage.queries.relations import RelationQueries
from analysis.coverage.queries.reports import ReportQueries
from analysis.coverage.queries.search import SearchQueries
from analysis.coverage.queries.sources import SourceQueries
from analysis.coverage.shelf import find_build


class Coverage(
    ArticleQueries,
    ActorQueries,
    MentionQueries,
    QuoteQueries,
    EventQueries,
    ReportQueries,
    RelationQueries,
    DifferenceQueries,
    ComparisonQueries,
    AccountQueries,
    SourceQueries,
    SearchQueries,
    BuildQueries,
):
    """One build, read-only (`connection.Connection`), and what it can be asked, by subject (`queries`)."""


def open_coverage(path: str | Path) -> Coverage:
    """The build at ``path``: a folder of builds (its current one), a build's file, or FOLDER/ID.

    Raises `NoBuild`, `NotABuild` or `BuildTooOld` (all `CoverageError`), whose messages say what to do.
    """
    return Coverage(find_build(Path(path)))
