"""What could not be read, and what was only noted."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, plain, target, targets, texts


def test_a_reason_stands_with_its_remedy_and_its_inputs(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="notes")
    said = [plain(each.value) for each in app.markdown]
    assert said == ["The date 'day 2' is no day.", "It is not in UTF-8."]
    assert "Write it as YYYY-MM-DD." in captions(app)
    assert "5 inputs like this; figures and words in quotation marks may differ." in captions(app)
    assert target(app, "in/table.csv#R2")["article"] == ["post"]
    assert "in/table.csv" in captions(app)  # of a whole file: it leads to no article


def test_all_inputs_of_a_reason_are_reached(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="notes")
    (key,) = target(app, "All 5")["reason"]
    one = open_app("sources", builds=badly, view="notes", reason=key)
    assert texts(one).count("is no day") == 5
    assert targets(one, "All reasons")
    other = open_app("sources", builds=badly, view="notes", reason="no such")
    assert [each.value for each in other.warning] == ["This build has no such reason. Here are all."]


def test_what_could_not_be_read_is_listed_with_its_reason(open_app: Open) -> None:
    app = open_app("sources", view="rejected")
    assert [plain(each.value) for each in app.markdown] == ["The file holds no text.", "This is a PDF."]
    assert {"Give its text instead.", "news/<b>empty</b>.txt", "news/broken.pdf"} <= set(captions(app))


def test_where_nothing_is_lacking_that_is_said(open_app: Open, tmp_path: Path) -> None:
    from tests.dashboard.meetings import write_many

    write_many(tmp_path, 3)
    for view, said in (
        ("notes", "all that came in was understood"),
        ("rejected", "every input of this build was read"),
    ):
        app = open_app("sources", builds=tmp_path, view=view)
        assert f"Nothing: {said}." in [each.value for each in app.markdown]
