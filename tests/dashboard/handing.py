"""Invented files, and what `analysis.additions` tells of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from analysis.additions import Request, look, read_request
from analysis.reading import Input, Options
from dashboard.shell import jobs

MET = "Ada Quill, the foreign minister of Borevia, met envoys of Meridian on Monday. “We agreed,” she said. "
REFUSED = "Meridian refused the visit on Tuesday, Orin Vask said. He had asked for it in April, when the talks began. "
ODD = (
    "Nr;Schlagwerk;Wortlaut;Erschienen am;Blatt\n"
    f"1;Envoys of Borevia meet again;{MET * 3};03/05/2031;The Lantern\n"
    f"2;Meridian refuses a visit;{REFUSED * 3};04/05/2031;Tarn Post\n"
)
"""A table whose columns no name tells, and whose days are ambiguous."""
LINKS = "url,title\nhttps://lantern.example/1,A visit\nhttps://lantern.example/2,A refusal\n"


def told_of(folder: Path, files: dict[str, str], **options: Any) -> dict[str, Any]:
    """What is told of files of these names and contents."""
    given = []
    for number, (name, content) in enumerate(files.items(), start=1):
        path = folder / f"{number}{Path(name).suffix}"
        path.write_text(content, encoding="utf-8")
        given.append(Input(path, name, Options(**options)))
    return look(Request(tuple(given)))


class Standing:
    """Work that stands still at one point, or has ended: what pages ask of `jobs.Work`, without a process."""

    def __init__(
        self, *, finished: bool = False, path: Path | None = None, failure: str | None = None, stopped: bool = False
    ) -> None:
        self.finished, self.path, self.failure, self.stopped = finished, path, failure, stopped
        self.title = "“Spring”"
        self.base: Path | None = None
        self.answer: dict[str, Any] = {}
        self.progress = jobs.Progress("annotating", 120, 400)
        self.left: float | None = None

    def wait(self, seconds: float | None = None) -> bool:
        return self.finished

    def stop(self) -> None:
        self.stopped = self.finished = True
        self.failure = "It was stopped."

    def seconds_left(self) -> float | None:
        return self.left


def look_here(request: Path, holds: object = None) -> Standing:
    """`jobs.look` in this process: quick, and to be seen into."""
    done = Standing(finished=True)
    done.answer = {"holds": look(read_request(request))}
    return done


def upload(app: AppTest, files: dict[str, str | bytes]) -> AppTest:
    """Drops files into the page's field."""
    content = [
        (name, each.encode() if isinstance(each, str) else each, "application/octet-stream")
        for name, each in files.items()
    ]
    app.file_uploader[0].set_value(content)
    return app.run()


def chosen(app: AppTest, label: str) -> Any:
    """The selectbox of this label."""
    return next(each for each in app.selectbox if each.label == label)


def pressed(app: AppTest, label: str) -> AppTest:
    """The app after its button of this label was pressed."""
    next(each for each in app.button if each.label == label).click()
    return app.run()
