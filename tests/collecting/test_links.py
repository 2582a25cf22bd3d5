"""An address as a list names it."""

from analysis.collecting.links import Link


def test_a_list_need_not_tell_more_than_the_address():
    assert Link("https://kesh.example/a") == Link("https://kesh.example/a", None, None, feed=False)
