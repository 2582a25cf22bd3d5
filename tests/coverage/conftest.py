"""A small coverage made of records by hand: three articles on an invented affair. No language model is needed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, open_coverage
from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import (
    Annotation,
    Article,
    Criterion,
    Entity,
    Event,
    EventReport,
    Link,
    Mention,
    Party,
    Quote,
    Rejection,
    ReportRef,
    Resolution,
    Role,
    Span,
    Suggestion,
    TimeExpression,
)
from analysis.resolving import complete

MODEL = "en_test 1.0"

POST = Article(
    id="post-1",
    title="Borland envoy visits",
    text=(
        "Borland’s envoy Ada Quill visited Fennmark on Monday. "
        "“The talks with Fennmark were open,” she said. A diplomat said they failed."
    ),
    published=date(2031, 5, 7),
    source="The Fennmark Post",
    url="https://post.example/1",
    origin="news/post.jsonl#L1",
)
HERALD = Article(
    id="herald-1",
    text="Ada Quill went to Fennmark this week.\nFennmark will sanction Borland, the minister said.",
    published=date(2031, 5, 9),
    source="Borland Herald",
    origin="news/herald.txt",
)
UNDATED = Article(
    id="undated", text="=1+1 is a formula; 'quotes\" and \u0000 too. No one is named.", origin="news/u.txt"
)
ARTICLES = [HERALD, POST, UNDATED]


def span(article: Article, words: str, nth: int = 1) -> Span:
    """Offsets of the ``nth`` time that ``words`` stand in the article."""
    start = -1
    for _ in range(nth):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))


def mention(article: Article, words: str, kind: str, name: str, chain: int, nth: int = 1, **more) -> Mention:
    at = span(article, words, nth)
    given = {"form": "name", "rule": "test", "confidence": 0.9, **more}
    return Mention(start=at.start, end=at.end, kind=kind, name=name, chain=chain, **given)


def party(article: Article, words: str, name: str, country: str | None, chain: int | None) -> Party:
    at = span(article, words)
    return Party(at.start, at.end, name, country, chain)


POST_ANNOTATION = Annotation(
    article="post-1",
    mentions=(
        mention(POST, "Borland", "country", "Borland", 0, country="BOR", acts=True),
        mention(POST, "Ada Quill", "person", "Ada Quill", 1, country="BOR", role="envoy", aliases=("阿達",)),
        mention(POST, "Fennmark", "country", "Fennmark", 2, country="FEN", acts=False),
        mention(POST, "Fennmark", "country", "Fennmark", 2, nth=2, country="FEN"),
        mention(POST, "she", "person", "Ada Quill", 1, form="pronoun"),
        mention(POST, "A diplomat", "person", "a diplomat", 3, form="description"),
    ),
    times=(
        TimeExpression(
            start=span(POST, "Monday").start,
            end=span(POST, "Monday").end,
            rule="weekday",
            confidence=0.9,
            type="DATE",
            value="2031-05-05",
            earliest=date(2031, 5, 5),
            latest=date(2031, 5, 5),
            precision="day",
        ),
    ),
    quotes=(
        Quote(
            start=span(POST, "“").start,
            end=span(POST, "”").end,
            rule="direct",
            confidence=0.95,
            kind="direct",
            parts=(Span(span(POST, "“").start, span(POST, "”").end),),
            speaker=span(POST, "she"),
            speaker_name="Ada Quill",
            speaker_chain=1,
            cue=span(POST, "said"),
            stance="states",
        ),
        Quote(
            start=span(POST, "they failed").start,
            end=span(POST, "they failed").end,
            rule="indirect",
            confidence=0.7,
            kind="indirect",
            parts=(span(POST, "they failed"),),
            speaker=span(POST, "A diplomat"),
            speaker_name="a diplomat",
            anonymous=True,
            cue=span(POST, "said", 2),
        ),
    ),
    events=(
        EventReport(
            start=0,
            end=span(POST, "Monday.").end,
            rule="visit",
            confidence=0.8,
            trigger=span(POST, "visited"),
            type="CONSULT",
            mode="visit",
            cameo="04",
            sources=(party(POST, "Ada Quill", "Ada Quill", "BOR", 1),),
            targets=(party(POST, "Fennmark", "Fennmark", "FEN", 2),),
            status="occurred",
            earliest=date(2031, 5, 5),
            latest=date(2031, 5, 5),
            precision="day",
            date_basis="stated",
            time=span(POST, "Monday"),
            place="Fennmark",
        ),
    ),
)

HERALD_ANNOTATION = Annotation(
    article="herald-1",
    mentions=(
        mention(HERALD, "Ada Quill", "person", "Ada Quill", 0),
        mention(HERALD, "Fennmark", "country", "Fennmark", 1),
        mention(HERALD, "Fennmark", "country", "Fennmark", 1, nth=2),
        mention(HERALD, "Borland", "country", "Borland", 2),
    ),
    quotes=(
        Quote(
            start=span(HERALD, "Fennmark will sanction Borland").start,
            end=span(HERALD, "Fennmark will sanction Borland").end,
            rule="indirect",
            confidence=0.6,
            kind="indirect",
            parts=(span(HERALD, "Fennmark will sanction Borland"),),
            speaker=span(HERALD, "the minister"),
        ),
    ),
    events=(
        EventReport(
            start=0,
            end=span(HERALD, "week.").end,
            rule="visit",
            confidence=0.6,
            trigger=span(HERALD, "went"),
            type="CONSULT",
            mode="visit",
            cameo="04",
            sources=(party(HERALD, "Ada Quill", "Ada Quill", "BOR", 0),),
            targets=(party(HERALD, "Fennmark", "Fennmark", "FEN", 1),),
            status="occurred",
        ),
        EventReport(
            start=span(HERALD, "Fennmark", 2).start,
            end=len(HERALD.text),
            rule="sanction",
            confidence=0.4,
            trigger=span(HERALD, "sanction"),
            type="SANCTION",
            mode=None,
            cameo="16",
            sources=(party(HERALD, "Fennmark will", "Fennmark", "FEN", None),),
            targets=(party(HERALD, "Borland", "Borland", "BOR", 2),),
            status="planned",
            earliest=date(2031, 6, 1),
            precision="month",
            asserted_by="the minister",
        ),
    ),
)
ANNOTATIONS = [HERALD_ANNOTATION, POST_ANNOTATION, Annotation(article="undated")]

RESOLUTION = Resolution(
    links=(
        Link(article="post-1", chain=1, entity="ada-quill", score=0.94, criteria=(Criterion("same-full-name"),)),
        Link(
            article="herald-1",
            chain=0,
            entity="ada-quill",
            score=0.7,
            criteria=(Criterion("short-name-spelt-alike"), Criterion("same-state")),
        ),
    ),
    suggestions=(
        Suggestion(entity="borland", other="fennmark", score=0.45, criteria=(Criterion("one-letter-apart"),)),
    ),
    entities=(
        Entity(
            id="ada-quill",
            name="Ada Quill",
            kind="person",
            country="BOR",
            aliases=("Quill", "阿達"),
            roles=(Role(title="envoy", country="BOR", first=date(2031, 5, 7), last=date(2031, 5, 9)),),
            wikidata="Q0",
        ),
        Entity(id="borland", name="Borland", kind="country", country="BOR"),
        Entity(id="fennmark", name="Fennmark", kind="country", country="FEN"),
    ),
    entity_of={
        ("post-1", 0): "borland",
        ("post-1", 1): "ada-quill",
        ("post-1", 2): "fennmark",
        ("herald-1", 0): "ada-quill",
        ("herald-1", 1): "fennmark",
        ("herald-1", 2): "borland",
    },
    events=(
        Event(
            id="visit",
            type="CONSULT",
            mode="visit",
            cameo="04",
            status="occurred",
            sources=("ada-quill",),
            targets=("fennmark",),
            reports=(ReportRef("herald-1", 0), ReportRef("post-1", 0)),
            earliest=date(2031, 5, 5),
            latest=date(2031, 5, 5),
            precision="day",
            date_basis="stated",
        ),
        Event(
            id="sanction",
            type="SANCTION",
            mode=None,
            cameo="16",
            status="planned",
            sources=(),
            targets=("borland",),
            reports=(ReportRef("herald-1", 1),),
            earliest=date(2031, 6, 1),
            precision="month",
        ),
    ),
)
REJECTIONS = [Rejection(origin="news/scan.pdf", reason="files of this kind are not read", content=b"%PDF")]


def write(shelf: Path, articles=ARTICLES, annotations=ANNOTATIONS) -> Path:
    """The coverage above as a build in the folder."""
    id_ = build_id(articles, REJECTIONS, MODEL)
    resolution = complete(RESOLUTION, articles, annotations)
    return write_build(shelf, id_, articles, annotations, resolution, REJECTIONS, model=MODEL)


def write_small(shelf: Path) -> Path:
    """Another build: one article, nothing found in it."""
    id_ = build_id([HERALD], [], MODEL)
    return write_build(shelf, id_, [HERALD], [Annotation(article=HERALD.id)], Resolution(), [], model=MODEL)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory) -> Path:
    """A folder with one build."""
    folder = tmp_path_factory.mktemp("builds")
    write(folder)
    return folder


@pytest.fixture(scope="session")
def coverage(shelf) -> Coverage:
    """That build, open."""
    return open_coverage(shelf)
