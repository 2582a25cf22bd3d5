"""``communique look-up``: asks Wikidata who the people of a build are, and writes what it finds as corrections."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer
from rich.markup import escape

from analysis.cli.options import Build
from analysis.cli.terminal import Exit, counted, errors, progress_bar, stop

if TYPE_CHECKING:
    from analysis.coverage import Coverage
    from analysis.records import Correction, Entity
    from analysis.resolving.actors.identities import Scored

_TOLD = 3
"""How many candidates are shown of somebody who stays open."""


def look_up(
    build: Build = Path("builds"),
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="The file of corrections to add to; it may exist. [default: standard output]",
            show_default=False,
        ),
    ] = None,
    most: Annotated[
        int, typer.Option("--most", min=1, help="Look up this many people, the most mentioned first.")
    ] = 50,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Send the names without asking first.")] = False,
    contact: Annotated[
        str | None,
        typer.Option(
            "--contact",
            envvar="COMMUNIQUE_CONTACT",
            help="Your mail or web address: Wikimedia asks for one, and may slow down those who give none.",
            show_default=False,
        ),
    ] = None,
    cache: Annotated[
        Path | None,
        typer.Option(
            "--cache", help="The file that keeps answers. [default: in your user's cache folder]", show_default=False
        ),
    ] = None,
    api: Annotated[
        str | None,
        typer.Option(
            "--api",
            envvar="COMMUNIQUE_WIKIDATA",
            help="api.php of another Wikibase. [default: Wikidata's]",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Ask Wikidata who the people of a build are. This sends their names to Wikidata; nothing else ever does.

    A name alone never suffices: the state, the office, another script or the years of life must fit, and where two
    people fit alike nobody is chosen. What is found is written as corrections, one a line, to be read through and
    then given to `communique correct` or `communique analyse --corrections`. Answers are kept for 90 days.

    ```
    communique look-up --build builds --out corrections.jsonl
    communique correct --build builds --corrections corrections.jsonl
    ```
    """
    from analysis.coverage import CoverageError, open_coverage
    from analysis.reading.corrections import BadCorrections, dump_corrections, read_corrections, write_corrections
    from analysis.resolving.actors.wikidata import API, LookUpFailed

    api = api or API
    try:
        before = read_corrections(out) if out is not None and out.exists() else ()
        with open_coverage(build) as coverage:
            people = list(_people(coverage, before, most))
            span = coverage.info.first_published, coverage.info.last_published
    except (CoverageError, BadCorrections) as error:
        raise stop(error) from None
    if not people:
        raise stop(
            "There is nobody to look up: every person with a full name has an identity already, or none has one."
        )
    if not yes:
        _ask_leave(len(people), api)
    found: list[Correction] = []
    failed: Exception | None = None
    try:
        with progress_bar() as progress:
            for done, (entity, ranked) in enumerate(_asked(people, api, _cache(cache), contact, span), start=1):
                progress("looking up", done, len(people))
                found.extend(_told(entity, ranked))
    except (LookUpFailed, OSError) as error:
        failed = error  # what was found before it is not lost
    if out is None:
        sys.stdout.write(dump_corrections(found))
    else:
        write_corrections(out, (*before, *found))
    errors.print(f"{len(found)} of {counted(len(people), 'person', 'people')} identified.")
    if failed is not None:
        raise stop(failed)


def _people(coverage: Coverage, before: Sequence[Correction], most: int) -> Iterator[Entity]:
    """The most mentioned people whose identity nobody has told yet."""
    from analysis.resolving.actors.identities import worth_asking

    told = {each.entity.id for each in before if each.kind == "identity" and each.entity is not None}
    left = most
    for id_ in coverage.entities(kinds=("person",))["entity"]:
        entity = coverage.entity(id_)
        if left and entity is not None and entity.id not in told and worth_asking(entity):
            left -= 1
            yield entity


def _ask_leave(people: int, api: str) -> None:
    where = urlsplit(api).netloc or api
    if not sys.stdin.isatty():
        raise stop(
            f"This sends the names of {counted(people, 'person', 'people')} to {where}. Say --yes if that is meant.",
            Exit.USAGE,
        )
    typer.confirm(f"Send the names of {counted(people, 'person', 'people')} to {where}?", abort=True, err=True)


def _cache(given: Path | None) -> Path:
    if given is not None:
        return given
    from platformdirs import user_cache_path

    return user_cache_path("communique") / "wikidata.sqlite"


def _asked(
    people: Sequence[Entity], api: str, cache: Path, contact: str | None, span: tuple[date | None, date | None]
) -> Iterator[tuple[Entity, list[Scored]]]:
    from analysis.resolving.actors.identities import scored
    from analysis.resolving.actors.wikidata import Wikidata

    register = Wikidata(cache, api=api, contact=contact)
    try:
        for entity in people:
            yield entity, scored(entity, register.people(entity.name), *span)
    finally:
        register.close()


def _told(entity: Entity, ranked: Sequence[Scored]) -> list[Correction]:
    """The correction, where there is one; who stays open is told with those that come into question."""
    from analysis.coverage.reasons import sentence
    from analysis.records import Correction, EntityRef
    from analysis.resolving.actors.identities import chosen

    best = chosen(ranked)
    if best is None:
        others = "; ".join(
            f"{each.candidate.item} {each.candidate.description or each.candidate.label} ({each.score:.2f})"
            for each in ranked[:_TOLD]
        )
        errors.print(f"[yellow]open[/] {escape(entity.name)}: {escape(others or 'nobody of this name')}")
        return []
    why = f"{best.candidate.description or best.candidate.label}: {sentence(best.criteria)} ({best.score:.2f})"
    who = EntityRef(id=entity.id, name=entity.name, kind=entity.kind, country=entity.country)
    return [Correction(kind="identity", entity=who, value=best.candidate.item, note=why)]
