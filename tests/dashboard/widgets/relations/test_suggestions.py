"""Pairs that are suggested; on the page, tests/dashboard/pages/test_relations.py."""

from pathlib import Path

from tests.dashboard import relating
from tests.dashboard.conftest import Open


def test_a_pair_that_begins_with_an_article_begins_in_upper_case(open_app: Open, tmp_path: Path) -> None:
    from dashboard.widgets.relations.suggestions import _upper

    assert [_upper(each) for each in ("the United States", "Borevia", "")] == ["The United States", "Borevia", ""]


def test_no_pair_is_suggested_under_filters_that_leave_none(open_app: Open, tmp_path: Path) -> None:
    relating.write(tmp_path)
    app = open_app("relations", builds=tmp_path, types="ASSAULT")
    assert not any("cq-pairs'" in each.value for each in app.main.get("html"))
    assert "No events between two match these filters" in [each.value for each in app.main.subheader]
