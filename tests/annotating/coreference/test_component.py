"""The component as a whole: no text makes it raise, and chains have one name."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


def test_a_title_is_a_mention_of_its_bearer_too(annotate_text: Annotate):
    text = "Norwegian Foreign Minister Anna Berglund spoke first."
    annotation = annotate_text(text)
    title = at(annotation, text, "Norwegian Foreign Minister", form="role")
    assert title.chain == at(annotation, text, "Anna Berglund").chain


ODD = [
    "",
    " ",
    "\n\n",
    "“”",
    "...",
    "Mr.",
    "the",
    "(",
    "A",
    "U.S.",
    "’s",
    "張明",
    "President",
    "-",
    "\\n \\n",
    "\x00",
    "a" * 5000,
]


@pytest.mark.parametrize("text", ODD)
def test_no_text_raises_and_offsets_lie_inside(annotate_text: Annotate, text):
    for mention in annotate_text(text).mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def test_mentions_are_ordered_and_chains_have_one_name(annotate_text: Annotate):
    text = "Norwegian Foreign Minister Anna Berglund met U.S. officials. Berglund said she would return to Oslo."
    names = annotate_text(text).mentions
    assert [m.start for m in names] == sorted(m.start for m in names)
    for chain in {m.chain for m in names}:
        assert len({m.name for m in names if m.chain == chain}) == 1
