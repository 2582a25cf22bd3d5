"""Share: a link to exactly what is on the screen."""

from __future__ import annotations

import pytest

from dashboard.shell import context
from dashboard.shell.share import works_here_only
from tests.dashboard.conftest import Open


def test_share_shows_a_link_to_page_filters_and_selection(open_app: Open, small_coverage) -> None:
    app = open_app("article", article="post-1", start="0", end="9", on="article", types=["CONSULT", "REJECT"])
    app.button(key="share").click().run()
    link = f"article?build={small_coverage.id}&dates=published&types=CONSULT&types=REJECT"
    assert app.code[0].value == f"{link}&article=post-1&start=0&end=9&on=article"


def test_the_drawing_of_the_timeline_can_be_embedded(open_app: Open) -> None:
    app = open_app("timeline", types="CONSULT")
    app.button(key="share").click().run()
    assert app.code[1].value.startswith('<iframe src="timeline?build=') and "&amp;only=drawing" in app.code[1].value
    assert "&amp;embed=true" in app.code[1].value and "&amp;types=CONSULT" in app.code[1].value
    quotes = open_app("quotes")
    quotes.button(key="share").click().run()
    assert len(quotes.code) == 1


def test_an_address_of_this_machine_alone_says_so(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    for address, only in (("http://127.0.0.1:8501/quotes", True), ("https://news.example.org/quotes", False)):
        monkeypatch.setattr(context, "share_url", lambda address=address, **more: address)
        app = open_app("quotes")
        app.button(key="share").click().run()
        assert any("works on this machine only" in each.value for each in app.markdown) is only


@pytest.mark.parametrize(
    ("address", "only"),
    [("http://localhost:8501/", True), ("http://[::1]:8501/", True), ("http://10.0.0.4/", False), ("quotes", False)],
)
def test_which_addresses_lead_nowhere_from_elsewhere(address: str, only: bool) -> None:
    assert works_here_only(address) is only
