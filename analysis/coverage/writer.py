"""Writes a build: aside, in one go, and moved into place whole, so that nobody ever reads half of one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import duckdb

from analysis.coverage.identity import code_fingerprint, installed
from analysis.coverage.schema import ORDER, SCHEMA_VERSION
from analysis.coverage.shelf import build_path, remove_unfinished, set_current, unfinished_path
from analysis.coverage.tables import build_tables
from analysis.records import Actor, Annotation, Article, Rejection, Resolution


def write_build(
    shelf: Path,
    id_: str,
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    resolution: Resolution,
    rejections: Sequence[Rejection],
    *,
    model: str,
    title: str | None = None,
    base: str | None = None,
    spacy: str | None = None,
    annotated_by: str | None = None,
    actors: Sequence[Actor] = (),
) -> Path:
    """Writes the build ``id_`` (see `identity.build_id`) into the folder and makes it the current one.

    ``annotations`` stand in the order of ``articles``; ``model`` is the label of the language model, ``title`` what the
    screen calls the build. For a build that is made of another, ``base`` is the id of the same one without
    corrections; ``spacy`` and ``annotated_by`` (a `identity.code_fingerprint`) are what annotated its articles.
    ``actors`` are a user's own, with which they were annotated.
    Returns the file.
    Raises OSError where the folder cannot be written.
    """
    shelf.mkdir(parents=True, exist_ok=True)
    remove_unfinished(shelf)
    final = build_path(shelf, id_)
    aside = unfinished_path(shelf, id_)
    build = {
        "id": id_,
        "schema": SCHEMA_VERSION,
        "model": model,
        "spacy": spacy or installed("spacy"),
        "communique": installed("communique"),
        "code": code_fingerprint(),
        "title": title,
        "base": base or id_,
        "annotated_by": annotated_by or code_fingerprint(),
    }
    try:
        with duckdb.connect(aside) as connection:
            for name, table in build_tables(articles, annotations, resolution, rejections, build, actors):
                connection.register("incoming", table)
                connection.execute(f"CREATE TABLE {name} AS SELECT * FROM incoming ORDER BY {ORDER[name]}")  # noqa: S608
                connection.unregister("incoming")
            connection.execute("CHECKPOINT")
        _sync(aside)
        aside.replace(final)
        _sync(shelf)
    finally:
        aside.unlink(missing_ok=True)
        aside.with_name(aside.name + ".wal").unlink(missing_ok=True)
    set_current(shelf, id_)
    return final


def _sync(path: Path) -> None:
    """Waits until the file, or the folder's list of names, is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
