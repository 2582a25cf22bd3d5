"""What people set right about events; and whatever is said of anything, nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.corrections import FIELDS
from analysis.records import Correction, EntityRef, Place
from tests.resolving.corrections.three_articles import ALL, HERALD, POST, WIRE, events, place, ref, run, statuses


def test_a_report_is_taken_out_of_an_event_and_keeps_an_event_of_its_own():
    out = Correction(kind="different-event", place=place(POST, "arrested"), other_place=place(HERALD, "arrested"))
    found = run(out)
    assert events(found) == [{"herald"}, {"post"}, {"wire"}]
    reasons = {event.reports[0].article: [each.kind for (each,) in event.criteria] for event in found.events}
    assert reasons["post"] == ["taken-out-by-hand"] and reasons["herald"] == ["first-account"]
    (told,) = found.corrections
    assert told.status == "applied" and {told.event, told.other_event} <= {event.id for event in found.events}
    assert told.event != told.other_event


def test_two_events_are_joined_and_keep_every_account():
    found = run(
        Correction(kind="same-event", place=place(POST, "arrested"), other_place=place(WIRE, "arrested")),
        Correction(kind="same-event", place=place(HERALD, "arrested"), other_place=place(WIRE, "arrested")),
    )
    assert events(found) == [{"herald", "post", "wire"}]
    assert "joined-by-hand" in [why.kind for (why, *_) in found.events[0].criteria]
    assert statuses(found) == ["applied", "unneeded"]


def test_only_the_report_that_a_correction_names_is_said_to_be_joined_by_hand():
    found = run(Correction(kind="same-event", place=place(WIRE, "arrested"), other_place=place(HERALD, "arrested")))
    (event,) = found.events
    reasons = {ref.article: [why.kind for why in told] for ref, told in zip(event.reports, event.criteria, strict=True)}
    assert reasons["wire"] == ["first-account"]
    assert reasons["post"] == ["first-of-event-joined-by-hand"]
    assert reasons["herald"][0] == "joined-by-hand" and len(reasons["herald"]) > 1


def test_events_that_are_kept_apart_are_not_joined_over_a_third():
    found = run(
        Correction(kind="same-event", place=place(POST, "arrested"), other_place=place(WIRE, "arrested")),
        Correction(kind="different-event", place=place(HERALD, "arrested"), other_place=place(WIRE, "arrested")),
    )
    assert statuses(found) == ["lost", "applied"]
    assert events(found) == [{"herald", "post"}, {"wire"}]


def test_a_report_is_found_by_its_sentence_where_its_trigger_is_another_now():
    out = Correction(kind="different-event", place=place(POST, "Borland arrested"), other_place=place(HERALD, "Ada"))
    assert statuses(run(out)) == ["applied"]


def test_the_result_depends_on_the_corrections_and_not_on_the_order_of_the_articles():
    said = (
        Correction(kind="same", entity=ref("Ada Quill"), other=ref("Adah Quilliam")),
        Correction(kind="detach", entity=ref("Orin Vask"), place=place(WIRE, "Orin Vask")),
        Correction(kind="different-event", place=place(POST, "arrested"), other_place=place(HERALD, "arrested")),
    )
    assert run(*said, among=ALL) == run(*said, among=ALL[::-1])


# --- whatever is said ------------------------------------------------------------------------------------------------

_NAMES = [*(each.name for each in run().entities), "Nobody"]
_REFS = st.builds(
    lambda name, kind, told: EntityRef(id=name.lower().replace(" ", "-") if told else "", name=name, kind=kind),
    st.sampled_from(_NAMES),
    st.sampled_from([None, "person", "country"]),
    st.booleans(),
)
_PLACES = st.builds(
    lambda told, start, size: Place(article=told[0].id, start=start, end=start + size),
    st.sampled_from(ALL),
    st.integers(0, 70),
    st.integers(1, 20),
)

_PARTIES = st.sampled_from(["source", "target", "both", "none"])
_STATUSES = st.sampled_from(["planned", "denied", "occurred"])
_VALUES = {
    "kind": st.just("group"),
    "identity": st.just("Q7"),
    "rename": st.sampled_from(_NAMES),
    "event-type": st.sampled_from(["ASSAULT/beat", "COERCE"]),
    "event-status": _STATUSES,
    "report-status": _STATUSES,
    "event-standing": st.sampled_from(["alleged", "confirmed"]),
    "event-party": _PARTIES,
    "report-party": _PARTIES,
    "quote-speaker": st.sampled_from([None, "unnamed"]),
    "quote-kind": st.just("mixed"),
    "role": st.just("envoy"),
    "no-role": st.sampled_from(["envoy", "Foreign Minister"]),
}


@st.composite
def _corrections(draw) -> Correction:
    kind = draw(st.sampled_from(list(FIELDS)))
    must, may = FIELDS[kind]
    given = {name: draw(_REFS) for name in ("entity", "other") if name in must or (name in may and draw(st.booleans()))}
    given |= {name: draw(_PLACES) for name in ("place", "other_place") if name in must}
    if "value" in (*must, *may):
        given["value"] = draw(_VALUES.get(kind, st.just("FEN")))
    if "days" in may:
        given["days"] = draw(st.sampled_from([None, "2031-05-06", "2031-04/.."]))
    if kind == "quote-speaker" and "entity" in given:
        given["value"] = None
    return Correction(kind=kind, **given)


@settings(max_examples=60)
@given(st.lists(_corrections(), max_size=12))
def test_nothing_that_is_said_loses_a_report_or_a_mention_of_somebody_or_raises(said):
    found = run(*said)
    assert len(found.corrections) == len(said)
    ids = {each.id for each in found.entities}
    assert len(ids) == len(found.entities) and set(found.entity_of.values()) == ids
    assert {link.entity for link in found.links} <= ids
    assert {each for pair in found.suggestions for each in (pair.entity, pair.other)} <= ids
    told = [ref.article for event in found.events for ref in event.reports]
    assert sorted([*told, *(ref.article for ref in found.withdrawn)]) == ["herald", "post", "wire"]
    assert {entity for each in found.corrections for entity in (each.entity, each.other) if entity} <= ids
    again = run(*said, *said)
    assert (again.entities, again.entity_of) == (found.entities, found.entity_of)
