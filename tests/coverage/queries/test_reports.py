"""Single accounts of events, and in what they contradict each other."""

from analysis.coverage import EVERYTHING, Filter
from tests.coverage.queries.conftest import rows


def test_reports_of_one_event_keep_each_account(coverage):
    frame = coverage.reports(event="ev-visit")
    assert rows(frame, "report", "source", "trigger_text") == [
        ("post-1#e0", "The Fennmark Post", "visited"),
        ("herald-1#e1", "Borland Herald", "visited"),
    ]
    (party,) = frame.sources.tolist()[0]
    assert party == {
        "start": 16,
        "end": 25,
        "name": "Ada Quill",
        "country": "BOR",
        "entity": "ada-quill",
        "sector": None,
    }
    assert list(coverage.reports(article="herald-1").report) == ["herald-1#e0", "herald-1#e1"]


def test_reports_come_in_parts_and_are_counted(coverage):
    assert list(coverage.reports(EVERYTHING, "ev-visit", limit=1, offset=1)["report"]) == ["herald-1#e1"]
    assert coverage.count_reports(EVERYTHING, "ev-visit") == 2
    assert coverage.count_reports(Filter(outlets=("Borland Herald",)), "ev-visit") == 1
    assert coverage.count_reports() == 5


def test_what_each_account_calls_it(coverage):
    assert rows(coverage.words_for("ev-visit"), "trigger_text", "source") == [
        ("visited", "The Fennmark Post"),
        ("visited", "Borland Herald"),
    ]


def test_accounts_that_agree_have_no_differences_and_single_events_no_affair(coverage):
    assert coverage.differences().empty
    assert coverage.affairs().empty
    assert coverage.turns("ev-visit").empty
    assert coverage.count_affairs() == 0


def test_the_events_that_certain_articles_alone_tell(coverage):
    assert "ev-visit" not in coverage.events_only_in(["post-1"])  # the Herald tells of it too
    every = list(coverage.articles()["article"])
    assert set(coverage.events_only_in(every)) == set(coverage.events()["event"])
    assert coverage.events_only_in([]) == []
