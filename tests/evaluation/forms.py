"""The demo's articles in other forms: ``python -m tests.evaluation.forms`` tells what is found again.

Each form is what happens to texts on their way: wrapped lines, entities, tags, capitals. An article is read in it and
annotated, and what was found is led back by the offsets as it came in, and held against what is found in the plain
form: a name with its place and kind; a time with its value; a quote with its speaker; an event by its trigger
with its type. ``more`` are findings that the plain form does not have, in percent of its.

    python -m tests.evaluation.forms --articles 10 --forms capitals entities --missed 5
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from spacy.language import Language

from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline
from analysis.demo import ACTORS
from analysis.demo.affair import load
from analysis.reading.actors import read_actors
from analysis.reading.cleaning.offsets import OffsetMap, apply
from analysis.reading.fields import article_from
from analysis.records import SHOWN_CONFIDENCE, Annotation, Article
from tests.evaluation.counts import overlap
from tests.evaluation.form_makers import FORMS, Maker

ASKED = {"names": 95.0, "times": 93.0, "quotes": 93.0, "events": 90.0}
"""The least that is to be found again, in percent."""

ASKED_OF_CAPITALS = 80.0

Found = dict[str, list[tuple[int, int, tuple[object, ...]]]]
"""What was found of each sort: where it stands in the plain text, and what was said of it."""


def found_in(annotation: Annotation, back: Callable[[int, int], tuple[int, int]], text: str) -> Found:
    """What an annotation holds, each at the place in the plain text ``text`` to which ``back`` leads."""

    def at(start: int, end: int) -> tuple[int, int]:
        start, end = back(start, end)
        inner = text[start:end]
        return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())

    shown = [each for each in annotation.events if each.confidence >= SHOWN_CONFIDENCE]
    return {
        "names": [(*at(m.start, m.end), (m.kind,)) for m in annotation.mentions if m.form == "name"],
        "times": [(*at(t.start, t.end), (t.value,)) for t in annotation.times],
        "quotes": [(*at(q.start, q.end), (_folded(q.speaker_name),)) for q in annotation.quotes],
        "events": [(*at(e.trigger.start, e.trigger.end), (e.type,)) for e in shown],
    }


def _folded(name: str | None) -> str:
    return "".join(each for each in (name or "").casefold() if each.isalnum())


NEARLY = 0.9
"""Of two quotes' characters, how many both have at least where they are one."""


def found_again(plain: Found, other: Found, sort: str) -> tuple[int, list[tuple[int, int, tuple[object, ...]]]]:
    """How many of a sort are found again, and those that are not."""
    right, missed = 0, []
    free = list(other[sort])
    for one in plain[sort]:
        same = next((each for each in free if _same(one, each, sort)), None)
        if same is None:
            missed.append(one)
        else:
            right += 1
            free.remove(same)
    return right, missed


def _same(one: tuple[int, int, tuple[object, ...]], other: tuple[int, int, tuple[object, ...]], sort: str) -> bool:
    if one[2] != other[2]:
        return False
    shared = overlap(one[:2], other[:2])
    if sort == "events":
        return shared > 0
    if sort == "quotes":
        return shared >= NEARLY * (max(one[1], other[1]) - min(one[0], other[0]))
    return one[:2] == other[:2]


class Forms:
    """The articles, what is found in their plain form, and the answers for texts that were annotated before."""

    def __init__(self, nlp: Language, articles: Sequence[Article]) -> None:
        self.nlp = nlp
        self.articles = articles
        self.answers: dict[tuple[str, object], Annotation] = {}
        self.same = 0
        """How many texts of the form that was read last came out as they are in the plain form."""
        self.plain = list(self.found(lambda text: ()))

    def annotated(self, articles: Sequence[Article]) -> list[Annotation]:
        """The articles' annotations; a text that was annotated before is not so again."""
        new = {(each.text, each.published): each for each in articles}
        new = {key: each for key, each in new.items() if key not in self.answers}
        self.answers.update(zip(new, annotate(new.values(), self.nlp), strict=True))
        return [self.answers[each.text, each.published] for each in articles]

    def read(self, maker: Maker) -> Iterator[tuple[Article, OffsetMap]]:
        """The articles as they are read in a form, each with the way back to its plain text."""
        for article in self.articles:
            text, way = apply(article.text, maker(article.text))
            published = article.published.isoformat() if article.published else None
            fields = {"id": article.id, "text": text, "published": published, "title": article.title}
            read = article_from(fields, article.origin, [])
            yield read, way.then(OffsetMap.unpack(read.original.offsets)) if read.original else way

    def found(self, maker: Maker) -> Iterator[Found]:
        """What is found in each article in a form."""
        read = list(self.read(maker))
        self.same = sum(each.text == article.text for (each, _), article in zip(read, self.articles, strict=True))
        answers = self.annotated([each for each, _ in read])
        for article, (_, way), answer in zip(self.articles, read, answers, strict=True):
            yield found_in(answer, way.original, article.text)

    def score(self, maker: Maker) -> tuple[dict[str, tuple[float, float]], list[str]]:
        """For each sort how much is found again and how much more is found, in percent; and what is missed."""
        right: Counter[str] = Counter()
        of: Counter[str] = Counter()
        found: Counter[str] = Counter()
        missed: list[str] = []
        for article, plain, other in zip(self.articles, self.plain, self.found(maker), strict=True):
            for sort, ones in plain.items():
                again, lost = found_again(plain, other, sort)
                right[sort] += again
                of[sort] += len(ones)
                found[sort] += len(other[sort])
                missed += [f"{sort}: {article.id}: {article.text[start:end]!r} {said}" for start, end, said in lost]
        every = {sort: max(1, of[sort]) for sort in ASKED}
        share = {sort: (100 * right[sort] / n, 100 * (found[sort] - right[sort]) / n) for sort, n in every.items()}
        return share, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--forms", nargs="*", default=list(FORMS), choices=list(FORMS), metavar="FORM", help=", ".join(FORMS)
    )
    parser.add_argument("--articles", type=int, default=None, metavar="N", help="every so many'th, N in all")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="list so many that were not found again")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    given = parser.parse_args()

    articles = load().articles
    step = max(1, len(articles) // given.articles) if given.articles else 1
    forms = Forms(load_pipeline(given.model, read_actors(ACTORS)), articles[::step][: given.articles])
    console = Console(width=None if sys.stdout.isatty() else 120)
    table = Table(
        "form", *ASKED, "texts as they were", title=f"Found again in {len(forms.articles)} articles, % (more)"
    )
    short = []
    for name in given.forms:
        share, missed = forms.score(FORMS[name])
        cells = []
        for sort, asked in ASKED.items():
            again, more = share[sort]
            asked = ASKED_OF_CAPITALS if name.startswith("capitals") else asked
            if again < asked:
                short.append(f"{name}: {again:.1f} % of {sort} are found again, less than {asked:.0f}")
            cells.append(f"{again:.1f} ({more:.1f})")
        table.add_row(name, *cells, f"{forms.same} of {len(forms.articles)}")
        for line in missed[: given.missed]:
            console.print(f"{name}: {line}", markup=False, highlight=False)
    console.print(table)
    if short:
        sys.exit("\n".join(short))


if __name__ == "__main__":
    main()
