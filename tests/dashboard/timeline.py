"""The Timeline under test: what its drawing is handed, its list, its cards, and what a browser sends of a press."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest

LISTS = ("timeline_list", "timeline_list_on", "timeline_undated_list")


def parts(app: AppTest) -> list[Any]:
    """The components on the page, as they are handed to the browser."""
    return [each.proto for each in app.main.get("bidi_component")]


def part(app: AppTest, key: str) -> Any:
    (found,) = [each for each in parts(app) if each.id.endswith(f"-{key}")]
    return found


def handed(app: AppTest) -> dict[str, Any]:
    """What the drawing is handed; empty where there is none."""
    found = [each for each in parts(app) if each.component_name == "timeline"]
    return json.loads(_json(found[0])) if found else {}


def _json(proto: Any) -> str:
    return str(proto.json or proto.mixed.json)


def shown(app: AppTest) -> str:
    """The HTML of the list."""
    lists = [each for each in parts(app) if each.component_name == "pressable"]
    return "\n".join(json.loads(_json(each))["html"] for each in lists)


def listed(app: AppTest) -> list[str]:
    """The titles of the list's entries."""
    return [unescape(each) for each in re.findall(r"data-pick=[^>]*>(.*?)</button>", shown(app))]


def days(app: AppTest) -> list[str]:
    """The headings of the list."""
    return [unescape(each) for each in re.findall(r"<h3>(.*?)</h3>", shown(app))]


def bold(app: AppTest) -> list[str]:
    return [each.value.strip("*") for each in app.markdown if each.value.startswith("**")]


def html(app: AppTest) -> str:
    return "\n".join(each.value for each in app.html)


def cards(app: AppTest) -> list[str]:
    """The sentences of the cards that are open, with their markup taken off."""
    return [re.sub("<[^>]*>", "", each.value) for each in app.html if each.value.startswith('<p class="cq-sentence">')]


def press(app: AppTest, key: str) -> AppTest:
    return next(each for each in app.button if each.key == key).click().run()


def send(app: AppTest, key: str, event: str, value: Any) -> AppTest:
    """What the component ``key`` tells the server: an event of its, with a value."""
    states = app._tree.get_widget_states() if hasattr(app._tree, "get_widget_states") else WidgetStates()
    sent = states.widgets.add()
    sent.id = _make_trigger_id(part(app, key).id, "events")
    sent.json_trigger_value = json.dumps([{"event": event, "value": value}])
    return app._run(states)


def click(app: AppTest, event: str) -> AppTest:
    """Presses a mark of the drawing."""
    return send(app, "timeline_chart", "picked", event)


def choose(app: AppTest, event: str) -> AppTest:
    """Presses an entry of the list."""
    pick = f'data-pick="{event}"'
    keys = [key for key in LISTS for each in parts(app) if each.id.endswith(f"-{key}") and pick in _json_text(each)]
    return send(app, keys[0], "picked", event)


def _json_text(proto: Any) -> str:
    return str(json.loads(_json(proto))["html"])
