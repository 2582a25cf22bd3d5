"""What comes of an export that a test wrote."""

from __future__ import annotations

import io
from typing import NamedTuple

from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.registry import read_stream
from analysis.records import Article, Rejection


class Read(NamedTuple):
    """The articles of a file, what is said of those that were read, and why others were not."""

    articles: list[Article]
    notes: list[str]
    rejections: list[str]

    @property
    def fields(self) -> list[tuple[str | None, ...]]:
        """Title, day, outlet, author, language and id of each article; an id made of the article itself is left out."""
        return [
            (
                each.title,
                each.published.isoformat() if each.published else None,
                each.source,
                each.author,
                each.language,
                each.id,
            )
            for each in self.articles
        ]

    @property
    def format(self) -> str:
        """The format as which all of the file was read."""
        (name,) = {each.format for each in self.articles}
        return name


def read(content: str | bytes, name: str = "export.txt", options: Options = AS_IT_IS) -> Read:
    """What stands in a file, by the way on which every file is read."""
    raw = content.encode() if isinstance(content, str) else content
    found = list(read_stream(io.BytesIO(raw), name, name, options))
    rejections = [each for each in found if isinstance(each, Rejection)]
    return Read(
        [each for each in found if isinstance(each, Article)],
        [each.reason for each in rejections if each.kept],
        [each.reason for each in rejections if not each.kept],
    )


WORDS = "Borevia and Meridian signed a treaty on fish, and Orin Vask, who had asked for it, was not there to see it. "
"""A sentence of 22 words."""
