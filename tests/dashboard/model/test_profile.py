"""What is worked out about one actor: ways of writing, roles, ties."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Entity, Mention, Resolution, Role
from dashboard.model.activity import activity_of
from dashboard.model.company import company_of
from dashboard.model.profile import profile_of

EVERYTHING = Filter()
TEXT = "Nora Vell (諾拉) spoke. She left. Vell stayed; another Vell came."


def coverage_of(folder: Path, days: list[date | None]) -> Coverage:
    """The same text published on each of the days; its last "Vell" is somebody else."""

    def mention(words: str, nth: int, chain: int, **more) -> Mention:
        start = -1
        for _ in range(nth):
            start = TEXT.index(words, start + 1)
        given = {"kind": "person", "form": "name", "name": "Nora Vell", "rule": "full", "confidence": 0.9} | more
        return Mention(start=start, end=start + len(words), chain=chain, **given)

    articles = [Article(id=f"a{n}", text=TEXT, published=day, source=f"Outlet {n % 2}") for n, day in enumerate(days)]
    names = (
        mention("Nora Vell", 1, 0, role="Minister"),
        mention("She", 1, 0, form="pronoun", rule="pronoun", confidence=0.6),
        mention("Vell", 2, 0, rule="surname", confidence=0.7),
        mention("Vell", 3, 1, name="Vell", rule="surname", confidence=0.5),
    )
    role = Role(title="minister", first=days[0], last=days[-1])
    nora = Entity(id="nora-vell", name="Nora Vell", kind="person", aliases=("Vell", "諾拉", "N. Vell"), roles=(role,))
    chains = {(article.id, 0): "nora-vell" for article in articles}
    annotations = [Annotation(article=article.id, mentions=names) for article in articles]
    resolution = Resolution(entities=(nora,), entity_of=chains)
    return Coverage(write_build(folder, "b0123456789ab", articles, annotations, resolution, (), model="test"))


def test_ways_of_writing_are_counted_without_pronouns(tmp_path: Path) -> None:
    with coverage_of(tmp_path, [date(2031, 5, 1), date(2031, 5, 2)]) as coverage:
        profile = profile_of(coverage, EVERYTHING, "nora-vell")
    assert profile.written[["text", "mentions", "articles"]].values.tolist() == [["Nora Vell", 2, 2], ["Vell", 2, 2]]
    assert (profile.mentions, profile.pronouns, profile.units, profile.outlets) == (6, 2, 2, 2)


def test_an_alias_that_no_mention_is_written_as_leads_to_where_it_stands(tmp_path: Path) -> None:
    with coverage_of(tmp_path, [date(2031, 5, 1)]) as coverage:
        aliases = profile_of(coverage, EVERYTHING, "nora-vell").aliases
    assert aliases["alias"].tolist() == ["諾拉", "N. Vell"]
    start, end = aliases.loc[0, ["start", "end"]]
    assert TEXT[start:end] == "諾拉"
    assert aliases.loc[1, "article"] == ""


def test_a_role_is_tied_to_the_mentions_beside_which_it_stands(tmp_path: Path) -> None:
    with coverage_of(tmp_path, [date(2031, 5, 1), date(2031, 6, 1)]) as coverage:
        (role,) = profile_of(coverage, EVERYTHING, "nora-vell").roles.to_dict("records")
    assert (role["title"], role["first"], role["last"]) == ("minister", date(2031, 5, 1), date(2031, 6, 1))
    assert (role["mentions"], role["article"], TEXT[role["start"] : role["end"]]) == (2, "a0", "Nora Vell")


def test_the_rules_and_what_they_left_open_are_kept(tmp_path: Path) -> None:
    with coverage_of(tmp_path, [date(2031, 5, 1)]) as coverage:
        profile = profile_of(coverage, EVERYTHING, "nora-vell")
    assert profile.tied[["form", "rule", "mentions", "least"]].values.tolist() == [
        ["name", "full", 1, 0.9],
        ["name", "surname", 1, 0.7],
        ["pronoun", "pronoun", 1, 0.6],
    ]
    (row,) = profile.untied.to_dict("records")
    assert (row["text"], row["entity"], row["mentions"], row["start"]) == ("Vell", "", 1, TEXT.rindex("Vell"))


def test_somebody_unmentioned_has_an_empty_profile(small_coverage: Coverage) -> None:
    profile = profile_of(small_coverage, Filter(outlets=("Tarn <i>Gazette</i>",)), "ada-quill")
    assert (profile.mentions, profile.quotes_by, profile.events) == (0, 0, 0)
    assert profile.written.empty
    assert activity_of(small_coverage, Filter(text="no such words"), "ada-quill").periods.empty
    assert company_of(small_coverage, Filter(text="no such words"), "ada-quill").total == 0


def test_a_filter_that_names_others_leaves_what_they_share(small_coverage: Coverage) -> None:
    assert profile_of(small_coverage, EVERYTHING, "ada-quill").events == 1
    assert profile_of(small_coverage, Filter(actors=("orin-vask",)), "ada-quill").events == 0
    assert profile_of(small_coverage, Filter(actors=("fennmark",)), "ada-quill").as_source == 1
