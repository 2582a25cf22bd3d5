"""What a build was made of, read back from it: its articles, what was found in each, and its corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analysis.coverage.annotations import decode
from analysis.coverage.coverage import Coverage
from analysis.coverage.errors import NotABuild
from analysis.coverage.originals import decompressed
from analysis.coverage.reasons import criterion_of
from analysis.reading.corrections import correction_of
from analysis.records import Actor, Annotation, Article, Original, Outcome, Rejection

_COLUMNS = ["article", "text", "title", "published", "source", "url", "language", "origin", "format"]
_COLUMNS += ["author", "agency", "dated_by", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The inputs of a build, ordered by article; ``annotations`` stand in the order of ``articles``.

    ``rejections`` are with what was only noted (`Rejection.kept`).
    ``actors`` are a user's own, in the order of their table.
    """

    articles: tuple[Article, ...]
    annotations: tuple[Annotation, ...]
    rejections: tuple[Rejection, ...]
    actors: tuple[Actor, ...] = ()


def inputs_of(coverage: Coverage) -> Inputs:
    """What the build was resolved from. Raises `NotABuild` where what was found in its articles cannot be read."""
    originals = {row["article"]: _original(row) for row in coverage.table("originals").to_pylist()}
    articles = tuple(
        Article(id=(id_ := row.pop("article")), original=originals.get(id_), **row)
        for row in coverage.table("articles", _COLUMNS).to_pylist()
    )
    try:
        found = [decode(text) for text in coverage.table("annotations", ["annotation"])[0].to_pylist()]
    except (ValueError, TypeError, AttributeError) as error:
        raise NotABuild(coverage.path, f"what was found in its articles cannot be read: {error}") from error
    if [each.article for each in found] != [article.id for article in articles]:
        raise NotABuild(coverage.path, "it does not hold what was found in each of its articles")
    rejections = [Rejection(**row) for row in coverage.table("rejections").to_pylist()]
    notes = coverage.table("notes", ["origin", "reason"]).to_pylist()
    rejections += (Rejection(**row, kept=True) for row in notes)
    actors = tuple(_actor(row) for row in coverage.table("known_actors").to_pylist())
    return Inputs(articles=articles, annotations=tuple(found), rejections=tuple(rejections), actors=actors)


def _actor(row: dict[str, Any]) -> Actor:
    fields: dict[str, Any] = {}
    for name, value in row.items():
        if name != "number":
            fields[name] = tuple(value) if isinstance(value, list) else value
    return Actor(**fields)


def _original(row: dict[str, Any]) -> Original:
    mended = tuple((each["defect"], each["times"]) for each in row["mended"])
    return Original(text=decompressed(row["original"]), offsets=row["offsets"], mended=mended)


def outcomes_of(coverage: Coverage) -> tuple[Outcome, ...]:
    """The corrections of the build, in their order, with what became of each."""
    return tuple(
        Outcome(
            correction=correction_of(row),
            status=row["status"],
            why=criterion_of(row["why"]),
            entity=row["now_entity"],
            other=row["now_other_entity"],
            event=row["now_event"],
            other_event=row["now_other_event"],
        )
        for row in coverage.table("corrections").to_pylist()
    )
