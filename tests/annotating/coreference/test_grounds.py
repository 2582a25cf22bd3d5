"""What is asked of each word: its part, its verb, its quotation, its number, its vector."""

from __future__ import annotations

import numpy as np

from analysis.annotating.coreference import grounds as g


def test_verbs_tell_the_number_of_their_subjects(rows) -> None:
    view, _, grounds = rows("The farmers were late. The plan has failed.")
    assert grounds.agrees[view.text.index("were")] == 1
    assert grounds.agrees[view.text.index("failed")] == -1


def test_a_word_has_its_part_and_its_verb(rows) -> None:
    view, _, grounds = rows("The farmer sold his plans to Berglund.", "Berglund")
    parts = {view.text[i]: part for i, part in enumerate(grounds.part.tolist())}
    assert parts["farmer"] == g.SUBJECT
    assert parts["plans"] == g.OBJECT
    assert parts["his"] == g.OWNER
    assert parts["Berglund"] == g.PREPOSITION
    assert {view.text[grounds.verb[i]] for i in range(len(view) - 1)} == {"sold"}


def test_of_several_that_are_joined_each_has_the_part_of_the_first(rows) -> None:
    view, _, grounds = rows("The farmer and the baker sold plans.")
    assert grounds.part[view.text.index("baker")] == g.SUBJECT


def test_words_of_a_quotation_bear_its_number(rows) -> None:
    view, _, grounds = rows("“We left,” he said. “We came back.”")
    numbers = [grounds.quoted[i] for i, word in enumerate(view.text) if word == "We"]
    assert numbers == [1, 2]
    assert grounds.quoted[view.text.index("said")] == 0
    assert grounds.says[view.text.index("said")]


def test_vectors_have_length_one_or_none(rows) -> None:
    view, _, grounds = rows("The farmer sold plans to Xyzzyxborg.")
    length = np.linalg.norm(grounds.vectors[grounds.kind], axis=1)
    assert np.isclose(length[view.text.index("farmer")], 1)
    assert length[view.text.index("to")] == 0
    assert length[view.text.index("Xyzzyxborg")] == 0


def test_a_quotation_that_begins_small_is_no_speech(rows) -> None:
    view, _, grounds = rows("Berglund was “sure of it.” He said: “It is late.”", "Berglund")
    assert [view.text[i] for i in np.flatnonzero(grounds.spoken) if view.text[i].isalpha()] == ["It", "is", "late"]
