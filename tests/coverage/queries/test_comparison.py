"""What parts of a coverage are compared by."""

from analysis.coverage import Filter

POST, HERALD = Filter(outlets=("The Fennmark Post",)), Filter(outlets=("Borland Herald",))


def test_each_part_has_its_own_accounts_of_an_event(coverage):
    for filter_, source in ((POST, "The Fennmark Post"), (HERALD, "Borland Herald")):
        accounts = coverage.accounts_of_events(["ev-visit"], filter_)
        assert set(accounts["source"]) == {source}
        assert set(accounts["event"]) == {"ev-visit"}
    assert coverage.accounts_of_events([]).empty


def test_who_acts_and_is_acted_upon_is_counted_by_event(coverage):
    parts = coverage.parts_in_events().set_index("entity")
    visit = coverage.event("ev-visit").iloc[0]
    assert parts.loc[visit["source_entities"][0], "acts"] >= 1
    assert parts.loc[visit["target_entities"][0], "acted_upon"] >= 1


def test_words_that_begin_small_count_once_an_article(coverage):
    words = coverage.words_of_texts().set_index("word")["articles"]
    assert words.max() <= 4
    assert all(each == each.lower() for each in words.index)
    word = words.index[0]
    place = coverage.articles_with_words([word], POST)
    assert word in coverage.article(place[word]).text
    assert set(coverage.words_of_texts(least=2)["word"]) == set(words[words >= 2].index)


def test_an_affair_is_told_by_so_many_articles(coverage):
    found = coverage.articles_of_affairs()
    assert list(found.columns) == ["affair", "name", "articles"]
    assert coverage.articles_of_affairs(Filter(text="no such words")).empty
