"""The builds that can be shown: where they stand, and which one is meant. No Streamlit."""

from __future__ import annotations

import os
from pathlib import Path

from analysis.coverage import BuildInfo, Coverage, CoverageError, list_builds
from analysis.coverage.shelf import build_path, current_build

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "dashboard" / "assets"
SHELF_VARIABLE = "COMMUNIQUE_BUILDS"


def shelf() -> Path:
    """The folder of builds: the environment variable COMMUNIQUE_BUILDS, else ``builds`` beside app.py."""
    named = os.environ.get(SHELF_VARIABLE)
    return Path(named).expanduser() if named else ROOT / "builds"


def wanted_build(folder: Path, id_: str | None) -> Path | None:
    """The file of the build ``id_``, or of the current one where it is None; None where there is no such file."""
    if id_ is not None:
        path = build_path(folder, id_)
        return path if path.is_file() else None
    return current_build(folder) if list_builds(folder) else None


def describe(path: Path) -> BuildInfo | CoverageError:
    """What a build is, or why it cannot be opened."""
    try:
        with Coverage(path) as opened:
            return opened.info
    except CoverageError as error:
        return error
