"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.cli.terminal import Exit, stop

if TYPE_CHECKING:
    from analysis.reading import Options

Paths = Annotated[
    list[Path],
    typer.Argument(
        help="Files and folders to read: pages, feeds, tables, documents, archives and exports of databases; - is "
        "standard input.",
        show_default=False,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        envvar="COMMUNIQUE_MODEL",
        help="The language model: an installed spaCy pipeline or a folder that holds one. [default: en_core_web_md]",
        show_default=False,
    ),
]
Actors = Annotated[
    Path | None,
    typer.Option(
        "--actors",
        help="Your own states, bodies, places, groups and people: a CSV file with the columns name, kind, country, "
        "also, adjective, people, capital, seat (several values split by semicolons).",
        show_default=False,
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        help="Which column of a table holds what, FIELD=COLUMN (title=Headline), once for each field: text, title, "
        "published, source, url, id, author, language. [default: by the columns' names]",
        show_default=False,
    ),
]
DayFirst = Annotated[
    bool | None,
    typer.Option(
        "--day-first/--month-first",
        help="How 03/04/2031 is read. [default: by the other dates of the file]",
        show_default=False,
    ),
]
Outlets = Annotated[
    Path | None,
    typer.Option(
        "--outlets",
        help="Outlets that you know: a CSV file with the columns name, country, hosts, also (several values split by "
        "semicolons).",
        show_default=False,
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        "--corrections",
        "-c",
        help="What you set right: a file of JSON Lines, one correction a line, as the Curate page writes it.",
        show_default=False,
    ),
]
Title = Annotated[
    str | None,
    typer.Option("--title", "-t", help="What the dashboard calls the build.", show_default=False),
]
Fresh = Annotated[
    bool,
    typer.Option(
        "--fresh",
        help="Annotate every article anew. Otherwise what an earlier analysis into the same folder found in an article "
        "is used again where text, day, model, actors and code are the same; the build is the same either way.",
    ),
]
Processes = Annotated[
    int | None,
    typer.Option(
        "--processes",
        "-p",
        min=0,
        help="Processes that annotate; 0 means one for each core. [default: by the number of articles]",
        show_default=False,
    ),
]
Build = Annotated[
    Path,
    typer.Option(
        "--build",
        "-b",
        envvar="COMMUNIQUE_BUILDS",
        help="A folder of builds (its current one), FOLDER/ID, or a build's file.",
    ),
]


def reading_options(columns: list[str] | None, day_first: bool | None, outlets: Path | None) -> Options:
    """What a user says about the inputs. Raises `typer.Exit` with a message where it cannot be used."""
    from analysis.reading import Options
    from analysis.reading.outlets import BadOutlets, read_outlets
    from analysis.reading.tables.columns import FIELDS

    fields: dict[str, str] = {}
    for each in columns or ():
        name, given, column = each.partition("=")
        if name.strip() not in FIELDS or not given or not column.strip():
            raise stop(f"--map {each}: write FIELD=COLUMN, with FIELD one of {', '.join(FIELDS)}.", Exit.USAGE)
        fields[name.strip()] = column.strip()
    try:
        return Options(fields, day_first, read_outlets(outlets) if outlets is not None else ())
    except BadOutlets as error:
        raise stop(error, Exit.USAGE) from None
