"""States with those who stand for them: ministries and other bodies, people in office, the capital."""

from __future__ import annotations

from typing import Any

from analysis.language import state_service

STANDS = """CASE x.kind
    WHEN 'country' THEN true
    WHEN 'organisation' THEN list_contains($known_bodies, x.name)
        OR x.name IN (SELECT unnest(seat) FROM known_actors)
        OR (regexp_matches(lower(x.name), $body) AND NOT regexp_matches(lower(x.name), $no_body))
    WHEN 'place' THEN list_contains($capitals, x.name) OR x.name IN (SELECT unnest(capital) FROM known_actors)
    WHEN 'person' THEN len(list_filter(x.roles, lambda held:
        coalesce(held.country, x.country) = x.country AND regexp_matches(lower(held.title), $office)
        AND NOT regexp_matches(lower(held.title), $no_office) AND (held.organisation IS NULL
            OR list_contains($known_bodies, held.organisation) OR regexp_matches(lower(held.organisation), $body)))
    ) > 0
    ELSE false END"""
"""SQL: whether the entity ``x`` stands for the state whose code it has."""

MEMBERS = f"""
    SELECT unnest({{ids}}) AS entity
    UNION SELECT x.entity FROM entities x WHERE x.country IN (
        SELECT s.country FROM entities s WHERE list_contains({{ids}}, s.entity)
            AND (s.kind = 'country' OR (s.kind = 'organisation' AND regexp_full_match(s.country, $of_users)))
    ) AND {STANDS}
"""
"""SQL for the ids ({ids}: a list of them) with those who stand for the states among them. A code that the standard
leaves to users may stand for a league of states, which is an organisation."""


def members_parameters() -> dict[str, Any]:
    """The parameters of `MEMBERS`."""
    return {
        "of_users": "AAA|Q[M-Z][A-Z]|X[A-JL-Z][A-Z]|XK[A-WYZ]|ZZZ",
        "known_bodies": list(state_service.known_bodies()),
        "capitals": list(state_service.capitals()),
        "body": state_service.body(),
        "no_body": state_service.no_body(),
        "office": state_service.office(),
        "no_office": state_service.no_office(),
    }
