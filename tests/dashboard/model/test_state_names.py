"""What the coverage calls the states that its codes stand for."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model.state_names import states_by_code

EVERYTHING = Filter()
TEXT = "Nora Vell (諾拉) spoke. She left. Vell stayed; another Vell came."


def test_states_are_found_by_their_codes(small_coverage: Coverage) -> None:
    assert states_by_code(small_coverage, EVERYTHING) == {
        "FEN": ("fennmark", "Fennmark"),
        "BOR": ("borland", "Borland"),
    }
