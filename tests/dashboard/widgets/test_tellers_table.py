"""Which outlet tells which event of an affair, and what each leaves out."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open


def html(open_app: Open, connected: Path) -> str:
    return " ".join(each.value for each in open_app("affair", builds=connected, affair="ev-visit").html)


def test_each_event_says_who_tells_it_and_where(open_app: Open, connected: Path) -> None:
    told = html(open_app, connected)
    assert '<th scope="col">Borland Herald</th>' in told
    assert 'aria-label="The Fennmark Post tells it, from 7 May 2031: 1 article"' in told
    assert "does not tell it" in told  # the threat, by the Post


def test_each_outlet_says_when_it_began_and_how_much_it_tells(open_app: Open, connected: Path) -> None:
    told = html(open_app, connected)
    assert 'data-label="Began">9 May 2031' in told
    assert 'data-label="Events">2 of 3' in told
    assert "nothing that two others tell" in told
