"""A build's id: a hash of everything that its tables depend on, so that the same work has the same name everywhere; and
the ids of what has no name of its own in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from operator import attrgetter
from pathlib import Path

from analysis.coverage.schema import SCHEMA_VERSION
from analysis.records import Article, Rejection

CODE = Path(__file__).parents[1]


def build_id(
    articles: Sequence[Article], rejections: Sequence[Rejection], model: str, actors: str = "", title: str | None = None
) -> str:
    """``b`` and twelve hexadecimal digits. ``model`` is the label that the build records, ``actors``
    the digest of a user's own actors (`analysis.reading.actors.digest_of`), ``title`` what its maker calls it.

    It depends on the articles and rejections (in any order), the model, the version of spaCy, the code and data of
    this package, and the shape of the tables: never on a clock, a path of this machine or the engine that ran.
    """
    digest = hashlib.sha256()
    _add(digest, ("schema", str(SCHEMA_VERSION), model, installed("spacy"), code_fingerprint()))
    if title:
        _add(digest, ("title", title))
    if actors:
        _add(digest, ("actors", actors))
    for article in sorted(articles, key=attrgetter("id")):
        _add(digest, ("article", *(repr(each) for each in astuple(article))))
    for kept, origin, reason in sorted((each.kept, each.origin, each.reason) for each in rejections):
        _add(digest, ("note" if kept else "rejection", origin, reason))
    return f"b{digest.hexdigest()[:12]}"


def corrected_id(base: str, corrections: str, annotated_by: str) -> str:
    """The id of the build ``base`` with corrections of the digest ``corrections`` (`analysis.reading.corrections`).

    ``annotated_by`` is the fingerprint of the code that annotated its articles. Without corrections, and where the code
    is still the same, that is ``base`` itself.
    """
    code = code_fingerprint()
    if not corrections and annotated_by == code:
        return base
    digest = hashlib.sha256()
    _add(digest, ("corrected", base, code, corrections))
    return f"b{digest.hexdigest()[:12]}"


def _add(digest: hashlib._Hash, parts: Iterable[str]) -> None:
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)


@cache
def code_fingerprint(parts: tuple[str, ...] = ()) -> str:
    """A hash of the sources and data files of `analysis`: what decides the result beside articles and model.

    ``parts`` are files and folders in it, where not all of it counts. The demo affair is left out: it is something to
    analyse, not a part of how.
    """
    digest = hashlib.sha256()
    for path in sorted(CODE.rglob("*")):
        inner = path.relative_to(CODE)
        if not path.is_file() or path.suffix == ".pyc" or "__pycache__" in inner.parts or inner.parts[0] == "demo":
            continue
        if parts and not any(inner.is_relative_to(part) for part in parts):
            continue
        # A checkout may turn line ends; that is no change of the code.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        name = inner.as_posix().encode()
        digest.update(len(name).to_bytes(8, "big") + name + len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()[:16]


def installed(package: str) -> str:
    """The version of an installed package, "unknown" where it has none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def quote_id(article: str, index: int) -> str:
    """The id of the quote ``Annotation.quotes[index]`` of an article."""
    return f"{article}#q{index}"


def report_id(article: str, index: int) -> str:
    """The id of the report ``Annotation.events[index]`` of an article."""
    return f"{article}#e{index}"
