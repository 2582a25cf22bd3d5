"""Builds that are made while somebody waits, and looks into files that were handed over. No Streamlit.

Each is made in a process of its own (`analysis.job`), which tells how far it is: no page loads a language model, and
what a stranger's file does to whoever reads it, it does to that process.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.coverage.shelf import remove_unfinished
from dashboard.shell.builds import ROOT

SEEDS = ROOT / "seeds"
ENDING = 15.0
"""Seconds that a process has to end in order before it is ended at once."""
_SURE = 3.0
"""Seconds of a stage after which it can be told how long it takes."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is: ``done`` of ``total`` articles; ``total`` is 0 where that is not known."""

    stage: str
    done: int
    total: int


class AnalysisFailed(Exception):
    """A build could not be made. The message says why."""


class Work:
    """Something that is made in a process of its own, from the moment on at which this is.

    ``progress`` is how far it is. Once it is `finished`, ``answer`` is what it told at last, ``failure`` says why
    nothing came of it (None where something did), and ``stopped`` whether somebody stopped it. ``base`` is the build
    that it adds to.
    """

    def __init__(
        self, *arguments: str | Path, title: str = "", shelf: Path | None = None, holds: object = None
    ) -> None:
        """``arguments`` are those of `analysis.job`; ``title`` is what the screen calls what is analysed.

        ``shelf`` is the folder of builds that is written into; ``holds`` is kept as long as the work: the folder with
        its files, which goes when nobody holds it.
        """
        self.title = title
        self.base: Path | None = None
        self.progress = Progress("starting", 0, 0)
        self.answer: dict[str, Any] = {}
        self.failure: str | None = None
        self.stopped = False
        self._shelf = shelf
        self._holds = holds
        self._stage_began = (0.0, 0)
        self._ended = threading.Event()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed where the work ends
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", "analysis.job", *map(str, arguments)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
            errors="replace",
        )
        threading.Thread(target=self._listen, name=f"work {arguments[0]}", daemon=True).start()

    @property
    def finished(self) -> bool:
        """Whether it has ended, one way or the other."""
        return self._ended.is_set()

    @property
    def path(self) -> Path | None:
        """The file of the build that was made."""
        return Path(self.answer["path"]) if self.finished and not self.failure and "path" in self.answer else None

    def wait(self, seconds: float | None = None) -> bool:
        """Waits until it has ended, at most so long; whether it has."""
        return self._ended.wait(seconds)

    def stop(self) -> None:
        """Ends it. What it had begun to write is deleted; what was found in articles is kept for the next time."""
        if not self.finished:
            self.stopped = True
            self._process.terminate()
            last = threading.Timer(ENDING, self._process.kill)
            last.daemon = True
            last.start()

    def seconds_left(self) -> float | None:
        """How long the stage takes from here on, by how long it took to here; None where nobody can tell yet."""
        began, before = self._stage_began
        progress, took = self.progress, time.monotonic() - began
        gone = progress.done - before
        if self.finished or not progress.total or gone <= 0 or took < _SURE:
            return None
        return took / gone * max(0, progress.total - progress.done)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with suppress(ValueError, OSError):
            for line in self._process.stdout:
                self._hear(_read(line))
        status = self._process.wait()
        self._errors.seek(0)
        last = self._errors.read().decode("utf-8", errors="replace").strip().splitlines()[-1:]
        self._errors.close()
        self._process.stdout.close()
        if self.stopped:
            self.failure = "It was stopped."
        elif status != 0:
            said = str(self.answer.get("error") or "".join(last))
            self.failure = said or f"The analysis ended with status {status}."
        if self.stopped and self._shelf is not None and self._shelf.is_dir():
            with suppress(OSError):
                remove_unfinished(self._shelf)
        self._holds = None
        self._ended.set()

    def _hear(self, told: dict[str, Any]) -> None:
        if "stage" not in told:
            self.answer |= told
            return
        progress = Progress(str(told["stage"]), int(told["done"]), int(told["total"]))
        if progress.stage != self.progress.stage:
            # What an earlier analysis knows is told at once, and says nothing of how long the rest takes.
            self._stage_began = (time.monotonic(), progress.done)
        self.progress = progress


def analyse(folder: Path, paths: Sequence[Path] = (SEEDS,)) -> Work:
    """Makes a build of ``paths``."""
    return Work("analyse", folder, *paths, title="the article in seeds", shelf=folder)


def demo(folder: Path) -> Work:
    """Makes the build of the invented affair."""
    return Work("demo", folder, title="the demo affair", shelf=folder)


def correct(build: Path, corrections: Path) -> Work:
    """Makes the build of this file anew with a file of corrections."""
    return Work("correct", build, corrections, shelf=build.parent)


def look(request: Path, holds: object = None) -> Work:
    """Looks into the files of a request (`analysis.additions`): its answer holds ``holds``."""
    return Work("read", request, holds=holds)


def add(folder: Path, request: Path, title: str, base: Path | None = None, holds: object = None) -> Work:
    """Makes the build that a request asks for, which adds to ``base``; ``holds`` is what its files need to stay."""
    work = Work("add", folder, request, title=title, shelf=folder, holds=holds)
    work.base = base
    return work


class Busy(Exception):
    """Another analysis is under way."""


_LOCK = threading.Lock()
_running: list[Work] = []
_ended: list[Work] = []


def running() -> Work | None:
    """The analysis that is under way for everybody, or the last one until it was `seen`."""
    return _running[0] if _running else None


def ended() -> Work | None:
    """The last analysis whose end was `seen`: other sessions may not know of it yet."""
    return _ended[0] if _ended else None


def begin(start: Callable[[], Work]) -> Work:
    """Starts an analysis that goes on whatever page is looked at: ``begin(lambda: demo(folder))``. Raises `Busy`."""
    with _LOCK:
        if _running and not _running[0].finished:
            raise Busy
        _running[:] = [start()]
        return _running[0]


def seen(work: Work) -> None:
    """Whoever began it saw how it ended."""
    with _LOCK:
        if work in _running and work.finished:
            _running.remove(work)
            _ended[:] = [work]


def _read(line: str) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:  # a library printed something
        return {}
    return told if isinstance(told, dict) else {}
