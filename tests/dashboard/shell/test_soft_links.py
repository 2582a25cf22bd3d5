"""Links in HTML keep the page: tests/browser/test_front.py follows one."""

from __future__ import annotations

from tests.dashboard.conftest import Open


def test_every_page_listens_to_links_in_html_once(open_app: Open) -> None:
    listening = [each for each in open_app("quotes").get("html") if "communiqueLinks" in each.value]
    assert len(listening) == 1
