"""A state with those who stand for it."""

from dataclasses import replace
from datetime import date

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.records import Actor, Annotation, Article, Entity, Mention, Quote, Resolution, Role, Span

NAMES = {
    "borevia": ("country", "Borevia", "QBR"),
    "ministry": ("organisation", "Borevian Ministry of Ports", "QBR"),
    "citadel": ("organisation", "the Citadel", "QBR"),
    "steel": ("organisation", "Norvik Steel", "QBR"),
    "capital": ("place", "Nerodin", "QBR"),
    "town": ("place", "Sarnova", "QBR"),
    "minister": ("person", "Irina Vask", "QBR"),
    "former": ("person", "Pavel Tarn", "QBR"),
    "pilot": ("person", "Anton Rezik", "QBR"),
    "abroad": ("person", "Ada Quill", "QVD"),
    "league": ("organisation", "Meridian League", "QML"),
    "secretary": ("person", "Odile March", "QML"),
}
TITLES = {
    "minister": "Foreign Minister",
    "former": "former foreign minister",
    "pilot": "harbour pilot",
    "abroad": "Foreign Minister",
    "secretary": "Secretary-General",
}


def write(folder) -> Coverage:
    """An article for each entity, which is mentioned in it and says something."""
    kinds = {
        id_: Entity(
            id=id_,
            name=name,
            kind=kind,
            country=state,
            roles=(Role(title=TITLES[id_], organisation=None, country=state, first=None, last=None),)
            if id_ in TITLES
            else (),
        )
        for id_, (kind, name, state) in NAMES.items()
    }
    articles = [Article(id=id_, text="Vask left.", published=date(2031, 5, 5), source="Post") for id_ in NAMES]
    mention = Mention(
        start=0, end=4, rule="test", confidence=0.9, kind="person", form="name", name="Vask", chain=0, country=None
    )
    said = Quote(start=5, end=9, rule="test", confidence=0.9, kind="indirect", parts=(Span(5, 9),), speaker_chain=0)
    annotations = [
        Annotation(article=each.id, mentions=(replace(mention, kind=kinds[each.id].kind),), quotes=(said,))
        for each in articles
    ]
    resolution = Resolution(entities=tuple(kinds.values()), entity_of={(id_, 0): id_ for id_ in NAMES})
    actors = (Actor(name="Borevia", kind="country", country="QBR", capital=("Nerodin",), seat=("the Citadel",)),)
    path = write_build(folder, "b0123456789ab", articles, annotations, resolution, (), model="test", actors=actors)
    return Coverage(path)


def test_a_state_stands_for_its_bodies_its_people_in_office_and_its_capital(tmp_path) -> None:
    with write(tmp_path) as coverage:
        own = {"borevia", "ministry", "citadel", "capital", "minister"}
        whole = Filter(actors=("borevia",), whole_states=True)
        assert set(coverage.articles(whole)["article"]) == own
        assert set(coverage.quotes(whole)["article"]) == own
        assert set(coverage.articles(Filter(actors=("borevia",)))["article"]) == {"borevia"}
        assert set(coverage.state_members(("borevia",))) == own - {"borevia"}


def test_a_league_of_states_stands_for_its_officials_and_nobody_else_for_anyone(tmp_path) -> None:
    with write(tmp_path) as coverage:
        assert set(coverage.articles(Filter(actors=("league",), whole_states=True))["article"]) == {
            "league",
            "secretary",
        }
        for alone in ("minister", "steel", "town"):
            assert set(coverage.articles(Filter(actors=(alone,), whole_states=True))["article"]) == {alone}
