"""The README shows real commands with their real output: here they are run.

``python -m tests.test_readme`` writes the output of today into the README.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

README = ROOT / "README.md"
_SHOWN = re.compile(r"^    \$ (?P<command>.+)\n(?P<output>(?:    .+\n)*)", re.MULTILINE)
_ID = re.compile(r"\bb[0-9a-f]{12}\b")
SOME_ID = "b0123456789ab"
"""Stands in the README for every build's id: a real one changes with each change of the code."""
WIDTH = 118


def run(command: str, folder: Path) -> str:
    """What the command prints in a folder that holds ``seeds/``, as the README shows it: in lines that fit."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    lines = [line if len(line) <= WIDTH else f"{line[: WIDTH - 2]} …" for line in done.stdout.splitlines()]
    return _ID.sub(SOME_ID, "".join(f"    {line}\n" for line in lines))


def shown() -> Iterator[re.Match[str]]:
    """Every command of the README with the output below it."""
    return _SHOWN.finditer(README.read_text(encoding="utf-8"))


def test_what_the_readme_shows_is_what_the_commands_print(tmp_path: Path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    commands = list(shown())
    assert len(commands) >= 3
    for each in commands:
        assert run(each["command"], tmp_path) == each["output"], each["command"]


def test_the_readme_names_every_command_and_its_pictures_are_there():
    from analysis.cli.app import app

    text = README.read_text(encoding="utf-8")
    for command in app.registered_commands:
        name = command.name or command.callback.__name__.replace("_", "-")
        assert f"`{name}`" in text or f"communique {name}" in text, name
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)
    assert pictures and [each for each in pictures if not (ROOT / each).is_file()] == []


def write() -> None:
    """Puts today's output into the README."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder, "seeds"))
        text = README.read_text(encoding="utf-8")
        for each in list(shown()):
            new = f"    $ {each['command']}\n{run(each['command'], Path(folder))}"
            text = text.replace(each[0], new)
        README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
