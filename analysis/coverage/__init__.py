"""One build of a coverage: its schema, how it is written and read, queries over a `Filter`, exports.

>>> coverage = open_coverage("builds")                     # doctest: +SKIP
>>> coverage.quotes(Filter(actors=("zhang-ming",)))        # doctest: +SKIP
"""

from analysis.coverage.coverage import Coverage, open_coverage
from analysis.coverage.errors import BuildTooOld, CoverageError, NoBuild, NotABuild
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.info import BuildInfo
from analysis.coverage.shelf import list_builds

__all__ = [
    "EVERYTHING",
    "BuildInfo",
    "BuildTooOld",
    "Coverage",
    "CoverageError",
    "Filter",
    "NoBuild",
    "NotABuild",
    "list_builds",
    "open_coverage",
]
