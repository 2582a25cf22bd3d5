"""A difference between outlets as a card."""

from __future__ import annotations

from pathlib import Path

from tests.coverage import differing
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, targets


def test_each_version_is_one_click_from_its_sentence(open_app: Open, tmp_path: Path) -> None:
    differing.build(tmp_path).close()
    app = open_app(builds=tmp_path)
    assert "The Post itself · 3 June 2031" in captions(app)
    assert "The Herald, citing Edda Marlow · 4 June 2031" in captions(app)
    (sentence,) = [each.value for each in app.html if "eleven envoys</mark>" in each.value]
    assert "The camp was toured by <mark>eleven envoys</mark>." in sentence
    places = [(each["article"], each["start"], each["end"]) for each in targets(app, "Read it")]
    assert places == [(["post"], ["0"], ["13"]), (["herald"], ["23"], ["36"])]
