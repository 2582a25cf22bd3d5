"""Pieces of HTML of the pages about one thing."""

from __future__ import annotations

from dashboard.widgets.facts import fact_list, link_html, party_links
from tests.dashboard.conftest import Open


def test_a_link_is_escaped() -> None:
    assert link_html("A <b>", "event?a=1&b=2") == '<a href="event?a=1&amp;b=2">A &lt;b&gt;</a>'


def test_a_fact_of_which_nothing_is_known_is_left_out() -> None:
    html = fact_list([("When", "5 May 2031"), ("Where", "")])
    assert html == '<dl class="cq-key"><div><dt>When</dt><dd>5 May 2031</dd></div></dl>'


def test_parties_that_are_known_lead_to_their_profile(open_app: Open) -> None:
    app = open_app("event", event="ev-visit")
    told = " ".join(each.value for each in app.html)
    assert "actor=ada-quill" in told and ">Ada Quill</a>" in told
    assert callable(party_links)
