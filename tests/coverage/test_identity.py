"""A build's id: the same for the same work, another for any other."""

import re
from dataclasses import replace
from datetime import date

import pytest

from analysis.coverage import (
    identity,
)
from analysis.coverage.identity import build_id, corrected_id, installed, quote_id, report_id
from analysis.records import Rejection
from tests.affair import HERALD, MODEL, POST, REJECTIONS
from tests.coverage.conftest import ARTICLES


def test_the_id_does_not_depend_on_the_order_of_the_inputs():
    assert build_id(ARTICLES, REJECTIONS, MODEL) == build_id(ARTICLES[::-1], REJECTIONS, MODEL)


@pytest.mark.parametrize(
    ("articles", "rejections", "model"),
    [
        ([POST], REJECTIONS, MODEL),
        ([replace(POST, published=date(2031, 5, 8)), HERALD], REJECTIONS, MODEL),
        ([replace(POST, text=POST.text + " "), HERALD], REJECTIONS, MODEL),
        ([POST, HERALD], [], MODEL),
        ([POST, HERALD], [Rejection(origin="news/scan.pdf", reason="another")], MODEL),
        ([POST, HERALD], REJECTIONS, "en_test 1.1"),
    ],
)
def test_the_id_changes_with_all_that_the_tables_depend_on(articles, rejections, model):
    assert build_id(articles, rejections, model) != build_id([POST, HERALD], REJECTIONS, MODEL)


def test_the_id_changes_with_a_users_own_actors_and_with_the_title():
    ids = [build_id(ARTICLES, REJECTIONS, MODEL, *more) for more in ((), ("d1",), ("d2",), ("", "A title"))]
    assert len(set(ids)) == 4


def test_the_id_changes_with_the_code(tmp_path, monkeypatch):
    (tmp_path / "rules.toml").write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(identity, "CODE", tmp_path)
    seen = []
    for content in ("a = 1\n", "a = 2\n", "a = 1\r\n"):
        (tmp_path / "rules.toml").write_bytes(content.encode())
        identity.code_fingerprint.cache_clear()
        seen.append(identity.code_fingerprint())
    identity.code_fingerprint.cache_clear()
    assert seen[0] != seen[1] and seen[0] == seen[2]  # line ends are no change


def test_the_id_follows_the_corrections_and_the_code(monkeypatch):
    code = identity.code_fingerprint()
    ids = [corrected_id("b0123456789ab", digest, code) for digest in ("", "d1", "d2")]
    assert ids[0] == "b0123456789ab" and len(set(ids)) == 3
    # resolved by other code than that which annotated, it is another build even without corrections
    assert corrected_id("b0123456789ab", "", "older code") not in ids
    assert all(len(each) == 13 and each.startswith("b") for each in ids)


def test_quotes_and_reports_are_named_after_their_article_and_their_place_in_it():
    assert (quote_id("post-1", 2), report_id("post-1", 0)) == ("post-1#q2", "post-1#e0")


def test_two_texts_never_run_into_each_other_in_an_id():
    apart = build_id([POST], [], MODEL, actors="d1", title="Talks")
    assert apart != build_id([POST], [], MODEL, title="Talksactorsd1")
    assert re.fullmatch("b[0-9a-f]{12}", apart)


def test_a_package_that_is_not_there_has_no_version():
    assert installed("no-such-package-of-anybody") == "unknown"
    assert re.match(r"\d+\.\d+", installed("duckdb"))


def test_the_fingerprint_of_some_parts_changes_with_these_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(identity, "CODE", tmp_path)
    for name in ("rules/a.toml", "rules.toml", "other/b.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a = 1\n", encoding="utf-8")

    def seen():
        identity.code_fingerprint.cache_clear()
        return identity.code_fingerprint(("rules", "rules.toml"))

    before = seen()
    (tmp_path / "other" / "b.toml").write_text("a = 2\n", encoding="utf-8")
    assert seen() == before
    (tmp_path / "rules.toml").write_text("a = 2\n", encoding="utf-8")
    (tmp_path / "rules" / "a.toml").write_text("a = 1\n", encoding="utf-8")
    after = seen()
    (tmp_path / "rules" / "a.toml").write_text("a = 2\n", encoding="utf-8")
    assert len({before, after, seen()}) == 3
    identity.code_fingerprint.cache_clear()


def test_what_is_only_noted_makes_another_build_than_what_is_rejected():
    lost, noted = (Rejection(origin="news/a.csv", reason="no day", kept=kept) for kept in (False, True))
    assert build_id([POST], [lost], MODEL) != build_id([POST], [noted], MODEL)
