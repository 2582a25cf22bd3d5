"""How the coverage writes an actor's name, the offices that it gives, and what it calls him besides."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from dashboard.model.portraits import Calling, Portrait
from dashboard.shell import context
from dashboard.widgets.actor import names_and_roles
from tests import affair
from tests.dashboard.conftest import Open
from tests.dashboard.screen import html, html_targets, read


def test_names_as_written_and_roles_lead_to_their_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert "Ada Quill 2 , Quill 1" in read(html(app))
    assert [query["written"] for query in html_targets(app, "Quill")] == [["Quill"]]
    assert "Also known as 阿達" in read(html(app))
    at = affair.span(affair.POST, "Ada Quill")
    (envoy,) = html_targets(app, "Envoy")
    assert (envoy["article"], envoy["start"], envoy["end"]) == (["post-1"], [str(at.start)], [str(at.end)])


def test_a_title_says_when_and_who_gives_it(open_app: Open) -> None:
    assert "Envoy Borland 7 – 9 May 2031 The Fennmark Post" in read(html(open_app("actors", actor="ada-quill")))


@pytest.mark.parametrize(
    ("voice", "speaker", "denied", "told"),
    [
        ("outlet", "", False, "The Post, in its own words, 7 May 2031"),
        ("outlet", "", True, "The Post, in its own words, and denies it, 7 May 2031"),
        ("speaker", "Ada <i>", False, "Ada &lt;i&gt;, quoted in The Post, 7 May 2031"),
        ("told", "", False, "The Post, telling what somebody not named said, 7 May 2031"),
        ("distanced", "", False, "The Post, as a claim of others, a question or in quotation marks, 7 May 2031"),
    ],
)
def test_what_somebody_is_called_stands_with_who_calls_him_so(
    monkeypatch: pytest.MonkeyPatch, voice: str, speaker: str, denied: bool, told: str
) -> None:
    monkeypatch.setattr(context, "href", lambda *_, **__: "article?")
    day = pd.Timestamp(2031, 5, 7)
    where = {"article": "a", "start": 0, "end": 9, "html": "<p>No.</p>", "source": "The Post", "published": day}
    calling = Calling(words="spy", voice=voice, speaker=speaker, speaker_entity="", denied=denied, **where)
    shown = names_and_roles._portrait(Portrait(words="spy", callings=(calling,) * 5))
    assert f'<a href="article?">{told}</a></p><p>No.</p>' in shown
    assert shown.startswith("<dt>“spy”</dt>") and "and 2 more" in shown


def test_a_place_that_is_not_known_is_no_link() -> None:
    assert names_and_roles.place("<b>", SimpleNamespace(article="")) == "&lt;b&gt;"
