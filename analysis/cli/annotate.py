"""``communique annotate``: JSON Lines in, JSON Lines out, in the same order, as a stream."""

from __future__ import annotations

import json
import os
import select
import sys
from collections import deque
from collections.abc import Iterator
from typing import Annotated, Any, BinaryIO

import typer

from analysis.cli.options import Actors, Model
from analysis.cli.terminal import Exit, broken_pipe_is_fine, list_rejections, print_json, stop
from analysis.records import Annotation, Article, Rejection

WAIT = 0.02
"""Seconds for which a chunk waits for more lines: a fast writer's chunks fill up, a slow writer gets its answers."""


def annotate(
    model: Model = None,
    processes: Annotated[
        int, typer.Option("--processes", "-p", min=0, help="Processes that annotate; 0 means one for each core.")
    ] = 1,
    actors: Actors = None,
) -> None:
    """Annotate articles from standard input; no build is needed.

    Reads JSON Lines, one article a line: {"id": …, "text": …, "published": "YYYY-MM-DD"}. Writes one line an article,
    in the same order, while it reads: its names, times, quotes and events, with offsets into the very text that came
    in. A line that cannot be read is answered by {"id": …, "error": …}.

    ```
    communique annotate < articles.jsonl > annotations.jsonl
    ```
    """
    from analysis.annotating import DEFAULT_MODEL, ModelNotFound
    from analysis.engines import CHUNK, CHUNK_CHARACTERS, WorkerLost, choose_engine
    from analysis.reading.actors import BadActors, read_actors

    if sys.stdin.isatty():
        raise stop("Give articles on standard input: communique annotate < articles.jsonl", Exit.USAGE)
    failed = False
    try:
        known = read_actors(actors) if actors is not None else ()
        engine = choose_engine(model or DEFAULT_MODEL, processes, known)
        _ = engine.label  # loads the model before the first line is read
        pending: deque[list[Article | Rejection]] = deque()

        def chunks() -> Iterator[list[Article]]:
            for lines in _chunks(sys.stdin.buffer, CHUNK, CHUNK_CHARACTERS):
                pending.append(lines)
                yield [each for each in lines if isinstance(each, Article)]

        with broken_pipe_is_fine():
            for answers in engine.annotate(chunks()):
                fine = iter(answers)
                for line in pending.popleft():
                    answer = next(fine) if isinstance(line, Article) else line
                    failed |= isinstance(answer, Rejection)
                    if isinstance(line, Article) and isinstance(answer, Annotation):
                        row = _row(line, answer)
                    else:
                        row = _error(line, answer)
                    print_json(row)
                sys.stdout.flush()
    except (ModelNotFound, WorkerLost, BadActors) as error:
        raise stop(error) from None
    if failed:
        raise typer.Exit(Exit.REJECTED)


def _chunks(stream: BinaryIO, size: int, limit: int) -> Iterator[list[Article | Rejection]]:
    """Lines as they come, up to ``size`` lines or about ``limit`` bytes together."""
    from analysis.reading.fields import id_of
    from analysis.reading.jsonl import read_line
    from analysis.reading.seen import Seen

    chunk: list[Article | Rejection] = []
    seen = Seen()
    taken = number = 0
    for line in _lines(stream):
        if line is not None:
            number += 1
            if line.strip():
                notes: list[str] = []
                each = read_line(line, f"-#L{number}", notes)
                chunk.append(each)
                if isinstance(each, Article) and each.id != id_of(each):
                    first = seen.first(each.id)
                    if first is None:
                        seen.add(each.id, str(number))
                    else:
                        notes.append(f"line {first} has the id {each.id!r}, too; give each article an id of its own")
                list_rejections([Rejection(origin=f"-#L{number}", reason=note, kept=True) for note in notes])
                taken += len(line)
        if chunk and (line is None or len(chunk) == size or taken >= limit):
            yield chunk
            chunk, taken = [], 0
    if chunk:
        yield chunk


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of the stream, and None whenever no more came for `WAIT` seconds."""
    from analysis.reading.jsonl import LIMIT

    try:
        handle = stream.fileno()
    except OSError:
        handle = None  # no file of the system's
    if handle is None or os.name == "nt":  # Windows cannot wait for a pipe: chunks fill up there
        yield from stream
        return
    begun: list[bytes] = []
    length = 0
    while True:
        if not select.select([handle], [], [], WAIT)[0]:
            yield None
        block = os.read(handle, 1 << 16)
        if not block:
            break
        first, *others = block.split(b"\n")
        # Of a line that is too long no more is held than tells that it is.
        if length <= LIMIT:
            begun.append(first)
            length += len(first)
        if others:
            yield b"".join(begun)
            yield from others[:-1]
            begun, length = [others[-1]], len(others[-1])
    if any(begun):
        yield b"".join(begun)


def _error(line: Article | Rejection, why: Annotation | Rejection) -> dict[str, Any]:
    reason = why.reason if isinstance(why, Rejection) else ""
    if isinstance(line, Article):
        return {"id": line.id, "error": reason}
    try:
        fields = json.loads(line.content)
        given = fields.get("id") if isinstance(fields, dict) else None
        # A half character in an id could not be written out.
        id_ = str(given).encode("utf-8", "replace").decode() if isinstance(given, str | int) else None
    except (ValueError, RecursionError):
        id_ = None
    return {"id": id_, "error": reason}


def _row(article: Article, annotation: Annotation) -> dict[str, Any]:
    from analysis.cli.rows import annotation_row, as_it_came_in

    return as_it_came_in(annotation_row(annotation), article)
