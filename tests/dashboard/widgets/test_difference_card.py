"""A difference between outlets as a card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from analysis.coverage.writer import write_build
from analysis.records import Difference, Telling, Version
from analysis.resolving import complete
from tests import affair
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, targets


def _telling(number: int, teller: str | None = None) -> Telling:
    article = affair.ARTICLES[number]
    end = article.text.index(" ", 12)
    return Telling(article=article.id, start=0, end=end, sentence_start=0, sentence_end=end + 10, teller=teller)


def test_each_version_is_one_click_from_its_sentence(open_app: Open, tmp_path: Path) -> None:
    first, second = _telling(0), _telling(1, "Edda Marlow")
    difference = Difference(
        id="post-1.how-many-0",
        kind="how many",
        about="envoys",
        versions=(Version(value="Twelve", tellings=(first,)), Version(value="eleven", tellings=(second,))),
        likeness=0.6,
        outlets=False,
        affair="ev-visit",
    )
    events = tuple(
        each if each.id == "ev-protest" else replace(each, affair="ev-visit") for each in affair.RESOLUTION.events
    )
    found = complete(replace(affair.RESOLUTION, events=events), affair.ARTICLES, affair.ANNOTATIONS)
    found = replace(found, differences=(difference,))
    write_build(tmp_path, "bd1ffe7e2ce5f", affair.ARTICLES, affair.ANNOTATIONS, found, (), model=affair.MODEL)
    app = open_app("affair", builds=tmp_path, affair="ev-visit")
    post, herald = affair.ARTICLES[:2]
    assert f"{post.source} itself · {post.published.day} {post.published:%B %Y}" in captions(app)
    assert f"{herald.source}, citing Edda Marlow · {herald.published.day} {herald.published:%B %Y}" in captions(app)
    marked = [each.value for each in app.html if f"<mark>{post.text[: first.end]}</mark>" in each.value]
    assert len(marked) == 1
    places = [(each["article"], each["start"], each["end"]) for each in targets(app, "Read it")]
    assert places == [([each.article], [str(each.start)], [str(each.end)]) for each in (first, second)]
