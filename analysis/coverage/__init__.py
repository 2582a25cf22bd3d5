"""One build of a coverage: its schema, how it is written and read, queries over a `Filter`, exports.

>>> coverage = open_coverage("builds")                     # doctest: +SKIP
>>> coverage.quotes(Filter(actors=("zhang-ming",)))        # doctest: +SKIP
"""

from analysis.coverage.coverage import Coverage, open_coverage
from analysis.coverage.errors import BuildTooOld, CoverageError, NoBuild, NotABuild
from analysis.coverage.filter import EVERYTHING, ActorPart, Filter, Unit
from analysis.coverage.info import BuildInfo
from analysis.coverage.queries.actors import ActorOrder
from analysis.coverage.queries.events import EventChoice, EventOrder, EventView
from analysis.coverage.queries.quotes import ANY_SOURCE, NOBODY, QuoteChoice, QuoteOrder, QuotesBetween
from analysis.coverage.shelf import list_builds

__all__ = [
    "ANY_SOURCE",
    "EVERYTHING",
    "NOBODY",
    "ActorOrder",
    "ActorPart",
    "BuildInfo",
    "BuildTooOld",
    "Coverage",
    "CoverageError",
    "EventChoice",
    "EventOrder",
    "EventView",
    "Filter",
    "NoBuild",
    "NotABuild",
    "QuoteChoice",
    "QuoteOrder",
    "QuotesBetween",
    "Unit",
    "list_builds",
    "open_coverage",
]
