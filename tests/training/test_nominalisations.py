"""Which nouns tell what a verb does, by WordNet's links of derivation."""

from __future__ import annotations

from training.nominalisations import nominalisations

VERB = "00000001 30 v 01 halt 0 002 + 00000011 n 0101 + 00000012 n 0101 00 | stop\n"
NOUNS = (
    "  1 licence\n"
    "00000011 04 n 01 halting 0 001 + 00000001 v 0101 | an act\n"
    "00000012 06 n 01 halter 0 001 + 00000001 v 0101 | a rope\n"
)


def test_a_noun_of_an_act_belongs_to_its_verb_and_a_thing_does_not(tmp_path) -> None:
    (tmp_path / "data.verb").write_text(VERB, "latin-1")
    (tmp_path / "data.noun").write_text(NOUNS, "latin-1")
    (tmp_path / "index.verb").write_text("halt v 1 1 + 1 1 00000001\n", "latin-1")
    (tmp_path / "index.noun").write_text("halting n 1 1 + 1 1 00000011\nhalter n 1 1 + 1 1 00000012\n", "latin-1")
    assert nominalisations(tmp_path, ["halt", "other"]) == {"halt": ["halting"]}
