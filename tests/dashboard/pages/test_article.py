"""Article: the text with its marks, what a link picked in it, and the evidence as lists."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from tests import affair
from tests.dashboard.conftest import Open, query


def text_of(app: AppTest) -> str:
    """The article's HTML."""
    return next(each.value for each in app.html if "cq-text" in each.value and "<article" in each.value)


def hit_of(app: AppTest) -> str:
    return re.sub("<[^>]*>", "", "".join(re.findall(r'<mark class="[^"]*hit[^"]*".*?</mark>', text_of(app))))


def entries(app: AppTest) -> list[str]:
    return [
        each.label.replace("\\", "")
        for each in app.button
        if each.key and re.fullmatch(r"evidence_[qetn]\d+", each.key)
    ]


def captions(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.caption]


def test_without_a_pick_the_articles_are_listed_newest_first(open_app: Open) -> None:
    app = open_app("article")
    links = [re.sub(r"^:primary\[(.*)\]$", r"\1", each.label).replace("\\", "") for each in app.page_link]
    assert links[1:] == ["Fennmark threatens sanctions", "Borland envoy visits Fennmark", affair.UNDATED.text]
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
    script = next(each for each in app.html if "<script" in each.value)
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
    scripts = [each for each in app.html if each.proto.unsafe_allow_javascript]
    assert scripts == []


def test_quotes_are_listed_with_speaker_kind_and_stance(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    assert entries(app) == [
        "**q1**  “The talks with Fennmark were open,” … “We will come back in June.”",
        "**q2**  the talks had failed",
        "**q3**  that Fennmark rejected Borland’s demand for access to the Strait of Tarn",
    ]
    assert "a European diplomat (unnamed source) · indirect · states" in captions(app)


def test_pressing_evidence_picks_its_span(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    app.button(key="evidence_q2").click().run()
    assert hit_of(app) == "the talks had failed"
    at = affair.span(affair.POST, "the talks had failed")
    assert (query(app, "start"), query(app, "end")) == ([str(at.start)], [str(at.end)])


def test_the_list_that_holds_the_picked_evidence_is_open(open_app: Open) -> None:
    at = affair.span(affair.POST, "Monday")
    app = open_app("article", article="post-1", start=str(at.start), end=str(at.end))
    assert entries(app) == ["**t1**  Monday"]
    assert "5 May 2031 · 2031-05-05" in captions(app)


def test_events_say_between_whom_when_and_who_asserts_them(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    app.session_state["evidence_view"] = "events"
    app.run()
    assert entries(app) == ["**e1**  Consult · visit: Ada Quill → Fennmark", "**e2**  Reject: Fennmark → Borland"]
    assert "5 May 2031 · occurred · told by the article itself" in captions(app)
    assert "date not told · refused · says Orin Vask" in captions(app)


def test_names_are_listed_once_with_their_mentions(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    app.session_state["evidence_view"] = "names"
    app.run()
    assert entries(app)[:3] == ["**n1**  Borland", "**n2**  Ada Quill", "**n3**  Fennmark"]
    assert "country · 3 mentions" in captions(app)
    assert "person · 1 mention · not tied to an actor" in captions(app)


def test_marks_can_be_hidden(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    assert 'class="q' in text_of(app)
    app.session_state["layers"] = ["time"]
    app.run()
    assert 'class="q' not in text_of(app)
    assert '<span class="t" title="5 May 2031">Monday</span>' in text_of(app)


def test_of_two_events_in_one_sentence_the_pressed_one_is_picked(open_app: Open) -> None:
    app = open_app("article", article="herald-1")
    app.session_state["evidence_view"] = "events"
    app.run()
    app.button(key="evidence_e2").click().run()
    assert query(app, "report") == ["herald-1#e1"]
    assert [each.key for each in app.button if each.icon == ":material/arrow_right_alt:"] == ["evidence_e2"]
    app.selectbox(key="article_picker").set_value("post-1").run()
    assert query(app, "report") == query(app, "start") == []
