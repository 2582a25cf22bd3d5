"""Texts of invented articles, and readers that give articles and rejections apart."""

from __future__ import annotations

from collections.abc import Callable
from io import BufferedReader, BytesIO

import pytest

from analysis.reading import Options
from analysis.records import Article, Rejection

TEXT = "Envoys of Borevia met in Fennmark on Friday, and the minister said that they would come again. " * 3

Sorted = tuple[list[Article], list[Rejection]]


def apart(found) -> Sorted:
    """Articles, and rejections."""
    found = list(found)
    return [each for each in found if isinstance(each, Article)], [
        each for each in found if isinstance(each, Rejection)
    ]


@pytest.fixture
def reading() -> Callable[..., Sorted]:
    """Reads bytes, or a text in UTF-8, with a reader: its articles, and its rejections."""

    def read(reader, content: bytes | str, origin: str = "f", **options) -> Sorted:
        raw = content.encode() if isinstance(content, str) else content
        return apart(reader(BufferedReader(BytesIO(raw)), origin, Options(**options)))

    return read
