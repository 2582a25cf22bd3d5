"""The tables of a build: their columns, types and order. The one place that says what a build holds.

A build is one DuckDB file. Offsets (``start``, ``end`` and their kin) are characters into ``articles.text``, end
exclusive; dates are days. ``article``, ``entity``, ``event``, ``quote`` and ``report`` are ids within the build.
"""

from __future__ import annotations

import pyarrow as pa

SCHEMA_VERSION = 12
"""Raised by one whenever a table or column changes its name or meaning. A build of another version is not opened."""

_TEXT = pa.string()
_OFFSET = pa.int32()
_COUNT = pa.int32()
_DAY = pa.date32()
_TRUTH = pa.bool_()
_SHARE = pa.float64()
_TEXTS = pa.list_(_TEXT)
_SPANS = pa.list_(pa.struct([("start", _OFFSET), ("end", _OFFSET)]))
_ENTITY = pa.struct([("id", _TEXT), ("name", _TEXT), ("kind", _TEXT), ("country", _TEXT)])
_PLACE = pa.struct([("article", _TEXT), ("start", _OFFSET), ("end", _OFFSET), ("words", _TEXT)])
_ROLES = pa.list_(
    pa.struct([("title", _TEXT), ("organisation", _TEXT), ("country", _TEXT), ("first", _DAY), ("last", _DAY)])
)
_MENDED = pa.list_(pa.struct([("defect", _TEXT), ("times", _COUNT)]))
_CRITERION = pa.struct([("kind", _TEXT), ("values", _TEXTS), ("weight", _SHARE)])
_CRITERIA = pa.list_(_CRITERION)
_TURNS = pa.list_(pa.struct([("published", _DAY), ("status", _TEXT), ("report", _TEXT)]))
_AFFAIR_TURNS = pa.list_(pa.struct([("day", _DAY), ("event", _TEXT), ("status", _TEXT), ("report", _TEXT)]))
_PARTIES = pa.list_(
    pa.struct(
        [
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("name", _TEXT),
            ("country", _TEXT),
            ("entity", _TEXT),
            ("sector", _TEXT),
        ]
    )
)

TABLES: dict[str, pa.Schema] = {
    # One row: what the build is. `spacy` and `communique` are versions; `title` is what its maker calls it; `base` is
    # the id of the same build without corrections, `annotated_by` the code that found what is in its articles.
    "build": pa.schema(
        [
            ("id", _TEXT),
            ("schema", _COUNT),
            ("model", _TEXT),
            ("spacy", _TEXT),
            ("communique", _TEXT),
            ("code", _TEXT),
            ("title", _TEXT),
            ("base", _TEXT),
            ("annotated_by", _TEXT),
        ]
    ),
    # `headline` is what a screen shows: the title, or the first words of a text that has none; `dated_by` tells what
    # says when it came out; `country` is the state of its outlet; `copy_of` the article whose text it prints again,
    # null for most; `text_of` the outlet whose own text it is, that of the original, whose id stands for an outlet that
    # is not known; `original_by` why an article with copies counts as the original (`OriginalBy`), null for others.
    "articles": pa.schema(
        [
            ("article", _TEXT),
            ("title", _TEXT),
            ("headline", _TEXT),
            ("published", _DAY),
            ("dated_by", _TEXT),
            ("source", _TEXT),
            ("country", _TEXT),
            ("url", _TEXT),
            ("language", _TEXT),
            ("origin", _TEXT),
            ("format", _TEXT),
            ("author", _TEXT),
            ("agency", _TEXT),
            ("length", _COUNT),
            ("text", _TEXT),
            ("copy_of", _TEXT),
            ("text_of", _TEXT),
            ("original_by", _TEXT),
        ]
    ),
    # The texts that were cleaned, as they came in: `original` is the compressed text, `offsets` leads from the clean
    # text back to it (`analysis.reading.cleaning.offsets`), `mended` says how often each defect was mended.
    "originals": pa.schema(
        [("article", _TEXT), ("original", pa.binary()), ("offsets", pa.binary()), ("mended", _MENDED)]
    ),
    "entities": pa.schema(
        [
            ("entity", _TEXT),
            ("name", _TEXT),
            ("kind", _TEXT),
            ("country", _TEXT),
            ("aliases", _TEXTS),
            ("roles", _ROLES),
            ("wikidata", _TEXT),
        ]
    ),
    # Why the chain of an article was tied to an entity that has others, too: `reasons` are the `criteria` in words
    # (`analysis.coverage.reasons`).
    "links": pa.schema(
        [
            ("article", _TEXT),
            ("chain", _COUNT),
            ("entity", _TEXT),
            ("score", _SHARE),
            ("reasons", _TEXTS),
            ("criteria", _CRITERIA),
        ]
    ),
    # Pairs of entities that may be one, and were left apart.
    "suggestions": pa.schema(
        [("entity", _TEXT), ("other", _TEXT), ("score", _SHARE), ("reasons", _TEXTS), ("criteria", _CRITERIA)]
    ),
    # `sentence` counts the sentences of the article from 0; `chain` ties the mentions of one article together.
    "mentions": pa.schema(
        [
            ("article", _TEXT),
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("kind", _TEXT),
            ("form", _TEXT),
            ("text", _TEXT),
            ("name", _TEXT),
            ("chain", _COUNT),
            ("entity", _TEXT),
            ("country", _TEXT),
            ("acts", _TRUTH),
            ("role", _TEXT),
            ("sentence", _COUNT),
            ("rule", _TEXT),
            ("confidence", _SHARE),
        ]
    ),
    "times": pa.schema(
        [
            ("article", _TEXT),
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("text", _TEXT),
            ("type", _TEXT),
            ("value", _TEXT),
            ("mod", _TEXT),
            ("earliest", _DAY),
            ("latest", _DAY),
            ("precision", _TEXT),
            ("rule", _TEXT),
            ("confidence", _SHARE),
        ]
    ),
    # `text` is the words of the parts, joined by " … " where the quote is broken.
    # `speaker_named`: whether the article names the speaker; where it only describes one ("three EU officials"), the
    # entity is whom the description stands for. `unnamed_…` and `condition_…` tell of a source without a name;
    # `times` and `setting_…` are when and where or how it was said.
    "quotes": pa.schema(
        [
            ("quote", _TEXT),
            ("article", _TEXT),
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("kind", _TEXT),
            ("text", _TEXT),
            ("parts", _SPANS),
            ("speaker_start", _OFFSET),
            ("speaker_end", _OFFSET),
            ("speaker_text", _TEXT),
            ("speaker_entity", _TEXT),
            ("speaker_name", _TEXT),
            ("speaker_named", _TRUTH),
            ("anonymous", _TRUTH),
            ("cue_start", _OFFSET),
            ("cue_end", _OFFSET),
            ("cue_text", _TEXT),
            ("stance", _TEXT),
            ("modality", _TEXT),
            ("unnamed_office", _TEXT),
            ("unnamed_nationality", _TEXT),
            ("unnamed_affiliation", _TEXT),
            ("unnamed_number", _TEXT),
            ("condition_start", _OFFSET),
            ("condition_end", _OFFSET),
            ("condition_text", _TEXT),
            ("times", _SPANS),
            ("times_text", _TEXT),
            ("setting_start", _OFFSET),
            ("setting_end", _OFFSET),
            ("setting_text", _TEXT),
            ("addressee_start", _OFFSET),
            ("addressee_end", _OFFSET),
            ("addressee_entity", _TEXT),
            ("about_entities", _TEXTS),
            ("rule", _TEXT),
            ("confidence", _SHARE),
        ]
    ),
    # `articles` counts every article, `texts` a text and its copies once, `outlets` those whose own texts these are.
    # `confidence` is that of the surest report; `first_report` the earliest published one, `clearest_report` the one
    # that shows best what happened; names stand for the parties whether they are resolved to an entity or not, but for
    # states beside somebody who acts for them; `affair` is the affair that it belongs to, null for none, `day` the day
    # by which it stands in the order of time (`Event.day`); `course` are its statuses one after the other, each with
    # the day of publication from which it is told and a report that tells it, empty where it is one; `differ` is in
    # what its accounts contradict each other (`Aspect`); `standing` is who answers for it (`Standing`), `standing_by`
    # are the names of those who report, allege, deny or confirm it.
    "events": pa.schema(
        [
            ("event", _TEXT),
            ("type", _TEXT),
            ("mode", _TEXT),
            ("cameo", _TEXT),
            ("status", _TEXT),
            ("standing", _TEXT),
            ("earliest", _DAY),
            ("latest", _DAY),
            ("precision", _TEXT),
            ("date_basis", _TEXT),
            ("place", _TEXT),
            ("source_entities", _TEXTS),
            ("target_entities", _TEXTS),
            ("source_names", _TEXTS),
            ("target_names", _TEXTS),
            ("standing_by", _TEXTS),
            ("articles", _COUNT),
            ("texts", _COUNT),
            ("outlets", _COUNT),
            ("first_report", _TEXT),
            ("clearest_report", _TEXT),
            ("confidence", _SHARE),
            ("affair", _TEXT),
            ("day", _DAY),
            ("course", _TURNS),
            ("differ", _TEXTS),
        ]
    ),
    # Events that belong together, `events` in the order of time. `name` is what they are about, else whom most of them
    # are about, null where that is nobody; `earliest` and `latest` are the days that they cover; `turns` the main ones
    # in order, a row for each status that they had; `outlets` tell of them, `silent` are the others of the coverage.
    # Events that are not shown do not count for these.
    "affairs": pa.schema(
        [
            ("affair", _TEXT),
            ("name", _TEXT),
            ("parties", _TEXTS),
            ("events", _TEXTS),
            ("earliest", _DAY),
            ("latest", _DAY),
            ("turns", _AFFAIR_TURNS),
            ("outlets", _TEXTS),
            ("silent", _TEXTS),
        ]
    ),
    # In what accounts cannot all be right, a row for each account: those of one `way` (from 1) tell it alike. Within
    # one event (`event`, `report`) or over the sentences of an affair, where both are null. `about` is what is counted
    # or denied; `value` what is told; `teller` the party quoted with it, null: the outlet (`outlet`) says so itself;
    # `outlets_differ`: outlets themselves do, not only parties whom they quote; `start` to `end` the words.
    "differences": pa.schema(
        [
            ("difference", _TEXT),
            ("event", _TEXT),
            ("affair", _TEXT),
            ("kind", _TEXT),
            ("about", _TEXT),
            ("way", _COUNT),
            ("value", _TEXT),
            ("teller", _TEXT),
            ("outlet", _TEXT),
            ("outlets_differ", _TRUTH),
            ("article", _TEXT),
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("sentence_start", _OFFSET),
            ("sentence_end", _OFFSET),
            ("report", _TEXT),
        ]
    ),
    # One row: how much was held against each other for differences over affairs.
    "compared": pa.schema([(name, _COUNT) for name in ("sentences", "figures", "days", "words", "outlets")]),
    # One statement that several articles quote, a row a telling, the fullest first: `words` are those between the
    # quotation marks from `start` to `end`, with […] where the fullest has more; `quote` the quote they are part of.
    "utterances": pa.schema(
        [
            ("utterance", _TEXT),
            ("telling", _COUNT),
            ("quote", _TEXT),
            ("outlet", _TEXT),
            ("article", _TEXT),
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("words", _TEXT),
        ]
    ),
    # `sentence` is the text from `start` to `end`; `asserted_by` the speaker's name, null: the article says so itself;
    # `reason` is why the report belongs to its event: the `criteria` in words; `doubts` are what makes it doubtful,
    # in words; `act` is the act in the article's own words, where they tell it plainly ({t}: the targets);
    # `vouched_by` are reports of other articles that make it surer, the strongest first: `confidence` is with
    # them.
    "reports": pa.schema(
        [
            ("report", _TEXT),
            ("event", _TEXT),
            ("article", _TEXT),
            ("start", _OFFSET),
            ("end", _OFFSET),
            ("sentence", _TEXT),
            ("trigger_start", _OFFSET),
            ("trigger_end", _OFFSET),
            ("trigger_text", _TEXT),
            ("act", _TEXT),
            ("type", _TEXT),
            ("mode", _TEXT),
            ("cameo", _TEXT),
            ("status", _TEXT),
            ("asserted_by", _TEXT),
            ("asserted_by_entity", _TEXT),
            ("earliest", _DAY),
            ("latest", _DAY),
            ("precision", _TEXT),
            ("date_basis", _TEXT),
            ("time_start", _OFFSET),
            ("time_end", _OFFSET),
            ("place", _TEXT),
            ("sources", _PARTIES),
            ("targets", _PARTIES),
            ("rule", _TEXT),
            ("confidence", _SHARE),
            ("doubts", _TEXTS),
            ("vouched_by", _TEXTS),
            ("reason", _TEXT),
            ("criteria", _CRITERIA),
        ]
    ),
    # What people set right, in the order in which it was applied, and what became of it: `status`, and `told`, which is
    # `why` in words; the
    # `now_…` are the ids in this build. The other columns are those of a file of corrections.
    "corrections": pa.schema(
        [
            ("number", _COUNT),
            ("kind", _TEXT),
            ("entity", _ENTITY),
            ("other", _ENTITY),
            ("value", _TEXT),
            ("place", _PLACE),
            ("other_place", _PLACE),
            ("days", _TEXT),
            ("note", _TEXT),
            ("status", _TEXT),
            ("told", _TEXT),
            ("why", _CRITERION),
            ("now_entity", _TEXT),
            ("now_other_entity", _TEXT),
            ("now_event", _TEXT),
            ("now_other_event", _TEXT),
        ]
    ),
    # What was found in each article before anything was resolved, as text (`analysis.coverage.annotations`): from it
    # the build can be made anew with other corrections.
    "annotations": pa.schema([("article", _TEXT), ("annotation", _TEXT)]),
    # What was not understood of an input that was read all the same; `article` is the one that it is about, null where
    # that is a whole file, or where several articles have its origin.
    "notes": pa.schema([("origin", _TEXT), ("article", _TEXT), ("reason", _TEXT)]),
    # `content` is the bytes that could not be read, at most CONTENT_KEPT of them.
    "rejections": pa.schema([("origin", _TEXT), ("reason", _TEXT), ("content", pa.binary())]),
    # The actors that a user gave beside the gazetteers, in the order of that table (`analysis.reading.actors`): whoever
    # adds articles to the build needs them again.
    "known_actors": pa.schema(
        [
            ("number", _COUNT),
            ("name", _TEXT),
            ("kind", _TEXT),
            ("country", _TEXT),
            ("also", _TEXTS),
            ("adjective", _TEXTS),
            ("people", _TEXTS),
            ("capital", _TEXTS),
            ("seat", _TEXTS),
        ]
    ),
}

CONTENT_KEPT = 1_000_000
"""How many bytes of a rejected input a build keeps aside."""

ORDER: dict[str, str] = {
    "build": "id",
    "articles": "article",
    "originals": "article",
    "entities": "entity",
    "links": "entity, article, chain",
    "suggestions": "entity, score DESC, other",
    "mentions": 'article, start, "end", kind, form, name, chain, rule',
    "times": 'article, start, "end", type, value, rule',
    "quotes": 'article, start, "end", quote',
    "events": "event",
    "reports": "article, start, trigger_start, report",
    "affairs": "affair",
    "differences": 'difference, kind, about, way, article, start, "end", report',
    "compared": "sentences",
    "utterances": "utterance, telling",
    "corrections": "number",
    "annotations": "article",
    "notes": "origin, reason, article",
    "rejections": "origin, reason",
    "known_actors": "number",
}
"""The order of rows in a build and in what is exported from it."""
