"""What can be wrong with a build that somebody wants to open. Each message says what to do."""

from __future__ import annotations

from pathlib import Path


class CoverageError(Exception):
    """A build cannot be opened. The message is for people: what happened, to which file, what to do next."""


class NoBuild(CoverageError):
    """There is no build at the path."""

    def __init__(self, path: Path, found: str = "There is no build") -> None:
        """``found`` says what is there instead of a build."""
        super().__init__(f"{found}: {path}. Make one: communique analyse PATH… --out {path}")
        self.path = path


class NotABuild(CoverageError):
    """The file is there, but is not a build, or is damaged."""

    def __init__(self, path: Path, why: str) -> None:
        """``why`` tells what was found in the file."""
        super().__init__(
            f"Not a build of Communiqué: {path} ({why}). Name a file or folder that `communique analyse` made."
        )
        self.path = path


class BuildTooOld(CoverageError):
    """The build was made by another version of Communiqué, whose tables have another shape."""

    def __init__(self, path: Path, found: int, wanted: int) -> None:
        """``found`` and ``wanted`` are schema versions."""
        older = "an older" if found < wanted else "a newer"
        do = "Analyse the articles again" if found < wanted else "Update Communiqué, or analyse the articles again"
        super().__init__(
            f"{path} was made by {older} version of Communiqué (its tables have version {found}, this one reads "
            f"{wanted}). {do}: communique analyse PATH… --out {path.parent}"
        )
        self.path = path
        self.found = found
        self.wanted = wanted
