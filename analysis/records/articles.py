"""An article, and what is found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["person", "country", "organisation", "group", "place", "event", "work"]
"""What a mention names. A country is a state (or the EU); any other geographic name is a place; a group is a people,
a faith or a body of persons without an organisation ("Uighurs", "rights groups")."""

Form = Literal["name", "role", "description", "pronoun"]
"""How a mention refers: by a name, by an office ("the ambassador"), by another description, or by a pronoun."""

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
"""TIMEX3 types (TimeML 1.2.1)."""

Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century"]
"""The calendar unit in which a date is known."""

QuoteKind = Literal["direct", "indirect", "mixed"]
"""All of its words inside quotation marks, none of them, or some."""

Modality = Literal["asserted", "negated", "hypothetical"]
"""Whether the words were said: yes, no ("did not say that …"), or only under a condition ("would say that …")."""

PhraseSort = Literal["title", "nickname", "word", "scare", "unattributed"]
"""What words in quotation marks are that nobody is reported to have said: a work's or programme's title, a nickname, a
word as a word ("the term “border”"), words held at a distance ("his “friends”"), or a sentence nobody is given for."""

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""The sixteen event types of PLOVER (Political Language Ontology for Verifiable Event Records)."""

Status = Literal["occurred", "ongoing", "planned", "requested", "stalled", "refused", "hypothetical", "denied"]
"""Whether, according to the account, the event came about."""

DatedBy = Literal["field", "page", "URL", "dateline"]
"""What says on which day an article came out: a field of the input, the metadata of its page, its address, its text."""

HAPPENED: frozenset[Status] = frozenset(("occurred", "ongoing"))
"""What is told with these has come about, or is coming about."""

Standing = Literal["reported", "alleged", "disputed", "confirmed"]
"""Who answers for an event: an outlet itself, only those who claim it, whoever is denied by others, or the side that is
said to have done it as well."""

DateBasis = Literal["stated", "running", "joined", "news"]
"""On what ground days are an event's. ``stated``: an expression of its sentence; ``running``: the running time of the
text; ``joined``: another article's account of the event; ``news``: it is told as news of the day. The publication date
alone never dates an event.
"""

SHOWN_CONFIDENCE = 0.55
"""Reports and events that are less sure than this are kept, but neither shown nor counted unless somebody asks.

Confidence is the share of reports told alike that are right in everything. Where events of texts that nothing was
learned from were read last, about two in three from here on were, and three in ten of those from 0.48 to here. What
other thresholds would show stands in ``annotating/weights/confidence.md``.
"""

OTHER_SENSES = frozenset(
    (
        "of words",
        "doubtful words",
        "not face to face",
        "to the public",
        "with kin",
        "by anybody",
        "explains",
        "speaks with nobody",
        "everywhere",
        "only named",
    )
)
"""Reasons for doubt (`Criterion.kind`) that say that the word is used in another sense: too few such reports were read
to learn from, and the lexicon's examples say that they are not shown."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of ``Article.text``: ``start`` inclusive, ``end`` exclusive, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The text of an article as it came in. ``offsets`` lead from the clean text back to it, packed.

    ``mended`` says how often each defect was mended (`analysis.reading.cleaning`, which also unpacks ``offsets``).
    """

    text: str
    offsets: bytes
    mended: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published text, as read. ``text`` is clean, and never altered after reading.

    ``origin`` is where it was read from (a path or URL, with ``#L3`` for the third line of a file of several), and
    ``format`` what it was read as; ``source`` is the outlet; ``language`` an ISO 639-1 code; ``author`` is whom its
    by-line names, ``agency`` the news agency that it credits. ``original`` is what it was before it was cleaned, None
    where it was clean. ``dated_by`` is what ``published`` was read from, None where there is no such day or nobody
    said; ``country`` the ISO 3166-1 alpha-3 code of the state of the outlet, where known.
    """

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    dated_by: DatedBy | None = None
    source: str | None = None
    country: str | None = None
    url: str | None = None
    language: str = "en"
    origin: str = ""
    format: str = ""
    author: str | None = None
    agency: str | None = None
    original: Original | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """An input that could not be read: where it came from, why in plain words, and its bytes (kept aside).

    ``kept``: the article was read all the same, and only what the reason names is missing from it.
    """

    origin: str
    reason: str
    content: bytes = b""
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """What a user knows beside the gazetteers: a row of `analysis.reading.actors`, which says what the columns mean."""

    name: str
    kind: Kind
    country: str | None = None
    also: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    seat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What everything extracted from an article carries: the span, the rule that fired, and how sure it is.

    ``confidence`` lies between 0 and 1; ``rule`` is a short stable name that can be looked up in the code or lexicon.
    The article's id stands on the `Annotation` that holds the record.
    """

    start: int
    end: int
    rule: str
    confidence: float

    @property
    def span(self) -> Span:
        """The same offsets as a `Span`."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Evidence):
    """A span that names or describes somebody or something.

    ``name`` is the canonical name of its chain in this article ("Michelle Bachelet" for a mention "Bachelet").
    ``country`` is the ISO 3166-1 alpha-3 code (or ``EU``) of the state it is, belongs to or acts for, where known.
    ``acts`` tells a state that acts ("China said") from a place ("in China"); None where that does not apply.
    ``role`` is the title beside a name, as written ("Chinese Ambassador to the EU"); ``aliases`` are other names that
    this mention itself gives, other scripts included ("張明"). ``guessed``: no gazetteer and no title says what the
    words name, only the model does, or a name that it found. ``adjectival``: they only say of which state or group
    somebody is ("Ruritanian officials").
    """

    kind: Kind
    form: Form
    name: str
    chain: int
    country: str | None = None
    acts: bool | None = None
    role: str | None = None
    aliases: tuple[str, ...] = ()
    guessed: bool = False
    adjectival: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Evidence):
    """A TIMEX3 expression with its value, and the days it covers.

    ``earliest`` and ``latest`` are inclusive; None is an open end ("since 2019") or a value that the text does not
    settle. ``mod`` is the TIMEX3 modifier (``START``, ``MID``, ``END``, ``APPROX`` …).
    """

    type: TimeType
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedSource:
    """What an article tells of a source without a name, put together from all that it calls that source.

    ``office`` is the noun ("diplomat", "official", "aide"), None for "some" or "others"; ``nationality`` the ISO 3166-1
    alpha-3 code (or ``EU``) of the state that is named with it; ``affiliation`` whom it works or speaks for, as written
    ("Foreign Ministry"); ``number`` is "one", "several", or a count in digits; ``condition`` is where the article gives
    the terms ("on condition of anonymity because …").
    """

    office: str | None = None
    nationality: str | None = None
    affiliation: str | None = None
    number: str = "one"
    condition: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPhrase(Evidence):
    """Words in quotation marks that are nobody's reported statement; the marks belong to the span."""

    sort: PhraseSort


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Evidence):
    """A stretch of reported speech. ``start`` to ``end`` covers all ``parts`` (broken by the cue: "A," he said. "B.").

    Quotation marks stand inside the parts. ``speaker`` is the words that name the speaker, a pronoun included;
    ``speaker_name`` the canonical name after pronouns and short forms are resolved; ``speaker_chain`` the chain of that
    name, None for an unnamed source (``anonymous``) or where no single candidate remains. ``stance`` is what the cue
    does: states, claims, denies, demands, asks, warns, promises, praises, criticises; ``modality`` whether it was said.
    ``unnamed`` is what is told of an unnamed source, None for all others. ``times`` are the expressions for when it was
    said ("on Tuesday": "Tuesday"), ``setting`` is where or how ("in an interview with the Post").
    """

    kind: QuoteKind
    parts: tuple[Span, ...]
    speaker: Span | None = None
    speaker_name: str | None = None
    speaker_chain: int | None = None
    anonymous: bool = False
    cue: Span | None = None
    stance: str | None = None
    addressee: Span | None = None
    addressee_chain: int | None = None
    modality: Modality = "asserted"
    unnamed: UnnamedSource | None = None
    times: tuple[Span, ...] = ()
    setting: Span | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts in an event or is acted upon: its words, canonical name, state, and chain in the article.

    ``sector`` is the part of a society that it belongs to: government, military, police, judiciary, legislature, rebel,
    opposition, international, media, ngo, business, labour, education, religious or civilian; None where nothing tells.
    """

    start: int
    end: int
    name: str
    country: str | None = None
    chain: int | None = None
    sector: str | None = None

    def is_among(self, others: Iterable[Party]) -> bool:
        """Whether one of the others is of the same chain or the same state."""
        return any(
            (self.chain is not None and self.chain == other.chain)
            or (self.country is not None and self.country == other.country)
            for other in others
        )


@dataclass(frozen=True, slots=True)
class Criterion:
    """One reason for or against a report, a link, a merge, a suggestion or an identity, as data.

    Words are made of it for the screen only.

    ``kind`` is a short stable name: one of `CriterionKind` for what ties articles together, of
    `analysis.annotating.events.confidence` and `plausibility` for reports. ``values`` are what it speaks of: ids of
    entities, names, offices, words, statuses or counts. ``weight`` is what it adds to the score, below 0 where it
    speaks against; 0 where no score is summed up.
    """

    kind: str
    values: tuple[str, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport(Evidence):
    """One article's account of one event. ``start`` to ``end`` is the sentence that is the evidence.

    ``mode`` is PLOVER's (CONSULT: visit, meet, phone …), ``cameo`` the CAMEO root code "01" to "20". ``earliest`` and
    ``latest`` are the event's own days, inclusive, never the article's; ``date_basis`` says where they came from and
    ``time`` is the expression that gave them, where one did. ``asserted_by`` is the canonical name of the speaker in
    whose reported speech the account stands; None where the article says so itself.

    ``rule`` is the lexicon's rule. ``anaphoric``: its parties are those of an account before it in the text ("the
    summit"); ``announced``: the act itself is still to come, and the type is that of announcing it; ``hostile``: a
    promise of a hostile act, and so a threat. ``doubts`` are the reasons that make it less sure than its rule and
    parties are. ``act`` is the act in the article's own words, the verb in its dictionary form, where they tell it
    plainly; ``{t}`` stands in it for the targets.
    """

    trigger: Span
    type: EventType
    mode: str | None
    cameo: str
    sources: tuple[Party, ...]
    targets: tuple[Party, ...]
    status: Status
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    date_basis: DateBasis | None = None
    time: Span | None = None
    place: str | None = None
    asserted_by: str | None = None
    asserted_by_chain: int | None = None
    anaphoric: bool = False
    announced: bool = False
    hostile: bool = False
    doubts: tuple[Criterion, ...] = ()
    act: str | None = None

    @property
    def doubtful(self) -> bool:
        """Whether it is held back: less sure than `SHOWN_CONFIDENCE`."""
        return self.confidence < SHOWN_CONFIDENCE

    @property
    def rule_with_flags(self) -> str:
        """The rule and how it was read, as exports show it: ``visit``, ``meet+again``, ``give-aid+future``."""
        flags = (("+hostile", self.hostile), ("+future", self.announced), ("+again", self.anaphoric))
        return self.rule + "".join(name for name, is_set in flags if is_set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Everything found in one article, each list ordered by start offset."""

    article: str
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventReport, ...] = ()
    phrases: tuple[QuotedPhrase, ...] = ()
