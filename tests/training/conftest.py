"""An invented gold file, and its texts up to the point where pronouns are resolved."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from training.labels import texts

WHO = {"he": "Strand", "his": "Strand", "him": "Strand", "she": "Berglund", "her": "Berglund"}
TOLD = [
    "Anna Berglund met Olav Strand. She thanked him. He showed her his boat.",
    "Olav Strand lost his seat. Anna Berglund won hers. She said he fought well.",
    "Anna Berglund left Oslo. Olav Strand wrote to her. She read what he wrote.",
]
GENRES = ("news", "speech")


@pytest.fixture(scope="module")
def gold(tmp_path_factory) -> Path:
    """Texts told of two people, each pronoun with whom it stands for."""
    path = tmp_path_factory.mktemp("gold") / "coref_gum.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(7):
            text, mentions = TOLD[number % 3], []
            for found in re.finditer(r"Anna Berglund|Olav Strand|\b(?:[Ss]he|[Hh]er|[Hh]e|[Hh]is|him)\b", text):
                name = found.group() not in WHO and found.group().lower() not in WHO
                who = found.group().split()[-1] if name else WHO[found.group().lower()]
                head = found.end() - len(who) if name else found.start()
                mentions.append(
                    {
                        "start": found.start(),
                        "end": found.end(),
                        "head_start": head,
                        "head_end": found.end(),
                        "chain": who,
                        "kind": "person",
                        "form": "name" if name else "pronoun",
                    }
                )
            row = {"doc_id": f"invented_{number}", "genre": GENRES[number % 2], "text": text, "mentions": mentions}
            file.write(json.dumps(row) + "\n")
    return path


@pytest.fixture(scope="module")
def every(gold, nlp):
    return list(texts(gold, nlp))
