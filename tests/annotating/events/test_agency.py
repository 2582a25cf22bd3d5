"""Whole passages in plain agency English through the whole pipeline: what a desk officer expects of each."""

from __future__ import annotations

import calendar
import tomllib
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from analysis.annotating import annotate, load_pipeline
from analysis.reading.actors import read_actors
from analysis.records import SHOWN_CONFIDENCE, Article, Party

PASSAGES = tomllib.loads(Path(__file__).with_name("agency.toml").read_text(encoding="utf-8"))["passage"]
PUBLISHED = date(2031, 5, 14)
ACTORS = """\
name,kind,country,also,adjective,people,capital
Ruritania,country,QRU,,Ruritanian,Ruritanians,Strelsau
Syldavia,country,QSY,,Syldavian,Syldavians,Klow
Borduria,country,QBD,,Bordurian,Bordurians,Szohod
Grenmark,country,QGR,,Grenmarker,Grenmarkers,Oldport
Northern Union,organisation,QNU,the Union;Union,,,
Gorham,place,QSY,,,,
Zenda,place,QRU,,,,
"""


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Language:
    actors = tmp_path_factory.mktemp("agency") / "actors.csv"
    actors.write_text(ACTORS, encoding="utf-8")
    return load_pipeline(actors=read_actors(actors))


@pytest.mark.parametrize("passage", PASSAGES, ids=[each["text"][:50] for each in PASSAGES])
def test_a_passage_tells_what_a_reader_takes_from_it(pipeline: Language, passage: dict):
    text = passage["text"]
    found = next(annotate([Article(id="passage", text=text, published=PUBLISHED)], pipeline)).events
    told = {text[e.trigger.start : e.trigger.end]: e for e in sorted(found, key=lambda each: each.confidence)}
    assert passage["events"], "a passage that tells of nothing cannot fail"
    for wanted in passage["events"]:
        event = told.get(wanted["word"])
        assert event is not None, f"{wanted['word']} among {sorted(told)}"
        assert (event.type, event.status) == (wanted["type"], wanted["status"])
        assert stand_for(event.sources, wanted.get("sources", ())), event.sources
        assert stand_for(event.targets, wanted.get("targets", ())), event.targets
        if "when" in wanted or event.date_basis != "news":
            assert (event.earliest, event.latest) == days(wanted.get("when"))
        assert (event.asserted_by is None) == ("by" not in wanted)
        assert wanted.get("by", "").lower() in (event.asserted_by or "").lower()


def test_most_of_what_the_passages_tell_is_shown(pipeline: Language):
    articles = [Article(id=str(n), text=each["text"], published=PUBLISHED) for n, each in enumerate(PASSAGES)]
    shown = wanted = 0
    for passage, annotation in zip(PASSAGES, annotate(articles, pipeline), strict=True):
        words = {each["word"] for each in passage["events"]}
        events = [e for e in annotation.events if passage["text"][e.trigger.start : e.trigger.end] in words]
        shown += sum(e.confidence >= SHOWN_CONFIDENCE for e in events)
        wanted += len(words)
    assert shown > 0.6 * wanted, (shown, wanted)


def stand_for(parties: tuple[Party, ...], wanted: tuple[str, ...]) -> bool:
    """Whether each that is wanted is among the parties: a state by its code, anybody else by words of the name."""
    codes = {party.country for party in parties}
    names = " ".join(party.name.lower() for party in parties)
    return all(each in codes or each.lower() in names for each in wanted)


def days(value: str | None) -> tuple[date | None, date | None]:
    """The first and last day of "2031-05-12", "2031-06" or "2019"."""
    if value is None:
        return None, None
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    last = first if day else date(year, month or 12, calendar.monthrange(year, month or 12)[1])
    return first, last
