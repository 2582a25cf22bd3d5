"""What a build is, told beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildInfo:
    """What a build is. ``created`` is when its file was written (UTC); ``rejections`` counts inputs that could not be
    read, ``notes`` what was not understood of others.

    ``base`` is the id of the same build without corrections, of which it has ``corrections``; ``annotated_by`` the
    fingerprint of the code that annotated its articles.
    """

    id: str
    path: Path
    created: datetime
    model: str
    schema: int
    spacy: str
    communique: str
    articles: int
    outlets: int
    first_published: date | None
    last_published: date | None
    rejections: int
    notes: int
    title: str | None = None
    base: str
    annotated_by: str
    corrections: int
