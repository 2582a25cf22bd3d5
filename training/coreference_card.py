"""The card beside the weights: what they were learned from, how, and how right they are on texts they had not seen."""

from __future__ import annotations

from collections.abc import Sequence
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
- And from {passages} passages of news ({corpora}), {read} pronouns that people read for this (`training/readings/`):
  what they stand for, by place and without the text.
- Beside them, at {worth:g} of their weight: {masked} names of persons in news articles of PolNeAR, for which a pronoun
  was put (`training/masked.py`). Whom it stands for is known from the name; of standing for nothing nothing is learned
  there.
- Evidence: agreement in gender, number and kind; distance; parts of the sentence, command and binding; quotations and
  speakers; how much the text is about something; word vectors and contextual vectors of en_core_web_md 3.8. Named in
  `evidence.py` and `unreferred.py`.
- Made by: `python -m training.coreference --gold FOLDER`, or `make train`. {options}. Seeds 0 to {last}.
- Thresholds: he {sure[0]:.2f}, she {sure[1]:.2f}, it {sure[2]:.2f}, they {sure[3]:.2f}. The odds of what the rules of
  `pronouns.py` choose are raised for he {trust[0]:g}, she {trust[1]:g}, it {trust[2]:g}, they {trust[3]:g} times. Both
  chosen for F1 on what was left out, at a precision of {least:g} or more in GUM and in the passages each; in the
  passages a name for what has none counts as false. Where no threshold is so precise ("they"), it is the most precise.

## Figures

Each genre of GUM and each corpus of passages left out once: the weights have not seen it, and its thresholds were
chosen on the others. Counted (n): pronouns whose person, organisation or place the text names. Of the others, which
stand for nothing named or for nothing at all, the last column says what share is given a name.
"""

_TABLE = """
### {title}

| | n | precision | recall | F1 | others | given a name |
| --- | --- | --- | --- | --- | --- | --- |
"""


_CLASSES = ("he, him, his, himself", "she, her, hers, herself", "it, its, itself", "they, them, their")


def card(
    every: Sequence[Text],
    said: Sequence[Answer],
    by: Ranker,
    options: Options,
    masked: int = 0,
    worth: float = 0.0,
    least: float = 0.0,
) -> str:
    """The card's text in Markdown. ``said``: the answers to genres and corpora left out, after their thresholds;
    ``masked``: how many pronouns were put for names, each of which counts ``worth`` times as much as one that people
    read; ``least``: the precision in percent for which thresholds were chosen."""
    settings = asdict(options)
    whole, passages = [text for text in every if text.whole], [text for text in every if not text.whole]
    told, read = [each for each in said if each.whole], [each for each in said if not each.whole]
    head = _HEAD.format(
        texts=len(whole),
        genres=", ".join(sorted({text.genre for text in whole})),
        pronouns=len(told),
        passages=len(passages),
        corpora=", ".join(sorted({text.genre for text in passages})),
        read=len(read),
        sure=by.sure,
        masked=masked,
        worth=worth,
        least=least,
        trust=by.trust,
        options=", ".join(f"{name.replace('_', ' ')} {value}" for name, value in settings.items()),
        last=options.nets - 1,
        **{name: settings[name] for name in ("nets", "units", "units_nothing")},
    )
    return head + table("Passages of news", read) + table("GUM", told)


def table(title: str, said: Sequence[Answer]) -> str:
    """The figures of all answers, of each genre or corpus, each class of pronouns and each word."""
    if not said:
        return ""
    lines = [_line("all", said)]
    for genre in sorted({each.genre for each in said}):
        lines.append(_line(genre, [each for each in said if each.genre == genre]))
    for number, name in enumerate(_CLASSES):
        lines.append(_line(name, [each for each in said if each.class_ == number]))
    for word in sorted({each.word for each in said}):
        lines.append(_line(f"“{word}”", [each for each in said if each.word == word]))
    return _TABLE.format(title=title) + "\n".join(lines) + "\n"


def _line(name: str, said: Sequence[Answer]) -> str:
    sure = (0.0,) * 4
    found, (others, wrong) = score(said, sure), false_answers(said, sure)
    figures = f"{found.precision:.1f} | {found.recall:.1f} | {found.f1:.1f} | {others} | {wrong:.1f} %"
    return f"| {name} | {found.count} | {figures} |"
