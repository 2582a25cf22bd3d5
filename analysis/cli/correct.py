"""``communique correct``: a build and corrections in, the corrected build out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from analysis.cli.options import Build
from analysis.cli.terminal import counted, list_outcomes, progress_bar, say, stop


def correct(
    corrections: Annotated[
        Path,
        typer.Option("--corrections", "-c", help="The file of corrections, one a line.", show_default=False),
    ],
    build: Build = Path("builds"),
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The folder to write into. [default: the build’s own]", show_default=False),
    ] = None,
) -> None:
    """Make a build anew with what you set right, in seconds: no language model is needed.

    The new build has these corrections and no others, those of the old one only if they stand in the file (`communique
    export corrections --format jsonl` writes them). It is the very build that `communique analyse --corrections` makes.
    The old one stays, and its links. A correction that does not apply is listed, and costs nothing else.

    ```
    communique correct --build builds --corrections corrections.jsonl
    communique export corrections --build builds --format jsonl > corrections.jsonl
    ```
    """
    from analysis import correct as correct_build
    from analysis.coverage import CoverageError
    from analysis.reading.corrections import BadCorrections, read_corrections

    try:
        said = read_corrections(corrections)
        with progress_bar() as progress:
            built = correct_build(build, said, out, progress=progress)
    except (BadCorrections, CoverageError) as error:
        raise stop(error) from None
    except OSError as error:
        raise stop(f"The build cannot be written ({error}). Name another folder with --out.") from None
    list_outcomes(built.corrections)
    stands = " stands already" if built.existed else ""
    say(f"Build {built.id}{stands}: {counted(built.articles, 'article')}; current in {escape(str(built.path.parent))}.")
    typer.echo(built.path)
