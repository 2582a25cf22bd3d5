"""``communique demo``: the invented affair analysed, and shown."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from analysis.cli.options import Model, Processes
from analysis.cli.rows import article_row
from analysis.cli.terminal import Exit, counted, progress_bar, say, stop
from analysis.demo import ACTORS, TITLE
from analysis.records import Article

APP = Path(__file__).parents[2] / "app.py"


def demo(
    out: Annotated[
        Path, typer.Option("--out", "-o", envvar="COMMUNIQUE_BUILDS", help="The folder of builds to write into.")
    ] = Path("builds"),
    model: Model = None,
    processes: Processes = None,
    only_analyse: Annotated[
        bool, typer.Option("--only-analyse", help="Make the build, print its file, and open nothing.")
    ] = False,
    truth: Annotated[
        bool, typer.Option("--truth", help="Show what is true of the articles, not what the analysis finds in them.")
    ] = False,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", help="Only write the articles into this JSON Lines file, and the actors beside it."),
    ] = None,
) -> None:
    """Analyse an invented affair of more than eighty articles by eight outlets, and open it in the dashboard.

    Everybody and everything in it is fiction: a geologist arrested in a disputed province, a visit that is planned,
    postponed, refused and held, sanctions, mediation. It shows what one article cannot: events that many report,
    accounts that differ, agency copies, changing titles. Its states are known from a table of actors like those
    that you can write yourself. What is true of it was written together with it; ``--truth`` shows that.

    ```
    communique demo
    communique demo --texts affair.jsonl
    communique analyse affair.jsonl --actors affair.actors.csv
    ```
    """
    from analysis import build_articles
    from analysis.annotating import ModelNotFound
    from analysis.demo.affair import load
    from analysis.demo.truth_build import write_truth
    from analysis.engines import WorkerLost

    affair = load()
    articles = affair.articles
    if texts is not None:
        _write(articles, texts)
        return
    try:
        with progress_bar() as progress:
            if truth:
                path = write_truth(affair, out)
            else:
                path = build_articles(
                    articles, out, model=model, processes=processes, actors=ACTORS, title=TITLE, progress=progress
                ).path
    except (ModelNotFound, WorkerLost) as error:
        raise stop(error) from None
    except OSError as error:
        raise stop(f"The build cannot be written into {out} ({error}). Name another folder with --out.") from None
    say(f"Build {path.stem}: {counted(len(articles), 'article')}, current in {escape(str(out))}.")
    typer.echo(path)
    if only_analyse:
        return
    if not APP.is_file():
        raise stop("The dashboard's app.py is not beside this package. Open the build from a clone of the project.")
    command = [sys.executable, "-m", "streamlit", "run", str(APP)]
    environment = {**os.environ, "COMMUNIQUE_BUILDS": str(out.resolve())}
    raise typer.Exit(subprocess.call(command, cwd=APP.parent, env=environment))  # noqa: S603 - all of it is ours


def _write(articles: Sequence[Article], texts: Path) -> None:
    rows = (json.dumps(article_row(article), ensure_ascii=False) for article in articles)
    actors = texts.with_suffix(".actors.csv")
    try:
        texts.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
        shutil.copyfile(ACTORS, actors)
    except OSError as error:
        raise stop(f"The texts cannot be written to {texts} ({error}). Name another file.", Exit.USAGE) from None
    typer.echo(texts)
    typer.echo(actors)
