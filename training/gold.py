"""The folder of labelled texts: what each command reads of it, and what it says where something is missing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

FACTUALITY = {corpus: f"factuality_{corpus}.jsonl" for corpus in ("factbank", "uw", "meantime")}
"""FactBank, UW and MEANTIME on one scale: whether events happened."""

READ = {
    "aquaint": "times_aquaint.jsonl",
    "ecb": "coverage_ecb.jsonl",
    "newswcl": "coverage_newswcl.jsonl",
    "polnear": "quotes_polnear_train.jsonl",
    "polneardev": "quotes_polnear_dev.jsonl",
    "timebank": "times_timebank.jsonl",
    "wire": "../coverage/reuters_1987.jsonl.gz",
}
"""The texts of each corpus of which events were read and judged (`training.readings`)."""

MARKED = {"plover": "events_plover.jsonl", "plv": "events_plv.jsonl"}
"""Sentences in which others marked who acts and who is acted upon."""

DATES = {corpus: f"dates_{corpus}.jsonl" for corpus in ("aquaint", "timebank")}
"""On which days events took place, by the links that others drew between events and times."""

COREFERENCE = ("coref_gum.jsonl", *(READ[corpus] for corpus in READ if corpus != "ecb"))
REALITY = (*FACTUALITY.values(), *READ.values())
PARTIES = (*READ.values(), *MARKED.values())
CONFIDENCE = (*REALITY, *MARKED.values())
DAYS = (*DATES.values(), *READ.values())
CASING = ("coref_gum.jsonl", "times_wikiwars.jsonl", *READ.values())
PAIRS = tuple(READ[corpus] for corpus in ("ecb", "newswcl", "wire"))
"""What each command reads; confidence asks scorers of reality and of parties that have not seen the text."""


def require(parser: argparse.ArgumentParser, folder: Path, names: Sequence[str]) -> None:
    """Ends the command with status 2 where a file of the folder is missing, and says which ones are."""
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        told = f"{parser.prog}: {folder} lacks {', '.join(missing)}. Name the folder of labelled texts with --gold."
        parser.exit(2, told + "\n")
