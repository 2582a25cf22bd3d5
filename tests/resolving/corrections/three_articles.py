"""Three articles on one arrest, made of records by hand, and what resolving makes of them with corrections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.records import (
    Annotation,
    Article,
    Correction,
    Entity,
    EntityRef,
    EventReport,
    Mention,
    Party,
    Place,
    Resolution,
    Span,
)
from analysis.resolving import resolve

ROLES = {"Foreign Minister Orin Vask": "Foreign Minister"}


def article(id_: str, text: str, day: int, *names: tuple[str, str, str | None], events: Sequence[str] = ()):
    """An article of May 2031 and its annotation.

    Each name is (words, kind, country), each word of it a mention of one chain where it first stands; an event is the
    verb "arrested", between the first name and the second, in May.
    """
    mentions, parties = [], []
    for chain, (words, kind, country) in enumerate(names):
        start = text.index(words)
        named = words.removeprefix("Foreign Minister ")
        start += len(words) - len(named)
        mentions.append(
            Mention(
                start=start,
                end=start + len(named),
                rule="test",
                confidence=0.9,
                kind=kind,
                form="name",
                name=named,
                chain=chain,
                country=country,
                role=ROLES.get(words),
            )
        )
        parties.append(Party(start, start + len(named), named, country, chain))
    reports = []
    for verb in events:
        at = text.index(verb)
        reports.append(
            EventReport(
                start=0,
                end=len(text),
                rule="test",
                confidence=0.9,
                trigger=Span(at, at + len(verb)),
                type="COERCE",
                mode="arrest",
                cameo="17",
                sources=tuple(parties[:1]),
                targets=tuple(parties[1:2]),
                status="occurred",
                earliest=date(2031, 5, 5),
                latest=date(2031, 5, 5),
                precision="day",
                date_basis="stated",
            )
        )
    mentions.sort(key=lambda each: each.start)
    made = Article(id=id_, text=text, published=date(2031, 5, day), source=f"The {id_}")
    return made, Annotation(article=id_, mentions=tuple(mentions), events=tuple(reports))


POST = article(
    "post",
    "Borland arrested Ada Quill. Foreign Minister Orin Vask was told.",
    6,
    ("Borland", "country", "BOR"),
    ("Ada Quill", "person", None),
    ("Foreign Minister Orin Vask", "person", "FEN"),
    events=("arrested",),
)
HERALD = article(
    "herald",
    "Borland arrested Ada Quill, and Orin Vask protested at Tarn Harbour.",
    7,
    ("Borland", "country", "BOR"),
    ("Ada Quill", "person", "FEN"),
    ("Orin Vask", "person", "FEN"),
    ("Tarn Harbour", "organisation", None),
    events=("arrested",),
)
WIRE = article(
    "wire",
    "Borland arrested Adah Quilliam near Tarn. Orin Vask, the singer, sang.",
    8,
    ("Borland", "country", "BOR"),
    ("Adah Quilliam", "person", None),
    ("Tarn", "place", None),
    ("Orin Vask", "person", "BOR"),
    events=("arrested",),
)
ALL = (POST, HERALD, WIRE)


def run(*corrections: Correction, among=ALL) -> Resolution:
    """The articles resolved with the corrections."""
    return resolve([one for one, _ in among], [found for _, found in among], corrections)


def ref(name: str, resolution: Resolution | None = None) -> EntityRef:
    """The entity of this name as the Curate page would name it."""
    (found,) = [each for each in (resolution or run()).entities if each.name == name]
    return EntityRef(id=found.id, name=found.name, kind=found.kind, country=found.country)


def place(told: tuple[Article, Annotation], words: str) -> Place:
    start = told[0].text.index(words)
    return Place(article=told[0].id, start=start, end=start + len(words), words=words)


def named(resolution: Resolution, name: str) -> Entity | None:
    found = [each for each in resolution.entities if each.name == name]
    assert len(found) <= 1, found
    return found[0] if found else None


def statuses(resolution: Resolution) -> list[str]:
    return [each.status for each in resolution.corrections]


def events(resolution: Resolution) -> list[set[str]]:
    """The articles that tell of each event."""
    return sorted(({each.article for each in event.reports} for event in resolution.events), key=sorted)
