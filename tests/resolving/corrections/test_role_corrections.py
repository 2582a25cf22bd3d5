"""What people set right about what somebody is called."""

from __future__ import annotations

from datetime import date

from analysis.records import Correction, EntityRef
from tests.resolving.corrections.three_articles import named, ref, run, statuses


def roles(resolution, name: str = "Orin Vask"):
    (found,) = [each for each in resolution.entities if each.name == name and each.country == "FEN"]
    return {role.title: (role.first, role.last) for role in found.roles}


def vask() -> EntityRef:
    (found,) = [each for each in run().entities if each.name == "Orin Vask" and each.country == "FEN"]
    return EntityRef(id=found.id, name=found.name, kind="person", country="FEN")


def test_a_role_is_given_with_its_days_and_another_is_taken_off():
    assert set(roles(run())) == {"Foreign Minister"}
    given = Correction(kind="role", entity=vask(), value="Prime Minister", days="2031-06/..")
    taken = Correction(kind="no-role", entity=vask(), value="foreign minister")
    found = run(given, taken)
    assert roles(found) == {"Prime Minister": (date(2031, 6, 1), None)}
    assert statuses(found) == ["applied", "applied"]
    assert found.corrections[0].entity == vask().id


def test_a_role_that_is_there_keeps_its_days_unless_others_are_given():
    again = Correction(kind="role", entity=vask(), value="Foreign Minister")
    assert statuses(run(again)) == ["unneeded"]
    dated = run(Correction(kind="role", entity=vask(), value="Foreign Minister", days="2030"))
    assert roles(dated) == {"Foreign Minister": (date(2030, 1, 1), date(2030, 12, 31))}


def test_a_role_that_nobody_has_or_an_actor_who_is_not_there_is_said():
    spy = Correction(kind="no-role", entity=ref("Ada Quill"), value="spy")
    gone = Correction(kind="role", entity=EntityRef(name="Nobody"), value="envoy")
    found = run(spy, gone)
    assert [(each.status, each.why.kind) for each in found.corrections] == [
        ("lost", "not-called-so"),
        ("lost", "nobody-called"),
    ]


def test_roles_are_set_right_once_it_is_known_who_is_who():
    joined = Correction(kind="same", entity=ref("Ada Quill"), other=ref("Adah Quilliam"))
    found = run(Correction(kind="role", entity=ref("Adah Quilliam"), value="envoy"), joined)
    assert [role.title for role in named(found, "Ada Quill").roles] == ["envoy"]


def test_the_later_of_two_on_one_title_wins():
    found = run(
        Correction(kind="role", entity=ref("Ada Quill"), value="envoy"),
        Correction(kind="no-role", entity=ref("Ada Quill"), value="Envoy"),
    )
    assert [each.why.kind for each in found.corrections] == ["overruled", "not-called-so"]
