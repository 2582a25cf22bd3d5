"""What all commands share: exit codes, messages on standard error, progress on a terminal only."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.markup import escape

from analysis.records import Outcome, Rejection

if TYPE_CHECKING:
    from analysis import Built

errors = Console(stderr=True, highlight=False, soft_wrap=True)
"""Everything that is not a result goes to standard error, so that results can be piped."""

REJECTIONS_LISTED = 20


class Exit(IntEnum):
    """What a command's exit code means; shown in ``--help``."""

    OK = 0
    REJECTED = 1
    USAGE = 2
    NOTHING = 3


EXIT_CODES = (
    "Exit codes: 0 everything was done; 1 done, but some input was rejected; 2 wrong usage; "
    "3 nothing to work on (no article, no build, no such model)."
)


def stop(message: object, code: Exit = Exit.NOTHING) -> typer.Exit:
    """Prints the message to standard error; raise what it returns."""
    errors.print(f"[red]communique:[/] {escape(str(message))}")
    return typer.Exit(code)


def say(message: str) -> None:
    """A line for a person at a terminal; nothing where standard error goes elsewhere."""
    if errors.is_terminal:
        errors.print(message)


def counted(number: int, thing: str, things: str | None = None) -> str:
    """``1 article``, ``2 articles``; ``things`` where an "s" is not enough."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def list_rejections(rejections: Sequence[Rejection], limit: int | None = REJECTIONS_LISTED) -> None:
    """One line each, what is lost before what is only noted: origin and reason. ``limit`` None lists all."""
    for each in sorted(rejections, key=lambda each: each.kept)[:limit]:
        what = "noted" if each.kept else "rejected"
        errors.print(f"[yellow]{what}[/] {escape(each.origin)}: {escape(each.reason)}")
    if limit is not None and len(rejections) > limit:
        tables = "`communique export rejections` and `communique export notes`"
        errors.print(f"[yellow]and {len(rejections) - limit} more[/]; {tables} list all")


def lost(rejections: Sequence[Rejection]) -> int:
    """How many inputs could not be read at all."""
    return sum(not each.kept for each in rejections)


def tell_built(built: Built, shelf: Path) -> None:
    """What became of an analysis: what was rejected, which corrections hold, the build, how much of it was known."""
    list_rejections(built.rejections)
    list_outcomes(built.corrections)
    tell_trouble(built)
    say(summary(built, shelf))


def tell_trouble(built: Built) -> None:
    """Says where annotations could not be kept for the next analysis, and what helps."""
    if built.trouble:
        errors.print(
            f"[yellow]noted[/] annotations are not kept for the next analysis ({escape(built.trouble)}); "
            "see that there is room and that the folder can be written, or delete it"
        )


def summary(built: Built, shelf: Path) -> str:
    """One line on a build that was made, or that stood there before."""
    if built.existed:
        return f"Build {built.id} stands already (same articles, model and code); current in {escape(str(shelf))}."
    known = f" ({built.known:,} annotated before)" if built.known else ""
    return f"Build {built.id}: {counted(built.articles, 'article')}{known}, {lost(built.rejections)} rejected."


def list_outcomes(outcomes: Sequence[Outcome]) -> None:
    """The corrections that do not apply, one line each: which, and why; then how many do, for a person at a terminal.

    A later correction that overrules an earlier one, and what is so without it, is no news.
    """
    from analysis.coverage.reasons import sentence

    gone = [(number, each) for number, each in enumerate(outcomes, start=1) if each.status == "lost"]
    for number, each in gone[:REJECTIONS_LISTED]:
        why = escape(sentence((each.why,)))
        errors.print(f"[yellow]not applied[/] correction {number} ({each.correction.kind}): {why}")
    if len(gone) > REJECTIONS_LISTED:
        more = len(gone) - REJECTIONS_LISTED
        errors.print(f"[yellow]not applied[/] and {more} more; `communique export corrections` lists all")
    if outcomes:
        held = len(outcomes) - len(gone)
        say(f"{counted(held, 'correction')} of {len(outcomes):,} {'holds' if held == 1 else 'hold'}.")


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """A function (stage, done, total) that draws a bar on a terminal, and does nothing elsewhere."""
    if not errors.is_terminal:
        yield lambda stage, done, total: None
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
    )

    task = TextColumn("{task.description}")
    columns = (SpinnerColumn(finished_text="✓"), task, BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True) as progress:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                for each in progress.tasks:  # what had no total ends where the next stage begins
                    progress.update(each.id, total=each.completed or 1, completed=each.completed or 1)
                tasks[stage] = progress.add_task(stage, total=None)
            progress.update(tasks[stage], completed=done, total=total or None)

        yield show


def print_json(row: dict[str, Any]) -> None:
    """The object as one line on standard output, in UTF-8 whatever the terminal's encoding."""
    sys.stdout.buffer.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


@contextmanager
def broken_pipe_is_fine() -> Iterator[None]:
    """``communique … | head`` is no error: the reader has had enough."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output once more at exit; it must find something that it can write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(Exit.OK) from None
