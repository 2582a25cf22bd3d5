"""Annotations as text and back: what lets a build be resolved anew, with corrections, without the language model.

JSON with the names of the records' fields; what has its default value is left out, a span is its two offsets. A field
that a later version adds is read with its default, one that it dropped is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from analysis.records import Annotation, Span

Convert = Callable[[Any], Any]


def encode(annotation: Annotation) -> str:
    """The annotation as one line of JSON."""
    return json.dumps(_plain(annotation), ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Annotation:
    """The annotation that `encode` made the text of. Raises ValueError or TypeError for any other text."""
    made: Annotation = _reader(Annotation)(json.loads(text))
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name: _plain(inner)
            for name, default in _defaults(type(value))
            if (inner := getattr(value, name)) is not default and inner != default
        }
    return value


@cache
def _defaults(record: type) -> tuple[tuple[str, Any], ...]:
    return tuple((each.name, each.default) for each in fields(record) if each.default_factory is MISSING)


@cache
def _reader(record: type) -> Convert:
    """Makes a record of the type out of what JSON holds of it."""
    hints = get_type_hints(record)
    converts = {each.name: _convert(hints[each.name]) for each in fields(record)}

    def read(row: dict[str, Any]) -> Any:
        given = {}
        for name, value in row.items():
            if name in converts:
                convert = converts[name]
                given[name] = convert(value) if convert is not None and value is not None else value
        return record(**given)

    return read


def _convert(hint: Any) -> Convert | None:
    """How a value of the type is read; None for what JSON holds as it is."""
    if hint is Span:
        return lambda pair: Span(*pair)
    if hint is date:
        return date.fromisoformat
    if is_dataclass(hint) and isinstance(hint, type):
        return _reader(hint)
    if get_origin(hint) is tuple:
        inner = _convert(get_args(hint)[0])
        return tuple if inner is None else _each(inner)
    converts = [found for each in get_args(hint) if each is not NoneType and (found := _convert(each))]
    return converts[0] if converts else None


def _each(inner: Convert) -> Convert:
    def read(values: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(inner(each) for each in values)

    return read
