"""A build made for a program that listens, in a process of its own:

    python -m analysis.job analyse SHELF PATH…      files and folders with articles
    python -m analysis.job demo SHELF               the invented affair
    python -m analysis.job correct BUILD FILE       a build's file, and one of corrections
    python -m analysis.job read REQUEST             what files hold, without analysing them (`analysis.additions`)
    python -m analysis.job add SHELF REQUEST        these files, alone or added to a build

``SHELF`` is a folder of builds. One JSON object a line on standard output: ``{"stage", "done", "total"}`` as the work
goes on (0 of 0 where the amount is not known), and at the end ``{"path"}`` of the build, ``{"holds"}`` for ``read``, or
``{"error"}`` in plain words. Asked to end, it leaves nothing half made.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analysis import NothingToAnalyse, build, build_articles, correct
from analysis.reading.corrections import read_corrections


def tell(**what: Any) -> None:
    """One line of the answer."""
    print(json.dumps(what, ensure_ascii=False), flush=True)


def main(arguments: Sequence[str]) -> int:
    """Does the work; the exit status is 0, or 1 where nothing came of it."""
    try:
        answer = _done(*arguments)
    except NothingToAnalyse as nothing:
        reasons = "; ".join(f"{each.origin}: {each.reason}" for each in nothing.rejections[:5])
        tell(error=f"{nothing} {reasons}".strip())
        return 1
    except Exception as error:
        tell(error=str(error) or type(error).__name__)
        return 1
    tell(**answer)
    return 0


def _done(job: str, where: str, *what: str) -> dict[str, Any]:
    """The answer: the path of a build, and what is known of it."""
    if job == "correct":
        (corrections,) = what
        return {"path": str(correct(where, read_corrections(corrections), progress=_progress).path)}
    if job == "demo":
        return {"path": str(_demo(where))}
    if job in ("read", "add"):
        # Not for a build that is corrected: it would load what reads files.
        from analysis import additions

        if job == "read":
            return {"holds": additions.look(additions.read_request(Path(where)), _progress)}
        (request,) = what
        added = additions.add(additions.read_request(Path(request)), Path(where), _progress)
        told = {name: getattr(added, name) for name in ("before", "new", "already", "rejected")}
        return {"path": str(added.built.path), **told}
    return {"path": str(build(what, where, progress=_progress).path)}


def _demo(shelf: str) -> Path:
    from analysis.demo import ACTORS, TITLE
    from analysis.demo.affair import load

    return build_articles(load().articles, shelf, actors=ACTORS, title=TITLE, progress=_progress).path


def _progress(stage: str, done: int, total: int) -> None:
    tell(stage=stage, done=done, total=total)


def _end_in_order(number: int, frame: object) -> None:
    # An exception runs what stands in `finally`: processes of a pool end, half of a file is deleted.
    raise SystemExit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end_in_order)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
