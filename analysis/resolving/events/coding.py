"""What the coder of events says of a report beside its type: which rule made it, and how.

The one place in `resolving` that reads `EventReport.rule`.
"""

from __future__ import annotations

from analysis.records import EventReport


def rule_of(report: EventReport) -> str:
    """The id of the coder's rule, as the lexicon of events has it."""
    return report.rule.partition("+")[0]


def is_announced(report: EventReport) -> bool:
    """Whether it is coded as the announcement of an act, which itself is still to come."""
    return "+future" in report.rule


def is_anaphoric(report: EventReport) -> bool:
    """Whether it only mentions an event again that its article has told of ("the summit"), with that one's parties."""
    return "+again" in report.rule
