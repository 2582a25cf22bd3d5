"""``communique builds``: the builds of a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.terminal import counted, stop


def builds(
    folder: Annotated[Path, typer.Argument(envvar="COMMUNIQUE_BUILDS", help="The folder of builds.")] = Path("builds"),
) -> None:
    """List the builds of a folder, newest first; the current one carries a star.

    communique builds builds
    """
    from analysis.coverage import CoverageError, list_builds, open_coverage
    from analysis.coverage.shelf import current_build

    try:
        current = current_build(folder)
    except CoverageError as error:
        raise stop(error) from None
    for path in list_builds(folder):
        star = "*" if path == current else " "
        try:
            with open_coverage(path) as coverage:
                info = coverage.info
        except CoverageError as error:
            typer.echo(f"{star} {path.stem}  cannot be opened: {error}")
            continue
        days = f"{info.first_published or '?'} to {info.last_published or '?'}"
        made = info.created.strftime("%Y-%m-%d %H:%M UTC")
        counts = f"{counted(info.articles, 'article')}, {counted(info.outlets, 'outlet')}, {info.rejections} rejected"
        called = f"  “{info.title}”" if info.title else ""
        if info.corrections:
            called += f"  {counted(info.corrections, 'correction')} to {info.base}"
        typer.echo(f"{star} {info.id}  {made}  {counts}, {days}, {info.model}{called}")
