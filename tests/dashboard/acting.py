"""Who acts on whom by hand: what tests of the drawings begin with."""

from __future__ import annotations

from dashboard.model.acting import Acting, Actor, Pair


def actor(name: str, events: int = 1, country: str = "", kind: str = "country") -> Actor:
    return Actor(id=name.lower().replace(" ", "-"), name=name, kind=kind, country=country, events=events)


def pair(source: str, target: str, events: int = 1, conflict: int = 0) -> Pair:
    return Pair(source=source, target=target, events=events, conflict=conflict, told=())


def acting(*actors: Actor, pairs: tuple[Pair, ...] = ()) -> Acting:
    return Acting(actors=actors, pairs=pairs, more=0)
