"""How right the package's answers to the pronouns of read passages are: ``python -m training.pronoun_scores --gold
FOLDER [--side train]``.

Scores are those of the passages that are for scores; the other ones were learned from. What is wrong is not shown.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from analysis.annotating import load_pipeline
from analysis.annotating.coreference.ranker import Ranker, ranker
from training.coreference import said_of
from training.coreference_card import table
from training.gold import COREFERENCE, require
from training.labels import Answer, Text, answers
from training.passages import read_texts


def answered(some: Iterable[Text], by: Ranker) -> list[Answer]:
    """The answers of a ranker after its thresholds."""
    given = [each for text in some for each in answers(*said_of(text, by), by.trust)]
    return [replace(each, answered=each.answered and each.share >= by.sure[each.class_]) for each in given]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder of labelled texts")
    parser.add_argument("--side", choices=("scores", "train"), default="scores", help="(default: %(default)s)")
    arguments = parser.parse_args()
    require(parser, arguments.gold, COREFERENCE)
    said = answered(read_texts(arguments.gold, arguments.side, load_pipeline()), ranker())
    print(table(f"Passages, {arguments.side}", said))


if __name__ == "__main__":
    main()
