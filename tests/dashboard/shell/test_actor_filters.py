"""What the sidebar asks of the actors that are picked."""

from __future__ import annotations

from tests.dashboard.conftest import Open, query


def test_actors_are_asked_for_together_with_their_ministries_and_in_a_part(open_app: Open) -> None:
    app = open_app(actors=["ada-quill", "fennmark"], joined="all", states="whole", **{"as": "source:ada-quill"})
    assert app.session_state["filter_joined"] is True
    assert app.toggle(key="filter_states").value is True
    (more,) = [each for each in app.sidebar.expander if each.label.startswith("Only")]
    assert more.label == "Only Ada Quill acting"
    assert query(app, "as") == ["source:ada-quill"]
    app.toggle(key="filter_states").set_value(False).run()
    assert query(app, "states") == [] and query(app, "joined") == ["all"]
    app.multiselect(key="filter_actors").set_value(["fennmark"]).run()
    assert query(app, "joined") == query(app, "as") == []


def test_nothing_is_asked_of_actors_where_there_is_none_and_of_states_where_there_is_no_state(open_app: Open) -> None:
    app = open_app()
    assert [each.key for each in app.sidebar.toggle] == [] and not app.sidebar.expander
    assert [each.key for each in open_app(actors="ada-quill").sidebar.toggle] == []


def test_the_part_of_an_actor_is_chosen_beside_its_name(open_app: Open) -> None:
    app = open_app(actors="orin-vask")
    app.session_state["filter_parts"] = True
    app.run()
    (part,) = [each for each in app.sidebar.selectbox if each.key == "filter_part_orin-vask"]
    assert part.label == "Orin Vask" and part.options[1:3] == ["Acting", "Acted upon"]
    part.set_value("speaker").run()
    assert query(app, "as") == ["speaker:orin-vask"]
