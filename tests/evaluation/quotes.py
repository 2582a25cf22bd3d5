"""Scores who said what in the demo affair.

A quote is found where the parts found and the parts there are share half of all their characters. How words that go on
are cut into quotes is a convention ("“A,” he said. “B.”" may be one quote of two parts, or two), so that a quote that
the truth has for itself is also found in parts of another one, and what is left of a quote that was found in two counts
neither way. The truth marks words and clauses that somebody says; of other speech it marks only some. An answer without
quotation marks that is no clause ("called for a truce"), or by which nothing was said ("did not say whether"), is
therefore never an error; where the truth has it, it is right.

An unnamed source has no canonical name: the right answer is one by which the article itself calls that source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from analysis.demo.affair import Affair
from analysis.demo.truth import Truth
from analysis.records import Annotation, Quote, Resolution, Span
from tests.evaluation.counts import Counts, Share, overlap

_ARTICLES = ("the ", "a ", "an ")
_HALF = 0.5
_LOOSE = frozenset(("object", "preposition", "infinitive", "noun"))
_FORMS = {"pronoun": "pronouns", "short": "short forms", "role": "offices", "description": "descriptions"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, of how many things it is one, and what went wrong."""

    name: str
    value: float
    of: int
    missed: Sequence[str] = ()


def quote_figures(
    pairs: Sequence[tuple[Truth, Annotation]], affair: Affair, resolution: Resolution
) -> Iterator[Figure]:
    """All figures about quotes. ``pairs`` are the articles' truths, each with what was found."""
    by_kind = {kind: Counts() for kind in ("direct", "mixed", "indirect")}
    by_form = {form: Share() for form in _FORMS}
    joint, speakers, unnamed, trapped = Counts(), Share(), Share(), Share()
    missed: list[str] = []
    for truth, annotation in pairs:
        names = _Names(truth, annotation, affair, resolution)
        text, gold, found = truth.article.text, truth.annotation.quotes, annotation.quotes
        hits = dict(_same_words(gold, found))
        right = 0
        for i, quote in enumerate(gold):
            where = f"{truth.article.id}: {text[quote.start : quote.end][:70]!r}"
            answer = found[hits[i]] if i in hits else None
            by_kind[quote.kind] += Counts(answer is not None, 1, 0)
            if answer is None:
                missed.append(f"{where} was not found")
                continue
            fine = names.agree(quote, answer)
            right += fine
            wrong = f"{where}: {quote.speaker_name}, not {answer.speaker_name}"
            unnamed.add(
                quote.anonymous == answer.anonymous, f"{where}: unnamed {quote.anonymous}, not {answer.anonymous}"
            )
            form = names.form_of(quote)
            if form is not None:
                by_form[form].add(fine, wrong)
            if quote.speaker_name and not quote.anonymous:
                speakers.add(fine, wrong)
            if not fine:
                missed.append(wrong)
        extra = [each for j, each in enumerate(found) if j not in hits.values() and not names.is_forgiven(each)]
        missed += [f"{truth.article.id}: {text[each.start : each.end][:70]!r} is no quote" for each in extra]
        joint += Counts(right, len(gold), len(hits) + len(extra))
        for trap, span in truth.traps:
            if trap in ("scare", "title"):
                words = f"{truth.article.id}: {text[span.start : span.end]!r} is no quote"
                trapped.add(not _is_taken(span, found), words)
    for kind, counts in by_kind.items():
        yield Figure(f"{kind} found (recall)", counts.recall, counts.gold)
    yield Figure("words and speaker F1", joint.f1, joint.gold, missed)
    yield Figure("speaker resolved, where found", speakers.percent, speakers.of, speakers.missed)
    for form, share in by_form.items():
        yield Figure(f"speaker resolved, {_FORMS[form]}", share.percent, share.of, share.missed)
    yield Figure("unnamed or not, where found", unnamed.percent, unnamed.of, unnamed.missed)
    yield Figure("quoted words left alone", trapped.percent, trapped.of, trapped.missed)


def _is_taken(span: Span, found: Sequence[Quote]) -> bool:
    """Whether words that are nobody's statement were taken for one, by themselves or nearly so."""
    return any(
        overlap((p.start, p.end), (span.start, span.end)) and (p.end - p.start) < 2 * (span.end - span.start)
        for q in found
        for p in q.parts
    )


# --- the same words --------------------------------------------------------------------------------------------------


def _same_words(gold: Sequence[Quote], found: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes: one to one at first; those left over with the parts of a found one that they share."""
    near = [(i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if g.start < f.end and f.start < g.end]
    shares = sorted(((_shared(gold[i].parts, found[j].parts), i, j) for i, j in near), key=lambda e: (-e[0], *e[1:]))
    taken: tuple[set[int], set[int]] = (set(), set())
    for share, i, j in shares:
        if share >= _HALF and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield i, j
    for i, j in near:
        parts = [p for p in found[j].parts if any(overlap((p.start, p.end), (g.start, g.end)) for g in gold[i].parts)]
        if i not in taken[0] and _shared(gold[i].parts, parts) >= _HALF:
            taken[0].add(i)
            yield i, j


def _shared(gold: Sequence[Span], found: Sequence[Span]) -> float:
    both = sum(overlap((a.start, a.end), (b.start, b.end)) for a in gold for b in found)
    length = sum(p.end - p.start for p in chain(gold, found))
    return 2 * both / length


# --- who -------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Names:
    """Whom the speakers of one article are: in its truth, and in the answer."""

    truth: Truth
    annotation: Annotation
    affair: Affair
    resolution: Resolution

    def agree(self, quote: Quote, answer: Quote) -> bool:
        """Whether the answered speaker is the true one."""
        if quote.anonymous:
            words = f" {plain(answer.speaker_name)} "
            return words.strip() != "" and any(
                words in f" {each} " or f" {each} " in words for each in self._calls(quote)
            )
        return self._answered(answer) == {self._id(name) for name in _each(quote.speaker_name)}

    def form_of(self, quote: Quote) -> str | None:
        """How the text calls a speaker who has a name: by a short form, an office, a description or a pronoun. None
        where it gives the name, or nothing."""
        if quote.speaker is None or quote.speaker_chain is None:
            return None
        for mention in self.truth.annotation.mentions:
            within = overlap((mention.start, mention.end), (quote.speaker.start, quote.speaker.end))
            if within and mention.chain == quote.speaker_chain:
                words = self.truth.article.text[mention.start : mention.end]
                if mention.form == "name":
                    return "short" if len(words) < len(mention.name) else None
                return mention.form
        return None

    def is_forgiven(self, answer: Quote) -> bool:
        """Whether a quote that the truth has not is no error: see this module's first lines."""
        loose = answer.rule in _LOOSE or answer.modality != "asserted"
        return (answer.kind == "indirect" and loose) or any(
            sum(overlap((p.start, p.end), (g.start, g.end)) for p in answer.parts for g in quote.parts)
            >= _HALF * sum(p.end - p.start for p in answer.parts)
            and self.agree(quote, answer)
            for quote in self.truth.annotation.quotes
        )

    def _calls(self, quote: Quote) -> set[str]:
        """The words by which the article calls an unnamed source."""
        text = self.truth.article.text
        chains = {n for n, id_ in self.truth.ids.items() if id_[0] == "?" and self._name(n) == quote.speaker_name}
        calls = {text[m.start : m.end] for m in self.truth.annotation.mentions if m.chain in chains}
        if quote.speaker is not None:
            calls.add(text[quote.speaker.start : quote.speaker.end])
        return {plain(each) for each in (*calls, quote.speaker_name)}

    def _name(self, number: int) -> str | None:
        return next((m.name for m in self.truth.annotation.mentions if m.chain == number), None)

    def _answered(self, answer: Quote) -> set[str]:
        key = (self.annotation.article, answer.speaker_chain)
        entity = self.resolution.entity_of.get(key) if answer.speaker_chain is not None else None  # type: ignore[arg-type]
        if entity is not None:
            return {self._id(next(each.name for each in self.resolution.entities if each.id == entity))}
        return {self._id(name) for name in _each(answer.speaker_name)}

    def _id(self, name: str) -> str:
        """The id of the one who goes by a name in the invented world, else the name: ids differ between the truth and
        a build, names do not."""
        wanted = plain(name)
        for id_, told in self.affair.world["entities"].items():
            if wanted in {plain(each) for each in (told["name"], *told.get("aliases", ()))}:
                return str(id_)
        return wanted


def _each(names: str | None) -> list[str]:
    """The speakers of a joint statement, one by one."""
    return [each for part in (names or "").split(" and ") for each in part.split(", ")]


def plain(name: str | None) -> str:
    """A name in lower case without its article."""
    lowered = " ".join((name or "").lower().split())
    return next((lowered.removeprefix(each) for each in _ARTICLES if lowered.startswith(each)), lowered)
