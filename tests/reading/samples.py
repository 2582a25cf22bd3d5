"""Inputs that several tests of formats use: an invented article, and a page that holds it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.registry import read_stream
from analysis.records import Article, Rejection

PARAGRAPHS = (
    "MERIDIAN — The envoy of Borevia left the talks on Monday, and nobody in the hall expected her to come back soon.",
    "“Nobody in Kesh expects a word from that commission,” Lena Oduya told reporters on the steps of the old exchange.",
    "Her colleague Orin Vask said that the two governments had agreed on nothing but the date of the next meeting.",
    "Meridian's foreign ministry declined to comment, and the commission said it would publish its report in April.",
)
DAY = date(2031, 3, 14)


def page(
    body: str | None = None, *, title: str = "Envoy leaves talks", head: str = "", around: str = "", lang: str = "en-GB"
) -> str:
    """A page with the article of `PARAGRAPHS`, or with another ``body``; ``around`` stands beside it."""
    text = "".join(f"<p>{each}</p>" for each in PARAGRAPHS) if body is None else body
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        f'<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>{title}</h1>{text}</article>{around}'
        "<footer>© The Meridian Post</footer></body></html>"
    )


def read(raw: bytes, name: str, options: Options = AS_IT_IS) -> list[Article | Rejection]:
    """What a file of this name and content gives, by whatever format it is known as."""
    stream: BinaryIO = io.BytesIO(raw)
    return list(read_stream(stream, name, name, options))


def articles(found: Iterable[Article | Rejection]) -> list[Article]:
    """The articles among what was read."""
    return [each for each in found if isinstance(each, Article)]


def reasons(found: Iterable[Article | Rejection]) -> list[str]:
    """The reasons of rejections and notes among what was read."""
    return [each.reason for each in found if isinstance(each, Rejection)]
