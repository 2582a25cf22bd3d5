"""The card beside the weights: what they were learned from, how, and how right they are on texts they had not seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from analysis.annotating.coreference.ranker import Ranker
from training.labels import Answer, Text, false_answers, score
from training.ranking import Options

_HEAD = """# coreference.npz: whom a pronoun stands for

What `analysis.annotating.coreference` weighs candidates by: sorts of common nouns, two softmax regressions on what sort
of thing a phrase is and what sort its place asks for, and the ranker (a linear part with {nets} × {units} rectified
units for pairs, {nets} × {units_nothing} for standing for nothing).

- Learned from: GUM, {texts} texts ({genres}), {pronouns} pronouns of the third person. Annotations CC BY 4.0 (Zeldes
  2017, https://gucorpling.org/gum/). Sorts of nouns: WordNet 3.0, under its own licence, from Debian's `wordnet-base`.
- Beside them, at {worth:g} of their weight: {masked} names of persons in news articles of PolNeAR, for which a pronoun
  was put (`training/masked.py`). Whom it stands for is known from the name; of standing for nothing nothing is learned
  there.
- Evidence: agreement in gender, number and kind; distance; parts of the sentence, command and binding; quotations and
  speakers; how much the text is about something; word vectors and contextual vectors of en_core_web_md 3.8. Named in
  `evidence.py` and `unreferred.py`.
- Made by: `python -m training.coreference --gold FOLDER`, or `make train`. {options}. Seeds 0 to {last}.
- Thresholds: he {sure[0]:.2f}, she {sure[1]:.2f}, it {sure[2]:.2f}, they {sure[3]:.2f}. The odds of what the rules of
  `pronouns.py` choose are raised for he {trust[0]:g}, she {trust[1]:g}, it {trust[2]:g}, they {trust[3]:g} times. Both
  chosen for F1 on the genres left out, at a precision of 86 or more.

## Figures

Each genre left out once: the weights have not seen it, and its thresholds were chosen on the other genres. Counted:
pronouns whose person, organisation or place the text names.

| | n | precision | recall | F1 |
| --- | --- | --- | --- | --- |
"""


_CLASSES = ("he, him, his, himself", "she, her, hers, herself", "it, its, itself", "they, them, their")


def card(
    every: Sequence[Text], said: Sequence[Answer], by: Ranker, options: Options, masked: int = 0, worth: float = 0.0
) -> str:
    """The card's text in Markdown. ``said``: the answers to genres left out, after their thresholds; ``masked``: how
    many pronouns were put for names, each of which counts ``worth`` times as much as one that people read."""
    settings, sure = asdict(options), (0.0,) * 4
    head = _HEAD.format(
        texts=len(every),
        genres=", ".join(sorted({text.genre for text in every})),
        pronouns=len(said),
        sure=by.sure,
        masked=masked,
        worth=worth,
        trust=by.trust,
        options=", ".join(f"{name.replace('_', ' ')} {value}" for name, value in settings.items()),
        last=options.nets - 1,
        **{name: settings[name] for name in ("nets", "units", "units_nothing")},
    )
    lines = [_line("all", said, sure, lambda _: True)]
    for genre in sorted({each.genre for each in said}):
        lines.append(_line(genre, said, sure, lambda each, genre=genre: each.genre == genre))  # type: ignore[misc]
    for number, words in enumerate(_CLASSES):
        lines.append(_line(words, said, sure, lambda each, number=number: each.class_ == number))  # type: ignore[misc]
    for word in sorted({each.word for each in said}):
        lines.append(_line(f"“{word}”", said, sure, lambda each, word=word: each.word == word))  # type: ignore[misc]
    others, wrong = false_answers(said, sure)
    unnamed = (
        f"Of {others} pronouns that stand for nothing named or for nothing at all, {wrong:.1f} % are given a name."
    )
    return f"{head}{'\n'.join(lines)}\n\n{unnamed}\n"


def _line(name: str, said: Sequence[Answer], sure: Sequence[float], which: Callable[[Answer], bool]) -> str:
    found = score([each for each in said if which(each)], sure)
    return f"| {name} | {found.count} | {found.precision:.1f} | {found.recall:.1f} | {found.f1:.1f} |"
