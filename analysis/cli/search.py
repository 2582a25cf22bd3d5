"""``communique search``: what a question finds in a build, each with its sentence."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from analysis.cli.options import Build
from analysis.cli.terminal import broken_pipe_is_fine, errors, stop

if TYPE_CHECKING:
    from analysis.coverage.search.things import Thing


class Found(StrEnum):
    """What can be found."""

    ARTICLES = "articles"
    QUOTES = "quotes"
    EVENTS = "events"


class SearchFormat(StrEnum):
    """The formats."""

    TEXT = "text"
    JSONL = "jsonl"


def search(
    question: Annotated[str, typer.Argument(help="What to look for.", show_default=False)],
    build: Build = Path("builds"),
    kind: Annotated[Found, typer.Option("--kind", "-k", help="What to find.")] = Found.ARTICLES,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many at most, the best first.")] = 20,
    format: Annotated[SearchFormat, typer.Option("--format", "-f", help="The format.")] = SearchFormat.TEXT,
) -> None:
    """Search a build: words in any form, “phrases”, AND OR NOT, diplom*, speaker: about: actor: outlet: type: status:
    title: before: after:, as on the page Search.

    Offsets are characters of the article's clean text.

    ```
    communique search 'speaker:vask “state visit”' --build builds
    communique search 'type:arrest after:2031-04' --kind events --format jsonl
    ```
    """
    from analysis.coverage import CoverageError, open_coverage
    from analysis.coverage.search.question import fields_of, read
    from analysis.coverage.search.things import things_of

    asked = read(question)
    try:
        with open_coverage(build) as coverage, broken_pipe_is_fine():
            for note in (*asked.notes, *(coverage.meaning(each).note for each in fields_of(asked.node))):
                if note:
                    errors.print(f"[yellow]noted[/] {escape(note)}", highlight=False)
            ids = coverage.found(asked.node, kind.value, limit=limit)
            for thing in things_of(coverage, asked.node, kind.value, ids):
                print(_line(kind, thing) if format is SearchFormat.JSONL else _told(kind, thing))
    except CoverageError as error:
        raise stop(error) from None


def _row(kind: Found, thing: Thing) -> dict[str, Any]:
    row, excerpt = thing.row, thing.excerpts[0] if thing.excerpts else None
    return {
        kind.value.removesuffix("s"): getattr(row, kind.value.removesuffix("s")),
        "article": excerpt.article if excerpt else row.article,
        "start": excerpt.start if excerpt else None,
        "end": excerpt.end if excerpt else None,
        "sentence": " ".join(excerpt.words.split()) if excerpt else "",
        "published": f"{row.published:%Y-%m-%d}" if row.published == row.published and row.published else None,
        "source": row.source,
        "title": row.headline,
    }


def _line(kind: Found, thing: Thing) -> str:
    return json.dumps(_row(kind, thing), ensure_ascii=False)


def _told(kind: Found, thing: Thing) -> str:
    row = _row(kind, thing)
    head = " · ".join(each for each in (row["published"] or "undated", row["source"], row["title"]) if each)
    said = row["sentence"] if kind is not Found.QUOTES else f"{thing.row.speaker_name or 'somebody'}: {row['sentence']}"
    return f"{head}\n    {said}"
