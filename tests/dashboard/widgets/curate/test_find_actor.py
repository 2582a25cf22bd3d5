"""Finding the actor to set right."""

from __future__ import annotations

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import links, target


def test_an_actor_is_found_by_name_over_all_kinds(open_app: Open) -> None:
    app = open_app("curate", view="find", on="curate")
    assert target(app, "Strait of Tarn")["actor"] == ["strait-of-tarn"]
    app.text_input(key="curate_words").set_value("阿達").run()
    assert [label for label, found in links(app) if "actor" in found] == ["Ada Quill"]
    assert query(app, "words") == ["阿達"]
