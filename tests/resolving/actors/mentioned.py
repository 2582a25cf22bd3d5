"""Articles written mention by mention, and what is resolved of them: what tests of actors are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from analysis.records import Annotation, Article, Form, Kind, Mention, Quote, Span
from analysis.resolving.actors.entities import Resolved, resolve_entities

MINISTER = {"role": "Norwegian foreign minister", "country": "NOR"}


@dataclass
class Told:
    """An article written mention by mention; the text grows with each."""

    id: str
    day: date | None = date(2024, 3, 1)
    text: str = ""
    names: list[Mention] = field(default_factory=list)
    chains: dict[str, int] = field(default_factory=dict)
    quoted: list[tuple[int, int]] = field(default_factory=list)

    def add(
        self,
        words: str,
        name: str | None = None,
        kind: Kind = "person",
        *,
        form: Form = "name",
        country: str | None = None,
        role: str | None = None,
        guessed: bool = True,
        adjectival: bool = False,
        aliases: tuple[str, ...] = (),
        times: int = 1,
    ) -> Told:
        for _ in range(times):
            start = len(self.text) + (len(role) + 1 if role else 0)
            self.text += f"{role} {words} " if role else f"{words} "
            chain = self.chains.setdefault(name or words, len(self.chains))
            self.names.append(
                Mention(
                    start=start,
                    end=start + len(words),
                    rule="test",
                    confidence=0.9,
                    kind=kind,
                    form=form,
                    name=name or words,
                    chain=chain,
                    country=country,
                    role=role,
                    aliases=aliases,
                    guessed=guessed,
                    adjectival=adjectival,
                )
            )
        return self


def resolved(*told: Told) -> Resolved:
    articles = [Article(id=each.id, text=each.text, published=each.day) for each in told]
    annotations = [Annotation(article=each.id, mentions=tuple(each.names), quotes=_quotes(each)) for each in told]
    return resolve_entities(articles, annotations)


def _quotes(told: Told) -> tuple[Quote, ...]:
    return tuple(
        Quote(start=start, end=end, kind="indirect", parts=(Span(start, end),), rule="test", confidence=0.9)
        for start, end in told.quoted
    )


def reasons(found: Resolved, article: str) -> list[tuple[str, ...]]:
    """Kind and values of what ties the article's chains to others."""
    ties = [each for link in found.links if link.article == article for each in link.criteria]
    return [(each.kind, *each.values) for each in ties]


def offered(found: Resolved) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """Kind and values of why two may be one."""
    return {(each.entity, each.other): [(why.kind, *why.values) for why in each.criteria] for each in found.suggestions}
