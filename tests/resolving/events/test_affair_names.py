"""What an affair is called."""

from __future__ import annotations

from collections import Counter

from analysis.records import Entity, Event
from analysis.resolving.events.affair_heads import Told
from analysis.resolving.events.affair_names import Step, affair_name
from analysis.resolving.events.affair_phrases import Names

NAMES = Names(
    Entity(id=name.lower(), name=name, kind=kind)
    for name, kind in (
        ("Ada Quill", "person"),
        ("Orin Vask", "person"),
        ("Meridian League", "organisation"),
        ("Fennmark", "country"),
        ("Borland", "country"),
    )
)


def step(
    kind: str, sources: tuple[str, ...] = (), targets: tuple[str, ...] = (), texts=1, words="", status="occurred"
) -> Step:
    type_, _, mode = kind.partition("/")
    event = Event(
        id=kind,
        type=type_,
        mode=mode or None,
        cameo="04",
        status=status,
        sources=(),
        targets=(),
        reports=(),
        source_names=sources,
        target_names=targets,
    )
    return Step(event=event, texts=texts, confidence=0.8, words=Counter(words.split()))


def told(*texts: str, named: tuple[str, ...] = ()) -> list[Told]:
    return [Told(text, text, frozenset(named)) for text in texts]


def test_it_is_called_by_what_is_told_most_and_by_whom_else_it_is_about():
    visit = step("CONSULT/visit", ("Borland",), ("Fennmark",), texts=4, words="trip trip visit")
    threat = step("THREATEN/other", ("Ada Quill",), ("Fennmark",), texts=4)
    assert affair_name([visit, threat], NAMES) == "Ada Quill and Borland's trip to Fennmark"
    assert affair_name([visit], NAMES) == "The trip of Borland to Fennmark"


def test_somebody_who_has_nothing_to_do_with_what_it_turns_on_is_not_named_beside_it():
    visit = step("CONSULT/visit", ("Meridian League",), ("Fennmark",), texts=4)
    praise = step("SUPPORT/praise", ("Ada Quill",), ("Borland",), texts=4)
    assert affair_name([visit, praise], NAMES) == "The visit of the Meridian League to Fennmark"
    visit = step("CONSULT/visit", ("Borland",), ("Fennmark",), texts=4)
    assert affair_name([visit, praise], NAMES) == "Ada Quill and Borland's visit to Fennmark"


def test_nobody_is_named_beside_an_event_to_which_he_is_party():
    talks = step("CONSULT/meet", ("Fennmark", "Borland"), ("Meridian League", "Ada Quill"), texts=4)
    assert affair_name([talks], NAMES) == "The talks between Fennmark and the Meridian League"


def test_whom_half_of_the_articles_begin_with_is_named_though_party_to_nothing():
    visit = step("CONSULT/visit", ("Borland",), ("Fennmark",), texts=4)
    beginning = told("", named=("Orin Vask",))
    assert affair_name([visit], NAMES, [*beginning, *told("")]) == "Orin Vask and Borland's visit to Fennmark"
    assert affair_name([visit], NAMES, [*beginning, *told("", "")]) == "The visit of Borland to Fennmark"


def test_two_people_of_whom_nothing_is_told_together_are_not_named_together():
    visit = step("CONSULT/visit", ("Ada Quill",), ("Fennmark",), texts=4)
    assert affair_name([visit], NAMES, told("", named=("Orin Vask",))) == "The visit of Ada Quill to Fennmark"
    met = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",))
    name = affair_name([visit, met], NAMES, told("", named=("Orin Vask",)))
    assert name == "Orin Vask and Ada Quill's visit to Fennmark"


def test_an_affair_of_words_is_called_by_the_thing_with_which_its_articles_begin():
    refusal = step("REJECT/change", ("Ada Quill",), texts=4)
    assert affair_name([refusal], NAMES, told("", ""), "sales tax") == "Ada Quill and the sales tax"
    assert affair_name([refusal], NAMES, told("", "")) == "The refusal of Ada Quill"
    arrest = step("COERCE/arrest", ("Fennmark",), ("Orin Vask",), texts=2)
    assert affair_name([arrest], NAMES, told(*" " * 8), "sales tax") == "The arrest of Orin Vask by Fennmark"
    assert affair_name([arrest], NAMES, told(*" " * 9), "sales tax") == "Orin Vask and the sales tax"


def test_talks_that_most_tell_of_are_what_it_turns_on_and_those_of_two_states_are_about_something():
    talks = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=4)
    assert affair_name([talks], NAMES, told(*" " * 8), "debt") == "The talks between Ada Quill and Orin Vask"
    assert affair_name([talks], NAMES, told(*" " * 9), "debt") == "Ada Quill and the debt"
    states = step("CONSULT/meet", ("Borland",), ("Fennmark",), texts=4)
    assert affair_name([states], NAMES, told("", ""), "debt") == "Borland and the debt"


def test_where_many_are_party_nobody_of_them_is_named():
    many = ("Ada Quill", "Borland", "Fennmark", "Meridian League", "Orin Vask")
    names = Names(Entity(id=name, name=name, kind="country") for name in many)
    talks = step("AGREE/cooperate", many, many, texts=4, words="pact")
    assert affair_name([talks], names, told("", ""), "exchange rates") == "The pact on exchange rates"
    suit = step("ACCUSE/allege", ("Ada Quill",), ("Orin Vask", *many[1:4]), texts=4, words="lawsuit")
    assert affair_name([suit], NAMES, told("", ""), "votes") == "The lawsuit of Ada Quill against Orin Vask"


def test_a_state_is_not_named_beside_a_thing_that_is_called_after_it():
    refusal = step("REJECT/change", ("Borland",), texts=4)
    assert affair_name([refusal], NAMES, told("", ""), "Borlandic proposal") == "The refusal of Borland"


def test_a_name_has_eight_words_where_it_can():
    long = Names(
        Entity(id=name, name=name, kind="organisation") for name in ("Council of Borland Ports", "Fennmark Rail Union")
    )
    talks = step("CONSULT/meet", ("Fennmark Rail Union",), ("Council of Borland Ports",), texts=4)
    assert affair_name([talks], long) == "The talks of the Fennmark Rail Union"


def test_people_stand_before_bodies_before_states_and_nobody_is_named_twice():
    arrest = step("COERCE/arrest", ("Fennmark",), ("Orin Vask",), texts=6)
    talks = step("CONSULT/meet", ("Borland",), ("Meridian League",), texts=5)
    assert affair_name([arrest, talks], NAMES) == "The arrest of Orin Vask by Fennmark"
    seldom = step("REQUEST/change", ("Ada Quill",), ("Borland",))
    strike = step("PROTEST/strike", ("seamen",), texts=4)
    both = [strike, step("SANCTION/sanctions", ("Borland",), (), texts=2), step("AID", ("Meridian League",), texts=3)]
    assert affair_name([*both, seldom], NAMES) == "The strike by seamen"


def test_what_is_only_said_turns_an_affair_less_than_what_is_done_and_what_has_not_come_about_less_still():
    said = step("REQUEST/change", ("Borland",), ("Fennmark",), texts=3)
    done = step("SANCTION/expel", ("Fennmark",), ("three envoys",), texts=2)
    assert affair_name([said, done], NAMES) == "The expulsion of envoys by Fennmark"
    unreal = step("SANCTION/expel", ("Fennmark",), ("three envoys",), texts=2, status="hypothetical")
    assert affair_name([said, unreal], NAMES) == "The request of Borland to Fennmark"


def test_it_turns_on_a_thing_that_most_of_its_articles_are_about_whatever_is_done():
    talks = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=4, words="talks tariffs")
    text = "New tariffs on steel. The tariffs on steel and the tariffs."
    assert affair_name([talks], NAMES, told(text, text, "")) == "Ada Quill and the tariffs on steel"
    assert affair_name([talks], NAMES, told(text, "", "")) == "The talks between Ada Quill and Orin Vask"
    assert (
        affair_name([talks], NAMES, told("Tariffs; tariffs on the rise."))
        == "The talks between Ada Quill and Orin Vask"
    )
    bare = "Tariffs, tariffs, tariffs and tariffs."
    assert affair_name([talks], NAMES, told(text, bare, bare)) == "The talks between Ada Quill and Orin Vask"
    other = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=4, words="talks")
    assert affair_name([other], NAMES, told(text)) == "The talks between Ada Quill and Orin Vask"


def test_a_description_stands_as_it_does_inside_a_sentence():
    assert affair_name([step("PROTEST/demo", ("Fishermen",))], NAMES) == "The protests by fishermen"
    assert affair_name([step("PROTEST/demo", ("Fennmark fishermen",))], NAMES) == "The protests by Fennmark fishermen"


def test_who_stands_on_both_sides_is_named_once_and_of_nothing_known_there_is_no_name():
    both = ("Ada Quill", "Orin Vask")
    assert affair_name([step("CONSULT/meet", both, both)], NAMES) == "The talks between Ada Quill and Orin Vask"
    assert affair_name([], NAMES) is None
    assert affair_name([step("REJECT/deny")], NAMES) is None


def test_talks_of_which_nearly_as_much_is_told_come_before_a_request():
    request = step("REQUEST/change", ("Ada Quill",), ("Fennmark",), texts=9)
    talks = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=4)
    assert affair_name([request, talks], NAMES, told(*" " * 8), "rice") == "The talks between Ada Quill and Orin Vask"
    few = step("CONSULT/meet", ("Ada Quill",), ("Orin Vask",), texts=2)
    assert affair_name([request, few], NAMES, told(*" " * 4), "rice") == "Ada Quill and the rice"
