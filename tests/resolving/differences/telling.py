"""Short invented articles, their sentences and quotes, for the tests of what outlets differ in."""

from __future__ import annotations

from datetime import date

from analysis.records import Annotation, Article, Entity, Mention, Quote, Span, TimeExpression
from analysis.resolving.differences.finder import Differing, find_differences
from analysis.resolving.differences.sentences import Sentence, sentences_of
from analysis.resolving.differences.utterances import Quoted, quoted_of

DAY = date(2031, 6, 3)
PEOPLE = {"Orin Vask": "orin-vask", "Edda Marlow": "edda-marlow", "Borevia": "borevia", "Meridian": "meridian"}
ENTITIES = tuple(
    Entity(id=id_, name=name, kind="person" if " " in name else "country", country=None if " " in name else name[:3])
    for name, id_ in PEOPLE.items()
)


def article(text: str, id_: str = "a", source: str | None = None, published: date | None = DAY) -> Article:
    return Article(id=id_, text=text, source=source or f"The {id_.upper()} Post", published=published)


def annotation(told: Article, *days: tuple[str, date], quotes: tuple[Quote, ...] = ()) -> Annotation:
    """With a mention for each name of `PEOPLE`, and a day for each of the words in ``days``."""
    mentions = [
        Mention(
            start=start,
            end=start + len(name),
            rule="test",
            confidence=1,
            kind="person" if " " in name else "country",
            form="name",
            name=name,
            chain=chain,
            country=None if " " in name else name[:3].upper(),
        )
        for chain, name in enumerate(PEOPLE)
        for start in range(len(told.text))
        if told.text.startswith(name, start)
    ]
    times = [
        TimeExpression(
            start=told.text.index(words),
            end=told.text.index(words) + len(words),
            rule="test",
            confidence=1,
            type="DATE",
            value=str(day),
            earliest=day,
            latest=day,
            precision="day",
        )
        for words, day in days
    ]
    return Annotation(
        article=told.id,
        mentions=tuple(sorted(mentions, key=lambda each: each.start)),
        times=tuple(times),
        quotes=quotes,
    )


def entity_of(*articles: Article) -> dict[tuple[str, int], str]:
    return {(each.id, chain): id_ for each in articles for chain, id_ in enumerate(PEOPLE.values())}


def sentence(text: str, id_: str = "a", *days: tuple[str, date], published: date | None = DAY) -> Sentence:
    """The first sentence of an article of this text, made long enough to be looked at."""
    told = article(text.removesuffix(".") + ", as was told there.", id_, published=published)
    return next(sentences_of(told, annotation(told, *days), entity_of(told)))


def said(text: str, words: str, speaker: str | None, number: int = 0) -> Quote:
    """A direct quote of the words (marks included) that stand in the text, by somebody of `PEOPLE`."""
    start = text.index(words)
    named = None if speaker is None else text.find(speaker)
    return Quote(
        start=start,
        end=start + len(words),
        rule="test",
        confidence=1,
        kind="direct",
        parts=(Span(start, start + len(words)),),
        speaker=None if named is None or named < 0 or speaker is None else Span(named, named + len(speaker)),
        speaker_name=speaker,
        speaker_chain=None if speaker is None else list(PEOPLE).index(speaker),
    )


def quoted(words: str, speaker: str | None, id_: str = "a") -> Quoted:
    """Words that one article quotes: ``"words," SPEAKER said.``"""
    text = f'"{words}" {speaker or "Somebody"} said.'
    told = article(text, id_)
    noted = annotation(told, quotes=(said(text, f'"{words}"', speaker),))
    names = {each.id: each.name for each in ENTITIES}
    return next(quoted_of(told, noted, entity_of(told), names))


def differing(*texts: str, published: date | None = DAY) -> Differing:
    """What articles of these texts, each of its own outlet, differ in."""
    articles = [article(text, id_, published=published) for text, id_ in zip(texts, "abcdef", strict=False)]
    return find_differences(articles, [annotation(each) for each in articles], ENTITIES, entity_of(*articles), {})
