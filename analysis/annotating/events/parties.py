"""From a token of the parse tree to the parties it stands for, by the mentions of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Literal

from analysis.annotating.events.grammar import clause, owners, prepositional, subjects, told_by, with_conjuncts, words
from analysis.annotating.events.offsets import Offsets
from analysis.annotating.words import Token, Words
from analysis.records import Mention, Party

_DATELINE = re.compile(
    r"^[ \t]{0,8}([A-Z][A-Z.'’ -]{1,40}[A-Z](?:, [A-Z][\w. ]{1,30}){0,3}(?: \(\w{1,30}\))?) ?[-–—]{1,2} ?(?=[A-Z\"“])",
    re.M,
)
"""Where and when an agency's story was filed, before its first sentence: "GORHAM, May 3 (Lantern) - "."""

_NEW = frozenset(("a", "an", "another", "other", "no"))
"""Words before a noun that bring in somebody new."""

_HUMAN_PRONOUNS = frozenset(("he", "she", "him", "her", "i", "me", "we", "us", "who", "whom"))

_FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our"))
"""Pronouns that stand for whoever speaks."""

_BESIDE = 5
"""How many words after a noun the name may stand that explains it."""

_DEEP = 6
"""How far below a verb's complement a name may hang that is taken for whom it is about."""

_FAR = 60
"""How many words of a phrase are looked through for a name."""

Owned = Literal["", "owner", "any"]
_MEASURES = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"))
_ACTING = frozenset(("person", "country", "organisation", "group", "place"))


_LIKELY = 0.7
"""How likely the chain of a pronoun has to be to make a party; what is less likely is left to its clause."""


def _sure(mention: Mention) -> bool:
    return mention.form != "pronoun" or mention.confidence >= _LIKELY


class Parties:
    """The mentions of one document by token, and the parties that tokens stand for."""

    def __init__(self, words: Words) -> None:
        """Reads ``doc._.names``; linear in their number and length."""
        self.doc = doc = words.doc
        self.tokens = words.tokens
        self.offsets = Offsets(words)
        self.text = self.offsets.text
        self.innermost: dict[int, Mention] = {}
        self.by_head: dict[int, Mention] = {}
        self.names: tuple[Mention, ...] = tuple(filter(_sure, doc._.names))
        self.by_start = {mention.start: mention for mention in self.names}
        self.homes: dict[int, str] | None = None
        self.states: dict[str, str] | None = None
        self.common: dict[tuple[str, str], set[str | None]] | None = None
        self.by_lemma: dict[tuple[str, str], set[str]] | None = None
        self.speaker: Callable[[Token], Party | None] = lambda token: None
        spans = []
        for mention in self.names:
            if mention.kind not in _ACTING:
                continue
            tokens = self.offsets.tokens(mention.start, mention.end)
            if tokens:
                spans.append((len(tokens), mention, tokens))
        spans.sort(key=lambda each: -each[0])
        for _, mention, tokens in spans:
            self.innermost.update(dict.fromkeys(tokens, mention))
        for size, mention, tokens in reversed(spans):
            head = tokens.start if size == 1 else doc[tokens.start : tokens.stop].root.i
            self.by_head[head] = mention
        self._add_roles()
        self.dateline: dict[int, int] = {}
        for found in _DATELINE.finditer(self.text):
            tokens = self.offsets.tokens(*found.span(1))
            self.dateline.update(dict.fromkeys(tokens, tokens.stop))
        self.timed: set[int] = set()
        for time in doc._.times:
            self.timed.update(self.offsets.tokens(time.start, time.end))

    def _add_roles(self) -> None:
        """A title before a name stands for the person too: the parser may take it for the head."""
        text = self.text
        for mention in self.names:
            if mention.role and mention.form == "name" and mention.kind == "person":
                start = mention.start - len(mention.role) - 1
                if start >= 0 and text[start : mention.start].strip() == mention.role:
                    span = self.doc.char_span(start, mention.start - 1, alignment_mode="contract")
                    if span is None:
                        continue
                    for token in span:
                        if not span.start <= token.head.i < span.end or token.dep_ in ("nsubj", "dobj"):
                            self.by_head[token.i] = mention

    def head_of(self, mention: Mention) -> Token | None:
        """The head token of a mention."""
        return self.offsets.head(mention.start, mention.end)

    def named(self, token: Token) -> bool:
        """Whether the token is part of a name, so that it is no event word ("World Trade Talks Council")."""
        mention = self.innermost.get(token.i)
        return mention is not None and mention.form == "name" and mention.end - mention.start > len(token)

    def mention(self, token: Token) -> Mention | None:
        """The mention that the token is the head of, else the innermost that covers it."""
        return self.by_head.get(token.i) or self.innermost.get(token.i)

    def of_all(self, tokens: Iterable[Token], *, owned: Owned = "any") -> tuple[Party, ...]:
        """The parties of several tokens, each once, in their order."""
        found: dict[object, Party] = {}
        for token in tokens:
            for party in self.of(token, owned=owned):
                found.setdefault(party.chain if party.chain is not None else party.name, party)
        return tuple(found.values())

    def of(self, token: Token, *, owned: Owned = "any", depth: int = 0) -> list[Party]:
        """The parties that a head token stands for.

        A mention; else a noun that acts ("troops"), with the state that its modifiers name; else, as ``owned`` says,
        those to whom the thing belongs: nobody, its "owner" ("Ruritanian ships"), or "any" whom it concerns ("homes of
        Bordurians").
        """
        if depth > 3:
            return []
        if token.i in self.dateline:
            return self._after_dateline(token, depth)
        mention = self.mention(token)
        if mention is not None:
            if mention.form == "description" and (named := self._explained(token)) is not None:
                return [self.party(named)]  # "the detainee, Karl Brandt"
            several = self._of_states(token) if mention.form != "name" and token.tag_ == "NNS" else []
            several = several or self._sharing_a_word(token, mention)
            return several or [*self._joined_before(token, mention), self.party(mention, token)]
        if token.i in self.timed or (token.ent_type_ in _MEASURES and token.i not in self.innermost):
            return []
        if token.pos_ == "PRON" and token.tag_ in ("PRP", "PRP$"):
            return self._unresolved(token, depth)
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON") or not token.text[0].isalnum():
            return []
        if token.dep_ in ("compound", "nmod", "appos") and token.head.i in self.by_head:
            whole = self.by_head[token.head.i]
            if whole.kind in ("person", "organisation"):
                return [self.party(whole)]
        if (named := self._explained(token)) is not None:
            return [self.party(named)]
        if token.lemma_.lower() in words("partitives", "nouns") or token.pos_ in ("NUM", "DET", "ADJ"):
            inside = [
                party
                for child in token.children
                if child.dep_ == "prep" and child.lower_ == "of"
                for each in prepositional(child)
                for party in self.of(each, owned=owned, depth=depth + 1)
            ]
            if inside:
                return inside
        several = self._coordinated(token) or (self._of_states(token) if token.tag_ == "NNS" else [])
        if several:
            return several
        if token.pos_ == "PROPN" and not self._in_capitals(token):
            return [self._described(token)]
        if token.pos_ == "NOUN" and (acts(token.lemma_.lower()) or _is_crowd(token)):
            return [self._described(token)]
        if owned and token.pos_ == "NOUN":
            return self._owners(token, depth, concerned=owned == "any")
        return []

    def _explained(self, noun: Token) -> Mention | None:
        """The person whose name explains the noun: "the detainee, Karl Brandt"."""
        for child in noun.children:
            if child.dep_ == "appos" and child.i in self.by_head and self.by_head[child.i].kind == "person":
                return self.by_head[child.i]
        return None

    def _joined_before(self, token: Token, mention: Mention) -> list[Party]:
        """Who is joined to a titled name where the parser takes the first name for a part of the second: "Brandt and
        Prime Minister Anna Holt"."""
        found = []
        if mention.kind == "person" and mention.form == "name":
            for child in (each for near in token.children for each in (near, *near.children) if each.i < token.i):
                other = self.by_head.get(child.i)
                joined = other is not None and any(
                    each.lower_ == "and" and each.dep_ == "cc" for each in child.children
                )
                if joined and other and other.kind == "person" and other.chain != mention.chain:
                    found.append(self.party(other))
        return found

    @staticmethod
    def _in_capitals(token: Token) -> bool:
        """Whether its sentence is in capitals, where a capital makes no name."""
        return token.words.sentence[token.i] in token.words.shouted

    def _after_dateline(self, place: Token, depth: int) -> list[Party]:
        """ "GORHAM, May 3 - Ruritania has …": the parser may take the dateline for the subject; it is what follows."""
        end = self.dateline[place.i]
        for token in islice(place.subtree, _FAR):
            if token.i >= end and token.pos_ in ("NOUN", "PROPN") and token.head.i < end:
                return self.of(token, depth=depth + 1)
        return []

    def _unresolved(self, pronoun: Token, depth: int) -> list[Party]:
        """A pronoun that no mention resolves: the speaker for "we" inside a quotation; the subject of its clause for a
        possessive, else whoever says so, where the number fits ("the leaders said they would …")."""
        if pronoun.lower_ in _FIRST_PERSON:
            speaker = self.speaker(pronoun)
            if speaker is not None:
                return [speaker]
        found: list[Token] = []
        if pronoun.tag_ == "PRP$":
            verb = clause(pronoun)
            found = [each for each in subjects(verb) if each.i < pronoun.i and each.pos_ != "PRON"]
        found = found or told_by(pronoun)
        word = pronoun.lower_
        if word in _FIRST_PERSON or word in ("you", "your"):
            return []
        parties = []
        for each in found:
            mention = self.mention(each)
            person = mention is not None and mention.kind == "person"
            plural = each.tag_ in ("NNS", "NNPS") or len(found) > 1
            if word in ("they", "their", "them"):
                fits = plural
            elif word in ("he", "she", "his", "her", "him"):
                fits = not plural and (person or mention is None)
            elif word in ("it", "its"):
                fits = not plural and not person
            else:
                fits = True
            if fits:
                parties += self.of(each, owned="", depth=depth + 2)
        return parties

    def _coordinated(self, noun: Token) -> list[Party]:
        """ "Ruritanian and Syldavian warships" are two parties."""
        for child in noun.children:
            if child.dep_ in ("amod", "compound", "nmod") and child.i in self.innermost:
                named = [self.innermost[each.i] for each in with_conjuncts(child) if each.i in self.innermost]
                if len({each.chain for each in named}) > 1:
                    return [self.party(each) for each in named]
        return []

    def _sharing_a_word(self, noun: Token, mention: Mention) -> list[Party]:
        """ "East and West Ruritania" are two states, of which the first lacks its last word."""
        if mention.kind != "country":
            return []
        for child in noun.children:
            if child.dep_ in ("amod", "compound", "nmod") and child.i < noun.i and any(child.conjuncts):
                for each in (child, *child.conjuncts):
                    other = self.innermost.get(each.i)
                    if other is not None and other.kind == "country" and other.chain != mention.chain:
                        return [self.party(other), self.party(mention)]
        return []

    def _of_states(self, noun: Token) -> list[Party]:
        """ "The foreign ministers of Ruritania and Syldavia", "Ruritanian and Syldavian officials": the two states."""
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "from"):
                named = [self.innermost[each.i] for each in prepositional(child) if each.i in self.innermost]
                if len({each.country for each in named if each.country and each.form == "name"}) > 1:
                    return [self.party(each) for each in named]
        several = self._coordinated(noun)
        return several if len({each.country for each in several if each.country}) > 1 else []

    def _owners(self, noun: Token, depth: int, *, concerned: bool) -> list[Party]:
        found = [party for each in owners(noun) for party in self.of(each, owned="", depth=depth + 1)]
        for child in noun.children:
            if found or not concerned:
                break
            if child.dep_ == "prep" and child.lower_ in ("of", "against", "in", "from", "with"):
                found = [p for each in prepositional(child) for p in self.of(each, depth=depth + 1)]
        return found

    def _described(self, noun: Token) -> Party:
        """A party that no mention covers: its words from the first modifier on, its state from what modifies it."""
        first, country = noun.i, None
        for child in noun.children:
            if child.i < noun.i and child.dep_ in ("compound", "amod", "nmod", "nummod", "poss"):
                first = min(first, child.left_edge.i if child.dep_ != "poss" else child.i)
                for each in with_conjuncts(child):
                    country = country or self._state_of(each)
                for below in child.children:
                    country = country or self._state_of(below)
            elif child.dep_ == "prep" and child.lower_ in ("of", "in", "from"):
                for each in prepositional(child):
                    country = country or self._state_of(each)
        first = max(first, noun.i - 8)
        while first < noun.i and (self.tokens[first].is_punct or self.tokens[first].pos_ == "DET"):
            first += 1
        span = self.doc[first : noun.i + 1]
        return Party(span.start_char, span.end_char, span.text, country or self._told_before(noun))

    def _country(self, token: Token) -> str | None:
        mention = self.innermost.get(token.i)
        return mention.country if mention else None

    def _state_of(self, token: Token) -> str | None:
        """The state of the mention at the token, also where only another mention of it tells."""
        mention = self.innermost.get(token.i)
        return (mention.country or self._home(mention.chain)) if mention else None

    def anyone(self, token: Token) -> tuple[Party, ...]:
        """Those named within the words that hang on the token, nearest the start first; the last resort of a rule."""
        for each in islice(token.subtree, _FAR):
            mention = self.innermost.get(each.i)
            if mention is None or mention.form == "pronoun" or each.i in self.dateline:
                continue
            stage = mention.kind == "place" and each.dep_ == "pobj" and each.head.lower_ in ("in", "at", "near")
            if not stage and not in_other_clause(each, token):
                return (self.party(mention),)
        return ()

    def party(self, mention: Mention, head: Token | None = None) -> Party:
        """The mention as a party; its state from what stands beside another mention of it, where it has none of its
        own ("the Ruritanian geologist Karl Brandt … Brandt"), else from the same noun before ("the ambassadors")."""
        country = mention.country or self._home(mention.chain)
        if country is None and head is not None and mention.form in ("role", "description") and head.pos_ == "NOUN":
            country = self._told_before(head)
        return Party(mention.start, mention.end, mention.name, country, mention.chain)

    def human(self, token: Token) -> bool:
        """Whether the token stands for one human being or several, by a mention or by its noun."""
        mention = self.mention(token)
        if mention is not None:
            people = mention.kind == "group" and (_human(token.lemma_.lower()) or token.tag_ == "NNPS")
            return mention.kind == "person" or people
        if token.pos_ not in ("NOUN", "NUM", "ADJ"):
            return token.lower_ in _HUMAN_PRONOUNS
        beside = [c.i for c in token.children if c.dep_ == "appos" and c.i in self.by_head and c.i - token.i <= _BESIDE]
        if beside:
            return any(self.by_head[i].kind == "person" for i in beside)
        lemma = token.lemma_.lower()
        if lemma in words("partitives", "nouns") or token.pos_ in ("NUM", "ADJ"):
            inside = [e for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for e in prepositional(c)]
            if inside:
                return any(_human(each.lemma_.lower()) or self.innermost.get(each.i) is not None for each in inside)
        return _human(lemma)

    def _home(self, chain: int) -> str | None:
        """The state that stands beside some mention of a person or organisation: "Ruritania's Security Committee",
        "the Security Committee of Ruritania", "the Ruritanian geologist Karl Brandt", "Brandt, a Ruritanian"."""
        if self.homes is None:
            self.homes = {}
            for i, mention in self.by_head.items():
                if mention.country is None and mention.form == "name" and mention.kind in ("person", "organisation"):
                    code = self._beside(self.tokens[i], mention) or self._within(mention)
                    if code:
                        self.homes.setdefault(mention.chain, code)
        return self.homes.get(chain)

    def _beside(self, head: Token, mention: Mention) -> str | None:
        nouns = [head]
        if mention.kind == "person":
            if head.dep_ == "appos" and head.head.pos_ == "NOUN":
                nouns = [head.head]
            nouns += [child for child in head.children if child.dep_ == "appos" and child.pos_ == "NOUN"]
        for noun in nouns:
            for child in noun.children:
                if child.dep_ in ("poss", "amod", "compound", "nmod") and child.i < noun.i:
                    code = self._country(child)
                elif child.dep_ == "prep" and child.lower_ in ("of", "in", "from") and noun.i < child.i:
                    wanted = ("of", "from") if mention.kind == "person" else ("of", "in")
                    code = next((self._country(each) for each in prepositional(child)), None)
                    code = code if child.lower_ in wanted else None
                else:
                    continue
                if code:
                    return code
        return None

    def _within(self, mention: Mention) -> str | None:
        """The state or union whose short name begins the name of a body: "the League Council" is of the League."""
        if mention.kind != "organisation":
            return None
        if self.states is None:
            self.states = {
                self.text[each.start : each.end]: each.country
                for each in self.names
                if each.country and each.form == "name" and each.kind in ("country", "organisation")
            }
        first = mention.name.split(" ")
        return next((code for n in range(1, len(first)) if (code := self.states.get(" ".join(first[:n])))), None)

    def _told_before(self, noun: Token) -> str | None:
        """The one state that the article gives to those it calls by this noun: "the ambassadors of Ruritania … the
        ambassadors". None after an indefinite article, which brings in somebody new."""
        if any(child.lower_ in _NEW for child in noun.children):
            return None
        if self.common is None:
            self.common = {}
            for i, mention in self.by_head.items():
                token = self.tokens[i]
                if mention.form in ("role", "description") and token.pos_ == "NOUN":
                    key = (token.lemma_.lower(), token.tag_)
                    self.common.setdefault(key, set()).add(mention.country)
        codes = {code for code in self.common.get((noun.lemma_.lower(), noun.tag_), ()) if code}
        codes |= self._of_noun(noun)
        return next(iter(codes)) if len(codes) == 1 else None

    def _of_noun(self, noun: Token) -> set[str]:
        """The states that stand before the noun elsewhere: "a Ruritanian geologist … the geologist"."""
        if self.by_lemma is None:
            self.by_lemma = {}
            for i, mention in self.innermost.items():
                token = self.tokens[i]
                if mention.country and token.dep_ in ("amod", "compound", "nmod") and token.head.pos_ == "NOUN":
                    key = (token.head.lemma_.lower(), token.head.tag_)
                    self.by_lemma.setdefault(key, set()).add(mention.country)
        return self.by_lemma.get((noun.lemma_.lower(), noun.tag_), set())


def in_other_clause(token: Token, top: Token) -> bool:
    """Whether a relative or adverbial clause, or too much else, stands between the token and ``top`` above it."""
    for _ in range(_DEEP):
        if token.i == top.i or token.head.i == token.i:
            return False
        if token.dep_ in ("relcl", "advcl", "parataxis"):
            return True
        token = token.head
    return token.i != top.i


def _is_crowd(token: Token) -> bool:
    """ "Thousands marched": people, where nothing tells of what they are thousands."""
    return (
        token.tag_ == "NNS"
        and token.dep_ in ("nsubj", "nsubjpass")
        and token.lemma_.lower() in words("partitives", "crowds")
        and not any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)
    )


def acts(lemma: str) -> bool:
    """Whether the noun is a party where nothing names it: a body or a human being (`[actors]` of the lexicon)."""
    return lemma in words("actors", "nouns") or _human(lemma)


def _human(lemma: str) -> bool:
    if lemma in words("actors", "nouns"):
        return lemma not in words("actors", "bodies")
    return lemma.endswith(tuple(words("actors", "endings"))) and lemma not in words("actors", "not_human")
