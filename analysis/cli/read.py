"""``communique read``: what an analysis would read, without analysing."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from analysis.cli.options import Paths
from analysis.cli.rows import article_row
from analysis.cli.terminal import Exit, broken_pipe_is_fine, list_rejections, print_json, stop
from analysis.records import Article


class ReadFormat(StrEnum):
    """How articles are printed."""

    JSONL = "jsonl"


def read(
    paths: Paths,
    format: Annotated[ReadFormat, typer.Option("--format", "-f", help="How articles are printed.")] = ReadFormat.JSONL,
) -> None:
    """Read files and folders and print their articles, one a line, without analysing them.

    What cannot be read is listed on standard error with its reason. The output is valid input.

    ```
    communique read seeds --format jsonl
    ```
    """
    from analysis.reading import read as read_paths

    articles = rejections = 0
    with broken_pipe_is_fine():
        for each in read_paths(paths):
            if isinstance(each, Article):
                print_json(article_row(each))
                articles += 1
            else:
                list_rejections([each])
                rejections += not each.kept
    if not articles:
        raise stop("There is no article in what was given.")
    if rejections:
        raise typer.Exit(Exit.REJECTED)
