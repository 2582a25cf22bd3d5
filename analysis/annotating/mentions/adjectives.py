"""Whether a word for a nation, people or faith describes ("Ruritanian officials") or names people ("the Ruritanians").

What describes becomes a mention of the form ``description``; a plural that names people becomes a group.
"""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.language.lexicon import words


def read_adjective(view: Document, draft: Draft) -> None:
    """Sets ``form``, or kind and rule, of a draft that a gazetteer knows as an adjective, people or faith."""
    last = draft.end - 1
    assert draft.entry is not None
    if draft.entry.sort == "group":
        if view.lower[last] == view.text[last] or (
            view.text[last] in words("names/groups", "adjective_only", "words") and view.tag[last] != "NNPS"
        ):
            draft.form = "description"  # "English clubs"
        elif _before_noun(view, draft):
            draft.form = "description"  # "Muslim rebels"
        elif (
            draft.end - draft.start == 1
            and view.dep[last] in ("compound", "amod", "nmod")
            and view.text[last][-1] != "s"
        ):
            draft.form = "description"
    elif view.tag[last] == "NNPS" and view.dep[last] not in ("compound", "amod", "nmod"):
        draft.kind, draft.rule = "group", "people"
    else:
        draft.form = "description"


def _before_noun(view: Document, draft: Draft) -> bool:
    """Whether a word for one of a people or faith stands right before a noun in small letters."""
    end = draft.end
    single = end - draft.start == 1 and view.text[draft.start][-1] != "s"
    return single and end < len(view) and view.pos[end] == "NOUN" and not view.capital(end)
