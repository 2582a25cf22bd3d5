"""Events of the clusters that merging leaves: each with an id, its accounts, and the face that they give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from analysis.language.slugs import slug
from analysis.records import Event
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.face import Face, face_of


def consolidated(clusters: Sequence[Cluster]) -> tuple[Event, ...]:
    """An event for each cluster, in the order of their first reports, with readable ids, none of them twice."""
    drafts = []
    for cluster in clusters:
        told = sorted(
            zip(cluster.accounts, cluster.criteria, strict=True),
            key=lambda each: (each[0].published or date.max, each[0].ref.article, each[0].ref.index),
        )
        accounts = [account for account, _ in told]
        drafts.append((accounts, tuple(each for _, each in told), face_of(accounts)))
    drafts.sort(key=lambda each: (each[0][0].published or date.max, each[0][0].ref.article, each[0][0].ref.index))
    taken: Counter[str] = Counter()
    events = []
    for accounts, why, face in drafts:
        best, dated = face.typical, face.dated
        name = _id(face, accounts[0].published)
        taken[name] += 1
        events.append(
            Event(
                id=name if taken[name] == 1 else f"{name}-{taken[name]}",
                type=best.type,
                mode=best.mode,
                cameo=best.cameo,
                status=face.status,
                sources=face.sources,
                targets=face.targets,
                reports=tuple(each.ref for each in accounts),
                criteria=why,
                earliest=dated.earliest if dated else None,
                latest=dated.latest if dated else None,
                precision=dated.precision if dated else None,
                date_basis=dated.date_basis if dated else None,
                place=face.place,
                course=face.course,
            )
        )
    return tuple(events)


def _id(face: Face, published: date | None) -> str:
    """A readable id: type, mode, first source, first target, the event's month, else "told" and that of publication."""
    report, dated = face.typical, face.dated
    parts = [report.type, report.mode or "", *face.sources[:1], *face.targets[:1]]
    when = dated.earliest or dated.latest if dated and dated.date_basis != "news" else None
    if when and dated:
        parts.append(
            when.strftime("%Y") if dated.precision in ("year", "decade", "century") else when.strftime("%Y-%m")
        )
    elif published:
        parts.append(published.strftime("told-%Y-%m"))
    return slug("-".join(part for part in parts if part))
