"""``communique annotate``: one line in, one line out, in order and at once."""

import json
import os
import subprocess
import sys
from threading import Thread

from tests.cli.conftest import lines, run
from tests.conftest import ROOT
from tests.patience import PATIENCE

INPUT = [
    '{"id": "a", "text": "Ada Quill said on Monday: “We will go to France.”", "published": "2031-05-07"}',
    "nonsense",
    "",
    '{"id": "b"}',
    '{"id": 7, "text": "  Café in Paris. "}',
    '{"id": "a", "text": "The same id again is answered, too."}',
]


def test_annotate_answers_each_line_in_order_and_goes_on_after_a_bad_one():
    code, out, err = run("annotate", input="\n".join(INPUT))
    rows = lines(out)
    assert [row["id"] for row in rows] == ["a", None, "b", "7", "a"]
    assert ["error" in row for row in rows] == [False, True, True, False, False]
    assert "not JSON" in rows[1]["error"] and "there is no text" in rows[2]["error"]
    assert code == 1
    assert err.count("\n") == 1 and "-#L6: line 1 has the id 'a', too" in err
    assert list(rows[0]) == ["id", "names", "times", "quotes", "events", "phrases"]


def test_annotations_have_the_fields_and_offsets_of_the_contract():
    text = "  Ada Quill visited Paris. "
    code, out, _ = run("annotate", input=json.dumps({"id": "a", "text": text}))
    (row,) = lines(out)
    assert code == 0
    quill = next(name for name in row["names"] if name["name"] == "Ada Quill")
    assert text[quill["start"] : quill["end"]] == "Ada Quill" and quill["kind"] == "person"
    assert {"rule", "confidence"} <= set(quill)


def test_annotate_answers_a_slow_writer_before_the_input_ends():
    command = [sys.executable, "-m", "analysis", "annotate"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        for id_ in ("one", "two"):
            process.stdin.write(json.dumps({"id": id_, "text": "Envoys met in Paris."}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == id_
        process.stdin.close()
        assert process.stdout.read() == "" and process.wait() == 0


def test_annotate_ends_well_when_its_reader_has_left_and_its_writer_goes_on():
    command = [sys.executable, "-m", "analysis", "annotate"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        line = json.dumps({"text": "Envoys met in Paris."}).encode() + b"\n"
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(line)
        process.stdin.flush()
        assert process.wait(PATIENCE) == 0 and process.stderr.read() == b""


def test_annotate_takes_a_line_of_a_megabyte_and_a_last_line_without_its_end():
    long = {"id": "long", "text": "x", "note": "y" * 1_000_000}
    command = [sys.executable, "-m", "analysis", "annotate"]
    given = f"{json.dumps(long)}\n\n" + json.dumps({"id": "last", "text": "Envoys met."})
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=True)
    assert [row["id"] for row in lines(done.stdout)] == ["long", "last"]


def test_a_line_without_end_is_answered_and_not_held(monkeypatch):
    from analysis.cli.annotate import _lines
    from analysis.reading import jsonl

    monkeypatch.setattr(jsonl, "LIMIT", 100_000)
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as stream:
            for _ in range(30):
                stream.write(b"x" * 100_000)
            stream.write(b"\nnext\n")

    writer = Thread(target=write)
    writer.start()
    with os.fdopen(reading, "rb") as stream:
        first, second = (line for line in _lines(stream) if line is not None)
    writer.join()
    assert second == b"next" and jsonl.LIMIT < len(first) < 3 * jsonl.LIMIT
    assert "longer than" in jsonl.read_line(first, "-#L1").reason


def test_annotate_says_which_date_it_left_out_and_answers_all_the_same():
    code, out, err = run("annotate", input='{"id": "a", "text": "Envoys met.", "published": "03-02-2009"}\n')
    assert code == 0 and lines(out)[0]["id"] == "a" and "error" not in lines(out)[0]
    assert "-#L1" in err and "03-02-2009" in err
