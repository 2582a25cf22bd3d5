"""Texts made of one thing many times: ``python -m tests.evaluation.repetition --characters 20000``.

Whatever comes in costs time in proportion to its length. A text that repeats one thing finds a rule that compares each
with each: this measures what reading, annotating and resolving take for such a text and for one four times as long.
Each kind is measured in a process of its own, which is ended where it takes too long.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from tests.patience import cost

TIMES = 4
"""How many times as long the longer text is."""
MOST = 7.0
"""How many times as much it may cost: four for its length, more for what a processor's memory does not hold. The square
would be sixteen."""
FLOOR = 0.02
"""Seconds below which a cost says nothing."""

KINDS: dict[str, str] = {
    "brackets": "(",
    "pairs of brackets": "() ",
    "nested parentheses": "(a ",
    "closing brackets": ")",
    "square brackets": "[",
    "braces": "{",
    "angle brackets": "<",
    "emoji": "😀",
    "emoji with spaces": "😀 ",
    "joined emoji": "👩‍🚀",
    "straight double marks": '"',
    "straight single marks": "'",
    "curly opening marks": "“",
    "curly closing marks": "”",
    "curly single marks": "‘",
    "guillemets": "«",
    "low marks": "„",
    "marks around a word": "“yes” ",
    "unclosed quotes": "“We agree ",
    "quotes in quotes": "“She said ‘we go’ then,” he said. ",
    "short quotes": "“No,” she said. ",
    "quotes with names": "“We will go,” Ada Quill said. ",
    "dashes": "—",
    "dashes with spaces": "a — b ",
    "hyphens": "-",
    "hyphenated chains": "well-",
    "said": "said ",
    "he said that": "he said that ",
    "according to": "according to ",
    "one name": "Ada Quill ",
    "names with commas": "Ada Quill, ",
    "other names each time": "Orin Vask{n} met. ",
    "other surnames each time": "Mr. Tarn{n} spoke. ",
    "one surname": "Quill left. ",
    "states": "France and Kenya ",
    "lists of states": "France, ",
    "initials": "J. ",
    "Mr.": "Mr. ",
    "the president": "the president ",
    "President": "President ",
    "ministers": "the foreign minister of France ",
    "dates": "on 5 May 2031 ",
    "days of the week": "Monday ",
    "ago": "two days ago ",
    "numeric dates": "03/04/2031 ",
    "numbers": "12 ",
    "long numbers": "1",
    "numbers with commas": "1,000,",
    "number words": "two hundred ",
    "percent": "5% ",
    "money": "$5 million ",
    "clock times": "9:30 a.m. ",
    "commas": ",",
    "a and": "talks and ",
    "semicolons": ";",
    "full stops": ".",
    "ellipses": "… ",
    "dots": "... ",
    "exclamation marks": "!",
    "newlines": "\n",
    "empty lines": "a\n\n",
    "tabs": "\t",
    "spaces": " ",
    "one word without spaces": "a",
    "one word in capitals": "A",
    "capital letters": "BOREVIA SIGNED THE TREATY. ",
    "words in capitals": "NATO ",
    "addresses": "https://news.example/a ",
    "one long address": "/a",
    "mail addresses": "a@b.example ",
    "at signs": "@",
    "bullets": "• one\n",
    "dashed lists": "- one thing\n",
    "combining marks": "\u0301",
    "letters with marks": "e\u0301",
    "zero-width spaces": "\u200b",
    "words with zero-width spaces": "tre\u200baty ",
    "soft hyphens": "trea\u00adty ",
    "only soft hyphens": "\u00ad",
    "Chinese": "外交部发言人说。",
    "Chinese without stops": "外",
    "Arabic": "قال الوزير ",
    "the": "the ",
    "of": "of ",
    "who": "who ",
    "and": "and ",
    "to": "to ",
    "not": "not ",
    "is": "is ",
    "pronouns": "he ",
    "pronouns that do": "She met him. ",
    "sentences of five words": "The talks went on well. ",
    "one event": "France arrested Ada Quill on Monday. ",
    "events without a stop": "France accused Kenya and ",
    "events of dates": "On Monday France attacked Kenya. ",
    "verbs": "attacked ",
    "nouns of events": "talks ",
    "entities": "&amp;",
    "entities of numbers": "&#8217;",
    "ampersands": "&",
    "tags": "<p>",
    "closed tags": "<b>x</b> ",
    "tags that do not end": "<a ",
    "mis-decoded": "â€™",
    "broken letters": "\ufffd",
    "by-lines": "By Ada Quill\n",
    "datelines": "PARIS, May 5 (AP) — ",
    "turns of speech": "Q: Why?\nA: No.\n",
    "headlines": "France Accuses Kenya\n\n",
    "wrapped lines": "France accused the other\nside and ",
    "divided words": "accu-\nsed ",
    "possessives": "France's ",
    "apostrophes": "don't ",
    "slashes": "and/or ",
    "underscores": "_",
    "asterisks": "*",
    "number signs": "#",
    "uprights": "a | b\n",
    "backslashes": "\\",
    "equals": "=",
    "titles that name": "Foreign Minister Ada Quill ",
    "firms": "Lantern Corp. ",
    "relatives": "his son ",
    "clauses": "because she said that ",
    "questions": "Why? ",
    "story marks": "----\n",
    "page numbers": "Page 3 of 9\n",
    "times of events": "later, ",
    "ordinals": "the 5th of ",
}
"""What is repeated; ``{n}`` is another number each time."""


def repeated(piece: str, characters: int) -> str:
    """The piece so often that the text has about so many characters."""
    if "{n}" not in piece:
        return piece * max(1, characters // len(piece))
    pieces: list[str] = []
    length = 0
    for number in count():
        pieces.append(piece.replace("{n}", _letters(number)))
        length += len(pieces[-1])
        if length >= characters:
            return "".join(pieces)
    raise AssertionError


def _letters(number: int) -> str:
    """A number as letters of the alphabet, so that it may be the end of a name."""
    found = ""
    while True:
        number, left = divmod(number, 26)
        found += chr(97 + left)
        if not number:
            return found


@dataclass
class Stages:
    """The stages that a text goes through, each as work to be measured."""

    nlp: Any

    def of(self, text: str) -> Iterator[tuple[str, Callable[[], object]]]:
        """Each stage by its name, with its work on the text; a stage is asked for once those before it have run."""
        from analysis.annotating.pipeline import COMPONENTS, tokenized
        from analysis.reading.cleaning import clean
        from analysis.reading.fields import Unreadable, article_from
        from analysis.records import Annotation
        from analysis.resolving import resolve

        yield "cleaning", lambda: clean(text)
        notes: list[str] = []
        try:
            article = article_from({"id": "a", "text": text, "published": date(2031, 5, 7)}, "a.txt", notes)
        except Unreadable:
            return
        yield "reading", lambda: article_from({"text": text}, "a.txt", [])
        yield "tokens", lambda: tokenized(article, self.nlp)
        doc = tokenized(article, self.nlp)
        for name, pipe in self.nlp.pipeline:
            if name in COMPONENTS:
                break
            doc = pipe(doc)
        for name in COMPONENTS:
            pipe = self.nlp.get_pipe(name)
            # The first run is the one that counts: a second would find what the first has set on the document.
            yield name, lambda pipe=pipe, doc=doc: pipe(doc)
        found = Annotation(
            article="a",
            mentions=doc._.mentions,
            times=doc._.times,
            quotes=doc._.quotes,
            events=doc._.events,
            phrases=doc._.phrases,
        )
        yield "resolving", lambda: resolve([article], [found])


def measured(kind: str, characters: int, nlp: Any) -> dict[str, float]:
    """Seconds that each stage takes for a text of so many characters."""
    stages = Stages(nlp).of(repeated(KINDS[kind], characters))
    return {name: cost(work, tries=1) for name, work in stages}


def steep(few: dict[str, float], many: dict[str, float], floor: float = FLOOR) -> dict[str, float]:
    """The stages that cost more for the longer text than its length explains, with how many times as much."""
    return {
        name: many[name] / max(few[name], floor / TIMES)
        for name in few.keys() & many.keys()
        if many[name] > MOST * max(few[name], floor / TIMES)
    }


def _measure(kind: str, characters: int, nlp: Any, out: Any) -> None:
    try:
        out.send((measured(kind, characters, nlp), measured(kind, TIMES * characters, nlp)))
    except Exception as error:
        out.send(repr(error)[:300])


def in_a_process(kind: str, characters: int, nlp: Any, seconds: float) -> tuple[dict[str, float], ...] | str:
    """What `measured` finds for both lengths, or what went wrong."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(kind, characters, nlp, there))
    process.start()
    there.close()
    try:
        return here.recv() if here.poll(seconds) else f"more than {seconds:.0f} seconds"
    except EOFError:
        return "the process died"
    finally:
        process.kill()
        process.join()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--characters", type=int, default=20_000, help="of the shorter text")
    parser.add_argument("--seconds", type=float, default=300, help="after which a kind is given up")
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=list(KINDS), metavar="KIND")
    given = parser.parse_args(arguments)
    from analysis.annotating import load_pipeline

    nlp = load_pipeline()
    measured("one event", 400, nlp)  # lexicons and weights are loaded once, before the processes part
    wrong = 0
    for kind in given.kinds:
        found = in_a_process(kind, given.characters, nlp, given.seconds)
        if isinstance(found, str):
            wrong += 1
            print(f"{kind:30} WRONG {found}", flush=True)
            continue
        few, many = found
        over = steep(few, many)
        wrong += bool(over)
        slowest = max(many, key=lambda name: many[name])
        told = ", ".join(f"{name} {few[name]:.2f} -> {many[name]:.2f} s" for name in over)
        print(f"{kind:30} {sum(many.values()):7.2f} s, most in {slowest} {'STEEP ' + told if told else ''}", flush=True)
    print(f"{len(given.kinds)} kinds, {wrong} that cost more than their length explains")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
