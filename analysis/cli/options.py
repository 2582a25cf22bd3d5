"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path],
    typer.Argument(help="Files and folders to read: .txt, .jsonl, .ndjson, .jsonl.gz.", show_default=False),
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
