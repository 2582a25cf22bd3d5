"""Makes a corrected build in a process of its own: ``python -m dashboard.corrected_build BUILD CORRECTIONS``.

``BUILD`` is a build's file, ``CORRECTIONS`` a file of corrections. Tells how far it is as `dashboard.first_build` does.
"""

from __future__ import annotations

import sys
from importlib import import_module

from analysis.reading.corrections import read_corrections
from dashboard.first_build import tell


def main(build: str, corrections: str) -> int:
    """Makes the build; the exit status is 0, or 1 where there is none."""
    # By name: the rules of resolving read word lists that stand beside what needs spaCy, which no page may load.
    analysis = import_module("analysis")
    try:
        built = analysis.correct(
            build,
            read_corrections(corrections),
            progress=lambda stage, done, total: tell(stage=stage, done=done, total=total),
        )
    except Exception as error:
        tell(error=str(error) or type(error).__name__)
        return 1
    tell(path=str(built.path))
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], sys.argv[2]))
