"""A build made for a program that listens: ``python -m analysis.job analyse SHELF PATH…`` or ``… correct BUILD FILE``.

``SHELF`` is a folder of builds, ``PATH`` a file or folder with articles; ``BUILD`` a build's file, ``FILE`` one of
corrections. One JSON object a line on standard output: ``{"stage", "done", "total"}`` as the work goes on (0 of 0 where
the amount is not known), and at the end ``{"path"}`` of the build or ``{"error"}`` in plain words.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from analysis import Built, NothingToAnalyse, build, correct
from analysis.reading.corrections import read_corrections


def tell(**what: Any) -> None:
    """One line of the answer."""
    print(json.dumps(what, ensure_ascii=False), flush=True)


def main(arguments: Sequence[str]) -> int:
    """Makes the build; the exit status is 0, or 1 where there is none."""
    try:
        built = _made(*arguments)
    except NothingToAnalyse as nothing:
        reasons = "; ".join(f"{each.origin}: {each.reason}" for each in nothing.rejections[:5])
        tell(error=f"{nothing} {reasons}".strip())
        return 1
    except Exception as error:
        tell(error=str(error) or type(error).__name__)
        return 1
    tell(path=str(built.path))
    return 0


def _made(job: str, where: str, *what: str) -> Built:
    if job == "correct":
        (corrections,) = what
        return correct(where, read_corrections(corrections), progress=_progress)
    return build(what, where, progress=_progress)


def _progress(stage: str, done: int, total: int) -> None:
    tell(stage=stage, done=done, total=total)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
