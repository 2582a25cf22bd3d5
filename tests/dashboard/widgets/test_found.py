"""What a search found, as HTML."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.coverage import Filter
from analysis.coverage.queries.search import Facets
from analysis.coverage.search.things import Excerpt, Thing
from dashboard.model.paging import paging
from dashboard.model.search import Help, Part, Understood
from dashboard.shell import context
from dashboard.widgets import found

ARTICLE = SimpleNamespace(
    article="post-1", headline="The <b>talks</b>", source="A & B", published=date(2031, 5, 7), copy_of="wire-1"
)
THING = Thing(ARTICLE, (Excerpt("post-1", 3, 20, "Talks of <oil>.", ((0, 5),)),), ((7, 12),), 2)


@pytest.fixture(autouse=True)
def addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    def href(page: str, *, filter: Filter | None = None, **picked: object) -> str:
        narrowed = f"|{filter.outlets}|{filter.since}|{filter.until}" if filter else ""
        return f"{page}?{ {name: value for name, value in picked.items() if value is not None} }{narrowed}"

    monkeypatch.setattr(context, "href", href)
    monkeypatch.setattr(context, "current_filter", lambda: Filter())


def table(rows: list[tuple[str, str, int]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["key", "name", "things"])


def part(months: dict[str, int] | None = None, **counts: int) -> Part:
    facets = Facets(
        outlets=table([("A & B", "A & B", 4), ("C", "C", 1)]),
        actors=table([("vask", "Orin Vask", 2)]),
        months=table([(month, month, count) for month, count in (months or {}).items()]),
    )
    every = {"articles": 2, "quotes": 0, "events": 0} | counts
    return Part(kind="articles", counts=every, paging=paging(every["articles"], 1, 20), things=(THING,), facets=facets)


def test_an_article_has_its_headline_facts_and_sentence_marked_and_escaped() -> None:
    html = found.list_html(part(), "talks")
    assert "The &lt;b&gt;<mark>talks</mark>&lt;/b&gt;" in html
    assert "A &amp; B · 7 May 2031 · 2 hits · prints the text of another" in html
    assert "<mark>Talks</mark> of &lt;oil&gt;." in html
    assert "&#x27;start&#x27;: 3, &#x27;end&#x27;: 20, &#x27;q&#x27;: &#x27;talks&#x27;" in html


def test_the_kind_and_the_order_that_are_shown_are_marked() -> None:
    html = found.head_html(part(articles=30, quotes=2), "talks", "newest")
    assert html.count('aria-current="true"') == 2
    assert "Articles <b>30</b>" in html and "Newest</a>" in html
    assert "Newest" not in found.head_html(part(articles=1), "talks", "best")


def test_a_facet_of_one_narrows_nothing_and_is_left_out() -> None:
    html = found.facets_html(part(), "talks")
    assert "Outlets" in html and "(&#x27;C&#x27;,)" in html
    assert "Orin Vask" not in html and "Published" not in html


def test_a_single_thing_cannot_be_narrowed_down() -> None:
    assert found.facets_html(part(articles=1), "talks") == ""


def test_months_are_shown_and_years_where_they_are_many() -> None:
    html = found.facets_html(part({"2031-05": 2, "2031-12": 1}), "talks")
    assert "May 2031" in html and "2031-12-01|2031-12-31" in html
    many = {f"{year}-{month:02}": 1 for year in (2030, 2031, 2032) for month in range(1, 13)}
    html = found.facets_html(part(many), "talks")
    assert "2031-01-01|2031-12-31" in html and "May" not in html


def test_how_a_question_was_read() -> None:
    html = found.understood_html(
        Understood(node=None, told="said by <Vask>", notes=("A & note.",), people=(("vask", "Orin Vask"),))
    )
    assert "said by &lt;Vask&gt;" in html and "A &amp; note." in html and "All about" in html
    assert found.understood_html(Understood(node=None, told="", notes=(), people=())) == ""


def test_help_names_what_stands_nowhere() -> None:
    html = found.help_html(Help(corrected=(("zz", "", ""), ("tlaks", "talks", "talks")), fewer=(("-oil", "talks", 3),)))
    assert "<li>“zz” stands nowhere in this coverage.</li>" in html
    assert "Did you mean" in html and "Without oil</a>: 3 articles" in html
