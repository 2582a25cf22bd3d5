"""Which events belong to one affair, and which do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.records import Entity, Event, ReportRef
from analysis.resolving.events.affairs import day_of, with_affairs

PUBLISHED = {f"a{n}": date(2031, 5, n) for n in range(1, 29)}
ENTITIES = [
    Entity(id=id_, name=id_, kind=kind, country=state)
    for id_, kind, state in (
        ("ruritania", "country", "RUR"),
        ("syldavia", "country", "SYL"),
        ("borduria", "country", "BOR"),
        ("holt", "person", "RUR"),
        ("brandt", "person", "SYL"),
    )
]


def event(
    id_: str, sources: tuple[str, ...], targets: tuple[str, ...], *articles: str, day: int | None = None
) -> Event:
    when = date(2031, 5, day) if day else None
    return Event(
        id=id_,
        type="CONSULT",
        mode="meet",
        cameo="04",
        status="occurred",
        sources=sources,
        targets=targets,
        reports=tuple(ReportRef(each, 0) for each in articles),
        earliest=when,
        latest=when,
    )


def affairs(*events: Event) -> dict[str, str | None]:
    return {each.id: each.affair for each in with_affairs(events, PUBLISHED, ENTITIES)}


def test_what_an_article_tells_of_one_person_is_one_affair_named_after_its_parties():
    invited = event("invited", ("ruritania",), ("brandt",), "a1", day=1)
    held = event("held", ("brandt",), ("ruritania",), "a2", "a9", day=9)
    put_off = event("put-off", ("ruritania",), ("brandt",), "a1", "a2", day=5)
    assert affairs(held, invited, put_off) == dict.fromkeys(("held", "invited", "put-off"), "brandt-ruritania-2031-05")


def test_an_affair_of_which_no_day_is_known_has_an_id_that_says_so():
    invited = event("invited", ("ruritania",), ("brandt",), "undated")
    held = event("held", ("brandt",), ("ruritania",), "undated")
    assert affairs(held, invited) == dict.fromkeys(("held", "invited"), "brandt-ruritania-undated")


def test_one_shared_state_is_no_affair():
    one = event("one", ("ruritania",), ("syldavia",), "a1", day=1)
    other = event("other", ("borduria",), ("syldavia",), "a1", day=2)
    assert affairs(one, other) == {"one": None, "other": None}


def test_what_happened_some_time_in_spring_stands_where_it_was_first_told():
    beaten = replace(event("beaten", (), ("brandt",), "a9"), earliest=date(2031, 3, 1), latest=date(2031, 5, 31))
    tried = event("tried", (), ("brandt",), "a9", day=1)
    assert set(affairs(beaten, tried).values()) == {"brandt-2031-05"}
    winter = replace(beaten, earliest=date(2031, 1, 1), latest=date(2031, 3, 31))
    assert set(affairs(winter, tried).values()) == {"brandt-2031-03"}


def test_two_affairs_of_the_same_have_two_names():
    first = [event(f"e{n}", ("holt",), ("brandt",), "a1", day=1) for n in range(2)]
    second = [event(f"f{n}", ("holt",), ("brandt",), "a2", day=2) for n in range(2)]
    assert set(affairs(*first, *second).values()) == {"brandt-holt-2031-05", "brandt-holt-2031-05-2"}


def test_an_invitation_leads_to_the_visit_of_whom_only_the_state_is_known():
    invited = replace(event("invited", ("syldavia",), (), "a1", day=1), type="AGREE")
    visited = event("visited", (), ("syldavia",), "a1", day=27)
    many = [event(f"e{n}", ("syldavia",), (), f"a{n + 3}", day=n + 3) for n in range(14)]
    name = "syldavia-2031-05"
    assert affairs(invited, visited, *many) == {"invited": name, "visited": name} | {e.id: None for e in many}
    protest = replace(visited, type="PROTEST")
    assert affairs(invited, protest, *many)["visited"] is None


def test_no_article_tells_of_both():
    one = event("one", ("ruritania",), ("brandt",), "a1", day=1)
    other = event("other", ("ruritania",), ("brandt",), "a2", day=2)
    assert affairs(one, other) == {"one": None, "other": None}


def test_a_year_lies_between():
    one = event("one", ("ruritania",), ("brandt",), "a1", day=1)
    long_ago = Event(
        id="long-ago",
        type="CONSULT",
        mode="meet",
        cameo="04",
        status="occurred",
        sources=("ruritania",),
        targets=("brandt",),
        reports=(ReportRef("a1", 1),),
        earliest=date(2030, 5, 1),
        latest=date(2030, 5, 1),
    )
    assert affairs(one, long_ago) == {"one": None, "long-ago": None}


def test_doubtful_events_and_what_goes_on_for_years_join_an_affair_and_tie_no_two_others():
    one = event("one", ("ruritania",), ("brandt",), "a1", day=1)
    between = event("between", ("holt",), ("brandt",), "a1", "a2", day=2)
    other = event("other", ("ruritania",), ("holt",), "a2", day=3)
    assert len(set(affairs(one, between, other).values())) == 1
    found = {each.id: each.affair for each in with_affairs((one, between, other), PUBLISHED, ENTITIES, {"between"})}
    assert found["other"] is None and found["one"] == found["between"] is not None
    inquiry = replace(between, type="ACCUSE", mode="investigate")
    found = affairs(one, inquiry, other)
    assert found["other"] is None and found["one"] == found["between"] is not None


def test_an_event_without_a_day_stands_where_it_was_first_told_and_nowhere_where_nobody_can_tell():
    undated = event("undated", (), (), "a4", "a2")
    assert day_of(undated, PUBLISHED) == date(2031, 5, 2)
    assert day_of(undated, {}) is None
    assert day_of(event("dated", (), (), "a4", day=7), PUBLISHED) == date(2031, 5, 7)
    news = {"earliest": date(2031, 5, 1), "latest": date(2031, 5, 4), "date_basis": "news"}
    assert day_of(replace(event("dated", (), (), "a4", day=7), **news), PUBLISHED) == date(2031, 5, 4)


def test_an_affair_between_two_states_of_a_larger_one_in_the_same_articles_is_part_of_it():
    arrests = [event(f"arrest{n}", ("borduria",), ("brandt",), "a1", day=5) for n in range(2)]
    talks = [event(f"talks{n}", ("holt",), ("syldavia",), "a1", "a2", day=n + 1) for n in range(3)]
    assert len(set(affairs(*talks, *arrests).values())) == 2
    also = event("also", ("holt",), ("borduria",), "a2", day=3)
    assert len(set(affairs(*talks, *arrests, also).values())) == 1


def test_one_event_beside_doubtful_ones_of_its_only_article_is_no_affair():
    certain, doubtful = (event(name, ("holt",), ("brandt",), "a1", day=1) for name in ("certain", "doubtful"))
    found = with_affairs((certain, doubtful), PUBLISHED, ENTITIES, {"doubtful"})
    assert {each.affair for each in found} == {None}
    told_again = event("certain", ("holt",), ("brandt",), "a1", "a2", day=1)
    found = with_affairs((told_again, doubtful), PUBLISHED, ENTITIES, {"doubtful"})
    assert {each.affair for each in found} == {"brandt-holt-2031-05"}
