"""The nouns that tell what the lexicon's verbs do: ``python -m training.nominalisations [--wordnet FOLDER]``.

Writes ``lexicon/events/nominalisations.toml`` from the links of derivation in WordNet 3.0 ("suspend": "suspension").
A person reads the file before it is committed.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from analysis.annotating.events.rules import triggers
from analysis.language import lexicon

FILE = Path(lexicon.__file__).with_name("events") / "nominalisations.toml"

_TOLD = (4, 10, 11)
"""The lexicographers' files of nouns that hold acts, communication and events."""

_SENSES_OF_VERB, _SENSES_OF_NOUN = 8, 4
"""How many senses of a verb may be linked, the most frequent first; among how many of a noun one must tell an act."""

_HEAD = """# The nouns that tell what a verb of the lexicon does, from WordNet 3.0's links of derivation.
# Made by `python -m training.nominalisations`, or `make train`. A rule that lists objects is also triggered by
# these nouns of its verbs, where they name such an object: "the suspension of aid to Borduria".

[nouns]
"""

type Linked = dict[tuple[str, str], list[tuple[str, str]]]
"""A verb's sense and word to the senses and words of nouns that are derived from it, or it from them."""


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="latin-1") as file:
        yield from (line for line in file if not line.startswith(" "))


def _words_and_links(line: str) -> tuple[list[str], list[list[str]]]:
    """The words of a sense, and its links: symbol, sense, part of speech, which word of which."""
    fields = line.partition("|")[0].split()
    count = int(fields[3], 16)
    words = [fields[4 + 2 * k].lower() for k in range(count)]
    first = 5 + 2 * count
    return words, [fields[k : k + 4] for k in range(first, first + 4 * int(fields[first - 1]), 4)]


def _senses(folder: Path, part: str) -> dict[str, list[str]]:
    """The senses of every word of a part of speech, the most frequent first."""
    found = {}
    for line in _lines(folder / f"index.{part}"):
        fields = line.split()
        found[fields[0]] = fields[6 + int(fields[3]) :]
    return found


def _linked(folder: Path, nouns: dict[str, list[str]]) -> Linked:
    found: Linked = defaultdict(list)
    for line in _lines(folder / "data.verb"):
        words, links = _words_and_links(line)
        for symbol, sense, part, which in links:
            if symbol == "+" and part == "n":
                word = words[int(which[:2], 16) - 1]
                found[line[:8], word].append((sense, nouns[sense][int(which[2:], 16) - 1]))
    return found


def nominalisations(folder: Path, verbs: list[str]) -> dict[str, list[str]]:
    """For each of the verbs that has any, the nouns of WordNet in ``folder`` that tell what it does."""
    words_of = {line[:8]: _words_and_links(line)[0] for line in _lines(folder / "data.noun")}
    file_of = {line[:8]: int(line.split(" ", 2)[1]) for line in _lines(folder / "data.noun")}
    of_nouns, of_verbs = _senses(folder, "noun"), _senses(folder, "verb")
    linked = _linked(folder, words_of)
    found: dict[str, list[str]] = {}
    for verb in verbs:
        nouns = {
            noun
            for sense in of_verbs.get(verb, ())[:_SENSES_OF_VERB]
            for of_noun, noun in linked.get((sense, verb), ())
            if file_of[of_noun] in _TOLD and noun.isalpha()
            if any(file_of[each] in _TOLD for each in of_nouns.get(noun, ())[:_SENSES_OF_NOUN])
        }
        if nouns:
            found[verb] = sorted(nouns)
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, default=FILE, help="(default: %(default)s)")
    arguments = parser.parse_args()
    verbs = sorted({word for word, some in triggers().items() if any(each.word_class == "verb" for each in some)})
    found = nominalisations(arguments.wordnet, [verb for verb in verbs if verb.islower()])
    rows = [f"{verb} = [{', '.join(f'"{noun}"' for noun in nouns)}]" for verb, nouns in found.items()]
    arguments.out.write_text(f"{_HEAD}{'\n'.join(rows)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
