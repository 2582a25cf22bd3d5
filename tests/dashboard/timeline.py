"""The Timeline under test: its entries, its cards, and a click in its drawing."""

from __future__ import annotations

import re
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.dashboard.screen import plain


def listed(app: AppTest) -> list[str]:
    """The titles of the list's entries."""
    return [plain(each.label).strip("*") for each in app.button if each.key and each.key.startswith("event_ev-")]


def bold(app: AppTest) -> list[str]:
    return [each.value.strip("*") for each in app.markdown if each.value.startswith("**")]


def html(app: AppTest) -> str:
    return "\n".join(each.value for each in app.html)


def cards(app: AppTest) -> list[str]:
    """The sentences of the cards that are open, with their markup taken off."""
    return [re.sub("<[^>]*>", "", each.value) for each in app.html if each.value.startswith('<p class="cq-sentence">')]


def press(app: AppTest, key: str) -> AppTest:
    return next(each for each in app.button if each.key == key).click().run()


def click(app: AppTest, customdata: Any) -> AppTest:
    """Clicks a mark of the chart."""
    points = [{"customdata": customdata}] if customdata is not None else []
    app.session_state["timeline_chart"] = {"selection": {"points": points, "point_indices": [], "box": [], "lasso": []}}
    return app.run()
