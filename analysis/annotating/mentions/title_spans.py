"""Titles before and behind names: "Ruritanian envoy Anna Berg", "Anna Berg, Ruritania's foreign minister, …".

They tell whom the person serves and give the chain its roles. Names that the model misses and a title gives away are
found by `titled_names`.
"""

from __future__ import annotations

from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.person_spans import gap
from analysis.language.lexicon import words
from analysis.language.person_names import gendered_nouns
from analysis.language.titles import honorifics, of_state, offices

REACH = 16
"""How many words a title before a name has at most."""


def office_ending(view: Document, last: int) -> int | None:
    """Where the longest known office that ends with token ``last`` begins; None where none does."""
    best = None
    for phrase in offices().get(view.lower[last], ()):
        start = last - len(phrase) + 1
        if start >= 0 and all(view.lower[start + k] == word for k, word in enumerate(phrase)):
            best = start if best is None else min(best, start)
    return best


def is_office(view: Document, i: int) -> bool:
    """Whether an office may end here ("minister", "Secretary")."""
    return view.lower[i] in offices()


def portfolio() -> frozenset[str]:
    """Words for what an office is of: "foreign", "trade"."""
    return words("names/titles", "portfolios", "words")


def add_titles(view: Document, drafts: list[Draft]) -> None:
    """Sets ``role``, ``office``, ``country`` and ``honorific`` of each person's name from the words around it."""
    at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
    for draft in drafts:
        if draft.kind == "person" and draft.form == "name":
            _honorific(view, draft)
            if not _before(view, draft, at):
                _after(view, draft, at)
            _of_state(view, draft, at)
            if draft.country is None and not draft.office:
                draft.country = _nationality(view, draft, at)


def _nationality(view: Document, draft: Draft, at: dict[int, Draft]) -> str | None:
    """The state in "Ruritanian geologist Jan Berg" and "Jan Berg, a Ruritanian geologist"."""
    i = draft.start - 1
    while i >= 0 and draft.start - i <= 3 and i not in at and view.pos[i] in ("NOUN", "ADJ") and not view.capital(i):
        i -= 1
    if i in at and draft.start - 1 > i and view.sentence[i] == view.sentence[draft.start]:
        before = at[i]
        if before.entry is not None and before.entry.sort == "adjective" and view.pos[draft.start - 1] == "NOUN":
            return before.country
    i, size = draft.end, len(view)
    beside = at.get(i + 1) if i + 2 < size and view.text[i] == "(" else None
    if beside is not None and beside.entry is not None and view.text[beside.end : beside.end + 1] == [")"]:
        return beside.country if beside.entry.sort == "state" else None  # "Anna Berg (Ruritania)"
    if i + 3 >= size or view.text[i] != "," or view.lower[i + 1] not in ("a", "an", "the"):
        return None
    i += 2
    while i < size and i not in at and i < draft.end + 4 and view.pos[i] == "ADJ":
        i += 1
    after = at.get(i)
    if after is None or after.entry is None or after.entry.sort != "adjective" or after.end >= size:
        return None
    return after.country if view.pos[after.end] in ("NOUN", "ADJ") else None


def _honorific(view: Document, draft: Draft) -> None:
    i = draft.start - 1
    if i >= 0 and view.text[i] == "." and i:
        i -= 1
    if i >= 0 and view.lower[i] in honorifics():
        draft.honorific = honorifics()[view.lower[i]]


def _before(view: Document, draft: Draft, at: dict[int, Draft]) -> bool:
    """A title that ends where the name begins."""
    head = _head_before(view, draft, at)
    if head is None:
        return False
    first = office_ending(view, head)
    if first is None:
        return False
    draft.office = " ".join(view.lower[first : head + 1])
    if draft.office in of_state():
        draft.office = " ".join(view.lower[_office_start(view, first, at) : head + 1])
    start = _extend_left(view, first, at)
    _take(view, draft, start, draft.start, head, at)
    return True


def _office_start(view: Document, first: int, at: dict[int, Draft]) -> int:
    """Where an office of more words begins than the one that a state alone has: a "Foreign Trade Secretary" is none of
    the "trade secretaries"."""
    i = first
    while i and view.capital(i - 1) and view.lower[i - 1] in portfolio() and view.sentence[i - 1] == view.sentence[i]:
        if i - 1 in at and at[i - 1].entry is not None:
            break
        i -= 1
    return i


def _head_before(view: Document, draft: Draft, at: dict[int, Draft]) -> int | None:
    """The last word of the office: right before the name, or before "of …", "to …", "for …" in capitals."""
    i = draft.start - 1
    if i < 0 or view.sentence[i] != view.sentence[draft.start]:
        return None
    if office_ending(view, i) is not None and i not in at:
        return i if view.pos[i] in ("NOUN", "PROPN", "ADJ") else None
    links = words("names/titles", "portfolios", "link")
    last = i
    while i >= 0 and draft.start - i < REACH and view.sentence[i] == view.sentence[draft.start]:
        low = view.lower[i]
        if i not in at and view.capital(i) and office_ending(view, i) is not None:
            after = view.lower[i + 1]
            ends_well = view.lower[last] not in links and (last in at or view.capital(last))
            return i if after in words("names/titles", "portfolios", "led_by") and ends_well else None
        if not (low in links or view.capital(i) or view.text[i] == "-"):
            return None
        if i in at and at[i].kind == "person":
            return None
        i -= 1
    return None


def _extend_left(view: Document, first: int, at: dict[int, Draft]) -> int:
    """Where the title begins: with the state, the body and the adjectives before the office."""
    before, portfolios = words("names/titles", "before", "words"), portfolio()
    start, i = first, first - 1
    sentence = view.sentence[first]
    while i >= 0 and first - i < REACH and view.sentence[i] == sentence:
        low = view.lower[i]
        if view.entity[i] in ("DATE", "TIME"):
            break
        if i in at:
            draft = at[i]
            if draft.kind in ("person", "work") or _is_scene(view, draft):
                break
            i = draft.start - 1
            start = draft.start
        elif (
            (low in ("'s", "’s") and i - 1 in at and at[i - 1].kind != "person")
            or view.text[i] == "&"
            or (view.text[i] in ("-", "/") and not gap(view, i) and not gap(view, i - 1))
            or (low == "and" and view.capital(i - 1) and start == i + 1 and i - 1 not in at)
        ):
            i -= 1
        elif low in before or low in portfolios or low in offices():
            start, i = i, i - 1
        elif view.pos[i] in ("PROPN", "NOUN", "ADJ") and (view.capital(i) or view.head[i] in range(i + 1, first + 6)):
            if view.begins_sentence(i) and view.pos[i] != "PROPN" and low not in before:
                start, i = i, i - 1
                break
            start, i = i, i - 1
        else:
            break
    return start


def _is_scene(view: Document, draft: Draft) -> bool:
    """Whether a state or place is where something happens: "in Ruritania President Anna Berg said …"."""
    scene = draft.kind in ("country", "place") and draft.entry is not None and draft.entry.sort != "adjective"
    before = view.lower[draft.start - 1] if draft.start else ""
    return scene and before in words("names/context", "town", "around")


def _take(view: Document, draft: Draft, start: int, end: int, head: int, at: dict[int, Draft]) -> None:
    """Sets the role's span and what follows from its words."""
    if end - start > 3 and view.lower[end - 1] == "excellency" and view.lower[end - 2] in ("his", "her"):
        end -= 2
    while end > start and view.text[end - 1] in (",", ".", "-"):
        end -= 1
    draft.role = (start, end)
    past = words("names/titles", "before", "past") | words("names/titles", "before", "coming")
    draft.past = draft.past or any(view.lower[i] in past for i in range(start, end))
    if not draft.honorific:
        draft.honorific = gendered_nouns().get(view.lower[head], draft.honorific)
    country = None
    for i in range(start, end):
        if i in at and at[i].kind == "organisation" and at[i].country is None:
            draft.abroad = True
    for i in range(start, head):
        if i in at and at[i].country and country is None and not _is_subject(view, at[i], head):
            country = at[i].country
    if country is None:
        for i in range(head + 1, end):
            if (
                i in at
                and at[i].country
                and view.lower[i - 1] in ("of", "the")
                and "to" not in view.lower[head + 1 : i]
            ):
                country = at[i].country
                break
    if country:
        draft.country = country


def _is_subject(view: Document, draft: Draft, head: int) -> bool:
    """Whether a state before an office is what the person knows of: "Ruritania expert Anna Berg"."""
    named = draft.entry is not None and draft.entry.sort != "adjective" and draft.end == head
    return named and view.lower[head] in words("names/titles", "offices", "knowing")


def _after(view: Document, draft: Draft, at: dict[int, Draft]) -> None:
    """A title in apposition: ", the Ruritanian foreign minister,"."""
    first = _apposition(view, draft)
    head = _apposed_office(view, draft, first, at) if first is not None else None
    if first is None or head is None:
        return
    begun = office_ending(view, head)
    if begun is None or (view.head[head] > head and view.dep[head] == "compound"):
        return
    if any(j in at and at[j].kind == "person" and not _possessive(view, j + 1) for j in range(first, head)):
        return
    for j in range(head - 1, first - 1, -1):
        if j in at and at[j].kind == "person":
            draft.owner = at[j]
            first = j + 2
            break
    if view.dep[head] in ("nsubj", "nsubjpass", "conj") and view.lower[first - 1] not in ("the", "a", "an"):
        return
    draft.office = " ".join(view.lower[begun : head + 1])
    _take(view, draft, first, _apposition_end(view, head, at), head, at)
    if draft.country is None:
        owner = next((at[j] for j in range(first, head) if j in at), None)
        draft.country = owner.country if owner else None


def _apposition(view: Document, draft: Draft) -> int | None:
    """The first word behind a name's comma, articles and possessives left out; None where no apposition begins."""
    i, size = draft.end, len(view)
    if i < size and view.text[i] == "(":  # a name in another script, an age, a party
        while i < size and i < draft.end + 6 and view.text[i] != ")":
            i += 1
        i += 1
    if i + 1 >= size or view.text[i] != "," or view.lower[i + 1] == "who":
        return None
    return i + 2 if view.lower[i + 1] in ("the", "a", "an", "his", "her", "their") else i + 1


def _apposed_office(view: Document, draft: Draft, first: int, at: dict[int, Draft]) -> int | None:
    """The last word of the office in an apposition that begins at ``first``; None where it holds other words first."""
    head, size, modifiers = None, len(view), words("names/titles", "before", "words")
    i = first
    while i < size and i < first + 10 and view.sentence[i] == view.sentence[draft.start]:
        if is_office(view, i) and i not in at and not _possessive(view, i + 1):  # "the president's son"
            head = i
            following = view.pos[i + 1] if i + 1 < size else ""
            leads_on = view.lower[i] in modifiers and following in ("ADJ", "NOUN", "PROPN")  # "chief economic adviser"
            ends = i + 1 < size and not (is_office(view, i + 1) and i + 1 not in at)
            if ends and not leads_on:
                break
        elif not (
            i in at
            or view.text[i] in ("-", "'s", "’s", "&")
            or view.pos[i] in ("ADJ", "NOUN", "PROPN", "NUM")
            or view.lower[i] in modifiers
        ):
            return None
        i += 1
    return head


def _possessive(view: Document, i: int) -> bool:
    return i < len(view) and view.text[i] in ("'s", "’s")


def _apposition_end(view: Document, head: int, at: dict[int, Draft]) -> int:
    """Where the words that belong to the office end: "minister of the interior of Ruritania"."""
    links, size, end = words("names/titles", "portfolios", "apposed"), len(view), head + 1
    while end < size and end < head + 14 and view.sentence[end] == view.sentence[head]:
        noun = view.pos[end] in ("NOUN", "ADJ") and view.lower[end - 1] != "and" and end > head + 1
        if not (view.lower[end] in links or end in at or view.capital(end) or noun):
            break
        end += 1
    end = _before_next_title(view, head, end, at)
    while end > head + 1 and view.lower[end - 1] in links and view.lower[end - 1] != "de":
        end -= 1
    return end


def _before_next_title(view: Document, head: int, end: int, at: dict[int, Draft]) -> int:
    """Where the title ends if the last "and" in it begins another's: "Jan Berg, the head of the mission and Ruritanian
    envoy Anna Lind"."""
    reach = range(head + 1, min(end + 2, len(view)))
    following = next((i for i in reach if i in at and at[i].kind == "person"), len(view))
    ands = [i for i in range(head + 1, min(following, end)) if view.lower[i] == "and"]
    named = following < len(view) and any(is_office(view, i) for i in range(following - 2, following))
    return ands[-1] if ands and named else end


def _of_state(view: Document, draft: Draft, at: dict[int, Draft]) -> None:
    """ "President Anna Berg of Ruritania", "Ruritania's Anna Berg"."""
    before = at.get(draft.start - 2)
    if before is not None and view.text[draft.start - 1] in ("'s", "’s") and draft.country is None:
        state = before.entry is not None and before.entry.sort == "state"
        draft.country = before.country if state else None
    i = draft.end
    if draft.role and i + 1 < len(view) and view.lower[i] == "of":
        following = at.get(i + 1) or at.get(i + 2)
        if following is not None and following.country and draft.country is None:
            draft.country = following.country
