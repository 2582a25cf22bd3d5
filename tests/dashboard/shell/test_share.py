"""Share: a link to exactly what is on the screen."""

from __future__ import annotations

from tests.dashboard.conftest import Open


def test_share_shows_a_link_to_page_filters_and_selection(open_app: Open, small_coverage) -> None:
    app = open_app("article", article="post-1", start="0", end="9", on="article", types=["CONSULT", "REJECT"])
    app.button(key="share").click().run()
    link = f"article?build={small_coverage.id}&dates=published&types=CONSULT&types=REJECT"
    assert app.code[0].value == f"{link}&article=post-1&start=0&end=9&on=article"
