"""``communique export``: one table of a build, as CSV, JSON Lines, Parquet or XLSX."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.options import Build
from analysis.cli.terminal import Exit, broken_pipe_is_fine, counted, errors, stop


class What(StrEnum):
    """The tables."""

    ARTICLES = "articles"
    ENTITIES = "entities"
    MENTIONS = "mentions"
    TIMES = "times"
    QUOTES = "quotes"
    EVENTS = "events"
    REPORTS = "reports"
    AFFAIRS = "affairs"
    DIFFERENCES = "differences"
    UTTERANCES = "utterances"
    NOTES = "notes"
    REJECTIONS = "rejections"
    LINKS = "links"
    SUGGESTIONS = "suggestions"
    CORRECTIONS = "corrections"


class ExportFormat(StrEnum):
    """The formats."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"


def export(
    what: Annotated[What, typer.Argument(help="The table.", show_default=False)],
    build: Build = Path("builds"),
    format: Annotated[ExportFormat, typer.Option("--format", "-f", help="The format.")] = ExportFormat.CSV,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file to write. [default: standard output]", show_default=False),
    ] = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV that Excel opens with a double click: marked as UTF-8.")
    ] = False,
) -> None:
    """Export one table of a build, one row a thing, with the offsets of its evidence.

    Lists are JSON inside CSV. A CSV cell that a spreadsheet would run as a formula gets an apostrophe before it; JSON
    Lines and Parquet hold every text as it is. XLSX is for Excel, which takes ids in CSV for numbers, and letters for
    others unless the file is marked (``--excel``); a text that no cell holds is cut, and that is said.

    ```
    communique export quotes --build builds --format csv
    communique export events --build builds --format xlsx --output events.xlsx
    communique export reports --build builds --format parquet --output reports.parquet
    ```
    """
    from analysis.coverage import CoverageError, open_coverage
    from analysis.coverage.exports import export_table

    if excel and format is not ExportFormat.CSV:
        raise stop("--excel marks CSV; the other formats need no mark.", Exit.USAGE)
    if output is None and format in (ExportFormat.PARQUET, ExportFormat.XLSX) and sys.stdout.isatty():
        raise stop(f"{format.value} is no text for a terminal: name a file with --output, or pipe it.", Exit.USAGE)
    cut = 0
    try:
        with open_coverage(build) as coverage:
            if output is None:
                with broken_pipe_is_fine():
                    cut = export_table(coverage, what.value, format.value, sys.stdout.buffer, marked=excel)
                    sys.stdout.buffer.flush()
            else:
                aside = output.with_name(f".{output.name}.part")
                try:
                    with aside.open("wb") as out:
                        cut = export_table(coverage, what.value, format.value, out, marked=excel)
                    aside.replace(output)
                finally:
                    aside.unlink(missing_ok=True)
    except CoverageError as error:
        raise stop(error) from None
    except OSError as error:
        raise stop(
            f"{output or 'standard output'} cannot be written ({error}). Name another file with --output."
        ) from None
    if cut:
        errors.print(
            f"[yellow]noted[/] {counted(cut, 'text')} of more than 32,767 characters cut, as no cell holds more"
        )
