"""``communique analyse``: files and folders in, one build out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.options import (
    Actors,
    Corrections,
    DayFirst,
    Fresh,
    Map,
    Model,
    Outlets,
    Paths,
    Processes,
    Title,
    reading_options,
)
from analysis.cli.terminal import Exit, list_rejections, lost, progress_bar, stop, tell_built


def analyse(
    paths: Paths,
    out: Annotated[
        Path, typer.Option("--out", "-o", envvar="COMMUNIQUE_BUILDS", help="The folder of builds to write into.")
    ] = Path("builds"),
    model: Model = None,
    processes: Processes = None,
    actors: Actors = None,
    corrections: Corrections = None,
    title: Title = None,
    fresh: Fresh = False,
    map: Map = None,
    day_first: DayFirst = None,
    outlets: Outlets = None,
) -> None:
    """Analyse files and folders into one build, which the dashboard shows.

    A build never changes, and its id depends on what goes in: the same articles, corrections, model and code give the
    same build, which is not made twice. The newest becomes the folder's current one. Prints the build's file.

    Only articles that are new or changed are annotated: what is found in each is kept beside the builds, in the folder
    ``.annotations``, which may be deleted at any time. An analysis that was interrupted goes on where it was.

    ```
    communique analyse seeds --out builds
    communique analyse news/ extra.jsonl.gz --out builds --processes 0
    communique analyse news/ --actors my-actors.csv
    communique analyse news/ --corrections corrections.jsonl
    communique analyse table.csv --map text=Volltext --map published=Datum --day-first
    ```
    """
    from analysis import NothingToAnalyse, build
    from analysis.annotating import ModelNotFound
    from analysis.engines import WorkerLost
    from analysis.reading.actors import BadActors
    from analysis.reading.corrections import BadCorrections

    try:
        with progress_bar() as progress:
            built = build(
                paths,
                out,
                model=model,
                processes=processes,
                actors=actors,
                corrections=corrections,
                title=title,
                fresh=fresh,
                options=reading_options(map, day_first, outlets),
                progress=progress,
            )
    except NothingToAnalyse as nothing:
        list_rejections(nothing.rejections)
        raise stop(f"{nothing} Give files or folders with articles; `communique analyse --help` shows how.") from None
    except (ModelNotFound, WorkerLost, BadActors, BadCorrections) as error:
        raise stop(error) from None
    except OSError as error:
        raise stop(f"The build cannot be written into {out} ({error}). Name another folder with --out.") from None
    tell_built(built, out)
    typer.echo(built.path)
    if lost(built.rejections):
        raise typer.Exit(Exit.REJECTED)
