"""What the articles of an affair begin with."""

from __future__ import annotations

from analysis.language import lexicon
from analysis.records import Annotation, Article, Mention
from analysis.resolving.events.affair_heads import Heads

TABLE = lexicon.toml("events/affairs")["matters"]
FILLER = [
    Article(id=f"x{n}", title=f"Fennmark beats Borland in game {n}", text=f"The match number {n} was held in the rain.")
    for n in range(8)
]
REST = " Nobody in the capital knows what comes of it, and nobody there wants to be asked again this year."


def thing(*articles: tuple[str, str], others=FILLER) -> str | None:
    own = [Article(id=f"a{n}", title=title, text=text) for n, (title, text) in enumerate(articles)]
    heads = Heads([*own, *others])
    return heads.thing([heads.told(each.id) for each in own])


TAX = "Quill defends the sales tax, and the row over the sales tax goes on." + REST


def test_the_example_of_the_lexicon():
    text, told = TABLE["example"]
    assert thing(("Tax", text), ("Tax", text)) == told


def test_it_is_what_the_articles_begin_with_and_few_others():
    assert thing(("Quill keeps sales tax", TAX), ("SALES TAX STAYS", TAX)) == "sales tax"
    others = [Article(id=f"y{n}", title="The sales tax again", text="Nothing else is new today.") for n in range(8)]
    assert thing(("Quill keeps sales tax", TAX), ("SALES TAX STAYS", TAX), others=others) is None
    assert thing(("Quill keeps sales tax", TAX), others=()) is None, "one article tells nothing of what is rare"


def test_it_stands_at_the_beginning_of_enough_of_them_and_more_than_once():
    later = "Quill spoke of everything at great length in the Fennmark town hall. The sales tax and the sales tax stay."
    assert thing(("Quill speaks", later), ("Quill speaks", later)) is None
    once = "Quill defends the sales tax before a crowd." + REST
    assert thing(("Quill keeps it", once), ("It stays", once)) is None
    assert thing(("Quill keeps sales tax", TAX), ("Quill dines", once[:5] + REST), ("Quill rests", REST)) is None


def test_words_that_stand_as_no_noun_does_are_no_thing():
    text = "Quill quickly vowed to vowed, and quickly to vowed. He vowed again." + REST
    assert thing(("Quill vowed", text), ("Quill vowed", text)) is None


def test_a_word_that_mostly_stands_before_it_is_part_of_it_and_some_things_need_one():
    text = "The debt crisis of Fennmark is over. The debt crisis was long, and a crisis it was." + REST
    assert thing(("DEBT CRISIS OVER", text), ("Debt crisis over", text)) == "debt crisis"
    bare = "The deal of Fennmark is off. The deal was bad." + REST
    assert thing(("Deal off", bare), ("DEAL OFF", bare)) is None
    iran = "The Borland deal is off. Quill hates the Borland deal." + REST
    assert thing(("Deal off", iran), ("BORLAND DEAL OFF", iran)) == "Borland deal"


def test_letters_with_marks_part_no_word():
    text = "Peñasa came, and Peñasa came again." + REST
    assert thing(("Peñasa came", text), ("PEÑASA CAME", text)) is None


def test_a_name_before_it_stays_whole_and_whose_it_is_does_not_belong_to_it():
    text = "The New Lorn primary is near. Nobody likes the New Lorn primary." + REST
    assert thing(("New Lorn primary", text), ("NEW LORN PRIMARY", text)) == "New Lorn primary"
    text = "The mayor's campaign is over. It was the mayor's campaign that failed, and the campaign is over." + REST
    assert thing(("Mayor's campaign over", text), ("MAYOR'S CAMPAIGN", text)) is None


def test_a_noun_before_another_noun_counts_and_so_do_plurals():
    text = "The debt plan and the debt talks go on. A debt it is." + REST
    assert thing(("Debt plan ready", text), ("DEBT TALKS", text)) == "debt"
    tariffs = "A tariff on tin is planned. The tariffs on tin are new." + REST
    assert thing(("Tin tariff", tariffs), ("TIN TARIFFS", tariffs)) == "tariffs"


def mention(chain: int, start: int, form="name") -> Mention:
    return Mention(start=start, end=start + 4, rule="", confidence=1, kind="person", form=form, name="", chain=chain)


def test_whom_an_article_begins_with_and_names_often():
    article = Article(
        id="a", text="Vask met Quill in the capital of the state, and there was a lot of rain. Then Holt."
    )
    found = [
        mention(0, 0),
        mention(0, 40),
        mention(0, 50),
        mention(1, 9),
        mention(2, 80),
        mention(2, 85),
        mention(2, 90),
    ]
    names = {"vask": "Orin Vask", "quill": "Ada Quill", "holt": "Mara Holt"}
    entity_of = {("a", 0): "vask", ("a", 1): "quill", ("a", 2): "holt"}
    heads = Heads([article], [Annotation(article="a", mentions=tuple(found))], entity_of, names)
    assert heads.told("a").named == {"Orin Vask"}
    described = [mention(0, 0, "description"), mention(0, 80), mention(0, 85)]
    heads = Heads([article], [Annotation(article="a", mentions=tuple(described))], entity_of, names)
    assert heads.told("a").named == frozenset()
