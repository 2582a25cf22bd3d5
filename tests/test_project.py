"""The project's own promises: pinned lists that fit pyproject.toml, and files that name no address or machine."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pinned(name: str) -> dict[str, str]:
    """Package to version in requirements/``name``.txt."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;]+)", text, re.MULTILINE))


def package(requirement: str) -> str:
    """The package's name in a requirement such as ``pandas~=3.1``."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return found.group().lower()


def test_every_runtime_dependency_is_pinned():
    missing = {package(each) for each in PROJECT["project"]["dependencies"]} - set(pinned("run"))
    assert not missing, f"run `make requirements`: {missing}"


def test_every_development_dependency_is_pinned():
    wanted = {package(each) for each in PROJECT["dependency-groups"]["dev"] if isinstance(each, str)}
    missing = wanted - set(pinned("dev"))
    assert not missing, f"run `make requirements`: {missing}"


def test_the_lists_agree_on_versions():
    run, dev, build = pinned("run"), pinned("dev"), pinned("build")
    assert {name: dev.get(name) for name in run} == run
    assert {name: dev.get(name) for name in build} == build


@pytest.mark.parametrize("name", ["run", "build", "dev"])
def test_pins_carry_hashes_and_no_addresses(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert entries and all("--hash=sha256:" in entry for entry in entries)


def test_modules_stay_readable():
    files = subprocess.run(
        ["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    if not files:
        pytest.skip("not a git checkout")
    lines = {
        name: len((ROOT / name).read_text(encoding="utf-8").splitlines()) for name in files if (ROOT / name).exists()
    }
    assert not {name: count for name, count in lines.items() if count > 450}


def paths_named(text: str) -> set[str]:
    """The paths of this project that a page names between backticks."""
    named = re.findall(r"`([\w./-]+/[\w./-]*|[\w./-]+\.(?:py|toml|md))`", text)
    return {each for each in named if each.split("/")[0] in ("analysis", "dashboard", "docs", "tests", "training")}


@pytest.mark.parametrize(
    "page",
    ["CONTRIBUTING.md", "README.md", "docs/COLLECTING.md", "docs/CORRECTIONS.md", "docs/METHOD.md", "docs/QUOTES.md"],
)
def test_the_paths_that_a_page_names_are_there(page):
    named = paths_named((ROOT / page).read_text(encoding="utf-8"))
    assert named, f"{page} names no path: is the pattern still right?"
    assert not {each for each in named if not (ROOT / each).exists()}
