"""``communique read``: what an analysis would read, without analysing."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from analysis.cli.options import DayFirst, Map, Outlets, Paths, reading_options
from analysis.cli.rows import article_row
from analysis.cli.summary import Summary
from analysis.cli.terminal import Exit, broken_pipe_is_fine, list_rejections, print_json, stop
from analysis.records import Article


class ReadFormat(StrEnum):
    """How articles are printed."""

    SUMMARY = "summary"
    JSONL = "jsonl"


def read(
    paths: Paths,
    format: Annotated[
        ReadFormat, typer.Option("--format", "-f", help="A summary of all articles, or each as a line of JSON.")
    ] = ReadFormat.SUMMARY,
    map: Map = None,
    day_first: DayFirst = None,
    outlets: Outlets = None,
) -> None:
    """Read files and folders without analysing them, and tell what is in them.

    The summary says how many articles of which format there are, from when to when, of which outlets, in which
    languages, which columns were guessed, what was left out, and what cannot be read and why. The lines of
    ``--format jsonl`` are valid input; what cannot be read is then listed on standard error.

    ```
    communique read news/ table.xlsx
    communique read table.csv --map text=Volltext --map published=Datum --day-first
    communique read seeds --format jsonl
    ```
    """
    from analysis.reading import read as read_paths

    summary = Summary()
    with broken_pipe_is_fine():
        for each in read_paths(paths, reading_options(map, day_first, outlets)):
            summary.add(each)
            if format is ReadFormat.JSONL:
                if isinstance(each, Article):
                    print_json(article_row(each))
                else:
                    list_rejections([each])
        if format is ReadFormat.SUMMARY and (summary.articles or summary.rejected):
            typer.echo(summary.text())
    if not summary.articles:
        raise stop("There is no article in what was given.")
    if summary.rejected:
        raise typer.Exit(Exit.REJECTED)
