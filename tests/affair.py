"""An invented affair in four articles, annotated by hand: what the dashboard's tests look at. No model is needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.records import (
    Annotation,
    Article,
    Criterion,
    Entity,
    EntityRef,
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

MODEL = "en_test 1.0"

POST = Article(
    id="post-1",
    title="Borland envoy visits Fennmark",
    text=(
        "Borland’s envoy Ada Quill visited Fennmark on Monday and met Foreign Minister Orin Vask.\n"
        "“The talks with Fennmark were open,” Quill said. “We will come back in June.”\n"
        "A European diplomat said the talks had failed.\n"
        "Vask said that Fennmark rejected Borland’s demand for access to the Strait of Tarn."
    ),
    published=date(2031, 5, 7),
    source="The Fennmark Post",
    url="https://post.example/1",
    origin="news/post.jsonl#L1",
)
HERALD = Article(
    id="herald-1",
    title="Fennmark threatens sanctions",
    text=(
        "Fennmark will sanction Borland if its ships enter the Strait of Tarn, Orin Vask said on Friday.\n"
        "Ada Quill, who visited Fennmark this week, called the threat “a mistake”."
    ),
    published=date(2031, 5, 9),
    source="Borland Herald",
    url="https://herald.example/sanctions",
    origin="news/herald.txt",
)
GAZETTE = Article(
    id="gazette-1",
    title="<script>alert(1)</script> $5 & *fish* [free](https://bad.example) :red[now]",
    text=(
        "Fishermen on Tarn protested in April 2031 against both governments.\n"
        "“They never asked us,” said a fisherman <b>who</b> & whose $name$ the *Gazette* withheld."
    ),
    published=date(2031, 5, 12),
    source="Tarn <i>Gazette</i>",
    origin="news/gazette.txt",
)
UNDATED = Article(id="undated", text="No one is named here, and no day is given.", origin="news/undated.txt")
QUILL = EntityRef(id="ada-quill", name="Ada Quill", kind="person", country="BOR")
VASK = EntityRef(id="orin-vask", name="Orin Vask", kind="person", country="FEN")

ARTICLES = (POST, HERALD, GAZETTE, UNDATED)

REJECTIONS = (
    Rejection(origin="news/broken.pdf", reason="This is a PDF; give its text instead.", content=b"%PDF"),
    Rejection(origin="news/<b>empty</b>.txt", reason="The file holds no text.", content=b""),
    Rejection(origin="news/herald.txt", reason="the author is a number, and was left out; give a name", kept=True),
    Rejection(origin="news", reason="the column “when” was taken for the day; say --map published=COLUMN", kept=True),
)
"""What could not be read, and what was only noted: of an article, and of all that came in."""


def span(article: Article, words: str, nth: int = 1) -> Span:
    """Where ``words`` stand in the article for the ``nth`` time."""
    start = -1
    for _ in range(nth):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))


def _mention(article: Article, words: str, kind: str, name: str, chain: int, nth: int = 1, **more) -> Mention:
    at = span(article, words, nth)
    given = {"form": "name", "rule": "test", "confidence": 0.9, **more}
    return Mention(start=at.start, end=at.end, kind=kind, name=name, chain=chain, **given)


def _day(article: Article, words: str, value: str, first: date, last: date, precision: str) -> TimeExpression:
    at = span(article, words)
    return TimeExpression(
        start=at.start,
        end=at.end,
        rule="test",
        confidence=0.9,
        type="DATE",
        value=value,
        earliest=first,
        latest=last,
        precision=precision,
    )


def _quote(article: Article, kind: str, parts: Sequence[Span], **more) -> Quote:
    given = {"rule": "test", "confidence": 0.9, "stance": "states", **more}
    return Quote(start=parts[0].start, end=parts[-1].end, kind=kind, parts=tuple(parts), **given)


def _report(article: Article, sentence: str, trigger: str, type_: str, cameo: str, **more) -> EventReport:
    at = span(article, sentence)
    given = {"rule": "test", "confidence": 0.8, "mode": None, "sources": (), "targets": (), **more}
    return EventReport(start=at.start, end=at.end, trigger=span(article, trigger), type=type_, cameo=cameo, **given)


def _party(article: Article, words: str, name: str, country: str | None, chain: int | None, nth: int = 1) -> Party:
    at = span(article, words, nth)
    return Party(at.start, at.end, name, country, chain)


_MONDAY = date(2031, 5, 5)
_FRIDAY = date(2031, 5, 9)
_SENTENCE = "Borland’s envoy Ada Quill visited Fennmark on Monday and met Foreign Minister Orin Vask."
_REJECTION = "Vask said that Fennmark rejected Borland’s demand for access to the Strait of Tarn."
_THREAT = "Fennmark will sanction Borland if its ships enter the Strait of Tarn, Orin Vask said on Friday."

ANNOTATIONS = (
    Annotation(
        article="post-1",
        mentions=(
            _mention(POST, "Borland", "country", "Borland", 0, country="BOR", acts=True),
            _mention(POST, "Ada Quill", "person", "Ada Quill", 1, country="BOR", role="envoy", aliases=("阿達",)),
            _mention(POST, "Fennmark", "country", "Fennmark", 2, country="FEN", acts=False),
            _mention(POST, "Orin Vask", "person", "Orin Vask", 3, country="FEN", role="Foreign Minister"),
            _mention(POST, "Fennmark", "country", "Fennmark", 2, nth=2, country="FEN", acts=True),
            _mention(POST, "Quill", "person", "Ada Quill", 1, nth=2),
            _mention(POST, "A European diplomat", "person", "a European diplomat", 4, form="description"),
            _mention(POST, "Vask", "person", "Orin Vask", 3, nth=2),
            _mention(POST, "Fennmark", "country", "Fennmark", 2, nth=3, country="FEN", acts=True),
            _mention(POST, "Borland", "country", "Borland", 0, nth=2, country="BOR", acts=True),
            _mention(POST, "Strait of Tarn", "place", "Strait of Tarn", 5),
        ),
        times=(_day(POST, "Monday", "2031-05-05", _MONDAY, _MONDAY, "day"),),
        quotes=(
            _quote(
                POST,
                "direct",
                (span(POST, "“The talks with Fennmark were open,”"), span(POST, "“We will come back in June.”")),
                speaker=span(POST, "Quill", 2),
                speaker_name="Ada Quill",
                speaker_chain=1,
                cue=span(POST, "said"),
            ),
            _quote(
                POST,
                "indirect",
                (span(POST, "the talks had failed"),),
                speaker=span(POST, "A European diplomat"),
                speaker_name="a European diplomat",
                anonymous=True,
                cue=span(POST, "said", 2),
            ),
            _quote(
                POST,
                "indirect",
                (span(POST, "that Fennmark rejected Borland’s demand for access to the Strait of Tarn"),),
                speaker=span(POST, "Vask", 2),
                speaker_name="Orin Vask",
                speaker_chain=3,
                cue=span(POST, "said", 3),
            ),
        ),
        events=(
            _report(
                POST,
                _SENTENCE,
                "visited",
                "CONSULT",
                "04",
                mode="visit",
                sources=(_party(POST, "Ada Quill", "Ada Quill", "BOR", 1),),
                targets=(_party(POST, "Fennmark", "Fennmark", "FEN", 2),),
                status="occurred",
                earliest=_MONDAY,
                latest=_MONDAY,
                precision="day",
                date_basis="stated",
                time=span(POST, "Monday"),
                place="Fennmark",
            ),
            _report(
                POST,
                _REJECTION,
                "rejected",
                "REJECT",
                "12",
                sources=(_party(POST, "Fennmark", "Fennmark", "FEN", 2, nth=3),),
                targets=(_party(POST, "Borland", "Borland", "BOR", 0, nth=2),),
                status="refused",
                asserted_by="Orin Vask",
                asserted_by_chain=3,
            ),
        ),
    ),
    Annotation(
        article="herald-1",
        mentions=(
            _mention(HERALD, "Fennmark", "country", "Fennmark", 0, country="FEN", acts=True),
            _mention(HERALD, "Borland", "country", "Borland", 1, country="BOR"),
            _mention(HERALD, "Strait of Tarn", "place", "Strait of Tarn", 2),
            _mention(HERALD, "Orin Vask", "person", "Orin Vask", 3, country="FEN"),
            _mention(HERALD, "Ada Quill", "person", "Ada Quill", 4, country="BOR"),
            _mention(HERALD, "Fennmark", "country", "Fennmark", 0, nth=2, country="FEN", acts=False),
        ),
        times=(
            _day(HERALD, "Friday", "2031-05-09", _FRIDAY, _FRIDAY, "day"),
            _day(HERALD, "this week", "2031-W19", _MONDAY, date(2031, 5, 11), "week"),
        ),
        quotes=(
            _quote(
                HERALD,
                "indirect",
                (span(HERALD, "Fennmark will sanction Borland if its ships enter the Strait of Tarn"),),
                speaker=span(HERALD, "Orin Vask"),
                speaker_name="Orin Vask",
                speaker_chain=3,
                cue=span(HERALD, "said"),
                stance="promises",
            ),
            _quote(
                HERALD,
                "mixed",
                (span(HERALD, "the threat “a mistake”"),),
                speaker=span(HERALD, "Ada Quill"),
                speaker_name="Ada Quill",
                speaker_chain=4,
                cue=span(HERALD, "called"),
                stance="criticises",
            ),
        ),
        events=(
            _report(
                HERALD,
                _THREAT,
                "sanction",
                "THREATEN",
                "13",
                sources=(_party(HERALD, "Fennmark", "Fennmark", "FEN", 0),),
                targets=(_party(HERALD, "Borland", "Borland", "BOR", 1),),
                status="hypothetical",
                earliest=_FRIDAY,
                latest=_FRIDAY,
                precision="day",
                date_basis="stated",
                time=span(HERALD, "Friday"),
                asserted_by="Orin Vask",
                asserted_by_chain=3,
            ),
            _report(
                HERALD,
                "Ada Quill, who visited Fennmark this week, called the threat “a mistake”.",
                "visited",
                "CONSULT",
                "04",
                mode="visit",
                sources=(_party(HERALD, "Ada Quill", "Ada Quill", "BOR", 4),),
                targets=(_party(HERALD, "Fennmark", "Fennmark", "FEN", 0, nth=2),),
                status="occurred",
                earliest=_MONDAY,
                latest=date(2031, 5, 11),
                precision="week",
                date_basis="stated",
                time=span(HERALD, "this week"),
            ),
        ),
    ),
    Annotation(
        article="gazette-1",
        mentions=(
            _mention(GAZETTE, "Fishermen", "group", "fishermen", 0, form="description"),
            _mention(GAZETTE, "Tarn", "place", "Tarn", 1),
        ),
        times=(_day(GAZETTE, "April 2031", "2031-04", date(2031, 4, 1), date(2031, 4, 30), "month"),),
        quotes=(
            _quote(
                GAZETTE,
                "direct",
                (span(GAZETTE, "“They never asked us,”"),),
                speaker=span(GAZETTE, "a fisherman"),
                speaker_name="a fisherman",
                anonymous=True,
                cue=span(GAZETTE, "said"),
            ),
        ),
        events=(
            _report(
                GAZETTE,
                "Fishermen on Tarn protested in April 2031 against both governments.",
                "protested",
                "PROTEST",
                "14",
                sources=(_party(GAZETTE, "Fishermen", "fishermen", None, None),),
                status="occurred",
                earliest=date(2031, 4, 1),
                latest=date(2031, 4, 30),
                precision="month",
                date_basis="stated",
                time=span(GAZETTE, "April 2031"),
                place="Tarn",
            ),
        ),
    ),
    Annotation(article="undated"),
)

_FENNMARK, _BORLAND, _QUILL, _VASK = "fennmark", "borland", "ada-quill", "orin-vask"

RESOLUTION = Resolution(
    links=(
        Link(article=POST.id, chain=1, entity=_QUILL, score=0.94, criteria=(Criterion("same-full-name"),)),
        Link(
            article=HERALD.id,
            chain=4,
            entity=_QUILL,
            score=0.7,
            criteria=(Criterion("short-name-spelt-alike"), Criterion("same-state")),
        ),
    ),
    suggestions=(
        Suggestion(
            entity=_QUILL, other=_VASK, score=0.45, criteria=(Criterion("one-letter-apart"), Criterion("same-office"))
        ),
    ),
    entities=(
        Entity(
            id=_QUILL,
            name="Ada Quill",
            kind="person",
            country="BOR",
            aliases=("Quill", "阿達"),
            roles=(Role(title="envoy", country="BOR", first=POST.published, last=HERALD.published),),
        ),
        Entity(id=_BORLAND, name="Borland", kind="country", country="BOR"),
        Entity(id=_FENNMARK, name="Fennmark", kind="country", country="FEN", wikidata="Q0"),
        Entity(
            id=_VASK,
            name="Orin Vask",
            kind="person",
            country="FEN",
            aliases=("Vask",),
            roles=(Role(title="Foreign Minister", country="FEN", first=POST.published, last=POST.published),),
        ),
        Entity(id="strait-of-tarn", name="Strait of Tarn", kind="place"),
        Entity(id="tarn", name="Tarn", kind="place"),
    ),
    entity_of={
        ("post-1", 0): _BORLAND,
        ("post-1", 1): _QUILL,
        ("post-1", 2): _FENNMARK,
        ("post-1", 3): _VASK,
        ("post-1", 5): "strait-of-tarn",
        ("herald-1", 0): _FENNMARK,
        ("herald-1", 1): _BORLAND,
        ("herald-1", 2): "strait-of-tarn",
        ("herald-1", 3): _VASK,
        ("herald-1", 4): _QUILL,
        ("gazette-1", 1): "tarn",
    },
    events=(
        Event(
            id="ev-visit",
            type="CONSULT",
            mode="visit",
            cameo="04",
            status="occurred",
            sources=(_QUILL,),
            targets=(_FENNMARK,),
            reports=(ReportRef("post-1", 0), ReportRef("herald-1", 1)),
            earliest=_MONDAY,
            latest=_MONDAY,
            precision="day",
            date_basis="stated",
        ),
        Event(
            id="ev-rejection",
            type="REJECT",
            mode=None,
            cameo="12",
            status="refused",
            sources=(_FENNMARK,),
            targets=(_BORLAND,),
            reports=(ReportRef("post-1", 1),),
        ),
        Event(
            id="ev-threat",
            type="THREATEN",
            mode=None,
            cameo="13",
            status="hypothetical",
            sources=(_FENNMARK,),
            targets=(_BORLAND,),
            reports=(ReportRef("herald-1", 0),),
            earliest=_FRIDAY,
            latest=_FRIDAY,
            precision="day",
            date_basis="stated",
        ),
        Event(
            id="ev-protest",
            type="PROTEST",
            mode=None,
            cameo="14",
            status="occurred",
            sources=(),
            targets=(),
            reports=(ReportRef("gazette-1", 0),),
            earliest=date(2031, 4, 1),
            latest=date(2031, 4, 30),
            precision="month",
            date_basis="stated",
        ),
    ),
)
