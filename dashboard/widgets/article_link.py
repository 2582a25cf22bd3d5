"""The way from what is shown to the words that it was read from."""

from __future__ import annotations

from typing import Any

from dashboard.shell import context


def article_link(
    row: Any, label: str = "Read it in the article", *, quote: str | None = None, report: str | None = None
) -> None:
    """A link to the stretch ``start`` to ``end`` of the article of ``row``; the quote or report is picked there."""
    context.link(
        label,
        "article",
        icon=":material/arrow_forward:",
        article=row.article,
        start=int(row.start),
        end=int(row.end),
        quote=quote,
        report=report,
    )
