"""The roles of all units of a document, decided together.

The best sequence of roles by Viterbi's algorithm (1967): each unit gives points to roles, each change of role
costs points, fewer at a heading and more inside a paragraph. So no single heading or sentence flips a
section, and a review without a telling heading is still one. Weights and costs stand in `rules/sections/`;
they were set on work reports and plans of which every third was put aside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.extract.sections.evidence import Said
from tracker.extract.sections.units import Unit
from tracker.rulebook.model import PaperKind, SectionOrder, SectionRole

_NEVER = 1e6  # the cost of a change that the rule files do not name


def decide_roles(
    units: Sequence[Unit], evidence: Sequence[Sequence[Said]], order: SectionOrder, paper: PaperKind
) -> list[SectionRole]:
    """One role a unit, such that points less costs are highest over the whole document."""
    if not units:
        return []
    roles = tuple(order.kinds)
    costs = {
        (before, after): 0.0 if before == after else order.kinds[after].after.get(before, _NEVER)
        for before in roles
        for after in roles
    }
    score = {role: order.kinds[role].start.get(paper, 0.0) for role in roles}
    came_from: list[Mapping[SectionRole, SectionRole]] = []
    for number, unit in enumerate(units):
        points = _points(evidence[number], order.most)
        if number:
            factor = order.heading_factor if unit.heading else 1.0 if unit.opens else order.sentence_factor
            passed = {role: _best_way(role, score, costs, factor) for role in roles}
            score = {role: passed[role][0] for role in roles}
            came_from.append({role: passed[role][1] for role in roles})
        score = {role: score[role] + points.get(role, 0.0) for role in roles}
    return _followed_back(max(roles, key=lambda role: score[role]), came_from)


def _best_way(
    role: SectionRole,
    score: Mapping[SectionRole, float],
    costs: Mapping[tuple[SectionRole, SectionRole], float],
    factor: float,
) -> tuple[float, SectionRole]:
    """The best score with which the role can be reached, and the role before it; of equals, the first."""
    ways = [(score[before] - factor * costs[before, role], before) for before in score]
    return max(ways, key=lambda way: way[0])


def _points(said: Sequence[Said], most: float) -> dict[SectionRole, float]:
    """The points of one unit for each role; the same cue counts twice at most."""
    points: dict[SectionRole, float] = {}
    times: dict[str, int] = {}
    for one in said:
        times[one.cue] = times.get(one.cue, 0) + 1
        if times[one.cue] <= 2:
            points[one.role] = min(points.get(one.role, 0.0) + one.points, most)
    return points


def _followed_back(
    last: SectionRole, came_from: Sequence[Mapping[SectionRole, SectionRole]]
) -> list[SectionRole]:
    roles = [last]
    for before in reversed(came_from):
        roles.append(before[roles[-1]])
    roles.reverse()
    return roles
