"""That changes wait, above every page, with the button that makes the next build."""

from __future__ import annotations

from pathlib import Path

from analysis import open_coverage
from analysis.coverage import list_builds
from tests.dashboard.conftest import Open, query
from tests.dashboard.curating import button, press, said
from tests.dashboard.screen import links


def test_what_waits_is_told_on_every_page_and_rebuilt_there(open_app: Open, own_shelf: Path) -> None:
    (old,) = list_builds(own_shelf)
    app = open_app("timeline", builds=own_shelf, event="ev-rejection", on="timeline")
    assert "**1 change waits**" not in said(app)
    press(app, "set_right_event_ev-rejection")
    press(app, "set_right_event_ev-rejection", "set_right_no_event")
    assert "**1 change waits**" in said(app) and "See what changes" in [label for label, _ in links(app)]
    app.button(key="set_right_rebuild").click().run()
    assert not app.exception
    new = next(each for each in list_builds(own_shelf) if each != old)
    assert query(app, "build") == [new.stem] and query(app, "event") == []
    assert "This is the new build, with 1 correction." in app.success[0].value
    assert "**1 change waits**" not in said(app)
    assert "rejected" not in open_coverage(new).table("reports")["trigger_text"].to_pylist()
    back = next(target for label, target in links(app) if label == "Undo: back to the build before")
    assert (back["build"], back["event"]) == ([old.stem], ["ev-rejection"])


def test_on_curate_the_tray_alone_tells_what_waits(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf)
    button(app, "curate_same_0").click().run()
    assert "**1 change waits**" in said(app) and "set_right_rebuild" not in [each.key for each in app.button]
    app = open_app("overview", builds=own_shelf)
    assert "set_right_rebuild" in [each.key for each in app.button]
