"""``communique demo``: the invented affair."""

from pathlib import Path

from tests.cli.conftest import lines, run


def test_the_demo_can_be_written_out_and_read_again(tmp_path):
    code, out, _ = run("demo", "--texts", tmp_path / "affair.jsonl")
    texts, actors = (Path(line) for line in out.split())
    assert code == 0 and actors.name == "affair.actors.csv"
    articles = lines(run("read", texts, "--format", "jsonl")[1])
    assert len(articles) >= 60 and all("Fiction: " in article["text"] for article in articles)
    assert len({article["source"] for article in articles}) == 8
