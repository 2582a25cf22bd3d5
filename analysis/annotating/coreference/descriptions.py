"""Decides who is meant without a name: offices ("the ambassador"), officials, bodies, groups ("Ruritanian diplomats").

A phrase joins a named chain where its office, state and definiteness leave one candidate; else it is a chain of its
own, so that "the diplomat" points back to "a European diplomat".
"""

from __future__ import annotations

from functools import cache

from analysis.annotating.coreference.belonging import Belonging
from analysis.annotating.coreference.chains import Chain, Chains
from analysis.annotating.coreference.home_state import add_states, home_state
from analysis.annotating.coreference.office_holders import holder
from analysis.annotating.document import Document
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.person_spans import gap
from analysis.annotating.mentions.title_spans import office_ending
from analysis.language.lexicon import words
from analysis.language.person_names import gendered_nouns

_REACH = 9
"""How many words before its noun a description may have."""

_BEFORE_NOUN = frozenset(("poss", "amod", "compound", "nmod"))
"""What a word is that a phrase does not end with: the noun that it belongs to follows."""

_PLURAL_TAGS = frozenset(("NNS", "NNPS"))


def _determiners(key: str) -> frozenset[str]:
    return words("names/descriptions", "determiners", key)


def _nouns(key: str) -> frozenset[str]:
    return words("names/descriptions", "nouns", key)


@cache
def _actors() -> frozenset[str]:
    """The nouns for one who acts and for several."""
    return words("names/words", "actors", "one") | words("names/words", "actors", "many")


class Describer:
    """Finds the descriptions of one document and links them, in the order of the text."""

    def __init__(self, view: Document, chains: Chains, drafts: list[Draft]) -> None:
        """``drafts``: the names, with their chains."""
        self.view = view
        self.chains = chains
        self.at = {i: draft for draft in drafts for i in range(draft.start, draft.end)}
        self.belonging = Belonging(view, chains, self.at)
        self.titles = {i for draft in drafts if draft.role for i in range(*draft.role)}
        self.home, self.at_home = home_state(view, drafts)
        self.found: list[Draft] = []
        self.of_noun: dict[str, list[tuple[Chain, Draft]]] = {}

    def run(self) -> list[Draft]:
        """The descriptions, linked."""
        add_states(self.chains, self.home, self.at_home)
        view = self.view
        wanted = _actors()
        for i in [i for i, low in enumerate(view.lower) if low in wanted]:
            if view.pos[i] not in ("NOUN", "PROPN") or i in self.at or i in self.titles:
                continue
            if view.dep[i] in ("compound", "nmod", "amod") and view.head[i] > i:
                continue
            draft = self.describe(i)
            if draft is not None:
                self.link(draft, i)
                self.found.append(draft)
        return self.found

    def describe(self, i: int) -> Draft | None:
        """The phrase around a noun, or None where the noun alone says nothing of anybody."""
        view = self.view
        if i and view.lower[i - 1] in words("names/titles", "ranks", "address"):
            return None  # "Mr. President": whoever is spoken to
        start = self._own(self._left(i), i)
        end = self._right(i)
        low = view.lower[i]
        modified = (
            any(
                view.lower[j] not in _determiners("dropped") and view.text[j] not in ("'s", "’s")
                for j in range(start, i)
            )
            or end > i + 1
        )
        if not modified and (low in words("names/words", "actors", "bare") or start == i) and not self._bare(start, i):
            return None
        if i + 1 < len(view) and view.text[i + 1] == "-":
            return None
        many = low in words("names/words", "actors", "many")
        office = office_ending(view, i) if not many else None
        country = self.belonging.state(start, i, end)
        draft = Draft(
            start, end, "group" if many else "person", "description", 0.6, form="description", country=country
        )
        draft.plural = view.tag[i] in _PLURAL_TAGS or low in _nouns("plural")
        if low in words("names/words", "actors", "body"):
            draft.kind = "group" if low in words("names/words", "actors", "people") else "organisation"
            if low in words("names/words", "actors", "nation"):
                draft.kind = "country"
        if draft.kind in ("group", "organisation") and self.belonging.is_private(draft):
            draft.country = None
        if office is not None:
            draft.office = " ".join(view.lower[max(office, start) : i + 1])
            draft.form = "role"
        if low in words("names/words", "actors", "state"):
            for j in range(start, i):  # "Ruritanian envoys": it is Ruritania that acts
                if j in self.at and self.at[j].acts is None and self.at[j].kind == "country":
                    self.at[j].acts = True
        past = words("names/titles", "before", "past")
        draft.past = any(view.lower[j] in past for j in range(start, i))
        draft.honorific = gendered_nouns().get(low, draft.honorific)
        return draft

    def _bare(self, start: int, i: int) -> bool:
        """Whether a noun without modifiers still says who is meant: "the country", "officials said"."""
        view, low = self.view, self.view.lower[i]
        if start < i:
            definite = view.lower[start] in _determiners("definite")
            return definite and (
                low in words("names/words", "actors", "nation")
                or low in words("names/words", "actors", "state")
                or low in words("names/words", "actors", "first")
            )
        if low in words("names/words", "actors", "first"):
            return view.capital(i) and not view.begins_sentence(i)
        return low in words("names/words", "actors", "home") and view.tag[i] in _PLURAL_TAGS and view.dep[i] == "nsubj"

    def _left(self, i: int) -> int:
        view = self.view
        start, sentence = i, view.sentence[i]
        edge = max(view.doc[i].left_edge.i, i - _REACH)
        while start > edge:
            j = start - 1
            if (
                view.sentence[j] != sentence
                or view.pos[j] in ("VERB", "AUX", "SPACE", "CCONJ", "SCONJ", "ADP")
                or (view.pos[j] == "PUNCT" and (view.text[j] != "-" or gap(view, j)))
            ):
                if view.tag[j] in ("VBG", "VBN") and view.dep[j] == "amod":
                    start = j
                    continue
                break
            start = j
        if view.text[start] in ("'s", "’s"):  # a phrase begins with whose it is, however that word was tagged
            if start and view.capital(start - 1):
                return self.at[start - 1].start if start - 1 in self.at else start - 1
            return start + 1
        return start

    def _own(self, start: int, i: int) -> int:
        """Where the words of a description begin: behind a time whose it is ("this week's committee"), and behind an
        adverb that says nothing of a number ("possibly some others", but "nearly fifty firms")."""
        view = self.view
        for j in range(i - 1, start, -1):
            if view.text[j] in ("'s", "’s") and view.entity[j - 1] in ("DATE", "TIME"):
                start = j + 1
                break
        while start < i and view.tag[start] == "RB" and start not in self.at and view.pos[start + 1] != "NUM":
            start += 1
        if start < i and view.lower[start] in ("least", "most") and start and view.lower[start - 1] == "at":
            start += 1
        return start

    def _right(self, i: int) -> int:
        view = self.view
        end = i + 1
        if end + 1 >= len(view) or view.lower[end] not in _nouns("links") or view.head[end] != i:
            return end
        preposition = view.lower[end]
        if preposition in _nouns("posted_links") and view.lower[i] not in _nouns("posted"):
            return end
        last = end
        for j in range(end + 1, min(end + 8, len(view))):
            if view.sentence[j] != view.sentence[i] or view.pos[j] in ("VERB", "AUX", "PUNCT", "SPACE", "PRON"):
                if view.text[j] in ("-", "'s", "’s"):
                    continue
                break
            if view.pos[j] in ("NOUN", "PROPN") or j in self.at:
                last = j
                if view.dep[j] == "pobj" and view.head[j] == end:
                    break
            elif view.pos[j] not in ("DET", "ADJ", "NUM", "PART", "ADV"):
                break
        if last == end:
            return end
        if view.dep[last] in _BEFORE_NOUN and last < view.head[last] < last + _REACH:
            last = view.head[last]  # "members of Berg's party", "a group of Borevian envoys"
        if preposition != "of" and (last not in self.at or self.at[last].country is None):
            return end
        return last + 1

    # --- links ---------------------------------------------------------------------------------------------------

    def link(self, draft: Draft, i: int) -> None:
        """Gives the draft its chain."""
        view = self.view
        low = view.lower[i]
        first = view.lower[draft.start]
        definite = (
            first in _determiners("definite") or draft.start in self.at or (draft.start == i and self._named_so(i))
        )
        definite = definite or any(view.text[j] in ("'s", "’s") for j in range(draft.start, i))
        chain: Chain | None = None
        if (
            low in words("names/words", "actors", "nation")
            and definite
            and not draft.plural
            and first not in _determiners("possessive")
        ):
            chain = self._nation(draft)
        elif low in _nouns("union") and definite:
            chain = self._bloc(draft)
        elif draft.form == "role" and not draft.plural:
            copular = view.dep[i] in ("attr", "appos", "oprd")
            if definite or (copular and first not in _determiners("indefinite")):
                chain = holder(view, self.chains, draft, i, self.home)
            apposed = self._apposed(draft, i)
            if apposed is not None and draft.country and not apposed.country:
                apposed.country = draft.country
            chain = apposed or chain
        if chain is None and definite:
            chain = self._named_body(draft, i) or self._again(draft, i)
        if chain is None:
            bare = definite and first not in _determiners("possessive")
            if (
                draft.country is None
                and not self.belonging.is_somebodys(draft, i)
                and (bare or draft.start == i or self._of_home(draft, i))
                and (low in words("names/words", "actors", "home") or self._of_home(draft, i))
            ):
                draft.country = self.home
            name = self._name(draft)
            chain = self.chains.new(draft.kind, name, draft.country)
            chain.plural = draft.plural
        else:
            draft.kind = chain.kind
        chain.add(draft)
        self.of_noun.setdefault(view.lemma[i].lower(), []).append((chain, draft))

    def _named_so(self, i: int) -> bool:
        """A noun that stands in capitals by itself: "President"; not "Officials said"."""
        begins = self.view.begins_sentence(i) and self.view.tag[i] == "NNS"
        return self.view.capital(i) and not begins

    def _of_home(self, draft: Draft, i: int) -> bool:
        """ "Federal authorities": where the article names a state's institutions, they are that state's."""
        inner = words("names/words", "actors", "institutional")
        if self.view.lower[i] not in words("names/words", "actors", "home") | words("names/words", "actors", "state"):
            return False
        return self.at_home and any(self.view.lower[j] in inner for j in range(draft.start, i))

    def _name(self, draft: Draft) -> str:
        view, start = self.view, draft.start
        while start < draft.end - 1 and view.lower[start] in _determiners("dropped"):
            start += 1
        return view.phrase(start, draft.end)

    def _bloc(self, draft: Draft) -> Chain | None:
        """ "The bloc": the union of states named last."""
        found = [
            mention
            for chain in self.chains.all
            for mention in chain.mentions
            if mention.start < draft.start
            and mention.entry is not None
            and (mention.entry.sort == "igo" or mention.country == "EU")
        ]
        return self.chains.all[max(found, key=lambda mention: mention.start).chain] if found else None

    def _nation(self, draft: Draft) -> Chain | None:
        """ "The country": the state named last as an actor or topic."""
        best: Chain | None = None
        place = -1
        for chain in self.chains.all:
            if chain.kind != "country":
                continue
            for mention in chain.mentions:
                if mention.start < draft.start and mention.entry and mention.entry.sort != "adjective":
                    weight = mention.start + (25 if mention.acts else 0)
                    if weight > place:
                        best, place = chain, weight
        return best

    def _apposed(self, described: Draft, i: int) -> Chain | None:
        """ "Anna Berg, a trader", "its leader, Anna Berg,": the person in apposition."""
        view = self.view
        draft = self.at.get(view.head[i]) if view.dep[i] == "appos" else None
        after = described.end
        if draft is None and after + 1 < len(view) and view.text[after] == "," and after + 1 in self.at:
            following = self.at[after + 1]
            if view.head[view.top(following.start, following.end)] == i:
                draft = following
        if draft is not None and draft.kind == "person" and draft.chain >= 0:
            return self.chains.all[draft.chain]
        return None

    def _named_body(self, draft: Draft, i: int) -> Chain | None:
        """ "The ministry": the one body named before whose name ends with the word."""
        view = self.view
        if draft.kind != "organisation" or view.lower[i] not in words("names/words", "actors", "body"):
            return None
        found = {}
        for chain in self.chains.all:
            if chain.kind != "organisation" or (draft.country and draft.country != chain.country):
                continue
            for mention in chain.mentions:
                if mention.start < draft.start and mention.form == "name":
                    last = chain.name.split()[-1].lower()
                    sort = mention.entry.sort if mention.entry else ""
                    if last == view.lower[i] or (sort == "company" and view.lower[i] in _nouns("company")):
                        found[chain.id] = chain
        return next(iter(found.values())) if len(found) == 1 else None

    def _again(self, draft: Draft, i: int) -> Chain | None:
        """The same noun before, with a state that does not contradict; "the mission": the envoys before. Somebody's own
        ("Vask's team") are not those of a state."""
        lemma = self.view.lemma[i].lower()
        own = self.belonging.is_somebodys(draft, i) and not draft.country
        for chain, before in reversed(self.of_noun.get(lemma, [])):
            first = self.view.lower[draft.start]
            if (first in _determiners("ours") and self.view.lower[before.start] != first) or (own and chain.country):
                continue
            counted = any(self.view.pos[j] == "NUM" for j in range(draft.start, i))
            if before.plural == draft.plural and not counted and (not draft.country or chain.country == draft.country):
                if draft.form == "role" and chain.kind == "person" and draft.country != chain.country and draft.country:
                    continue
                return chain
        if lemma in _nouns("delegation") and not own:
            for before in reversed(self.found):
                if before.plural and before.kind == "group" and before.country:
                    return self.chains.all[before.chain]
        return None
