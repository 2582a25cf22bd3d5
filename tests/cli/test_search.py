"""``communique search``: what a question finds."""

import pytest

from tests.affair import POST
from tests.cli.conftest import lines, run
from tests.coverage.conftest import write


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("builds")
    write(folder)
    return folder


def test_articles_with_their_sentence_and_its_offsets(small):
    code, out, err = run("search", "“had failed”", "--build", small, "--format", "jsonl")
    (found,) = lines(out)
    assert (code, err, found["article"], found["published"]) == (0, "", "post-1", "2031-05-07")
    assert (
        POST.text[found["start"] : found["end"]]
        == found["sentence"]
        == "A European diplomat said the talks had failed."
    )


def test_quotes_and_events_for_a_reader(small):
    assert "    Ada Quill: “The talks" in run("search", "june", "-b", small, "-k", "quotes")[1]
    told = run("search", "type:protest", "-b", small, "--kind", "events")[1]
    assert told.startswith("2031-05-12 · Tarn <i>Gazette</i>") and "protested in April 2031" in told


def test_a_mistake_is_told_and_the_rest_is_looked_for(small):
    code, out, err = run("search", "(talks type:[/picnic]", "-b", small)
    assert code == 0 and "Borland envoy visits Fennmark" in out
    assert "parenthesis is not closed" in err and "no kind of event" in err


def test_without_a_build_it_exits_with_3(tmp_path):
    assert run("search", "talks", "--build", tmp_path / "nowhere")[0] == 3
