"""The demo's truth as a build: what is marked in the articles is what the tables hold and the pages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter, QuoteChoice
from analysis.demo.affair import Affair, load
from analysis.demo.truth_build import write_truth
from dashboard.model.state_names import states_by_code
from tests.dashboard.conftest import Open, open_app, shelf  # noqa: F401 - fixtures


@pytest.fixture(scope="module")
def affair() -> Affair:
    return load()


@pytest.fixture(scope="module")
def built(affair: Affair, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("truth")
    write_truth(affair, folder)
    return folder


def test_every_truth_is_a_row(affair: Affair, built: Path):
    with Coverage(next(built.glob("*.duckdb"))) as coverage:
        assert len(coverage.articles()) == len(affair.truths)
        assert len(coverage.quotes()) == sum(len(truth.annotation.quotes) for truth in affair.truths)
        assert len(coverage.reports()) == sum(len(truth.told) for truth in affair.truths)
        assert set(coverage.events()["event"]) == set(affair.events)
        torvig = coverage.entity("torvig")
        assert torvig and [role.title for role in torvig.roles] == ["Foreign Minister", "Prime Minister"]
        said = coverage.quotes(Filter(actors=("marrend",)), QuoteChoice(speaker="marrend"))
        assert len(said) >= 1 and set(said["speaker_name"]) == {"Ilse Marrend"}


def test_events_differ_on_what_their_true_accounts_contradict_each_other_in(built: Path):
    with Coverage(next(built.glob("*.duckdb"))) as coverage:
        events = coverage.events().set_index("event")["differ"]
        told = {event: differ for event, differ in events.items() if differ}
        marchers = coverage.differences(events=["protest-karsund"])["value"]
    assert told == {
        "arrest": ["when"],  # 3 March; the Herald says 4 March
        "beating": ["whether"],  # Borevia denies it
        "exchange": ["whether"],  # the Herald knows of a pardon only
        "mobilise": ["whether"],  # Borevia calls it an exercise
        "protest-karsund": ["how many"],
        "refuse-access": ["whether"],  # nothing had been agreed, the ministry says
        "trial": ["how many"],  # nine years, or the Lantern's eight
        "visit": ["how many"],  # twelve ambassadors, or eleven
    }
    assert set(marchers) == {"8,000 people", "As many as 15,000 people"}


def test_copies_are_counted_apart_and_lead_to_their_original(affair: Affair, built: Path, open_app: Open):  # noqa: F811
    with Coverage(next(built.glob("*.duckdb"))) as coverage:
        copies = coverage.articles()[["article", "copy_of"]].dropna()
        assert dict(copies.itertuples(index=False)) == {
            truth.article.id: truth.copy_of for truth in affair.truths if truth.copy_of
        }
        summons = coverage.events().set_index("event").loc["summon-demirov"]
        # The Post prints the agency's text: it is no outlet of its own here.
        assert summons["articles"] - summons["texts"] == 1
        told = coverage.reports(event="summon-demirov")["source"].nunique()
        assert summons["outlets"] == told - 1
        assert list(coverage.same_text("0306-wire-summon")["article"]) == ["0307-post-summon-copy"]
        assert coverage.same_text("0304-wire-arrest").empty
    copy = open_app("article", builds=built, article="0307-post-summon-copy")
    assert "A copy of" in [each.value for each in copy.caption]
    assert any("Meridian Wire, 6 March 2031" in each.label for each in copy.main.page_link)
    original = open_app("article", builds=built, article="0306-wire-summon")
    assert "Printed again by" in [each.value for each in original.caption]
    overview = open_app("overview", builds=built)
    assert any("nine copies of another" in each.value for each in overview.html)


def test_the_same_truth_is_the_same_build(affair: Affair, built: Path, tmp_path: Path):
    assert write_truth(affair, tmp_path).name == next(built.glob("*.duckdb")).name


@pytest.mark.parametrize("page", ["overview", "timeline", "quotes", "actors", "article"])
def test_the_pages_show_it(page: str, built: Path, open_app: Open):  # noqa: F811
    app = open_app(page, builds=built)
    shown = " ".join(str(each.value) for kind in (app.title, app.caption, app.markdown, app.subheader) for each in kind)
    assert "invented, every word of it" in shown


def test_a_league_of_states_is_called_by_its_name_where_others_are_of_it(built: Path):
    with Coverage(next(built.glob("*.duckdb"))) as coverage:
        named = states_by_code(coverage, Filter())
    assert named["QML"][1] == "Meridian League"
    assert named["QVD"][1] == "Veldria"
