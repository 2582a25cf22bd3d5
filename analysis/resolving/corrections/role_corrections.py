"""What a person set right about what somebody is called: an office given or taken off, once it is known who is who."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.reading.correction_values import days_of
from analysis.reading.corrections import folded
from analysis.records import Correction, Criterion, Entity, Role
from analysis.resolving.actors.chain_summaries import serves_world, state_of
from analysis.resolving.actors.served_bodies import served_body
from analysis.resolving.corrections.locating import SO_ALREADY, Lost, Register, Told


def correct_role(register: Register, correction: Correction) -> Told:
    """Gives the entity the role, or takes it off. Says what became of it; nothing is raised."""
    assert correction.entity is not None and correction.value is not None
    try:
        known = register.known[register.find(correction.entity)]
    except Lost as lost:
        return "lost", lost.why
    entity, title = known.entity, correction.value
    before = next((role for role in entity.roles if folded(role.title) == folded(title)), None)
    others = tuple(role for role in entity.roles if role is not before)
    if correction.kind == "no-role":
        if before is None:
            return "lost", Criterion("not-called-so", (entity.name, title))
        known.entity = replace(entity, roles=others)
        return "applied", Criterion("role-taken", (entity.name,))
    role = _role(entity, title, before, correction.days)
    if role == before:
        return SO_ALREADY
    known.entity = replace(entity, roles=tuple(sorted((*others, role), key=_order)))
    return "applied", Criterion("role-given", (entity.name,))


def _role(entity: Entity, title: str, before: Role | None, days: str | None) -> Role:
    """The role with the days that are given, else with those of the coverage where it tells it, too."""
    made = before or Role(
        title=title,
        organisation=served_body(title),
        country=state_of(title) or (None if serves_world(title) else entity.country),
    )
    if days is None:
        return replace(made, title=title)
    told = days_of(days)
    return replace(made, title=title, first=told.earliest, last=told.latest)


def _order(role: Role) -> tuple[date, str]:
    return role.first or date.max, role.title
