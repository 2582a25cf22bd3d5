"""Analyses files into a build, in a process of its own: ``python -m dashboard.first_build SHELF PATH…``.

One JSON object a line on standard output: ``{"stage", "done", "total"}`` as the work goes on (0 of 0 where the amount
is not known), and at the end ``{"path"}`` of the build or ``{"error"}`` in plain words.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any


def tell(**what: Any) -> None:
    """One line of the answer."""
    print(json.dumps(what, ensure_ascii=False), flush=True)


def main(shelf: str, paths: list[str]) -> int:
    """Makes the build; the exit status is 0, or 1 where there is none."""
    # By name: the dashboard itself must not depend on what loads a language model, and only this process does.
    analysis = import_module("analysis")
    try:
        built = analysis.build(
            paths, shelf, progress=lambda stage, done, total: tell(stage=stage, done=done, total=total)
        )
    except analysis.NothingToAnalyse as nothing:
        reasons = "; ".join(f"{each.origin}: {each.reason}" for each in nothing.rejections[:5])
        tell(error=f"{nothing} {reasons}".strip())
        return 1
    except Exception as error:
        tell(error=str(error) or type(error).__name__)
        return 1
    tell(path=str(built.path))
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], sys.argv[2:]))
