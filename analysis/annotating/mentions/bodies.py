"""Bodies that the model misses or takes for people: "oil company Volta", "Karsund radio", "Volta fell 3 percent", "the
Borev Reform Movement", and what an acronym in brackets stands for. The words are those of ``names/context.toml``.
"""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft, put_over
from analysis.language.lexicon import words
from analysis.language.person_names import given_names

_LONGEST = 8


def read_bodies(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts, ordered by start, with bodies added and put right by the words around them."""
    told: set[str] = set()
    for draft in drafts:
        loose = draft.entry is None and draft.rule == "model" and draft.kind in ("person", "place", "work", "event")
        if loose and (_by_noun(view, draft) or _by_market(view, draft)):
            draft.kind = "organisation"
            told.add(_text(view, draft))
    for draft in drafts:
        if draft.entry is None and draft.rule == "model" and _text(view, draft) in told:
            draft.kind = "organisation"
    drafts = _with_partners(view, drafts)
    taken = {i for draft in drafts for i in range(draft.start, draft.end)}
    found = [*drafts, *_headed(view, taken)]
    found += _by_neighbours(view, taken)
    found.sort(key=lambda draft: draft.start)
    return _acronyms(view, found, taken)


def _with_partners(view: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts with "and Co" taken into the name before it: "Walter Grange and Co" is a firm, and he may be dead."""
    partners, endings = words("names/context", "body", "partners"), words("names/context", "body", "endings")
    longer = []
    for draft in drafts:
        i = draft.end
        loose = draft.entry is None and draft.rule == "model" and draft.kind in ("person", "organisation", "place")
        if not loose or i + 1 >= len(view) or view.lower[i] not in ("and", "&") or view.text[i + 1] not in partners:
            continue
        end = i + 2
        while end < len(view) and view.text[end] in endings:
            end += 1
        longer.append(Draft(draft.start, end, "organisation", draft.rule, draft.confidence))
    return put_over(drafts, longer) if longer else drafts


def _text(view: Document, draft: Draft) -> str:
    return " ".join(view.text[draft.start : draft.end])


def _by_noun(view: Document, draft: Draft) -> bool:
    """By a noun for a body right before it ("brokerage Volta") or after it ("Karsund radio")."""
    if _full_name(view, draft):
        return False
    end, before = draft.end, draft.start - 1
    after = words("names/context", "body", "nouns_after")
    if end < len(view) and (view.text[end] in after or " ".join(view.text[end : end + 2]) in after):
        return draft.kind != "place" or view.text[end] not in words("names/context", "body", "of_places")
    if (
        before < 0
        or view.text[before] not in words("names/context", "body", "nouns_before")
        or view.sentence[before] != view.sentence[draft.start]
    ):
        return False
    return draft.kind != "place" or view.dep[before] == "compound"


def _by_market(view: Document, draft: Draft) -> bool:
    """ "Volta fell 3.4 percent", "Volta shares": who is quoted on an exchange."""
    end = draft.end
    if end + 1 >= len(view) or _full_name(view, draft):
        return False
    if view.text[end] in words("names/context", "body", "securities"):
        return draft.kind == "person" or draft.end - draft.start == 1
    if view.lower[end] not in words("names/context", "body", "market_verbs") or draft.kind == "place":
        return False
    near = view.text[end + 1 : end + 4]
    counted = words("names/context", "body", "counted").intersection(view.text[end + 1 : end + 6])
    return any(word[:1].isdigit() for word in near) and not counted


def _full_name(view: Document, draft: Draft) -> bool:
    """A person's name of two words with a known given name, or a form of address before it."""
    if draft.end - draft.start > 1 and view.text[draft.start] in given_names():
        return True
    return draft.start > 0 and view.lower[draft.start - 1] in words("names/titles", "ranks", "address")


def _headed(view: Document, taken: set[int]) -> list[Draft]:
    """Words in capitals in a row that the model leaves out and that end with a word for a body ("the Borev Reform
    Movement") or as a company's name does ("Volta Corp")."""
    endings = words("names/context", "body", "endings")
    heads = endings | words("names/context", "body", "heads")
    shouted = view.shouted
    found = []
    for i in [i for i, text in enumerate(view.text) if text in heads]:
        if i in taken or view.sentence[i] in shouted or view.pos[i] not in ("PROPN", "NOUN"):
            continue
        start, end = _run(view, i, taken)
        while end < len(view) and end not in taken and view.text[end] in endings:
            end += 1  # "Volta and Co Ltd"
        if end - start < 2 or endings.issuperset(view.text[start:end]) or _titled(view, start, end):
            continue
        found.append(Draft(start, end, "organisation", "body", 0.65))
        taken.update(range(start, end))
    return found


def _by_neighbours(view: Document, taken: set[int]) -> list[Draft]:
    """ "Oil company VOLTA", "HARNA news agency", "VOLTA shares": a word in capitals that the model leaves out."""
    before, after = words("names/context", "body", "nouns_before"), words("names/context", "body", "nouns_after")
    found = []
    for i in [i for i, pos in enumerate(view.pos) if pos == "PROPN"]:
        text = view.text[i]
        if i in taken or len(text) < 3 or not text[0].isupper() or not text.isalpha():
            continue
        if view.sentence[i] in view.shouted or view.entity[i]:
            continue
        left = view.text[i - 1] if i else ""
        right = view.text[i + 1] if i + 1 < len(view) else ""
        told = right in after or right == "shares" or (right == "news" and view.text[i + 2 : i + 3] == ["agency"])
        alone = not left[:1].isupper() and not right[:1].isupper()
        if alone and (told or (left in before and view.dep[i - 1] in ("compound", "nmod", "appos"))):
            found.append(Draft(i, i + 1, "organisation", "body", 0.65))
            taken.add(i)
    return found


def _run(view: Document, head: int, taken: set[int]) -> tuple[int, int]:
    """The capitals before a word for a body, and "for …" after it where nothing stands before."""
    sentence, start, links = view.sentence[head], head, words("names/context", "body", "links")
    while start and head - start < _LONGEST and view.sentence[start - 1] == sentence and start - 1 not in taken:
        link = view.lower[start - 1] in links and start > 1 and view.capital(start - 2) and start - 2 not in taken
        if not link and (not view.capital(start - 1) or view.pos[start - 1] not in ("PROPN", "ADJ", "NOUN")):
            break
        start -= 1
    while start < head and (view.lower[start] in links or view.lower[start] in ("the", "a", "an")):
        start += 1
    end, size = head + 1, len(view)
    if start == head:
        while end + 1 < size and end - head < _LONGEST and view.lower[end] in links and end + 1 not in taken:
            if not view.capital(end + 1) or view.sentence[end + 1] != sentence:
                break
            end += 2
            while end < size and end not in taken and view.capital(end) and view.sentence[end] == sentence:
                end += 1
    return start, end


def _titled(view: Document, start: int, end: int) -> bool:
    """Whether the words around have capitals, too: a headline, where a capital tells nothing."""
    sentence = view.sentence[start]
    near = [i for i in (*range(start - 6, start), *range(end, end + 6)) if 0 <= i < len(view)]
    near = [i for i in near if view.sentence[i] == sentence and view.text[i].isalpha() and len(view.text[i]) > 3]
    return len(near) > 2 and sum(view.capital(i) for i in near) > 0.7 * len(near)


def _acronyms(view: Document, drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """ "Union of Karsund Dockers (UKD)": the acronym is a name there and wherever it stands again."""
    meant: set[str] = set()
    for draft in drafts:
        i = draft.end
        if draft.kind != "organisation" or i + 2 >= len(view) or view.text[i] != "(" or view.text[i + 2] != ")":
            continue
        text = view.text[i + 1]
        name = view.text[draft.start : draft.end]
        if (
            text.isupper()
            and text.isalpha()
            and 2 < len(text) < 9
            and (_initials(text, name) or _syllables(text, name))
        ):
            meant.add(text)
    if not meant:
        return drafts
    found = list(drafts)
    for i, text in enumerate(view.text):
        if text in meant and i not in taken:
            found.append(Draft(i, i + 1, "organisation", "acronym", 0.75))
    found.sort(key=lambda draft: draft.start)
    return found


def _initials(acronym: str, name: list[str]) -> bool:
    initials = "".join(word[0] for word in name if word[0].isupper())
    return acronym[0] in initials and sum(letter in initials for letter in acronym) >= len(acronym) - 1


def _syllables(acronym: str, name: list[str]) -> bool:
    """ "NADECO" for "National Democratic Coalition": beginnings of the words, in their order."""
    left = acronym.lower()
    for word in name:
        size = 0
        while size < min(3, len(word), len(left)) and word[size].lower() == left[size]:
            size += 1
        left = left[size:]
    return not left
