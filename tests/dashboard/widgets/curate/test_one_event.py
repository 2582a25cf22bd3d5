"""One event set right: an account taken out, another event joined."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.curating import button, keys, waits
from tests.dashboard.screen import captions


def test_an_account_is_taken_out_of_an_event(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf, event="ev-visit", on="curate")
    button(app, "curate_out_1").click().run()
    (out,) = waits(own_shelf)
    assert (out.kind, out.place.article, out.place.words) == ("different-event", "herald-1", "visited")
    assert (out.other_place.article, out.other_place.words) == ("post-1", "visited")
    assert "will be taken out" in captions(app) and "curate_out_1" not in keys(app)


def test_an_event_is_joined_with_one_that_is_like_it(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf, event="ev-rejection", on="curate")
    app.text_input(key="curate_event_words_ev-rejection").set_value("sanction").run()
    button(app, "curate_one_0").click().run()
    (same,) = waits(own_shelf)
    assert (same.kind, same.place.words, same.other_place.article) == ("same-event", "rejected", "herald-1")
    assert "curate_one_0" not in keys(app)
