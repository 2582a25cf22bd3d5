"""``communique collect``: fetches the pages that feeds, lists and services name, and keeps them as they came."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from analysis.cli.options import Map, reading_options
from analysis.cli.terminal import Exit, broken_pipe_is_fine, counted, errors, progress_bar, say, stop

if TYPE_CHECKING:
    from analysis.collecting.keeping import Source
    from analysis.collecting.report import Report, Troubles
    from analysis.reading import Options

LISTED = 20
"""Troubles of a kind that are told one by one."""
_ADDRESS = re.compile(r"https?://", re.I)
_LIKE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?P<path>/.*)?", re.I)
_FILE = re.compile(r".*\.(?:csv|tsv|txt|jsonl?|ndjson|xlsx?|parquet|xml|opml|rss|atom|md|gz|zip)", re.I)
"""The name of a file, though a host could have it."""
_CONTACT = re.compile(r"[\x20-\x7e]{3,200}")
_DAY = ["%Y-%m-%d"]


def collect(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="Addresses of feeds and pages, and files that name some: a text with one a line, a table with a "
            "column of them (CSV, Excel, JSON; exports of Media Cloud and GDELT), a saved feed, or the list of a feed "
            "reader (OPML).",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option("--out", "-o", help="The folder to keep pages in; it remembers what was fetched.")
    ] = Path("news"),
    gdelt: Annotated[
        list[str] | None,
        typer.Option(
            "--gdelt",
            help="A query for GDELT's search of news (DOC 2.0), e.g. '\"Orin Vask\" sourcelang:english'. It is sent to "
            "api.gdeltproject.org.",
            show_default=False,
        ),
    ] = None,
    first: Annotated[
        datetime | None,
        typer.Option(
            "--from",
            formats=_DAY,
            help="The first day for --gdelt. [default: a week before the last]",
            show_default=False,
        ),
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option("--to", formats=_DAY, help="The last day for --gdelt. [default: today]", show_default=False),
    ] = None,
    wikinews: Annotated[
        list[str] | None,
        typer.Option("--wikinews", help="A category of the English Wikinews, such as Diplomacy.", show_default=False),
    ] = None,
    contact: Annotated[
        str | None,
        typer.Option(
            "--contact",
            envvar="COMMUNIQUE_CONTACT",
            help="Your mail or web address, sent with each request, so that those who run a site can reach you; some "
            "refuse who gives none.",
            show_default=False,
        ),
    ] = None,
    delay: Annotated[float, typer.Option("--delay", min=0.1, help="Seconds between two requests to a host.")] = 2.0,
    limit: Annotated[
        int | None,
        typer.Option("--limit", min=0, help="Fetch this many pages at most; the rest waits for the next run."),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Read the lists, print the pages that would be fetched, and fetch none."),
    ] = False,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Ask again for pages that were fetched before, or could not be. What changed is kept once more.",
        ),
    ] = False,
    allow_local: Annotated[
        bool,
        typer.Option(
            "--allow-local", help="Fetch from this machine and its own network, too. Not for lists of strangers."
        ),
    ] = False,
    map: Map = None,
) -> None:
    """Fetch the pages that feeds, lists, GDELT or Wikinews name, and keep them for `read`, `analyse` and `watch`.

    Asks politely: one request at a time for each host with a pause between, never what its robots.txt forbids, not
    again for what has not changed, and later where a host is busy. Pages are kept as they came, in archives of the web
    (WARC), a file a run. A further run into the same folder fetches only what is new, and goes on where one was
    interrupted: without a source it only does that. Ctrl-C ends in order.

    ```
    communique collect https://news.example/rss links.csv --out news --contact desk@paper.example
    communique collect --gdelt "Borevia sourcelang:english" --from 2025-03-01 --to 2025-03-07
    communique collect --wikinews Diplomacy --limit 50
    communique analyse news
    ```
    """
    from analysis.collecting.collector import Settings
    from analysis.collecting.collector import collect as run
    from analysis.collecting.state import BadState

    if (first or last) and not gdelt:
        raise stop("--from and --to are days for --gdelt; give a query with it.", Exit.USAGE)
    if first and last and first > last:
        raise stop("--from is after --to.", Exit.USAGE)
    if out.exists() and not out.is_dir():
        raise stop(f"{out} is no folder; name one with --out.", Exit.USAGE)
    wanted = [*_sources(sources or (), reading_options(map, None, None)), *_services(gdelt, first, last, wikinews)]
    if not wanted and not any(out.glob(".collect.sqlite")):
        raise stop("There is nothing to collect: give feeds, pages, lists, --gdelt or --wikinews.", Exit.USAGE)
    settings = Settings(
        _signature(contact), delay=delay, limit=limit, again=again, dry=dry_run, allow_local=allow_local
    )
    try:
        with _ended_in_order() as ended, progress_bar() as progress:
            report = run(out, wanted, settings, progress=progress, stop=ended)
    except BadState as error:
        raise stop(error) from None
    except OSError as error:
        raise stop(
            f"Pages cannot be kept in {out} ({error}). See that there is room, or name another folder with --out; "
            "what was fetched is not lost."
        ) from None
    _tell(report, out, dry_run)
    if not dry_run and not (report.kept or report.unchanged or report.known or report.lists):
        raise typer.Exit(Exit.NOTHING)
    if not report.is_whole:
        raise typer.Exit(Exit.REJECTED)


def _sources(given: Sequence[str], options: Options) -> Iterator[Source]:
    from analysis.collecting.links import Link
    from analysis.collecting.listings import files

    for each in given:
        if _ADDRESS.match(each):
            yield Link(each)
        elif Path(each).is_dir():
            raise stop(f"{each} is a folder; give files with addresses, or addresses.", Exit.USAGE)
        elif not Path(each).exists() and _lacks_https(each):
            raise stop(
                f"There is no file {each} here. If it is an address, https:// is missing: write https://{each}",
                Exit.USAGE,
            )
        else:
            yield each, files.links(Path(each), options)


def _lacks_https(given: str) -> bool:
    """Whether it looks like an address, but for the beginning: ``news.example/rss``."""
    found = _LIKE_ADDRESS.fullmatch(given)
    return found is not None and (found["path"] is not None or not _FILE.fullmatch(given))


def _services(
    queries: Sequence[str] | None, first: datetime | None, last: datetime | None, categories: Sequence[str] | None
) -> Iterator[Source]:
    from analysis.collecting.listings import gdelt, wikinews

    for query in queries or ():
        if not query.strip():
            raise stop("--gdelt needs words to look for.", Exit.USAGE)
        yield gdelt.search(query, first.date() if first else None, last.date() if last else None)
    for category in categories or ():
        if not category.strip():
            raise stop("--wikinews needs the name of a category.", Exit.USAGE)
        yield wikinews.category(category)


def _signature(contact: str | None) -> str:
    """What a run calls itself to servers."""
    contact = (contact or "").strip()
    if contact and not _CONTACT.fullmatch(contact):
        raise stop("--contact is a mail or web address in plain letters.", Exit.USAGE)
    if not contact:
        errors.print(
            "[yellow]noted[/] nobody is named to whom a site could turn; say who you are with --contact, some sites "
            "refuse who does not"
        )
    return f"Communique/{version('communique')} ({contact or 'no contact given'})"


def _tell(report: Report, out: Path, dry: bool) -> None:
    for kind, troubles in (
        ("noted", report.noted),
        ("forbidden", report.forbidden),
        ("failed", report.failed),
        ("later", report.later),
    ):
        _list(kind, troubles)
    with broken_pipe_is_fine():
        if dry:
            for url in report.planned:
                typer.echo(url)
            errors.print(f"{counted(len(report.planned), 'page')} would be fetched, as far as robots.txt allows.")
            return
        typer.echo(_summary(report, out))
    if report.kept:
        say(f"`communique read {escape(str(out))}` tells what is in them, `communique analyse` makes a build.")


def _list(kind: str, troubles: Troubles) -> None:
    for each in troubles.listed[:LISTED]:
        errors.print(f"[yellow]{kind}[/] {escape(each.url)}: {escape(each.why)}")
    if troubles.count > LISTED:
        errors.print(f"[yellow]{kind}[/] and {troubles.count - LISTED:,} more")


def _summary(report: Report, out: Path) -> str:
    """One sentence on a run."""
    parts = [f"{counted(report.kept, 'page')} fetched"]
    if report.files:
        parts[0] += f" into {out / report.files[-1]}"
        parts[0] += f" and {counted(len(report.files) - 1, 'other')}" if len(report.files) > 1 else ""
    for number, what in (
        (report.known, "kept or given up before"),
        (report.unchanged, "not changed"),
        (report.forbidden.count, "forbidden by robots.txt"),
        (report.failed.count, "failed"),
        (report.waiting, "left for the next run"),
    ):
        if number:
            parts.append(f"{number:,} {what}")
    return f"{'Stopped: ' if report.stopped else ''}{'; '.join(parts)}."


@contextmanager
def _ended_in_order() -> Iterator[threading.Event]:
    """An event that Ctrl-C, or a request to end, sets; whoever asks twice does not wait."""
    ended = threading.Event()

    def end(number: int, frame: object) -> None:
        if ended.is_set():
            raise KeyboardInterrupt
        ended.set()

    before = {each: signal.signal(each, end) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ended
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
