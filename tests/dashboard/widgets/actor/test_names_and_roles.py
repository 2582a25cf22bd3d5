"""How the coverage writes an actor's name, and the offices that it gives."""

from __future__ import annotations

from tests import affair
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, target


def test_names_as_written_and_roles_lead_to_their_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert target(app, "Ada Quill · 2")["written"] == ["Ada Quill"]
    assert target(app, "Quill · 1")["written"] == ["Quill"]
    assert "阿達" in [each.value for each in app.text]
    at = affair.span(affair.POST, "Ada Quill")
    envoy = target(app, "envoy")
    assert (envoy["article"], envoy["start"], envoy["end"]) == (["post-1"], [str(at.start)], [str(at.end)])
    assert "Borland · 7 – 9 May 2031 · beside 1 mention" in captions(app)
