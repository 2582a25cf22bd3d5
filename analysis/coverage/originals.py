"""Texts as they came in: how a build keeps them beside the clean ones, and offsets into them for who has only those."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from analysis.reading.cleaning.offsets import OffsetMap


def compressed(text: str) -> bytes:
    """The text as bytes that `decompressed` takes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def decompressed(kept: bytes) -> str:
    """The text that `compressed` was given."""
    return zlib.decompress(kept).decode("utf-8", "surrogatepass")


def as_they_came_in(table: pa.Table, originals: pa.Table) -> pa.Table:
    """A table of the build with its offsets, and the texts of articles, as they came in.

    ``originals`` is the build's table of that name. Whoever gave the texts knows no others; rows of articles that were
    clean stay as they are.
    """
    kept = {row["article"]: row for row in originals.to_pylist()}
    if not kept or "article" not in table.column_names:
        return table
    maps = {article: OffsetMap.unpack(row["offsets"]) for article, row in kept.items()}
    rows = []
    for row in table.to_pylist():
        moved = _moved(row, None, maps)
        if "text" in row and "length" in row and row["article"] in kept:
            moved["text"] = decompressed(kept[row["article"]]["original"])
            moved["length"] = len(moved["text"])
        rows.append(moved)
    return pa.Table.from_pylist(rows, schema=table.schema)


def _moved(value: Any, offsets: OffsetMap | None, maps: Mapping[str, OffsetMap]) -> Any:
    """The value with each pair of fields ``start`` and ``end``, or ``…_start`` and ``…_end``, led back."""
    if isinstance(value, list):
        return [_moved(each, offsets, maps) for each in value]
    if not isinstance(value, dict):
        return value
    if "article" in value:
        offsets = maps.get(value["article"])
    moved = {name: _moved(each, offsets, maps) for name, each in value.items()}
    for name, start in value.items():
        end = value.get(f"{name.removesuffix('start')}end") if name.endswith("start") else None
        if offsets is not None and isinstance(start, int) and isinstance(end, int):
            moved[name], moved[f"{name.removesuffix('start')}end"] = offsets.original(start, end)
    return moved
