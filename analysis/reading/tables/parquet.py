"""Parquet: its rows, read in small groups, of the columns that may hold something of an article.

Origins are ``origin#3`` for the third row.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.tables.columns import flat
from analysis.reading.tables.rows import Found, Placed, read_rows
from analysis.records import Rejection

SUFFIXES = (".parquet", ".pq")
GROUP_LIMIT = 2_000_000_000
"""Bytes of a group of rows once it is unpacked."""
FILE_LIMIT = 500_000_000
"""Bytes of a file that comes as a stream, and has to be held."""
_AT_ONCE = 64
"""Rows: few enough that long texts take no memory to speak of."""


def looks(head: bytes) -> bool:
    """Whether a file begins with the mark of Parquet."""
    return head.startswith(b"PAR1")


def read_parquet(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Found]:
    """The article of each row, or why there is none."""
    yield from read_rows(rows_of(content, origin), origin, options)


def rows_of(content: BinaryIO, origin: str) -> Iterator[Placed | Rejection]:
    """The rows of the file, without columns that hold no text."""
    import pyarrow as pa
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(content if content.seekable() else io.BytesIO(content.read(FILE_LIMIT)))
        about = file.metadata
        if any(about.row_group(each).total_byte_size > GROUP_LIMIT for each in range(about.num_row_groups)):
            yield Rejection(origin=origin, reason="a group of its rows is too large; write it with smaller row groups")
            return
        wanted = [field.name for field in file.schema_arrow if _may_tell(field.type)]
        number = 0
        for batch in file.iter_batches(batch_size=_AT_ONCE, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield f"{origin}#{number}", flat(row)
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        message = str(error).split("\n")[0][:150]
        yield Rejection(origin=origin, reason=f"the Parquet file is damaged ({message}); write it again")


def _may_tell(kind: Any) -> bool:
    """Whether a column of this type may hold something of an article: no pictures, no vectors."""
    from pyarrow import types

    if types.is_list(kind) or types.is_large_list(kind):
        return bool(types.is_string(kind.value_type) or types.is_struct(kind.value_type))
    return not (types.is_binary(kind) or types.is_large_binary(kind) or types.is_fixed_size_list(kind))
