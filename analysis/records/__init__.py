"""The records that pass from stage to stage: frozen, plain, and the same everywhere.

Offsets are counted in characters (Python ``str`` indices) of ``Article.text``, start inclusive, end exclusive, so that
``article.text[record.start:record.end]`` is always what the screen shows. Dates are calendar dates without a zone.
Inside one article, things are tied together by ``chain``: a small integer that is the same for every mention of one
person, country or organisation in that article. Across articles they are tied by an entity id (see `Resolution`).
"""

from __future__ import annotations

from analysis.records.articles import (
    SHOWN_CONFIDENCE,
    Actor,
    Annotation,
    Article,
    DateBasis,
    EventReport,
    EventType,
    Evidence,
    Form,
    Kind,
    Mention,
    Modality,
    Party,
    PhraseSort,
    Precision,
    Quote,
    QuotedPhrase,
    QuoteKind,
    Rejection,
    Span,
    Status,
    TimeExpression,
    TimeType,
    UnnamedSource,
)
from analysis.records.corrections import (
    Correction,
    CorrectionKind,
    CorrectionStatus,
    EntityRef,
    Outcome,
    Place,
)
from analysis.records.criteria import Criterion, CriterionKind
from analysis.records.resolution import (
    Affair,
    Aspect,
    Contradiction,
    Entity,
    Event,
    Link,
    ReportRef,
    Resolution,
    Role,
    Suggestion,
    Way,
)

__all__ = [
    "SHOWN_CONFIDENCE",
    "Actor",
    "Affair",
    "Annotation",
    "Article",
    "Aspect",
    "Contradiction",
    "Correction",
    "CorrectionKind",
    "CorrectionStatus",
    "Criterion",
    "CriterionKind",
    "DateBasis",
    "Entity",
    "EntityRef",
    "Event",
    "EventReport",
    "EventType",
    "Evidence",
    "Form",
    "Kind",
    "Link",
    "Mention",
    "Modality",
    "Outcome",
    "Party",
    "PhraseSort",
    "Place",
    "Precision",
    "Quote",
    "QuoteKind",
    "QuotedPhrase",
    "Rejection",
    "ReportRef",
    "Resolution",
    "Role",
    "Span",
    "Status",
    "Suggestion",
    "TimeExpression",
    "TimeType",
    "UnnamedSource",
    "Way",
]
