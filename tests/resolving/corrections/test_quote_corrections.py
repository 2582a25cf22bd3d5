"""What people set right about quotes."""

from __future__ import annotations

from analysis.records import Correction, EntityRef, Place, Resolution, Span
from analysis.resolving import resolve
from analysis.resolving.corrections.quote_corrections import extended
from tests.affair import ANNOTATIONS, ARTICLES, HERALD, POST, QUILL, VASK, span

TALKS = "“The talks with Fennmark were open,” Quill said. “We will come back in June.”"


def at(words: str, article=POST) -> Place:
    found = span(article, words)
    return Place(article=article.id, start=found.start, end=found.end, words=words)


def run(*corrections: Correction) -> Resolution:
    return resolve(ARTICLES, ANNOTATIONS, corrections)


def quotes(resolution: Resolution, article=POST):
    return {n: quote for (id_, n), quote in resolution.quotes.items() if id_ == article.id}


def kinds(resolution: Resolution) -> list[str]:
    return [each.why.kind for each in resolution.corrections]


def test_a_quote_that_is_none_is_left_out_and_keeps_the_places_of_the_others():
    found = run(Correction(kind="no-quote", place=at(TALKS)))
    assert found.unsaid == {("post-1", 0)} and kinds(found) == ["no-quote-any-more"]
    (annotation,) = [each for each in ANNOTATIONS if each.article == "post-1"]
    assert [n for n, _ in found.standing_quotes(annotation)] == [1, 2]
    assert quotes(found)[0].speaker_name is None


def test_a_quote_gets_the_speaker_whom_its_article_names():
    found = run(Correction(kind="quote-speaker", place=at("the talks had failed"), entity=VASK))
    quote = quotes(found)[1]
    assert (quote.speaker_name, quote.speaker_chain, quote.anonymous, quote.unnamed) == ("Orin Vask", 3, False, None)
    assert POST.text[quote.speaker.start : quote.speaker.end] == "Vask"
    nowhere = run(
        Correction(kind="quote-speaker", place=at("the talks had failed"), entity=EntityRef(name="Strait of Tarn"))
    )
    assert kinds(nowhere) == ["set-in-quote"]
    other = Correction(kind="quote-speaker", place=at("the talks had failed"), entity=EntityRef(name="Tarn"))
    assert kinds(run(other)) == ["not-named-in-article"]


def test_a_source_is_unnamed_or_nobody_knows_who_speaks():
    place = at("that Fennmark rejected Borland’s demand for access to the Strait of Tarn")
    unnamed = quotes(run(Correction(kind="quote-speaker", place=place, value="unnamed")))[2]
    assert (unnamed.anonymous, unnamed.speaker_chain, unnamed.speaker_name) == (True, None, "an unnamed source")
    nobody = quotes(run(Correction(kind="quote-speaker", place=place)))[2]
    assert (nobody.anonymous, nobody.speaker, nobody.speaker_name) == (False, None, None)
    diplomat = Correction(kind="quote-speaker", place=at("the talks had failed"), value="unnamed")
    assert quotes(run(diplomat))[1].speaker_name == "a European diplomat"


def test_a_report_in_the_quote_is_told_by_the_new_speaker():
    place = at("that Fennmark rejected Borland’s demand for access to the Strait of Tarn")
    found = run(Correction(kind="quote-speaker", place=place, entity=QUILL))
    ((ref, report),) = found.reports.items()
    assert (ref.article, ref.index, report.asserted_by, report.asserted_by_chain) == ("post-1", 1, "Ada Quill", 1)
    (event,) = [each for each in found.events if each.type == "REJECT"]
    assert "Ada Quill" in event.standing_by


def test_a_quote_gets_other_words_and_another_kind_and_is_found_by_the_words_it_had():
    shorter = at("the talks")
    found = run(
        Correction(kind="quote-extent", place=at("the talks had failed"), other_place=shorter),
        Correction(kind="quote-kind", place=at("the talks had failed"), value="mixed"),
    )
    quote = quotes(found)[1]
    assert (quote.start, quote.end, quote.kind) == (shorter.start, shorter.end, "mixed")
    assert quote.parts == (Span(shorter.start, shorter.end),)


def test_the_parts_of_a_broken_quote_are_cut_and_stretched_at_its_ends():
    (annotation,) = [each for each in ANNOTATIONS if each.article == "post-1"]
    quote = annotation.quotes[0]
    first, second = quote.parts
    assert extended(quote, quote.start, quote.end + 3).parts == (first, Span(second.start, quote.end + 3))
    assert extended(quote, quote.start, first.end - 1).parts == (Span(quote.start, first.end - 1),)
    assert extended(quote, first.end + 1, second.start).parts == (Span(first.end + 1, second.start),)


def test_what_does_not_apply_is_said():
    place = at("the talks had failed")
    found = run(
        Correction(kind="no-quote", place=place),
        Correction(kind="quote-kind", place=place, value="direct"),
        Correction(kind="quote-extent", place=at(TALKS), other_place=at("Ada Quill", HERALD)),
        Correction(kind="no-quote", place=at("Borland’s envoy")),
        Correction(kind="quote-kind", place=at(TALKS), value="direct"),
    )
    assert kinds(found) == [
        "no-quote-any-more",
        "no-quote-by-another",
        "other-article",
        "no-quote-there",
        "so-already",
    ]
