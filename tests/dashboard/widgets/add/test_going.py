"""An analysis that is under way, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.coverage import list_builds, open_coverage
from analysis.records import Correction, EntityRef
from dashboard.model import waiting
from dashboard.shell import jobs
from tests.dashboard.conftest import Open, query
from tests.dashboard.handing import MET, Standing, upload
from tests.dashboard.screen import target, targets, texts, titles


def under_way(work: Standing, *, of: AppTest | None = None) -> Standing:
    """The work is under way: begun in this session, or in another one."""
    jobs._running[:] = [work]  # type: ignore[list-item]
    if of is not None:
        of.session_state["_own_work"] = work
    return work


def test_how_far_it_is_can_be_seen_and_stopped(open_app: Open, own_shelf: Path) -> None:
    app = open_app("add", builds=own_shelf)
    work = under_way(Standing(), of=app)
    work.left = 170.0
    work.stop = lambda: setattr(work, "stopped", True)  # type: ignore[method-assign]
    app.run()
    assert titles(app) == ["Analysing “Spring”"]
    (bar,) = app.get("progress")
    assert bar.proto.value == 30
    assert "Looking for names, dates, quotes and events …" in bar.proto.text
    assert "120 of 400 articles · about 3 minutes left in this step" in bar.proto.text
    app.button(key="add_cancel").click().run()
    assert "Stopping …" in app.get("progress")[0].proto.text and app.button(key="add_cancel").disabled
    work.finished, work.failure = True, "It was stopped."
    app.run()
    assert "The analysis was stopped, and nothing was changed." in [each.value for each in app.info]
    assert jobs.running() is None


def test_what_failed_says_why_and_what_was_handed_over_is_still_there(adding: AppTest) -> None:
    app = upload(adding, {"news.txt": MET})
    under_way(Standing(finished=True, failure="No space left on the disk."), of=app)
    app.run()
    assert "The analysis did not finish. No space left on the disk." in app.error[0].value.replace("\\", "")
    assert "news.txt" in texts(app) and jobs.running() is None
    app.run()
    assert not app.error


def test_the_new_build_is_shown_with_what_is_new_in_it_and_what_waited_waits_for_it(
    open_app: Open, own_shelf: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (old,) = list_builds(own_shelf)
    said = Correction(kind="rename", entity=EntityRef(id="ada-quill", name="Ada Quill"), value="Adela Quill")
    waiting.add(own_shelf, old.stem, (), [said])
    app = open_app("add", builds=own_shelf, build=old.stem)
    # another build of more: the affair with its articles written twice
    bigger = _other(own_shelf, old)
    work = under_way(Standing(finished=True, path=bigger), of=app)
    work.base, work.answer = old, {"before": 4, "new": 2, "already": 1, "rejected": 1}
    app.run()
    assert titles(app) == ["What this coverage holds"] and query(app, "build") == [bigger.stem]
    told = "2 articles were added to the 4 before; 1 was here already; 1 input could not be read."
    assert told in app.success[0].value
    # with the way to where it is listed
    (way,) = targets(app, "What could not be read, and what helps")
    assert (way["build"], way["view"]) == ([bigger.stem], ["rejected"])
    assert waiting.wanted(own_shelf, bigger.stem, ()) == (said,)
    assert waiting.wanted(own_shelf, old.stem, ()) == (said,)
    app.run()
    assert not app.success and not targets(app, "What could not be read, and what helps")


def _other(shelf: Path, old: Path) -> Path:
    import duckdb

    other = shelf / "b222222222222.duckdb"
    other.write_bytes(old.read_bytes())
    with duckdb.connect(other) as connection:
        connection.execute("UPDATE build SET id = 'b222222222222'")
    assert open_coverage(other).id == "b222222222222"
    return other


def test_what_another_session_began_is_told_and_leaves_this_one_where_it_is(adding: AppTest, own_shelf: Path) -> None:
    app = upload(adding, {"news.txt": MET})
    work = under_way(Standing())
    app.run()
    assert titles(app) == ["Add coverage"] and "news.txt" in texts(app)
    assert "Another analysis is under way, begun in another tab: that of “Spring”." in texts(app)
    assert "Looking for names" in app.get("progress")[0].proto.text
    (old,) = list_builds(own_shelf)
    work.finished, work.path = True, _other(own_shelf, old)
    work.answer = {"before": 0, "new": 2, "already": 0, "rejected": 0}
    jobs.seen(work)  # type: ignore[arg-type]
    app.run()
    assert titles(app) == ["Add coverage"] and "news.txt" in texts(app) and not app.success
    assert "The analysis of “Spring”, begun elsewhere, is done." in texts(app)
    assert target(app, "Show it")["build"] == ["b222222222222"]
    # whoever looks at it need not be told of it
    app.query_params["build"] = ["b222222222222"]
    app.run()
    assert "begun elsewhere" not in texts(app)


def test_what_failed_elsewhere_is_told_once(adding: AppTest) -> None:
    app = upload(adding, {"news.txt": MET})
    under_way(Standing(finished=True, failure="No space left on the disk."))
    app.run()
    assert "The analysis of “Spring” did not finish. No space left on the disk." in texts(app) and not app.error
    assert "news.txt" in texts(app) and "did not finish" not in texts(app.run())


def test_what_was_over_before_a_session_began_is_no_news(open_app: Open, own_shelf: Path) -> None:
    jobs._ended[:] = [Standing(finished=True, path=own_shelf / "b222222222222.duckdb")]  # type: ignore[list-item]
    assert "Spring" not in texts(open_app("quotes", builds=own_shelf))


def test_other_pages_say_that_it_is_under_way_or_done(open_app: Open, own_shelf: Path) -> None:
    app = open_app("quotes", builds=own_shelf)
    work = under_way(Standing(), of=app)
    assert "The analysis of “Spring” is under way." in texts(app.run())
    work.finished, work.path = True, next(own_shelf.glob("*.duckdb"))
    assert "The analysis of “Spring” is done." in texts(app.run())
    work.path, work.failure = None, "No space left."
    assert "The analysis of “Spring” did not finish." in texts(app.run())
