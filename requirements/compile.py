"""Makes the pinned lists from pyproject.toml: versions and hashes, no addresses. Run it with `make requirements`.

run.txt is what a user's environment holds; build.txt what links the project into it; dev.txt what tests and checks
need on top.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = HERE.parent / "pyproject.toml"
COMMON = [
    "--universal",
    "--python-version",
    "3.12",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--no-header",
]


def compile_list(name: str, *arguments: str) -> None:
    """Writes requirements/``name``.txt; versions already pinned there stay unless pyproject.toml forbids them."""
    target = HERE / f"{name}.txt"
    command = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "compile",
        *COMMON,
        "--quiet",
        *arguments,
        "--output-file",
        str(target),
    ]
    subprocess.run(command, check=True, cwd=PROJECT.parent)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv else []
    compile_list("run", str(PROJECT), *upgrade)
    compile_list("build", "--group", f"{PROJECT}:build", "--constraints", "requirements/run.txt", *upgrade)
    compile_list("dev", str(PROJECT), "--group", "dev", "--constraints", "requirements/run.txt", *upgrade)
