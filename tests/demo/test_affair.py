"""The demo affair: its truth is complete and consistent, and what would not be is caught."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy

import pytest

from analysis.demo.affair import Affair, compile_affair, load, problems
from analysis.demo.truth import FOOT, BadTruth
from tests.demo.small_affair import BODY, EVENTS, HEADER, WORLD, affair

# --- the affair that is shipped --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shipped() -> Affair:
    return load()


def test_the_truth_is_consistent(shipped: Affair):
    assert list(problems(shipped)) == []


def test_every_mark_holds_what_it_marks(shipped: Affair):
    """Offsets come from the marks; here they are checked against the words in the marked sources."""
    for truth in shipped.truths:
        text = truth.article.text
        assert text.endswith(FOOT) and "|" not in text and not re.search(r"[\[\]]", text), truth.article.id
        spans = [
            *((m.start, m.end) for m in truth.annotation.mentions),
            *((t.start, t.end) for t in truth.annotation.times),
            *((p.start, p.end) for q in truth.annotation.quotes for p in q.parts),
            *((q.speaker.start, q.speaker.end) for q in truth.annotation.quotes if q.speaker),
            *((e.trigger.start, e.trigger.end) for e in truth.annotation.events),
        ]
        for start, end in spans:
            words = text[start:end]
            assert words and words == words.strip(), (truth.article.id, words)
            assert not _inside_a_word(text, start), (truth.article.id, words)
            assert not _inside_a_word(text, end), (truth.article.id, words)


def _inside_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def test_names_stand_where_their_entity_is_known_by_them(shipped: Affair):
    """A mark on the wrong words would give a name that nobody has: each is one of the entity's, or a part of one."""
    for truth in shipped.truths:
        for mention in truth.annotation.mentions:
            id_ = truth.ids[mention.chain]
            if mention.form != "name" or id_.startswith("?"):
                continue
            told = shipped.world["entities"][id_]
            known = {
                part for name in (told["name"], *told.get("aliases", ())) for part in re.findall(r"\w+", name.lower())
            }
            words = truth.article.text[mention.start : mention.end].lower()
            assert set(re.findall(r"\w+", words)) & known, (truth.article.id, words, id_)


def test_it_is_as_large_and_as_varied_as_it_is_meant_to_be(shipped: Affair):
    assert len(shipped.truths) >= 60
    assert len({truth.article.source for truth in shipped.truths}) == 8
    days = [truth.article.published for truth in shipped.truths if truth.article.published]
    assert (max(days) - min(days)).days >= 100
    assert any(truth.article.published is None for truth in shipped.truths)
    assert sum(len(copies) for copies in shipped.copies().values()) >= 9
    statuses = {
        report.status for truth in shipped.truths for report in truth.annotation.events if report.mode == "visit"
    }
    assert {"planned", "stalled", "refused", "occurred"} <= statuses
    kinds = Counter(quote.kind for truth in shipped.truths for quote in truth.annotation.quotes)
    assert min(kinds["direct"], kinds["mixed"], kinds["indirect"]) >= 50
    traps = Counter(kind for truth in shipped.truths for kind, _ in truth.traps)
    assert traps["event"] >= 10 and traps["scare"] >= 10 and traps["title"] >= 3


def test_one_event_is_told_by_several_outlets_that_differ(shipped: Affair):
    outlets = {key: {truth.article.source for truth in shipped.truths if key in truth.told} for key in shipped.events}
    assert sum(len(names) >= 5 for names in outlets.values()) >= 5, {key: len(names) for key, names in outlets.items()}
    assert sum(bool(truth.differs) for truth in shipped.truths) >= 10


def test_no_article_names_what_is_real(shipped: Affair):
    """The states are invented: none of the gazetteer's states or seats of government may be told of."""
    from analysis.language import lexicon

    real = {row["name"] for row in lexicon.table("names/states")}
    for truth in shipped.truths:
        words = {name for name in real if re.search(rf"\b{re.escape(name)}\b", truth.article.text)}
        assert not words, (truth.article.id, words)


# --- one article's truth ---------------------------------------------------------------------------------------------


def test_across_articles_reports_belong_to_their_event():
    copy = """+++
outlet = "post"
published = 2031-03-06
copy_of = "one"
paragraphs = [1]
replace = [["an aide", "a helper"]]
+++
"""
    both = affair(two=copy)
    resolution = both.resolution()
    (event,) = resolution.events
    assert [ref.article for ref in event.reports] == ["one", "two"]
    assert both.copies() == {"one": ("two",)}
    assert both.truths[1].article.text.startswith("Anna Holt visited Ruritania on Tuesday, a helper said.\nFiction")
    assert {entity.id for entity in resolution.entities} == {"holt", "ruritania"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('event = "visit"', 'event = "trip"'), "report 1: no event 'trip'"),
        (('by = "?aide"', 'by = "?who"'), "nobody is called '?who'"),
        (('outlet = "wire"', 'outlet = "mail"'), "no outlet 'mail'"),
        (("published = 2031-03-05", 'copy_of = "nine"'), "it is a copy of 'nine'"),
        (('date = "2031-03-04"', 'date = "2031-13-04"'), "date = '2031-13-04'"),
    ],
)
def test_headers_that_lead_nowhere_are_refused(change: tuple[str, str], told: str):
    assert change[0] in HEADER
    with pytest.raises(BadTruth, match=r"^one: ") as wrong:
        affair(header=HEADER.replace(change[0], change[1], 1))
    assert told in str(wrong.value)


def test_the_validator_names_what_is_left_over_and_what_overlaps():
    events = deepcopy(EVENTS)
    events["events"]["talks"] = {**events["events"]["visit"], "affair": "none", "targets": ["nobody"]}
    world = deepcopy(WORLD)
    world["entities"]["idle"] = {"name": "Idle", "kind": "person"}
    body = BODY.replace("[Tuesday|=2031-03-04]", "[[Tuesday|=2031-03-04] morning|=2031-03-04TMO]")
    found = set(problems(compile_affair({"one": HEADER + body}, world, events)))
    assert found == {
        "events.toml: no article reports talks",
        "events.toml: talks belongs to no affair",
        "events.toml: talks has a party 'nobody' that is not in world.toml",
        "world.toml: no article mentions idle",
        "one: a time overlaps another: 'Tuesday morning'",
    }


@pytest.mark.parametrize(
    ("phenomenon", "least"),
    [
        *((f"visit: {status}", 3) for status in ("invited", "planned", "postponed", "stalled", "refused", "held")),
        *(
            (each, 2)
            for each in ("demand", "denial", "accusation", "sanctions", "agreement", "expulsion", "phone call")
        ),
        *((f"event told differently: {each}", 2) for each in ("date", "place", "number", "wording")),
        *((f"agency copy, {each}", 3) for each in ("whole", "cut", "lightly edited")),
        *((f"{each} quote", 10) for each in ("direct", "mixed", "indirect", "floating", "multi-paragraph")),
        *(
            (f"names in {each}", 4)
            for each in ("Arabic script", "Cyrillic script", "Chinese script, family name first")
        ),
        *((f"{each} date", 10) for each in ("absolute", "relative", "vague", "recurring")),
        ("talks through a mediator", 5),
        ("one side’s claim denied by the other", 5),
        ("correction", 3),
        ("headline that differs from the text", 5),
        ("the same quote truncated", 5),
        ("pronoun speaker", 10),
        ("short-form speaker", 10),
        ("joint speaker", 5),
        ("unnamed source", 20),
        ("title that changes", 5),
        ("two people with one surname", 4),
        ("two organisations with one acronym", 2),
        ("capital that stands for a government", 10),
        ("the same capital as a place", 10),
        ("transliteration variant", 5),
        ("duration", 10),
        ("range", 5),
        ("date without a year", 5),
        ("article without a date", 1),
        ("scare quotes", 10),
        ("title in quotation marks", 5),
        ("stray quotation mark", 2),
        ("silent outlet", 3),
        ("film about a war", 2),
        ("hypothetical", 10),
        ("ministry press release", 2),
        ("press-conference transcript", 2),
        ("live blog", 2),
        ("interview in Q&A form", 2),
        ("opinion piece", 2),
    ],
)
def test_each_phenomenon_is_there_on_purpose(shipped: Affair, phenomenon: str, least: int):
    having = [truth.article.id for truth in shipped.truths if phenomenon in truth.tags]
    assert len(having) >= least, having
