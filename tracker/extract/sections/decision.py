"""The roles of all pieces of a document, decided together.

The best sequence of roles by Viterbi's algorithm (1967): each piece gives points to roles, each change of
role costs points, fewer at a heading and more inside a paragraph. So no single heading or sentence flips a
section, and a review without a telling heading is still one. Weights and costs stand in `rules/sections/`;
they were set on work reports of which every third was put aside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from tracker.extract.sections.evidence import TELLS
from tracker.language.sections import PaperKind
from tracker.rulebook.sections import SectionOrder, SectionRole

_HOLDING: frozenset[SectionRole] = frozenset({"review", "situation", "plan"})  # the parts of the text itself
_EQUAL = 1e-9  # scores that differ by less are the same
_NEVER = 1e6  # the cost of a change that the rule files do not name
Points = dict[SectionRole, float]


class RoleDecision:
    """The order of roles of a rulebook, as numbers."""

    def __init__(self, order: SectionOrder) -> None:
        self.roles: tuple[SectionRole, ...] = tuple(order.kinds)
        self._order = order
        self._numbers = {role: number for number, role in enumerate(self.roles)}
        self._costs = [
            [
                0.0 if before == after else order.kinds[after].after.get(before, _NEVER)
                for before in self.roles
            ]
            for after in self.roles
        ]
        self._by_own_words = frozenset(role for role in self.roles if order.kinds[role].by_own_words)
        self._least = [
            min((cost for before, cost in enumerate(costs) if before != after), default=_NEVER)
            for after, costs in enumerate(self._costs)
        ]

    def factor(
        self, *, heading: bool, opens: bool, inner: bool = False, nested: bool = False, named: bool = False
    ) -> float:
        """What the cost of a change of role is multiplied by before a piece.

        `inner` says that it stands under a heading that tells its role, `nested` that it is a heading
        under another one and tells nothing: a section rather begins at a higher or telling heading;
        `named` that it tells its role and names a part by it: results and plans of two lines each may take
        turns.
        """
        besides = self._order.inner_factor if inner else 1.0
        if heading:
            besides *= self._order.named_factor if named else 1.0
            return besides * self._order.heading_factor * (self._order.nested_factor if nested else 1.0)
        return besides * (1.0 if opens else self._order.sentence_factor)

    def tells(self, points: Points | None) -> bool:
        """Whether the points of a heading leave no doubt of its role."""
        if not points:
            return False
        best, second = sorted([0.0, 0.0, *points.values()], reverse=True)[:2]
        return best - second >= TELLS

    def decide(self, pieces: Iterable[tuple[float, Points | None]], paper: PaperKind) -> list[SectionRole]:
        """One role a piece, such that points less costs are highest over the whole document.

        A piece is the factor of a change before it, and its points.
        """
        score = [self._order.kinds[role].start.get(paper, 0.0) for role in self.roles]
        kept = self._by_own_words
        same = bytes(range(len(self.roles)))
        known: dict[bytes, bytes] = {}  # equal ones are held once
        came_from: list[bytes] = []
        settled = float("inf")  # no change pays at this factor or a higher one
        for factor, points in pieces:
            shut = kept.difference(points or ())  # roles that cannot begin here
            if not came_from:
                score = [
                    -_NEVER if role in shut else given for role, given in zip(self.roles, score, strict=True)
                ]
                came_from.append(same)
            elif factor < settled or points:
                score, ways_in = self._best_ways(score, factor, shut, points or ())
                came_from.append(known.setdefault(ways_in, ways_in))
                settled = min(factor, settled)
            else:
                came_from.append(same)
            if points:
                for role, given in points.items():
                    score[self._numbers[role]] += given
                settled = float("inf")
        return self._followed_back(score, came_from)

    def _best_ways(
        self,
        score: Sequence[float],
        factor: float,
        shut: frozenset[SectionRole],
        spoken: Collection[SectionRole],
    ) -> tuple[list[float], bytes]:
        """The best scores with which roles can be reached, and the roles before; of equals, the first.

        To the roles that are `shut` nothing passes here. A role that is `spoken` for here rather begins here
        than at a piece before that says nothing, which stays in the part above it.
        """
        highest = max(score)
        bests: list[float] = []
        befores: list[int] = []
        for after, best in enumerate(score):
            before = after
            role = self.roles[after]
            here = _EQUAL if role in spoken else 0.0
            # else no change to this role can pay
            if role not in shut and highest - factor * self._least[after] + here > best:
                for number, (given, cost) in enumerate(zip(score, self._costs[after], strict=True)):
                    reached = given - factor * cost
                    equal = here if self.roles[number] in _HOLDING else 0.0
                    if number != after and reached + equal > best:
                        best, before, here = reached, number, 0.0
            bests.append(best)
            befores.append(before)
        return bests, bytes(befores)

    def _followed_back(self, score: Sequence[float], came_from: Sequence[bytes]) -> list[SectionRole]:
        if not came_from:
            return []
        number = max(range(len(score)), key=lambda role: score[role])
        roles = [self.roles[number]]
        for before in reversed(came_from[1:]):
            number = before[number]
            roles.append(self.roles[number])
        roles.reverse()
        return roles
