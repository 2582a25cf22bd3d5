"""Who appears with an actor."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model.company import company_of

EVERYTHING = Filter()
TEXT = "Nora Vell (諾拉) spoke. She left. Vell stayed; another Vell came."


def test_company_counts_the_sentences_that_each_two_share(small_coverage: Coverage) -> None:
    company = company_of(small_coverage, EVERYTHING, "ada-quill")
    assert company.companions["entity"].tolist() == ["fennmark", "borland", "orin-vask"]
    assert company.pairs == {(0, 1): 3, (0, 2): 1, (0, 3): 1, (1, 2): 3, (1, 3): 3, (2, 3): 3}
