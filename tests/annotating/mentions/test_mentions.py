"""Names: what is one, of what kind, whose it is, and which mentions are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.records import Annotation, Mention

Annotate = Callable[..., Annotation]


def at(annotation: Annotation, text: str, words: str, nth: int = 1, form: str | None = None) -> Mention:
    """The mention that covers exactly the nth occurrence of the words."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    found = [m for m in annotation.mentions if (m.start, m.end) == (start, start + len(words))]
    found = [m for m in found if form is None or m.form == form]
    assert found, [(text[m.start : m.end], m.kind, m.form) for m in annotation.mentions]
    return found[0]


KINDS = [
    # text, words, kind, canonical name, state
    ("Officials met in Beijing on Monday.", "Beijing", "place", "Beijing", "CHN"),
    ("Beijing denied the report on Monday.", "Beijing", "country", "China", "CHN"),
    ("The Kremlin rejected the demand.", "Kremlin", "organisation", "Kremlin", "RUS"),
    ("Talks between Washington and Tehran resumed.", "Tehran", "country", "Iran", "IRN"),
    ("The U.S. and the EU agreed on Friday.", "U.S.", "country", "United States", "USA"),
    ("The U.S. and the EU agreed on Friday.", "EU", "organisation", "European Union", "EU"),
    ("Reporters travelled to Xinjiang last week.", "Xinjiang", "place", "Xinjiang", "CHN"),
    ("Thousands of Uighurs fled the region.", "Uighurs", "group", "Uighurs", None),
    ("Thousands of Uyghurs fled the region.", "Uyghurs", "group", "Uighurs", None),
    ("The UN Security Council met on Friday.", "UN Security Council", "organisation", None, None),
    ("The FBI opened an inquiry.", "FBI", "organisation", "Federal Bureau of Investigation", "USA"),
    ("Kosovo opened an embassy in Tirana.", "Kosovo", "country", "Kosovo", "XKX"),
    ("The Soviet Union withdrew its troops in 1988.", "Soviet Union", "country", "Soviet Union", "SUN"),
    ("The Germans lost the vote.", "Germans", "group", "Germans", "DEU"),
    ("Hamas released a statement.", "Hamas", "organisation", "Hamas", "PSE"),
    ("LONDON, March 3 - The minister resigned.", "LONDON", "place", "London", "GBR"),
    ("She moved to Fresno, Calif., in May.", "Calif.", "place", "California", "USA"),
]


@pytest.mark.parametrize(("text", "words", "kind", "name", "state"), KINDS)
def test_a_name_has_its_kind_and_state(annotate_text: Annotate, text, words, kind, name, state):
    mention = at(annotate_text(text), text, words)
    assert (mention.kind, mention.country) == (kind, state)
    assert name is None or mention.name == name


ACTS = [
    ("China said on Monday that it would answer.", "China", True),
    ("The fair was held in China last year.", "China", False),
    ("Two ships sailed to China last year.", "China", False),
    ("Talks with China begin on Monday.", "China", True),
    ("China's coast is long.", "China", None),
    ("PARIS, March 3 - The minister resigned.", "PARIS", False),
]


@pytest.mark.parametrize(("text", "words", "acts"), ACTS)
def test_a_state_that_acts_is_told_from_a_place(annotate_text: Annotate, text, words, acts):
    assert at(annotate_text(text), text, words).acts is acts


TITLES = [
    # text, name, title as written, state
    (
        "Chinese Ambassador to the EU Lu Wenhai (陸文海) declined on Tuesday to comment.",
        "Lu Wenhai",
        "Chinese Ambassador to the EU",
        "CHN",
    ),
    (
        "The Norwegian foreign minister, Anna Berglund, said so.",
        "Anna Berglund",
        None,
        "NOR",
    ),
    ("Anna Berglund, Norway's foreign minister, said so.", "Anna Berglund", "Norway's foreign minister", "NOR"),
    ("Former French President Paul Lantier spoke first.", "Paul Lantier", "Former French President", "FRA"),
    ("FBI Director Martin Oakley resigned.", "Martin Oakley", "FBI Director", "USA"),
    ("President Daniel Orsova of Romania spoke first.", "Daniel Orsova", "President", "ROU"),
    ("Treasury Secretary Walter Grange spoke first.", "Walter Grange", "Treasury Secretary", "USA"),
    ("UN envoy Clara Winther left Geneva on Monday.", "Clara Winther", "UN envoy", None),
]


@pytest.mark.parametrize(("text", "name", "title", "state"), TITLES)
def test_a_title_beside_a_name_tells_whom_its_bearer_serves(annotate_text: Annotate, text, name, title, state):
    mention = at(annotate_text(text), text, name, form="name")
    assert mention.kind == "person" and mention.country == state
    assert title is None or mention.role == title


def test_a_title_is_a_mention_of_its_bearer_too(annotate_text: Annotate):
    text = "Norwegian Foreign Minister Anna Berglund spoke first."
    annotation = annotate_text(text)
    title = at(annotation, text, "Norwegian Foreign Minister", form="role")
    assert title.chain == at(annotation, text, "Anna Berglund").chain


def test_a_name_in_another_script_is_an_alias(annotate_text: Annotate):
    text = "Chinese Ambassador to the EU Lu Wenhai (陸文海) declined to comment."
    assert at(annotate_text(text), text, "Lu Wenhai").aliases == ("陸文海",)


SAME = [
    # text, one mention, another (words and occurrence): the same chain
    ("Anna Berglund left on Monday. Berglund did not say why.", ("Anna Berglund", 1), ("Berglund", 2)),
    ("Lu Wenhai left on Monday. Mr. Lu did not say why.", ("Lu Wenhai", 1), ("Lu", 2)),
    ("Walter T. Grange spoke. Later, Walter Grange left.", ("Walter T. Grange", 1), ("Walter Grange", 1)),
    ("Britain voted no. The UK will vote again.", ("Britain", 1), ("UK", 1)),
    (
        "The Harbour Workers Union (HWU) called a strike. The HWU did not say for how long.",
        ("Harbour Workers Union", 1),
        ("HWU", 2),
    ),
    ("North Korea fired a missile. The North has fired ten.", ("North Korea", 1), ("North", 2)),
    ("Pavlo Zelinskiy spoke first. Selinsky’s office denied it.", ("Pavlo Zelinskiy", 1), ("Selinsky", 1)),
    (
        "Karl von der Marwitz spoke. Ida von der Marwitz did not. Von der Marwitz later wrote a letter.",
        ("Ida von der Marwitz", 1),
        ("Von der Marwitz", 1),
    ),
    (
        "Crown Prince Sigmar Olaf Tande (SOT) arrived. The party loves SOT.",
        ("Sigmar Olaf Tande", 1),
        ("SOT", 2),
    ),
]


@pytest.mark.parametrize(("text", "one", "other"), SAME)
def test_long_and_short_forms_are_one(annotate_text: Annotate, text, one, other):
    annotation = annotate_text(text)
    first, second = at(annotation, text, *one), at(annotation, text, *other)
    assert first.chain == second.chain and first.name == second.name


def test_wives_whose_surname_has_an_ending_of_its_own_are_not_their_husbands(annotate_text: Annotate):
    text = "Pavel Zorinov left. Zorinova stayed."
    annotation = annotate_text(text)
    assert at(annotation, text, "Pavel Zorinov").chain != at(annotation, text, "Zorinova").chain


def test_an_envoy_is_told_from_the_state_that_he_is_sent_to(annotate_text: Annotate):
    text = "French Ambassador to Peru Odo Marrend left on Monday."
    annotation = annotate_text(text)
    assert at(annotation, text, "Peru").kind == "country"
    envoy = at(annotation, text, "Odo Marrend")
    assert (envoy.kind, envoy.country, envoy.role) == ("person", "FRA", "French Ambassador to Peru")


def test_who_is_named_after_a_state_is_of_that_state(annotate_text: Annotate):
    text = "Norway's Anna Berglund and Peru's Carlos Marrend met Italy's Alloro Foundation."
    annotation = annotate_text(text)
    names = ("Anna Berglund", "Carlos Marrend", "Alloro Foundation")
    assert [at(annotation, text, name).country for name in names] == ["NOR", "PER", "ITA"]


def test_the_ministry_of_a_dispatch_is_that_of_the_capital_it_comes_from(annotate_text: Annotate):
    text = "OSLO, March 18 (Fjordpress) -- The Foreign Ministry on Thursday summoned the Peruvian ambassador."
    assert at(annotate_text(text), text, "Foreign Ministry").country == "NOR"


def test_father_and_son_of_one_name_are_two_and_the_surname_is_the_fathers(annotate_text: Annotate):
    text = (
        "President Walter Grange spoke. His son, Walter Grange Jr., did not. Grange left on Monday. Walter Jr. stayed."
    )
    annotation = annotate_text(text)
    father, son = at(annotation, text, "Walter Grange"), at(annotation, text, "Walter Grange Jr.")
    assert father.chain != son.chain
    assert at(annotation, text, "Grange", 3).chain == father.chain


def test_a_son_may_be_named_with_a_comma_and_before_his_father(annotate_text: Annotate):
    text = "Walter Grange, Jr., the son of President Walter Grange, met her. Grange Jr. said nothing."
    annotation = annotate_text(text)
    son, father = at(annotation, text, "Walter Grange, Jr."), at(annotation, text, "Walter Grange", 2)
    assert (son.name, father.name) == ("Walter Grange Jr.", "Walter Grange")
    assert at(annotation, text, "Grange Jr.").chain == son.chain != father.chain


def test_a_man_introduced_with_his_ending_is_the_same_without_it(annotate_text: Annotate):
    text = "The board named Walter Grange Jr. as its chairman. Later Walter Grange declined to comment."
    annotation = annotate_text(text)
    assert at(annotation, text, "Walter Grange Jr.").chain == at(annotation, text, "Walter Grange", 2).chain


def test_husband_and_wife_are_two(annotate_text: Annotate):
    text = "President Lantier and his wife, Claire Lantier, arrived on Monday. Lantier spoke first."
    annotation = annotate_text(text)
    his, hers = at(annotation, text, "Lantier"), at(annotation, text, "Claire Lantier")
    assert his.chain != hers.chain
    assert at(annotation, text, "Lantier", 3).chain == his.chain


def test_a_surname_at_the_start_of_a_sentence_is_found(annotate_text: Annotate):
    text = "Anna Berglund resigned on Monday. \n\nBerglund's party was surprised."
    assert at(annotate_text(text), text, "Berglund", 2).name == "Anna Berglund"


def test_no_possessive_inside_a_name(annotate_text: Annotate):
    text = "They read Anna Berglund's letter and Norway’s answer."
    found = [text[m.start : m.end] for m in annotate_text(text).mentions if m.form == "name"]
    assert found == ["Anna Berglund", "Norway"]


DESCRIPTIONS = [
    # text, words, name, state, kind
    ("South Korean officials said on Monday that they would go.", "South Korean officials", "KOR", "group"),
    ("A European diplomat told reporters so.", "A European diplomat", "EU", "person"),
    ("A delegation of three Norwegian officials came.", "A delegation of three Norwegian officials", "NOR", "group"),
    ("All foreign journalists left the town.", "All foreign journalists", None, "group"),
    ("Norway's leader was absent.", "Norway's leader", "NOR", "person"),
]


@pytest.mark.parametrize(("text", "words", "state", "kind"), DESCRIPTIONS)
def test_who_is_described_is_a_mention_with_a_state(annotate_text: Annotate, text, words, state, kind):
    mention = at(annotate_text(text), text, words)
    assert (mention.country, mention.kind) == (state, kind)
    assert mention.form in ("description", "role")
    assert not mention.name.lower().startswith(("a ", "the ", "all "))


POINTING = [
    # text, words, occurrence, whom they mean
    (
        "Norwegian President Olav Strand spoke on Monday. The president left soon after.",
        "The president",
        1,
        "Olav Strand",
    ),
    ("Anna Berglund met Olav Strand. She thanked him.", "She", 1, "Anna Berglund"),
    ("Anna Berglund met Olav Strand. She thanked him.", "him", 1, "Olav Strand"),
    ("Olav Strand spoke to reporters. “We will see,” he said.", "he", 1, "Olav Strand"),
    ("Norway said it would send ships.", "it", 1, "Norway"),
    ("Norway voted no. The country will vote again.", "The country", 1, "Norway"),
    ("The EU met in Oslo. The bloc will answer soon.", "The bloc", 1, "European Union"),
    ("A Norwegian diplomat spoke first. The diplomat asked for calm.", "The diplomat", 1, "Norwegian diplomat"),
    ("North Korea's leader, Pak Jin-su, agreed.", "North Korea's leader", 1, "Pak Jin-su"),
]


@pytest.mark.parametrize(("text", "words", "nth", "name"), POINTING)
def test_roles_and_pronouns_point_back(annotate_text: Annotate, text, words, nth, name):
    assert at(annotate_text(text), text, words, nth).name == name


def test_two_candidates_and_nothing_to_choose_is_no_link(annotate_text: Annotate):
    text = "Dr. Marlow and Dr. Darrow waited. He was late."
    assert not [m for m in annotate_text(text).mentions if m.form == "pronoun" and text[m.start : m.end] == "He"]


def test_our_country_is_whosever_speaks(annotate_text: Annotate):
    text = "Norway voted no. “It is demeaning to our country,” she said."
    assert at(annotate_text(text), text, "our country").name != "Norway"


def test_empty_it_is_nobody(annotate_text: Annotate):
    text = "Norway waited. It was clear that it rained."
    assert not [m for m in annotate_text(text).mentions if m.form == "pronoun"]


def test_a_language_is_nobody(annotate_text: Annotate):
    text = "He speaks French and wrote the letter in English."
    assert not [m for m in annotate_text(text).mentions if m.form in ("name", "description")]


ODD = [
    "",
    " ",
    "\n\n",
    "“”",
    "...",
    "Mr.",
    "the",
    "(",
    "A",
    "U.S.",
    "’s",
    "張明",
    "President",
    "-",
    "\\n \\n",
    "\x00",
    "a" * 5000,
]


@pytest.mark.parametrize("text", ODD)
def test_no_text_raises_and_offsets_lie_inside(annotate_text: Annotate, text):
    for mention in annotate_text(text).mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def test_mentions_are_ordered_and_chains_have_one_name(annotate_text: Annotate):
    text = "Norwegian Foreign Minister Anna Berglund met U.S. officials. Berglund said she would return to Oslo."
    names = annotate_text(text).mentions
    assert [m.start for m in names] == sorted(m.start for m in names)
    for chain in {m.chain for m in names}:
        assert len({m.name for m in names if m.chain == chain}) == 1


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Norwegian geologist Jonas Fell was arrested on Monday.", "Jonas Fell", "NOR"),
        ("Jonas Fell, a Norwegian geologist, was arrested on Monday.", "Jonas Fell", "NOR"),
        ("Jonas Fell, a geologist, was arrested on Monday.", "Jonas Fell", None),
        ("Norwegian officials said Jonas Fell was arrested on Monday.", "Jonas Fell", None),
    ],
)
def test_a_nationality_beside_a_name_is_the_persons(annotate_text: Annotate, text, words, state):
    assert at(annotate_text(text), text, words).country == state


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The family is still waiting for an answer from Tokyo.", "Tokyo", "country"),
        ("Oslo’s refusal came on Friday.", "Oslo", "country"),
        ("The train from Tokyo was late.", "Tokyo", "place"),
        ("Oslo’s parks are green again.", "Oslo", "place"),
    ],
)
def test_what_only_governments_give_comes_from_a_government(annotate_text: Annotate, text, words, kind):
    assert at(annotate_text(text), text, words).kind == kind


def test_an_office_with_of_is_meant_by_its_first_words(annotate_text: Annotate):
    text = "The Minister of Foreign Affairs, Anna Berg, spoke in Oslo. The minister then left for home."
    assert at(annotate_text(text), text, "The minister").name == "Anna Berg"


def test_the_times_is_the_paper_of_that_name_that_the_article_named(annotate_text: Annotate):
    text = "The New York Times reported it on Monday. The Times said it had seen the letter."
    assert at(annotate_text(text), text, "The Times").name == "New York Times"


def test_a_name_begins_after_the_dash_of_a_dateline(annotate_text: Annotate):
    text = "OSLO — Anna Berg, until Thursday the foreign minister, left. Berg said so herself."
    assert at(annotate_text(text), text, "Anna Berg").kind == "person"


def test_our_country_is_the_speakers(annotate_text: Annotate):
    text = "“They attacked our country,” Norwegian Prime Minister Anna Berglund said on Friday in Oslo."
    assert at(annotate_text(text), text, "our country").country == "NOR"


def test_a_surname_with_another_office_is_no_other_spelling(annotate_text: Annotate):
    text = "Chief of staff Jan Haarbeck resigned. President Harbeck accepted it. Harbeck had known Haarbeck for years."
    annotation = annotate_text(text)
    assert at(annotation, text, "Jan Haarbeck").chain != at(annotation, text, "Harbeck").chain


def test_a_son_by_given_name_and_ending_is_not_the_father(annotate_text: Annotate):
    text = "President Walter Grange was named in the suit, and his son, Walter Jr., was named, too. Grange denied it."
    annotation = annotate_text(text)
    assert at(annotation, text, "Walter Jr.").chain != at(annotation, text, "Walter Grange").chain
