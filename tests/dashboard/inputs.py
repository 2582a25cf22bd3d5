"""A coverage that came in badly: texts to be cleaned, copies, another language, notes and rejections. No model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from analysis.coverage import Coverage
from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.reading.cleaning import clean
from analysis.records import Annotation, Article, Original, Rejection, Resolution

CAME_IN = (
    "Borland&amp;Fennmark met on Monday,\nand Orin Vask spoke <b>for hours</b> of what\nhe called the Strait’s future, "
    "of ships\nand of fish, and of nothing else at all.\n\nSHARE THIS ARTICLE\n\nThe talks go on."
)
CLEANED = clean(CAME_IN)
WIRE = Article(
    id="wire",
    title="Vask <b>speaks</b>",
    text=CLEANED.text,
    published=date(2031, 5, 5),
    dated_by="field",
    source="Meridian Wire",
    country="MER",
    origin="in/wire.txt",
    format="plain text",
    original=Original(text=CAME_IN, offsets=CLEANED.offsets.pack(), mended=CLEANED.mended),
)
POST = replace(
    WIRE,
    id="post",
    title="Vask speaks for hours",
    published=date(2031, 5, 6),
    dated_by="URL",
    source="The Fennmark Post",
    country="FEN",
    origin="in/table.csv#R2",
    format="CSV",
    original=None,
)
HERALD = replace(
    POST, id="herald", published=date(2031, 5, 7), source="Borland Herald", country=None, origin="in/table.csv#R3"
)
OWN = Article(
    id="own", title="Fish", text="Fish.", published=date(2031, 5, 7), source="Borland Herald", origin="in/own.txt"
)
PHARE = Article(id="phare", title="Le phare", text="Le phare.", language="fr", origin="in/phare.txt", format="RTF")
ARTICLES = (WIRE, POST, HERALD, OWN, PHARE)
REJECTIONS = (
    Rejection(origin="in/scan.pdf", reason="the pages are pictures; run text recognition over it first"),
    *(
        Rejection(
            origin=f"in/table.csv#R{n}", reason=f"the date 'day {n}' is no day; write it as YYYY-MM-DD", kept=True
        )
        for n in range(2, 7)
    ),
    Rejection(origin="in/table.csv", reason="it is not in UTF-8; it was read as Windows-1252", kept=True),
)
RESOLUTION = Resolution(original_of={"post": "wire", "herald": "wire"}, original_by={"wire": "agency"})


def write(folder: Path) -> Coverage:
    """The coverage as a build in the folder."""
    annotations = [Annotation(article=each.id) for each in ARTICLES]
    id_ = build_id(ARTICLES, REJECTIONS, "test")
    return Coverage(write_build(folder, id_, ARTICLES, annotations, RESOLUTION, REJECTIONS, model="test"))
