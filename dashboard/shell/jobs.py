"""Builds that are made while somebody waits: the first one, and one with corrections. No Streamlit.

Each is made in a process of its own (`analysis.job`), which tells how far it is: no page loads a language model.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.shell.builds import ROOT

SEEDS = ROOT / "seeds"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the analysis is: ``done`` of ``total`` articles; ``total`` is 0 where that is not known."""

    stage: str
    done: int
    total: int


class AnalysisFailed(Exception):
    """A build could not be made. The message says why."""


def analyse(folder: Path, paths: Sequence[Path] = (SEEDS,)) -> Iterator[Progress]:
    """Makes a build of ``paths`` in a process of its own, telling how far it is. Raises `AnalysisFailed`.

    Whoever stops listening stops the analysis; a build that is half made is never seen.
    """
    for each in _told_by("analyse", folder, *paths):
        if isinstance(each, Progress):
            yield each


def correct(build: Path, corrections: Path) -> Iterator[Progress | Path]:
    """Makes the build of this file anew with a file of corrections, in a process of its own; the last is the new file.

    Raises `AnalysisFailed`. Whoever stops listening stops it.
    """
    return _told_by("correct", build, corrections)


def _told_by(job: str, *paths: Path) -> Iterator[Progress | Path]:
    command = [sys.executable, "-m", "analysis.job", job, *map(str, paths)]
    answer = made = ""
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(  # noqa: S603 - our own module, no shell
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8", errors="replace"
        ) as process,
    ):
        try:
            assert process.stdout is not None
            for line in process.stdout:
                told = _read(line)
                if "stage" in told:
                    yield Progress(str(told["stage"]), int(told["done"]), int(told["total"]))
                answer = str(told.get("error") or answer)
                made = str(told.get("path") or made)
            process.wait()
        finally:
            if process.poll() is None:
                process.terminate()
        if process.returncode != 0:
            errors.seek(0)
            last = errors.read().decode("utf-8", errors="replace").strip().splitlines()[-1:]
            raise AnalysisFailed(answer or "".join(last) or f"The analysis ended with status {process.returncode}.")
    if made:
        yield Path(made)


def _read(line: str) -> dict[str, str | int]:
    try:
        told = json.loads(line)
    except ValueError:  # a library printed something
        return {}
    return told if isinstance(told, dict) else {}
