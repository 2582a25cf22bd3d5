"""What stands as a candidate, and what is asked of it."""

from __future__ import annotations

import numpy as np

from analysis.annotating.coreference import phrases as p


def test_nouns_names_pronouns_and_coordinations_have_rows(rows) -> None:
    view, phrases, _ = rows("Berglund and a farmer sold the old plans because they needed money.", "Berglund")
    forms = {view.text[head]: form for head, form in zip(phrases.head.tolist(), phrases.form.tolist(), strict=True)}
    assert forms["farmer"] == p.NOUN
    assert forms["plans"] == p.NOUN
    assert forms["they"] == p.PRONOUN
    assert p.SEVERAL in phrases.form
    assert p.NAME in phrases.form


def test_rows_are_in_the_order_of_their_heads(rows) -> None:
    _, phrases, _ = rows("The farmers sold plans. They told Berglund of it.", "Berglund")
    assert (np.diff(phrases.head) >= 0).all()


def test_one_noun_is_one_entity(rows) -> None:
    view, phrases, _ = rows("A farmer came. The farmer sold a plan.")
    entities = [
        entity
        for head, entity in zip(phrases.head.tolist(), phrases.entity.tolist(), strict=True)
        if view.text[head] == "farmer"
    ]
    assert len(entities) == 2
    assert len(set(entities)) == 1


def test_what_stands_in_apposition_to_a_name_is_the_named(rows) -> None:
    view, phrases, _ = rows("Berglund, a farmer, sold the plan.", "Berglund")
    chain = {view.text[head]: chain for head, chain in zip(phrases.head.tolist(), phrases.chain.tolist(), strict=True)}
    assert chain["farmer"] == chain["Berglund"] == 0
    assert chain["plan"] == -1


def test_a_name_with_the_may_be_a_people(rows) -> None:
    view, phrases, _ = rows("The Karsund built ships. They sold them.", "Karsund")
    assert phrases.plural[phrases.head.tolist().index(view.text.index("Karsund"))] == 0


def test_some_of_them_are_no_candidate_beside_them(rows) -> None:
    view, phrases, _ = rows("The farmers met in Oslo. Many of them sold their plans.")
    assert "Many" not in {view.text[head] for head in phrases.head}
