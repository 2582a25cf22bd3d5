"""Which articles, quotes and events match a question."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.coverage import Coverage, Filter, open_coverage
from analysis.coverage.queries import search
from analysis.coverage.search.question import Field, read
from tests.coverage.conftest import write


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    """The build on a shelf that an index may be written to."""
    folder = tmp_path_factory.mktemp("searched")
    write(folder)
    return open_coverage(folder)


def ids(coverage: Coverage, typed: str, kind: str, filter_: Filter | None = None) -> list[str]:
    return sorted(coverage.found(read(typed).node, kind, filter_ or Filter()))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("talks", ["post-1"]),
        ("visiting", ["herald-1", "post-1"]),
        ("title:visit", ["post-1"]),
        ("speaker:vask", ["herald-1", "post-1"]),
        ("speaker:VÁSK -talks", ["herald-1"]),
        ("speaker:diplomat", ["post-1"]),
        ("speaker:fisherman", ["gazette-1"]),
        ("about:fennmark", ["herald-1", "post-1"]),
        ("actor:quill", ["herald-1", "post-1"]),
        ("actor:阿達", ["herald-1", "post-1"]),
        ("actor:nobody", []),
        ("outlet:gazette", ["gazette-1"]),
        ("outlet:Borland-Herald", ["herald-1"]),
        ("type:visit", ["herald-1", "post-1"]),
        ("type:protest", ["gazette-1"]),
        ("status:refused", ["post-1"]),
        ("before:2031-05-08", ["post-1"]),
        ("after:2031-05-07", ["gazette-1", "herald-1"]),
        ("after:2031-04 before:2031-06 sanction*", ["herald-1"]),
        ("type:picnic talks", ["post-1"]),
        ("formula", ["undated"]),
    ],
)
def test_articles(searched: Coverage, typed: str, found: list[str]) -> None:
    assert ids(searched, typed, "articles") == found
    assert searched.count_found(read(typed).node, "articles") == len(found)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("june", ["post-1#q0"]),
        ("vask", ["herald-1#q0", "post-1#q2"]),
        ("speaker:quill", ["herald-1#q1", "post-1#q0"]),
        ("about:borland", ["herald-1#q0", "post-1#q2"]),
        ("actor:fennmark failed", []),
        ("outlet:post talks", ["post-1#q0", "post-1#q1"]),
        ("title:threatens mistake", ["herald-1#q1"]),
        ("-talks type:protest", ["gazette-1#q0"]),
    ],
)
def test_quotes(searched: Coverage, typed: str, found: list[str]) -> None:
    assert ids(searched, typed, "quotes") == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("monday", ["ev-visit"]),
        ("quill", ["ev-visit"]),
        ("speaker:vask", ["ev-rejection"]),
        ("actor:borland", ["ev-rejection"]),
        ("type:visit outlet:herald", ["ev-visit"]),
        ("status:refused", ["ev-rejection"]),
        ("before:2031-05", ["ev-protest"]),
        ("title:envoy fennmark", ["ev-rejection", "ev-visit"]),
        ("sanction", []),  # the threat is doubtful: it is held back
    ],
)
def test_events(searched: Coverage, typed: str, found: list[str]) -> None:
    assert ids(searched, typed, "events") == found


def test_the_filter_counts_too(searched: Coverage) -> None:
    assert ids(searched, "visit", "articles", Filter(outlets=("Borland Herald",))) == ["herald-1"]
    assert ids(searched, "fennmark", "quotes", Filter(quote_kinds=("direct",))) == ["post-1#q0"]
    assert ids(searched, "", "events", Filter(event_types=("PROTEST",))) == ["ev-protest"]


def test_the_order_is_the_best_match_or_the_day(searched: Coverage) -> None:
    node = read("visit OR talks").node
    assert searched.found(node, "articles")[0] == "post-1"
    assert searched.found(node, "articles", order="newest") == ["herald-1", "post-1"]
    assert searched.found(node, "articles", order="oldest", limit=1, offset=1) == ["herald-1"]


def test_among_whom_and_when(searched: Coverage) -> None:
    facets = searched.facets(read("visit").node, "articles", most=2)
    assert list(zip(facets.outlets["key"], facets.outlets["things"], strict=True)) == [
        ("Borland Herald", 1),
        ("The Fennmark Post", 1),
    ]
    assert len(facets.actors) == 2 and set(facets.actors["things"]) == {2}
    assert list(facets.months["key"]) == ["2031-05"]
    assert list(searched.facets(read("talks").node, "quotes").actors["name"]) == ["Ada Quill"]
    assert "Fennmark" in list(searched.facets(None, "events").actors["name"])


def test_what_was_found_comes_in_the_order_that_is_asked_for(searched: Coverage) -> None:
    assert list(searched.found_articles(["post-1", "gazette-1"])["article"]) == ["post-1", "gazette-1"]
    quotes = searched.found_quotes(["post-1#q2", "post-1#q0"])
    assert list(quotes["speaker_name"]) == ["Orin Vask", "Ada Quill"]
    accounts = searched.accounts_found(["ev-visit"])
    assert set(accounts["article"]) == {"post-1", "herald-1"}


def test_where_the_words_stand(searched: Coverage) -> None:
    ((in_title, in_text),) = searched.hits(read("visits “orin vask” -june").node, [("He visits", "Orin Vask visited.")])
    assert (in_title, in_text) == ([(3, 9)], [(0, 9), (10, 17)])


def test_words_that_stand_nowhere_are_told_with_others(searched: Coverage) -> None:
    ((term, instead),) = searched.words_missing(read("fishermann talks “no such”").node)
    assert (term.text, instead[0]) == ("fishermann", "fisherman")


def test_whom_a_name_may_mean(searched: Coverage) -> None:
    assert searched.actors_called("vask") == [("orin-vask", "Orin Vask")]
    assert searched.actors_called("Vask Orin") == [("orin-vask", "Orin Vask")]
    assert searched.actors_called("as") == [] and searched.actors_called("%") == []
    assert searched.meaning(Field("actor", "quill")).actors == (("ada-quill", "Ada Quill"),)
    assert searched.meaning(Field("before", "2031")).day == date(2031, 1, 1)


@pytest.mark.parametrize("words", ["sanction", " SANCTION borland ", "envoy visits", "ilable", "%", "'quotes\"", "rsu"])
def test_words_of_the_filter_are_found_alike_with_the_index(
    searched: Coverage, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = searched.count_articles(Filter(text=words))
    monkeypatch.setattr(search, "_WORTH_AN_INDEX", 0)
    searched._with_words.cache_clear()
    assert searched.count_articles(Filter(text=words)) == wanted
