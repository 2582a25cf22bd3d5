"""Text in, tables out: news coverage read, annotated, resolved and kept as one immutable build.

The verbs, in the order in which data flows:

>>> articles = [each for each in read(["seeds"]) if isinstance(each, Article)]      # doctest: +SKIP
>>> annotations = list(annotate(articles))                                          # doctest: +SKIP
>>> resolution = resolve(articles, annotations)                                     # doctest: +SKIP
>>> built = build(["seeds"], "builds")                                              # doctest: +SKIP
>>> coverage = open_coverage("builds")                                              # doctest: +SKIP

Importing this package loads no language model; `annotate` and `build` do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.records import Annotation, Article, Rejection, Resolution

if TYPE_CHECKING:
    from analysis.coverage.reader import Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` made: the build's id and file, whether it stood there before, and what went in and was rejected."""

    id: str
    path: Path
    existed: bool
    articles: int
    rejections: tuple[Rejection, ...]


class NothingToAnalyse(Exception):
    """No article could be read. ``rejections`` say why, input by input."""

    def __init__(self, rejections: Sequence[Rejection]) -> None:
        """``rejections`` are what was read instead."""
        super().__init__("There is no article to analyse.")
        self.rejections = tuple(rejections)


def read(paths: Iterable[str | Path]) -> Iterator[Article | Rejection]:
    """Articles in files and folders, and rejections of what cannot be read; see `analysis.reading`."""
    from analysis.reading import read

    return read(paths)


def annotate(articles: Iterable[Article], model: str | None = None) -> Iterator[Annotation]:
    """The annotation of each article, in order, streaming. ``model`` is a spaCy pipeline, the default where None.

    Raises `analysis.annotating.ModelNotFound`.
    """
    from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline

    return annotate(articles, load_pipeline(model or DEFAULT_MODEL))


def resolve(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Resolution:
    """Entities and events across the articles; ``annotations`` stand in the order of ``articles``."""
    from analysis.resolving import resolve

    return resolve(articles, annotations)


def build(
    paths: Iterable[str | Path],
    out: str | Path = "builds",
    *,
    model: str | None = None,
    processes: int | None = None,
    actors: str | Path | None = None,
    title: str | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Built:
    """Reads, annotates and resolves what stands in ``paths`` and writes one build into the folder ``out``.

    The same articles, model and code make the same build; one that stands there already is not made again. For
    articles that are no files, see `build_articles`.
    ``actors`` is a CSV file of a user's own (`analysis.reading.actors`); ``title`` is what the screen calls the build.
    ``processes`` annotate: None lets the number of articles decide, 0 means one for each core; the build is the same.
    ``progress`` is called with the stage (reading, loading the model, annotating …), and how much is done of how much
    (0 of 0 where that is not known). Raises `NothingToAnalyse`, `analysis.annotating.ModelNotFound`,
    `analysis.reading.actors.BadActors`, OSError.
    """
    articles: list[Article] = []
    rejections: list[Rejection] = []
    for each in read(paths):
        if isinstance(each, Article):
            articles.append(each)
        else:
            rejections.append(each)
        progress("reading", len(articles), 0)
    if not articles:
        raise NothingToAnalyse(rejections)
    return build_articles(
        articles,
        out,
        rejections=rejections,
        model=model,
        processes=processes,
        actors=actors,
        title=title,
        progress=progress,
    )


def build_articles(
    articles: Iterable[Article],
    out: str | Path = "builds",
    *,
    rejections: Iterable[Rejection] = (),
    model: str | None = None,
    processes: int | None = None,
    actors: str | Path | None = None,
    title: str | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Built:
    """As `build`, of articles that are already read, and of what was rejected in reading them."""
    from analysis.annotating import DEFAULT_MODEL
    from analysis.coverage.identity import build_id
    from analysis.coverage.shelf import build_path, set_current
    from analysis.coverage.writer import write_build
    from analysis.engines import WORTH_A_POOL, annotate_all, choose_engine
    from analysis.reading.actors import digest_of, read_actors

    known = read_actors(actors) if actors is not None else ()
    articles = sorted(articles, key=lambda article: article.id)
    rejections = list(rejections)
    if processes is None:
        processes = 1 if len(articles) < WORTH_A_POOL else 0
    engine = choose_engine(model or DEFAULT_MODEL, processes, known)
    progress("loading the model", 0, 0)
    label = engine.label
    id_ = build_id(articles, rejections, label, digest_of(known), title)
    path = build_path(Path(out), id_)
    existed = path.is_file()
    if existed:
        set_current(Path(out), id_)
        return Built(id=id_, path=path, existed=True, articles=len(articles), rejections=tuple(rejections))

    kept: list[Article] = []
    annotations: list[Annotation] = []
    for done, (article, answer) in enumerate(zip(articles, annotate_all(articles, engine), strict=True), start=1):
        if isinstance(answer, Rejection):
            rejections.append(answer)
        else:
            kept.append(article)
            annotations.append(answer)
        progress("annotating", done, len(articles))
    progress("resolving", 0, 0)
    resolution = resolve(kept, annotations)
    progress("writing", 0, 0)
    write_build(Path(out), id_, kept, annotations, resolution, rejections, model=label, title=title)
    return Built(id=id_, path=path, existed=False, articles=len(kept), rejections=tuple(rejections))


def open_coverage(path: str | Path) -> Coverage:
    """The build at ``path``, to ask questions of; see `analysis.coverage.reader`."""
    from analysis.coverage.reader import open_coverage

    return open_coverage(path)


__all__ = ["Built", "NothingToAnalyse", "annotate", "build", "build_articles", "open_coverage", "read", "resolve"]
