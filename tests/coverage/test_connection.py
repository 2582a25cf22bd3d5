"""A build, open: what it says of itself, many who ask at once, and what is not loaded for it."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from tests.affair import MODEL


def test_the_build_says_what_it_is(coverage, shelf):
    info = coverage.info
    assert (info.model, info.articles, info.outlets, info.rejections, info.notes) == (MODEL, 4, 3, 2, 2)
    assert (info.first_published, info.last_published) == (date(2031, 5, 7), date(2031, 5, 12))
    assert info.path == shelf / f"{info.id}.duckdb"
    assert abs(info.created.timestamp() - info.path.stat().st_mtime) < 0.001


def test_many_threads_may_ask_at_once(coverage):
    questions = [coverage.articles, coverage.entities, coverage.mentions, coverage.quotes, coverage.events] * 20
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda ask: len(ask()), questions))
    assert answers == [4, 6, 19, 6, 3] * 20


def test_reading_a_build_loads_no_language_model(shelf):
    code = (
        "import sys; from analysis.coverage import open_coverage; "
        f"open_coverage({str(shelf)!r}).events(); import analysis; "
        "sys.exit(any(name in sys.modules for name in ('spacy', 'thinc', 'streamlit')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
