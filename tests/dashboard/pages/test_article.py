"""Article: the text with its marks, what a link picked in it, and the evidence as lists."""

from __future__ import annotations

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, links


def text_of(app: AppTest) -> str:
    """The article's HTML."""
    return next(each.value for each in app.html if "cq-text" in each.value and "<article" in each.value)


def hit_of(app: AppTest) -> str:
    return re.sub("<[^>]*>", "", "".join(re.findall(r'<mark class="[^"]*hit[^"]*".*?</mark>', text_of(app))))


def test_without_a_pick_the_articles_are_listed_newest_first(open_app: Open) -> None:
    app = open_app("article")
    assert [label for label, _ in links(app)][1:] == [
        "Fennmark threatens sanctions",
        "Borland envoy visits Fennmark",
        affair.UNDATED.text,
    ]
    assert "The Fennmark Post · 7 May 2031 · 3 quotes · 2 events" in captions(app)


def test_picking_an_article_from_the_list_shows_it_and_the_address_names_it(open_app: Open) -> None:
    app = open_app("article")
    app.selectbox(key="article_picker").set_value("post-1").run()
    assert app.title[0].value == "Borland envoy visits Fennmark"
    assert query(app, "article") == ["post-1"]
    assert "Borland Herald" not in captions(app)[1]


def test_the_span_of_a_link_is_marked_and_scrolled_to(open_app: Open) -> None:
    at = affair.span(affair.HERALD, "called the threat “a mistake”")
    app = open_app("article", article="herald-1", start=str(at.start), end=str(at.end))
    assert hit_of(app) == "called the threat “a mistake”"
    assert text_of(app).count('id="hit"') == 1
    script = next(each for each in app.html if "data-hit" in each.value)
    assert f'data-hit="{at.start}-{at.end}"' in script.value
    assert script.proto.unsafe_allow_javascript


def test_a_span_outside_the_text_is_said_so(open_app: Open) -> None:
    app = open_app("article", article="herald-1", start="10", end="99999")
    assert [each.value for each in app.warning] == ["The link points at a place that this text does not have."]
    assert hit_of(app) == ""


def test_an_article_that_this_build_lacks_is_said_so(open_app: Open) -> None:
    app = open_app("article", article="no-such")
    assert [each.value for each in app.warning] == ["This build has no such article. Pick one that it has."]
    assert app.selectbox(key="article_picker").value is None


def test_an_article_outside_the_filters_is_shown_all_the_same(open_app: Open) -> None:
    app = open_app("article", article="post-1", text="sanction")
    assert app.title[0].value == "Borland envoy visits Fennmark"
    assert "(outside the filters)" in app.selectbox(key="article_picker").options[0]


def test_the_only_article_is_shown_at_once(open_app: Open) -> None:
    assert open_app("article", text="sanction").title[0].value == "Fennmark threatens sanctions"


def test_untrusted_words_stay_words(open_app: Open) -> None:
    app = open_app("article", article="gazette-1")
    assert "<b>" not in text_of(app)
    assert "&lt;b&gt;who&lt;/b&gt; &amp; whose $name$ the *Gazette* withheld." in text_of(app)
    assert app.title[0].value == (
        "\\<script\\>alert(1)\\</script\\> \\$5 \\& \\*fish\\* \\[free\\](https\\:\u2060//bad.example) \\:red\\[now\\]"
    )
    # Every page has the one script of ours that makes links in HTML keep the page.
    scripts = [each.value for each in app.html if each.proto.unsafe_allow_javascript and "data-soft" not in each.value]
    assert scripts == []


def test_an_article_that_was_cleaned_leads_to_what_came_in(open_app: Open, badly: Path) -> None:
    led = [
        query for label, query in links(open_app("article", builds=badly, article="wire")) if label == "As it came in"
    ]
    assert [(each["view"], each["article"], each["on"]) for each in led] == [(["original"], ["wire"], ["sources"])]
    clean = links(open_app("article", builds=badly, article="own"))
    assert not [label for label, _ in clean if label == "As it came in"]


def test_marks_can_be_hidden(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    assert 'class="q' in text_of(app)
    app.session_state["layers"] = ["time"]
    app.run()
    assert 'class="q' not in text_of(app)
    assert '<span class="t" title="5 May 2031">Monday</span>' in text_of(app)


def test_words_that_were_looked_for_are_marked_and_counted(own_shelf: Path, open_app: Open) -> None:
    app = open_app("article", builds=own_shelf, article="post-1", q="talks visit")
    marks = re.findall(r'data-found="(\d)"[^>]*>([^<]*)<', text_of(app))
    assert marks == [("1", "visited"), ("2", "talks"), ("3", "talks")]
    assert app.title[0].value == "Borland envoy :orange-background[visits] Fennmark"
    assert any("1 of 3" in each.value for each in app.html)
    at = affair.span(affair.POST, "the talks had failed")
    app = open_app("article", builds=own_shelf, article="post-1", q="talks visit", start=str(at.start), end=str(at.end))
    assert any("3 of 3" in each.value for each in app.html)


def test_without_a_question_nothing_is_looked_for(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    assert "data-found" not in text_of(app)
    assert not any('<div class="cq-steps' in each.value for each in app.html)
