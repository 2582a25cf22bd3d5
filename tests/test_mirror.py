"""The tests mirror the tree: whoever changes a module finds its test where its path says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("analysis", "dashboard", "training")

ELSEWHERE = {
    "analysis/__main__.py": ("tests/test_main.py", "its name in the mirror would be test___main__.py"),
}
"""Modules whose test stands elsewhere ("": nowhere yet), and why."""

TOPS = {"analysis": Path(), "dashboard": Path("dashboard"), "training": Path("training")}
"""Where the tests of a package stand in tests/: those of the core at its top."""

MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    # What a package's __init__ offers is tested as its own component, command or function.
    if path.name != "__init__.py"
)


def mirrored(module: str) -> Path:
    """Where the module's test belongs: ``analysis/coverage/shelf.py`` → ``tests/coverage/test_shelf.py``."""
    path = Path(module)
    return ROOT / "tests" / TOPS[path.parts[0]] / Path(*path.parts[1:-1]) / f"test_{path.name}"


def test_the_whole_tree_is_looked_at() -> None:
    assert len(MODULES) > 200
    assert {Path(each).parts[0] for each in MODULES} == set(PACKAGES)
    assert mirrored("dashboard/shell/share.py") == ROOT / "tests/dashboard/shell/test_share.py"


@pytest.mark.parametrize("module", [each for each in MODULES if each not in ELSEWHERE])
def test_each_module_has_a_test_where_its_path_says(module: str) -> None:
    place = mirrored(module)
    assert place.is_file(), f"{module} has no test of its own: write {place.relative_to(ROOT)}"
    assert "\ndef test_" in place.read_text(encoding="utf-8"), f"{place.relative_to(ROOT)} holds no test"


@pytest.mark.parametrize("module", sorted(ELSEWHERE))
def test_an_exception_is_one_still_and_says_why(module: str) -> None:
    where, why = ELSEWHERE[module]
    assert module in MODULES, f"{module} is gone; so should be its exception"
    assert why and (not where or (ROOT / where).is_file())
    assert not mirrored(module).is_file(), f"{module} has a test of its own now; take it out of the exceptions"


def test_every_folder_of_tests_can_be_imported() -> None:
    # Without it pytest would take two files of one name in two folders for one module.
    bare = {path.parent for path in (ROOT / "tests").rglob("test_*.py") if not (path.parent / "__init__.py").is_file()}
    assert sorted(bare) == []
