"""What people set right about who is who: found again after another analysis, and told where it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.records import Correction, Criterion, EntityRef, Place
from tests.resolving.corrections.three_articles import (
    HERALD,
    POST,
    WIRE,
    article,
    events,
    named,
    place,
    ref,
    run,
    statuses,
)


def test_without_corrections_nothing_is_said_of_them():
    found = run()
    assert found.corrections == () and found.stated == {}
    assert {each.name for each in found.entities} == {
        "Borland",
        "Ada Quill",
        "Adah Quilliam",
        "Orin Vask",
        "Tarn",
        "Tarn Harbour",
    }
    assert events(found) == [{"herald", "post"}, {"wire"}]


# --- who is who ------------------------------------------------------------------------------------------------------


def test_same_joins_two_and_every_article_says_so():
    found = run(Correction(kind="same", entity=ref("Ada Quill"), other=ref("Adah Quilliam")))
    quill = named(found, "Ada Quill")
    assert named(found, "Adah Quilliam") is None and "Adah Quilliam" in quill.aliases
    assert found.entity_of["wire", 1] == quill.id == found.corrections[0].entity
    assert {(link.article, link.score) for link in found.links if link.entity == quill.id} >= {("wire", 1.0)}
    assert any(link.criteria[0].kind == "by-hand-one-with" for link in found.links if link.article == "wire")
    assert statuses(found) == ["applied"]


def test_same_joins_the_events_of_the_two_as_well():
    found = run(Correction(kind="same", entity=ref("Ada Quill"), other=ref("Adah Quilliam")))
    assert events(found) == [{"herald", "post", "wire"}]


def test_same_takes_over_state_roles_and_identity_of_the_other():
    among = (POST, article("mail", "O. Wask spoke.", 9, ("O. Wask", "person", None)))
    base = run(among=among)
    found = run(
        Correction(kind="identity", entity=ref("Orin Vask", base), value="Q7"),
        Correction(kind="same", entity=ref("O. Wask", base), other=ref("Orin Vask", base)),
        among=among,
    )
    wask = named(found, "O. Wask")
    assert (wask.country, wask.wikidata, [role.title for role in wask.roles]) == ("FEN", "Q7", ["Foreign Minister"])


def test_two_that_are_joined_already_need_no_correction():
    pair = Correction(kind="same", entity=ref("Ada Quill"), other=ref("Adah Quilliam"))
    chain = Correction(kind="same", entity=ref("Ada Quill"), other=ref("Orin Vask"))
    found = run(pair, chain, replace(pair, entity=ref("Orin Vask"), other=ref("Adah Quilliam")))
    assert statuses(found) == ["applied", "applied", "unneeded"]


def test_different_dismisses_a_suggestion():
    among = (
        article("a", "Ada Quill spoke.", 6, ("Ada Quill", "person", None)),
        article("b", "Ada Quyll spoke.", 7, ("Ada Quyll", "person", None)),
    )
    base = run(among=among)
    assert len(base.suggestions) == 1
    found = run(Correction(kind="different", entity=ref("Ada Quill", base), other=ref("Ada Quyll", base)), among=among)
    assert found.suggestions == () and statuses(found) == ["applied"]
    assert {each.name for each in found.entities} == {"Ada Quill", "Ada Quyll"}


def test_a_suggestion_goes_when_its_two_are_joined_and_follows_who_is_joined_to_others():
    among = (
        article("a", "Ada Quill spoke.", 6, ("Ada Quill", "person", None)),
        article("b", "Ada Quyll spoke.", 7, ("Ada Quyll", "person", None)),
        article("c", "Orin Vask spoke.", 8, ("Orin Vask", "person", None)),
    )
    base = run(among=among)
    one, other, third = (ref(name, base) for name in ("Ada Quill", "Ada Quyll", "Orin Vask"))
    assert run(Correction(kind="same", entity=one, other=other), among=among).suggestions == ()
    (left,) = run(Correction(kind="same", entity=third, other=other), among=among).suggestions
    assert {left.entity, left.other} == {one.id, third.id}


def test_different_splits_what_the_analysis_made_one():
    among = (
        article("a", "Ada Maria Quill spoke.", 6, ("Ada Maria Quill", "person", None)),
        article("b", "Ada M. Quill sang.", 7, ("Ada M. Quill", "person", None)),
    )
    base = run(among=among)
    assert len(base.entities) == 1
    other = EntityRef(id="ada-m-quill", name="Ada M. Quill", kind="person")
    found = run(Correction(kind="different", entity=ref("Ada Maria Quill", base), other=other), among=among)
    assert {each.id for each in found.entities} == {"ada-maria-quill", "ada-m-quill"}
    assert found.entity_of == {("a", 0): "ada-maria-quill", ("b", 0): "ada-m-quill"}
    assert named(found, "Ada Maria Quill").aliases == () and found.links == ()


def test_a_correction_can_speak_of_what_an_earlier_one_made():
    parted = Correction(kind="detach", entity=ref("Orin Vask"), place=place(WIRE, "Orin Vask"))
    first = run(parted)
    (made,) = {each.id for each in first.entities} - {each.id for each in run().entities}
    found = run(parted, Correction(kind="rename", entity=EntityRef(id=made, name="Orin Vask"), value="Vask the singer"))
    assert statuses(found) == ["applied", "applied"]
    assert named(found, "Vask the singer").id == made == found.entity_of["wire", 3]


def test_rename_keeps_the_id_and_the_old_name_as_an_alias():
    found = run(Correction(kind="rename", entity=ref("Ada Quill"), value="Ada of Quill"))
    assert named(found, "Ada of Quill").id == "ada-quill" and "Ada Quill" in named(found, "Ada of Quill").aliases
    assert statuses(run(Correction(kind="rename", entity=ref("Ada Quill"), value="Ada Quill"))) == ["unneeded"]


def test_kind_country_and_identity_are_taken_as_they_are_said():
    found = run(
        Correction(kind="kind", entity=ref("Tarn"), value="organisation"),
        Correction(kind="country", entity=ref("Tarn"), value="FEN"),
        Correction(kind="identity", entity=ref("Tarn"), value="Q99"),
        Correction(kind="country", entity=ref("Orin Vask"), value=None),
        Correction(kind="identity", entity=ref("Ada Quill"), value=None),
    )
    tarn = named(found, "Tarn")
    assert (tarn.kind, tarn.country, tarn.wikidata) == ("organisation", "FEN", "Q99")
    assert named(found, "Orin Vask").country is None
    assert found.stated == {"tarn": "FEN", "orin-vask": None}
    assert statuses(found) == ["applied", "applied", "applied", "applied", "unneeded"]


def test_a_state_that_is_set_right_holds_against_what_reports_tell():
    told = article("c", "Borland arrested Mira Holt.", 6, ("Borland", "country", "BOR"), ("Mira Holt", "person", "BOR"))
    found = run(Correction(kind="country", entity=EntityRef(name="Mira Holt"), value="FEN"), among=(told,))
    assert named(found, "Mira Holt").country == "FEN"


def test_hide_leaves_the_words_in_the_text_and_no_entity():
    found = run(Correction(kind="hide", entity=ref("Tarn Harbour")))
    assert named(found, "Tarn Harbour") is None and ("herald", 3) not in found.entity_of
    assert found.corrections[0].entity is None and statuses(found) == ["applied"]


def test_who_is_hidden_is_party_to_nothing():
    among = (POST, HERALD)
    found = run(Correction(kind="hide", entity=ref("Ada Quill", run(among=among))), among=among)
    assert found.events and all(each.target_names == () == each.targets for each in found.events)
    assert found.hidden == {("post", 1), ("herald", 1)}


def test_detach_makes_an_actor_of_its_own_or_gives_the_mention_to_another():
    here = place(WIRE, "Orin Vask")
    alone = run(Correction(kind="detach", entity=ref("Orin Vask"), place=here))
    made = alone.entity_of["wire", 3]
    assert made != "orin-vask" and next(each for each in alone.entities if each.id == made).country == "BOR"
    given = run(Correction(kind="detach", entity=ref("Orin Vask"), place=here, other=ref("Ada Quill")))
    assert given.entity_of["wire", 3] == "ada-quill"
    assert given.entity_of["post", 2] == "orin-vask"
    assert "Orin Vask" in named(given, "Ada Quill").aliases


def test_the_only_article_of_an_actor_cannot_be_taken_from_it():
    found = run(Correction(kind="detach", entity=ref("Tarn"), place=place(WIRE, "Tarn")))
    assert statuses(found) == ["lost"] and found.corrections[0].why.kind == "only-article"
    assert named(found, "Tarn") is not None


# --- against each other ----------------------------------------------------------------------------------------------


def test_the_later_of_two_that_contradict_each_other_holds():
    same = Correction(kind="same", entity=ref("Ada Quill"), other=ref("Adah Quilliam"))
    different = Correction(kind="different", entity=ref("Adah Quilliam"), other=ref("Ada Quill"))
    assert named(run(same, different), "Adah Quilliam") is not None
    assert statuses(run(same, different)) == ["unneeded", "applied"]
    assert named(run(different, same), "Adah Quilliam") is None
    names = [Correction(kind="rename", entity=ref("Tarn"), value=name) for name in ("Tarn I", "Tarn II")]
    found = run(*names)
    assert named(found, "Tarn II") is not None and found.corrections[0].why.kind == "overruled"


def test_two_that_are_kept_apart_are_not_joined_over_a_third():
    ada, adah, orin = (ref(name) for name in ("Ada Quill", "Adah Quilliam", "Orin Vask"))
    found = run(
        Correction(kind="same", entity=ada, other=orin),
        Correction(kind="same", entity=orin, other=adah),
        Correction(kind="different", entity=ada, other=adah),
    )
    assert statuses(found) == ["applied", "lost", "applied"]
    assert found.corrections[1].why == Criterion("another-keeps-apart", ("Ada Quill", "Adah Quilliam"))
    assert found.entity_of["wire", 1] == "adah-quilliam"


# --- after another analysis ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "entity",
    [
        EntityRef(id="ada-quill", name="Ada Quill", kind="person"),
        EntityRef(id="quill-2", name="Ada Quill", kind="person"),
        EntityRef(id="orin-vask", name="Ada Quill", kind="person"),
        EntityRef(name="ada  quill"),
        EntityRef(id="ada-quill"),
    ],
)
def test_an_entity_is_found_by_its_id_or_else_by_name_and_kind(entity: EntityRef):
    found = run(Correction(kind="country", entity=entity, value="XAA"))
    assert named(found, "Ada Quill").country == "XAA" and named(found, "Orin Vask").country == "FEN"


def test_a_body_is_found_with_or_without_its_state_beside_the_name():
    among = (article("a", "The Fennmark Senate met.", 6, ("Fennmark Senate", "organisation", "FEN")),)
    assert [each.name for each in run(among=among).entities] == ["Fennmark Senate"]
    aliased = Correction(kind="rename", entity=EntityRef(name="Fennmark Senate"), value="Senate")
    for country, status in (("FEN", "applied"), ("BOR", "lost")):
        other = EntityRef(id="senate-9", name="Senate (Fennmark)", kind="organisation", country=country)
        found = run(aliased, Correction(kind="identity", entity=other, value="Q5"), among=among)
        assert statuses(found) == ["applied", status]


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        (
            Correction(kind="hide", entity=EntityRef(id="nobody", name="Nobody")),
            Criterion("nobody-called", ("Nobody",)),
        ),
        (Correction(kind="hide", entity=EntityRef(name="Tarn", kind="person")), Criterion("nobody-called", ("Tarn",))),
        (
            Correction(kind="detach", entity=EntityRef(name="Tarn"), place=Place(article="gone", start=0, end=3)),
            Criterion("no-such-article", ("gone",)),
        ),
        (
            Correction(
                kind="detach", entity=EntityRef(name="Tarn"), place=Place(article="wire", start=0, end=3, words="Ruu")
            ),
            Criterion("other-words-there", ("wire", "Ruu")),
        ),
        (
            Correction(kind="detach", entity=EntityRef(name="Tarn"), place=Place(article="wire", start=8, end=16)),
            Criterion("nobody-there", ("wire",)),
        ),
        (
            Correction(
                kind="same-event",
                place=Place(article="post", start=0, end=3),
                other_place=Place(article="gone", start=0, end=3),
            ),
            Criterion("no-such-article", ("gone",)),
        ),
    ],
)
def test_what_does_not_apply_is_told_and_changes_nothing(correction: Correction, why: Criterion):
    found, before = run(correction), run()
    assert statuses(found) == ["lost"] and found.corrections[0].why == why
    assert replace(found, corrections=()) == before


def test_a_name_that_two_bear_is_not_guessed_at_unless_the_state_tells():
    parted = Correction(kind="detach", entity=ref("Orin Vask"), place=place(WIRE, "Orin Vask"))
    found = run(parted, Correction(kind="hide", entity=EntityRef(name="Orin Vask", kind="person")))
    assert found.corrections[1].status == "lost"
    assert found.corrections[1].why == Criterion("several-called", ("2", "Orin Vask"))
    told = run(parted, Correction(kind="hide", entity=EntityRef(name="Orin Vask", kind="person", country="BOR")))
    assert [each.country for each in told.entities if each.name == "Orin Vask"] == ["FEN"]


def test_what_is_hidden_is_not_there_for_later_corrections():
    hide = Correction(kind="hide", entity=ref("Tarn"))
    found = run(hide, Correction(kind="rename", entity=ref("Tarn"), value="Tarn Town"))
    assert found.corrections[1].why == Criterion("hidden-before", ("Tarn",))
