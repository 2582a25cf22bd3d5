"""``communique watch``: a build that is kept current while files come, change and go."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from analysis.cli.options import (
    Actors,
    Corrections,
    DayFirst,
    Map,
    Model,
    Outlets,
    Paths,
    Processes,
    Title,
    reading_options,
)
from analysis.cli.terminal import (
    Exit,
    errors,
    list_outcomes,
    list_rejections,
    progress_bar,
    stop,
    summary,
    tell_trouble,
)
from analysis.records import Rejection

if TYPE_CHECKING:
    from analysis import Built

SETTLE = 1.0
"""Seconds without a change after which files count as written."""

MOST_SETTLES = 30
"""How often this is waited for: where something changes all the time, what is there is analysed."""

Stamps = dict[str, tuple[int, int, int]]
"""For each file when it was last changed (nanoseconds), how large it is (bytes) and its number on the disk."""


def watch(
    paths: Paths,
    out: Annotated[
        Path, typer.Option("--out", "-o", envvar="COMMUNIQUE_BUILDS", help="The folder of builds to write into.")
    ] = Path("builds"),
    every: Annotated[float, typer.Option("--every", "-e", min=0.1, help="Seconds between two looks.")] = 10.0,
    keep: Annotated[
        int | None,
        typer.Option(
            "--keep",
            min=1,
            help="Remove all builds that were made by watching but this many, the newest. Builds of other commands and "
            "the current one always stay. [default: remove none]",
            show_default=False,
        ),
    ] = None,
    model: Model = None,
    processes: Processes = None,
    actors: Actors = None,
    corrections: Corrections = None,
    title: Title = None,
    map: Map = None,
    day_first: DayFirst = None,
    outlets: Outlets = None,
) -> None:
    """Keep a build current while files come, change and go; Ctrl-C ends it.

    Looks at the files again and again, and makes a build as `analyse` does when something changed and has come to rest.
    Only what is new is annotated, and the language model is loaded once. The tables of actors and corrections are
    watched too. Prints the file of each build. Builds made before stay, unless ``--keep`` says how many: a link of the
    dashboard that names one which was removed leads nowhere, one that names none shows the newest (the file `current`
    in the folder says which that is).

    ```
    communique watch news/ --out builds
    communique watch news/ --every 60 --keep 5
    ```
    """
    from analysis import build
    from analysis.annotating import ModelNotFound
    from analysis.engines import SameAgain

    within = _inside(out, paths)
    if within is not None:
        message = f"The folder of builds {out} lies in {within}, which is watched. Name one outside it with --out."
        raise stop(message, Exit.USAGE)
    choose = SameAgain()
    options = reading_options(map, day_first, outlets)

    def make() -> Built:
        with progress_bar() as progress:
            return build(
                paths,
                out,
                model=model,
                processes=processes,
                actors=actors,
                corrections=corrections,
                title=title,
                options=options,
                choose=choose,
                progress=progress,
            )

    watched = [*paths, *(each for each in (actors, corrections, outlets) if each is not None)]
    rounds = _Rounds(make, out, keep)
    with _ended_in_order():
        errors.print(
            f"Watching {escape(', '.join(str(each) for each in paths))} every {every:g} seconds; Ctrl-C ends it."
        )
        try:
            for _ in changes(lambda: stamps(watched), time.sleep, every):
                rounds.go_round()
        except ModelNotFound as error:
            raise stop(error) from None
    errors.print(f"Stopped watching; build {rounds.current} is current." if rounds.current else "Stopped watching.")


class _Rounds:
    """Makes one build after the other and says what is new in each."""

    def __init__(self, make: Callable[[], Built], out: Path, keep: int | None = None) -> None:
        self._make = make
        self._out = out
        self._keep = keep
        self._rejected: set[tuple[str, str]] = set()
        self.current: str | None = None
        """The id of the last build, None before the first."""

    def go_round(self) -> None:
        """Makes a build. Raises nothing but `ModelNotFound`: whoever watches for days must not lose it by one text."""
        from analysis import NothingToAnalyse
        from analysis.annotating import ModelNotFound
        from analysis.engines import WorkerLost
        from analysis.reading.actors import BadActors
        from analysis.reading.corrections import BadCorrections

        try:
            built = self._make()
        except NothingToAnalyse as nothing:
            self._tell_rejections(nothing.rejections)
            errors.print("There is no article yet.")
        except ModelNotFound:
            raise
        except (BadActors, BadCorrections, WorkerLost) as error:
            self._tell_failure(str(error))
        except OSError as error:
            self._tell_failure(f"The build cannot be written into {self._out} ({error}).")
        except Exception as error:
            self._tell_failure(f"The build could not be made ({type(error).__name__}: {error}); please report it.")
        else:
            self._tell(built)

    def _tell(self, built: Built) -> None:
        self._tell_rejections(built.rejections)
        if built.id == self.current:
            return
        self.current = built.id
        list_outcomes(built.corrections)
        tell_trouble(built)
        errors.print(summary(built, self._out))
        typer.echo(built.path)
        self._tidy(built)

    def _tidy(self, built: Built) -> None:
        """Removes what was made by watching and is no longer wanted. What is made is noted in any case."""
        from analysis.coverage.retention import note_made, remove_old

        try:
            note_made(self._out, built.id, built.existed)
            removed = remove_old(self._out, self._keep) if self._keep is not None else []
        except OSError as error:
            errors.print(f"[yellow]noted[/] old builds cannot be removed ({escape(str(error))}); remove them by hand")
            return
        if removed:
            errors.print(f"Removed {', '.join(removed)}: the newest {self._keep} are kept.")

    def _tell_rejections(self, rejections: Sequence[Rejection]) -> None:
        """Those that the round before did not have."""
        list_rejections([each for each in rejections if (each.origin, each.reason) not in self._rejected])
        self._rejected = {(each.origin, each.reason) for each in rejections}

    def _tell_failure(self, why: str) -> None:
        kept = "The build before stays" if self.current else "There is no build yet"
        errors.print(f"[red]communique:[/] {escape(why)} {kept}; it is tried again when a file changes.")


def stamps(paths: Iterable[Path]) -> Stamps:
    """How each file now is that would be read."""
    from analysis.reading import files_in

    found: Stamps = {}
    for path, _ in files_in(paths):
        try:
            now = path.stat()
        except OSError:  # gone between two looks, or a link that leads nowhere
            found[str(path)] = (0, 0, 0)
        else:
            found[str(path)] = (now.st_mtime_ns, now.st_size, now.st_ino)
    return found


def changes(look: Callable[[], Stamps], wait: Callable[[float], None], every: float) -> Iterator[Stamps]:
    """At first, and whenever something changed and came to rest: how the files are.

    What changes while the caller works is seen at the next look.
    """
    seen: Stamps | None = None
    while True:
        now = look()
        if now != seen:
            for _ in range(MOST_SETTLES):
                wait(SETTLE)
                before, now = now, look()
                if before == now:
                    break
        if now != seen:
            seen = now
            yield now
        wait(every)


def _inside(out: Path, paths: Iterable[Path]) -> Path | None:
    """The folder that is watched and in which the builds would be seen; folders that are hidden are not looked into."""
    for path in paths:
        if path.is_dir() and out.resolve().is_relative_to(path.resolve()):
            inner = out.resolve().relative_to(path.resolve())
            if not any(part.startswith(".") for part in inner.parts):
                return path
    return None


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Ctrl-C, and a request to end, end what is inside and go on after it. Nobody ever sees half a build."""

    def end(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
