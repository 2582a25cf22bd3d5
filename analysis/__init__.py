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
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.records import Actor, Annotation, Article, Correction, Outcome, Rejection, Resolution

if TYPE_CHECKING:
    from analysis.coverage import Coverage
    from analysis.engines import Choose
    from analysis.reading import Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` made: the build's id and file, whether it stood there before, and what went in and was rejected.

    ``corrections`` say what became of each correction; ``known`` is how many of the articles an earlier analysis had
    annotated, ``trouble`` why such annotations could not be used or kept, None where they could.
    """

    id: str
    path: Path
    existed: bool
    articles: int
    rejections: tuple[Rejection, ...]
    corrections: tuple[Outcome, ...] = ()
    known: int = 0
    trouble: str | None = None


class NothingToAnalyse(Exception):
    """No article could be read. ``rejections`` say why, input by input."""

    def __init__(self, rejections: Sequence[Rejection]) -> None:
        """``rejections`` are what was read instead."""
        super().__init__("There is no article to analyse.")
        self.rejections = tuple(rejections)


def read(paths: Iterable[str | Path], options: Options | None = None) -> Iterator[Article | Rejection]:
    """Articles in files and folders, and rejections of what cannot be read; see `analysis.reading`."""
    from analysis.reading import AS_IT_IS, read

    return read(paths, options or AS_IT_IS)


def annotate(articles: Iterable[Article], model: str | None = None) -> Iterator[Annotation]:
    """The annotation of each article, in order, streaming. ``model`` is a spaCy pipeline, the default where None.

    Raises `analysis.annotating.ModelNotFound`.
    """
    from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline

    return annotate(articles, load_pipeline(model or DEFAULT_MODEL))


def resolve(
    articles: Sequence[Article], annotations: Sequence[Annotation], corrections: Sequence[Correction] = ()
) -> Resolution:
    """Entities and events across the articles; ``annotations`` stand in the order of ``articles``.

    ``corrections`` (`analysis.reading.corrections`) have the last word.
    """
    from analysis.resolving import resolve

    return resolve(articles, annotations, corrections)


def build(
    paths: Iterable[str | Path],
    out: str | Path = "builds",
    *,
    model: str | None = None,
    processes: int | None = None,
    actors: str | Path | None = None,
    corrections: str | Path | None = None,
    title: str | None = None,
    fresh: bool = False,
    choose: Choose | None = None,
    options: Options | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Built:
    """Reads, annotates and resolves what stands in ``paths`` and writes one build into the folder ``out``.

    The same articles, model and code make the same build; one that stands there already is not made again. For
    articles that are no files, see `build_articles`.
    ``actors`` is a CSV file of a user's own (`analysis.reading.actors`), ``corrections`` a file of what people set
    right (`analysis.reading.corrections`); ``title`` is what the screen calls the build; ``options`` are what a user
    says about the inputs.
    ``processes`` annotate: None lets the number of articles decide, 0 means one for each core; the build is the same.
    Articles that an earlier analysis into ``out`` annotated are not annotated again, unless ``fresh``; the build is the
    same. ``choose`` takes the place of `analysis.engines.choose_engine`: whoever builds again and again hands over one
    `analysis.engines.SameAgain`, and the model is loaded once.
    ``progress`` is called with the stage (reading, loading the model, annotating …), and how much is done of how much
    (0 of 0 where that is not known). Raises `NothingToAnalyse`, `analysis.annotating.ModelNotFound`,
    `analysis.reading.actors.BadActors`, `analysis.reading.corrections.BadCorrections`, OSError.
    """
    articles: list[Article] = []
    rejections: list[Rejection] = []
    for each in read(paths, options):
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
        corrections=corrections,
        title=title,
        fresh=fresh,
        choose=choose,
        progress=progress,
    )


def build_articles(
    articles: Iterable[Article],
    out: str | Path = "builds",
    *,
    rejections: Iterable[Rejection] = (),
    model: str | None = None,
    processes: int | None = None,
    actors: str | Path | Sequence[Actor] | None = None,
    corrections: str | Path | Sequence[Correction] | None = None,
    title: str | None = None,
    fresh: bool = False,
    choose: Choose | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Built:
    """As `build`, of articles that are already read, and of what was rejected in reading them.

    ``actors`` and ``corrections`` may be records, too.
    """
    from analysis.annotating import DEFAULT_MODEL
    from analysis.coverage.annotation_store import AnnotationStore, setting_of
    from analysis.coverage.identity import build_id, code_fingerprint, corrected_id
    from analysis.coverage.shelf import build_path, set_current
    from analysis.coverage.writer import write_build
    from analysis.engines import WORTH_A_POOL, choose_engine, usable_cores
    from analysis.engines.known import Known
    from analysis.reading import corrections as right
    from analysis.reading.actors import digest_of, read_actors

    known = read_actors(actors) if isinstance(actors, str | Path) else tuple(actors or ())
    said = right.read_corrections(corrections) if isinstance(corrections, str | Path) else tuple(corrections or ())
    articles = sorted(articles, key=lambda article: article.id)
    rejections = list(rejections)
    progress("loading the model", 0, 0)
    choose = choose or choose_engine
    engine = choose(model or DEFAULT_MODEL, 1 if processes is None else processes, known)
    label, own = engine.label, digest_of(known)
    base = build_id(articles, rejections, label, own, title)
    id_ = corrected_id(base, right.digest_of(said), code_fingerprint())
    path = build_path(Path(out), id_)
    if path.is_file():
        set_current(Path(out), id_)
        return Built(
            id=id_,
            path=path,
            existed=True,
            articles=len(articles),
            rejections=tuple(rejections),
            corrections=_outcomes(path) if said else (),
        )
    if said and build_path(Path(out), base).is_file():
        # What is in the articles is known already.
        return correct(build_path(Path(out), base), said, progress=progress)

    store = None if fresh else AnnotationStore(Path(out), setting_of(label, own))
    with store or nullcontext():
        work = Known(articles, store, progress)
        if processes is None and len(work.missing) >= WORTH_A_POOL and usable_cores() > 1:
            engine = choose(model or DEFAULT_MODEL, 0, known)
        kept: list[Article] = []
        annotations: list[Annotation] = []
        for article, answer in zip(articles, work.annotate(engine), strict=True):
            if isinstance(answer, Rejection):
                rejections.append(answer)
            else:
                kept.append(article)
                annotations.append(answer)
        if store is not None:
            store.prune()
    progress("resolving", 0, 0)
    resolution = resolve(kept, annotations, said)
    progress("writing", 0, 0)
    write_build(
        Path(out), id_, kept, annotations, resolution, rejections, model=label, title=title, base=base, actors=known
    )
    return Built(
        id=id_,
        path=path,
        existed=False,
        articles=len(kept),
        rejections=tuple(rejections),
        corrections=resolution.corrections,
        known=work.count,
        trouble=store.trouble if store is not None else None,
    )


def correct(
    build: str | Path,
    corrections: Sequence[Correction],
    out: str | Path | None = None,
    *,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Built:
    """Makes the build anew with these corrections, and no others, without the language model.

    ``build`` is a folder of builds (its current one), a build's file, or FOLDER/ID; the new one is written beside it,
    or into the folder ``out``, and the old one stays. It is the very build that `build` makes of the same articles and
    corrections. ``progress`` as for `build`. Raises `analysis.coverage.CoverageError`, OSError.
    """
    from analysis.coverage.identity import corrected_id
    from analysis.coverage.inputs import inputs_of
    from analysis.coverage.shelf import build_path, set_current
    from analysis.coverage.writer import write_build
    from analysis.reading.corrections import digest_of

    progress("reading the build", 0, 0)
    with open_coverage(build) as coverage:
        info = coverage.info
        shelf = Path(out) if out is not None else info.path.parent
        id_ = corrected_id(info.base, digest_of(corrections), info.annotated_by)
        path = build_path(shelf, id_)
        existed = path.is_file()
        inputs = None if existed else inputs_of(coverage)
        told = tuple(
            Rejection(origin=origin, reason=reason, kept=kept)
            for kept, table in ((False, coverage.rejections()), (True, coverage.notes()))
            for origin, reason in zip(table["origin"], table["reason"], strict=True)
        )
    if inputs is None:
        set_current(shelf, id_)
        outcomes = _outcomes(path) if corrections else ()
    else:
        progress("resolving", 0, 0)
        resolution = resolve(inputs.articles, inputs.annotations, corrections)
        outcomes = resolution.corrections
        progress("writing", 0, 0)
        write_build(
            shelf,
            id_,
            inputs.articles,
            inputs.annotations,
            resolution,
            inputs.rejections,
            model=info.model,
            title=info.title,
            base=info.base,
            spacy=info.spacy,
            annotated_by=info.annotated_by,
            actors=inputs.actors,
        )
    return Built(
        id=id_, path=path, existed=existed, articles=info.articles, rejections=told, corrections=tuple(outcomes)
    )


def _outcomes(path: Path) -> tuple[Outcome, ...]:
    from analysis.coverage.inputs import outcomes_of

    with open_coverage(path) as coverage:
        return outcomes_of(coverage)


def open_coverage(path: str | Path) -> Coverage:
    """The build at ``path``, to ask questions of; see `analysis.coverage.Coverage`."""
    from analysis.coverage import open_coverage

    return open_coverage(path)


__all__ = [
    "Built",
    "NothingToAnalyse",
    "annotate",
    "build",
    "build_articles",
    "correct",
    "open_coverage",
    "read",
    "resolve",
]
