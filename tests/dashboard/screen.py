"""What a page of the app under test shows: captions, links, titles, sentences, figures."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

Links = list[tuple[str, dict[str, list[str]]]]


def plain(text: str) -> str:
    """The words of a text that Streamlit would read as Markdown."""
    return text.replace("\\", "")


def captions(app: AppTest) -> list[str]:
    """Captions, and the lines of our own HTML that are as quiet."""
    quiet = re.compile(r"<(p|small|span)\b[^>]*>([^<]*)</\1>")
    return [plain(each.value) for each in app.caption] + [
        unescape(words) for each in app.main.get("html") for _, words in quiet.findall(each.value)
    ]


def links(app: AppTest) -> Links:
    """Label and query parameters of each link on the page itself, those in HTML last, without the sidebar's."""
    return [
        (re.sub(r"^:primary\[(.*)\]$", r"\1", plain(each.label)), parse_qs(each.proto.query_string))
        for each in app.main.get("page_link")
    ] + anchors(html(app))


def anchors(html: str) -> Links:
    """Label and query parameters of each link in HTML that keyboards reach."""
    found = re.findall(r'<a (?!tabindex="-1")[^>]*href="([^"]*)"[^>]*>([^<]*)</a>', html)
    return [(unescape(label), parse_qs(urlsplit(unescape(href)).query)) for href, label in found]


def html(app: AppTest) -> str:
    """All HTML of the page itself, with what can be pressed in it."""
    return "\n".join([*(each.value for each in app.main.get("html")), *pressables(app)])


def pressables(app: AppTest) -> list[str]:
    """The HTML of each `dashboard.widgets.pressable` on the page."""
    protos = (each.proto for each in app.main.get("bidi_component"))
    handed = (json.loads(each.json or each.mixed.json) for each in protos if each.component_name == "pressable")
    return [each["html"] for each in handed]


def picks(app: AppTest, of: str) -> list[str]:
    """What each button in the page's own HTML says when it is pressed, of those that begin with ``of``."""
    return [unescape(each) for each in re.findall(r'data-pick="([^"]*)"', html(app)) if unescape(each).startswith(of)]


def html_links(app: AppTest) -> list[tuple[str, str, dict[str, list[str]]]]:
    """Label, page and query parameters of each link in the page's HTML."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', html(app), re.DOTALL)
    addresses = [(urlsplit(unescape(href)), read(label)) for href, label in found]
    return [(label, address.path, parse_qs(address.query)) for address, label in addresses]


def html_targets(app: AppTest, label: str) -> list[dict[str, list[str]]]:
    """The query parameters of each link with this label in the page's HTML."""
    return [query for found, _, query in html_links(app) if found == label]


def read(markup: str) -> str:
    """The words of HTML, as a reader sees them."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", markup)).replace("\xa0", " ").split())


def facts(app: AppTest) -> list[str]:
    """The lines of facts on the page's cards, as a reader sees them."""
    return [read(each) for each in re.findall(r'<p class="cq-facts">(.*?)</p>', html(app), re.DOTALL)]


def ways(app: AppTest) -> list[str]:
    """The labels of the sidebar's links."""
    return [re.sub(r"^:primary\[(.*)\]$", r"\1", plain(each.label)) for each in app.sidebar.get("page_link")]


def targets(app: AppTest, label: str) -> list[dict[str, list[str]]]:
    """The query parameters of each link with this label."""
    return [query for found, query in links(app) if found == label]


def target(app: AppTest, label: str) -> dict[str, list[str]]:
    """Those of the first."""
    return targets(app, label)[0]


def titles(app: AppTest) -> list[str]:
    return [plain(each.value) for each in app.title]


def headings(app: AppTest) -> list[str]:
    """Those of the page itself, without the sidebar's."""
    return [plain(each.value) for each in app.main.subheader]


def figures(app: AppTest) -> dict[str, str]:
    """Key figures by their label: Streamlit's own and those of our HTML."""
    tiles = (re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", each.value) for each in app.main.get("html"))
    return {each.label: each.value for each in app.metric} | {label: value for found in tiles for label, value in found}


def sentences(app: AppTest) -> list[str]:
    """The sentences on the page, as HTML."""
    return [found for each in app.html for found in re.findall(r'<p class="cq-sentence">(.*?)</p>', each.value)]


def texts(app: AppTest) -> str:
    """All that the page says outside its widgets."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "text", "warning", "error")
    return "\n".join(str(each.value) for kind in kinds for each in app.get(kind))
