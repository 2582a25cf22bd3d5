"""How many copies are found, and how many of those found are some: ``python -m tests.evaluation.copies [PATH]``.

Without PATH on the demo affair, whose truth knows the copies. With PATH, a file of articles in JSON Lines (``.gz``
too; one of the gold sets or a wire's stories), on reprints that are made of some of its stories as papers make them
(`tests.evaluation.reprints`) and stand among all its stories. A link of a reprint is right where it ends at its story,
or where that one's ends. Wrong is every other link of a reprint, each that ends at a text that is no story, and, where
the stories come from one agency that does not print old ones again, each between two of them that appeared four days
apart or more (``--one-agency``): those are reports of one form.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zlib import crc32

from analysis.demo.affair import load
from analysis.records import Article
from analysis.resolving.articles.near_duplicates import near_duplicates
from tests.evaluation.reprints import KINDS, Press, Reprint, enough

APART = 4
"""Days after which an agency does not print a story again."""


@dataclass(slots=True)
class Figures:
    """Reprints of each kind (``made``), those whose links are ``right`` and ``wrong``, and links between stories."""

    made: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    stories: int = 0
    among_stories: int = 0
    far_apart: int = 0

    @property
    def recall(self) -> float:
        """Of the reprints that are copies, the share with a right link."""
        copies = sum(count for kind, count in self.made.items() if is_kind_of_copy(kind))
        return sum(self.right.values()) / copies if copies else 1.0

    @property
    def precision(self) -> float:
        """Of all links but those between stories that may be reprints, the share that is right."""
        right = sum(self.right.values())
        told = right + sum(self.wrong.values()) + self.far_apart
        return right / told if told else 1.0


def is_kind_of_copy(kind: str) -> bool:
    """Whether what is made so is a copy of its story."""
    return kind not in ("digest", "update", "form")


def articles_of(path: Path) -> list[Article]:
    """The articles of a file in JSON Lines, with ``text`` and as far as known id, title, published and source."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Article(
            id=str(row.get("id") or place),
            text=row["text"],
            title=row.get("title"),
            published=date.fromisoformat(row["published"][:10]) if row.get("published") else None,
            source=row.get("source"),
        )
        for place, row in enumerate(rows)
    ]


def reprints_of(articles: Sequence[Article], count: int, skip: int = 0) -> list[Reprint]:
    """``count`` reprints of the articles, of one kind after the other, each of a story of its own where there are
    enough, else each story in each kind once at the most; ``skip`` stories are passed over first."""
    kinds = tuple(KINDS)
    stories = sorted(filter(enough, articles), key=lambda each: (crc32(each.id.encode()), each.id))
    if len(stories) < 2:
        return []
    press, made = Press(stories), []
    for n in range(min(count, len(kinds) * len(stories))):
        turn, place = divmod(n, len(stories))
        made.append(press.reprint(stories[(skip + place) % len(stories)], kinds[(place + turn) % len(kinds)]))
    return made


def judge(
    articles: Sequence[Article], reprints: Sequence[Reprint], found: Mapping[str, str], one_agency: bool
) -> Figures:
    """What was found among articles and reprints, held against what was made."""
    figures = Figures(stories=len(articles))
    by_id = {each.article.id: each for each in reprints}
    groups: dict[str, set[str]] = {}
    for copy, original in found.items():
        groups.setdefault(original, {original}).add(copy)
    group_of = {member: original for original, members in groups.items() for member in members}
    for each in reprints:
        figures.made[each.kind] += 1
        group = groups.get(group_of.get(each.article.id, ""), set())
        others = {by_id[other].original if other in by_id else other for other in group if other != each.article.id}
        if not others:
            continue
        if each.original is not None and each.original in others:
            figures.right[each.kind] += 1
        else:
            figures.wrong[each.kind] += 1
    published = {each.id: each.published for each in articles}
    for copy, original in found.items():
        if copy in published and original in published:
            figures.among_stories += 1
            one, another = published[copy], published[original]
            if one_agency and one and another and abs((one - another).days) >= APART:
                figures.far_apart += 1
    return figures


def on_demo() -> Figures:
    """The figures on the demo affair; every link that its truth does not know is wrong."""
    truths = load().truths
    found = near_duplicates([each.article for each in truths])
    figures = Figures(stories=len(truths))
    for truth in truths:
        original = found.get(truth.article.id)
        figures.made["demo"] += truth.copy_of is not None
        figures.right["demo"] += original is not None and original == truth.copy_of
        figures.wrong["demo"] += original is not None and original != truth.copy_of
    return figures


def report(figures: Figures) -> str:
    """The figures, a line for each kind."""
    lines = [f"{'':<14}{'made':>7}{'right':>8}{'wrong':>8}"]
    for kind, made in figures.made.items():
        note = "" if is_kind_of_copy(kind) else "   no copy"
        lines.append(f"{kind:<14}{made:>7,}{figures.right[kind]:>8,}{figures.wrong[kind]:>8,}{note}")
    lines += [
        f"precision {100 * figures.precision:.2f}   recall {100 * figures.recall:.2f}",
        f"{figures.among_stories:,} links among the {figures.stories:,} stories themselves; "
        f"{figures.far_apart:,} of them counted as wrong",
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, help="articles in JSON Lines (default: the demo affair)")
    parser.add_argument("--reprints", type=int, default=6500, help="how many are made (default: %(default)s)")
    parser.add_argument("--skip", type=int, default=0, help="pass over so many stories, to see others")
    parser.add_argument("--one-agency", action="store_true", help="no story is printed again after four days")
    given = parser.parse_args()
    if given.path is None:
        print(report(on_demo()))
        return
    articles = articles_of(given.path)
    reprints = reprints_of(articles, given.reprints, given.skip)
    found = near_duplicates([*articles, *(each.article for each in reprints)])
    print(report(judge(articles, reprints, found, given.one_agency)))


if __name__ == "__main__":
    main()
