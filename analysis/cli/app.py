"""The commands put together."""

from __future__ import annotations

from typing import Annotated

import typer

from analysis.cli.analyse import analyse
from analysis.cli.annotate import annotate
from analysis.cli.builds import builds
from analysis.cli.collect import collect
from analysis.cli.correct import correct
from analysis.cli.demo import demo
from analysis.cli.export import export
from analysis.cli.look_up import look_up
from analysis.cli.read import read
from analysis.cli.search import search
from analysis.cli.terminal import EXIT_CODES
from analysis.cli.watch import watch

app = typer.Typer(
    name="communique",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"communique {version('communique')}")
        raise typer.Exit


@app.callback()
def communique(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Reads news coverage and shows who said what, who did what to whom, and when.

    Begin with these, then open the dashboard (streamlit run app.py):

    ```
    communique analyse seeds --out builds
    communique export quotes --build builds --format csv
    communique annotate < articles.jsonl > annotations.jsonl
    ```
    """


for command in (collect, analyse, watch, annotate, correct, export, search, read, builds, demo, look_up):
    app.command(epilog=EXIT_CODES)(command)


def main() -> None:
    """The console script ``communique``."""
    app()
