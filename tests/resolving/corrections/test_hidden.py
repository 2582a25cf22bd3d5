"""Who is hidden is no party to the events of a report."""

from __future__ import annotations

from analysis.resolving.corrections.hidden import without_hidden
from tests.resolving.corrections.three_articles import HERALD, POST


def test_only_the_hidden_chain_of_its_own_article_is_left_out():
    told = [annotation for _, annotation in (POST, HERALD)]
    post, herald = without_hidden(told, {("post", 1)})
    assert [each.name for each in post.events[0].targets] == []
    assert [each.name for each in post.events[0].sources] == ["Borland"]
    assert post.mentions == told[0].mentions
    assert herald is told[1]
