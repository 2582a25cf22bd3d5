"""Does moved code still give the same bytes? Compares what two checkouts of the project make of the same coverage.

    python -m tests.refactoring.compare BEFORE [AFTER] [--coverage FILE ...] [--keep FOLDER] [--ignore-columns a,b]
    python -m tests.refactoring.compare BEFORE --only seeds demo      (quick: the two that every checkout has)

BEFORE and AFTER are folders that hold a checkout; AFTER is this one where it is left out. A worktree at the commit
from which the work began makes a good BEFORE:

    git worktree add --detach ../before main
    python -m tests.refactoring.compare ../before

What is compared: for each coverage, each checkout runs `analyse` and then `export TABLE --format jsonl` for every table
that it knows, in processes of their own. The coverages are

- `seeds`, the folder of that name in the checkout;
- `demo`, the invented affair as `communique demo --texts` writes it, with its actors;
- each `--coverage FILE` of JSON Lines, plain or compressed. `FILE:500` takes its first 500 lines. Fields that no
  article has are left out, and `doc_id` is read as `id`. Without this option, what is found of `SHARED` beside the
  checkout is taken; `--only NAME ...` leaves out all others.

What is printed: a line for each table that differs, and below it the first rows that do, with the columns in which they
do. Exit code 0: all tables are the same, byte for byte; 1: something differs; 2: a checkout could not be run.

Nothing is forgiven but the build's own id, which depends on the code. Rows are paired by the first columns that
together name one row, so that one row more does not make all that follow differ. A table or column that only one
checkout has is told and counts as a difference; `--ignore-columns a,b` leaves those columns out of every table.

A checkout's tables are kept under its content (commit, changes, new files), so that BEFORE is only made once. They lie
in the folder for temporary files; `--cache FOLDER` says where else, `--keep FOLDER` copies them to where one can look.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ("gold/coverage_newswcl.jsonl", "coverage/reuters_1987.jsonl.gz:500")
FIELDS = ("id", "title", "text", "published", "source", "url", "language")
SHOWN = 3
WIDTH = 70
BUILD = b"THIS-BUILD"

Row = dict[str, Any]


class Unusable(Exception):
    """A checkout or a coverage that cannot be run, and why."""


@dataclass(frozen=True)
class Coverage:
    """A name and what is analysed: a file of JSON Lines and how many of its lines; no file means seeds or demo."""

    name: str
    file: Path | None = None
    lines: int | None = None

    @classmethod
    def from_option(cls, given: str) -> Coverage:
        """``FILE`` or ``FILE:500``."""
        path, colon, lines = given.rpartition(":")
        if not (colon and lines.isdigit()):
            path, lines = given, ""
        file = Path(path)
        return cls(file.name.split(".")[0] + (f"-{lines}" if lines else ""), file, int(lines) if lines else None)

    def articles(self) -> bytes:
        """The file's lines as articles, one a line."""
        assert self.file is not None
        rows = []
        with (gzip.open if self.file.suffix == ".gz" else open)(self.file, "rb") as lines:
            for number, line in enumerate(lines):
                if self.lines is not None and number >= self.lines:
                    break
                if line.strip():
                    row = json.loads(line)
                    row.setdefault("id", row.get("doc_id"))
                    rows.append(json.dumps({name: row[name] for name in FIELDS if name in row}, ensure_ascii=False))
        return "".join(f"{row}\n" for row in rows).encode()


@dataclass
class Difference:
    """What differs in one table; everything empty where nothing does."""

    before: int = 0
    after: int = 0
    changed: list[tuple[Row, Row]] = field(default_factory=list)
    """Pairs of rows of one name that differ."""
    gone: list[Row] = field(default_factory=list)
    new: list[Row] = field(default_factory=list)
    columns_gone: list[str] = field(default_factory=list)
    columns_new: list[str] = field(default_factory=list)
    named_by: list[str] = field(default_factory=list)
    """The columns by which rows are paired."""
    other: str = ""
    """A difference that is in no row: their order, the order of their columns, or the bytes alone."""

    @property
    def rows(self) -> int:
        """How many rows differ."""
        return len(self.changed) + len(self.gone) + len(self.new)

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns_gone or self.columns_new or self.other)


def differences(before: bytes, after: bytes, ignored: Sequence[str] = ()) -> Difference:
    """Compares two tables in JSON Lines; columns that are ignored are left out of both."""
    if before == after:
        return Difference()
    old, new = _rows(before, ignored), _rows(after, ignored)
    old_columns, new_columns = _columns(old), _columns(new)
    found = Difference(len(old), len(new))
    if old and new:  # a table without rows does not say which columns it has
        found.columns_gone = [each for each in old_columns if each not in new_columns]
        found.columns_new = [each for each in new_columns if each not in old_columns]
    shared = [each for each in old_columns if each in new_columns] or old_columns or new_columns
    found.named_by = _naming_columns(old, new, shared)
    old_by, new_by = _by_name(old, found.named_by), _by_name(new, found.named_by)
    for name, row in old_by.items():
        if name not in new_by:
            found.gone.append(row)
        elif _spelt(row, shared) != _spelt(new_by[name], shared):
            found.changed.append((row, new_by[name]))
    found.new = [row for name, row in new_by.items() if name not in old_by]
    if [name for name in old_by if name in new_by] != [name for name in new_by if name in old_by]:
        found.other = "the rows stand in another order"
    elif [each for each in old_columns if each in shared] != [each for each in new_columns if each in shared]:
        found.other = "the columns stand in another order" if old and new else ""
    if not found and not ignored:
        found.other = "the bytes differ though all values are the same"
    return found


def _rows(table: bytes, ignored: Sequence[str]) -> list[Row]:
    rows = [json.loads(line) for line in table.splitlines() if line.strip()]
    return [{name: value for name, value in row.items() if name not in ignored} for row in rows]


def _columns(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _spelt(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    """The values as JSON: so that 1, 1.0 and true differ."""
    return tuple(json.dumps(row.get(each, None), ensure_ascii=False) for each in columns)


def _naming_columns(old: Sequence[Row], new: Sequence[Row], columns: Sequence[str]) -> list[str]:
    """The fewest of the first columns that name no row twice, on either side; all where rows are there twice."""
    for count in range(1, len(columns) + 1):
        names = columns[:count]
        if all(len({_spelt(row, names) for row in rows}) == len(rows) for rows in (old, new)):
            return list(names)
    return list(columns)


def _by_name(rows: Sequence[Row], columns: Sequence[str]) -> dict[tuple[tuple[str, ...], int], Row]:
    """Rows by the values that name them, and by which of several of the same name it is."""
    seen: Counter[tuple[str, ...]] = Counter()
    named = {}
    for row in rows:
        name = _spelt(row, columns)
        named[name, seen[name]] = row
        seen[name] += 1
    return named


def told(coverage: str, table: str, found: Difference) -> Iterator[str]:
    """The lines that say what differs in a table."""
    parts = []
    if found.rows:
        kinds = {"changed": len(found.changed), "only before": len(found.gone), "only after": len(found.new)}
        numbers = ", ".join(f"{count:,} {kind}" for kind, count in kinds.items() if count)
        parts.append(
            f"rows that differ: {found.rows:,} of {found.before:,} before and {found.after:,} after ({numbers})"
        )
    if found.columns_gone:
        parts.append(f"column only before: {', '.join(found.columns_gone)}")
    if found.columns_new:
        parts.append(f"column only after: {', '.join(found.columns_new)}")
    if found.other:
        parts.append(found.other)
    yield f"{coverage}: {table}: {'; '.join(parts)}"
    lines: list[str] = []
    for old, new in found.changed[:SHOWN]:
        where = _values(old, found.named_by)
        what = [each for each in old if each in new and _spelt(old, [each]) != _spelt(new, [each])]
        lines.append(f"    {where}")
        for each in what:
            was, now = _around(*_spelt(old, [each]), *_spelt(new, [each]))
            lines.append(f"        {each}: {was} → {now}")
    for rows, mark in ((found.gone, "-"), (found.new, "+")):
        lines += [f"  {mark} {_values(row, list(row))}" for row in rows[: max(0, SHOWN - len(found.changed))]]
    yield from lines


def _values(row: Row, columns: Sequence[str]) -> str:
    spelt = zip(columns, _spelt(row, columns), strict=True)
    values = " ".join(f"{each}={_short(value, WIDTH)}" for each, value in spelt if value != "null")
    return _short(values, 3 * WIDTH)


def _short(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def _around(old: str, new: str) -> tuple[str, str]:
    """Both values, cut so that where they part can be seen."""
    same = next((place for place, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    start = max(0, same - 20)
    mark = "…" if start else ""
    return mark + _short(old[start:], WIDTH), mark + _short(new[start:], WIDTH)


class Checkout:
    """A folder with the project in it, and what it makes of coverages."""

    def __init__(self, folder: Path, cache: Path, processes: int) -> None:
        self.folder = folder.resolve()
        self.cache = cache
        self.processes = processes
        if not (self.folder / "analysis" / "__init__.py").is_file():
            raise Unusable(f"{folder} is no checkout of the project: it has no analysis/__init__.py")
        self.content = self._content()

    def _content(self) -> str:
        """A hash of all that is in the checkout but not ignored: the commit's files, changes to them, new files."""
        digest = hashlib.sha256(sys.version.encode())
        digest.update(self._git("rev-parse", "HEAD^{tree}"))
        digest.update(self._git("diff", "HEAD", "--binary", "--no-ext-diff"))
        for name in sorted(self._git("ls-files", "--others", "--exclude-standard", "-z").split(b"\0")):
            path = self.folder / os.fsdecode(name)
            if name and path.is_file():
                digest.update(name + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()[:16]

    def _git(self, *arguments: str) -> bytes:
        run = subprocess.run(["git", "-C", str(self.folder), *arguments], capture_output=True, check=False)
        if run.returncode:
            raise Unusable(f"git {arguments[0]} fails in {self.folder}: {run.stderr.decode().strip()}")
        return run.stdout

    def tables(self, coverage: Coverage) -> Path:
        """The folder with the checkout's tables of a coverage, ``TABLE.jsonl`` each; made where they are not kept."""
        articles = coverage.articles() if coverage.file else b""
        key = hashlib.sha256(articles).hexdigest()[:16] if coverage.file else coverage.name
        kept = self.cache / self.content / key
        if not kept.is_dir():
            kept.parent.mkdir(parents=True, exist_ok=True)
            began = time.monotonic()
            with tempfile.TemporaryDirectory(dir=kept.parent) as scratch:
                made = Path(scratch) / "tables"
                made.mkdir()
                self._make(coverage, articles, Path(scratch), made)
                if not kept.is_dir():  # somebody else may have made them meanwhile
                    made.rename(kept)
            print(f"{coverage.name}: made with {self.folder} in {time.monotonic() - began:.0f} s", file=sys.stderr)
        return kept

    def _make(self, coverage: Coverage, articles: bytes, work: Path, tables: Path) -> None:
        where = self._python(work, "-c", "import analysis; print(analysis.__file__)").stdout.decode().strip()
        if not Path(where).is_relative_to(self.folder):
            raise Unusable(f"another analysis comes before {self.folder}'s own: {where}")
        # Paths are the same for both checkouts: an article tells where it was read.
        given = ["articles.jsonl"]
        if coverage.file:
            (work / "articles.jsonl").write_bytes(articles)
        elif coverage.name == "demo":
            self._run(work, "demo", "--texts", "articles.jsonl")
            given += ["--actors", "articles.actors.csv"]
        else:
            shutil.copytree(self.folder / "seeds", work / "seeds")
            given = ["seeds"]
        # Exit code 1: analysed, and something rejected, which the table of rejections tells.
        out = self._run(work, "analyse", *given, "--out", "builds", "--processes", str(self.processes), fine=(0, 1))
        build = Path(out.decode().split()[-1])
        for table in self._names_of_tables(work):
            content = self._run(work, "export", table, "--build", str(build), "--format", "jsonl")
            (tables / f"{table}.jsonl").write_bytes(content.replace(build.stem.encode(), BUILD))

    def _names_of_tables(self, work: Path) -> list[str]:
        """Those that the command line names where it is asked for one that there is not."""
        answer = self._python(work, "-m", "analysis", "export", "no-such-table").stderr.decode()
        names = re.findall(r"'([a-z_-]+)'", answer.partition("is not one of")[2])
        if not names:
            raise Unusable(f"{self.folder}: `export` does not say which tables there are:\n{answer}")
        return names

    def _run(self, work: Path, *arguments: str, fine: Sequence[int] = (0,)) -> bytes:
        run = self._python(work, "-m", "analysis", *arguments)
        if run.returncode not in fine:
            end = run.stderr.decode(errors="replace")[-3000:]
            raise Unusable(f"{self.folder}: `{' '.join(arguments)}` ends with exit code {run.returncode}:\n{end}")
        return run.stdout

    def _python(self, work: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        # A wide, plain terminal, so that messages are not cut into lines.
        plain = {"COLUMNS": "4000", "NO_COLOR": "1", "TERM": "dumb", "PYTHONDONTWRITEBYTECODE": "1"}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
        environment |= {**plain, "PYTHONPATH": str(self.folder)}
        return subprocess.run([sys.executable, *arguments], cwd=work, env=environment, capture_output=True, check=False)


def compare(before: Path, after: Path, ignored: Sequence[str] = ()) -> Iterator[tuple[str, Difference]]:
    """Each table that differs between two folders of tables, with what differs; a missing one is empty."""
    for name in sorted({file.name for folder in (before, after) for file in folder.glob("*.jsonl")}):
        table = name.removesuffix(".jsonl")
        here, there = before / name, after / name
        if not (here.is_file() and there.is_file()):
            count = len((here if here.is_file() else there).read_bytes().splitlines())
            only = "only before" if here.is_file() else "only after"
            yield table, Difference(other=f"the table is there {only}, with {count:,} rows")
        elif found := differences(here.read_bytes(), there.read_bytes(), ignored):
            yield table, found


def shared_coverages() -> list[Coverage]:
    """The files of `SHARED` that are at hand, beside this checkout or beside the one whose worktree it is."""
    common = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", "--path-format=absolute", "--git-common-dir"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    besides = [ROOT.parent, *([Path(common).parents[1]] if common else [])]
    found = []
    for each in SHARED:
        options = [Coverage.from_option(str(folder / "shared" / each)) for folder in besides]
        found += [coverage for coverage in options if coverage.file and coverage.file.is_file()][:1]
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path, help="the folder of a checkout")
    parser.add_argument("after", type=Path, nargs="?", default=ROOT, help="another (default: this one)")
    parser.add_argument("--coverage", nargs="+", default=None, metavar="FILE[:LINES]", help="JSON Lines to analyse")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only the coverages of these names: seeds, demo, …")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="copy all tables here, before/ and after/")
    parser.add_argument("--ignore-columns", default="", metavar="A,B", help="columns that may differ, come or go")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "communique-compare")
    parser.add_argument("--processes", type=int, default=1, help="processes that annotate; 0 means one for each core")
    given = parser.parse_args(arguments)

    files = shared_coverages() if given.coverage is None else [Coverage.from_option(each) for each in given.coverage]
    coverages = [Coverage("seeds"), Coverage("demo"), *files]
    if given.only:
        coverages = [each for each in coverages if each.name in given.only]
    ignored = [each.strip() for each in given.ignore_columns.split(",") if each.strip()]
    differ = False
    try:
        checkouts = [Checkout(folder, given.cache, given.processes) for folder in (given.before, given.after)]
        for coverage in coverages:
            before, after = (checkout.tables(coverage) for checkout in checkouts)
            if given.keep:
                for folder, side in ((before, "before"), (after, "after")):
                    shutil.copytree(folder, given.keep / side / coverage.name, dirs_exist_ok=True)
            found = dict(compare(before, after, ignored))
            for table, difference in found.items():
                print("\n".join(told(coverage.name, table, difference)))
            if not found:
                rows = sum(file.read_bytes().count(b"\n") for file in after.glob("*.jsonl"))
                print(f"{coverage.name}: all {len(list(after.glob('*.jsonl')))} tables are the same, {rows:,} rows")
            differ = differ or bool(found)
    except (Unusable, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return int(differ)


if __name__ == "__main__":
    sys.exit(main())
