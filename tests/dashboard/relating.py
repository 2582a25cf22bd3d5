"""A build of what passed between Borevia and Veldria, for the tests of the page on relations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.coverage import Coverage
from analysis.coverage.writer import write_build
from analysis.records import (
    Annotation,
    Article,
    Entity,
    Event,
    EventReport,
    Mention,
    Party,
    Quote,
    ReportRef,
    Resolution,
    Role,
    Span,
)
from analysis.resolving import complete

BOREVIA, VELDRIA, MINISTER, PILOT = "borevia", "veldria", "irina-vask", "anton-rezik"
ENTITIES = (
    Entity(id=BOREVIA, name="Borevia", kind="country", country="QBR"),
    Entity(id=VELDRIA, name="Veldria", kind="country", country="QVD"),
    Entity(
        id=MINISTER,
        name="Irina <b>Vask</b>",
        kind="person",
        country="QBR",
        roles=(Role(title="Foreign Minister", country="QBR"),),
    ),
    Entity(id=PILOT, name="Anton Rezik", kind="person"),
)
NAMES = {each.id: each.name for each in ENTITIES}

ACTS: dict[str, tuple[str, str, str, str, date | None, date | None]] = {
    # id: type, mode, who acts, upon whom, first day, last day
    "expelled": ("SANCTION", "expel", BOREVIA, VELDRIA, date(2031, 4, 11), date(2031, 4, 11)),
    "asked": ("REQUEST", "", VELDRIA, MINISTER, date(2031, 3, 7), date(2031, 3, 7)),
    "met": ("CONSULT", "meet", f"{BOREVIA},{VELDRIA}", "", date(2031, 5, 2), date(2031, 5, 2)),
    "told": ("REQUEST", "", PILOT, f"{BOREVIA},{VELDRIA}", date(2031, 5, 3), date(2031, 5, 3)),
    "old": ("AID", "", BOREVIA, VELDRIA, date(1990, 1, 1), date(1990, 12, 31)),
    "some-day": ("AGREE", "", VELDRIA, BOREVIA, None, None),
    "other": ("ACCUSE", "", BOREVIA, PILOT, date(2031, 4, 12), date(2031, 4, 12)),
}
SAID = 'The minister said Veldria "hides the truth". Anton Rezik was there.'


def write(folder: Path) -> Path:
    """Writes the build: an article an event, and one in which the minister speaks of Veldria."""
    order = (BOREVIA, VELDRIA, MINISTER, PILOT)
    articles, annotations, events = [], [], []
    entity_of: dict[tuple[str, int], str] = {}
    for id_, (type_, mode, does, suffers, first, last) in ACTS.items():
        text = "Borevia, Veldria, Irina Vask and Anton Rezik were told of."
        places = {BOREVIA: (0, 7), VELDRIA: (9, 16), MINISTER: (18, 28), PILOT: (33, 44)}
        sides = [
            tuple(Party(*places[each], NAMES[each], None, order.index(each)) for each in side.split(",") if each)
            for side in (does, suffers)
        ]
        told = {
            "type": type_,
            "mode": mode or None,
            "cameo": "04",
            "status": "occurred",
            "earliest": first,
            "latest": last,
            "precision": "day" if first and first == last else "year" if first else None,
            "date_basis": "stated" if first else None,
        }
        report = EventReport(
            start=0,
            end=len(text),
            trigger=Span(50, 54),
            sources=sides[0],
            targets=sides[1],
            rule="test",
            confidence=0.9,
            **told,
        )
        named = [_mention(each, places[each], order.index(each)) for each in order]
        articles.append(Article(id=id_, text=text, published=date(2031, 5, 9), source="Meridian Wire"))
        annotations.append(Annotation(article=id_, mentions=tuple(named), events=(report,)))
        events.append(
            Event(
                id=id_,
                sources=tuple(each for each in does.split(",") if each),
                targets=tuple(each for each in suffers.split(",") if each),
                reports=(ReportRef(id_, 0),),
                **told,
            )
        )
        entity_of |= {(id_, nth): each for nth, each in enumerate(order)}
    words = Span(18, 43)
    quote = Quote(
        start=words.start,
        end=words.end,
        rule="test",
        confidence=0.9,
        kind="mixed",
        parts=(words,),
        speaker=Span(0, 12),
        speaker_chain=2,
        speaker_name=NAMES[MINISTER],
    )
    for id_ in ("said", "said-again"):
        named = (_mention(MINISTER, (0, 12), 2), _mention(VELDRIA, (18, 25), 1))
        articles.append(Article(id=id_, text=SAID, published=date(2031, 4, 13), source=f"Post {id_}"))
        annotations.append(Annotation(article=id_, mentions=named, quotes=(quote,)))
        entity_of |= {(id_, 2): MINISTER, (id_, 1): VELDRIA}
    resolution = Resolution(
        entities=ENTITIES, entity_of=entity_of, events=tuple(events), original_of={"said-again": "said"}
    )
    done = complete(resolution, articles, annotations)
    return write_build(folder, "b00000000be1a", articles, annotations, done, (), model="test")


def _mention(entity: str, place: tuple[int, int], chain: int) -> Mention:
    kind = next(each.kind for each in ENTITIES if each.id == entity)
    return Mention(
        start=place[0],
        end=place[1],
        rule="test",
        confidence=0.9,
        kind=kind,
        form="name",
        name=NAMES[entity],
        chain=chain,
        country=None,
    )


def opened(folder: Path) -> Coverage:
    """The build, written and opened."""
    return Coverage(write(folder))
